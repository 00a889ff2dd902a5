# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Drawings of Visio since 2013: each page with the text of its shapes ([MS-VSDX] 2.2).

Earlier files (VSD) hold compressed streams for which no description was published; they are
not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.embedded import add_related
from concierge.extract.office.office_about import about_package, assembled, missing_notes, remarks
from concierge.extract.office.office_xml import RELATION, Package, local
from concierge.extract.unpack import open_zip


class VisioExtractor:
    """Reads VSDX: text, data and comments of every page."""

    name = "visio"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept VSDX with its relatives (VSDM, VSTX, VSSX)."""
        return media_type == types.VSDX

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read every page.

        Raises:
            DamagedError: When its pages cannot be found.
            TooLargeError: When it is a decompression bomb.
        """
        with open_zip(path) as archive:
            package = Package(archive, path)
            pages = list(_pages(package))
            children = Children(context)
            segments: list[Segment] = []
            numbers: dict[str, int] = {}
            for number, (key, name, part) in enumerate(pages, 1):
                numbers[key] = number
                segments += _page(package, number, name, part)
                add_related(children, package, package.related(part).values())
            segments += _comments(package, numbers)
            if package.broken and not segments:
                raise damaged(path, f"{package.broken[0]} is not well-formed")
            about = about_package(package)
            notes = remarks(archive.namelist())
        return assembled(
            media_type,
            Kind.DOCUMENT,
            "visio/1",
            segments,
            about,
            pages=len(pages),
            children=children,
            missing=missing_notes(package),
            remarks=notes,
        )


def _pages(package: Package) -> Iterator[tuple[str, str, str]]:
    """Yield id, name and part of each page in the order of the document's list."""
    main = package.main_part("visio/document.xml")
    listing = next(
        (one.target for one in package.related(main).values() if one.kind == "pages"),
        "visio/pages/pages.xml",
    )
    root = package.parsed(listing)
    related = package.related(listing)
    if root is None:
        raise damaged(package.path, "it has no list of pages")
    for page in root:
        link = next((one for one in page if local(one.tag) == "Rel"), None)
        key = link.get(f"{RELATION}id", "") if link is not None else ""
        if key in related:
            yield page.get("ID", ""), page.get("Name", ""), related[key].target


def _page(package: Package, number: int, name: str, part: str) -> Iterator[Segment]:
    root = package.parsed(part)
    texts = dict.fromkeys(filter(None, _shapes(root))) if root is not None else {}
    if texts:
        yield Segment("\n".join((name, *texts) if name else texts), Locator(page=number))


def _shapes(root: Element) -> Iterator[str]:
    """Yield the text of shapes, and the data that a person attached to them (2.2.5.3.11)."""
    for shape in root.iter():
        if local(shape.tag) == "Text":
            lines = "".join(shape.itertext()).replace("\u2028", "\n").split("\n")
            yield "\n".join(filter(None, lines))
        elif local(shape.tag) == "Section" and shape.get("N") == "Property":
            for row in shape:
                cells = {cell.get("N", ""): cell.get("V", "") for cell in row}
                if cells.get("Value"):
                    label = cells.get("Label") or row.get("N", "")
                    yield f"{label}: {cells['Value']}" if label else cells["Value"]


def _comments(package: Package, numbers: Mapping[str, int]) -> Iterator[Segment]:
    root = package.parsed("visio/comments.xml")
    if root is None:
        return
    authors = {
        one.get("ID", ""): one.get("Name", "")
        for one in root.iter()
        if local(one.tag) == "AuthorEntry"
    }
    for one in root.iter():
        text = " ".join("".join(one.itertext()).split())
        if local(one.tag) == "CommentEntry" and text:
            by = authors.get(one.get("AuthorID", ""), "")
            said = f"Comment by {by}: {text}" if by else f"Comment: {text}"
            yield Segment(said, Locator(page=numbers.get(one.get("PageID", ""))))
