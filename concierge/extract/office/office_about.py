"""What office files say of themselves: title, author, dates, keywords, program, pages.

Open XML keeps them in docProps (ECMA-376 part 2, 11), OpenDocument in meta.xml (ODF 1.3
part 3, 4), the older formats in the property sets of [MS-OLEPS].
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract.children import Children
from concierge.extract.office.office_xml import Package, local
from concierge.extract.pictures.thumbnails import unless_blank

_MAX_FACT_CHARS = 2_000
_MAX_THUMBNAIL_BYTES = 1 << 20
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_CORE = {
    "subject": "subject",
    "description": "description",
    "keywords": "keywords",
    "keyword": "keywords",
    "created": "created",
    "creation-date": "created",
    "modified": "changed",
    "date": "changed",
    "Company": "publisher",
    "Application": "program",
    "generator": "program",
}
_OLE_FACTS = {
    "subject": "subject",
    "keywords": "keywords",
    "comments": "description",
    "create_time": "created",
    "last_saved_time": "changed",
    "company": "publisher",
    "creating_application": "program",
}


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself.

    Attributes:
        title: Its title, or "".
        author: Who wrote it, or "".
        language: BCP 47 tag, or "".
        pages: Pages by its own count, or None.
        facts: As in `Extraction.facts`.
        thumbnail: A small picture of it, or b"".
    """

    title: str = ""
    author: str = ""
    language: str = ""
    pages: int | None = None
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
    thumbnail: bytes = b""


def about_package(package: Package) -> About:
    """Return what an Open XML or OpenDocument file says of itself."""
    names = {one.kind: one.target for one in package.related("").values()}
    core = names.get("core-properties", "docProps/core.xml")
    roots = [package.parsed(name) for name in (core, "docProps/app.xml", "meta.xml")]
    found = about_elements([one for root in roots if root is not None for one in root.iter()])
    thumbnails = (names.get("thumbnail", "docProps/thumbnail.jpeg"), "Thumbnails/thumbnail.png")
    pictures = (package.data(name, _MAX_THUMBNAIL_BYTES + 1) for name in thumbnails)
    return replace(found, thumbnail=next(filter(None, map(as_thumbnail, pictures)), b""))


def as_thumbnail(picture: bytes) -> bytes:
    """Return a picture if it is small, shows something, and everything can show it, else b"".

    Programs that write files from a template leave the template's own picture in: a blank page.
    """
    small = len(picture) <= _MAX_THUMBNAIL_BYTES
    return unless_blank(picture) if small and picture.startswith(_PICTURES) else b""


def about_elements(elements: Sequence[Element]) -> About:
    """Return what elements of the property parts say, first ones first."""
    said: dict[str, str] = {}
    facts: dict[str, str | int | float] = {}
    pages = None
    for one in elements:
        name, text = local(one.tag), " ".join((one.text or "").split())
        if name == "document-statistic":
            pages = _count(next((v for k, v in one.items() if local(k) == "page-count"), ""))
        elif name == "Pages":
            pages = _count(text)
        if not text:
            continue
        said.setdefault(name, text)
        fact = _CORE.get(name)
        if fact == "keywords" and fact in facts and name == "keyword":
            facts[fact] = f"{facts[fact]}, {text}"[:_MAX_FACT_CHARS]
        elif fact:
            facts.setdefault(fact, text[:_MAX_FACT_CHARS])
    author = said.get("initial-creator") or said.get("creator", "")
    return About(said.get("title", ""), author, said.get("language", ""), pages, facts)


def _count(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and 0 < int(text) < 10**6 else None


def about_ole(path: Path) -> About:
    """Return what the property sets of an OLE file say; nothing when they are broken."""
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as ole:
            meta: Any = ole.get_metadata()
    # The library raises whatever a broken property set makes it stumble over.
    except Exception:  # noqa: BLE001 - words matter more than properties
        return About()
    codec = f"cp{(meta.codepage or 1252) & 0xFFFF}"
    facts = {
        fact: text[:_MAX_FACT_CHARS]
        for name, fact in _OLE_FACTS.items()
        if (text := _property(getattr(meta, name, None), codec))
    }
    pages = meta.num_pages or meta.slides
    return About(
        _property(meta.title, codec),
        _property(meta.author, codec),
        "",
        pages if isinstance(pages, int) and 0 < pages < 10**6 else None,
        facts,
    )


def _property(value: Any, codec: str) -> str:
    if isinstance(value, datetime.datetime):
        # 1601 is the zero of the clock: never set.
        return value.isoformat() + "Z" if value.year > 1601 else ""
    if isinstance(value, bytes):
        codec = "utf-8" if codec == "cp65001" else "utf-16-le" if codec == "cp1200" else codec
        try:
            value = value.decode(codec, "replace")
        except LookupError:
            value = value.decode("cp1252", "replace")
    return " ".join(value.replace("\0", " ").split()) if isinstance(value, str) else ""


def assembled(
    media_type: str,
    kind: Kind,
    extractor: str,
    segments: Sequence[Segment],
    about: About,
    *,
    pages: int | None = None,
    children: Children | None = None,
    missing: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> Extraction:
    """Put together what was read of an office file.

    Args:
        media_type: As detected.
        kind: What people call it.
        extractor: Name and version.
        segments: Its own text.
        about: What it says of itself.
        pages: Pages, slides or sheets; by its own count when None.
        children: Files within it.
        missing: Sentences about words that could not be read; these make it partial.
        remarks: Other sentences for the ledger.
    """
    notes = [*missing, *remarks]
    whole = list(segments)
    if children is not None:
        whole += children.segments
        notes.append(children.note())
    partial = bool(missing) or (children is not None and children.partial)
    state = TextState.PARTIAL if partial else TextState.FULL if whole else TextState.EMPTY
    return Extraction(
        media_type=media_type,
        kind=kind,
        extractor=extractor,
        segments=tuple(whole),
        title=about.title,
        author=about.author,
        language=about.language,
        pages=about.pages if pages is None else pages,
        state=state,
        note=" ".join(filter(None, notes)),
        facts=about.facts,
        parts=tuple(children.parts) if children is not None else (),
        thumbnail=about.thumbnail,
    )


def missing_notes(package: Package) -> list[str]:
    """Return sentences about what of a package could not be read."""
    notes = []
    if package.broken:
        shown = ", ".join(package.broken[:3]) + (" …" if package.broken[3:] else "")
        notes.append(f"Broken parts were read as far as they go: {shown}.")
    if package.cut:
        notes.append("It is very long; only the first part was read.")
    return notes


def remarks(names: Sequence[str]) -> list[str]:
    """Return sentences about what a package holds that is not read."""
    macros = any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names)
    return ["Its macros are not read."] if macros else []
