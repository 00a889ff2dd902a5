# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Presentations of PowerPoint 97 to 2003, read as [MS-PPT] describes them.

The file is a heap of records; saving appends. A directory of "persist objects" says where
the latest state of each slide lies (2.1.2), the document lists the slides in order.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment
from concierge.extract import media_types as types
from concierge.extract.children import MAX_PART_BYTES, Children
from concierge.extract.office.embedded import add_object
from concierge.extract.office.office_about import about_ole, assembled
from concierge.extract.office.ole_crypt import opened
from concierge.extract.office.ole_objects import add_blips, streams

# Record types ([MS-PPT] 2.13.24).
_SLIDE_ATOM, _SHOW_INFO, _PERSIST = 1007, 1017, 1011
_TEXT_REFERENCE, _TEXT_KIND, _CHARS, _BYTES = 3998, 3999, 4000, 4008
_WORDS, _LIST, _OBJECT = 4026, 4080, 4113
_TAG_DATA, _COMMENT = 5003, 12000
_EDIT, _DIRECTORY = 4085, 6002
_TITLES: Final = (0, 6)
_NOTES_TEXT: Final = 2
_HIDDEN: Final = 4
_MAX_EDITS = 10_000
_MAX_NESTING = 40


@dataclass(slots=True)
class _Slide:
    """A slide or a page of notes: where it lies, its id, its texts in the outline."""

    where: int
    key: int
    outline: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Said:
    """What a slide says."""

    texts: list[tuple[int, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    notes_key: int = 0
    hidden: bool = False


class OldSlidesExtractor:
    """Reads PPT: text of every slide, speaker notes and comments."""

    name = "ppt"
    version = 1
    priority = 60

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept PPT, PPS and POT."""
        return media_type == types.PPT

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read every slide, hidden ones too.

        Raises:
            EncryptedError: When it wants a password that is not given.
            DamagedError: When its slides cannot be found.
        """
        with opened(path, context) as plain:
            found = streams(plain, path, ("PowerPoint Document", "Current User", "Pictures"))
            about = about_ole(plain)
        data = found["PowerPoint Document"]
        places = _persist(data, found.get("Current User", b""))
        slides, notes = _lists(data, places)
        segments = [
            segment
            for number, slide in enumerate(slides, 1)
            for segment in _slide(data, number, slide, notes)
        ]
        missing = []
        if not slides:
            texts = "\n".join(text for _, text in _said(data, 0, len(data), []).texts)
            segments = [Segment(texts)] if texts else []
            missing = ["Its list of slides is broken; its texts stand in no order."]
        children = Children(context)
        add_blips(children, found.get("Pictures", b""))
        _add_objects(children, data)
        return assembled(
            media_type,
            Kind.PRESENTATION,
            "ppt/1",
            segments,
            about,
            pages=len(slides) or None,
            children=children,
            missing=missing,
        )


def _records(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield kind, version with instance, start and end of each record's content (2.3.1)."""
    end = min(end, len(data))
    while start + 8 <= end:
        version, kind, size = struct.unpack_from("<HHI", data, start)
        start += 8
        yield kind, version, start, min(start + size, end)
        start += size


def _persist(data: bytes, user: bytes) -> dict[int, int]:
    """Return where the latest state of each persist object lies (2.3.3 to 2.3.5)."""
    places: dict[int, int] = {}
    if len(user) < 20:
        return places
    (edit,) = struct.unpack_from("<I", user, 16)
    seen: set[int] = set()
    while edit not in seen and len(seen) < _MAX_EDITS and edit + 28 <= len(data):
        seen.add(edit)
        if struct.unpack_from("<H", data, edit + 2)[0] != _EDIT:
            break
        before, directory = struct.unpack_from("<II", data, edit + 16)
        if directory + 8 <= len(data):
            kind, size = struct.unpack_from("<HI", data, directory + 2)
            if kind == _DIRECTORY:
                _read_directory(data[directory + 8 : directory + 8 + size], places)
        if not before:
            break
        edit = before
    return places


def _read_directory(data: bytes, places: dict[int, int]) -> None:
    at = 0
    while at + 4 <= len(data):
        (head,) = struct.unpack_from("<I", data, at)
        first, count = head & 0xFFFFF, head >> 20
        at += 4
        count = min(count, (len(data) - at) // 4)
        for index, where in enumerate(struct.unpack_from(f"<{count}I", data, at)):
            places.setdefault(first + index, where)
        at += 4 * count


def _lists(data: bytes, places: dict[int, int]) -> tuple[list[_Slide], list[_Slide]]:
    """Return slides and pages of notes in the order of the document's lists (2.4.14)."""
    found: dict[int, list[_Slide]] = {0: [], 2: []}
    for where in places.values():
        if where + 8 > len(data) or struct.unpack_from("<H", data, where + 2)[0] != 1000:
            continue
        (size,) = struct.unpack_from("<I", data, where + 4)
        for kind, version, start, end in _records(data, where + 8, where + 8 + size):
            if kind == _LIST and version >> 4 in found:
                found[version >> 4] = list(_entries(data, start, end, places))
        break
    return found[0], found[2]


def _entries(data: bytes, start: int, end: int, places: dict[int, int]) -> Iterator[_Slide]:
    slide: _Slide | None = None
    text_kind = -1
    for kind, _, first, last in _records(data, start, end):
        if kind == _PERSIST and last - first >= 16:
            if slide is not None:
                yield slide
            persist, _, _, key = struct.unpack_from("<4I", data, first)
            slide = _Slide(places.get(persist, len(data)), key)
        elif kind == _TEXT_KIND and last - first >= 4:
            (text_kind,) = struct.unpack_from("<I", data, first)
            if slide is not None:
                slide.outline.append((text_kind, ""))
        elif kind in (_CHARS, _BYTES) and slide is not None and slide.outline:
            slide.outline[-1] = (text_kind, _text(kind, data[first:last]))
    if slide is not None:
        yield slide


def _slide(data: bytes, number: int, slide: _Slide, notes: list[_Slide]) -> Iterator[Segment]:
    said = _said_by(data, slide)
    heading = next((text for kind, text in said.texts if kind in _TITLES and text), "")
    told = [
        text
        for page in notes
        if page.key == said.notes_key and said.notes_key
        for kind, text in _said_by(data, page).texts
        if kind == _NOTES_TEXT and text
    ]
    body = "\n".join(text for _, text in said.texts if text)
    parts = (
        "(hidden slide)" if said.hidden else "",
        body,
        "Notes: " + "\n".join(told) if told else "",
    )
    text = "\n\n".join(filter(None, (*parts, *said.comments)))
    if body or told or said.comments:
        yield Segment(text, Locator(slide=number, heading=" ".join(heading.split())[:200] or None))


def _said_by(data: bytes, slide: _Slide) -> _Said:
    if slide.where + 8 > len(data):
        return _Said(list(slide.outline))
    (size,) = struct.unpack_from("<I", data, slide.where + 4)
    said = _said(data, slide.where + 8, slide.where + 8 + size, slide.outline)
    shown = {text for _, text in said.texts}
    # Texts of the outline that no shape refers to are still the slide's.
    said.texts += [one for one in slide.outline if one[1] and one[1] not in shown]
    return said


def _said(data: bytes, start: int, end: int, outline: list[tuple[int, str]]) -> _Said:
    """Walk through a slide's records, shapes within shapes."""
    said = _Said()
    text_kind = -1
    waiting = [(start, end, 0)]
    while waiting:
        start, end, depth = waiting.pop()
        for kind, version, first, last in _records(data, start, end):
            if kind == _COMMENT:
                said.comments.append(_comment(data, first, last))
            elif (version & 15 == 15 or kind == _TAG_DATA) and depth < _MAX_NESTING:
                # What stands after the container comes after what is in it.
                waiting += [(last, end, depth), (first, last, depth + 1)]
                break
            elif kind in (_CHARS, _BYTES):
                said.texts.append((text_kind, _text(kind, data[first:last])))
            elif last - first >= 4:
                (number,) = struct.unpack_from("<I", data, first)
                text_kind = number if kind == _TEXT_KIND else text_kind
                _note(said, kind, data[first:last], outline)
    return said


def _note(said: _Said, kind: int, data: bytes, outline: list[tuple[int, str]]) -> None:
    """Note what smaller records say of a slide; `data` is four bytes at least."""
    if kind == _TEXT_REFERENCE:
        (index,) = struct.unpack_from("<I", data)
        said.texts += outline[index : index + 1]
    elif kind == _SLIDE_ATOM and len(data) >= 20:
        (said.notes_key,) = struct.unpack_from("<I", data, 16)
    elif kind == _SHOW_INFO and len(data) >= 12:
        said.hidden = bool(data[10] & _HIDDEN)


def _comment(data: bytes, start: int, end: int) -> str:
    """Return a comment with who wrote it (2.5.29)."""
    words = {
        version >> 4: _text(_CHARS, data[first:last])
        for kind, version, first, last in _records(data, start, end)
        if kind == _WORDS
    }
    by, text = words.get(0, ""), " ".join(words.get(1, "").split())
    return f"Comment by {by}: {text}" if by else f"Comment: {text}"


def _text(kind: int, data: bytes) -> str:
    # The atom of bytes holds the low halves of UTF-16 (2.9.42).
    text = data.decode("utf-16-le" if kind == _CHARS else "latin-1", "replace")
    lines = text.replace("\r", "\n").replace("\x0b", "\n").split("\n")
    return "\n".join(filter(None, (line.strip(" \t\0*") for line in lines)))


def _add_objects(children: Children, data: bytes) -> None:
    """Hand over embedded objects, which are mostly compressed (2.10.34)."""
    for number, (kind, version, start, end) in enumerate(_records(data, 0, len(data))):
        if kind != _OBJECT:
            continue
        content = data[start:end]
        if version >> 4 == 1:
            try:
                content = zlib.decompressobj().decompress(content[4:], MAX_PART_BYTES)
            except zlib.error:
                continue
        add_object(children, f"object {number}", content)
