"""Passages become vectors, and change from one model to another."""
