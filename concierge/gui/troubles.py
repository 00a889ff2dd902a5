"""What goes wrong while the window is open, said in its one place, with a button that helps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from concierge.core.errors import Category, ConciergeError
from concierge.gui.live import Live
from concierge.gui.notices import FailureBar
from concierge.gui.shell import Shell

_PATIENCE_MS = 3000  # a service that died is usually back within one second


class Troubles(QObject):
    """Shows what went wrong, and that the service is away.

    Args:
        shell: The window.
        bar: Where it is said.
        live: Tells when the service is lost and back.
    """

    def __init__(self, shell: Shell, bar: FailureBar, live: Live) -> None:
        super().__init__(shell.widget)
        self._shell, self._bar, self._live = shell, bar, live
        live.lost.connect(self._note_lost)
        live.back.connect(bar.hide)

    def show(self, error: ConciergeError) -> None:
        """Show an error, and a button that does what it advises, where one can."""
        button, do = self._remedy(error)
        self._bar.show_error(error, button, do)

    def _note_lost(self, error: ConciergeError) -> None:
        def still() -> None:
            if self._live.away:
                self._bar.show_error(error, self.tr("Start It"), self._live.wake)

        QTimer.singleShot(_PATIENCE_MS, self, still)

    def _remedy(self, error: ConciergeError) -> tuple[str, Callable[[], object] | None]:
        if self._live.away:
            return self.tr("Start It"), self._live.wake
        if error.category is Category.MODEL_MISSING:
            return self.tr("Models"), lambda: self._shell.show_page("settings", "models")
        if error.category is Category.BUG:
            return self.tr("Show the Log"), self._reveal_log
        return "", None

    def _reveal_log(self) -> None:
        from concierge.gui import desktop

        logs = self._shell.bridge.home.logs
        log = logs / "window.log"
        desktop.reveal(log if log.exists() else logs)
