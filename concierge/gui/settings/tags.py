"""The page of tags: what is shared with the system, and files on whose tags it does not agree."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.label import Label
from concierge.gui.settings.page import Page
from concierge.gui.tab_order import follow_layout
from concierge.gui.told import problem

_MOST = 20  # files that are shown at once

Keep = Literal["ours", "theirs", "both"]


class ConflictCard(Card):
    """A file whose tags were changed here and in the system, each in its own way.

    Args:
        bridge: The way to the service.
        conflict: The file.

    Attributes:
        settled: It was said which tags it carries.
    """

    settled = Signal()

    def __init__(self, bridge: Bridge, conflict: wire.TagConflict) -> None:
        super().__init__()
        self._bridge, self._conflict = bridge, conflict
        path = from_wire(conflict.path)
        name = shown(path.name)
        self.setAccessibleName(name)
        self.column.addWidget(Label(name, bold=True))
        self.column.addWidget(Label(shown(path.parent), "detail", "quiet"))
        for side, names in (
            (self.tr("Here: %1"), conflict.ours),
            (self.tr("In the system: %1"), conflict.theirs),
        ):
            told = ", ".join(map(shown, names)) or self.tr("no tags")
            self.column.addWidget(Label(side.replace("%1", told)))
        self.buttons: dict[Keep, QPushButton] = {}
        row = FlowLayout()
        self._add(row, "ours", self.tr("Keep Those Here"))
        self._add(row, "theirs", self.tr("Keep the System's"))
        self._add(row, "both", self.tr("Keep Both"))
        self.column.addLayout(row)
        self.problem = Label(tone="bad")
        self.problem.hide()
        self.column.addWidget(self.problem)

    def _add(self, row: FlowLayout, keep: Keep, text: str) -> None:
        button = QPushButton(text)
        button.setAccessibleDescription(self.accessibleName())
        button.clicked.connect(lambda: self._settle(keep))
        self.buttons[keep] = button
        row.addWidget(button)

    def _settle(self, keep: Keep) -> None:
        self.setEnabled(False)
        self._bridge.call(
            lambda client: client.tags.resolve(keep, [self._conflict.file_id]),
            lambda _: self.settled.emit(),
            self._refuse,
            owner=self,
        )

    def _refuse(self, error: ConciergeError) -> None:
        self.setEnabled(True)
        self.problem.setText(problem(error))
        self.problem.show()


class TagsPage(Page):
    """Its settings, and below them the files of which the person has to say something."""

    def fill(self) -> None:
        """See `Page`."""
        super().fill()
        self.cards: list[ConflictCard] = []
        self._conflicts: list[wire.TagConflict] = []
        self.asked = QWidget()
        column = QVBoxLayout(self.asked)
        column.setContentsMargins(0, look.step(2), 0, 0)
        column.setSpacing(look.step(3))
        column.addWidget(Label(self.tr("Which tags hold?"), "name", bold=True))
        about = self.tr("The tags of these files were changed here and in the system, each in its "
                        "own way.")  # fmt: skip
        column.addWidget(Label(about, tone="quiet"))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.step(3))
        column.addLayout(self._list)
        self.more = Label(tone="quiet")
        column.addWidget(self.more)
        self.asked.hide()
        self.column.addWidget(self.asked)
        self.parts.live.labels.connect(self._refresh_if_seen)
        self.parts.live.back.connect(self._refresh_if_seen)

    def refresh(self) -> None:
        """See `Page`."""
        self.parts.bridge.call(
            lambda client: client.tags.conflicts(), self.show_conflicts, owner=self, key="conflicts"
        )

    def show_conflicts(self, conflicts: list[wire.TagConflict]) -> None:
        """Show the files that there are; those that are shown already stay as they are."""
        if conflicts == self._conflicts:
            return
        self._conflicts = conflicts
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [self._card(one) for one in conflicts[:_MOST]]
        for card in self.cards:
            self._list.addWidget(card)
        rest = len(conflicts) - len(self.cards)
        self.more.setText(self.tr("… and %n more file(s)", "", rest))
        self.more.setVisible(rest > 0)
        self.asked.setVisible(bool(conflicts))
        follow_layout(self)

    def _card(self, conflict: wire.TagConflict) -> ConflictCard:
        card = ConflictCard(self.parts.bridge, conflict)
        card.settled.connect(self.refresh)
        return card

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()
