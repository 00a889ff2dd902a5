"""The list of people and places that files tell of, to make tags of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from concierge.client import Client
from concierge.core import wire
from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label

_ROW = Qt.ItemDataRole.UserRole
_LONGEST = 100  # characters of the name of a tag


@dataclass(frozen=True, slots=True)
class Offer:
    """What is chosen: entries of one sort, and what their tag shall be called.

    Attributes:
        is_place: Whether they are places.
        names: Their names.
        called: The name of the tag below ``people`` or ``places``.
    """

    is_place: bool
    names: tuple[str, ...]
    called: str

    def tag(self, client: Client, *, dry_run: bool = False) -> wire.OfferedTag:
        """Hang the tag on their files, or tell what that would come to."""
        hang = client.offered.tag_place if self.is_place else client.offered.tag_person
        return hang(self.names, self.called, dry_run=dry_run)


class OfferedList(QWidget):
    """People, then places, most files first; several spellings can be chosen together.

    Args:
        people: Who the files are from and to.
        places: Where pictures were taken.
        bridge: The way to the service.

    Attributes:
        accepted: An `Offer` that is to be tagged.
    """

    accepted = Signal(object)

    def __init__(
        self, people: Sequence[wire.Person], places: Sequence[wire.Place], bridge: Bridge
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("People and places"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.called = QLineEdit()
        self.called.setMaxLength(_LONGEST)
        self.called.setPlaceholderText(self.tr("Name of the tag"))
        self.called.setAccessibleName(self.called.placeholderText())
        self.button = QPushButton(look.icon("tag"), self.tr("Tag Them"))
        self.preview = Label(tone="quiet")
        self._lay_out()
        self._fill(people, places)
        self.list.itemSelectionChanged.connect(self._choose)
        self.called.textChanged.connect(self._ask)
        self.called.returnPressed.connect(self._accept)
        self.button.clicked.connect(self._accept)
        self.setFocusProxy(self.list)
        self._choose()

    def offer(self) -> Offer | None:
        """Return what is chosen, or None when that is nothing, or people and places at once."""
        rows = [row.data(_ROW) for row in self.list.selectedItems()]
        called = " ".join(self.called.text().split())
        if not rows or len({type(row) for row in rows}) > 1 or not called:
            return None
        return Offer(isinstance(rows[0], wire.Place), tuple(row.name for row in rows), called)

    def _fill(self, people: Sequence[wire.Person], places: Sequence[wire.Place]) -> None:
        for person in people:
            text = f"{shown(person.name)} — {self._files(person.files)}"
            if person.alike:
                also = ", ".join(map(shown, person.alike))
                text += " — " + self.tr("perhaps also %1").replace("%1", also)
            self._add(text, "contact", person)
        for place in places:
            near = self.tr("Place near %1").replace("%1", place.name)
            self._add(f"{near} — {self._files(place.files)}", "home", place)

    def _add(self, text: str, icon: str, row: wire.Person | wire.Place) -> None:
        item = QListWidgetItem(look.icon(icon, "quiet"), text, self.list)
        item.setData(_ROW, row)

    def _files(self, count: int) -> str:
        return self.tr("%Ln file(s)", "", count)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.step(2))
        row.addWidget(self.called, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(2))
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.preview)

    def _choose(self) -> None:
        """Take the name of what is chosen first; a place has none that a person would give."""
        rows = self.list.selectedItems()
        first = rows[0].data(_ROW) if rows else None
        before = self.called.blockSignals(True)  # noqa: FBT003 - Qt's
        self.called.setText(first.name[:_LONGEST] if isinstance(first, wire.Person) else "")
        self.called.blockSignals(before)
        self._ask()

    def _ask(self) -> None:
        """Ask what tagging would come to."""
        offer = self.offer()
        self.button.setEnabled(offer is not None)
        self.preview.setText(self.tr("Choose people or a place, and name the tag."))
        if offer is not None:
            self._bridge.call(
                partial(Offer.tag, offer, dry_run=True),
                partial(self._tell, offer),
                owner=self,
                key="preview",
            )

    def _tell(self, offer: Offer, done: wire.OfferedTag) -> None:
        if offer == self.offer():
            text = self.tr("%Ln file(s) would get the tag %1", "", done.new)
            self.preview.setText(text.replace("%1", shown(done.tag)))

    def _accept(self) -> None:
        if (offer := self.offer()) is not None:
            self.accepted.emit(offer)
