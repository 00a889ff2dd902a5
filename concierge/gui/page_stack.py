"""The pages of the window, of which one is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from concierge.gui.page_view import PageView
from concierge.gui.shell import Page


class PageStack(QStackedWidget):
    """Turns to pages, and has those made that were not turned to before.

    Args:
        make: Makes a page.

    Attributes:
        views: The pages that were made.
    """

    def __init__(self, make: Callable[[Page], PageView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: dict[Page, QWidget] = {}
        self._make = make

    @property
    def page(self) -> Page:
        """The page that is shown."""
        shown = self.currentWidget()
        return next(page for page, view in self.views.items() if view is shown)

    def add(self, page: Page, view: QWidget) -> None:
        """Add a page that is made already."""
        self.views[page] = view
        self.addWidget(view)

    def turn(self, page: Page, part: str = "") -> None:
        """Turn to a page, and to a part of it; the search takes the focus where it needs it."""
        if page not in self.views:
            self.add(page, self._make(page))
        view = self.views[page]
        self.setCurrentWidget(view)
        if part and isinstance(view, PageView):
            view.open_part(part)
        if page != "find":
            view.setFocus()
