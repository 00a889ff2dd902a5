"""What was: searches, opened files, changes, conversations."""
