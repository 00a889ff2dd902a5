"""The notes on the pages of a PDF: found on them, drawn, and gone to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QRectF

from concierge.core import wire
from concierge.gui.bridge import Bridge
from concierge.gui.preview.marking import colour_of, told_of
from concierge.gui.preview.pdf_pages import PdfPages
from concierge.gui.preview.pdf_painting import NotedArea
from concierge.gui.preview.pdf_reader import PdfReader


class PdfNotes(QObject):
    """Has notes drawn where their words stand.

    Words of a page that is a picture stand where text recognition found them.

    Args:
        bridge: The way to the service.
        reader: Finds words on pages.
        pages: Draws them.
        parent: Its parent.
    """

    def __init__(
        self, bridge: Bridge, reader: PdfReader, pages: PdfPages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._reader, self._pages = bridge, reader, pages
        self._notes: list[wire.Note] = []
        self._file_id, self._ticket = 0, 0
        self._areas: dict[int, tuple[QRectF, ...]] = {}
        self._wanted: wire.Note | None = None
        reader.located.connect(self._located)

    def begin(self, file_id: int, ticket: int) -> None:
        """Turn to a file that was just opened."""
        self._file_id, self._ticket = file_id, ticket
        self._areas.clear()

    def forget(self) -> None:
        """Let go of the file."""
        self._notes, self._wanted = [], None
        self._areas.clear()

    def show(self, notes: list[wire.Note]) -> None:
        """Draw other notes than before."""
        self._notes = [note for note in notes if note.state != "lost"]
        self._pages.forget_notes()
        self.look()

    def look(self) -> None:
        """Look for the words of notes on their pages."""
        if not self._pages.pages:
            return
        for number, some in self._by_page().items():
            self._draw(number)
            if unknown := {n.id: n.quote for n in some if n.quote and n.id not in self._areas}:
                self._reader.locate(number, unknown)

    def go_to(self, note: wire.Note) -> None:
        """Turn to the page of a note, and to its words once it is known where they stand."""
        number = _page_of(note)
        if number is None:
            return
        areas = self._areas.get(note.id, ())
        self._wanted = None if areas else note
        self._pages.go_to(number, areas[0] if areas else None)

    def _by_page(self) -> dict[int, list[wire.Note]]:
        pages: dict[int, list[wire.Note]] = {}
        for note in self._notes:
            if (number := _page_of(note)) is not None:
                pages.setdefault(number, []).append(note)
        return pages

    def _located(self, ticket: int, number: int, found: Mapping[int, tuple[QRectF, ...]]) -> None:
        if ticket != self._ticket:
            return
        self._take(number, found)
        lost = [note for note in self._by_page().get(number, []) if found.get(note.id) == ()]
        if lost:
            self._ask_for_words(number, lost)

    def _ask_for_words(self, number: int, notes: list[wire.Note]) -> None:
        file_id, ticket = self._file_id, self._ticket

        def done(reply: wire.WordsReply) -> None:
            if ticket == self._ticket:
                self._take(number, {note.id: boxes_of_quote(reply, note.quote) for note in notes})

        self._bridge.call(
            lambda client: client.words(file_id, page=number + 1),
            done,
            lambda _error: None,  # a page that was not recognised has no words to draw
            owner=self,
            key=f"noted {number}",
        )

    def _take(self, number: int, found: Mapping[int, tuple[QRectF, ...]]) -> None:
        self._areas.update(found)
        self._draw(number)
        wanted = self._wanted
        if wanted is not None and found.get(wanted.id):
            self.go_to(wanted)

    def _draw(self, number: int) -> None:
        drawn = [
            NotedArea(area, colour_of(note), told_of(note))
            for note in self._by_page().get(number, [])
            for area in self._areas.get(note.id, ())
        ]
        self._pages.set_notes(number, tuple(drawn))


def boxes_of_quote(reply: wire.WordsReply, quote: str) -> tuple[QRectF, ...]:
    """Return where words stand one after the other on a page, as shares of it; none where not."""
    wanted = [bare(word) for word in quote.split()]
    said = [bare(word.text) for word in reply.words]
    for at in range(len(said) - len(wanted) + 1):
        if wanted and said[at : at + len(wanted)] == wanted:
            boxes = [word.box for word in reply.words[at : at + len(wanted)]]
            return tuple(QRectF(x, y, right - x, bottom - y) for x, y, right, bottom in boxes)
    return ()


def bare(word: str) -> str:
    """Return a word in small letters without what stands around it."""
    return word.casefold().strip(".,;:!?()[]{}\"'«»„“”‚‘’")


def _page_of(note: wire.Note) -> int | None:
    """Return the page of a note, from 0."""
    page = note.place.get("page")
    return int(page) - 1 if page is not None else None
