"""The text of OpenDocument in reading order (ODF 1.3 part 3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from concierge.extract.office.office_xml import local
from concierge.extract.office.wordml import PAGE, tidy

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FORM = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_BREAKS = {
    f"{TEXT}tab": "\t",
    f"{TEXT}line-break": "\n",
    f"{TEXT}soft-page-break": PAGE,
}
_SKIPPED = frozenset(
    f"{TEXT}{name}"
    for name in ("sequence-decls", "variable-decls", "user-field-decls", "note-citation")
) | {f"{OFFICE}binary-data", f"{OFFICE}event-listeners"}
_BLOCKS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_DESCRIPTIONS = ("title", "desc")
_FORM_WORDS = tuple(f"{FORM}{name}" for name in ("label", "current-value", "value", "text"))
_MAX_SPACES = 100


@dataclass(slots=True)
class OdfWalker:
    """Walks through a document and remembers what stands beside the text.

    Attributes:
        break_styles: Names of paragraph styles that begin a page.
        beside: Notes and comments met since last asked.
        deleted: What tracked changes took out, with who did.
    """

    break_styles: frozenset[str] = frozenset()
    beside: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def text(self, node: Element) -> str:
        """Return the text of an element; pages are not told apart."""
        return tidy("".join(self.pieces(node)).replace(PAGE, ""))

    def pieces(self, node: Element, inside: bool = False) -> Iterator[str]:
        """Yield the text in reading order; cells of a row on one line.

        Args:
            node: Where to start.
            inside: Whether it stands in a paragraph, where characters count.
        """
        if inside and node.text:
            yield " ".join(node.text.split("\n"))
        for child in node:
            yield from self._child(child, inside)
            if inside and child.tail:
                yield " ".join(child.tail.split("\n"))

    def _child(self, child: Element, inside: bool) -> Iterator[str]:
        tag = child.tag
        if tag in _BREAKS:
            yield _BREAKS[tag]
        elif tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            yield " " * (min(int(count), _MAX_SPACES) if count.isdigit() else 1)
        elif tag in _BLOCKS:
            if child.get(f"{TEXT}style-name", "") in self.break_styles:
                yield PAGE
            yield from self.pieces(child, inside=True)
            yield "\n\n"
        elif tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            yield " ".join("".join(self.pieces(child)).replace(PAGE, "").split()) + "\t"
        elif tag in (f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}tracked-changes"):
            self._note(child)
        elif tag not in _SKIPPED:
            yield from self._other(child, inside)

    def _other(self, child: Element, inside: bool) -> Iterator[str]:
        """Yield what tables, drawings and forms say."""
        name = local(child.tag)
        if name in _DESCRIPTIONS and "svg-compatible" in child.tag:
            yield " ".join((child.text or "").split()) + "\n"
        elif child.tag.startswith(FORM) and (said := [child.get(key, "") for key in _FORM_WORDS]):
            yield " ".join(dict.fromkeys(filter(None, said))) + "\n"
            yield from self.pieces(child)
        else:
            # A frame in a paragraph holds paragraphs of its own.
            yield from self.pieces(child, inside and not child.tag.startswith(DRAW))
            yield "\n" if name in ("table-row", "text-box") else ""

    def _note(self, node: Element) -> None:
        """Remember a comment, a note, or what was deleted."""
        if node.tag == f"{TEXT}tracked-changes":
            for one in node.iter(f"{TEXT}deletion"):
                by = next((who.text for who in one.iter(_CREATOR) if who.text), "")
                text = " ".join(self.text(one).split())
                if text:
                    self.deleted.append(f"{text} (by {by})" if by else text)
            return
        text = self.text(node)
        if node.tag == f"{OFFICE}annotation":
            by = next((who.text for who in node.iter(_CREATOR) if who.text), "")
            label = f"Comment by {by}" if by else "Comment"
        else:
            kind = node.get(f"{TEXT}note-class", "footnote")
            label = "Endnote" if kind == "endnote" else "Footnote"
        if text:
            self.beside.append(f"{label}: {text}")


def break_styles(root: Element) -> frozenset[str]:
    """Return the names of the paragraph styles that begin a page (16.2 and 17.6)."""
    found: set[str] = set()
    for style in root.iter(f"{STYLE}style"):
        before = {v for one in style for k, v in one.items() if local(k) == "break-before"}
        if "page" in before or style.get(f"{STYLE}master-page-name"):
            found.add(style.get(f"{STYLE}name", ""))
    return frozenset(found)
