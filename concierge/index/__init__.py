"""Cutting texts into passages, and turning passages into vectors."""
