"""The place where a file is shown, in whichever way suits it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.gui import desktop, look
from concierge.gui.bridge import Bridge
from concierge.gui.preview.archive import ArchivePart
from concierge.gui.preview.found import Found, look_up
from concierge.gui.preview.mail import MailPart
from concierge.gui.preview.marking import COLOURS, TAG, Bubble
from concierge.gui.preview.media import MediaPart
from concierge.gui.preview.noted import FileNotes, Picked
from concierge.gui.preview.part import Part
from concierge.gui.preview.passages import PassagesPart
from concierge.gui.preview.pdf import PdfPart
from concierge.gui.preview.picture import PicturePart
from concierge.gui.preview.sheet import SheetPart
from concierge.gui.preview.tag_bubble import TagBubble
from concierge.gui.preview.text import TextPart
from concierge.gui.preview.unreadable import UnreadablePart
from concierge.gui.selection import Item
from concierge.gui.teaching import Teaching
from concierge.gui.told import problem

PARTS: tuple[type[Part], ...] = (
    PdfPart,
    PicturePart,
    MediaPart,
    SheetPart,
    MailPart,
    ArchivePart,
    TextPart,
    PassagesPart,
    UnreadablePart,
)
"""In the order in which they are asked; the last shows every file."""

_PATIENCE_MS = 100


class Stage(QWidget):
    """Shows one file; what suits it best is asked first, what declines gives way.

    Args:
        bridge: The way to the service.

    Attributes:
        arrived: What is known of the file that is shown.
        selected_place: A person chose a place in the file; a locator.
        page_wanted: A page of the window and a part of it.
        told: What is being done, and nothing to undo it.
        explanation_wanted: A person wants to have the selected text explained.
    """

    explanation_wanted = Signal()
    arrived = Signal(object)
    selected_place = Signal(dict)
    page_wanted = Signal(str, str)
    told = Signal(str, object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._item: Item | None = None
        self._query = ""
        self._found: Found | None = None
        self._marks: wire.MarksReply | None = None
        self._part: Part | None = None
        self._made: dict[type[Part], Part] = {}
        self._declined: set[type[Part]] = set()
        self._quiet = self._make_quiet()
        self._layers = QStackedLayout(self)
        self.setContentsMargins(look.step(2), 0, look.step(2), 0)
        self._teaching = Teaching(self)
        self.notes = FileNotes(bridge, self)
        self.notes.told.connect(self.told)
        self.notes.arrived.connect(self._show_notes)
        self._layers.addWidget(self._quiet)
        self._layers.addWidget(self._teaching)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._say(self.tr("Loading…")))
        self.show_item(None)

    @property
    def item(self) -> Item | None:
        """What is shown, or about to be."""
        return self._item

    @property
    def part(self) -> Part | None:
        """What shows it; none before it is known what the file is."""
        return self._part

    @property
    def passage(self) -> Item | None:
        """The file with the text that is selected in it as what was found, if any is."""
        text = self._part.selected_text() if self._part is not None and self._found else ""
        if self._item is None or not text.strip():
            return None
        return replace(self._item, snippet=text, highlights=(), sentence=None)

    def show_item(self, item: Item | None, query: str = "") -> None:
        """Show a file at its place, with what matches a query marked."""
        self._item, self._query = item, query
        self._found, self._marks = None, None
        self._declined.clear()
        self.notes.show_file(None if item is None else item.file_id)
        if item is None:
            self._patience.stop()
            self._leave()
            self._teaching.show_none()
            self._layers.setCurrentWidget(self._teaching)
            return
        # What was shown stays for a moment, so that browsing does not flicker.
        self._patience.start()
        self._bridge.call(
            lambda client: look_up(client, item, query),
            self._take,
            self._failed,
            owner=self,
            key="file",
        )
        self._ask_for_marks(item, query)

    def show_many(self, count: int) -> None:
        """Show how many files are selected, and none of them."""
        self.show_item(None)
        self._teaching.show_many(count)

    def again(self) -> None:
        """Show the same file anew."""
        self.show_item(self._item, self._query)

    def _ask_for_marks(self, item: Item, query: str) -> None:
        def done(marks: wire.MarksReply) -> None:
            self._marks = marks
            if self._part is not None and self._found is not None:
                self._part.mark(marks)

        wanted = query.strip()
        # Without marks it is shown all the same; the call also ends an earlier one's.
        self._bridge.call(
            lambda client: client.marks(item.file_id, wanted) if wanted else wire.MarksReply(),
            done,
            lambda _error: None,
            owner=self,
            key="marks",
        )

    def _take(self, found: Found) -> None:
        if self._item is None:  # nothing is to be shown any more
            return
        self._found = found
        self.arrived.emit(found)
        self._present()

    def _present(self) -> None:
        """Show the file in the first way that suits it and has not declined."""
        found = self._found
        if found is None:
            return
        kind = next(one for one in PARTS if one not in self._declined and one.shows(found))
        part = self._made.get(kind) or self._make(kind)
        if part is not self._part:
            self._leave()
        self._part = part
        self._patience.stop()
        self._layers.setCurrentWidget(part)
        part.display(found)
        part.show_notes(self.notes.notes)
        if self._marks is not None:
            part.mark(self._marks)

    def go_to_note(self, note: wire.Note) -> None:
        """Bring the place of a note into sight."""
        if self._part is not None:
            self._part.go_to_note(note)

    def _show_notes(self, notes: list[wire.Note]) -> None:
        if self._part is not None:
            self._part.show_notes(notes)

    def note_selected(self, how: str) -> None:
        """Make a note of what is selected; see `marking.Wanted`."""
        if self._part is not None and (picked := self._part.picked()) is not None:
            self._note(picked, how)

    def _note(self, picked: Picked, how: str) -> None:
        """Make a note of what is selected: a highlight, a tag, or one that is to be written."""
        if how == TAG:
            tags = TagBubble(self.notes, self)
            tags.written.connect(lambda names: self.notes.add("", picked, tags=names))
            tags.open_at(QCursor.pos())
            return
        if how in COLOURS:
            self.notes.add("", picked, how)
            return
        bubble = Bubble(self)
        bubble.written.connect(lambda text: self.notes.add(text, picked))
        bubble.open_at(QCursor.pos())

    def _make(self, kind: type[Part]) -> Part:
        part = kind(self._bridge, self)
        part.selected_place.connect(self.selected_place)
        part.note_wanted.connect(self._note)
        part.declined.connect(lambda: self._give_way(kind))
        part.page_wanted.connect(self.page_wanted)
        part.part_wanted.connect(self._open_part)
        part.explanation_wanted.connect(self.explanation_wanted)
        if isinstance(part, UnreadablePart):
            part.changed.connect(self.again)
        self._made[kind] = part
        self._layers.addWidget(part)
        return part

    def _open_part(self, part: str) -> None:
        """Open a copy of a file within the file, such as an attachment."""
        if (item := self._item) is None:
            return
        self.told.emit(self.tr("Taking out “%1”…").replace("%1", shown(part)), None)
        self._bridge.call(
            lambda client: client.part(item.file_id, part), self._open_copy, owner=self, key="part"
        )

    def _open_copy(self, copy: Path) -> None:
        name = shown(copy.name)
        try:
            if desktop.is_program(copy):
                desktop.reveal(copy)
                text = self.tr("“%1” may be a program, so it was not opened: here it is")
            else:
                desktop.open_file(copy)
                text = self.tr("Opened a copy of “%1”; changes to it are not kept")
        except ConciergeError as error:
            self._bridge.failed.emit(error)
        else:
            self.told.emit(text.replace("%1", name), None)

    def _give_way(self, kind: type[Part]) -> None:
        if self._found is not None and self._part is self._made.get(kind):
            self._declined.add(kind)
            self._present()

    def _leave(self) -> None:
        if self._part is not None:
            self._part.clear()
            self._part = None

    def _failed(self, error: ConciergeError) -> None:
        self._patience.stop()
        self._leave()
        self._say(problem(error))

    def _make_quiet(self) -> QWidget:
        page = QWidget(self)
        self._said = QLabel(page, wordWrap=True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        box = QVBoxLayout(page)
        box.setContentsMargins(*(look.step(4),) * 4)
        box.addWidget(self._said)
        return page

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._layers.setCurrentWidget(self._quiet)
