"""Keeping files in order: what is worked out about them from what is known already."""
