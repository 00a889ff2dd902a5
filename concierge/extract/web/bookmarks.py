"""Bookmarks of browsers, saved pages of Safari, property lists, and files that are one link."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import json
import plistlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.encodings.decode import decode
from concierge.extract.failures import damaged, too_large
from concierge.extract.media_types import (
    CHROMIUM_BOOKMARKS,
    NETSCAPE_BOOKMARKS,
    PROPERTY_LIST,
    SHORTCUT,
)
from concierge.extract.text.plain import encoding_fact, read_text, reading_note
from concierge.extract.web.page import TolerantParser, page_text

_MAX_BYTES = 64 << 20
_MAX_DEPTH = 50
_MAX_WORDS = 2_000_000
_FIELD = re.compile(
    r"^(Name|GenericName|Comment|Keywords|URL|Exec)[ \t]*=[ \t]*([^\n]+)$", re.MULTILINE
)


class BookmarkExtractor:
    """Reads titles, folders and addresses of bookmarks and links; property lists as lines."""

    name = "bookmarks"
    version = 1
    priority = 45

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept bookmark files, property lists and shortcuts."""
        return media_type in (NETSCAPE_BOOKMARKS, CHROMIUM_BOOKMARKS, PROPERTY_LIST, SHORTCUT)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read where links lead and what they are called.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
            DamagedError: When it cannot be parsed.
            TooLargeError: When it would have to be held whole and is too large for it.
        """
        if path.stat().st_size > _MAX_BYTES:
            raise too_large(path, f"such files are read up to {_MAX_BYTES >> 20} MB")
        if media_type == PROPERTY_LIST:
            return _property_list(path)
        decoded, cut = read_text(path, media_type, context.max_text_chars)
        title = ""
        if media_type == NETSCAPE_BOOKMARKS:
            parser = _Netscape()
            parser.feed(decoded.text)
            parser.close()
            segments = tuple(parser.segments())
        elif media_type == CHROMIUM_BOOKMARKS:
            segments = _chromium(decoded.text, path)
        else:
            found = dict(reversed(_FIELD.findall(decoded.text)))
            title = found.get("Name", "")
            segments = _one("\n".join(dict.fromkeys(found.values())))
        return Extraction(
            media_type=media_type,
            kind=Kind.WEB,
            extractor="bookmarks/1",
            segments=segments,
            title=title,
            state=TextState.FULL if segments else TextState.EMPTY,
            note=reading_note(decoded, context.max_text_chars if cut else 0),
            facts=encoding_fact(decoded),
        )


def _one(text: str) -> tuple[Segment, ...]:
    return (Segment(text),) if text.strip() else ()


def _segment(folders: list[str], title: str, address: str, note: str = "") -> Segment:
    place = " / ".join(filter(None, folders))
    text = "\n".join(filter(None, (" ".join(title.split()), address[:2000], note)))
    return Segment(text, Locator(heading=place[:200] or None))


class _Netscape(TolerantParser):
    """Reads the bookmark file that all browsers import and export: H3 names a DL's folder."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[tuple[list[str], str, str]] = []
        self._notes: dict[int, str] = {}
        self._folders: list[str] = []
        self._name = ""
        self._address = ""
        self._inside = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_note()
        if tag == "dl":
            self._folders.append(self._name)
            self._name = ""
        elif tag in ("a", "h3", "dd"):
            self._inside, self._words = tag, []
            self._address = (dict(attrs).get("href") or "") if tag == "a" else ""

    def handle_endtag(self, tag: str) -> None:
        self._end_note()
        words = " ".join("".join(self._words).split())
        if tag == "dl" and self._folders:
            self._folders.pop()
        elif tag == "h3" and self._inside == "h3":
            self._name = words
        elif tag == "a" and self._inside == "a":
            self._rows.append((list(self._folders[-_MAX_DEPTH:]), words, self._address))
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._words.append(data)

    def _end_note(self) -> None:
        if self._inside == "dd":
            self._notes[len(self._rows) - 1] = " ".join("".join(self._words).split())
            self._inside = ""

    def segments(self) -> Iterator[Segment]:
        """Yield one segment a bookmark."""
        for number, (folders, title, address) in enumerate(self._rows):
            yield _segment(folders, title, address, self._notes.get(number, ""))


def _chromium(text: str, path: Path) -> tuple[Segment, ...]:
    try:
        roots = json.loads(text).get("roots")
    except (ValueError, AttributeError, RecursionError) as error:
        raise damaged(path, "it is not valid JSON") from error
    nodes = roots.values() if isinstance(roots, dict) else ()
    return tuple(one for node in nodes for one in _nodes(node, [], _CHROMIUM_KEYS))


_CHROMIUM_KEYS = ("name", "url", "children")
_SAFARI_KEYS = ("Title", "URLString", "Children")


def _nodes(node: Any, folders: list[str], keys: tuple[str, str, str]) -> Iterator[Segment]:
    """Yield the bookmarks of a folder and of those within it."""
    if not isinstance(node, dict) or len(folders) > _MAX_DEPTH:
        return
    title, address, children = (node.get(key) for key in keys)
    about = node.get("URIDictionary")
    if isinstance(about, dict):
        title = about.get("title", title)
    title = title if isinstance(title, str) else ""
    if isinstance(address, str):
        yield _segment(folders, title, address)
    for child in children if isinstance(children, list) else ():
        yield from _nodes(child, [*folders, title], keys)


def _property_list(path: Path) -> Extraction:
    """Read a property list of either form; bookmarks and saved pages are some."""
    try:
        root = plistlib.loads(path.read_bytes())
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError) as error:
        raise damaged(path, "it is no valid property list") from error
    kind, title, segments = Kind.DATA, "", ()  # type: tuple[Any, str, tuple[Segment, ...]]
    if isinstance(root, dict) and isinstance(root.get("WebMainResource"), dict):
        kind, (title, segments) = Kind.WEB, _saved_page(root["WebMainResource"])
    elif isinstance(root, dict) and "WebBookmarkType" in root:
        kind, segments = Kind.WEB, tuple(_nodes(root, [], _SAFARI_KEYS))
    elif isinstance(root, dict) and set(root) == {"URL"}:
        kind, segments = Kind.WEB, _one(str(root["URL"]))
    else:
        lines: list[str] = []
        _lines("", root, lines, 0)
        segments = _one("\n".join(lines)[:_MAX_WORDS])
    return Extraction(
        media_type=PROPERTY_LIST,
        kind=kind,
        extractor="bookmarks/1",
        segments=segments,
        title=title,
        state=TextState.FULL if segments else TextState.EMPTY,
    )


def _saved_page(resource: dict[str, Any]) -> tuple[str, tuple[Segment, ...]]:
    data, named = resource.get("WebResourceData"), resource.get("WebResourceTextEncodingName")
    decoded = decode(data, str(named or "")) if isinstance(data, bytes) else None
    if decoded is None:
        return "", ()
    page = page_text(decoded.text)
    return page.title, page.segments


def _lines(name: str, value: Any, lines: list[str], depth: int) -> None:
    """Write the values of a property list, each with the names of those it stands in."""
    if depth > _MAX_DEPTH or len(lines) > _MAX_WORDS // 10:
        return
    if isinstance(value, dict):
        for key, one in value.items():
            _lines(f"{name}.{key}" if name else str(key), one, lines, depth + 1)
    elif isinstance(value, list):
        for one in value:
            _lines(name, one, lines, depth + 1)
    elif not isinstance(value, bytes | plistlib.UID):
        lines.append(f"{name}: {value}" if name else str(value))
