"""Text, code and data, at the passage that was found; of long ones a stretch at a time."""

from __future__ import annotations

from itertools import count, islice

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.preview import syntax
from concierge.gui.preview.code_edit import CodeEdit
from concierge.gui.preview.found import Found
from concierge.gui.preview.marking import drawn, extend, quoted
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.offsets import Offsets, fit_for_qt
from concierge.gui.preview.part import Part

STRETCH = 60_000
"""Characters that are shown at once."""

_ENDLESS = 8_000
"""Characters of a text without line ends that are shown at once: their layout is slow."""

_LONGEST_LINE = 3000
_MOST_MARKS = 500
_KINDS = ("code", "text", "data")


class TextPart(Part):
    """A text with line numbers, marks and colours."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._reply: wire.TextReply | None = None
        self._marks: list[wire.Mark] = []
        self._offsets = Offsets("")
        self._moves = True
        self._stretch = STRETCH
        self._edit = CodeEdit(self)
        self._edit.uncoloured.connect(self._colour)
        self._edit.explanation_wanted.connect(self.explanation_wanted)
        self._edit.menu_made.connect(
            lambda menu: extend(menu, self.picked(), self.note_wanted.emit)
        )
        self._notes: list[wire.Note] = []
        self._bar, self._where = self._make_bar()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._edit, 1)
        box.addWidget(self._bar)

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it is a text whose words are in the index."""
        return found.details.kind in _KINDS and found.details.chunks > 0

    def display(self, found: Found) -> None:
        """Show a text from its beginning, until it is known where the passage stands."""
        self._found, self._marks, self._reply = found, [], None
        self._moves, self._stretch = True, STRETCH
        self._load(0)

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches, and go to the wanted passage."""
        self._marks = marks.marks
        self._show_marks()

    def selected_text(self) -> str:
        """Return what is selected."""
        return self._edit.selected_text()

    def show_notes(self, notes: list[wire.Note]) -> None:
        """Show where notes stand."""
        self._notes = notes
        self._edit.note(drawn(notes, self._between))

    def go_to_note(self, note: wire.Note) -> None:
        """Bring the place of a note into sight."""
        reply, start = self._reply, note.start
        if reply is None or start is None:
            return
        if reply.start <= start < reply.start + len(reply.text):
            self._edit.go_to(self._offsets.qt(start - reply.start))
        else:
            self._moves = False
            self._load(start - self._stretch // 4)

    def picked(self) -> Picked | None:
        """Return what is selected, or None."""
        cursor = self._edit.textCursor()
        if self._reply is None or not (quote := quoted(cursor)):
            return None
        return Picked(quote, self._reply.start + self._offsets.back(cursor.selectionStart()))

    def _between(self, start: int, end: int) -> QTextCursor | None:
        reply = self._reply
        if reply is None or not reply.start <= start < end <= reply.start + len(reply.text):
            return None
        qt = self._offsets.qt
        return self._edit.between(qt(start - reply.start), qt(end - reply.start))

    def clear(self) -> None:
        """Show nothing."""
        self._found, self._marks, self._reply = None, [], None
        self._edit.clear()

    def _make_bar(self) -> tuple[QWidget, QLabel]:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, look.step(1), 0, look.step(1))
        where = QLabel(bar)
        row.addWidget(where, 1)
        for icon, text, by in (
            ("chevron-up", self.tr("Earlier text"), -1),
            ("chevron-down", self.tr("Later text"), 1),
        ):
            button = QToolButton(bar, autoRaise=True)
            button.setIcon(look.icon(icon))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, by=by: self._turn(by))
            row.addWidget(button)
        bar.hide()
        return bar, where

    def _load(self, start: int) -> None:
        if self._found is None:
            return
        path, stretch = self._found.item.file, self._stretch

        def work(client: Client) -> wire.TextReply:
            return client.text(path, start=max(0, start), limit=stretch)

        def failed(_error: ConciergeError) -> None:
            self.declined.emit()

        self.bridge.call(work, self._take, failed, owner=self, key="text")

    def _take(self, reply: wire.TextReply) -> None:
        found = self._found
        if found is None:
            return
        text = fit_for_qt(reply.text)
        # The layout of lines without end takes seconds: less of them is shown, and wrapped.
        endless = any(len(line) > _LONGEST_LINE for line in text.split("\n"))
        if endless and len(text) > _ENDLESS:
            self._stretch, text = _ENDLESS, text[:_ENDLESS]
            reply = reply.model_copy(update={"text": text})
        self._reply, self._offsets = reply, Offsets(text)
        self._edit.show_text(text, lines_of(reply), wraps=endless or found.details.kind == "text")
        self._bar.setVisible(reply.total > len(reply.text))
        share = round(100 * reply.start / max(1, reply.total))
        self._where.setText(self.tr("A stretch of a long text, from {}%").format(share))
        self._show_marks()
        self.show_notes(self._notes)

    def _turn(self, by: int) -> None:
        if self._reply is not None:
            self._moves = False
            half = self._stretch // 2
            last = max(0, self._reply.total - half)
            self._load(min(self._reply.start + by * half, last))

    def _show_marks(self) -> None:
        reply, found = self._reply, self._found
        if reply is None or found is None:
            return
        end = reply.start + len(reply.text)
        qt = self._offsets.qt
        inside = [m for m in self._marks if reply.start <= m.start < end and m.how == "word"]
        self._edit.mark(
            [
                (qt(m.start - reply.start), qt(min(m.end, end) - reply.start))
                for m in inside[:_MOST_MARKS]
            ]
        )
        wanted = wanted_start(found, reply, self._marks) if self._moves else None
        if wanted is None:
            return
        if reply.start <= wanted < end:
            self._edit.go_to(qt(wanted - reply.start))
        elif wanted < reply.total:
            self._load(wanted - self._stretch // 4)

    def _colour(self, start: int, text: str) -> None:
        if self._found is None:
            return
        name = self._found.item.name

        def done(found: list[syntax.Token]) -> None:
            self._edit.colour(start, found)

        self.bridge.call(
            lambda _client: syntax.tokens(name, text),
            done,
            lambda _error: None,  # Without colours it can be read as well.
            owner=self,
            key="colours",
        )


def wanted_start(found: Found, reply: wire.TextReply, marks: list[wire.Mark]) -> int | None:
    """Return the character at which the wanted passage begins, or None when that is unknown."""
    place = found.place
    same = [mark.start for mark in marks if place and mark.locator == place]
    if same:
        return same[0]
    for start, _end, locator in reply.passages:
        if place and locator == place:
            return start
    if place.keys() == {"line"}:
        return _start_of_line(reply, int(place["line"]))
    return marks[0].start if marks else None


def _start_of_line(reply: wire.TextReply, line: int) -> int | None:
    at = 0
    for number, text in zip(lines_of(reply), reply.text.split("\n"), strict=False):
        if number == line:
            return reply.start + at
        at += len(text) + 1
    return None


def lines_of(reply: wire.TextReply) -> list[int]:
    """Return the number in the file of each line of a text, as its passages tell."""
    known = {}
    for start, _end, locator in reply.passages:
        if "line" in locator and start >= reply.start:
            row = reply.text.count("\n", 0, start - reply.start)
            known[row] = int(locator["line"])
    if not known and reply.start:
        return []
    rows = reply.text.count("\n") + 1
    numbers: list[int] = []
    first = min(known, default=0)
    following = count(max(1, known.get(first, 1) - first))
    for row in range(rows):
        if row in known:
            following = count(known[row])
        numbers.extend(islice(following, 1))
    return numbers
