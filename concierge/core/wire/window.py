"""Asking the window, when there is one, to show itself."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire

WindowAction = Literal["show", "toggle", "search"]


class WindowRequest(Wire):
    """What the window shall do.

    Attributes:
        action: show; toggle (show or hide the small search); search (show with words in the bar).
        text: The words.
    """

    action: WindowAction
    text: str = Field(default="", max_length=10_000)


class WindowReply(Wire):
    """How many windows there are, which are told what to do."""

    windows: int
