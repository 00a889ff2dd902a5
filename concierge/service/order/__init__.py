"""Tags, collections, notes, reminders and suggestions, as a person makes them."""
