"""What is the same and what is nearly so: texts, pictures, versions; and what may go of it."""
