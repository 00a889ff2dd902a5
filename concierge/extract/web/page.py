"""Web pages: the words a reader sees, without markup, scripts or embedded pictures."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
# ruff: noqa: SIM905 - long lists read best as words
from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.encodings.decode import decode
from concierge.extract.failures import unsupported
from concierge.extract.text.plain import encoding_fact, reading_note
from concierge.extract.web.disguise import Disguise, is_folded

_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "object", "iframe"})
_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary "
    "table tbody tfoot thead title tr ul".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol section article".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SPACED = {"td": "\t", "th": "\t", "br": "\n"}
_APART = frozenset({"a", "button", "label", "option"})
_SPACES = re.compile(r"[ \t\r\f\v\n\xa0]+")
_WIDE = re.compile(r" {2,}(?! )")
_GAPS = re.compile(r"\n{3,}")
_ISO_DATE = re.compile(r"\d{4}-\d\d(-\d\d([T ][\d:.+Z-]+)?)?")
_MAX_HEADING = 200

# What pages say of themselves, by the names people use (HTML 4.2.5, Dublin Core, Open Graph).
_ABOUT = {
    "author": "author",
    "dc.creator": "author",
    "article:author": "author",
    "description": "description",
    "og:description": "description",
    "dc.description": "description",
    "keywords": "keywords",
    "date": "date",
    "dc.date": "date",
    "article:published_time": "date",
    "og:title": "title",
    "generator": "program",
    "og:site_name": "publisher",
    "dc.publisher": "publisher",
}


class TolerantParser(HTMLParser):
    """A parser that skips sections of unknown kind, where the library's own gives up."""

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read ``<![...]>``; what is no known section is a comment (HTML 13.2.5.42)."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)


class PageText(TolerantParser):
    """Gathers the visible text of a page; any input is read, however broken.

    What is folded away, or there without being seen, is marked as hidden text.

    Attributes:
        title: The page's title, or "".
        language: The language that it names, or "".
        about: What else it says of itself, by name of the fact; also the author.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.language = ""
        self.about: dict[str, str] = {}
        self._pieces: list[str] = []
        self._sections: list[tuple[str, list[str]]] = [("", self._pieces)]
        self._heading: list[str] | None = None
        self._hidden: list[str] = []
        self._disguise = Disguise()
        self._in_title = False
        self._pre = 0

    @property
    def author(self) -> str:
        """The author that it names, or ""."""
        return self.about.get("author", "")

    @property
    def text(self) -> str:
        """The visible text: one line a block, an empty line between paragraphs."""
        return _tidy([piece for _, pieces in self._sections for piece in pieces])

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The visible text cut at its headings, each stretch with the one it stands under."""
        found = []
        for heading, pieces in self._sections:
            text = _tidy(pieces)
            if text:
                found.append(Segment(text, Locator(heading=heading or None)))
        return tuple(found)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element: note what is no text and where lines break."""
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.append(tag)
            return
        given = dict(attrs)
        self._pieces.append(self._disguise.opened(tag, given))
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "title":
            self._in_title = not self.title
        elif tag == "html":
            self.language = (given.get("lang") or "")[:20]
        elif tag == "meta":
            self._note(given)
        elif tag == "img" and given.get("alt"):
            self.handle_data(f" {given['alt'] or ''} ")
        elif tag in _SPACED:
            self._pieces.append(_SPACED[tag])
        elif tag in _HEADINGS:
            self._begin_heading()
        self._pre += tag == "pre"
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat ``<x/>`` as a start, except for what would then hide all that follows."""
        if tag not in _HIDDEN and not is_folded(dict(attrs)):
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
                self._break(tag)
            return
        self._pieces.append(self._disguise.closed(tag))
        if tag == "title":
            self._in_title = False
        elif tag in _HEADINGS:
            self._end_heading()
        self._pre -= tag == "pre" and self._pre > 0
        self._break(tag)

    def handle_data(self, data: str) -> None:
        """Take text, unless it is a script or the like."""
        if self._in_title:
            self.title += _SPACES.sub(" ", data).strip()
        elif not self._hidden:
            words = data if self._pre else _SPACES.sub(" ", data)
            if self._disguise.takes(words):
                return
            self._pieces.append(words)
            if self._heading is not None:
                self._heading.append(words)

    def close(self) -> None:
        """End the page."""
        super().close()
        self._pieces.append(self._disguise.ended())

    def _begin_heading(self) -> None:
        self._end_heading()
        self._heading, self._pieces = [], []
        self._sections.append((self._sections[-1][0], self._pieces))

    def _end_heading(self) -> None:
        if self._heading is not None:
            words = " ".join("".join(self._heading).split())[:_MAX_HEADING]
            self._sections[-1] = (words or self._sections[-1][0], self._pieces)
            self._heading = None

    def _note(self, given: dict[str, str | None]) -> None:
        """Keep what a meta element says, the first of its kind."""
        name = _ABOUT.get((given.get("name") or given.get("property") or "").lower(), "")
        value = " ".join((given.get("content") or "").split())[:1000]
        if name and value and (name != "date" or _ISO_DATE.match(value)):
            self.about.setdefault(name, value)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")
        elif tag in _APART:
            self._pieces.append(" ")


def _tidy(pieces: list[str]) -> str:
    lines = "".join(pieces).split("\n")
    lines = [_WIDE.sub(" ", line.strip()) for line in lines]
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()


def page_text(markup: str) -> PageText:
    """Read a page's markup."""
    page = PageText()
    page.feed(markup)
    page.close()
    return page


class WebExtractor:
    """Reads HTML and XHTML."""

    name = "web"
    version = 4
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept web pages."""
        return media_type in (types.HTML, "application/xhtml+xml")

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the visible words of a page, cut at its headings.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
        """
        # Markup is much longer than its words, but not without end.
        limit = 4 * context.max_text_chars
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
        decoded = decode(data[:limit], cut=len(data) > limit)
        if decoded is None:
            raise unsupported(path, media_type)
        page = page_text(decoded.text)
        title = page.title or page.about.get("title", "")
        segments = page.segments
        if title and not (segments and segments[0].text.startswith(title)):
            segments = (Segment(title), *segments)
        facts = {
            name: value for name, value in page.about.items() if name not in ("author", "title")
        }
        return Extraction(
            media_type=media_type,
            kind=Kind.WEB,
            extractor="web/4",
            segments=segments,
            title=title,
            author=page.author,
            language=page.language,
            state=_state(bool(segments), len(data) > limit),
            note=reading_note(decoded, limit if len(data) > limit else 0),
            facts={**facts, **encoding_fact(decoded)},
        )


def _state(words: bool, cut: bool) -> TextState:
    if not words:
        return TextState.EMPTY
    return TextState.PARTIAL if cut else TextState.FULL
