"""What a person can do, declared once."""
