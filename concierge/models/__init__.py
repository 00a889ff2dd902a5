"""Which model files exist, where they come from, and how they are made ready."""
