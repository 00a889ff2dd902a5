"""Notes in views of texts: their colours, how they are drawn, and the menu that makes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.preview.noted import Picked
from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

LONGEST_QUOTE = 5000  # characters; the service takes no more

COLOURS: Final[dict[wire.NoteColour, tuple[str, str]]] = {
    "yellow": ("#ffd75e", N("notes", "Yellow")),
    "green": ("#8fd46a", N("notes", "Green")),
    "blue": ("#7db8f5", N("notes", "Blue")),
    "pink": ("#f59ac0", N("notes", "Pink")),
    "violet": ("#b9a1f2", N("notes", "Violet")),
}
TAG: Final = "tag"
"""Instead of a colour: what is selected shall be tagged."""
NOTED_TEXT: Final = QColor("#1b1b1b")
"""On all of these, also when the window is dark."""
_BARE = "#c9c9c9"  # a note without a colour

Wanted = Callable[[Picked, str], object]
"""Called with what is selected and a colour, "" for a note that is to be written, or `TAG`."""


def colour_of(note: wire.Note) -> QColor:
    """Return the colour in which the words of a note are drawn."""
    return QColor(COLOURS[note.colour][0] if note.colour else _BARE)


def told_of(note: wire.Note) -> str:
    """Return what a note says of its words: the text and the tags; "" for a mere highlight."""
    return "\n".join(part for part in (note.text, ", ".join(map(shown, note.tags))) if part)


def drawn(
    notes: Sequence[wire.Note], cursor_of: Callable[[int, int], QTextCursor | None]
) -> list[QTextEdit.ExtraSelection]:
    """Return what shows notes in a text.

    Args:
        notes: Those of the file.
        cursor_of: Selects from one character of the whole text to another; None for what the
            view does not show.
    """
    chosen = []
    for note in notes:
        if note.start is None or note.end is None:
            continue
        cursor = cursor_of(note.start, note.end)
        if cursor is None:
            continue
        style = QTextCharFormat()
        style.setBackground(colour_of(note))
        style.setForeground(NOTED_TEXT)
        if told := told_of(note):  # never only in colour
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            style.setToolTip(told)
        one = QTextEdit.ExtraSelection()
        one.cursor, one.format = cursor, style
        chosen.append(one)
    return chosen


def quoted(cursor: QTextCursor) -> str:
    """Return the words that a cursor selects, "" when these are none or too many."""
    text = cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n").strip()
    return text if len(text) <= LONGEST_QUOTE else ""


def extend(menu: QMenu, picked: Picked | None, wanted: Wanted) -> None:
    """Add to the menu of a text what makes a note of what is selected in it."""
    if picked is None:
        return
    translate = QCoreApplication.translate
    inner = QMenu(translate("notes", "Highlight"), menu)
    for name, (shade, title) in COLOURS.items():
        inner.addAction(_square(shade), translate("notes", title), partial(wanted, picked, name))
    menu.addSeparator()
    menu.addMenu(inner)
    menu.addAction(look.icon("edit"), translate("notes", "Add Note…"), partial(wanted, picked, ""))
    menu.addAction(
        look.icon("tag"), translate("notes", "Tag Passage…"), partial(wanted, picked, TAG)
    )


def _square(shade: str) -> QIcon:
    picture = QPixmap(look.step(4), look.step(4))
    picture.fill(QColor(shade))
    return QIcon(picture)


class Bubble(QFrame):
    """A small field over the text, to write a note; Escape drops it.

    Attributes:
        written: What was written.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(self.tr("Note"))
        self.field.setPlaceholderText(self.tr("Note"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedSize(look.step(70), look.step(24))
        self.keep = QPushButton(self.tr("Keep"), self)
        self.keep.clicked.connect(self._keep)
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.keep)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place on the screen."""
        self.move(place)
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the note with Ctrl and Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if text := self.field.toPlainText().strip():
            self.written.emit(text)
        self.close()
