"""PDF: text page by page through pdfium, with pypdf as the second try.

pdfium reads text 14 times faster than pypdf and renders pages; pypdf repairs some files
that pdfium refuses. pdfium is not safe for threads: one thread of a worker calls this.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.failures import damaged, encrypted
from concierge.extract.media_types import PDF

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdfium2 import PdfDocument, PdfPage

# pdfium marks a hyphen that only breaks a line with one of these; the word is joined again.
_LINE_HYPHEN = re.compile("[\ufffe\x02]\\s*\n?")
_CONTROLS = dict.fromkeys(c for c in range(32) if c not in (9, 10))
_PDFIUM_PASSWORD = 4
_CATALOG = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\b[^>]{0,200}/Type\s*/Catalog")
_MAX_MENDED = 64 << 20


@dataclass(slots=True)
class _Book:
    """What was read of a document so far."""

    pages: int
    title: str = ""
    author: str = ""
    texts: dict[int, str] = field(default_factory=dict)
    wordless: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    cut: bool = False


class PdfExtractor:
    """Reads PDF files as far as they go; an empty password is tried by itself."""

    name = "pdf"
    version = 1
    priority = 60

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept PDF."""
        return media_type == PDF

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the text of every page; when deep, also of the pages that are only pictures.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When nothing of it can be read.
            ModelMissingError: When pages must be recognised and tesseract is not there.
        """
        book = _read_with_pdfium(path, context) or _read_with_pypdf(path, context)
        scanned = bool(book.wordless) and not book.texts
        read: dict[int, str] = {}
        note = ""
        if context.deep and book.wordless:
            from concierge.extract.ocr import read_pdf_pages

            read, note = read_pdf_pages(path, book.wordless, context)
        waiting = [] if context.deep else book.wordless
        return _extraction(book, read, waiting, Kind.SCAN if scanned else Kind.DOCUMENT, note)


def _extraction(
    book: _Book, read: dict[int, str], waiting: list[int], kind: Kind, note: str
) -> Extraction:
    texts = sorted({**book.texts, **read}.items())
    return Extraction(
        media_type=PDF,
        kind=kind,
        extractor="pdf/1",
        segments=tuple(Segment(text, Locator(page=page)) for page, text in texts if text),
        title=book.title,
        author=book.author,
        pages=book.pages,
        state=_state(book, bool(waiting), any(text for _, text in texts)),
        pages_without_text=tuple(waiting),
        note=" ".join(filter(None, (_note(book), note))),
    )


def _state(book: _Book, waiting: bool, words: bool) -> TextState:
    if waiting:
        return TextState.NEEDS_OCR
    if book.broken or book.cut:
        return TextState.PARTIAL
    return TextState.FULL if words else TextState.EMPTY


def _note(book: _Book) -> str:
    notes = []
    if book.broken:
        first = ", ".join(map(str, book.broken[:5])) + (" …" if len(book.broken) > 5 else "")
        notes.append(f"{len(book.broken)} damaged pages could not be read ({first}).")
    if book.cut:
        notes.append("Only the first pages were read; the rest is beyond the longest text kept.")
    return " ".join(notes)


def _read_with_pdfium(path: Path, context: ExtractionContext) -> _Book | None:
    """Return the text, or None when pdfium cannot open the file."""
    document = _opened(path)
    if document is None:
        return None
    with closing(document):
        if not len(document):
            return None
        about = document.get_metadata_dict(skip_empty=True)
        book = _Book(len(document), _clean(about.get("Title", "")), _clean(about.get("Author", "")))
        _collect(book, _pdfium_pages(document), context.max_text_chars)
    # All pages broken: pypdf may still make sense of it.
    return None if len(book.broken) == book.pages else book


def _opened(path: Path) -> PdfDocument | None:
    from pypdfium2 import PdfDocument, PdfiumError

    source: Path | bytes = path
    while True:
        try:
            return PdfDocument(source)
        except PdfiumError as error:
            if error.err_code == _PDFIUM_PASSWORD:
                raise encrypted(path) from error
            mended = _mended(path) if source is path else b""
            if not mended:
                return None
            source = mended


def _mended(path: Path) -> bytes:
    """Return a cut file with a new end, from which pdfium can find its objects, or b""."""
    if path.stat().st_size > _MAX_MENDED:
        return b""
    data = path.read_bytes()
    roots: list[tuple[bytes, bytes]] = _CATALOG.findall(data)
    if not roots:
        return b""
    end = b"\nendstream\nendobj\ntrailer\n<< /Root %s %s R >>\nstartxref\n0\n%%%%EOF\n"
    number, generation = roots[-1]
    return data + end % (number, generation)


def _pdfium_pages(document: PdfDocument) -> Iterator[tuple[str, bool] | None]:
    """Yield text and whether anything is drawn for each page; None for a broken one."""
    from pypdfium2 import PdfiumError

    for number in range(len(document)):
        try:
            page = document[number]
        except PdfiumError:
            yield None
            continue
        with closing(page):
            try:
                yield _pdfium_text(page)
            except PdfiumError:
                yield None


def _pdfium_text(page: PdfPage) -> tuple[str, bool]:
    with closing(page.get_textpage()) as letters:
        text = _clean(letters.get_text_bounded())
    drawn = bool(text) or next(iter(page.get_objects(max_depth=1)), None) is not None
    return text, drawn


def _collect(book: _Book, pages: Iterator[tuple[str, bool] | None], room: int) -> None:
    for number, found in enumerate(pages, start=1):
        if found is None:
            book.broken.append(number)
            continue
        text, drawn = found
        if text:
            book.texts[number] = text
        elif drawn:
            book.wordless.append(number)
        room -= len(text)
        if room < 0:
            book.cut = number < book.pages
            return


def _read_with_pypdf(path: Path, context: ExtractionContext) -> _Book:
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError

    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise encrypted(path)
        about = reader.metadata
        book = _Book(len(reader.pages))
        book.title = _clean((about and about.title) or "")
        book.author = _clean((about and about.author) or "")
    except FileNotDecryptedError as error:
        raise encrypted(path) from error
    except OSError:
        raise
    # A broken file can break any step of the parser; every other cause is the file's.
    except Exception as error:
        if _is_ours(error):
            raise
        raise damaged(path, f"it is not a readable PDF ({type(error).__name__})") from error
    _collect(book, _pypdf_pages(reader), context.max_text_chars)
    if not book.texts and not book.wordless:
        raise damaged(path, "none of its pages can be read")
    return book


def _pypdf_pages(reader: PdfReader) -> Iterator[tuple[str, bool] | None]:
    for number in range(len(reader.pages)):
        try:
            yield _clean(reader.pages[number].extract_text()), False
        # As above: what goes wrong on one page is told in the note, the others are read.
        except Exception:  # noqa: BLE001
            yield None


def _is_ours(error: Exception) -> bool:
    from concierge.core.errors import ConciergeError

    return isinstance(error, ConciergeError)


def _clean(text: str) -> str:
    text = _LINE_HYPHEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.translate(_CONTROLS).strip()
