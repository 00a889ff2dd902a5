"""The plan before anything is done: each file that goes, and for the sake of which."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.look.label import Label


class PlanView(QWidget):
    """Shows a plan until the person agrees or goes back.

    Attributes:
        agreed: It is to be done.
        left: Nothing is to be done.
        stopped: What is under way is to stop.
    """

    agreed = Signal(object)
    left = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = wire.DuplicatePlan()
        self.sentence = Label(role="name", bold=True)
        self.warning = Label(tone="warn")
        self.steps = QListWidget()
        self.steps.setAccessibleName(self.tr("What goes, and what stays for it"))
        self.steps.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.steps.setUniformItemSizes(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Files in the bin"))
        self.agree = QPushButton(look.icon("trash"), "")
        self.agree.clicked.connect(lambda: self.agreed.emit(self._plan))
        self.back = QPushButton(look.icon("arrow-left"), self.tr("Change What Is Kept"))
        self.back.clicked.connect(self.left)
        self.stop = QPushButton(look.icon("stop"), self.tr("Stop"))
        self.stop.clicked.connect(self.stopped)
        buttons = QHBoxLayout()
        for part in (self.agree, self.back, self.stop):
            buttons.addWidget(part)
        buttons.addWidget(self.bar, 1)
        buttons.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(2))
        for widget in (self.sentence, self.warning):
            column.addWidget(widget)
        column.addWidget(self.steps, 1)
        column.addLayout(buttons)

    def show_plan(self, plan: wire.DuplicatePlan) -> None:
        """Show what would happen."""
        self._plan = plan
        count = len(plan.steps)
        room = words.size(plan.bytes)
        self.sentence.setText(
            self.tr("%Ln file(s) would go into the bin, %1 in all", "", count).replace("%1", room)
        )
        differing = sum(not step.same for step in plan.steps)
        warning = self.tr("Of %Ln file(s) there is no copy, only something like it.", "", differing)
        self.warning.setText(warning)
        self.warning.setVisible(differing > 0)
        self.steps.clear()
        for step in plan.steps:
            self._add(step)
        self.agree.setText(self.tr("Put %Ln File(s) into the Bin", "", count))
        self.agree.setEnabled(count > 0)
        self.show_progress(None)
        self.back.setFocus()  # so that a stray Return does no harm

    def show_progress(self, done: int | None) -> None:
        """Show how many are done, or that nothing is under way."""
        is_under_way = done is not None
        self.bar.setMaximum(max(1, len(self._plan.steps)))
        self.bar.setValue(done or 0)
        for part in (self.bar, self.stop):
            part.setVisible(is_under_way)
        for part in (self.agree, self.back):
            part.setVisible(not is_under_way)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back while nothing is under way."""
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, step: wire.DuplicateStep) -> None:
        gone, kept = from_wire(step.remove.path), from_wire(step.keep.path)
        share = words.number(int(100 * step.alike))
        if step.same:
            stays = self.tr("%1 stays")
        elif step.alike < 1:
            stays = self.tr("%1 stays, %2 % alike").replace("%2", share)
        else:
            stays = self.tr("%1 stays, not the same bytes")
        stays = stays.replace("%1", shown(kept))
        item = QListWidgetItem(look.icon("trash", "quiet"), f"{shown(gone)}\n{stays}")
        self.steps.addItem(item)
