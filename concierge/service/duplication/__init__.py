"""What is there twice, and what may go."""
