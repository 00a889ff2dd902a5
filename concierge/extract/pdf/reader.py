"""PDF: text page by page through pdfium, with pypdf as the second try.

Pages without words, and pages whose text layer is nonsense, wait for OCR; see `pdf.scan`.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError, ModelMissingError
from concierge.core.pieces import PagePiece
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.media_types import PDF
from concierge.extract.ocr.pages import languages_note
from concierge.extract.pdf.about import about, language, outline
from concierge.extract.pdf.book import Book
from concierge.extract.pdf.files import add_attachments, add_pinned, xfa_segments
from concierge.extract.pdf.marks import Marks
from concierge.extract.pdf.open import MAX_PAGES, opened
from concierge.extract.pdf.scan import recognised, thumbnail
from concierge.extract.pdf.second import second_page, second_pages, second_reader, second_title
from concierge.extract.pdf.text import page_text, pages_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_GIVE_UP_AFTER = 200
"""Pages that fail one after the other: the page tree claims pages that are not there."""

_MAX_SECOND = 20
"""Pages of one file that pypdf, which is slow, is asked for again."""


class PdfExtractor:
    """Reads PDF files as far as they go; the empty password is tried by itself."""

    name = "pdf"
    version = 4
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
        children = Children(context)
        book = _read(path, context, children) or _read_again(path, context)
        found: dict[int, PagePiece] = {}
        picture = b""
        if context.deep:
            found = recognised(path, book.for_ocr(), context)
            # Pages read in an earlier turn stand, also when tesseract is gone by now.
            with suppress(ModelMissingError):
                book.languages_note = languages_note(context) if found else ""
            picture = thumbnail(path, context)
        return _extraction(book, found, children, picture)


def _extraction(
    book: Book, found: dict[int, PagePiece], children: Children, picture: bytes
) -> Extraction:
    segments = (*book.segments(found), *children.segments)
    waiting = tuple(page for page in book.for_ocr() if page not in found)
    partial = book.partial(found) or children.partial
    return Extraction(
        media_type=PDF,
        kind=Kind.SCAN if book.mostly_scanned else Kind.DOCUMENT,
        extractor=f"{PdfExtractor.name}/{PdfExtractor.version}",
        segments=segments,
        title=book.title,
        author=book.author,
        language=book.language,
        pages=book.pages,
        state=book.state(bool(waiting), partial, bool(segments)),
        pages_without_text=waiting,
        note=" ".join(filter(None, (book.note(found), children.note()))),
        facts=book.facts,
        parts=tuple(children.parts),
        thumbnail=picture,
    )


def _read(path: Path, context: ExtractionContext, children: Children) -> Book | None:
    """Return what pdfium finds, or None when it cannot open the file or any page of it."""
    document = opened(path, context)
    if document is None:
        return None
    with closing(document):
        marks = Marks(document)
        book = Book(min(len(document), MAX_PAGES))
        _read_pages(book, document, marks, children, context)
        if len(book.broken) == book.pages:
            return None
        book.title, book.author, book.facts = about(document, path)
        book.language = language(document)
        book.outline = outline(document)
        book.cut_marks = marks.cut
        book.xfa = marks.xfa
        if marks.xfa:
            book.extras += xfa_segments(document)
        add_attachments(document, children)
    _ask_second(book, path, context)
    return book


def _read_pages(
    book: Book, document: PdfDocument, marks: Marks, children: Children, context: ExtractionContext
) -> None:
    room = context.max_text_chars
    failed = 0
    for number in range(1, book.pages + 1):
        with pages_of(document, number - 1) as loaded:
            failed = failed + 1 if loaded is None else 0
            if loaded is None:
                book.broken.append(number)
                if failed >= _GIVE_UP_AFTER:
                    book.give_up(number, failed)
                    return
                continue
            page, letters = loaded
            read = page_text(page, letters)
            book.texts[number] = read
            added = marks.on(page, letters, number, partial(add_pinned, children=children))
            book.extras += added
        room -= len(read.text) + sum(len(one.text) for one in added)
        if room < 0:
            book.cut = number < book.pages
            return


def _ask_second(book: Book, path: Path, context: ExtractionContext) -> None:
    """Ask pypdf for pages that pdfium could not load, or for whose letters it had no word."""
    asked = [*book.broken, *(number for number, one in book.texts.items() if one.unmapped > 0.02)]
    if not asked:
        return
    try:
        with second_reader(path, context) as reader:
            for number in asked[:_MAX_SECOND]:
                book.take_better(number, second_page(reader, number))
    except ConciergeError:
        return  # what pdfium found stands, and the note names the pages


def _read_again(path: Path, context: ExtractionContext) -> Book:
    """Read the text through pypdf.

    Raises:
        EncryptedError: When it wants another password.
        DamagedError: When none of its pages can be read.
    """
    with second_reader(path, context) as reader:
        book = Book(min(len(reader.pages), MAX_PAGES))
        book.title, book.author = second_title(reader)
        room = context.max_text_chars
        for number, read in second_pages(reader):
            if read is None:
                book.broken.append(number)
                continue
            book.texts[number] = read
            room -= len(read.text)
            if room < 0:
                book.cut = number < book.pages
                break
    if not any(one.text for one in book.texts.values()):
        raise damaged(path, "none of its pages can be read")
    return book
