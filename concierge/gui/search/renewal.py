"""Results that follow what happens meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from concierge.gui.live import Live
from concierge.gui.search.finder import Finder
from concierge.gui.search.header import Header
from concierge.gui.search.results import ResultsView

if TYPE_CHECKING:
    from concierge.core import wire

_REFRESH_MS = 2000
_PAGE = 50  # files that are compared with what is shown


class Renewal(QObject):
    """Searches again when files or labels changed; no row moves that is about to be used.

    Args:
        live: What the service tells by itself.
        finder: Searches.
        results: Shows what was found.
        header: Offers the new results where they would move the old ones.
        view: What shows all of this; nothing is searched again while it is not seen.

    Attributes:
        renewing: The same is about to be searched again.
        marks_changed: What rows show besides their files may be something else.
    """

    renewing = Signal()
    marks_changed = Signal()

    def __init__(
        self, live: Live, finder: Finder, results: ResultsView, header: Header, view: QWidget
    ) -> None:
        super().__init__(view)
        self._finder = finder
        self._results = results
        self._header = header
        self._view = view
        self._state: tuple[object, ...] = ()
        self._unseen = False  # something changed while another page was shown
        self._pointer = QPoint()  # where the mouse was when rows came
        self._timer = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._renew)
        live.status.connect(self._note_status)
        live.scanned.connect(self._renew_soon)
        live.labels.connect(self._note_labels)
        finder.rested.connect(self._let_meaning_join)

    def note_rows(self) -> None:
        """Note that rows come now."""
        self._pointer = QCursor.pos()

    def note_shown(self) -> None:
        """Look at what happened unseen."""
        if self._unseen:
            self._renew()
        self._renew_soon()

    def refresh(self) -> None:
        """Search again for the same, without moving what one looks at."""
        if self._finder.shown is None or self._may_move_rows():
            self._finder.again()
            return
        rows = self._results.rows
        first = self._results.in_sight()[0] // _PAGE * _PAGE
        items = [item for row in range(first, first + _PAGE) if (item := rows.item(row))]
        self._finder.check(first, items, rows.total)

    def _may_move_rows(self) -> bool:
        """Whether rows may move: only where nobody is about to use one."""
        if not self._results.rows.total:
            return True
        in_use = self._results.hasFocus() or self._results.underMouse()
        return self._results.is_at_top() and not in_use

    def _let_meaning_join(self) -> None:
        """Search by meaning too, unless a hand is already on the way to a row."""
        mouse = self._results.underMouse() and QCursor.pos() != self._pointer
        if mouse or self._results.hasFocus() or not self._results.is_at_top():
            self._header.offer_renewal(True)  # noqa: FBT003
        else:
            self._finder.again()

    def _note_status(self, status: wire.Status) -> None:
        state = (status.files, status.chunks, status.contents, status.roots)
        if state != self._state:
            if self._state[-1:] != state[-1:]:
                self.marks_changed.emit()
            self._state = state
            self._renew_soon()

    def _note_labels(self) -> None:
        self.marks_changed.emit()
        self._renew_soon()

    def _renew_soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _renew(self) -> None:
        self._unseen = not self._view.isVisible()
        if self._view.isVisible() and self._finder.settled:
            self.renewing.emit()
            self.refresh()
