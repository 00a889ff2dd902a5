"""What is said in sound and film, line by line with its time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QMenu, QWidget

from concierge.client import Client
from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.tip import as_tip
from concierge.gui.preview.explaining import add_entry
from concierge.gui.preview.found import Found
from concierge.gui.preview.marking import (
    LONGEST_QUOTE,
    NOTED_TEXT,
    colour_of,
    extend,
    told_of,
)
from concierge.gui.preview.noted import Picked

_MOST_CHARACTERS = 400_000


class Transcript(QListWidget):
    """Lines of speech; a click on one wants to hear it.

    Attributes:
        wanted: Play from this second on.
        explanation_wanted: A person wants to have the selected lines explained.
        note_wanted: A note is to be made: what is selected, and how, see `marking.Wanted`.
    """

    wanted = Signal(float)
    note_wanted = Signal(object, str)
    explanation_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._times: list[float] = []
        self._said: list[str] = []
        self._found: Found | None = None
        self._marks: list[wire.Mark] = []
        self._notes: list[wire.Note] = []
        self._spans: list[tuple[int, int]] = []
        self.setAccessibleName(self.tr("Transcript"))
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._chosen)
        self.activated.connect(self._chosen)

    def load(self, found: Found) -> None:
        """Fetch the lines of a file."""
        self.forget()
        self._found = found
        path = found.item.file

        def work(client: Client) -> wire.TextReply:
            return client.text(path, limit=_MOST_CHARACTERS)

        # Sound without words has no transcript; the player stands alone then.
        self._bridge.call(
            work, partial(self._take, found), lambda _error: self.hide(), owner=self, key="text"
        )

    def forget(self) -> None:
        """Show nothing."""
        self._found = None
        self._times, self._marks, self._spans, self._said = [], [], [], []
        self._notes = []
        self.clear()

    def mark(self, marks: Sequence[wire.Mark]) -> None:
        """Make the lines that match bold."""
        self._marks = [mark for mark in marks if mark.how == "word"]
        self._draw()

    def note(self, notes: Sequence[wire.Note]) -> None:
        """Draw the notes on what is said, below what matches."""
        self._notes = [note for note in notes if note.start is not None]
        self._draw()

    def go_to(self, start: int) -> None:
        """Bring the line with a character of the text into sight."""
        for row, (first, last) in enumerate(self._spans):
            if first <= start < last:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))

    def picked(self) -> Picked | None:
        """Return the selected lines, or None."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        quote = self.selected_text()
        if not rows or not quote or len(quote) > LONGEST_QUOTE:
            return None
        return Picked(quote, self._spans[rows[0]][0], (("seconds", self._times[rows[0]]),))

    def _draw(self) -> None:
        for row, span in enumerate(self._spans):
            self._draw_line(self.item(row), *span)

    def _draw_line(self, item: QListWidgetItem, start: int, end: int) -> None:
        colours = look.colours()
        matches = any(start <= mark.start < end for mark in self._marks)
        notes = [one for one in self._notes if (one.start or 0) < end and start < (one.end or 0)]
        font = look.font()
        font.setBold(matches)
        font.setUnderline(any(map(told_of, notes)))  # never only in colour
        item.setFont(font)
        told = "\n".join(filter(None, map(told_of, notes)))
        item.setToolTip(as_tip(told) or self.tr("Play from here"))
        if matches:
            item.setBackground(colours.mark_background)
            item.setForeground(colours.mark_text)
        elif notes:
            item.setBackground(colour_of(notes[0]))
            item.setForeground(NOTED_TEXT)
        else:
            item.setBackground(Qt.GlobalColor.transparent)
            item.setForeground(colours.text)

    def follow(self, seconds: float) -> None:
        """Choose the line that is said at a time."""
        row = bisect_right(self._times, seconds + 0.05) - 1
        if row >= 0 and row != self.currentRow():
            keeps = QItemSelectionModel.SelectionFlag.NoUpdate
            takes = QItemSelectionModel.SelectionFlag.ClearAndSelect
            # Lines that were selected to be explained stay so while others are heard.
            self.setCurrentRow(row, keeps if len(self.selectedIndexes()) > 1 else takes)
            self.scrollToItem(self.item(row))

    def selected_text(self) -> str:
        """Return what is said in the selected lines."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return "\n".join(self._said[row] for row in rows)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the selected lines."""
        menu = QMenu(self)
        add_entry(menu, self.selected_text(), self.explanation_wanted.emit)
        extend(menu, self.picked(), self.note_wanted.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _take(self, found: Found, reply: wire.TextReply) -> None:
        if self._found is not found:
            return
        for start, end, locator in reply.passages:
            if "seconds" not in locator:
                continue
            text = reply.text[start - reply.start : end - reply.start].strip()
            seconds = float(locator["seconds"])
            item = QListWidgetItem(f"{words.position(seconds)}  {text}")
            self.addItem(item)
            self._times.append(seconds)
            self._spans.append((start, end))
            self._said.append(text)
        self.setVisible(bool(self._times))
        self.mark(self._marks)
        if "seconds" in found.place:
            self.follow(float(found.place["seconds"]))

    def _chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._times) and len(self.selectedIndexes()) == 1:
            self.wanted.emit(self._times[index.row()])
