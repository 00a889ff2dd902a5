"""What a PDF says of itself: outline, metadata, language.

ISO 32000-2: outlines 12.3.3, the information dictionary 14.3.3, dates 7.9.4, natural
language 14.9.2. XMP (ISO 16684-1) stands uncompressed in the file so that it can be found
without a parser of the format; it is asked only for what the dictionary does not say.
"""

from __future__ import annotations

import ctypes
import mmap
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from concierge.extract.pdf.strings import plain, wide

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MAX_BOOKMARKS = 20_000
_MAX_DEPTH = 32
_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?)?"
)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_NO_TITLE = re.compile(r"(?:untitled|title|document\d*|no title)", re.IGNORECASE)
_PROGRAM_PREFIX = re.compile(r"^Microsoft (?:Word|PowerPoint|Excel) - ")
_MAX_SEARCHED = 256 << 20
_MAX_PACKET = 1 << 20
_PACKET = re.compile(rb"/Type\s*/Metadata\b|/Subtype\s*/XML\b")
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_PRISM = "{http://prismstandard.org/namespaces/basic/2.0/}"

Facts = dict[str, str | int | float]


def outline(document: PdfDocument) -> dict[int, list[str]]:
    """Return the titles of the outline by the page (from 1) that they lead to, in order.

    Outlines that point back into themselves are followed once.
    """
    from pypdfium2 import raw

    titles: dict[int, list[str]] = {}
    for mark in _bookmarks(document.raw):
        target = raw.FPDFBookmark_GetDest(document.raw, mark)
        page = raw.FPDFDest_GetDestPageIndex(document.raw, target) if target else -1
        title = plain(wide(partial(raw.FPDFBookmark_GetTitle, mark)))
        if page >= 0 and title:
            titles.setdefault(page + 1, []).append(title)
    return titles


def _bookmarks(document: Any) -> Iterator[Any]:
    from pypdfium2 import raw

    seen: set[int] = set()
    waiting = [(raw.FPDFBookmark_GetFirstChild(document, None), 0)]
    while waiting and len(seen) < _MAX_BOOKMARKS:
        mark, depth = waiting.pop()
        address = ctypes.addressof(mark.contents) if mark else None
        if address is None or address in seen:
            continue
        seen.add(address)
        yield mark
        waiting.append((raw.FPDFBookmark_GetNextSibling(document, mark), depth))
        if depth < _MAX_DEPTH:
            waiting.append((raw.FPDFBookmark_GetFirstChild(document, mark), depth + 1))


def language(document: PdfDocument) -> str:
    """Return the language that the document declares as a BCP 47 tag, or ""."""
    from pypdfium2 import raw

    declared = wide(partial(raw.FPDFCatalog_GetLanguage, document.raw))
    return declared.replace("_", "-") if _TAG.fullmatch(declared) else ""


def about(document: PdfDocument, path: Path) -> tuple[str, str, Facts]:
    """Return title, author and facts."""
    said = _said(document)
    wanting = not said["title"] or not said["author"]
    more = _from_xmp(path, wanting)
    title = said["title"] or more.pop("title", "")
    author = said["author"] or more.pop("author", "")
    named = ("subject", "keywords", "program", "created", "changed")
    facts: Facts = {name: said[name] for name in named if said[name]}
    allowed = ("publisher", "identifier", "description", "created", "changed", "program")
    facts.update({k: more[k] for k in allowed if more.get(k) and k not in facts})
    if facts.get("description") in (facts.get("subject"), title):
        facts.pop("description", None)
    return _real_title(title), author, facts


def _said(document: PdfDocument) -> dict[str, str]:
    from pypdfium2 import raw

    def entry(key: bytes) -> str:
        return plain(wide(partial(raw.FPDF_GetMetaText, document.raw, key)))

    return {
        "title": entry(b"Title"),
        "author": entry(b"Author"),
        "subject": entry(b"Subject"),
        "keywords": entry(b"Keywords"),
        "program": entry(b"Creator") or entry(b"Producer"),
        "created": iso_date(entry(b"CreationDate")),
        "changed": iso_date(entry(b"ModDate")),
    }


def _real_title(title: str) -> str:
    title = _PROGRAM_PREFIX.sub("", title)
    return "" if _NO_TITLE.fullmatch(title) else title


def iso_date(date: str) -> str:
    """Return a date such as ``D:20240131120000+01'00'`` in ISO 8601, or "".

    What the date does not say stays away: ``D:2024`` gives ``2024``.
    """
    found = _DATE.match(date)
    if found is None:
        return ""
    year, month, day, hour, minute, second, zulu, sign, zone, rest = found.groups()
    in_range = (
        1 <= int(month or 1) <= 12
        and 1 <= int(day or 1) <= 31
        and int(hour or 0) < 24
        and int(minute or 0) < 60
        and int(second or 0) < 60
        and int(zone or 0) < 24
        and int(rest or 0) < 60
    )
    if not in_range:
        return ""
    if not (month and day and hour):
        return "-".join(filter(None, (year, month, day if month else None)))
    offset = "Z" if zulu else f"{sign}{zone}:{rest or '00'}" if sign else ""
    return f"{year}-{month}-{day}T{hour}:{minute or '00'}:{second or '00'}{offset}"


def _from_xmp(path: Path, wanting: bool) -> dict[str, str]:
    """Return what the document's own XMP packet says that the caller may want."""
    try:
        packet = _packet(path, wanting)
        # Entities are no part of XMP; a packet that defines some is not read.
        if not packet or b"<!" in packet:
            return {}
        root = ElementTree.fromstring(packet)  # noqa: S314 - declarations are refused above
    except (ValueError, OSError, ElementTree.ParseError):
        return {}
    names = {
        "title": f"{_DUBLIN}title",
        "author": f"{_DUBLIN}creator",
        "publisher": f"{_DUBLIN}publisher",
        "description": f"{_DUBLIN}description",
        "identifier": f"{_PRISM}doi",
        "created": f"{_XMP}CreateDate",
        "changed": f"{_XMP}ModifyDate",
        "program": f"{_XMP}CreatorTool",
    }
    return {name: text for name, tag in names.items() if (text := _value(root, tag))}


def _value(root: ElementTree.Element, tag: str) -> str:
    for one in root.iter():
        if one.tag == tag:
            return plain(", ".join(part for part in map(str.strip, one.itertext()) if part))
        if tag in one.attrib:
            return plain(one.attrib[tag])
    return ""


def _packet(path: Path, wanting: bool) -> bytes:
    """Return the last XMP packet that speaks of a PDF, b"" when nothing wanted is in it."""
    if not 0 < path.stat().st_size <= _MAX_SEARCHED:
        return b""
    packet = b""
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        start = data.find(b"<x:xmpmeta")
        while start >= 0:
            stop = data.find(b"</x:xmpmeta>", start, start + _MAX_PACKET)
            # A picture within has a packet of its own, in a stream of another type.
            if stop >= 0 and _PACKET.search(data[max(0, start - 400) : start]):
                found = data[start : stop + len(b"</x:xmpmeta>")]
                packet = found if b"ns.adobe.com/pdf/1.3/" in found else packet
            start = data.find(b"<x:xmpmeta", start + 1)
    wanted = wanting or b"dc:publisher" in packet or b"prism:doi" in packet
    return packet if wanted else b""
