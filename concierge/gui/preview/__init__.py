"""The preview of a file."""

from concierge.gui.preview.view import Preview

__all__ = ["Preview"]
