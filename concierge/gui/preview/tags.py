"""The tags of the file in the preview: chips to follow and remove, and a field to add."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QWidget

from concierge.client import Client
from concierge.core import terms, wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.labels.origins import giver_in_words
from concierge.gui.labels.state import Done, Step, change, merged
from concierge.gui.labels.typed import typed_tags
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.pill import Pill
from concierge.gui.preview.chips import Chip


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
        self._chips: dict[Chip, str] = {}
        self._colours: dict[str, str] = {}
        self._flow = FlowLayout(self)
        self._flow.setSpacing(look.step(1))
        self._known = QStringListModel(self)
        self._adding, self._field = self._make_field()
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._field.setCompleter(completer)
        self._field.returnPressed.connect(self._add)
        self._flow.addWidget(self._adding)

    def show_tags(
        self,
        file_id: int | None,
        tags: Sequence[str],
        inherited: Sequence[wire.TaggedFolder] = (),
        passages: Sequence[wire.TaggedPassage] = (),
        given_by: Mapping[str, str] | None = None,
    ) -> None:
        """Show the tags of a file: its own, and those that it has from folders and passages.

        Args:
            file_id: The file; None shows nothing.
            tags: Those that it carries itself.
            inherited: Those from folders, also when it carries them itself.
            passages: Those of its passages.
            given_by: Who hung one of its own on it, where that was not a person.
        """
        if file_id != self._file_id:
            self._field.clear()
        self._file_id = file_id
        self._tags = list(tags)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        lent = {one.tag: one for one in inherited}
        by = given_by or {}
        known = {*tags, *lent}
        self._chips = {
            **{self._own(tag, lent.get(tag), by.get(tag)): tag for tag in self._tags},
            **{self._inherited(one): one.tag for one in inherited if one.tag not in tags},
            **{self._of_passage(one): one.tag for one in _first_of_each(passages, known)},
        }
        self._paint()
        self._flow.removeWidget(self._adding)
        for pill in (*self._chips, self._adding):
            self._flow.addWidget(pill)
            pill.show()
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
        """Ask which tags there are, to complete them, and for their colours."""
        self._bridge.call(
            lambda client: client.tags.all(),
            self._take_known,
            lambda _error: None,  # Tags can be typed without help.
            owner=self,
            key="known",
        )

    def _take_known(self, known: list[wire.Tag]) -> None:
        self._known.setStringList([name for tag in known for name in (tag.name, *tag.aliases)])
        self._colours = {tag.name: tag.colour for tag in known if tag.colour}
        self._paint()

    def _paint(self) -> None:
        for chip, tag in self._chips.items():
            chip.paint(self._colours.get(tag, ""))

    def _make_field(self) -> tuple[Pill, QLineEdit]:
        """Return where one types a tag, in what looks like one that is not there yet."""
        pill = Pill("offered", self)
        picture = QLabel(pill)
        picture.setPixmap(look.icon("plus", "quiet").pixmap(look.step(3)))
        field = _Field(pill)
        field.setPlaceholderText(self.tr("Add a tag"))
        field.setAccessibleName(self.tr("Add a tag"))
        said = field.fontMetrics().horizontalAdvance(field.placeholderText())
        field.setFixedWidth(max(look.step(24), said + look.step(6)))
        field.setMaxLength(200)
        pill.row.addWidget(picture)
        pill.row.addWidget(field)
        return pill, field

    def _chip(self, tag: str) -> Chip:
        return Chip(self, tag, self.tr("Show all files with this tag"), partial(self._follow, tag))

    def _own(self, tag: str, lent: wire.TaggedFolder | None, giver: str | None) -> Chip:
        """Return the chip of a tag that the file itself carries, with a button to remove it."""
        chip = self._chip(tag)
        if giver is not None:
            told = self.tr("Show all files with this tag\nHow it came: %1")
            chip.name.setToolTip(told.replace("%1", giver_in_words(giver)))
        said = self.tr("Remove the tag {}").format(tag)
        if lent is not None:
            still = self.tr("It stays, from the folder %1")
            said += "\n" + still.replace("%1", shown(from_wire(lent.path)))
        button = chip.add_button("close", said)
        button.clicked.connect(partial(self._remove, tag))
        return chip

    def _inherited(self, folder: wire.TaggedFolder) -> Chip:
        """Return the chip of a tag from a folder, with a button that tells and leads there."""
        chip = self._chip(folder.tag)
        path = shown(from_wire(folder.path))
        button = chip.add_button("folder", self.tr("From the folder {}").format(path))
        term = terms.term("in", folder.path)
        button.clicked.connect(lambda: self.wanted.emit(term))
        return chip

    def _of_passage(self, passage: wire.TaggedPassage) -> Chip:
        """Return the chip of a tag of a passage, with a button that tells and leads there."""
        chip = self._chip(passage.tag)
        place = words.passage(passage.place, passage.quote)
        button = chip.add_button("quote", self.tr("From the passage %1").replace("%1", place))
        button.clicked.connect(lambda: self.passage_wanted.emit(passage.note_id))
        return chip

    def _follow(self, tag: str, _checked: bool = False) -> None:
        self.wanted.emit(terms.term("tag", tag))

    def _add(self) -> None:
        if tags := typed_tags(self._field.text(), self._known.stringList()):
            self._field.clear()
            self._change(tags, gives=True, told=self.tr("Tagged “%1”"))

    def _remove(self, tag: str, _checked: bool = False) -> None:
        self._change([tag], gives=False, told=self.tr("Took away the tag “%1”"))

    def _change(self, tags: Sequence[str], *, gives: bool, told: str) -> None:
        if (file_id := self._file_id) is None:
            return
        todo, name = [Step(tag, [file_id], gives) for tag in tags], uuid.uuid4().hex

        def work(client: Client) -> tuple[Done, wire.TagsOf]:
            done = merged("tag", list(change("tag", todo, client, lambda: False, name)))
            return done, _tags_of(file_id, client)

        def finish(result: tuple[Done, wire.TagsOf]) -> None:
            done, found = result
            self._changed(file_id, found)
            if done.files:
                self.told.emit(
                    told.replace("%1", shown(", ".join(tags))), partial(self._undo, file_id, name)
                )

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
                found.given_by.get(file_id),
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


class _Field(QLineEdit):
    """A line without a look of its own: the pill around it has one."""

    def __init__(self, pill: Pill) -> None:
        super().__init__(pill)
        self._pill = pill
        self.setFrame(False)
        palette = QPalette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Have the pill show that one types here."""
        super().focusInEvent(event)
        self._pill.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Have the pill be quiet again."""
        super().focusOutEvent(event)
        self._pill.update()


def _tags_of(file_id: int, client: Client) -> wire.TagsOf:
    return client.tags.with_sources([file_id])
