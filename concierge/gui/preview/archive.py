"""Archives as trees, with the text of what is chosen in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.part import Part
from concierge.gui.preview.parts_tree import PartsTree
from concierge.gui.preview.passage_view import PassageView
from concierge.gui.preview.reading import Reading


class ArchivePart(Part):
    """A tree of members above their text."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._tree = PartsTree(self)
        self._view = PassageView(self)
        self._reading = Reading(bridge, self._view, lambda: None)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self._tree)
        split.addWidget(self._view)
        split.setSizes([300, 200])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(split)
        self._tree.chosen.connect(self._chosen)
        self._tree.opened.connect(self.part_wanted)

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it holds files and is an archive."""
        return found.details.kind == "archive" and bool(found.details.parts)

    def display(self, found: Found) -> None:
        """Show what is in it."""
        self._found = found
        self._tree.show_parts(found.details.parts)
        self._view.setVisible(found.details.chunks > 0)
        if found.details.chunks:
            self._reading.start(found)
        else:
            self._reading.stop()

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches in the text."""
        self._reading.mark(marks)

    def clear(self) -> None:
        """Show nothing."""
        self._found = None
        self._tree.show_parts([])
        self._reading.stop()

    def _chosen(self, path: str) -> None:
        for start, _end, locator in self._reading.passages:
            if str(locator.get("part", "")) == path:
                self._reading.seek(start)
                self.selected_place.emit(dict(locator))
                return
