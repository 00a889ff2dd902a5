"""Sound, speech and film."""
