"""The query language: read, understood, completed, and written again."""
