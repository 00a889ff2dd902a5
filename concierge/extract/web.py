"""Web pages: the words a reader sees, without markup, scripts or embedded pictures."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
# ruff: noqa: SIM905 - long lists read best as words
from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.encoding import decode
from concierge.extract.failures import unsupported

_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "object", "iframe"})
_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary "
    "table tbody tfoot thead title tr ul".split()
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol section article".split())
_APART = frozenset({"a", "button", "label", "option"})
_SPACES = re.compile(r"[ \t\r\f\v\n\xa0]+")
_WIDE = re.compile(r" {2,}(?! )")
_GAPS = re.compile(r"\n{3,}")


class PageText(HTMLParser):
    """Gathers the visible text of a page; any input is read, however broken.

    Attributes:
        title: The page's title, or "".
        author: The author that it names, or "".
        language: The language that it names, or "".
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.author = ""
        self.language = ""
        self._pieces: list[str] = []
        self._hidden: list[str] = []
        self._in_title = False
        self._pre = 0

    @property
    def text(self) -> str:
        """The visible text: one line a block, an empty line between paragraphs."""
        lines = "".join(self._pieces).split("\n")
        lines = [_WIDE.sub(" ", line.strip()) for line in lines]
        return _GAPS.sub("\n\n", "\n".join(lines)).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element: note what is hidden and where lines break."""
        given = dict(attrs)
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "title":
            self._in_title = not self._hidden and not self.title
        elif tag == "html":
            self.language = (given.get("lang") or "")[:20]
        elif tag == "meta" and (given.get("name") or "").lower() == "author":
            self.author = (given.get("content") or "").strip()
        elif tag == "img" and not self._hidden and given.get("alt"):
            self._pieces.append(f" {_SPACES.sub(' ', given['alt'] or '')} ")
        elif tag in ("td", "th"):
            self._pieces.append("\t")
        elif tag == "br":
            self._pieces.append("\n")
        self._pre += tag == "pre"
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat ``<x/>`` as a start, except for what would then hide all that follows."""
        if tag not in _HIDDEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        elif tag == "title":
            self._in_title = False
        self._pre -= tag == "pre" and self._pre > 0
        self._break(tag)

    def handle_data(self, data: str) -> None:
        """Take text, unless it is hidden."""
        if self._in_title:
            self.title += _SPACES.sub(" ", data).strip()
        elif not self._hidden:
            self._pieces.append(data if self._pre else _SPACES.sub(" ", data))

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS and not self._hidden:
            self._pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")
        elif tag in _APART and not self._hidden:
            self._pieces.append(" ")


def page_text(markup: str) -> PageText:
    """Read a page's markup."""
    page = PageText()
    page.feed(markup)
    page.close()
    return page


class WebExtractor:
    """Reads HTML and XHTML."""

    name = "web"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept web pages."""
        return media_type in (types.HTML, "application/xhtml+xml")

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the visible words of a page.

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
        text = f"{page.title}\n\n{page.text}".strip()
        return Extraction(
            media_type=media_type,
            kind=Kind.WEB,
            extractor="web/1",
            segments=(Segment(text),) if text else (),
            title=page.title,
            author=page.author,
            language=page.language,
            state=_state(bool(text), len(data) > limit),
            note=f"The encoding was taken to be {decoded.encoding}." if decoded.guessed else "",
        )


def _state(words: bool, cut: bool) -> TextState:
    if not words:
        return TextState.EMPTY
    return TextState.PARTIAL if cut else TextState.FULL
