"""The page of rules: what is done with files by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from concierge.core import wire
from concierge.gui import look
from concierge.gui.look.label import Label
from concierge.gui.settings.filing_card import RuleCard
from concierge.gui.settings.filing_editor import RuleEditor
from concierge.gui.settings.page import Page
from concierge.gui.tab_order import follow_layout


class FilingPage(Page):
    """All rules in the order in which they run, and the one that is being written."""

    def fill(self) -> None:
        """See `Page`."""
        about = self.tr("Rules tag, rename, move and copy files by themselves. Nothing is ever "
                        "overwritten, and each run can be undone.")  # fmt: skip
        self.column.addWidget(Label(about, tone="quiet"))
        self.rules: list[wire.RuleRow] = []
        self.cards: list[RuleCard] = []
        self.editor: RuleEditor | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(look.step(3))
        self._none = Label(self.tr("No rule yet."), tone="quiet")
        self._list.addWidget(self._none)
        self.column.addLayout(self._list)
        self.add = QPushButton(look.icon("plus"), self.tr("New Rule…"))
        self.add.clicked.connect(lambda: self.write(None))
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.parts.live.rules.connect(self._refresh_if_seen)
        self.parts.live.back.connect(self._refresh_if_seen)

    def refresh(self) -> None:
        """See `Page`."""
        self.parts.bridge.call(
            lambda client: client.rules.all(), self.show_rules, owner=self, key="rules"
        )

    def show_rules(self, rules: list[wire.RuleRow]) -> None:
        """Show the rules there are; what is being looked at or written stays as it is."""
        if rules == self.rules and self.cards:
            return
        self.rules = rules
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(row) for row in rules]
        for at, card in enumerate(self.cards):
            card.earlier.setEnabled(at > 0)
            card.later.setEnabled(at < len(self.cards) - 1)
            self._list.insertWidget(at, card)
        self._show_none()
        follow_layout(self)

    def write(self, rule: wire.Rule | None) -> None:
        """Write a new rule, or change one."""
        self._leave()
        self.editor = RuleEditor(self.parts.bridge, rule)
        self.editor.left.connect(self._leave)
        self.editor.saved.connect(self._saved)
        self._list.addWidget(self.editor)
        self.add.hide()
        self._show_none()
        follow_layout(self)
        self.ensureWidgetVisible(self.editor)
        self.editor.name.setFocus()

    def _card(self, row: wire.RuleRow) -> RuleCard:
        card = RuleCard(self.parts.bridge, row)
        card.changed.connect(self.refresh)
        card.edited.connect(lambda: self.write(row.rule))
        card.moved.connect(lambda step: self._move(row.rule.name, step))
        card.told.connect(self.parts.tell)
        return card

    def _move(self, name: str, step: int) -> None:
        """Have a rule run before the one above it, or after the one below it."""
        names = [row.rule.name for row in self.rules if row.rule.name != name]
        at = [row.rule.name for row in self.rules].index(name) + step
        before = names[at] if at < len(names) else ""
        self.parts.bridge.call(
            lambda client: client.rules.change(name, before=before),
            lambda _: self.refresh(),
            owner=self,
        )

    def _saved(self, row: wire.RuleRow) -> None:
        self._leave()
        self.parts.tell(self.tr("Saved the rule %1").replace("%1", row.rule.name), None)
        self.refresh()

    def _leave(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
        self.add.show()
        self._show_none()

    def _show_none(self) -> None:
        self._none.setVisible(not self.rules and self.editor is None)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
