"""The journal of what was done, and undoing it."""
