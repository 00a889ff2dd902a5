"""A window that says things: in a bar, in passing, or in a sheet that lies over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow, QWidget

from concierge.gui.notices import FailureBar
from concierge.gui.sheet import Sheet
from concierge.gui.toast import Toast


class TellingWindow(QMainWindow):
    """The part of a `Shell` that speaks to the person; what it speaks of, others know."""

    def __init__(self) -> None:
        super().__init__()
        self._centre = QWidget()
        self.setCentralWidget(self._centre)
        self._failures = FailureBar()
        self._toast = Toast(self._centre)
        self._sheet: Sheet | None = None

    @property
    def can_undo(self) -> bool:
        """Whether what was last told of can be undone."""
        return self._toast.can_undo

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say in passing what was done; offer to undo it."""
        self._toast.tell(text, undo)

    def offer(self, text: str, button: str, do: Callable[[], object]) -> None:
        """Say in passing what was done; offer what one may want next."""
        self._toast.offer(text, button, do)

    def progress(self, text: str, done: int, total: int, stop: Callable[[], object]) -> None:
        """Say in passing how far something is; offer to stop it."""
        self._toast.show_progress(text, done, total, stop)

    def settle(self) -> None:
        """Take away what was said in passing."""
        self._toast.hide()

    def confirm(self, text: str, advice: str, button: str, do: Callable[[], object]) -> None:
        """Ask before something that cannot be undone."""
        self._failures.show_message(text, advice, button, do)

    def show_sheet(self, title: str, content: QWidget) -> Sheet:
        """Lay a small form or list over the window; Escape takes it away."""
        if self._sheet is not None:
            self._sheet.dismiss()
        sheet = Sheet(title, content, self._centre)
        self._sheet = sheet
        sheet.closed.connect(self._forget_sheet)
        return sheet

    def _forget_sheet(self) -> None:
        self._sheet = None
