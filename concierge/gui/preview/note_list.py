"""The notes of a file below it: a field for each to change it, and one to add another."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from concierge.core import terms, wire
from concierge.core.paths import shown
from concierge.gui import look, words
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.tip import as_tip
from concierge.gui.preview.chips import Chip
from concierge.gui.preview.marking import colour_of
from concierge.gui.preview.noted import FileNotes
from concierge.gui.preview.tag_bubble import TagBubble

_LINES = 2


class NoteField(QPlainTextEdit):
    """A text that is kept when it is left, or with Ctrl and Return.

    Attributes:
        kept: It was changed, and this is it now.
    """

    kept = Signal(str)

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = text
        self.setPlainText(text)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + look.step(4))

    def keep(self) -> None:
        """Keep what was written, if it is something else."""
        text = self.toPlainText().strip()
        if text != self._before.strip():
            self._before = text
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Keep it when it is left."""
        super().focusOutEvent(event)
        self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep it with Ctrl and Return; Return alone begins a line."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        else:
            super().keyPressEvent(event)


class NoteList(QWidget):
    """One row for each note, and a field for a note on the whole file.

    Args:
        notes: Those of the file that is shown.
        parent: Its parent.

    Attributes:
        counted: How many there are.
        chosen: A person wants to see the place of a note.
        wanted: A person wants all files with a tag; the query.
    """

    counted = Signal(object)
    chosen = Signal(object)
    wanted = Signal(str)

    def __init__(self, notes: FileNotes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = notes
        self._rows: list[QWidget] = []
        self.field = NoteField("", self.tr("Write a note on this file"), self)
        self.field.kept.connect(self._add)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(look.step(2), 0, look.step(2), 0)
        self._box.addWidget(self.field)
        notes.arrived.connect(self._show)

    @property
    def rows(self) -> list[QWidget]:
        """A row for each note."""
        return self._rows

    def _add(self, text: str) -> None:
        if text:
            self._notes.add(text)
            self.field.clear()
            self.field.keep()

    def _show(self, notes: list[wire.Note]) -> None:
        for row in self._rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(note) for note in notes]
        for at, row in enumerate(self._rows):
            self._box.insertWidget(at, row)
        self.counted.emit(len(notes) or None)

    def _row(self, note: wire.Note) -> QWidget:
        row = QWidget(self)
        line, column = QHBoxLayout(), QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, look.step(1))
        column.setSpacing(0)
        column.addLayout(line)
        field = NoteField(note.text, self.tr("Note"), row)
        field.kept.connect(partial(self._change, note))
        about = words.passage(note.place, note.quote)
        line.addWidget(self._place(note, about, row) if about else field, 1)
        buttons = [("close", self.tr("Delete this note"), self._remove)]
        if about:
            buttons.insert(0, ("tag", self.tr("Tag this passage"), self._tag))
        for picture, told, do in buttons:
            button = _button(row, picture, told)
            button.clicked.connect(partial(do, note))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        if note.tags:
            column.addLayout(self._chips(note, row))
        if note.state == "lost":
            gone = QLabel(self.tr("These words are not in the file any more."), row, wordWrap=True)
            column.addWidget(gone)
        if about:
            column.addWidget(field)
        return row

    def _place(self, note: wire.Note, about: str, row: QWidget) -> QToolButton:
        button = QToolButton(row, autoRaise=True)
        button.setText(about.replace("&", "&&"))
        button.setToolTip(as_tip(shown(note.quote)) if note.quote else self.tr("Go to this place"))
        button.setEnabled(note.state != "lost")
        if note.colour:
            button.setStyleSheet(f"border-left: {look.step(1)}px solid {colour_of(note).name()}")
        button.clicked.connect(lambda: self.chosen.emit(note))
        return button

    def _chips(self, note: wire.Note, row: QWidget) -> FlowLayout:
        flow = FlowLayout()
        for name in note.tags:
            told = self.tr("Show all files with this tag")
            chip = Chip(row, name, told, partial(self._follow, name))
            off = self.tr("Take the tag %1 off this passage").replace("%1", shown(name))
            chip.add_button("close", off).clicked.connect(partial(self._untag, note, name))
            flow.addWidget(chip)
        return flow

    def _tag(self, note: wire.Note, _checked: bool = False) -> None:
        bubble = TagBubble(self._notes, self)
        bubble.written.connect(lambda names: self._notes.tag(note, give=names))
        bubble.open_at(QCursor.pos())

    def _untag(self, note: wire.Note, name: str, _checked: bool = False) -> None:
        self._notes.tag(note, take=[name])

    def _follow(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(terms.term("tag", name))

    def _change(self, note: wire.Note, text: str) -> None:
        self._notes.change(note, text=text)

    def _remove(self, note: wire.Note, _checked: bool = False) -> None:
        self._notes.remove(note)


def _button(parent: QWidget, picture: str, told: str) -> QToolButton:
    button = QToolButton(parent, autoRaise=True)
    button.setIcon(look.icon(picture, "quiet"))
    button.setToolTip(told)
    button.setAccessibleName(told)
    return button
