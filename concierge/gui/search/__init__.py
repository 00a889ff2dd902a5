"""The search bar and what it finds."""

from concierge.gui.search.view import SearchView

__all__ = ["SearchView"]
