"""Rules: patterns of names and folders, plans of what is done, and times."""
