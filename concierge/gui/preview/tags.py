"""The tags of the file in the preview: chips to follow and remove, and a field to add."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QToolButton,
    QWidget,
)

from concierge.client import Client
from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, terms, words
from concierge.gui.bridge import Bridge
from concierge.gui.labels.state import Done, Step, change, merged
from concierge.gui.look.flow import FlowLayout
from concierge.gui.preview.chips import Chip, icon_button


class TagsRow(QWidget):
    """Chips in rows.

    Attributes:
        wanted: A person wants all files with a tag; the query.
        changed: The tags of the file are others now.
        told: What was done, and a function that undoes it.
        passage_wanted: A person wants to see the passage of a note; its number.
    """

    wanted = Signal(str)
    changed = Signal()
    told = Signal(str, object)
    passage_wanted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._file_id: int | None = None
        self._tags: list[str] = []
        self._chips: list[QWidget] = []
        self._flow = FlowLayout(self)
        self._flow.setSpacing(look.step(1))
        self._known = QStringListModel(self)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Add a tag"))
        self._field.setAccessibleName(self.tr("Add a tag"))
        said = self._field.fontMetrics().horizontalAdvance(self._field.placeholderText())
        self._field.setFixedWidth(max(look.step(28), said + look.step(6)))
        self._field.setMaxLength(200)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        self._field.returnPressed.connect(self._add)
        self._flow.addWidget(self._field)

    def show_tags(
        self,
        file_id: int | None,
        tags: Sequence[str],
        inherited: Sequence[wire.TaggedFolder] = (),
        passages: Sequence[wire.TaggedPassage] = (),
    ) -> None:
        """Show the tags of a file: its own, and those that it has from folders and passages."""
        if file_id != self._file_id:
            self._field.clear()
        self._file_id = file_id
        self._tags = list(tags)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [
            *(self._chip(tag, self._remover(tag)) for tag in self._tags),
            *(self._chip(one.tag, self._source(one)) for one in inherited),
            *(
                self._chip(one.tag, self._passage(one))
                for one in _first_of_each(passages, {*tags, *(one.tag for one in inherited)})
            ),
        ]
        self._flow.removeWidget(self._field)
        for chip in (*self._chips, self._field):
            self._flow.addWidget(chip)
            chip.show()
        self.updateGeometry()
        self.setEnabled(file_id is not None)

    def load(self) -> None:
        """Ask anew for the tags of the file."""
        if (file_id := self._file_id) is not None:
            self._bridge.call(
                partial(_tags_of, file_id),
                partial(self._take, file_id),
                lambda _error: None,  # the file itself tells what is wrong
                owner=self,
                key="tags",
            )

    def load_known(self) -> None:
        """Ask which tags there are, to complete them."""
        self._bridge.call(
            lambda client: [name for tag in client.tags.all() for name in (tag.name, *tag.aliases)],
            self._known.setStringList,
            lambda _error: None,  # Tags can be typed without help.
            owner=self,
            key="known",
        )

    def _chip(self, tag: str, beside: QToolButton) -> QWidget:
        told = self.tr("Show all files with this tag")
        chip = Chip(self, tag, told, partial(self._follow, tag))
        chip.put_beside(beside)
        return chip

    def _remover(self, tag: str) -> QToolButton:
        told = self.tr("Remove the tag {}").format(tag)
        return icon_button(self, "close", told, partial(self._remove, tag))

    def _source(self, folder: wire.TaggedFolder) -> QToolButton:
        """Return what tells from which folder a file has a tag, and leads there."""
        path = shown(from_wire(folder.path))
        told = self.tr("From the folder {}").format(path)
        term = terms.term("in", folder.path)
        return icon_button(self, "folder", told, lambda: self.wanted.emit(term))

    def _passage(self, passage: wire.TaggedPassage) -> QToolButton:
        """Return what tells on which passage a tag hangs, and leads there."""
        told = self.tr("From the passage %1").replace(
            "%1", words.passage(passage.place, passage.quote)
        )
        return icon_button(self, "quote", told, lambda: self.passage_wanted.emit(passage.note_id))

    def _follow(self, tag: str, _checked: bool = False) -> None:
        self.wanted.emit(terms.term("tag", tag))

    def _add(self) -> None:
        if tag := self._field.text().strip():
            self._field.clear()
            self._change(tag, gives=True, told=self.tr("Tagged “%1”"))

    def _remove(self, tag: str, _checked: bool = False) -> None:
        self._change(tag, gives=False, told=self.tr("Took away the tag “%1”"))

    def _change(self, tag: str, *, gives: bool, told: str) -> None:
        if (file_id := self._file_id) is None:
            return
        todo, name = [Step(tag, [file_id], gives)], uuid.uuid4().hex

        def work(client: Client) -> tuple[Done, wire.TagsOf]:
            done = merged("tag", list(change("tag", todo, client, lambda: False, name)))
            return done, _tags_of(file_id, client)

        def finish(result: tuple[Done, wire.TagsOf]) -> None:
            done, tags = result
            self._changed(file_id, tags)
            if done.files:
                self.told.emit(told.replace("%1", shown(tag)), partial(self._undo, file_id, name))

        self._bridge.call(work, finish, owner=self, key="change")

    def _undo(self, file_id: int, name: str) -> None:
        def work(client: Client) -> wire.TagsOf:
            client.journal.undo(change=name)
            return _tags_of(file_id, client)

        self._bridge.call(work, partial(self._changed, file_id), owner=self, key="change")

    def _changed(self, file_id: int, found: wire.TagsOf) -> None:
        self._take(file_id, found)
        self.load_known()
        self.changed.emit()

    def _take(self, file_id: int, found: wire.TagsOf) -> None:
        if file_id == self._file_id:
            self.show_tags(
                file_id,
                found.names.get(file_id, []),
                found.inherited.get(file_id, []),
                found.passages.get(file_id, []),
            )


def _first_of_each(
    passages: Sequence[wire.TaggedPassage], known: set[str]
) -> list[wire.TaggedPassage]:
    """Return the first passage of each tag that the file has from nowhere else."""
    first: dict[str, wire.TaggedPassage] = {}
    for one in passages:
        if one.tag not in known:
            first.setdefault(one.tag, one)
    return list(first.values())


def _tags_of(file_id: int, client: Client) -> wire.TagsOf:
    return client.tags.with_sources([file_id])
