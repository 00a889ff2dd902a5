"""Searching from anywhere: a small window, and the key that brings it."""

from concierge.gui.quick.everywhere import everywhere
from concierge.gui.quick.frame import QuickFrame

__all__ = ["QuickFrame", "everywhere"]
