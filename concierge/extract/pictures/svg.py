"""Drawings in SVG: the words that stand in them, their titles and descriptions."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from concierge.core.errors import UnsupportedError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import bomb, damaged, unsupported

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_BYTES = 64 << 20
"""Characters of a drawing, unpacked, that are read."""

_GZIP = b"\x1f\x8b"
# Adobe Illustrator declares entities as short names of namespaces. They are looked up
# here, without the parser ever expanding one within another.
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*(?:\[(.*?)\]\s*)?>", re.DOTALL)
_ENTITY = re.compile(rb"<!ENTITY\s+([\w.-]+)\s+(?:\"([^\"<&%]*)\"|'([^'<&%]*)')\s*>")
_MAX_ENTITY = 300
_WORDS = frozenset({"text", "flowPara", "foreignObject", "title", "desc"})
_SPANS = frozenset({"tspan", "textPath", "a", "flowSpan"})
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|pc|mm|cm|in|)\s*$")
# CSS 2.1, 4.3.2: an inch has 96 pixels.
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96,
}


class SvgExtractor:
    """Reads the text, title and desc elements of drawings (SVG 2, 11 and 5.8)."""

    name = "svg"
    version = 1
    priority = 60

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept SVG, also when it is packed."""
        return media_type == types.SVG

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a drawing; what is not well-formed is left to be read as plain text.

        Raises:
            UnsupportedError: When it is not well-formed, or refers to other files.
            TooLargeError: When it unpacks to far more than a drawing.
            DamagedError: When it is packed and cannot be read.
        """
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
        packed = data.startswith(_GZIP)
        try:
            root = _parsed(_unpacked(data, path) if packed else data, path)
        except UnsupportedError as error:
            if packed:
                raise damaged(path, "what is packed in it is not well-formed") from error
            raise
        title = _child(root, "title") or _about(root, "title")
        words = _words(root, title)
        return Extraction(
            media_type=media_type,
            kind=Kind.PICTURE,
            extractor="svg/1",
            segments=(Segment(words),) if words else (),
            title=title,
            author=_about(root, "creator"),
            state=TextState.FULL if words else TextState.EMPTY,
            facts=_facts(root),
        )


def _unpacked(data: bytes, path: Path) -> bytes:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        drawing = unpacker.decompress(data, MAX_BYTES)
    except zlib.error as error:
        raise damaged(path, "it cannot be unpacked") from error
    if unpacker.unconsumed_tail:
        raise bomb(path, f"its {len(data):,} bytes unpack to over {MAX_BYTES:,}")
    return drawing


def _parsed(data: bytes, path: Path) -> Element:
    declared = _DOCTYPE.search(data, 0, 1 << 20)
    if declared:
        data = data[: declared.start()] + data[declared.end() :]
        for name, quoted, single in _ENTITY.findall(declared.group(1) or b"")[:100]:
            data = _replaced(data, b"&" + name + b";", quoted or single)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise unsupported(path, types.SVG)
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - nothing is declared any more
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise unsupported(path, types.SVG) from error


def _replaced(data: bytes, name: bytes, value: bytes) -> bytes:
    if len(value) > _MAX_ENTITY or len(data) + data.count(name) * len(value) > MAX_BYTES:
        return data
    return data.replace(name, value)


def _local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def _line(element: Element) -> str:
    return " ".join("".join(_runs(element, [""])).split())


def _runs(element: Element, height: list[str]) -> Iterator[str]:
    """Yield the text in an element; spans that begin a line are set apart by a space.

    Args:
        element: Where to look.
        height: The `y` of the line so far, in a list because it changes on the way.
    """
    if _starts_line(element, height):
        yield " "
    yield element.text or ""
    for child in element:
        yield from _runs(child, height)
        yield child.tail or ""


def _starts_line(element: Element, height: list[str]) -> bool:
    if _local(element) not in _SPANS:
        return True
    before, height[0] = height[0], element.get("y", height[0])
    return height[0] != before or element.get("dy", "0") not in ("0", "0em")


def _child(root: Element, name: str) -> str:
    return next((_line(one) for one in root if _local(one) == name), "")


def _about(root: Element, name: str) -> str:
    """Return what the drawing's RDF metadata (Dublin Core) says of it."""
    for element in root.iter():
        if _local(element) == "metadata":
            found = (_line(one) for one in element.iter() if _local(one) == name)
            return next((line for line in found if line), "")
    return ""


def _words(root: Element, title: str) -> str:
    """Return the drawing's words, a line an element, in the order in which they are drawn."""
    lines = [title, _about(root, "description"), _about(root, "subject"), *_drawn(root)]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _drawn(element: Element) -> Iterator[str]:
    for child in element:
        if _local(child) in _WORDS:
            yield _line(child)
        elif _local(child) != "metadata":
            yield from _drawn(child)


def _facts(root: Element) -> dict[str, str | int | float]:
    facts: dict[str, str | int | float] = {}
    box = root.get("viewBox", "").replace(",", " ").split()
    for name, place in (("width", 2), ("height", 3)):
        said = _pixels(root.get(name, "")) or _pixels(box[place] if len(box) == 4 else "")
        if said:
            facts[name] = said
    description = _child(root, "desc") or _about(root, "description")
    if description:
        facts["description"] = description
    return facts


def _pixels(length: str) -> int:
    """Return a length of CSS in pixels; 0 when it is relative, or none."""
    said = _LENGTH.match(length)
    return round(float(said.group(1)) * _PIXELS[said.group(2)]) if said else 0
