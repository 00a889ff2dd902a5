"""The preview: a file, its tags, what is like it, and what is known of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from concierge.core.wire import FileDetails
from concierge.gui.bridge import Bridge
from concierge.gui.preview.below import Below
from concierge.gui.preview.facts import Facts
from concierge.gui.preview.found import Found
from concierge.gui.preview.heading import Heading
from concierge.gui.preview.note_list import NoteList
from concierge.gui.preview.notes import Notes
from concierge.gui.preview.quick_look import QuickLook
from concierge.gui.preview.related import Related
from concierge.gui.preview.section import Section
from concierge.gui.preview.stage import Stage
from concierge.gui.preview.suggested import SuggestedRow
from concierge.gui.preview.tags import TagsRow
from concierge.gui.selection import Item, Selection

_OPEN_SHARE = 0.45
"""Of the height, for what is below the file once something of it is opened."""

_REST_MS = 600
"""How long a file is looked at before it is asked what is like it, to say how many there are."""


class Preview(QWidget):
    """Shows the file that is chosen elsewhere.

    Args:
        bridge: The way to the service.

    Attributes:
        wanted: A person wants to see what a query finds.
        activated: A person wants to open another file, an `Item`.
        menu_wanted: A menu for another file, a `Selection`, at a place of the screen.
        comparison_wanted: A person wants to know what changed between two files, a `Selection`.
        selected_place: A person chose a place in the file; a locator.
        page_wanted: A page of the window and a part of it, such as settings and models.
        tags_changed: A tag was added to the file or removed.
        told: What was done, and a function that undoes it.
        stepped: A person wants the file that many rows further down, in the quick look.
        explanation_wanted: A person wants the text explained that is selected: an `Item` with it.
    """

    explanation_wanted = Signal(object)

    wanted = Signal(str)
    activated = Signal(object)
    menu_wanted = Signal(object, QPoint)
    comparison_wanted = Signal(object)
    selected_place = Signal(dict)
    page_wanted = Signal(str, str)
    tags_changed = Signal()
    told = Signal(str, object)
    stepped = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._quick: QuickLook | None = None
        self._details: FileDetails | None = None
        self._heading = Heading(self)
        self._stage = Stage(bridge, self)
        self._tags = TagsRow(bridge, self)
        self._suggested = SuggestedRow(bridge, self)
        self._notes = Notes(bridge, self)
        self._similar = Related(
            bridge, self.tr("Similar"), lambda client, file_id: client.similar(file_id), self
        )
        self._versions = Related(
            bridge, self.tr("Versions"), lambda client, file_id: client.versions(file_id), self
        )
        self._facts = Facts(self)
        self._own_notes = NoteList(self._stage.notes, self)
        self._sections = (
            Section(self.tr("Similar"), self._similar, self),
            Section(self.tr("Versions"), self._versions, self),
            Section(self.tr("Details"), self._facts, self),
            Section(self.tr("Notes"), self._own_notes, self),
        )
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._count)
        labels = (self._tags, self._suggested, self._notes)
        self._below = Below(labels, self._sections, self)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setChildrenCollapsible(False)
        for widget, stretch in ((self._stage, 1), (self._below, 0)):
            self._split.addWidget(widget)
            self._split.setStretchFactor(self._split.indexOf(widget), stretch)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._heading)
        box.addWidget(self._split, 1)
        self._connect()
        self.show_item(None)

    @property
    def stage(self) -> Stage:
        """Where the file is shown."""
        return self._stage

    @property
    def item(self) -> Item | None:
        """What is shown."""
        return self._stage.item

    @property
    def passage(self) -> Item | None:
        """The file with the text that is selected in it, where it is seen best."""
        if self._quick is not None and self._quick.isVisible():
            return self._quick.stage.passage
        return self._stage.passage

    def note_selected(self, how: str) -> None:
        """Make a note of what is selected where it is seen best; see `marking.Wanted`."""
        large = self._quick is not None and self._quick.isVisible()
        stage = self._quick.stage if self._quick is not None and large else self._stage
        stage.note_selected(how)

    def show_note(self, note_id: int) -> None:
        """Go to the passage of a note of the file that is shown, and open its notes."""
        self._go_to_passage(note_id)
        *_, notes = self._sections
        notes.set_open(True)

    def show_item(self, item: Item | None, query: str = "") -> None:
        """Show a file at its place, with what matches a query marked; None shows nothing."""
        before = self._stage.item
        self._details = None
        self._heading.show_item(item)
        self._stage.show_item(item, query)
        self._below.setVisible(item is not None)
        if item is None:
            self._tags.show_tags(None, [])
            self._suggested.forget()
            self._notes.show_file(None)
            self._facts.clear()
        elif before is None or before.file_id != item.file_id:
            self._tags.show_tags(item.file_id, item.tags)
            self._suggested.forget()
            self._notes.show_file(item.file_id)
            self._facts.clear()
            self._similar.forget()
            self._versions.forget()
            self._load_open()

    def show_many(self, count: int) -> None:
        """Show that several files are selected."""
        self.show_item(None)
        self._stage.show_many(count)

    def quick_look(self, item: Item, query: str = "") -> None:
        """Show a file large over the window."""
        if self._quick is None:
            self._quick = QuickLook(self._bridge, self.window())
            self._quick.page_wanted.connect(self.page_wanted)
            self._quick.told.connect(self.told)
            self._quick.stepped.connect(self.stepped)
            self._quick.opened.connect(self.activated)
            self._quick.stage.explanation_wanted.connect(self._explain_large)
        self._quick.open(item, query)

    def refresh(self) -> None:
        """Show the same file anew, because it or its tags changed elsewhere."""
        self._stage.again()

    def notes_changed(self) -> None:
        """Show the notes on the file anew."""
        self._stage.notes.load()
        self._tags.load()

    def labels_changed(self) -> None:
        """Show what was noted anew."""
        self._notes.load()

    def _connect(self) -> None:
        self._stage.arrived.connect(self._arrived)
        self._stage.selected_place.connect(self.selected_place)
        self._stage.page_wanted.connect(self.page_wanted)
        self._stage.told.connect(self.told)
        self._stage.explanation_wanted.connect(
            lambda: self.explanation_wanted.emit(self._stage.passage)
        )
        self._tags.wanted.connect(self.wanted)
        self._tags.passage_wanted.connect(self._go_to_passage)
        self._tags.changed.connect(self.tags_changed)
        self._tags.told.connect(self.told)
        self._suggested.changed.connect(self.refresh)
        self._suggested.changed.connect(self.tags_changed)
        self._suggested.told.connect(self.told)
        for related, section in zip((self._similar, self._versions), self._sections, strict=False):
            related.activated.connect(self.activated)
            related.previewed.connect(self.quick_look)
            related.menu_wanted.connect(self.menu_wanted)
            related.counted.connect(section.set_count)
        self._versions.compared.connect(self._compare)
        self._own_notes.counted.connect(self._sections[-1].set_count)
        self._own_notes.chosen.connect(self._stage.go_to_note)
        self._own_notes.wanted.connect(self.wanted)
        for section in self._sections:
            section.opened.connect(self._opened)
            section.closed.connect(self._closed)

    def _arrived(self, found: Found) -> None:
        self._details = details = found.details
        self._tags.show_tags(
            found.item.file_id,
            details.tags,
            details.inherited_tags,
            details.passage_tags,
            details.given_by,
        )
        self._tags.load_known()
        self._suggested.load(found.item.file_id)
        self._facts.show_details(found.details)
        self._rest.start()

    def _go_to_passage(self, note_id: int) -> None:
        for note in self._stage.notes.notes:
            if note.id == note_id:
                self._stage.go_to_note(note)

    def _compare(self, version: Item) -> None:
        if (details := self._details) is not None:
            self.comparison_wanted.emit(Selection((version, Item.of_details(details))))

    def _explain_large(self) -> None:
        """Have explained what is selected in the quick look, which gives way."""
        if self._quick is not None:
            self.explanation_wanted.emit(self._quick.stage.passage)
            self._quick.dismiss()

    def _opened(self) -> None:
        wanted = round(self._split.height() * _OPEN_SHARE)
        if self._below.height() < wanted:
            self._split.setSizes([self._split.height() - wanted, wanted])
        self._load_open()

    def _closed(self) -> None:
        if not any(section.is_open for section in self._sections):
            least = self._below.minimumSizeHint().height()
            self._split.setSizes([self._split.height() - least, least])

    def _count(self) -> None:
        """Say in the headings what is below them, though they are closed."""
        if (item := self._stage.item) is not None and self.isVisible():
            self._similar.load(item.file_id)
            self._versions.load(item.file_id)

    def _load_open(self) -> None:
        item = self._stage.item
        if item is None:
            return
        similar, versions, *_ = self._sections
        if similar.is_open:
            self._similar.load(item.file_id)
        if versions.is_open:
            self._versions.load(item.file_id)
