"""The fields of the query language: what each can say, and which filter it becomes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from concierge.core.filters import STATES, Field, Filter, language_of
from concierge.core.paths import from_wire
from concierge.core.records import Kind
from concierge.search.dates import range_of

FIELDS: Final[dict[str, Field]] = {
    "type": "type",
    "kind": "type",
    "tag": "tag",
    "tags": "tag",
    "collection": "collection",
    "in": "in",
    "folder": "in",
    "ext": "ext",
    "extension": "ext",
    "date": "date",
    "modified": "date",
    "is": "is",
    "lang": "lang",
    "language": "lang",
}
"""Each name a field goes by, the first of each being the one that is suggested."""

_FAMILIES: Final = {
    "pdf": "pdf",
    "word": "doc docx docm dot dotx odt rtf pages",
    "excel": "xls xlsx xlsm xlsb ods csv numbers",
    "powerpoint": "ppt pptx pptm pps ppsx odp key",
    "book": "epub mobi azw azw3 fb2 chm djvu",
    "calendar": "ics ical",
    "contact": "vcf vcard",
    "note": "md markdown org one enex",
    "font": "ttf otf woff woff2",
}
_OTHER_NAMES: Final = {
    "documents": "document",
    "doc": "word",
    "sheet": "spreadsheet",
    "table": "spreadsheet",
    "slides": "presentation",
    "slide": "presentation",
    "image": "picture",
    "photo": "picture",
    "photograph": "picture",
    "email": "mail",
    "e-mail": "mail",
    "message": "mail",
    "sound": "audio",
    "music": "audio",
    "recording": "audio",
    "film": "video",
    "movie": "video",
    "program": "code",
    "source": "code",
    "webpage": "web",
    "html": "web",
    "scanned": "scan",
    "ebook": "book",
}
_KINDS: Final = frozenset(str(kind) for kind in Kind)


def filter_of(name: str, values: list[str], negated: bool) -> Filter | None:
    """Return the filter that a field with some values means, or None when it means nothing.

    Args:
        name: The field as it was typed; one of `FIELDS` in any case.
        values: Its values, none of them empty.
        negated: Whether files that have them are to be left out.
    """
    field = FIELDS[name.casefold()]
    if field == "date":
        ranges = [range_of(value) for value in values]
        known = tuple(one for one in ranges if one is not None)
        return Filter(field, tuple(values), negated, known) if len(known) == len(values) else None
    read = _READERS.get(field)
    found = [read(value) if read else (value,) for value in values]
    if not all(found):
        return None
    return Filter(field, tuple(value for some in found for value in some), negated)


def kinds_of(word: str) -> tuple[str, ...]:
    """Return the kinds, and the endings with their dot, that a word is a name of; often none."""
    return _types(word) if word.casefold() != Kind.OTHER else ()


def type_names() -> list[str]:
    """Return the names of types that are suggested: the kinds, then families of formats."""
    return [*(str(kind) for kind in Kind if kind is not Kind.OTHER), *_FAMILIES]


def _types(value: str) -> tuple[str, ...]:
    name = value.casefold()
    for one in (name, name.removesuffix("s")):
        meant = _OTHER_NAMES.get(one, one)
        if meant in _KINDS:
            return (meant,)
        if meant in _FAMILIES:
            return tuple(f".{ending}" for ending in _FAMILIES[meant].split())
    # What is no type may be an ending: type:jpg, type:.svg.
    ending = name.removeprefix(".")
    return (f".{ending}",) if ending in _ENDINGS else ()


def _endings(value: str) -> tuple[str, ...]:
    ending = value.casefold().removeprefix("*").removeprefix(".")
    return (f".{ending}",) if ending and "/" not in ending else ()


def _states(value: str) -> tuple[str, ...]:
    name = value.casefold()
    return (name,) if name in STATES else ()


def _languages(value: str) -> tuple[str, ...]:
    code = language_of(value)
    return (code,) if code.isascii() and code.isalpha() and 2 <= len(code) <= 3 else ()


def _folders(value: str) -> tuple[str, ...]:
    if value.startswith("file://"):
        return (os.fspath(from_wire(value)),)
    try:
        return (os.fspath(Path(value).expanduser()),) if value.startswith("~") else (value,)
    except RuntimeError:  # nobody's home
        return (value,)


_READERS: Final[dict[Field, Callable[[str], tuple[str, ...]]]] = {
    "type": _types,
    "ext": _endings,
    "is": _states,
    "lang": _languages,
    "in": _folders,
}
_ENDINGS: Final = frozenset(
    """
    7z aac avi bmp bz2 c cpp css csv doc docx eml epub flac gif go gz h heic htm html ics java
    jpeg jpg js json key log m4a md mkv mobi mov mp3 mp4 mpg msg odp ods odt ogg opus pdf php
    png ppt pptx ps py rar rb rs rtf sh sql svg tar tex tif tiff toml ts txt vcf wav webm webp
    wma wmv xls xlsx xml yaml yml zip
    """.split()  # noqa: SIM905 - a column of 90 strings reads worse
)
