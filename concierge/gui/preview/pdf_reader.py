"""Pages of PDF files, read and drawn in a thread of its own.

QtPdf draws with Python's lock held (0.3 s for a large page), and one lock of its own makes
whoever asks for a page's size wait for a page that is being drawn. pdfium through ctypes
does neither: the window goes on while a page is drawn.
"""

from __future__ import annotations

import contextlib
import itertools
import queue
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from concierge.gui.preview.pdf_text import area_of, between, quote_areas

_FIRST_PAGES = 64
_MAX_MARKS = 400
_MAX_LINKS = 500
_MAX_SIDE = 3200
"""Pixels of a drawn page; what is larger is drawn coarser."""

_OPEN, _DRAW, _LATER = range(3)


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page: to another page, or to an address."""

    area: QRectF
    page: int = -1
    address: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was drawn; areas are shares of its width and height.

    Attributes:
        number: From 0.
        image: Its picture.
        marks: Where the wanted words stand.
        links: What can be clicked.
        has_text: Whether it has letters, not only pictures of them.
    """

    number: int
    image: QImage
    marks: tuple[QRectF, ...]
    links: tuple[Link, ...]
    has_text: bool


class PdfReader(QObject):
    """Reads one PDF after another; everything it is asked for arrives as a signal.

    Each signal begins with the ticket of the file it belongs to, as `open` returned it.

    Attributes:
        opened: Ticket, sizes of the pages in points; the sizes of later pages may be guesses.
        measured: Ticket, true sizes of all pages.
        drawn: Ticket, `Page`.
        counted: Ticket, page from 0, how many places the words have there.
        selected: Ticket, `Selected`.
        located: Ticket, page from 0, areas of quotes by the number of their note.
        failed: Ticket, "password" or "damaged".
    """

    opened = Signal(int, object)
    measured = Signal(int, object)
    drawn = Signal(int, object)
    counted = Signal(int, int, int)
    located = Signal(int, int, object)
    selected = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders = itertools.count()
        self._jobs: queue.PriorityQueue[tuple[int, int, int, Callable[[], None]]]
        self._jobs = queue.PriorityQueue()
        self._ticket = 0
        self._scan = 0
        self._selection = 0
        self._document: Any = None
        self._thread: threading.Thread | None = None

    def open(self, path: Path, password: str = "") -> int:
        """Open a file instead of the one before; return its ticket."""
        self._ticket += 1
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="pdf-reader", daemon=True)
            self._thread.start()
        ticket = self._ticket
        self._put(_OPEN, lambda: self._open(ticket, path, password))
        return ticket

    def draw(self, number: int, width: int, words: frozenset[str]) -> None:
        """Draw a page so many pixels wide; the latest wish comes first."""
        ticket = self._ticket
        self._put(_DRAW, lambda: self._draw(ticket, number, width, words))

    def count(self, words: frozenset[str]) -> None:
        """Look through all pages for words; replaces a count that is under way."""
        self._scan += 1
        ticket, scan = self._ticket, self._scan
        if words:
            self._put(_LATER, lambda: self._count(ticket, scan, words, 0))

    def select(self, number: int, start: QPointF, end: QPointF) -> None:
        """Find the text between two places of a page; replaces what was asked before."""
        self._selection += 1
        ticket, wanted = self._ticket, self._selection
        self._put(_DRAW, lambda: self._select(ticket, wanted, number, start, end))

    def locate(self, number: int, quotes: Mapping[int, str]) -> None:
        """Find where quotes stand on a page."""
        ticket, wanted = self._ticket, dict(quotes)
        self._put(_LATER, lambda: self._locate(ticket, number, wanted))

    def close(self) -> None:
        """Let go of the file."""
        self._ticket += 1
        if self._thread is not None:
            self._put(_OPEN, self._forget)

    def _put(self, rank: int, job: Callable[[], None]) -> None:
        order = next(self._orders)
        # Pages that came into sight last are wanted first.
        self._jobs.put((rank, -order if rank == _DRAW else order, self._ticket, job))

    def _work(self) -> None:
        while isValid(self):
            rank, _, ticket, job = self._jobs.get()
            if ticket == self._ticket:
                try:
                    job()
                except Exception:  # noqa: BLE001 - a damaged page must not end the thread
                    if rank == _OPEN:
                        self._tell(self.failed, ticket, "damaged")

    def _tell(self, signal: Any, ticket: int, *values: object) -> None:
        if ticket == self._ticket and isValid(self):
            # The window may be going away at this very moment.
            with contextlib.suppress(RuntimeError):
                signal.emit(ticket, *values)

    def _forget(self) -> None:
        document, self._document = self._document, None
        if document is not None:
            document.close()

    def _open(self, ticket: int, path: Path, password: str) -> None:
        from pypdfium2 import PdfDocument, PdfiumError

        self._forget()
        try:
            self._document = PdfDocument(path, password=password or None)
            self._document.init_forms()
        except PdfiumError as error:
            locked = "password" in str(error).lower()
            self._tell(self.failed, ticket, "password" if locked else "damaged")
            return
        count = len(self._document)
        if not count:
            self._tell(self.failed, ticket, "damaged")
            return
        sizes = self._sizes(range(min(count, _FIRST_PAGES)))
        self._tell(self.opened, ticket, sizes + sizes[-1:] * (count - len(sizes)))
        if count > len(sizes):
            self._put(_LATER, lambda: self._measure(ticket, sizes))

    def _sizes(self, numbers: Iterable[int]) -> list[tuple[float, float]]:
        sizes = []
        for number in numbers:
            width, height = self._document.get_page_size(number)
            sizes.append((max(1.0, width), max(1.0, height)))
        return sizes

    def _measure(self, ticket: int, known: list[tuple[float, float]]) -> None:
        """Measure some more pages, so that pages to be drawn are not kept waiting."""
        count = len(self._document)
        known = known + self._sizes(range(len(known), min(count, len(known) + _FIRST_PAGES)))
        if len(known) < count:
            self._put(_LATER, lambda: self._measure(ticket, known))
        else:
            self._tell(self.measured, ticket, known)

    def _draw(self, ticket: int, number: int, width: int, words: frozenset[str]) -> None:
        page = self._document[number]
        with contextlib.closing(page):
            size = page.get_size()
            scale = min(width / size[0], _MAX_SIDE / max(size))
            image = _image_of(self._document, page, max(scale, 1 / max(1.0, min(size))))
            text = page.get_textpage()
            with contextlib.closing(text):
                marks = tuple(itertools.islice(_marks(text, words, page), _MAX_MARKS))
                has_text = text.count_chars() > 0
            links = tuple(itertools.islice(_links(self._document, page), _MAX_LINKS))
        self._tell(self.drawn, ticket, Page(number, image, marks, links, has_text))

    def _select(self, ticket: int, wanted: int, number: int, start: QPointF, end: QPointF) -> None:
        if wanted != self._selection:
            return
        page = self._document[number]
        with contextlib.closing(page), contextlib.closing(page.get_textpage()) as text:
            found = between(text, page, number, start, end)
        self._tell(self.selected, ticket, found)

    def _locate(self, ticket: int, number: int, quotes: Mapping[int, str]) -> None:
        if number >= len(self._document):
            return
        page = self._document[number]
        with contextlib.closing(page), contextlib.closing(page.get_textpage()) as text:
            areas = {one: quote_areas(text, page, quote) for one, quote in quotes.items()}
        self._tell(self.located, ticket, number, areas)

    def _count(self, ticket: int, scan: int, words: frozenset[str], number: int) -> None:
        if scan != self._scan or number >= len(self._document):
            return
        page = self._document[number]
        with contextlib.closing(page), contextlib.closing(page.get_textpage()) as text:
            places = sum(1 for word in words for _ in _places(text, word))
        if places:
            self._tell(self.counted, ticket, number, places)
        self._put(_LATER, lambda: self._count(ticket, scan, words, number + 1))


def _image_of(document: Any, page: Any, scale: float) -> QImage:
    """Draw a page straight into a picture: copying a large one would hold Python's lock."""
    import ctypes

    from pypdfium2 import raw

    width, height = (max(1, round(side * scale)) for side in page.get_size())
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    memory = (ctypes.c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
    bitmap = raw.FPDFBitmap_CreateEx(
        width, height, raw.FPDFBitmap_BGRx, memory, image.bytesPerLine()
    )
    try:
        area = (0, 0, width, height, 0, raw.FPDF_ANNOT)
        raw.FPDF_RenderPageBitmap(bitmap, page, *area)
        if document.formenv is not None:
            raw.FPDF_FFLDraw(document.formenv, bitmap, page, *area)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return image


def _places(text: Any, word: str) -> Iterator[tuple[int, int]]:
    """Yield first character and count of each place of a word on a page."""
    search = text.search(word, match_case=False, match_whole_word=True)
    with contextlib.closing(search):
        while (place := search.get_next()) is not None:
            yield place


def _marks(text: Any, words: frozenset[str], page: Any) -> Iterator[QRectF]:
    for word in sorted(words, key=len, reverse=True):
        for index, count in _places(text, word):
            for number in range(text.count_rects(index, count)):
                yield area_of(page, text.get_rect(number))


def _links(document: Any, page: Any) -> Iterator[Link]:
    import ctypes

    from pypdfium2 import raw

    at = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, at, link):
        box = raw.FS_RECTF()
        if not raw.FPDFLink_GetAnnotRect(link, box):
            continue
        area = area_of(page, (box.left, box.bottom, box.right, box.top))
        if target := raw.FPDFLink_GetDest(document, link):
            yield Link(area, page=raw.FPDFDest_GetDestPageIndex(document, target))
        elif address := _address(document, link):
            yield Link(area, address=address)


def _address(document: Any, link: Any) -> str:
    import ctypes

    from pypdfium2 import raw

    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(min(length, 4096))
    raw.FPDFAction_GetURIPath(document, action, buffer, len(buffer))
    return buffer.value.decode("utf-8", "replace")
