"""What a rule would do now, file by file."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label
from concierge.gui.settings.filing_words import steps
from concierge.gui.told import problem, told

_REST_MS = 300  # after the last key
_MOST = 100
_ROWS = 6  # that are seen without scrolling


class RulePreview(QWidget):
    """A sentence with the numbers, and a table below it; above, what was not understood.

    Args:
        bridge: The way to the service.

    Attributes:
        known: The rule makes sense (or not), and something would be done.
    """

    known = Signal(bool, bool)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._rule: wire.Rule | None = None
        self.summary = Label(tone="quiet")
        self.misread = Label(tone="warn")
        self.misread.hide()
        self.table = QTableWidget(0, 2)
        self._dress()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(1))
        column.addWidget(self.misread)
        column.addWidget(self.summary)
        column.addWidget(self.table)

    def follow(self, rule: wire.Rule | None) -> None:
        """Show what a rule would do, once nothing is typed any more; None is no rule yet."""
        self._rule = rule
        self.misread.hide()
        if rule is None:
            self._rest.stop()
            self.summary.setText("")
            self.table.hide()
        else:
            self.summary.set_tone("quiet")
            self.summary.setText(self.tr("Looking…"))
            self._rest.start()

    def _dress(self) -> None:
        self.table.setAccessibleName(self.tr("What the rule would do now"))
        self.table.setHorizontalHeaderLabels([self.tr("File"), self.tr("What happens")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.table.hide()

    def _ask(self) -> None:
        rule = self._rule
        if rule is not None:
            self._bridge.call(
                lambda client: (
                    client.rules.trial(rule=rule, limit=_MOST),
                    client.misread(rule.query),
                ),
                self._show,
                self._refuse,
                owner=self,
                key="trial",
            )

    def _show(self, found: tuple[wire.RulePlan, list[str]]) -> None:
        if self._rest.isActive() or self._rule is None:
            return
        plan, misread = found
        self.misread.setText("\n".join(map(told, misread)))
        self.misread.setVisible(bool(misread))
        parts = [self.tr("Now it would deal with %Ln file(s)", "", plan.doing)]
        if plan.skipped:
            parts.append(self.tr("%Ln would be left as they are", "", plan.skipped))
        self.summary.setText(", ".join(parts))
        self.table.setRowCount(len(plan.files))
        for row, file in enumerate(plan.files):
            for column, text in enumerate((shown(from_wire(file.path).name), steps(file))):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.setVisible(bool(plan.files))
        self._fit(len(plan.files))
        self.known.emit(True, plan.doing > 0)  # noqa: FBT003 - a signal

    def _fit(self, rows: int) -> None:
        height = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + height * min(rows, _ROWS) + look.step(2))

    def _refuse(self, error: ConciergeError) -> None:
        if self._rest.isActive():
            return
        self.table.hide()
        self.summary.set_tone("bad")
        self.summary.setText(problem(error))
        self.known.emit(False, False)  # noqa: FBT003 - a signal
