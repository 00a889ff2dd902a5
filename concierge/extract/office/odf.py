# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""OpenDocument: texts, presentations, drawings and sheets, packed or as one flat XML file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.embedded import add_object, add_picture
from concierge.extract.office.odf_crypt import opened
from concierge.extract.office.odf_sheets import ods_sheets
from concierge.extract.office.odf_text import (
    DRAW,
    LINK,
    OFFICE,
    STYLE,
    TEXT,
    OdfWalker,
    break_styles,
)
from concierge.extract.office.office_about import (
    About,
    about_elements,
    about_package,
    assembled,
    missing_notes,
    remarks,
)
from concierge.extract.office.office_xml import Package, local, parse
from concierge.extract.office.sheets import workbook
from concierge.extract.office.wordml import Gathered
from concierge.extract.unpack import open_zip

_GRAPHICS = "application/vnd.oasis.opendocument.graphics"
_ACCEPTED = frozenset({types.ODT, types.ODS, types.ODP, types.FLAT_ODF, _GRAPHICS})
_NOTES = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}notes"
_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_MAX_FLAT_BYTES = 40 << 20
_MAX_HEADING_CHARS = 200
_KINDS = {
    "text": Kind.DOCUMENT,
    "presentation": Kind.PRESENTATION,
    "drawing": Kind.DOCUMENT,
    "spreadsheet": Kind.SPREADSHEET,
}


class OpenDocumentExtractor:
    """Reads ODT, ODS, ODP, ODG and their flat forms."""

    name = "opendocument"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept the files of LibreOffice and its relatives."""
        return media_type in _ACCEPTED

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a document; what tracked changes took out stands at its end.

        Raises:
            EncryptedError: When it wants a password that is not given.
            DamagedError: When its text cannot be found.
            TooLargeError: When it is a decompression bomb.
        """
        if media_type == types.FLAT_ODF:
            return _flat(path, context)
        with open_zip(path) as sealed, opened(sealed, path, context) as archive:
            package = Package(archive, path)
            about = about_package(package)
            children = Children(context)
            for info in archive.infolist():
                if info.filename.startswith(("Pictures/", "media/")):
                    add_picture(children, package, info.filename, info.file_size)
            notes = remarks(archive.namelist())
            if media_type == types.ODS:
                return workbook(
                    media_type,
                    "opendocument/1",
                    ods_sheets(lambda ends, begins: package.rows("content.xml", ends, begins)),
                    about,
                    context,
                    package=package,
                    children=children,
                    remarks=notes,
                )
            root = package.parsed("content.xml")
            if root is None:
                raise damaged(path, "it has no content")
            segments, kind, pages = _read(root, about)
            segments += _edges(package.parsed("styles.xml"))
            segments += _objects(package, root, children)
            if package.broken and not segments:
                raise damaged(path, f"{package.broken[0]} is not well-formed")
        return assembled(
            media_type,
            kind,
            "opendocument/1",
            segments,
            about,
            pages=pages,
            children=children,
            missing=missing_notes(package),
            remarks=notes,
        )


def _flat(path: Path, context: ExtractionContext) -> Extraction:
    """Read a document that is one XML file (ODF 1.3 part 3, 2.1)."""
    with path.open("rb") as stream:
        data = stream.read(_MAX_FLAT_BYTES + 1)
    root, whole = parse(data[:_MAX_FLAT_BYTES], path, "it")
    if root is None:
        raise damaged(path, "it is not well-formed")
    about = about_elements([one for part in root.iter(f"{OFFICE}meta") for one in part.iter()])
    missing = [] if whole else ["It is not well-formed, or long; it was read as far as it goes."]
    if root.find(f"{OFFICE}body/{OFFICE}spreadsheet") is not None:
        sheets = ods_sheets(
            lambda ends, begins: (one for one in root.iter() if local(one.tag) in ends | begins)
        )
        return workbook(types.FLAT_ODF, "opendocument/1", sheets, about, context, missing=missing)
    segments, kind, pages = _read(root, about)
    segments += _edges(root)
    return assembled(
        types.FLAT_ODF, kind, "opendocument/1", segments, about, pages=pages, missing=missing
    )


def _read(root: Element, about: About) -> tuple[list[Segment], Kind, int | None]:
    """Return the text, what kind of document it is, and its pages or slides."""
    body = root.find(f"{OFFICE}body")
    for part in body if body is not None else ():
        name = local(part.tag)
        if name in ("presentation", "drawing"):
            pages = list(part.iter(f"{DRAW}page"))
            hidden = _hidden_styles(root)
            found = [
                one
                for number, page in enumerate(pages, 1)
                for one in _page(page, number, name == "presentation", hidden)
            ]
            return found, _KINDS[name], len(pages)
        if name in _KINDS:
            gathered = _document(root, part)
            return gathered.segments, _KINDS[name], gathered.page or about.pages
    return [], Kind.DOCUMENT, None


def _document(root: Element, body: Element) -> Gathered:
    """Read a text: blocks under their headings, with pages where the file knows them."""
    walker = OdfWalker()
    gathered = Gathered()
    if body.get(f"{TEXT}use-soft-page-breaks") == "true":
        walker.break_styles = break_styles(root)
        gathered.page = 1
    first = True
    for block in _blocks(body):
        text = "".join(walker.pieces(_wrapped(block)))
        if first and text.strip("\f\n"):
            text, first = text.lstrip("\f"), False
        if block.tag == f"{TEXT}h" and text.strip():
            gathered.begin(" ".join(text.split())[:_MAX_HEADING_CHARS])
        gathered.add(text if gathered.page else text.replace("\f", ""))
        for said in walker.beside:
            gathered.beside(said)
        walker.beside.clear()
    gathered.flush()
    if walker.deleted:
        gathered.segments.append(Segment("Deleted: " + "\nDeleted: ".join(walker.deleted)))
    return gathered


def _wrapped(block: Element) -> Element:
    """Return an element that holds the block, so that the walker sees the block itself."""
    holder = Element("holder")
    holder.append(block)
    return holder


def _blocks(node: Element) -> Iterator[Element]:
    """Yield the blocks of a text, those within sections and lists one by one."""
    for child in node:
        if child.tag in (f"{TEXT}section", f"{TEXT}index-body") or (child.tag == f"{OFFICE}text"):
            yield from _blocks(child)
        else:
            yield child


def _page(page: Element, number: int, slides: bool, hidden: frozenset[str]) -> Iterator[Segment]:
    """Yield a slide or a page of a drawing, then its notes and comments."""
    walker = OdfWalker()
    notes = page.find(_NOTES)
    said = walker.text(notes) if notes is not None else ""
    if notes is not None:
        page.remove(notes)
    title = next((f for f in page if f.get(f"{_PRESENTATION}class") == "title"), None)
    heading = " ".join(walker.text(title).split())[:_MAX_HEADING_CHARS] if title is not None else ""
    walker.beside.clear()
    texts = [walker.text(page), f"Notes: {said}" if said else "", *walker.beside]
    text = "\n\n".join(filter(None, texts))
    if text:
        if page.get(f"{DRAW}style-name", "") in hidden:
            text = f"(hidden slide)\n{text}"
        place = Locator(slide=number) if slides else Locator(page=number)
        if heading:
            place = Locator(slide=place.slide, page=place.page, heading=heading)
        yield Segment(text, place)


def _hidden_styles(root: Element) -> frozenset[str]:
    """Return the names of the styles of slides that are not shown."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for style in root.iter(f"{STYLE}style")
        for one in style
        if one.get(f"{_PRESENTATION}visibility") == "hidden"
    )


def _edges(styles: Element | None) -> list[Segment]:
    """Return headers and footers; several page styles often share one."""
    found = styles.iter() if styles is not None else ()
    edges = (one for one in found if one.tag in (f"{STYLE}header", f"{STYLE}footer"))
    texts = (OdfWalker().text(one) for one in edges)
    return [Segment(text) for text in dict.fromkeys(filter(None, texts))]


def _objects(package: Package, root: Element, children: Children) -> Iterator[Segment]:
    """Yield the words of embedded charts, formulas and tables; hand over foreign files."""
    seen: set[str] = set()
    for one in root.iter():
        if one.tag not in (f"{DRAW}object", f"{DRAW}object-ole") or not one.get(LINK):
            continue
        name = posixpath.normpath(one.get(LINK, ""))
        if name in seen or name.startswith(("/", "..")):
            continue
        seen.add(name)
        content = package.parsed(f"{name}/content.xml")
        if content is None:
            add_object(children, posixpath.basename(name), package.data(name))
            continue
        text = OdfWalker().text(content)
        if "MathML" in content.tag:
            text = " ".join("".join(content.itertext()).split())
        if text:
            yield Segment(text)
