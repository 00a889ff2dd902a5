"""The index of words and names: what it is given, what it is asked, and how it ranks."""
