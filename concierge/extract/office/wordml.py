"""The text of WordprocessingML in reading order (ECMA-376 part 1, 17)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from concierge.core.records import Locator, Segment
from concierge.extract.office.office_xml import WORD, local
from concierge.extract.office.word_grounds import WHITE, ground_of, is_disguised

PAGE = "\f"
"""Stands for the beginning of a new page in the pieces that `Walker` yields."""

_GAPS = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_HEADING_NAME = re.compile(r"(?:heading\s*[1-9]|title)$", re.IGNORECASE)
_VALUE = f"{WORD}val"
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_WRAPPERS = frozenset(
    {"body", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "docPartBody"}
)
_SKIPPED = frozenset(
    {"tabs", "rPr", "Fallback", "moveFrom", "sdtPr", "instrText", "delInstrText", "tblPr"}
)
# Two characters of the font Wingdings that people tick forms with.
_BOXES = {"F0FE": "☒", "F0FD": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐"}


@dataclass(slots=True)
class Walker:
    """Walks through one part and remembers what stands beside the text.

    Attributes:
        rendered: Whether pages are those of Word's last layout; else page breaks set by
            the author begin a page.
        shaded: The styles that paint a ground of their own.
        ground: The colour that text stands on here, or "" where it is not known.
        deleted: What tracked changes took out, with who did.
        anchors: Footnotes, endnotes and comments referred to since last asked: kind and id.
    """

    rendered: bool = True
    shaded: frozenset[str] = frozenset()
    ground: str = WHITE
    deleted: list[str] = field(default_factory=list)
    anchors: list[tuple[str, str]] = field(default_factory=list)

    def text(self, node: Element) -> str:
        """Return the text of an element; pages are not told apart."""
        return tidy("".join(self.pieces(node)).replace(PAGE, ""))

    def pieces(self, node: Element) -> Iterator[str]:
        """Yield the text in reading order; cells of a row on one line."""
        for child in node:
            name = local(child.tag)
            if name == "t":  # also that of formulas, which have their own namespace
                yield child.text or ""
            elif name == "p":
                yield from self._on_ground(child)
                yield "\n\n"
            elif name == "r" and (_is_hidden(child) or is_disguised(child, self.ground)):
                hidden = "".join(self.pieces(child))
                yield f" (hidden text: {hidden.strip()}) " if hidden.strip() else hidden
            elif name in _SKIPPED:
                continue
            elif name in _BREAKS:
                by_author = child.get(f"{WORD}type") == "page" and not self.rendered
                yield PAGE if by_author else _BREAKS[name]
            elif name == "lastRenderedPageBreak":
                yield PAGE if self.rendered else ""
            elif name == "tc":
                yield " ".join("".join(self._on_ground(child)).replace(PAGE, "").split()) + "\t"
            elif name == "del":
                self._note_deleted(child)
            else:
                yield from self._other(name, child)

    def block(self, node: Element) -> Iterator[str]:
        """Yield the text of a paragraph or a table."""
        yield from self._on_ground(node)

    def _on_ground(self, node: Element) -> Iterator[str]:
        """Yield the text of what may paint its own ground."""
        before, self.ground = self.ground, ground_of(node, self.ground, self.shaded)
        yield from self.pieces(node)
        self.ground = before

    def _other(self, name: str, child: Element) -> Iterator[str]:
        """Yield what rarer elements say."""
        if name == "docPr":
            yield " ".join((child.get("descr") or child.get("title") or "").split())
        elif name == "textpath":
            yield (child.get("string") or "") + "\n"
        elif name == "sym":
            yield _BOXES.get(child.get(f"{WORD}char", "").upper(), "")
        elif name == "ffData":
            yield _form_field(child)
        elif name.endswith("Reference"):
            self.anchors.append((name.removesuffix("Reference"), child.get(f"{WORD}id", "")))
        elif name in ("tbl", "txbxContent"):
            yield from self._on_ground(child)
        else:
            yield from self.pieces(child)
            if name == "tr":
                yield "\n"

    def _note_deleted(self, node: Element) -> None:
        words = "".join(one.text or "" for one in node.iter(f"{WORD}delText"))
        if words.strip():
            by = node.get(f"{WORD}author", "")
            self.deleted.append(f"{' '.join(words.split())}" + (f" (by {by})" if by else ""))


def _is_hidden(run: Element) -> bool:
    """Say whether a reader of the document does not see a run (17.3.2.41)."""
    mark = run.find(f"{WORD}rPr/{WORD}vanish")
    return mark is not None and mark.get(_VALUE, "1") not in ("0", "false", "off")


def _form_field(data: Element) -> str:
    """Return what a form field shows that is not in the text beside it."""
    box = data.find(f"{WORD}checkBox")
    if box is not None:
        ticks = {local(one.tag): one.get(_VALUE, "1") for one in box}
        ticked = ticks.get("checked", ticks.get("default", "0"))
        return "☐" if ticked in ("0", "false", "off") else "☒"
    choices = data.find(f"{WORD}ddList")
    if choices is None:
        return ""
    entries = [one.get(_VALUE, "") for one in choices.iter(f"{WORD}listEntry")]
    chosen = choices.find(f"{WORD}result")
    number = chosen.get(_VALUE, "0") if chosen is not None else "0"
    return entries[int(number)] if number.isdigit() and int(number) < len(entries) else ""


def blocks(node: Element) -> Iterator[Element]:
    """Yield paragraphs, tables and other blocks, whatever they are wrapped in."""
    for child in node:
        if local(child.tag) in _WRAPPERS:
            yield from blocks(child)
        else:
            yield child


def heading_styles(root: Element | None) -> frozenset[str]:
    """Return the ids of the styles that make a paragraph a heading.

    A style is one by its name, by its outline level (17.3.1.20), or by the style it is
    based on.
    """
    found: set[str] = set()
    based: dict[str, str] = {}
    for style in root.iter(f"{WORD}style") if root is not None else ():
        key = style.get(f"{WORD}styleId", "")
        name = style.find(f"{WORD}name")
        named = name is not None and _HEADING_NAME.match(name.get(_VALUE, ""))
        if named or _outline(style.find(f"{WORD}pPr")):
            found.add(key)
        parent = style.find(f"{WORD}basedOn")
        if parent is not None:
            based[key] = parent.get(_VALUE, "")
    for key in based:
        ancestor = key
        for _ in range(10):
            ancestor = based.get(ancestor, "")
            if ancestor in found:
                found.add(key)
                break
    return frozenset(found)


def is_heading(block: Element, styles: frozenset[str]) -> bool:
    """Say whether a paragraph is a heading, by its style or its own outline level."""
    about = block.find(f"{WORD}pPr")
    if local(block.tag) != "p" or about is None:
        return False
    style = about.find(f"{WORD}pStyle")
    if style is not None and style.get(_VALUE, "") in styles:
        return True
    return _outline(about)


def _outline(about: Element | None) -> bool:
    level = about.find(f"{WORD}outlineLvl") if about is not None else None
    return level is not None and level.get(_VALUE, "9") in "012345678"


@dataclass(slots=True)
class Gathered:
    """Text gathered into segments: one for each stretch with the same place.

    Attributes:
        segments: The stretches so far.
        page: The page reached; None while pages are not known.
        heading: The heading reached, or None.
    """

    segments: list[Segment] = field(default_factory=list)
    page: int | None = None
    heading: str | None = None
    _pieces: list[str] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add a block's text; each `PAGE` in it begins a page."""
        first, *others = text.split(PAGE)
        self._pieces.append(first)
        for piece in others:
            self.flush()
            self.page = (self.page or 1) + 1
            self._pieces.append(piece)

    def begin(self, heading: str) -> None:
        """Begin a stretch under a heading, which is added afterwards."""
        self.flush()
        self.heading = heading

    def beside(self, text: str) -> None:
        """Add what stands beside the text here: a note or a comment."""
        self.flush()
        if text:
            self.segments.append(Segment(text, self.place()))

    def flush(self) -> None:
        """End the stretch."""
        text = tidy("".join(self._pieces))
        self._pieces.clear()
        if text:
            self.segments.append(Segment(text, self.place()))

    def place(self) -> Locator:
        """Return where the text stands now."""
        return Locator(page=self.page, heading=self.heading)


def tidy(text: str) -> str:
    """Leave one empty line between blocks, and no blanks at the ends of lines."""
    lines = (line.rstrip() for line in text.split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()
