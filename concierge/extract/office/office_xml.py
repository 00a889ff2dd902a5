"""What office files of today share: XML parts in a ZIP file, and relations between them.

Parts that are broken are read as far as they go; `Package.broken` names them.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, NamedTuple, cast
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from concierge.core.errors import DamagedError
from concierge.extract.failures import damaged
from concierge.extract.unpack import BROKEN, member

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PRESENTATION = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# ISO/IEC 29500 "strict" files differ in the names of their namespaces only.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWING[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/chart", CHART[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/presentationml/main", PRESENTATION[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", SHEET[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION[1:-1].encode()),
)
_MAX_TREE_BYTES = 40 << 20
"""XML that is held as a tree at once; a tree takes some ten times the room of its text."""

_STREAM_BYTES = 1 << 16


class Related(NamedTuple):
    """What a part refers to: the last word of the relation's type, and a part's name."""

    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """The parts of an Open XML or OpenDocument file.

    Attributes:
        archive: The open ZIP file.
        path: Where it lies, for errors.
        broken: Parts that could be read only in part, or not at all.
        cut: Whether something was left out because there is too much of it.
    """

    archive: zipfile.ZipFile
    path: Path
    broken: list[str] = field(default_factory=list)
    cut: bool = False

    def data(self, name: str, limit: int = 64 << 20) -> bytes:
        """Return the beginning of a part; b"" when it is not there or cannot be unpacked."""
        try:
            return member(self.archive, name, self.path, limit)
        except DamagedError:
            self._is_broken(name)
            return b""

    def parsed(self, name: str) -> Element | None:
        """Parse a part, or as much of it as is well-formed; None when there is nothing.

        Raises:
            DamagedError: When it defines entities.
            EncryptedError: When it wants a password.
        """
        data = self.data(name, _MAX_TREE_BYTES)
        if not data:
            return None
        self.cut = self.cut or len(data) == _MAX_TREE_BYTES
        root, whole = parse(data, self.path, name)
        if not whole:
            self._is_broken(name)
        return root

    def rows(
        self, name: str, tags: frozenset[str], begins: frozenset[str] = frozenset()
    ) -> Iterator[Element]:
        """Yield elements of a long part, forgetting them after; see `streamed`.

        Raises:
            DamagedError: When it defines entities.
        """
        try:
            with self.archive.open(name) as stream:
                yield from streamed(stream, tags, self.path, name, begins)
        except (*BROKEN, KeyError, ElementTree.ParseError):
            self._is_broken(name)

    def related(self, name: str) -> dict[str, Related]:
        """Return what a part refers to inside the file, by relation id."""
        folder, base = posixpath.split(name)
        root = self.parsed(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, Related] = {}
        for one in root if root is not None else ():
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                kind = posixpath.basename(one.get("Type", ""))
                found[one.get("Id", "")] = Related(kind, target.lstrip("/"))
        return found

    def main_part(self, usual: str) -> str:
        """Return the name of the part that the package's relations say is the document."""
        for one in self.related("").values():
            if one.kind == "officeDocument":
                return one.target
        return usual

    def _is_broken(self, name: str) -> None:
        if name not in self.broken:
            self.broken.append(name)


def parse(data: bytes, path: Path, name: str) -> tuple[Element | None, bool]:
    """Return the tree of what is well-formed in XML, and whether that is all of it.

    Raises:
        DamagedError: When it defines entities.
    """
    refuse_entities(data, path, name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    builder = ElementTree.TreeBuilder()
    parser = ElementTree.XMLParser(target=builder)  # noqa: S314 - entities are refused
    try:
        parser.feed(data)
        return parser.close(), True
    except ElementTree.ParseError:
        return builder.close(), False


def refuse_entities(data: bytes, path: Path, name: str) -> None:
    """Refuse XML that defines entities: a few bytes could expand to gigabytes.

    Raises:
        DamagedError: When it does.
    """
    # Expat bounds what entities expand to; office files have no use for them at all.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise damaged(path, f"{name} defines entities, which office files never do")


def streamed(
    stream: IO[bytes],
    tags: frozenset[str],
    path: Path,
    name: str,
    begins: frozenset[str] = frozenset(),
) -> Iterator[Element]:
    """Yield elements of long XML as they end; each is emptied when the next is asked for.

    Args:
        stream: The XML.
        tags: Last words of the tags that are wanted; none may stand within another.
        path: The file, for errors.
        name: The part, for errors.
        begins: Last words of tags that are yielded when they begin, with attributes only.

    Raises:
        DamagedError: When it defines entities.
        ParseError: When it is not well-formed.
    """
    parser: Any = ElementTree.XMLPullParser(("start", "end"))
    open_elements: list[Element] = []
    wanted = _Members(tags)
    inside = 0
    while data := stream.read(_STREAM_BYTES):
        refuse_entities(data, path, name)
        parser.feed(data)
        for event, one in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            if event == "start":
                inside += wanted[one.tag]
                open_elements.append(one)
                if begins and local(one.tag) in begins:
                    yield one
                continue
            open_elements.pop()
            if wanted[one.tag]:
                inside -= 1
                yield one
            if not inside and open_elements:
                # What was read is let go of; otherwise the whole sheet would pile up.
                open_elements[-1].clear()


class _Members(dict[str, bool]):
    """Remembers of each qualified name whether its last word is one of those wanted."""

    def __init__(self, tags: frozenset[str]) -> None:
        super().__init__()
        self._tags = tags

    def __missing__(self, tag: str) -> bool:
        self[tag] = local(tag) in self._tags
        return self[tag]


def local(tag: str) -> str:
    """Return the last word of a qualified name: what strict and usual files share."""
    return tag.rpartition("}")[2]
