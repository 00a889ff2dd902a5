"""Reading files: what they are, and the words in them."""
