"""What is there twice, and what may go of it."""

from concierge.gui.duplicates.view import DuplicatesView

__all__ = ["DuplicatesView"]
