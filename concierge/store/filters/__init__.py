"""What files are narrowed to: conditions as SQL, lists, counts and completion."""
