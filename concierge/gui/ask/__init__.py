"""The conversation: questions, their evidence, and answers whose sentences name their source."""

from concierge.gui.ask.view import AskView

__all__ = ["AskView"]
