"""The place of the results: rows, or why there are none, or that they are waited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from concierge.gui.search.nothing import Nothing
from concierge.gui.search.reasons import Reason, reasons
from concierge.gui.search.waiting import Waiting
from concierge.gui.search.ways import Ways

if TYPE_CHECKING:
    from concierge.core import wire
    from concierge.gui.bridge import Bridge
    from concierge.gui.search.results import ResultsView


class Outcome(QStackedWidget):
    """Shows what came of a search.

    Args:
        bridge: The way to the service.
        results: The rows.

    Attributes:
        waiting: Stands here until the first answer.
        nothing: Stands here when nothing was found.
        wanted: Another query was chosen.
        page_wanted: A page of the window, and a part of it.
    """

    wanted = Signal(str)
    page_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, results: ResultsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = results
        self.waiting = Waiting(self)
        self.nothing = Nothing(self)
        self._ways = Ways(bridge, self)
        for page in (self.waiting, results, self.nothing):
            self.addWidget(page)
        self._ways.found.connect(self.nothing.offer)
        self.nothing.wanted.connect(self.wanted)
        self.nothing.chosen.connect(self._turn)

    def follow(self, reply: wire.SearchReply, status: wire.Status | None) -> None:
        """Show the rows of an answer, or why there are none."""
        if reply.total:
            self._ways.stop()
            self.setCurrentWidget(self._results)
            return
        self.nothing.explain(reply.query, reasons(reply, status))
        self._ways.seek(reply.query, reply.understood)
        self.setCurrentWidget(self.nothing)

    def _turn(self, reason: Reason) -> None:
        self.page_wanted.emit(reason.page, reason.part)
