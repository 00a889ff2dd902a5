"""The window: a client of the local API alone; the only part that imports Qt."""
