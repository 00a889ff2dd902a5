"""What a person keeps files in order with besides tags: collections, notes, rules and more."""
