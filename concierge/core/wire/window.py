"""Asking the window, when there is one, to show itself."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire

FileAction = Literal["tag", "collect", "ask", "similar"]
WindowAction = Literal["show", "toggle", "search"] | FileAction
MOST_PATHS = 1000  # of one request; the client sends more in several


class WindowRequest(Wire):
    """What the window shall do.

    Attributes:
        action: show; toggle (show or hide the small search); search (show with words in the bar);
            or the form to show for some files: tag, collect, ask, similar.
        text: The words.
        paths: The files and folders of a form, spelled as `concierge.core.paths.to_wire` does.
    """

    action: WindowAction
    text: str = Field(default="", max_length=10_000)
    paths: list[str] = Field(default=[], max_length=MOST_PATHS)


class WindowReply(Wire):
    """How many windows there are, which are told what to do."""

    windows: int
