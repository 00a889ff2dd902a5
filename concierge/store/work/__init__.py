"""The work queue, what a person asks of it, and how long work takes."""
