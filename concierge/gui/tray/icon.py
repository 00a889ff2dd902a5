"""The icon in the panel, its menu and its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from concierge.gui.live import Live
from concierge.gui.look.emblem import TrayState, app_icon, tray_icon
from concierge.gui.remembered import Remembered
from concierge.gui.shell import Shell
from concierge.gui.told import told
from concierge.gui.tray import state
from concierge.gui.tray.menu import TrayMenu
from concierge.gui.tray.notes import Notes

if TYPE_CHECKING:
    from concierge.core import wire

_NOTE_MS = 8000
_TOLD = "tray/told"
_WITHOUT_PANELS = ("offscreen", "minimal", "vnc")  # of Qt's platforms


class Tray(QObject):
    """Shows how the index stands, and stays when the window is closed.

    Args:
        shell: The window.
        live: What the service tells by itself.
        remembered: Whether the person was told of it already.
        parent: Its parent.

    Attributes:
        icon: As the panel shows it.
        notes: What is said while nobody looks at the window.
    """

    def __init__(
        self, shell: Shell, live: Live, remembered: Remembered, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._live = live
        self._remembered = remembered
        self._shown: TrayState | None = None
        self._seen = 0
        self.menu = TrayMenu(shell, live, self)
        self.notes = Notes(shell.bridge, live, self._watched, self)
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu.menu)
        self.icon.activated.connect(self._activate)
        self.icon.messageClicked.connect(self._look)
        self.notes.said.connect(self._say)
        self._follow(live)
        self._refresh()
        if QGuiApplication.platformName() not in _WITHOUT_PANELS:
            # Also where there is no panel yet: when the computer starts it may come later.
            self.icon.show()

    @property
    def is_there(self) -> bool:
        """Whether there is a panel that shows it, so that the window may be closed."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self.icon.isVisible()

    @property
    def sign(self) -> TrayState | None:
        """What it shows beside the bell."""
        return self._shown

    def note_hidden(self) -> None:
        """Say once where the window went when it was closed."""
        if not self._remembered.flag(_TOLD):
            self._remembered.keep(_TOLD, True)  # noqa: FBT003 - a value
            self._say(
                self.tr("Concierge goes on here"),
                self.tr("Your files stay fresh. A click brings the window back; Quit ends it."),
            )

    def note_seen(self) -> None:
        """Take what failed until now as known to the person."""
        if self._live.last is not None:
            self._seen = self._live.last.files.failed
        self._refresh()

    def note_unseen(self, text: str) -> None:
        """Say what a rule tells the person, where the window is not in front."""
        if not self._watched():
            self._say("Concierge", told(text))

    def close(self) -> None:
        """Leave the panel."""
        self.icon.hide()
        self.menu.close()

    # ------------------------------------------------------------ what it shows

    def _follow(self, live: Live) -> None:
        live.status.connect(self._note_status)
        live.lost.connect(lambda _error: self._refresh())
        live.back.connect(self._refresh)
        self.menu.menu.aboutToHide.connect(self.note_seen)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _scheme: self._draw_again())

    def _note_status(self, status: wire.Status) -> None:
        if self._watched():
            self._seen = status.files.failed
        self._seen = min(self._seen, status.files.failed)
        self._refresh()
        if self.menu.menu.isVisible():
            self.menu.show_status(status)

    def _refresh(self) -> None:
        status, away = self._live.last, self._live.away
        sign = state.sign_of(status, away, self._seen)
        if sign != self._shown:
            self._shown = sign
            self.icon.setIcon(tray_icon(sign))
        self.icon.setToolTip(f"Concierge\n{state.sentence_of(status, away)}")

    def _draw_again(self) -> None:
        self._shown = None
        self._refresh()

    # ------------------------------------------------------------ what it does

    def _activate(self, how: QSystemTrayIcon.ActivationReason) -> None:
        reason = QSystemTrayIcon.ActivationReason
        if how == reason.MiddleClick:
            self._shell.show_quick()
        elif how in (reason.Trigger, reason.DoubleClick):
            self._shell.come_forward()
            self._shell.focus_bar()

    def _look(self) -> None:
        self._shell.come_forward()
        self._shell.show_page("activity")

    def _say(self, title: str, text: str) -> None:
        if QSystemTrayIcon.supportsMessages():
            self.icon.showMessage(title, text, app_icon(), _NOTE_MS)

    def _watched(self) -> bool:
        window = self._shell.widget
        return window.isVisible() and window.isActiveWindow()
