"""What every page of the window besides search has in common."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget


class PageView(QWidget):
    """A page; what it wants of the window it says, and knows nothing else of it.

    Attributes:
        wanted: A query is to be searched for.
        told: Something is to be said in passing; and what undoes it, or None.
        finished: The person is done with the page.
        page_wanted: A page of the window is to be turned to, and a part of it.
        activated: An `Item` is to be opened.
        previewed: An `Item` is to be shown large.
        menu_wanted: A menu for a `Selection` at a place of the screen, and the actions that
            stand first in it.
    """

    wanted = Signal(str)
    told = Signal(str, object)
    finished = Signal()
    page_wanted = Signal(str, str)
    activated = Signal(object)
    previewed = Signal(object)
    menu_wanted = Signal(object, QPoint, list)

    def open_part(self, name: str) -> None:
        """Turn to a part of the page; a name it does not know changes nothing."""
