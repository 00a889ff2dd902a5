"""What people call files: kinds, families of formats, and endings."""

from __future__ import annotations

from typing import Final

from concierge.core.records import Kind

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
_ENDINGS: Final = frozenset(
    """
    7z aac avi bmp bz2 c cpp css csv doc docx eml epub flac gif go gz h heic htm html ics java
    jpeg jpg js json key log m4a md mkv mobi mov mp3 mp4 mpg msg odp ods odt ogg opus pdf php
    png ppt pptx ps py rar rb rs rtf sh sql svg tar tex tif tiff toml ts txt vcf wav webm webp
    wma wmv xls xlsx xml yaml yml zip
    """.split()  # noqa: SIM905 - a column of 90 strings reads worse
)


def type_names() -> list[str]:
    """Return the names of types that are suggested: the kinds, then families of formats."""
    return [*(str(kind) for kind in Kind if kind is not Kind.OTHER), *_FAMILIES]


def types_of(value: str) -> tuple[str, ...]:
    """Return the kinds, or the endings with their dot, that a name of files stands for."""
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
