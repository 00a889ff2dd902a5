"""PDF files: the page that was found, with what matched marked on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.noted import Picked
from concierge.gui.preview.part import Part
from concierge.gui.preview.pdf_bar import PdfBar
from concierge.gui.preview.pdf_notes import PdfNotes, bare
from concierge.gui.preview.pdf_pages import PdfPages
from concierge.gui.preview.pdf_reader import Link, Page, PdfReader
from concierge.gui.preview.pdf_selecting import PdfSelecting
from concierge.gui.preview.unlock import Unlock

_OPENED = ("http", "https", "mailto")


class PdfPart(Part):
    """Pages, their marks, and a bar to turn and enlarge them."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._words: frozenset[str] = frozenset()
        self._ticket = 0
        self._tried = False
        self._hits: dict[int, int] = {}
        self._reader = PdfReader(self)
        self._pages = PdfPages(self)
        self._notes = PdfNotes(bridge, self._reader, self._pages, self)
        self._selecting = PdfSelecting(self._reader, self._pages, self)
        self._bar = PdfBar(self)
        self._locked, self._unlock = self._make_locked()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._make_open())
        self._layers.addWidget(self._locked)
        self._connect()

    @staticmethod
    def shows(found: Found) -> bool:
        """Say whether it is a PDF that is there."""
        named = found.item.file.suffix.lower() == ".pdf"
        return found.there and (found.details.media_type == "application/pdf" or named)

    def display(self, found: Found) -> None:
        """Open the file at the place that is wanted."""
        same = self._found is not None and self._found.item.path == found.item.path
        opened = same and self._pages.pages and self._layers.currentIndex() == 0
        self._found, self._words = found, found.words
        if opened:
            self._pages.redraw()
            self._count()
            self._pages.go_to(self._first_page())
        else:
            self._open("")

    def mark(self, marks: wire.MarksReply) -> None:
        """Mark the words that match, as they stand in the text."""
        words = frozenset(word.casefold() for word in marks.words) | self._words
        if words != self._words:
            self._words = words
            self._pages.redraw()
            self._count()

    def show_notes(self, notes: list[wire.Note]) -> None:
        """Show where notes stand."""
        self._notes.show(notes)

    def selected_text(self) -> str:
        """Return what is selected."""
        return self._selecting.text

    def picked(self) -> Picked | None:
        """Return what is selected, or None."""
        return self._selecting.picked()

    def go_to_note(self, note: wire.Note) -> None:
        """Turn to the place of a note."""
        self._notes.go_to(note)

    def clear(self) -> None:
        """Close the file."""
        self._found = None
        self._reader.close()
        self._notes.forget()
        self._selecting.begin(0)
        self._pages.forget()

    def _make_open(self) -> QWidget:
        page = QWidget(self)
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar)
        box.addWidget(self._pages, 1)
        return page

    def _make_locked(self) -> tuple[QWidget, Unlock]:
        page = QWidget(self)
        box = QVBoxLayout(page)
        box.addStretch(1)
        told = QLabel(self.tr("This PDF is protected with a password."), page, wordWrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(told)
        unlock = Unlock(self.bridge, page)
        box.addWidget(unlock)
        box.addStretch(2)
        return page, unlock

    def _connect(self) -> None:
        reader, pages, bar = self._reader, self._pages, self._bar
        reader.opened.connect(self._opened)
        reader.measured.connect(self._measured)
        reader.drawn.connect(self._drawn)
        reader.counted.connect(self._counted)
        reader.failed.connect(self._failed)
        pages.wanted.connect(lambda page, width: reader.draw(page, width, self._words))
        pages.turned.connect(self._turned)
        pages.followed.connect(self._follow)
        self._selecting.note_wanted.connect(self.note_wanted)
        self._selecting.explanation_wanted.connect(self.explanation_wanted)
        bar.wanted.connect(pages.go_to)
        bar.zoomed.connect(pages.zoom)
        bar.stepped.connect(self._step)
        self._unlock.unlocked.connect(self._open)

    def _open(self, password: str) -> None:
        if self._found is None:
            return
        self._tried = bool(password)
        self._hits.clear()
        self._pages.forget()
        self._bar.show_hits(0)
        self._ticket = self._reader.open(self._found.item.file, password)
        self._notes.begin(self._found.item.file_id, self._ticket)
        self._selecting.begin(self._ticket)

    def _opened(self, ticket: int, sizes: list[tuple[float, float]]) -> None:
        if ticket != self._ticket:
            return
        self._layers.setCurrentIndex(0)
        self._bar.show_page(0, len(sizes))
        self._pages.set_sizes(sizes)
        self._pages.go_to(self._first_page())
        self._notes.look()
        self._count()

    def _measured(self, ticket: int, sizes: list[tuple[float, float]]) -> None:
        if ticket == self._ticket:
            self._pages.set_sizes(sizes, fresh=False)

    def _drawn(self, ticket: int, page: Page) -> None:
        if ticket != self._ticket:
            return
        self._pages.take(page)
        if not page.has_text and self._words:
            self._ask_for_boxes(page.number)

    def _counted(self, ticket: int, page: int, places: int) -> None:
        if ticket == self._ticket:
            self._hits[page] = places
            self._bar.show_hits(sum(self._hits.values()))

    def _failed(self, ticket: int, reason: str) -> None:
        if ticket != self._ticket or self._found is None:
            return
        if reason != "password":
            self.declined.emit()
            return
        self._unlock.ask_for(self._found)
        if self._tried:
            self._unlock.say(self.tr("This password does not open it."))
        self._layers.setCurrentIndex(1)

    def _count(self) -> None:
        self._hits.clear()
        self._bar.show_hits(0)
        self._reader.count(self._words)

    def _ask_for_boxes(self, number: int) -> None:
        """Mark words on a scanned page, where text recognition found them."""
        if self._found is None:
            return
        file_id, ticket, words = self._found.item.file_id, self._ticket, self._words

        def done(reply: wire.WordsReply) -> None:
            if ticket == self._ticket:
                self._pages.set_boxes(number, boxes_of(reply, words))

        self.bridge.call(
            lambda client: client.words(file_id, page=number + 1),
            done,
            lambda _error: None,  # A page that was not recognised has no words to mark.
            owner=self,
            key=f"words {number}",
        )

    def _first_page(self) -> int:
        place = self._found.place if self._found else {}
        return int(place.get("page", 1)) - 1

    def _turned(self, page: int) -> None:
        self._bar.show_page(page, self._pages.pages)
        self.selected_place.emit({"page": page + 1})

    def _step(self, by: int) -> None:
        """Turn to the next or the last page before this one with a hit, round the end."""
        pages = sorted(self._hits)
        if not pages:
            return
        here = self._pages.page
        beyond = [page for page in pages if (page > here if by > 0 else page < here)]
        chosen = (beyond or pages)[0 if by > 0 else -1]
        self._pages.go_to(chosen)

    def _follow(self, link: Link) -> None:
        url = QUrl(link.address)
        if link.page >= 0:
            self._pages.go_to(link.page)
        elif url.scheme().lower() in _OPENED:
            QDesktopServices.openUrl(url)


def boxes_of(reply: wire.WordsReply, words: frozenset[str]) -> tuple[QRectF, ...]:
    """Return where words stand on a page or picture, as shares of it."""
    parts = {part for word in words for part in word.split()}
    return tuple(
        QRectF(left, top, right - left, bottom - top)
        for left, top, right, bottom in (
            word.box for word in reply.words if bare(word.text) in parts
        )
    )
