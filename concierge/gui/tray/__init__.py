"""The icon in the panel: how the index stands, and what one does without the window."""

from concierge.gui.tray.icon import Tray

__all__ = ["Tray"]
