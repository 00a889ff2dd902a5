"""The first start."""

from concierge.gui.welcome.view import WelcomeView

__all__ = ["WelcomeView"]
