"""What office files of today share: XML parts in a ZIP file, relations, title and author."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from concierge.extract.failures import damaged
from concierge.extract.unpack import member

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PRESENTATION = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ODF_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
ODF_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
ODF_NOTES = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}notes"
_ODF_AUTHOR = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
# ISO/IEC 29500 "strict" files differ in the names of their namespaces only.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWING[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/chart", CHART[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/presentationml/main", PRESENTATION[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION[1:-1].encode()),
)


def parsed(archive: zipfile.ZipFile, name: str, path: Path) -> Element | None:
    """Parse a part, or return None when it is not there.

    Raises:
        DamagedError: When it is not well-formed, or defines entities.
    """
    data = member(archive, name, path)
    if not data:
        return None
    # Expat bounds what entities expand to; office files have no use for them at all.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise damaged(path, f"{name} defines entities, which office files never do")
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - see above
    except ElementTree.ParseError as error:
        raise damaged(path, f"{name} is not well-formed") from error


def related(archive: zipfile.ZipFile, name: str, path: Path) -> dict[str, str]:
    """Return what a part refers to inside the file: names of parts by relation id."""
    folder, base = posixpath.split(name)
    root = parsed(archive, f"{folder}/_rels/{base}.rels", path)
    found: dict[str, str] = {}
    for one in root if root is not None else ():
        if one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
            found[one.get("Id", "")] = target.lstrip("/")
    return found


def about(archive: zipfile.ZipFile, path: Path) -> tuple[str, str]:
    """Return the title and the author that an Open XML or OpenDocument file names, or ""."""
    root = parsed(archive, "docProps/core.xml", path)
    if root is None:
        root = parsed(archive, "meta.xml", path)
    if root is None:
        return "", ""
    title = next((one.text for one in root.iter(f"{_DUBLIN_CORE}title") if one.text), "")
    tags = (_ODF_AUTHOR, f"{_DUBLIN_CORE}creator")
    author = next((one.text for tag in tags for one in root.iter(tag) if one.text), "")
    return " ".join(title.split()), " ".join(author.split())
