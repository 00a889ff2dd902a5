"""What pictures say of themselves in XMP (ISO 16684-1) and IPTC-IIM 4.2."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

MAX_BYTES = 4 << 20
"""Bytes of XMP that are read; editing histories can be far longer than a picture."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NAMES = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}description": "description",
    "{http://purl.org/dc/elements/1.1/}subject": "keywords",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://ns.adobe.com/xap/1.0/}CreatorTool": "program",
    "{http://ns.adobe.com/photoshop/1.0/}DateCreated": "taken",
    "{http://ns.adobe.com/photoshop/1.0/}Headline": "title",
    "{http://ns.adobe.com/photoshop/1.0/}City": "where",
    "{http://ns.adobe.com/photoshop/1.0/}State": "where",
    "{http://ns.adobe.com/photoshop/1.0/}Country": "where",
    "{http://ns.adobe.com/exif/1.0/}DateTimeOriginal": "taken",
    "{http://ns.adobe.com/exif/1.0/aux/}Lens": "lens",
    "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}Location": "where",
    "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}PersonInImage": "keywords",
}
# Data sets of IIM's application record, number 2.
_IPTC = {
    5: "title",
    25: "keywords",
    80: "author",
    90: "where",
    92: "where",
    95: "where",
    101: "where",
    120: "description",
}
_UTF8_MARK = b"\x1b%G"

Said = dict[str, list[str]]
"""Values by name: title, description, author, keywords, where, taken, lens, program."""


def from_xmp(packet: bytes) -> Said:
    """Return what an XMP packet says; nothing when it is no such packet."""
    start, end = packet.find(b"<"), packet.rfind(b">") + 1
    data = packet[start:end] if 0 <= start < end <= MAX_BYTES else b""
    if not data or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        return {}
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - declarations are refused above
    except (ElementTree.ParseError, ValueError, LookupError):
        return {}
    found: Said = {}
    for description in root.iter(f"{_RDF}Description"):
        for tag, value in _properties(description):
            name = _NAMES.get(tag)
            if name and value:
                found.setdefault(name, []).append(value)
    return found


def _properties(description: Element) -> Iterator[tuple[str, str]]:
    """Yield name and value of each property; simple ones may be written as attributes."""
    yield from ((tag, " ".join(value.split())) for tag, value in description.items())
    for element in description:
        items = [" ".join((one.text or "").split()) for one in element.iter(f"{_RDF}li")]
        if element.find(f"{_RDF}Alt") is not None:
            items = items[:1]  # the same in other languages; the default stands first
        for value in items or [" ".join((element.text or "").split())]:
            yield element.tag, value


def from_iptc(block: bytes) -> Said:
    """Return what an IIM block says: data sets of marker, record, number and length."""
    found: Said = {}
    utf8 = _UTF8_MARK in block[:64]
    at = 0
    while at + 5 <= len(block) and block[at] == 0x1C:
        record, number, size = struct.unpack_from(">BBH", block, at + 1)
        value = block[at + 5 : at + 5 + size]
        at += 5 + size
        if size & 0x8000:  # an extended data set; none of those wanted here is one
            break
        name = _IPTC.get(number) if record == 2 else None
        text = " ".join(_decoded(value, utf8).replace("\0", " ").split()) if name else ""
        if name and text:
            found.setdefault(name, []).append(text)
    return found


def _decoded(value: bytes, utf8: bool) -> str:
    """Many programs write UTF-8 without saying so."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8" if utf8 else "cp1252", "replace")
