"""Measuring how well search finds, on retrieval collections."""
