"""Concierge: a local-first desktop file concierge."""

__version__ = "0.1.0"
