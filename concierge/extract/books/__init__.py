"""Books and help files."""
