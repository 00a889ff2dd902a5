"""The menus of the sidebar: what can be done with a line, and with its section."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from concierge.gui.look.dot import dot
from concierge.gui.sidebar.boxes import Boxes
from concierge.gui.sidebar.entry import Entry
from concierge.gui.sidebar.labels import Labels
from concierge.gui.sidebar.searches import Searches
from concierge.gui.sidebar.tree import Tree

_COLOURS = (
    "#d64545",
    "#d97b29",
    "#b8960c",
    "#4c9a3f",
    "#2a9187",
    "#3b7dd8",
    "#6b5bd2",
    "#b04fb8",
    "#8a6d5b",
    "#7a7f87",
)
_SUMMED_UP = frozenset({"folder", "collection", "tag", "saved"})


class Menus(QObject):
    """Makes menus; what they cannot do themselves they ask for.

    Args:
        tree: Where names are written.
        labels: Paints tags.
        searches: Tells of new files.
        boxes: Makes collections smart.

    Attributes:
        chosen: An `Entry` is to be shown, and how; see `Tree`.
        deleted: An `Entry` is to be deleted.
        save_wanted: The present search is to be saved.
        form_wanted: A form is to be opened: what it does, and the tag or folder.
        summary_wanted: The files of an entry are to be summed up: their query, and its label.
    """

    chosen = Signal(object, str)
    deleted = Signal(object)
    save_wanted = Signal()
    form_wanted = Signal(str, str)
    summary_wanted = Signal(str, str)

    def __init__(self, tree: Tree, labels: Labels, searches: Searches, boxes: Boxes) -> None:
        super().__init__(tree)
        self._tree, self._labels, self._searches, self._boxes = tree, labels, searches, boxes

    def made_for(self, entry: Entry | None, section: str = "", query: str = "") -> QMenu:
        """Return the menu of a line or a section.

        Args:
            entry: The line, or None.
            section: The section, by its name, or "" for all.
            query: What is searched for now.
        """
        menu = QMenu(self._tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry is not None:
            self._add_showing(menu, entry)
        kind = entry.kind if entry is not None else ""
        if entry is not None and entry.is_own:
            self._add_own(menu, entry)
            menu.addSeparator()
        if entry is not None and kind == "folder":
            tags = partial(self.form_wanted.emit, "folder", entry.name)
            menu.addAction(self.tr("Tags of This Folder…"), tags)
        if section == "searches":
            menu.addAction(self.tr("Save this search…"), self.save_wanted.emit)
        if kind == "tag" or section in {"tags", ""}:
            menu.addAction(self.tr("New tag…"), partial(self._tree.begin_new, "tags"))
        if kind == "collection" or section in {"collections", ""}:
            new = partial(self._tree.begin_new, "collections")
            menu.addAction(self.tr("New collection…"), new)
            if query.strip():
                smart = partial(self._boxes.ask_new, query)
                menu.addAction(self.tr("New smart collection from this search…"), smart)
        return menu

    def _add_showing(self, menu: QMenu, entry: Entry) -> None:
        if entry.kind == "saved":
            menu.addAction(self.tr("Open"), partial(self.chosen.emit, entry, "alone"))
            menu.addSeparator()
        elif entry.term:
            for text, how in (
                (self.tr("Show only these"), "alone"),
                (self.tr("Show also in this search"), "also"),
                (self.tr("Leave these out"), "not"),
            ):
                menu.addAction(text, partial(self.chosen.emit, entry, how))
            menu.addSeparator()
        if entry.kind in _SUMMED_UP and entry.term:
            wanted = partial(self.summary_wanted.emit, entry.term, entry.label)
            menu.addAction(self.tr("Summarise"), wanted)
            menu.addSeparator()

    def _add_forms(self, menu: QMenu, entry: Entry) -> None:
        for text, what in (
            (self.tr("Note and Other Names…"), "about"),
            (self.tr("Merge Into…"), "merge"),
            (self.tr("Split…"), "split"),
        ):
            menu.addAction(text, partial(self.form_wanted.emit, what, entry.name))

    def _add_own(self, menu: QMenu, entry: Entry) -> None:
        """Add what can be done with something that a person made."""
        menu.addAction(self.tr("Rename…"), partial(self._tree.edit_name, entry))
        if entry.kind == "tag":
            below = partial(self._tree.begin_new, "tags", entry.name)
            menu.addMenu(self._colour_menu(menu, entry))
            menu.addAction(self.tr("New tag below…"), below)
            self._add_forms(menu, entry)
        if entry.kind == "saved":
            tells = menu.addAction(self.tr("Tell Me of New Files"))
            tells.setCheckable(True)
            tells.setChecked(entry.tells)
            tells.toggled.connect(partial(self._searches.tell, entry))
            menu.addAction(self.tr("Make a Collection of It"), partial(self._boxes.collect, entry))
        if entry.kind == "collection":
            below = partial(self._tree.begin_new, "collections", entry.name)
            menu.addAction(self.tr("New collection below…"), below)
            self._boxes.fill_menu(menu, entry)
        text = self.tr("Delete…") if entry.kind == "tag" else self.tr("Delete")
        menu.addAction(text, partial(self.deleted.emit, entry))

    def _colour_menu(self, menu: QMenu, entry: Entry) -> QMenu:
        inner = QMenu(self.tr("Colour"), menu)
        names = self._colour_names()
        for colour, name in zip(_COLOURS, names, strict=True):
            inner.addAction(dot(colour), name, partial(self._labels.paint, entry, colour))
        inner.addAction(self.tr("None"), partial(self._labels.paint, entry, ""))
        return inner

    def _colour_names(self) -> list[str]:
        return [
            self.tr("Red"),
            self.tr("Orange"),
            self.tr("Yellow"),
            self.tr("Green"),
            self.tr("Teal"),
            self.tr("Blue"),
            self.tr("Violet"),
            self.tr("Pink"),
            self.tr("Brown"),
            self.tr("Grey"),
        ]
