"""What readers of books share: what a book says of itself, and its chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.records import Locator, Segment
from concierge.extract.encodings.decode import decode
from concierge.extract.office.office_xml import parse
from concierge.extract.web.page import page_text

_HEADING = re.compile(r"<h([1-3])\b[^>]*>(.*?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]*>")
_ISO_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?")
_MAX_HEADING = 200


@dataclass(slots=True)
class Book:
    """What was read of a book.

    Attributes:
        title: Its title, or "".
        author: Its authors, joined by commas, or "".
        language: BCP 47 tag, or "".
        facts: What else it says of itself.
        segments: Its text in reading order, each stretch under its chapter's heading.
        missing: What of it could not be read, as sentences.
    """

    title: str = ""
    author: str = ""
    language: str = ""
    facts: dict[str, str | int | float] = field(default_factory=dict)
    segments: list[Segment] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def add(self, heading: str, text: str) -> None:
        """Add a stretch of text; one that goes on under the same heading is joined."""
        text = text.strip()
        if not text:
            return
        place = Locator(heading=heading[:_MAX_HEADING] or None)
        if self.segments and self.segments[-1].locator == place:
            text = f"{self.segments.pop().text}\n\n{text}"
        self.segments.append(Segment(text, place))

    def say(self, name: str, value: str) -> None:
        """Note a fact, unless it is empty."""
        if value:
            self.facts[name] = value

    def add_markup(self, markup: str, before: str = "") -> str:
        """Add a page of HTML, cut at its headings; return the heading that then holds.

        Args:
            markup: The page.
            before: The heading that holds where it begins.
        """
        for heading, piece in by_headings(markup, before):
            self.add(heading, page_text(piece).text)
            before = heading
        return before


def by_headings(markup: str, before: str) -> Iterator[tuple[str, str]]:
    """Yield a page's stretches with the heading that each stands under."""
    at = 0
    for match in _HEADING.finditer(markup):
        words = " ".join(page_text(match.group(2)).text.split())
        if not words:
            continue
        yield before, markup[at : match.start()]
        at, before = match.start(), words
    yield before, markup[at:]


def cut_at(markup: str, marks: Sequence[tuple[str, str]], before: str) -> Iterator[tuple[str, str]]:
    """Yield a page's stretches as a table of contents divides it.

    Args:
        markup: The page.
        marks: (id of an element, label) of each entry; an empty id means the page's top.
        before: The heading that holds where the page begins.
    """
    places = []
    for anchor, label in marks:
        pattern = rf"""<[^<>]*\s(?:id|name)\s*=\s*["']{re.escape(anchor)}["']"""
        found = re.search(pattern, markup) if anchor else None
        places.append((found.start() if found else 0, label))
    at = 0
    for start, label in sorted(places, key=lambda place: place[0]):
        yield before, markup[at:start]
        at, before = start, label
    yield before, markup[at:]


def parsed(data: bytes, path: Path, name: str) -> Element | None:
    """Return the tree of an XML part of a book, as far as it is well-formed.

    Unlike office files, those of books do name document types; entities stay refused.

    Raises:
        DamagedError: When it defines entities.
    """
    decoded = decode(data)
    if decoded is None:
        return None
    text = _DOCTYPE.sub("", _DECLARATION.sub("", decoded.text), count=1)
    return parse(text.lstrip("\ufeff").encode("utf-8", "replace"), path, name)[0]


def iso_date(words: str) -> str:
    """Return the date that a text begins with when it is ISO 8601, or ""."""
    found = _ISO_DATE.match(words.strip())
    date = found.group().removesuffix("T00:00:00+00:00") if found else ""
    return date if date > "0102" else ""  # a year of 101 is how calibre says "unknown"
