"""Text, source code, and data that is written as text."""
