"""Books: EPUB, FictionBook, Kindle and PalmDOC, and Windows help files."""

from __future__ import annotations

from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, TextState
from concierge.extract import media_types as types
from concierge.extract.books.chapters import Book
from concierge.extract.books.chm import read_help
from concierge.extract.books.epub import read_epub
from concierge.extract.books.fiction_book import read_fiction_book
from concierge.extract.books.mobi import read_mobi

_ACCEPTED = frozenset(
    {types.EPUB, types.FICTION_BOOK, types.MOBIPOCKET, types.PALM_DOC, types.HELP}
)
_MISSING_SHOWN = 3


class BookExtractor:
    """Reads books; every stretch of text stands under the heading of its chapter."""

    name = "books"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept books, also an EPUB that does not call itself one inside."""
        return media_type in _ACCEPTED or (media_type == types.ZIP and suffix == ".epub")

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a book.

        Raises:
            DamagedError: When it cannot be parsed.
            EncryptedError: When it is protected against copying.
            TooLargeError: When it is too large, or a decompression bomb.
            UnsupportedError: When it wants a tool that is not installed.
        """
        book = _read(path, media_type, context)
        missing = book.missing[:_MISSING_SHOWN] + ["…"] * (len(book.missing) > _MISSING_SHOWN)
        return Extraction(
            media_type=types.EPUB if media_type == types.ZIP else media_type,
            kind=Kind.DOCUMENT,
            extractor=f"{self.name}/{self.version}",
            segments=tuple(book.segments),
            title=book.title,
            author=book.author,
            language=book.language,
            facts=book.facts,
            state=_state(book),
            note=" ".join(missing),
        )


def _read(path: Path, media_type: str, context: ExtractionContext) -> Book:
    if media_type in (types.EPUB, types.ZIP):
        return read_epub(path)
    if media_type == types.FICTION_BOOK:
        return read_fiction_book(path)
    if media_type == types.HELP:
        return read_help(path, context)
    return read_mobi(path)


def _state(book: Book) -> TextState:
    if book.missing:
        return TextState.PARTIAL
    return TextState.FULL if book.segments else TextState.EMPTY
