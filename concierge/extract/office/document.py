# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Documents of Word since 2007, with their headings and the pages of their last layout.

Read from the XML itself: libraries glue words together where a tab stands between them,
lose the order of formulas, and know nothing of pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.drawing import drawn
from concierge.extract.office.embedded import add_related
from concierge.extract.office.office_about import about_package, assembled, missing_notes, remarks
from concierge.extract.office.office_xml import WORD, Package, Related, local
from concierge.extract.office.word_grounds import WHITE, shaded_styles
from concierge.extract.office.wordml import Gathered, Walker, blocks, heading_styles, is_heading
from concierge.extract.unpack import open_zip

_MAX_HEADING_CHARS = 200
_NOTES = {"footnotes": "Footnote", "endnotes": "Endnote", "comments": "Comment"}


class DocumentExtractor:
    """Reads DOCX: body, tables, text boxes, notes, comments, changes, headers and footers."""

    name = "document"
    version = 4
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept DOCX with its relatives (DOCM, DOTX, DOTM)."""
        return media_type == types.DOCX

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a document; what tracked changes took out stands at its end.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When its text cannot be found.
            TooLargeError: When it is a decompression bomb.
        """
        with open_zip(path) as archive:
            package = Package(archive, path)
            main = package.main_part("word/document.xml")
            root = package.parsed(main)
            if root is None:
                raise damaged(path, "it has no text part")
            about = about_package(package)
            related = package.related(main)
            gathered = _body(package, root, related, about.pages)
            segments = [*gathered.segments, *_beside(package, related)]
            if package.broken and not segments:
                raise damaged(path, f"{package.broken[0]} is not well-formed")
            children = Children(context)
            add_related(children, package, _all_related(package, related))
            notes = remarks(archive.namelist())
        return assembled(
            media_type,
            Kind.DOCUMENT,
            "document/4",
            segments,
            about,
            pages=max(gathered.page or 0, about.pages or 0) or None,
            children=children,
            missing=missing_notes(package),
            remarks=notes,
        )


def _body(
    package: Package, root: Element, related: dict[str, Related], pages: int | None
) -> Gathered:
    """Read the body; notes and comments follow the stretch that refers to them."""
    styles = _first(related, "styles")
    headings = heading_styles(package.parsed(styles) if styles else None)
    beside = dict(_notes(package, related))
    walker = Walker(
        rendered=next(root.iter(f"{WORD}lastRenderedPageBreak"), None) is not None,
        shaded=shaded_styles(package.parsed(styles) if styles else None),
        ground=WHITE if root.find(f"{WORD}background") is None else "",
    )
    gathered = Gathered()
    if walker.rendered or pages == 1 + _page_breaks(root):
        gathered.page = 1 if walker.rendered or (pages or 0) > 1 else None
    else:
        walker.rendered = True  # page breaks alone do not tell pages
    for block in blocks(root):
        text = "".join(walker.block(block))
        if local(block.tag) == "p":
            text += "\n\n"
            if is_heading(block, headings) and text.strip():
                gathered.begin(" ".join(text.split())[:_MAX_HEADING_CHARS])
        gathered.add(text)
        for anchor in walker.anchors:
            gathered.beside(beside.pop(anchor, ""))
        walker.anchors.clear()
    gathered.flush()
    gathered.segments += [Segment(text) for text in beside.values() if text]
    if walker.deleted:
        gathered.segments.append(Segment("Deleted: " + "\nDeleted: ".join(walker.deleted)))
    return gathered


def _page_breaks(root: Element) -> int:
    return sum(one.get(f"{WORD}type") == "page" for one in root.iter(f"{WORD}br"))


def _notes(package: Package, related: dict[str, Related]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield footnotes, endnotes and comments: kind and id, and the text."""
    for one in related.values():
        label = _NOTES.get(one.kind)
        root = package.parsed(one.target) if label else None
        for note in root if root is not None else ():
            text = Walker().text(note)
            if text and note.get(f"{WORD}type", "normal") == "normal":
                by = note.get(f"{WORD}author", "")
                said = f"{label} by {by}: {text}" if by else f"{label}: {text}"
                yield (one.kind.removesuffix("s"), note.get(f"{WORD}id", "")), said


def _beside(package: Package, related: dict[str, Related]) -> Iterator[Segment]:
    """Yield headers, footers, charts and diagrams; the same header often has several parts."""
    found: list[str] = []
    for kind in ("header", "footer"):
        for one in related.values():
            root = package.parsed(one.target) if one.kind == kind else None
            if root is not None:
                found.append(Walker().text(root))
    found += drawn(package, related)
    return (Segment(text) for text in dict.fromkeys(filter(None, found)))


def _all_related(package: Package, related: dict[str, Related]) -> Iterator[Related]:
    """Yield what the main part refers to, and what headers, footers and notes do."""
    yield from related.values()
    for one in related.values():
        if one.kind in ("header", "footer", *_NOTES):
            yield from package.related(one.target).values()


def _first(related: dict[str, Related], kind: str) -> str:
    return next((one.target for one in related.values() if one.kind == kind), "")
