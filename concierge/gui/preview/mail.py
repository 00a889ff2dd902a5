"""Messages: who wrote what to whom, the text, and what is attached."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.preview.facts import moment_of
from concierge.gui.preview.found import Found
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.part import Part
from concierge.gui.preview.parts_tree import PartsTree
from concierge.gui.preview.passage_view import PassageView
from concierge.gui.preview.reading import Reading

_MOST_PARTS = 5
_MOST_SHOWN = 300
"""Characters of a header; lists of recipients have no end."""


_HEADERS = re.compile(r"(?:(?:Subject|From|To|Cc|Bcc|Date|Attachments): [^\n]*\n)+\n?")


class MailPart(Part):
    """Headers above the text above the attachments."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._headers = QWidget(self)
        self._form = QFormLayout(self._headers)
        self._form.setContentsMargins(0, look.step(2), 0, look.step(3))
        self._form.setVerticalSpacing(look.step(1))
        self._view = PassageView(self)
        self._view.explanation_wanted.connect(self.explanation_wanted)
        self._reading = Reading(bridge, self._view, lambda: None, skipped=_headers_of)
        self._view.note_wanted.connect(self.note_wanted)
        self._parts = PartsTree(self)
        self._parts.chosen.connect(self._chosen)
        self._parts.opened.connect(self.part_wanted)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._headers)
        box.addWidget(self._view, 1)
        box.addSpacing(look.step(1))
        box.addWidget(self._parts)

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it is a message that was read."""
        return found.details.kind == "mail" and found.details.chunks > 0

    def display(self, found: Found) -> None:
        """Show a message."""
        self._show_headers(found.details)
        self._parts.show_parts(found.details.parts)
        self._parts.fit(_MOST_PARTS)
        self._parts.setVisible(bool(found.details.parts))
        self._reading.start(found)

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark what matches."""
        self._reading.mark(marks)

    def show_notes(self, notes: list[wire.Note]) -> None:
        """Show where notes stand."""
        self._view.note(notes)

    def go_to_note(self, note: wire.Note) -> None:
        """Bring the place of a note into sight."""
        if note.start is not None:
            self._reading.seek(note.start)

    def selected_text(self) -> str:
        """Return what is selected."""
        return self._view.selected_text()

    def picked(self) -> Picked | None:
        """Return what is selected, or None."""
        return self._view.picked()

    def clear(self) -> None:
        """Show nothing."""
        self._reading.stop()

    def _show_headers(self, details: wire.FileDetails) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        facts = details.facts
        named = (
            (self.tr("Subject"), str(facts.get("subject", details.title))),
            (self.tr("From"), str(facts.get("from", details.author))),
            (self.tr("To"), str(facts.get("to", ""))),
            (self.tr("Cc"), str(facts.get("cc", ""))),
            (self.tr("Date"), moment_of(str(facts.get("date", "")))),
        )
        for name, text in named:
            if text:
                value = QLabel(text[:_MOST_SHOWN], self._headers, wordWrap=True)
                value.setTextFormat(Qt.TextFormat.PlainText)
                flags = Qt.TextInteractionFlag
                value.setTextInteractionFlags(flags.TextSelectableByMouse)
                if name == self.tr("Subject"):
                    value.setFont(look.font("name"))
                self._form.addRow(QLabel(name, self._headers), value)
        self._headers.setVisible(self._form.rowCount() > 0)

    def _chosen(self, path: str) -> None:
        for start, _end, locator in self._reading.passages:
            if str(locator.get("part", "")) == path:
                self._reading.seek(start)
                self.selected_place.emit(dict(locator))
                return


def _headers_of(text: str) -> int:
    """Return how many characters of a message's text are its headers, which stand above it."""
    found = _HEADERS.match(text)
    return found.end() if found else 0
