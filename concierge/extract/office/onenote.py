"""OneNote sections: the texts, titles and names of files in their revision store.

A section is a file of transactions ([MS-ONESTORE]). Lists of file nodes stand in fragments
that begin with a magic number; nodes that declare objects point to sets of properties, and
the properties of [MS-ONE] that hold words are read from them. Which revision an object
belongs to is not followed up: what was deleted and not yet swept out is found too.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.failures import damaged, too_large
from concierge.extract.media_types import ONENOTE

MAX_BYTES = 128 << 20
_MAX_OBJECTS = 500_000
_MAX_PROPERTIES = 500

_FRAGMENT: Final = struct.pack("<Q", 0xA4567AB1F5F7F4C4)  # [MS-ONESTORE] 2.4.2
_FRAGMENT_END: Final = struct.pack("<Q", 0x8BC215C38233BA4B)
# File nodes that declare an object with a set of properties ([MS-ONESTORE] 2.5).
_DECLARING: Final = frozenset({0x02D, 0x02E, 0x041, 0x042, 0x0A4, 0x0A5, 0x0C4, 0x0C5})
_LIST_END: Final = 0x0FF

# Properties of [MS-ONE] 2.1.12 that hold words.
_TEXT: Final = 0x1C001C22  # RichEditTextUnicode
_OLD_TEXT: Final = 0x1C003498  # TextExtendedAscii
_TITLE: Final = 0x1C001D3C  # CachedTitleStringFromPage
_SECTION: Final = 0x1C00349B  # SectionDisplayName
_AUTHOR: Final = 0x1C001D75  # Author
_WORDS: Final = frozenset(
    {
        _TEXT,
        _OLD_TEXT,
        0x1C001E58,  # ImageAltText
        0x1C001D9C,  # EmbeddedFileName
        0x1C001E20,  # WzHyperlinkUrl
    }
)
# Bytes of a property's data by its type ([MS-ONESTORE] 2.6.6); 7 says its own length.
_FIXED: Final = {1: 0, 2: 0, 3: 1, 4: 2, 5: 4, 6: 8, 8: 0, 9: 4, 10: 0, 11: 4, 12: 0, 13: 4}
_HYPERLINK = re.compile(r"\ufddfHYPERLINK \"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class _Property:
    """Words of an object: the id of the list that declares it, which property, the text."""

    group: int
    kind: int
    text: str


class NoteExtractor:
    """Reads the words of OneNote sections (.one)."""

    name = "onenote"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept sections; tables of contents (.onetoc2) hold no words."""
        return media_type == ONENOTE

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the texts in the order in which they stand in the file.

        Raises:
            DamagedError: When no object can be found in it.
            TooLargeError: When it is beyond `MAX_BYTES`.
        """
        if path.stat().st_size > MAX_BYTES:
            raise too_large(path, f"OneNote sections are read up to {MAX_BYTES >> 20} MB")
        data = path.read_bytes()
        found = list(_properties(data))
        if not found and _FRAGMENT not in data:
            raise damaged(path, "its list of objects cannot be found")
        segments = tuple(_segments(found))
        return Extraction(
            media_type=media_type,
            kind=Kind.DOCUMENT,
            extractor="onenote/1",
            segments=segments,
            title=_first(found, _SECTION),
            author=_first(found, _AUTHOR),
            state=TextState.FULL if segments else TextState.EMPTY,
        )


def _first(found: list[_Property], kind: int) -> str:
    return next((" ".join(one.text.split()) for one in found if one.kind == kind), "")


def _segments(found: list[_Property]) -> Iterator[Segment]:
    """Yield the texts of each list of objects once, under the page's title if it names one."""
    seen: set[str] = set()
    for _, group in groupby(found, key=lambda one: one.group):
        ones = list(group)
        heading = next((one.text for one in ones if one.kind == _TITLE), "")
        lines = [one.text for one in ones if one.kind in _WORDS and one.text not in seen]
        seen.update(lines)
        if heading and heading not in seen:
            seen.add(heading)
            lines.insert(0, heading)
        if lines:
            text = "\n".join(dict.fromkeys(lines))
            yield Segment(text, Locator(heading=" ".join(heading.split())[:200] or None))


def _properties(data: bytes) -> Iterator[_Property]:
    """Yield the words of all objects that the fragments of node lists declare."""
    left = _MAX_OBJECTS
    start = data.find(_FRAGMENT)
    while start >= 0 and left > 0:
        end = data.find(_FRAGMENT_END, start)
        end = len(data) if end < 0 else end
        # The header holds the magic number, the list's id and the fragment's number.
        group = int.from_bytes(data[start + 8 : start + 12], "little")
        for offset, size in _declared(data, start + 16, end):
            left -= 1
            for kind, text in _texts(data[offset : offset + size]):
                yield _Property(group, kind, text)
            if left <= 0:
                break
        start = data.find(_FRAGMENT, start + 8)


def _declared(data: bytes, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the sets of properties stand that a fragment's nodes point to."""
    while at + 4 <= end:
        (head,) = struct.unpack_from("<I", data, at)
        # [MS-ONESTORE] 2.4.3: id, size, formats of the pointer and of the count, base type
        kind, size = head & 0x3FF, head >> 10 & 0x1FFF
        if kind in (0, _LIST_END) or size < 4:
            return
        if kind in _DECLARING and head >> 27 & 0xF == 1:
            reference = _reference(data, at + 4, head >> 23 & 3, head >> 25 & 3)
            if reference:
                yield reference
        at += size


def _reference(data: bytes, at: int, place: int, count: int) -> tuple[int, int] | None:
    """Return offset and size of a chunk ([MS-ONESTORE] 2.2.4.2); None when it is nowhere."""
    place_format, place_scale = (("<Q", 1), ("<I", 1), ("<H", 8), ("<I", 8))[place]
    count_format, count_scale = (("<I", 1), ("<Q", 1), ("<B", 8), ("<H", 8))[count]
    if at + 16 > len(data):
        return None
    offset: int = struct.unpack_from(place_format, data, at)[0] * place_scale
    at += struct.calcsize(place_format)
    size: int = struct.unpack_from(count_format, data, at)[0] * count_scale
    return (offset, size) if size > 0 and offset + size <= len(data) else None


def _texts(chunk: bytes) -> Iterator[tuple[int, str]]:
    """Yield the words in an object's set of properties; one that is broken ends early."""
    try:
        at = _after_streams(chunk)
        (count,) = struct.unpack_from("<H", chunk, at)
        kinds = struct.unpack_from(f"<{min(count, _MAX_PROPERTIES)}I", chunk, at + 2)
        at += 2 + 4 * count
        for kind in kinds:
            form = kind >> 26 & 0x1F
            if form == 7:
                (size,) = struct.unpack_from("<I", chunk, at)
                text = _decoded(kind & 0x7FFFFFFF, chunk[at + 4 : at + 4 + size])
                if text:
                    yield kind & 0x7FFFFFFF, text
                at += 4 + size
            elif form in _FIXED:
                at += _FIXED[form]
            else:
                return  # sets within sets: no words of ours follow them
    except struct.error:
        return


def _after_streams(chunk: bytes) -> int:
    """Return where the property set begins, after up to three lists of ids (2.6.1, 2.6.2)."""
    head: int = struct.unpack_from("<I", chunk, 0)[0]
    at = 4 + 4 * (head & 0xFFFFFF)
    if not head >> 31:  # a list of object spaces is there
        (head,) = struct.unpack_from("<I", chunk, at)
        at += 4 + 4 * (head & 0xFFFFFF)
        if head >> 30 & 1:  # and one of contexts
            (head,) = struct.unpack_from("<I", chunk, at)
            at += 4 + 4 * (head & 0xFFFFFF)
    return at


def _decoded(kind: int, value: bytes) -> str:
    if kind == _OLD_TEXT:
        text = value.decode("cp1252", "replace")
    elif kind in _WORDS or kind in (_TITLE, _SECTION, _AUTHOR):
        text = value.decode("utf-16-le", "replace")
    else:
        return ""
    text = _HYPERLINK.sub("", text).replace("\x0b", "\n").replace("\r", "\n")
    return "\n".join(filter(None, (line.strip("\0 \t") for line in text.split("\n"))))
