"""What was read of each distinct file: its text, what it says of itself, what it is like."""
