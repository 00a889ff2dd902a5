"""Searching from anywhere: a small window, and the key that brings it."""

from concierge.gui.quick.frame import QuickFrame
from concierge.gui.quick.keys import Keys, asks_first, grab

__all__ = ["Keys", "QuickFrame", "asks_first", "grab"]
