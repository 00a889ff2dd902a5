"""A card for what was counted: the answer, the files or amounts, how, and the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from concierge.core.paths import from_wire, shown
from concierge.gui import words
from concierge.gui.ask.flat_button import FlatButton
from concierge.gui.ask.set_table import SetTable, money
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.selection import Item
from concierge.gui.told import told

if TYPE_CHECKING:
    from concierge.core import wire

_MOST_LEFT_OUT = 5


class SetCard(Card):
    """What was counted; hidden until there is something.

    Attributes:
        cited: A file of it is to be shown: an `Item` with its place.
        wanted: The query is to be edited in the search box.
    """

    cited = Signal(object)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: SetTable | None = None
        self._query_text = ""
        self.headline = Label("", "name", bold=True)
        self._left_out = Label("", "detail", "quiet")
        self._how = Label("", "detail", "quiet")
        self.query = Label("", "detail")
        self.edit = FlatButton(self.tr("Edit in the Search Box"), "search", self)
        self.edit.clicked.connect(lambda: self.wanted.emit(self._query_text))
        for label in (self.headline, self._left_out, self._how, self.query):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(label)
        self.column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [*([self.table] if self.table is not None else []), self.edit]

    def show_set(self, listed: wire.SetAnswer | None, answer: str = "") -> None:
        """Show what was counted, or nothing.

        Args:
            listed: What was counted.
            answer: The same in words, for what has none of its own here.
        """
        if self.table is not None:
            self.column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self.setVisible(listed is not None)
        if listed is None:
            return
        self._query_text = listed.query
        self.headline.setText(self._answer(listed) or told(answer))
        if listed.files:
            self.table = SetTable(listed, self)
            self.table.chosen.connect(lambda one: self.cited.emit(_item(one)))
            self.column.insertWidget(1, self.table)
        self._left_out.setText(self._said_left_out(listed))
        self._left_out.setVisible(bool(listed.left_out))
        self._how.setText(" ".join(map(told, listed.counted)))
        query = shown(listed.query) or self.tr("all files")
        self.query.setText(self.tr("Query: %1").replace("%1", query))
        self.edit.setEnabled(bool(listed.query))

    def _answer(self, listed: wire.SetAnswer) -> str:
        if not listed.total:
            return ""
        if listed.operation == "total":
            bare = self.tr("without a currency")
            return " + ".join(money(one.amount, one.currency or bare) for one in listed.sums)
        if listed.operation == "space":
            return words.size(listed.size or 0)
        if listed.operation in ("count", "list"):
            return self._number(listed)
        first = listed.files[0]
        return shown(from_wire(first.path).name)

    def _number(self, listed: wire.SetAnswer) -> str:
        count = listed.total
        match listed.files[0].paper if listed.files else "":
            case "invoice":
                return self.tr("%n invoice(s)", "", count)
            case "receipt":
                return self.tr("%n receipt(s)", "", count)
            case "letter":
                return self.tr("%n letter(s)", "", count)
            case "statement":
                return self.tr("%n statement(s)", "", count)
            case _:
                return self.tr("%n file(s)", "", count)

    def _said_left_out(self, listed: wire.SetAnswer) -> str:
        lines = [
            f"{shown(from_wire(one.file.path).name)}: {told(one.reason)}"
            for one in listed.left_out[:_MOST_LEFT_OUT]
        ]
        more = listed.left_out_total - len(lines)
        if more > 0:
            lines.append(self.tr("and %n more", "", more))
        return "\n".join([self.tr("Left out:"), *lines])


def _item(one: wire.SetFile) -> Item:
    return Item(
        file_id=one.file_id,
        path=one.path,
        kind=one.kind,
        name=from_wire(one.path).name,
        size=one.size,
        modified=one.modified,
        snippet=one.quote,
        locator=tuple(one.locator.items()),
        copies=one.copies,
    )
