"""A rule in the list: what it says, whether it is on, running it, and its last runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.settings.filing_preview import RulePreview
from concierge.gui.settings.filing_words import came_to, problem_of, sentence
from concierge.gui.told import problem, told

_PROBLEMS = 3  # of the last run that are shown


class RuleCard(Card):
    """One rule.

    Args:
        bridge: The way to the service.
        row: The rule.

    Attributes:
        changed: It is not as it was.
        edited: It is to be changed.
        moved: It is to run earlier (-1) or later (1).
        told: What was done, and what undoes it.
    """

    changed = Signal()
    edited = Signal()
    moved = Signal(int)
    told = Signal(str, object)

    def __init__(self, bridge: Bridge, row: wire.RuleRow) -> None:
        super().__init__()
        self._bridge, self._row = bridge, row
        name = row.rule.name
        self.setAccessibleName(name)
        self.on = QCheckBox(name.replace("&", "&&"))
        self.on.setChecked(row.is_on)
        self.on.clicked.connect(self._switch)
        self.says = Label(sentence(row.rule), tone="text" if row.is_on else "quiet")
        self.earlier = self._small("chevron-up", self.tr("Run earlier"))
        self.later = self._small("chevron-down", self.tr("Run later"))
        self.run_button = self._button(self.tr("Run Now…"), "play", self._try)
        self.edit_button = self._button(self.tr("Edit…"), "edit", self.edited.emit)
        self.remove_button = self._button(self.tr("Delete"), "forget", self._remove)
        self.trouble = Label(told(row.trouble), tone="warn")
        self.trouble.setVisible(bool(row.trouble))
        self.preview = RulePreview(bridge)
        self.go = QPushButton(self.tr("Do This"))
        self.leave = QPushButton(self.tr("Cancel"))
        self.trial = self._trial()
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.on, 1)
        for small in (self.earlier, self.later):
            head.addWidget(small)
        self.column.addLayout(head)
        self.column.addWidget(self.says)
        self.column.addWidget(self.trouble)
        if self._row.due:
            due = self.tr("Next: %1").replace("%1", words.moment(self._row.due))
            self.column.addWidget(Label(due, "detail", "quiet"))
        foot = QHBoxLayout()
        for button in (self.run_button, self.edit_button, self.remove_button):
            foot.addWidget(button)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.column.addWidget(self.trial)
        self._show_runs()

    def _trial(self) -> QWidget:
        """Return what is seen before the rule is run by hand."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addLayout(row)
        self.preview.known.connect(lambda _, does: self.go.setEnabled(does))
        self.go.clicked.connect(self._run)
        self.leave.clicked.connect(box.hide)
        box.hide()
        return box

    def _show_runs(self) -> None:
        """Show the last runs; what they changed can be undone."""
        for run in self._row.last:
            line = QHBoxLayout()
            line.addWidget(Label(came_to(run), "detail", "quiet"), 1)
            if run.entry and not run.undone:
                undo = QPushButton(look.icon("undo"), self.tr("Undo"))
                undo.setAccessibleName(self.tr("Undo: %1").replace("%1", came_to(run)))
                undo.clicked.connect(lambda _=False, entry=run.entry: self._undo(entry))
                line.addWidget(undo)
            self.column.addLayout(line)
        for text in self._row.last[0].problems[:_PROBLEMS] if self._row.last else ():
            self.column.addWidget(Label(problem_of(text), "detail", "warn"))

    def _small(self, icon: str, name: str) -> QPushButton:
        button = QPushButton(look.icon(icon), "")
        button.setAccessibleName(f"{name}: {self._row.rule.name}")
        button.setToolTip(name)
        return button

    def _button(self, text: str, icon: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(look.icon(icon), text)
        button.setAccessibleName(f"{text} {self._row.rule.name}")
        button.clicked.connect(do)
        return button

    def _switch(self) -> None:
        name, on = self._row.rule.name, self.on.isChecked()
        self._bridge.call(
            lambda client: client.rules.change(name, is_on=on),
            lambda _: self.changed.emit(),
            self._refuse,
            owner=self,
        )

    def _try(self) -> None:
        self.go.setEnabled(False)
        self.trial.show()
        self.preview.follow(self._row.rule)
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self) -> None:
        name = self._row.rule.name
        self.go.setEnabled(False)
        self._bridge.call(
            lambda client: client.rules.run(name), self._ran, self._refuse, owner=self
        )

    def _ran(self, run: wire.RuleRun) -> None:
        self.trial.hide()
        undo = (lambda: self._undo(run.entry)) if run.entry else None
        done = self.tr("%1: %Ln file(s) done", "", run.files)
        self.told.emit(done.replace("%1", self._row.rule.name), undo)
        self.changed.emit()

    def _undo(self, entry: int) -> None:
        self._bridge.call(
            lambda client: client.journal.undo(entry),
            lambda turned: self.told.emit(
                self.tr("Undone: %1").replace("%1", told(turned.entry.text)), None
            ),
            self._refuse,
            owner=self,
        )

    def _remove(self) -> None:
        name = self._row.rule.name
        self._bridge.call(
            lambda client: client.rules.remove(name),
            lambda _: self.changed.emit(),
            self._refuse,
            owner=self,
        )

    def _refuse(self, error: ConciergeError) -> None:
        self.trouble.setText(problem(error))
        self.trouble.show()
        self.on.setChecked(self._row.is_on)
