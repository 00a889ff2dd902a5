"""Search as faces ask for it."""
