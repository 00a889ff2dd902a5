"""What would suit the file in the preview: faint tags to take or refuse, and a better name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from concierge.client import Client
from concierge.core import wire
from concierge.core.paths import shown
from concierge.core.suggesting import Answer
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.label import Label
from concierge.gui.look.pill import Pill
from concierge.gui.look.tip import as_tip
from concierge.gui.told.suggesting import how_sure, why_suggested


class SuggestedRow(QWidget):
    """Chips in rows; hidden while there is nothing to suggest.

    Attributes:
        changed: A tag or a collection was given to the file, or taken away again.
        told: What was done, and a function that undoes it.
    """

    changed = Signal()
    told = Signal(str, object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._file_id: int | None = None
        self.chips: list[QWidget] = []
        self._found: wire.FileSuggestions | None = None
        self._offered: list[wire.OfferedHere] = []
        self._flow = FlowLayout(self)
        self._flow.setSpacing(look.step(1))
        self.hide()

    def forget(self) -> None:
        """Show nothing."""
        self._file_id, self._offered = None, []
        self._show(None)

    def load(self, file_id: int) -> None:
        """Ask what would suit a file, and who and where it tells of, also when its tags changed."""
        if file_id != self._file_id:
            self.forget()
        self._file_id = file_id
        self._bridge.call(
            lambda client: client.suggestions.of(file_id),
            partial(self._take, file_id),
            lambda _error: self._show(None),  # a file can do without suggestions
            owner=self,
            key="suggested",
        )
        self._bridge.call(
            lambda client: client.offered.of(file_id),
            partial(self._take_offered, file_id),
            lambda _error: None,  # nor does it need these
            owner=self,
            key="offered",
        )

    def _take_offered(self, file_id: int, offered: list[wire.OfferedHere]) -> None:
        if file_id == self._file_id:
            self._offered = offered
            self._show(self._found)

    def _take(self, file_id: int, found: wire.FileSuggestions) -> None:
        if file_id == self._file_id:
            self._show(found)

    def _show(self, found: wire.FileSuggestions | None) -> None:
        self._found = found
        self._flow.clear()
        self.chips = [] if found is None else [self._chip(one) for one in found.suggestions]
        if found is not None and found.better_name is not None:
            self.chips.append(self._name(found.better_name.name))
        self.chips += [self._told(one) for one in self._offered]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.chips))
        self.updateGeometry()

    def _chip(self, suggestion: wire.Suggestion) -> QWidget:
        name, is_tag = suggestion.name, suggestion.label == "tag"
        why = f"{why_suggested(suggestion)}. {how_sure(suggestion)}"
        chip = self._pill("tag" if is_tag else "collection", name, why)
        take = self.tr("Tag it “%1”") if is_tag else self.tr("Add it to “%1”")
        refuse = self.tr("Never suggest “%1” for this file again")
        buttons: tuple[tuple[str, str, Answer], ...] = (
            ("plus", take, "accepted"),
            ("close", refuse, "rejected"),
        )
        for picture, told, answer in buttons:
            button = self._button(chip, picture, told.replace("%1", name), why)
            button.clicked.connect(partial(self._answer, suggestion, answer))
        chip.setAccessibleName(self.tr("Suggested: %1").replace("%1", name))
        return chip

    def _told(self, offered: wire.OfferedHere) -> QWidget:
        """Return what offers the tag of a person or a place."""
        name = shown(offered.tag)
        if offered.of == "person":
            picture, why = "contact", self.tr("Stands in %Ln file(s)", "", offered.files)
        else:
            picture, why = "pin", self.tr("Place of %Ln file(s)", "", offered.files)
        chip = self._pill(picture, name, why)
        take = self._button(chip, "plus", self.tr("Tag it “%1”").replace("%1", name), why)
        take.clicked.connect(partial(self._tag, offered.tag))
        chip.setAccessibleName(self.tr("Suggested: %1").replace("%1", name))
        return chip

    def _pill(self, picture: str, name: str, why: str) -> Pill:
        """Return what offers something, without what can be answered."""
        chip = Pill("offered", self)
        icon = QLabel(chip)
        icon.setPixmap(look.icon(picture, "quiet").pixmap(look.icon_px()))
        text = Label(name, tone="quiet", parent=chip)
        text.setWordWrap(False)
        for widget in (icon, text):
            chip.row.addWidget(widget)
        chip.setToolTip(as_tip(why))
        chip.setAccessibleDescription(why)
        return chip

    def _tag(self, tag: str, _checked: bool = False) -> None:
        """Hang the tag of a person or a place on the file."""
        file_id = self._file_id
        if file_id is None:
            return

        def work(client: Client) -> str:
            with client.one_change() as change:
                client.tags.assign(tag, [file_id])
            return change

        def finish(change: str) -> None:
            self.load(file_id)
            self.changed.emit()
            told = self.tr("Tagged “%1”").replace("%1", shown(tag))
            self.told.emit(told, partial(self._undo, file_id, change))

        self._bridge.call(work, finish, owner=self, key="answer")

    def _name(self, name: str) -> QWidget:
        """Return what offers a better name."""
        why = self.tr("A better name, from what the file says of itself")
        chip = self._pill("edit", name, why)
        copy = self._button(chip, "copy", self.tr("Copy this name"), why)
        copy.clicked.connect(partial(self._copy, name))
        chip.setToolTip(as_tip(f"{why}: {name}"))
        chip.setAccessibleName(self.tr("Suggested name: %1").replace("%1", name))
        return chip

    def _button(self, chip: Pill, picture: str, told: str, why: str) -> QToolButton:
        button = chip.add_button(picture, told)
        button.setToolTip(as_tip(f"{told}. {why}"))
        button.setAccessibleDescription(why)
        return button

    def _copy(self, name: str, _checked: bool = False) -> None:
        QGuiApplication.clipboard().setText(name)
        self.told.emit(self.tr("Copied “%1”").replace("%1", name), None)

    def _answer(
        self,
        suggestion: wire.Suggestion,
        answer: Answer,
        _checked: bool = False,
    ) -> None:
        file_id = self._file_id
        if file_id is None:
            return
        is_tag, taken = suggestion.label == "tag", answer == "accepted"
        said = self.tr("Tagged “%1”") if is_tag else self.tr("Added to “%1”")
        said = said if taken else self.tr("“%1” is not suggested for this file again")
        told = said.replace("%1", shown(suggestion.name))

        def work(client: Client) -> tuple[wire.FileSuggestions, str]:
            with client.one_change() as change:
                found = client.suggestions.answer(
                    file_id, suggestion.label, suggestion.name, answer
                )
            return found, change

        def finish(result: tuple[wire.FileSuggestions, str]) -> None:
            found, change = result
            self._take(file_id, found)
            self.changed.emit()
            self.told.emit(told, partial(self._undo, file_id, change))

        self._bridge.call(work, finish, owner=self, key="answer")

    def _undo(self, file_id: int, change: str) -> None:
        """Take back an answer, and what was given to the file by it."""

        def work(client: Client) -> wire.FileSuggestions:
            client.journal.undo(change=change)
            return client.suggestions.of(file_id)

        def finish(_found: wire.FileSuggestions) -> None:
            self.load(file_id)
            self.changed.emit()

        self._bridge.call(work, finish, owner=self, key="answer")
