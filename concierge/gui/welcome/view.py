"""The first start: which folders, what is left out, and what happens then; on one page."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.samples import assets_folder
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.look.card import Card
from concierge.gui.look.emblem import app_pixmap
from concierge.gui.look.label import Label
from concierge.gui.page_view import PageView
from concierge.gui.remembered import Remembered
from concierge.gui.tab_order import follow_layout
from concierge.gui.told import problem
from concierge.gui.welcome.places import Places
from concierge.gui.welcome.progress import Progress

_WIDEST_PX = 640
OVER = "welcome/over"


class WelcomeView(PageView):
    """Three steps on one page; what was started goes on without it.

    Args:
        bridge: The way to the service.
        live: What the service tells by itself.
    """

    def __init__(self, bridge: Bridge, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Welcome"))
        self._bridge, self._live = bridge, live
        self._kept = Remembered(bridge.home)
        self.places = Places(bridge)
        self.places.changed.connect(self._offer)
        self.patterns = QLineEdit()
        self.start = QPushButton(look.icon("check"), self.tr("Start"))
        self.start.setDefault(True)
        self.start.setEnabled(False)  # until a folder is chosen
        self.start.clicked.connect(self._start)
        self.progress = Progress()
        self._problem = Label(tone="bad")
        self._problem.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(look.step(4))
        self._scroll = self._frame()
        self._before = self._steps()
        self._after = self._going()
        self._fill()
        self.setFocusProxy(self._more)
        live.status.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin, or go on where the person left off."""
        super().showEvent(event)
        self.patterns.setText(self._kept.text("welcome/patterns"))
        if self._live.last is not None and not self._live.last.busy:
            self._show_steps(wanted=True)  # what was begun is done; there may be more to add
        self.places.ask()
        if self._live.last is not None:
            self._follow(self._live.last)

    def skip(self) -> None:
        """Leave it; the menu brings it back."""
        self._kept.keep(OVER, value=True)
        self.places.stop()
        self.finished.emit()

    # ------------------------------------------------------------ steps

    def _fill(self) -> None:
        head = QHBoxLayout()
        picture = QLabel()
        picture.setPixmap(app_pixmap(look.step(14)))
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        says = QVBoxLayout()
        says.addWidget(Label(self.tr("Find any file by what it says"), "bar"))
        told = self.tr(
            "Choose what Concierge reads. It stays on this computer: nothing is sent anywhere, "
            "and no file is changed."
        )
        says.addWidget(Label(told, tone="quiet"))
        head.addLayout(says, 1)
        self._column.addLayout(head)
        self._column.addWidget(self._before)
        self._column.addWidget(self._after)
        self._column.addWidget(self._problem)
        self._after.hide()
        foot = QHBoxLayout()
        self._skip = QPushButton(self.tr("Not Now"))
        self._skip.clicked.connect(self.skip)
        self._sample = QPushButton(look.icon("book"), self.tr("Try the Sample Library"))
        self._sample.clicked.connect(self._try_sample)
        self._sample.setVisible(_sample() is not None)
        for button in (self.start, self._sample):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._skip)
        self._column.addLayout(foot)
        self._column.addStretch(1)

    def _steps(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(3))
        folders = _step(self.tr("1  Your folders"))
        folders.column.addWidget(self.places)
        self._more = QPushButton(look.icon("folder-add"), self.tr("Choose a Folder…"))
        self._more.clicked.connect(self._choose)
        folders.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(folders)
        out = _step(
            self.tr("2  What is left out"),
            self.tr(
                "Hidden files, caches, program folders and secrets such as keys are not read. "
                "The settings change that at any time."
            ),
        )
        self.patterns.setPlaceholderText(self.tr("Leave out more, such as *.iso, Private/"))
        self.patterns.setAccessibleName(self.patterns.placeholderText())
        self.patterns.returnPressed.connect(self.start.click)
        self.patterns.textEdited.connect(partial(self._kept.keep, "welcome/patterns"))
        out.column.addWidget(self.patterns)
        column.addWidget(out)
        then = _step(
            self.tr("3  Then"),
            self.tr(
                "You can search at once: names are there within seconds, words within minutes, "
                "and meaning follows. Reading keeps out of your way while you work."
            ),
        )
        column.addWidget(then)
        return box

    def _going(self) -> Card:
        card = _step(
            self.tr("You can search now"),
            self.tr("What is not read yet is found by its name; the rest fills in."),
        )
        card.column.addWidget(self.progress)
        self._to_search = QPushButton(look.icon("search"), self.tr("Search"))
        self._to_search.clicked.connect(self._search)
        card.column.addWidget(self._to_search, 0, Qt.AlignmentFlag.AlignLeft)
        self._tries = QHBoxLayout()
        card.column.addLayout(self._tries)
        return card

    def _frame(self) -> QScrollArea:
        inside, narrow = QWidget(), QWidget()
        narrow.setMaximumWidth(_WIDEST_PX)
        narrow.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(inside)
        row.setContentsMargins(*[look.step(6)] * 4)
        row.addStretch(1)
        row.addWidget(narrow, 100)
        row.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        return scroll

    # ------------------------------------------------------------ doing

    def _offer(self) -> None:
        follow_layout(self._scroll)
        offered = self.places.first is not None
        self._more.setText(self.tr("Another Folder…") if offered else self.tr("Choose a Folder…"))
        if self._more.hasFocus() and (first := self.places.first) is not None:
            first.setFocus()
        self.start.setEnabled(bool(self.places.chosen()))
        if not self.start.isEnabled():
            self.start.setToolTip(self.tr("Choose a folder first"))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a folder"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.places.add(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self) -> None:
        self.places.stop()
        patterns = [one.strip() for one in self.patterns.text().split(",") if one.strip()]
        self._begin(self.places.chosen(), patterns, [])

    def _try_sample(self) -> None:
        assets = _sample()
        if assets is None:
            return
        script = json.loads((assets / "demo.json").read_text(encoding="utf-8"))
        tries = [str(wanted["query"]) for wanted in script["searches"]]
        self._begin([assets / "sample_library"], [], tries)

    def _begin(self, paths: list[Path], patterns: list[str], tries: list[str]) -> None:
        self._problem.hide()
        self.start.setEnabled(False)
        self._bridge.call(
            partial(_index, paths, patterns),
            lambda _reply: self._begun(tries),
            self._refuse,
            owner=self,
            key="begin",
        )

    def _begun(self, tries: list[str]) -> None:
        self._kept.keep(OVER, value=True)
        self._kept.keep("welcome/patterns", "")
        for query in tries:
            button = QToolButton()
            button.setText(query)
            button.setToolTip(self.tr("Search for this"))
            button.clicked.connect(partial(self.wanted.emit, query))
            self._tries.addWidget(button)
        self._tries.addStretch(1)
        self._show_steps(wanted=False)
        self._to_search.setFocus()

    def _show_steps(self, wanted: bool) -> None:
        """Show the steps, or how far it is."""
        for part in (self._before, self.start, self._skip):
            part.setVisible(wanted)
        self._sample.setVisible(wanted and _sample() is not None)
        self._after.setVisible(not wanted)

    def _refuse(self, error: ConciergeError) -> None:
        self._offer()
        self._problem.setText(problem(error))
        self._problem.show()

    def _search(self) -> None:
        self._kept.keep(OVER, value=True)
        self.finished.emit()

    def _follow(self, status: wire.Status) -> None:
        if self.isVisible() and self._after.isVisible():
            self.progress.show_status(status)


def _step(title: str, explained: str = "") -> Card:
    card = Card()
    card.setAccessibleName(title)
    card.column.addWidget(Label(title, "name"))
    if explained:
        card.column.addWidget(Label(explained, tone="quiet"))
    return card


def _index(paths: list[Path], patterns: list[str], client: Client) -> wire.IndexReply:
    """Set the patterns before the folders are looked at, so that nothing of them is read."""
    if patterns:
        rows = {row.name: row.value for row in client.settings()}
        before = rows.get("exclude")
        kept = before if isinstance(before, list) else []
        new = [pattern for pattern in patterns if pattern not in kept]
        client.change_settings({"exclude": [*kept, *new]})
    return client.add(paths)


def _sample() -> Path | None:
    try:
        return assets_folder()
    except ConciergeError:
        return None
