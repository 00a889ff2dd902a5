"""What is going on now: how things stand, each stage, what is being read, what is away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.activity.away import AwayFolders
from concierge.gui.activity.stages import StagesCard
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.column import ScrollingColumn
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.label import Label
from concierge.gui.standing import standing_of
from concierge.gui.told import sentence, told

if TYPE_CHECKING:
    from concierge.client import Client

_WIDEST_PX = 760
_MORNING = 6  # o'clock: when tomorrow begins for who works late
_HURRY_S = 3600.0  # the service takes no longer
_MOST_FILES = 8


class NowPage(ScrollingColumn):
    """How things stand.

    Args:
        bridge: The way to the service.

    Attributes:
        told: Said in passing, with what undoes it or None.
        failures_wanted: What failed is to be listed.
    """

    told = Signal(str, object)
    failures_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", _WIDEST_PX, parent)
        self.setAccessibleName(self.tr("Now"))
        self._bridge = bridge
        self._status: wire.Status | None = None
        self.sentence = Label(role="name", bold=True)
        self.notices = Label(tone="warn")
        self.pause = self._button("pause", self.tr("Pause"))
        self.pause.setMenu(self._pause_menu())
        self.resume = self._button("resume", self.tr("Go On"), self._resume)
        self.hurry = self._button("play", self.tr("Read Everything Now"), self._hurry)
        self.hurry.setToolTip(self.tr("At full speed for an hour, even while you work"))
        self.rescan = self._button("regenerate", self.tr("Look for Changes"), self._rescan)
        self.away = AwayFolders(bridge)
        self.stages = StagesCard()
        self.working = WorkingCard()
        self.room = Label(role="detail", tone="quiet")
        self.away.told.connect(self.told)
        self.away.shown.connect(self._note_away)
        self.stages.failures_wanted.connect(self.failures_wanted)
        self._lay_out()
        self.setFocusProxy(self.pause)

    def follow(self, status: wire.Status | None, away: bool) -> None:
        """Show how things stand.

        Args:
            status: The newest that the service told, or none yet.
            away: Whether the service is gone.
        """
        self._status = status
        self.sentence.setText(standing_of(status, away).text)
        if status is None:
            return
        self._show_notices(status)
        paused, can = bool(status.paused), not away
        self.pause.setVisible(not paused)
        self.resume.setVisible(paused)
        waits = any(stage.waiting for stage in status.stages.values())
        self.hurry.setVisible(waits)
        for button in (self.pause, self.resume, self.hurry, self.rescan):
            button.setEnabled(can)
        self.setFocusProxy(self.resume if paused else self.pause)
        self.stages.follow(status)
        self.working.follow(status.working_on)
        self.room.setText(_room(status))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look which folders are away."""
        super().showEvent(event)
        self.away.load()

    def _note_away(self) -> None:
        if self._status is not None:
            self._show_notices(self._status)

    def _show_notices(self, status: wire.Status) -> None:
        """Show what the person should know, apart from what the cards below say better."""
        places = [shown(from_wire(path)) for path in self.away.cards]
        said = [one for one in status.notices if not any(place in one for place in places)]
        self.notices.setText("\n".join(map(told, said)))
        self.notices.setVisible(bool(said))

    # ------------------------------------------------------------ what can be done

    def _pause_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Pause"))
        menu.addAction(self.tr("For an Hour")).triggered.connect(partial(self._pause, 60.0))
        menu.addAction(self.tr("Until Tomorrow")).triggered.connect(self._pause_until_tomorrow)
        menu.addAction(self.tr("Until I Go On")).triggered.connect(partial(self._pause, None))
        return menu

    def _pause(self, minutes: float | None, _checked: bool = False) -> None:
        def tell(status: wire.Status) -> None:
            self.told.emit(sentence(status.paused), self._resume)

        self._bridge.call(lambda client: client.pause(minutes), tell, owner=self, key="pause")

    def _pause_until_tomorrow(self) -> None:
        now = datetime.now().astimezone()
        morning = now.replace(hour=_MORNING, minute=0, second=0, microsecond=0)
        if morning <= now:
            morning += timedelta(days=1)
        self._pause((morning - now).total_seconds() / 60)

    def _resume(self) -> None:
        self._bridge.call(lambda client: client.resume(), lambda _: None, owner=self, key="pause")

    def _hurry(self) -> None:
        def tell(_done: object) -> None:
            self.told.emit(self.tr("Everything is read at full speed for an hour"), None)

        self._bridge.call(_read_all, tell, owner=self, key="pause")

    def _rescan(self) -> None:
        def tell(_reply: wire.IndexReply) -> None:
            self.told.emit(self.tr("Looking for changes…"), None)

        self._bridge.call(lambda client: client.rescan(), tell, owner=self, key="rescan")

    # ------------------------------------------------------------ putting it together

    def _button(self, icon: str, text: str, do: Callable[[], object] | None = None) -> QPushButton:
        button = QPushButton(look.icon(icon), text)
        if do is not None:
            button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for button in (self.pause, self.resume, self.hurry, self.rescan):
            buttons.addWidget(button)
        self.resume.hide()
        self.hurry.hide()
        self.notices.hide()
        self.column.addWidget(self.sentence)
        self.column.addWidget(self.notices)
        self.column.addLayout(buttons)
        for part in (self.away, self.stages, self.working, self.room):
            self.column.addWidget(part)
        self.column.addStretch(1)


class WorkingCard(Card):
    """The files that are being read now; takes no room when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[str] = []
        self.column.setSpacing(look.step(1))
        self.column.addWidget(Label(self.tr("Being read now"), bold=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.column.addLayout(self._lines)
        self._labels: list[Label] = []
        self.hide()

    def follow(self, paths: list[str]) -> None:
        """Show other files."""
        wanted = paths[:_MOST_FILES]
        if wanted == self._paths:
            return
        self._paths = wanted
        while len(self._labels) < len(wanted):
            label = Label(role="detail", tone="quiet")
            label.setWordWrap(False)
            label.setMinimumWidth(1)
            self._labels.append(label)
            self._lines.addWidget(label)
        self.setVisible(bool(wanted))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut paths in their middle as room asks for."""
        super().resizeEvent(event)
        self._write()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Cut them anew for another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._write()

    def _write(self) -> None:
        room = self.contentsRect().width() - look.step(8)
        for at, label in enumerate(self._labels):
            label.setVisible(at < len(self._paths))
            if at < len(self._paths):
                path = shown(from_wire(self._paths[at]))
                fitting = QFontMetrics(label.font())
                label.setText(fitting.elidedText(path, Qt.TextElideMode.ElideMiddle, max(room, 40)))
                label.setToolTip(path)


def _read_all(client: Client) -> None:
    client.resume()
    client.hurry(_HURRY_S)


def _room(status: wire.Status) -> str:
    """Return how much the index takes of disk and memory."""
    taken = status.disk.get("catalog", 0) + status.disk.get("vectors", 0)
    told = [_tr("The index takes %1").replace("%1", words.size(taken))]
    if free := status.disk.get("free"):
        told.append(_tr("%1 free on its disk").replace("%1", words.size(free)))
    if used := status.memory.get("used"):
        limit = words.size(status.memory.get("limit", 0))
        told.append(
            _tr("%1 of at most %2 memory").replace("%1", words.size(used)).replace("%2", limit)
        )
    return " · ".join(told)


def _tr(text: str) -> str:
    return QCoreApplication.translate("NowPage", text)
