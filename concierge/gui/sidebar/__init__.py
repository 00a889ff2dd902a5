"""The places one can look in, and what the results have in common."""

from concierge.gui.sidebar.view import Sidebar

__all__ = ["Sidebar"]
