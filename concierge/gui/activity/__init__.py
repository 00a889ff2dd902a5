"""What is going on: progress, every file and how it stands, changes, upkeep."""

from concierge.gui.activity.view import ActivityView

__all__ = ["ActivityView"]
