"""Suggestions: which tags, which collection and which name would suit a file, and why."""
