"""The application around the window: how it begins, what it writes down, how it ends."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType, TracebackType
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    QSocketNotifier,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import concierge
from concierge.core.errors import BugError, ConciergeError
from concierge.core.paths import Home
from concierge.gui import words
from concierge.gui.look import app_icon, theme
from concierge.gui.remembered import Remembered

_LOG_BYTES = 1024 * 1024
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger("concierge.gui")


def made_application(remembered: Remembered) -> QApplication:
    """Make Qt's application, dressed and in the person's language."""
    QGuiApplication.setDesktopFileName("concierge")
    app = QApplication(["concierge"])
    app.setApplicationName("concierge")
    app.setApplicationDisplayName("Concierge")
    app.setApplicationVersion(concierge.__version__)
    app.setQuitOnLastWindowClosed(False)  # the window says itself when it wants to end
    theme.apply(app, remembered.appearance, remembered.contrast, remembered.text_scale)
    words.load_translations(app, remembered.language)
    app.setWindowIcon(app_icon())
    return app


def keep_log(home: Home) -> None:
    """Write what happens, and what Qt says, to ``logs/window.log``."""
    handler = logging.handlers.RotatingFileHandler(
        home.logs / "window.log", maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger("concierge").setLevel(logging.INFO)
    qInstallMessageHandler(_write_down)


def _write_down(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", message)


class _FirstPaint(QObject):
    """Waits until a window was painted."""

    def __init__(self, window: QWidget, do: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._do = window, do
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the first painting; what is to be done comes after it."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._do)
            self.deleteLater()
        return super().eventFilter(watched, event)


def after_first_paint(window: QWidget, do: Callable[[], object]) -> None:
    """Do something as soon as a window was seen, so that its picture need not wait for it."""
    _FirstPaint(window, do)


@contextlib.contextmanager
def crashes_told(tell: Callable[[ConciergeError], object]) -> Iterator[None]:
    """Write down every exception that nobody caught, and tell of it; never go on silently.

    Args:
        tell: Shows an error; called from any thread.
    """

    def crashed(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.error("Something unforeseen happened", exc_info=(kind, error, trace))
        tell(_told_as(error))

    def crashed_in_thread(happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            crashed(happened.exc_type, happened.exc_value, happened.exc_traceback)

    def crashed_unraisably(happened: Any) -> None:
        _log.error("Something unforeseen happened", exc_info=happened.exc_value)

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = crashed
    threading.excepthook = crashed_in_thread
    sys.unraisablehook = crashed_unraisably
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before


def _told_as(error: BaseException) -> ConciergeError:
    if isinstance(error, ConciergeError):
        return error
    return BugError(
        f"Something went wrong in the window: {type(error).__name__}.",
        "It goes on; please report this with the window's log.",
    )


@contextlib.contextmanager
def ends_on_signals(app: QApplication) -> Iterator[None]:
    """End the application properly on Ctrl+C and when the system asks it to.

    Python runs its handlers only between its own instructions, of which there are none while
    Qt waits; so a byte through a socket wakes Qt.
    """
    here, there = socket.socketpair()
    for end in (here, there):
        end.setblocking(False)  # noqa: FBT003 - the standard library's
    notifier = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: _drain(here))
    before_fd = signal.set_wakeup_fd(there.fileno(), warn_on_full_buffer=False)

    def end_it(_number: int, _frame: FrameType | None) -> None:
        app.exit(0)  # quit() would ask the window, which may stay in the tray

    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    known = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.signal(number, end_it) for number in known}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before_fd)
        notifier.setEnabled(False)
        here.close()
        there.close()


def _drain(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.recv(4096)
