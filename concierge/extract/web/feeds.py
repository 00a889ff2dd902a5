"""Feeds and lists of feeds: RSS, Atom, OPML; tracks and places: GPX, KML."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.encodings.decode import Decoded
from concierge.extract.media_types import ATOM, GPX, KML, OPML, RSS
from concierge.extract.text.data import without_tags
from concierge.extract.text.plain import encoding_fact, read_text, reading_note
from concierge.extract.web.page import page_text

_ENTRIES = {
    RSS: frozenset({"item"}),
    ATOM: frozenset({"entry"}),
    OPML: frozenset({"outline"}),
    GPX: frozenset({"trk", "rte", "wpt"}),
    KML: frozenset({"Placemark", "GroundOverlay"}),
}
_NAMES = ("title", "name")
_WORDS = frozenset(
    {"description", "encoded", "summary", "content", "subtitle", "desc", "cmt", "address"}
)
_FACTS = frozenset({"author", "creator", "category", "type", "keywords"})
_DATES = ("pubDate", "published", "updated", "date", "time")
_PROLOGUE = re.compile(r"\A[^\0]{0,2000}?<\?xml[^>]*\?>\s*")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*>", re.IGNORECASE)
_MARKUP = re.compile(r"<[A-Za-z/!][^<>]{0,2000}>|&[#\w]{2,30};")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class FeedExtractor:
    """Reads feeds item by item, and what tracks and maps call their places."""

    name = "feed"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept RSS, Atom, OPML, GPX and KML."""
        return media_type in _ENTRIES

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read titles and texts; a file that is no well-formed XML is read as it is.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
        """
        limit = 2 * context.max_text_chars
        decoded, cut = read_text(path, media_type, limit)
        root = None if cut else _parsed(decoded.text)
        segments = tuple(_as_is(decoded) if root is None else _segments(root, media_type))
        title, facts = "", encoding_fact(decoded)
        if root is not None:
            title = _first(_top(root), _NAMES)
            facts.update(_facts(root, media_type))
        state = TextState.PARTIAL if cut else TextState.FULL
        return Extraction(
            media_type=media_type,
            kind=Kind.WEB if media_type in (RSS, ATOM, OPML) else Kind.DATA,
            extractor="feed/1",
            segments=segments,
            title=title,
            state=state if segments else TextState.EMPTY,
            note=reading_note(decoded, limit if cut else 0),
            facts=facts,
        )


def _parsed(text: str) -> Element | None:
    """Parse XML that defines no entities; None when it is not well-formed."""
    body = _DOCTYPE.sub("", _PROLOGUE.sub("", text, count=1), count=1)
    if "<!DOCTYPE" in body[:10_000] or "<!ENTITY" in body:
        return None
    try:
        return ElementTree.fromstring(body)  # noqa: S314 - see above
    except (ElementTree.ParseError, ValueError):
        return None


def _as_is(decoded: Decoded) -> Iterator[Segment]:
    text = without_tags(decoded.text)
    words = page_text(text).text if _MARKUP.search(text) else text.strip()
    if words:
        yield Segment(words)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _top(root: Element) -> Element:
    """Return the element that the whole file's title stands in."""
    named = (one for one in root if _local(one) in ("channel", "head", "metadata", "Document"))
    return next(named, root)


def _segments(root: Element, media_type: str) -> Iterator[Segment]:
    entries = _ENTRIES[media_type]
    top = _top(root)
    about = "\n".join(filter(None, (_first(top, _NAMES), *_texts(top, frozenset()))))
    if about:
        yield Segment(about)
    for entry in root.iter():
        if _local(entry) not in entries:
            continue
        heading = _first(entry, _NAMES) or " ".join(
            (entry.get("text") or entry.get("title") or "").split()
        )
        address = entry.get("xmlUrl") or entry.get("htmlUrl") or ""
        lines = filter(None, (heading, *_texts(entry, entries), address))
        text = "\n".join(dict.fromkeys(lines))
        if text:
            yield Segment(text, Locator(heading=heading or None))


def _texts(element: Element, nested: frozenset[str]) -> Iterator[str]:
    """Yield what an element's children say, without their markup."""
    for child in element:
        name = _local(child)
        if name in nested:
            continue
        if name in _WORDS:
            yield _clean(child)
        elif name in _FACTS:
            yield " ".join(" ".join(child.itertext()).split()) or child.get("term") or ""
        elif name in _DATES:
            yield (child.text or "").strip()
        elif name == "link" and (child.get("href") or child.text):
            yield (child.get("href") or child.text or "").strip()
        elif name == "ExtendedData":
            yield " ".join(" ".join(child.itertext()).split())


def _clean(element: Element) -> str:
    """Return a text whose markup may be written out, escaped or in CDATA."""
    text = "".join(element.itertext()).strip()
    return page_text(text).text if _MARKUP.search(text) else text


def _first(element: Element, names: tuple[str, ...]) -> str:
    for child in element:
        if _local(child) in names:
            words = " ".join(_clean(child).split())
            if words:
                return words
    return ""


def _facts(root: Element, media_type: str) -> dict[str, str]:
    """Return when a feed or track is from, and where a track or a place begins."""
    facts: dict[str, str] = {}
    for element in root.iter():
        name = _local(element)
        if name in _DATES and _ISO_DATE.match((element.text or "").strip()):
            facts.setdefault("date", (element.text or "").strip())
        if name in ("trkpt", "rtept", "wpt") and element.get("lat") and element.get("lon"):
            facts.setdefault("place", f"{element.get('lat')},{element.get('lon')}")
        if name == "coordinates" and media_type == KML:
            longitude, _, rest = (element.text or "").strip().partition(",")
            latitude = rest.split(",")[0].split()
            if latitude:
                facts.setdefault("place", f"{latitude[0]},{longitude}")
        if len(facts) == 2:
            break
    return facts
