"""Keeping order: what may go, what belongs together."""
