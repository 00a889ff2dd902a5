"""What was read of a PDF so far, and what that amounts to: segments, state and note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from concierge.core.pieces import PagePiece
from concierge.core.records import Locator, Segment, TextState
from concierge.extract.pdf.scan import merged
from concierge.extract.pdf.text import Look, PageText


@dataclass(slots=True)
class Book:
    """The pages of a document and what it says of itself; pages are counted from 1.

    Attributes:
        pages: How many there are.
        texts: What each page that could be loaded says.
        broken: Pages that could not be loaded.
        extras: Comments, fields and the like, each with its page.
        outline: Titles by the page that they lead to.
        cut: Whether pages at the end were left out for length.
        cut_marks: Whether comments or fields were left out for number.
        claimed: How many pages the file says it has, when it has not so many; else 0.
        xfa: Whether it is an XFA form.
        languages_note: What OCR says about languages that it lacks, or "".
    """

    pages: int
    title: str = ""
    author: str = ""
    language: str = ""
    facts: dict[str, str | int | float] = field(default_factory=dict)
    texts: dict[int, PageText] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)
    extras: list[Segment] = field(default_factory=list)
    outline: dict[int, list[str]] = field(default_factory=dict)
    cut: bool = False
    cut_marks: bool = False
    claimed: int = 0
    xfa: bool = False
    languages_note: str = ""

    def give_up(self, number: int, failed: int) -> None:
        """Note that the last `failed` pages up to `number` are not there, nor any after."""
        self.claimed = self.pages
        self.pages = max(number - failed, 1)
        self.broken = [page for page in self.broken if page <= self.pages]

    def take_better(self, number: int, other: PageText | None) -> None:
        """Take another reading of a page if it holds words and the first has fewer."""
        if other is None or other.look is not Look.TEXT:
            return
        first = self.texts.get(number)
        if first is not None and _letters(other.text) < 0.8 * _letters(first.text):
            return
        self.texts[number] = other
        if number in self.broken:
            self.broken.remove(number)

    def for_ocr(self) -> list[int]:
        """Return the pages that are to be recognised."""
        return [number for number, one in sorted(self.texts.items()) if one.look.wants_ocr]

    @property
    def mostly_scanned(self) -> bool:
        """Whether most of the pages with anything on them are pictures of pages."""
        drawn = [one.look for one in self.texts.values() if one.look is not Look.BLANK]
        scanned = (Look.SCANNED, Look.STAMPED, Look.WORDLESS)
        return 2 * sum(look in scanned for look in drawn) > len(drawn)

    def segments(self, found: Mapping[int, PagePiece]) -> Iterator[Segment]:
        """Yield the text of all pages in order, each with what was added to it.

        Args:
            found: What OCR read, by page.
        """
        extras: dict[int, list[Segment]] = {}
        for extra in self.extras:
            extras.setdefault(extra.locator.page or 0, []).append(extra)
        heading: str | None = None
        for number in range(1, self.pages + 1):
            titles = self.outline.get(number, [])
            heading = titles[0] if titles else heading
            text = self._text(number, found)
            missing = _missing(titles, text)
            if missing:
                yield Segment(missing, Locator(page=number, heading=titles[0]))
            if text:
                yield Segment(text, Locator(page=number, heading=heading))
            yield from extras.get(number, ())
            heading = titles[-1] if titles else heading

    def _text(self, number: int, found: Mapping[int, PagePiece]) -> str:
        page = self.texts.get(number)
        if page is None:
            return ""
        return merged(page, found[number]) if number in found else page.text

    def partial(self, found: Mapping[int, PagePiece]) -> bool:
        """Say whether words are missing that could be there."""
        failed = any(piece.failed for piece in found.values())
        return bool(self.broken or self.cut or self.cut_marks or self.xfa or failed)

    def state(self, waiting: bool, partial: bool, words: bool) -> TextState:
        """Return what is known of its words."""
        if waiting:
            return TextState.NEEDS_OCR
        if partial:
            return TextState.PARTIAL
        return TextState.FULL if words else TextState.EMPTY

    def note(self, found: Mapping[int, PagePiece]) -> str:
        """Return sentences about what is missing, or ""."""
        notes = []
        if self.claimed:
            notes.append(f"It claims {self.claimed:,} pages, but has {self.pages:,}.")
        if self.broken:
            notes.append(f"{_pages(self.broken)} damaged and could not be read.")
        if self.cut:
            notes.append("Only the first pages were read; the rest is beyond what is kept.")
        if self.cut_marks:
            notes.append("It has more comments or fields than are kept.")
        if self.xfa:
            notes.append("It is an XFA form: what was filled in is read, its questions may not be.")
        failed = {page: piece.failed for page, piece in found.items() if piece.failed}
        if failed:
            reason = next(iter(failed.values())).rstrip(".")
            notes.append(f"{_pages(list(failed))} not recognised ({reason}).")
        return " ".join(filter(None, (*notes, self.languages_note)))


def _pages(pages: list[int]) -> str:
    """Return "Page 3 is" or "Pages 3, 4, … (9 in all) are"."""
    if len(pages) == 1:
        return f"Page {pages[0]} is"
    first = ", ".join(map(str, pages[:5]))
    return f"Pages {first}{f', … ({len(pages)} in all)' if pages[5:] else ''} are"


def _missing(titles: list[str], text: str) -> str:
    """Return the titles of the outline that do not stand in a page's text."""
    if not titles:
        return ""
    there = "".join(text.split()).casefold()
    absent = [title for title in titles if "".join(title.split()).casefold() not in there]
    return "\n".join(dict.fromkeys(absent))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
