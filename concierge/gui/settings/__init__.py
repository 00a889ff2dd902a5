"""The page on which everything is chosen."""

from concierge.gui.settings.view import SettingsView

__all__ = ["SettingsView"]
