"""Writing a rule: a form that reads as a sentence, and what the rule would do now."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.settings.filing_actions import ActionLines
from concierge.gui.settings.filing_preview import RulePreview
from concierge.gui.settings.filing_words import WHEN, said, sentence
from concierge.gui.tab_order import follow_layout
from concierge.gui.told import problem

_CLOCK = "HH:mm"
_DAYS = 31
_WEEK = 7


class RuleEditor(Card):
    """A rule that is being written; nothing counts before it is saved.

    Args:
        bridge: The way to the service.
        rule: The rule that is changed; None is a new one.

    Attributes:
        saved: The rule is kept.
        left: The person is done.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, bridge: Bridge, rule: wire.Rule | None = None) -> None:
        super().__init__()
        self._bridge = bridge
        self._before = rule.name if rule else ""
        self.setAccessibleName(self.tr("Rule"))
        begun = rule or wire.Rule(name=" ", then=[wire.RuleAction(do="tag")])
        self.name = QLineEdit(begun.name.strip())
        self.name.setPlaceholderText(self.tr("Invoices"))
        self._make_when(begun.when)
        self.query = QLineEdit(begun.query)
        self.query.setPlaceholderText(self.tr("any file; or a search, as type:pdf invoice"))
        self.then = ActionLines(list(begun.then))
        self.more = QPushButton(look.icon("plus"), self.tr("And Then…"))
        self.stops = QCheckBox(self.tr("Later rules pass over the files it deals with"))
        self.stops.setChecked(begun.stops)
        self.says = Label()
        self.preview = RulePreview(bridge)
        self.trouble = Label(tone="bad")
        self.trouble.hide()
        self.save = QPushButton(self.tr("Save Rule"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._follow()

    @property
    def rule(self) -> wire.Rule | None:
        """The rule as it stands in the form; None where something is still missing."""
        actions = self.then.wanted
        name = " ".join(self.name.text().split()) or said("new rule")
        if any(not one.value and one.do not in ("open", "notify") for one in actions):
            return None
        when = self._when()
        if when.what == "tagged" and not when.tag:
            return None
        query = self.query.text().strip()
        return wire.Rule(
            name=name[:200], when=when, query=query, then=actions, stops=self.stops.isChecked()
        )

    def _make_when(self, when: wire.RuleWhen) -> None:
        self.when = QComboBox()
        for one, text in WHEN.items():
            self.when.addItem(said(text), one)
        self.when.setCurrentIndex(self.when.findData(when.what))
        self.tag = QLineEdit(when.tag)
        self.weekday = QComboBox()
        for day in range(1, _WEEK + 1):
            self.weekday.addItem(QLocale().standaloneDayName(day), day)
        self.weekday.setCurrentIndex(max(0, when.day - 1) if when.what == "weekly" else 0)
        self.day = QSpinBox(minimum=1, maximum=_DAYS, value=max(1, when.day))
        self.at = QTimeEdit(QTime.fromString(when.at or "08:00", _CLOCK))
        for part, name in (
            (self.name, self.tr("Name of the rule")),
            (self.when, self.tr("When the rule runs")),
            (self.tag, self.tr("Tag that starts the rule")),
            (self.weekday, self.tr("Day of the week")),
            (self.day, self.tr("Day of the month")),
            (self.at, self.tr("Time of day")),
        ):
            part.setAccessibleName(name)

    def _lay_out(self) -> None:
        self.query.setAccessibleName(self.tr("What files must answer"))
        when = QHBoxLayout()
        for part in (self.when, self.tag, self.weekday, self.day, self.at):
            when.addWidget(part)
        when.addStretch(1)
        form = QFormLayout()
        form.setSpacing(look.step(2))
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("When"), when)
        form.addRow(self.tr("if it answers"), self.query)
        form.addRow(self.tr("then"), self.then)
        more = QHBoxLayout()
        more.addWidget(self.more)
        more.addStretch(1)
        form.addRow("", more)
        form.addRow("", self.stops)
        self.column.addLayout(form)
        hint = self.tr("In names and folders: {date:%Y-%m} {year} {month} {sender} {title} {type} "
                       "{tag} {name} {folder} {counter} {ext}")  # fmt: skip
        self.column.addWidget(Label(hint, "detail", "quiet"))
        for below in (self.says, self.preview, self.trouble):
            self.column.addWidget(below)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        self.column.addLayout(foot)

    def _connect(self) -> None:
        for field in (self.name, self.tag, self.query):
            field.textChanged.connect(lambda _: self._follow())
        for listed in (self.when, self.weekday):
            listed.currentIndexChanged.connect(lambda _: self._follow())
        self.day.valueChanged.connect(lambda _: self._follow())
        self.at.timeChanged.connect(lambda _: self._follow())
        self.stops.toggled.connect(lambda _: self._follow())
        self.then.changed.connect(self._follow)
        self.then.grew.connect(lambda: follow_layout(self.window()))
        self.more.clicked.connect(self._add)
        self.preview.known.connect(lambda makes_sense, _: self._offer(makes_sense))
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)

    def _add(self) -> None:
        self.then.add(wire.RuleAction(do="move")).value.setFocus()
        self._follow()

    def _when(self) -> wire.RuleWhen:
        what = self.when.currentData()
        day = {"weekly": self.weekday.currentData(), "monthly": self.day.value()}.get(what, 0)
        clock = what in ("daily", "weekly", "monthly")
        return wire.RuleWhen(
            what=what,
            tag=self.tag.text().strip()[:200] if what == "tagged" else "",
            day=day,
            at=self.at.time().toString(_CLOCK) if clock else "",
        )

    def _follow(self) -> None:
        """Show what belongs to the rule as it is now, as a sentence, and what it would do."""
        what = self.when.currentData()
        parts: dict[QWidget, tuple[str, ...]] = {
            self.tag: ("tagged",),
            self.weekday: ("weekly",),
            self.day: ("monthly",),
            self.at: ("daily", "weekly", "monthly"),
        }
        for part, kinds in parts.items():
            part.setVisible(what in kinds)
        rule = self.rule
        self.says.setText(sentence(rule) if rule else self.tr("Something is still missing."))
        self.save.setEnabled(False)
        self.preview.follow(rule)

    def _offer(self, makes_sense: bool) -> None:
        self.save.setEnabled(makes_sense and bool(self.name.text().strip()))

    def _save(self) -> None:
        rule, before = self.rule, self._before
        if rule is None:
            return
        self.save.setEnabled(False)
        self._bridge.call(
            lambda client: client.rules.change(before, rule) if before else client.rules.add(rule),
            self.saved.emit,
            self._refuse,
            owner=self,
        )

    def _refuse(self, error: ConciergeError) -> None:
        self.trouble.setText(problem(error))
        self.trouble.show()
        self.save.setEnabled(True)
