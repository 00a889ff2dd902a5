"""The sidebar: where one can look, and what the results have in common."""

from __future__ import annotations

from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.sidebar.boxes import Boxes
from concierge.gui.sidebar.entry import (
    Entry,
    changed,
    of_collections,
    of_counts,
    of_pinned,
    of_roots,
    of_saved,
    of_tags,
)
from concierge.gui.sidebar.labels import Labels
from concierge.gui.sidebar.lists import Lists
from concierge.gui.sidebar.menus import Menus
from concierge.gui.sidebar.searches import Searches
from concierge.gui.sidebar.tree import Tree

if TYPE_CHECKING:
    from concierge.core import wire

_REST_MS = 400  # of the keys: counting takes as long as searching
_REFRESH_MS = 3000
_MOST = 12
_FACETS = ("kinds", "years", "languages")


class Sidebar(QWidget):
    """Places, saved searches, collections, tags, folders, and counts over the present results.

    Args:
        bridge: The way to the service.
        live: What the service tells by itself.

    Attributes:
        wanted: A query to be searched for.
        told: What was done, and a function that undoes it.
        labels_changed: Tags or collections are not what they were.
        save_wanted: The present search is to be saved.
        form_wanted: A form is to be opened: what it does, and the tag or folder.
        summary_wanted: The files of an entry are to be summed up: their query, and its label.
        files_dropped: Files are to get a label: its kind and name, and their ids.
    """

    wanted = Signal(str)
    told = Signal(str, object)
    labels_changed = Signal()
    save_wanted = Signal()
    form_wanted = Signal(str, str)
    summary_wanted = Signal(str, str)
    files_dropped = Signal(str, str, list)

    def __init__(self, bridge: Bridge, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._query = ""
        self._state: tuple[object, ...] = ()
        self._facets = True
        self.tree = Tree(self)
        self.labels = Labels(bridge, self)
        self.searches = Searches(bridge, self)
        self.boxes = Boxes(bridge, self)
        self._menus = Menus(self.tree, self.labels, self.searches, self.boxes)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(2), look.step(2), 0, 0)
        column.addWidget(self.tree)
        self.setFocusProxy(self.tree)
        self._add_sections()
        self._count = QTimer(self, singleShot=True, interval=_REST_MS)
        self._count.timeout.connect(self._load_facets)
        self._renewal = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._renewal.timeout.connect(self._renew)
        self._connect(live)
        self.refresh()

    # ------------------------------------------------------------ for the window

    def refresh(self) -> None:
        """Ask anew for everything that is shown."""
        self._load_lists()
        self._count.start()

    def follow(self, query: str) -> None:
        """Mark what a query holds, and count over its results."""
        self.tree.follow(query)
        if query != self._query:
            self._query = query
            self._count.start()

    def show_facets(self, visible: bool) -> None:
        """Show the counts over the results, or hide them."""
        self._facets = visible
        for name in _FACETS:
            self.tree.show_section(name, visible)
        if visible:
            self._count.start()

    # ------------------------------------------------------------ putting it together

    def _add_sections(self) -> None:
        self.tree.add_section("places", "")
        self.tree.fill("places", self._places())
        self.tree.add_section("pinned", self.tr("Pinned"))
        self.tree.add_section("searches", self.tr("Searches"))
        self.tree.add_section("collections", self.tr("Collections"))
        self.tree.add_section("tags", self.tr("Tags"))
        self.tree.add_section("folders", self.tr("Folders"))
        self.tree.add_section("kinds", self.tr("Kind"))
        self.tree.add_section("years", self.tr("Year"))
        self.tree.add_section("languages", self.tr("Language"))

    def _places(self) -> list[Entry]:
        return [
            Entry("place", "", self.tr("Everything"), icon="everything"),
            Entry(
                "place",
                "is:opened",
                self.tr("Recent"),
                icon="recent",
                tip=self.tr("Files that you opened here"),
            ),
            Entry("place", "is:untagged", self.tr("Untagged"), icon="untagged"),
        ]

    def _kept_places(self, found: Lists) -> list[Entry]:
        """Return where files wait for the person, as far as any do."""
        text = self.tr("Reading list")
        reading = Entry("place", "is:toread", text, files=found.to_read, icon="book")
        text = self.tr("Reminders")
        due = Entry("place", "is:due", text, files=found.due, icon="bell")
        text = self.tr("Reminders to come")
        coming = Entry("place", "is:reminded", text, files=found.reminders, icon="calendar")
        return [one for one in (reading, due, coming) if one.files]

    def _connect(self, live: Live) -> None:
        self.tree.chosen.connect(self._choose)
        self.tree.menu_wanted.connect(self._show_menu)
        self.tree.named.connect(self._rename)
        self.tree.created.connect(self.labels.create)
        self.tree.deleted.connect(self._delete)
        self.tree.dropped.connect(
            lambda entry, ids: self.files_dropped.emit(entry.kind, entry.name, ids)
        )
        self._menus.chosen.connect(self._choose)
        self._menus.deleted.connect(self._delete)
        self._menus.save_wanted.connect(self.save_wanted)
        self._menus.form_wanted.connect(self.form_wanted)
        self._menus.summary_wanted.connect(self.summary_wanted)
        self.labels.told.connect(self.told)
        self.labels.changed.connect(self.refresh)
        for part in (self.searches, self.boxes):
            part.told.connect(self.told)
            part.changed.connect(self._load_lists)
        live.saved.connect(self._load_lists)
        self.labels.changed.connect(self.labels_changed)
        live.labels.connect(self.refresh)
        live.back.connect(self.refresh)
        live.status.connect(self._note_status)

    # ------------------------------------------------------------ what is shown

    def _load_lists(self) -> None:
        self._bridge.call(Lists.of, self._take_lists, owner=self, key="lists")

    def _take_lists(self, found: Lists) -> None:
        first = Entry("new", "", self.tr("Save this search…"), name="searches", icon="plus")
        self.tree.fill("searches", of_saved(found.searches) or [first])
        first = Entry("new", "", self.tr("New collection…"), name="collections", icon="plus")
        self.tree.fill("collections", of_collections(found.collections) or [first])
        self.tree.fill("pinned", of_pinned(found.collections))
        first = Entry("new", "", self.tr("New tag…"), name="tags", icon="plus")
        self.tree.fill("tags", of_tags(found.tags) or [first])
        self.tree.fill("folders", of_roots(found.roots))
        self.tree.fill("places", [*self._places(), *self._kept_places(found)])
        self._load_covers()

    def _load_covers(self) -> None:
        for file_id in self.tree.missing_covers():
            self._bridge.call(
                methodcaller("thumbnail", file_id),
                partial(self.tree.show_cover, file_id),
                lambda _error: None,  # one without a picture keeps its icon
                owner=self,
                key=f"cover-{file_id}",
            )

    def _load_facets(self) -> None:
        if not self._facets or not self.isVisible():
            return
        query = self._query
        self._bridge.call(
            lambda client: client.facets(query),
            self._take_facets,
            lambda _error: None,  # the search of the same query tells why
            owner=self,
            key="facets",
        )

    def _take_facets(self, facets: wire.Facets) -> None:
        for name in _FACETS:
            self.tree.fill(name, of_counts(getattr(facets, name), _MOST, name))
            self.tree.show_section(name, self._facets)

    def _note_status(self, status: wire.Status) -> None:
        state = (status.files, status.roots, status.contents)
        if state != self._state:
            self._state = state
            if not self._renewal.isActive():
                self._renewal.start()

    def _renew(self) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """See Qt; what happened unseen is looked at now."""
        super().showEvent(event)
        self.refresh()

    # ------------------------------------------------------------ what is done

    def _choose(self, entry: Entry, how: str) -> None:
        if entry.kind == "new" and entry.name == "searches":
            self.save_wanted.emit()
        elif entry.kind == "new":
            self.tree.begin_new(entry.name)
        else:
            self.wanted.emit(changed(self._query, entry, how))
        if entry.kind == "saved":
            self.searches.note_seen(entry)

    def _rename(self, entry: Entry, name: str) -> None:
        (self.searches if entry.kind == "saved" else self.labels).rename(entry, name)

    def _delete(self, entry: Entry) -> None:
        if entry.kind == "tag":
            self.form_wanted.emit("delete", entry.name)
        else:
            (self.searches if entry.kind == "saved" else self.labels).delete(entry)

    def _show_menu(self, entry: Entry | None, section: str, place: QPoint) -> None:
        menu = self.menu_for(entry, section)
        if not menu.isEmpty():
            menu.popup(place)

    def menu_for(self, entry: Entry | None, section: str = "") -> QMenu:
        """Return the menu of a line or a section."""
        return self._menus.made_for(entry, section, self._query)
