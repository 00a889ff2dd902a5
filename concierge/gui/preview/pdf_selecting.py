"""Text that is selected on the pages of a PDF, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from concierge.gui import look
from concierge.gui.preview.explaining import add_entry
from concierge.gui.preview.marking import LONGEST_QUOTE, extend
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.pdf_pages import PdfPages
from concierge.gui.preview.pdf_reader import PdfReader
from concierge.gui.preview.pdf_text import Selected


class PdfSelecting(QObject):
    """Selects text of one page with the mouse.

    Args:
        reader: Finds text on pages.
        pages: Show it.
        parent: Its parent.

    Attributes:
        note_wanted: A note is to be made: what is selected, and how, see `marking.Wanted`.
        explanation_wanted: A person wants to have the selected text explained.
    """

    note_wanted = Signal(object, str)
    explanation_wanted = Signal()

    def __init__(self, reader: PdfReader, pages: PdfPages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._ticket = 0
        self._selected = Selected(0)
        pages.dragged.connect(reader.select)
        pages.menu_wanted.connect(self._show_menu)
        pages.copy_wanted.connect(self.copy)
        reader.selected.connect(self._take)

    @property
    def text(self) -> str:
        """What is selected, or ""."""
        return self._selected.text

    def begin(self, ticket: int) -> None:
        """Turn to a file that was just opened."""
        self._ticket = ticket
        self._selected = Selected(0)

    def picked(self) -> Picked | None:
        """Return what is selected such that a note can be made of it, or None."""
        quote = self.text.strip()
        if not quote or len(quote) > LONGEST_QUOTE:
            return None
        return Picked(quote, place=(("page", self._selected.page + 1),))

    def copy(self) -> None:
        """Copy what is selected."""
        if self.text:
            QGuiApplication.clipboard().setText(self.text)

    def _take(self, ticket: int, found: Selected) -> None:
        if ticket == self._ticket:
            self._selected = found
            self._pages.set_selected(found.page, found.areas)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._pages)
        copy = menu.addAction(look.icon("copy"), self.tr("Copy"), self.copy)
        copy.setEnabled(bool(self.text))
        add_entry(menu, self.text, self.explanation_wanted.emit)
        extend(menu, self.picked(), self.note_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
