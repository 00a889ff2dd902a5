"""The library in numbers: charts, lists, tables of them, and all of it as files."""

from concierge.gui.insights.view import InsightsView

__all__ = ["InsightsView"]
