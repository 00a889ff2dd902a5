# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Presentations of PowerPoint since 2007: each slide as it is shown, with its speaker notes.

Read from the XML itself: libraries number slides by file name, which is wrong as soon as
somebody has moved one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.failures import damaged
from concierge.extract.office.drawing import descriptions, drawn, paragraphs
from concierge.extract.office.embedded import add_related
from concierge.extract.office.office_about import about_package, assembled, missing_notes, remarks
from concierge.extract.office.office_xml import (
    DRAWING,
    PRESENTATION,
    RELATION,
    Package,
    Related,
    local,
)
from concierge.extract.unpack import open_zip

_SLIDE_NUMBER = re.compile(r"(\d+)\.xml$")


class SlidesExtractor:
    """Reads PPTX: text, tables, charts, diagrams, notes and comments of every slide."""

    name = "slides"
    version = 2
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept PPTX with its relatives (PPTM, PPSX, POTX)."""
        return media_type == types.PPTX

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read every slide, hidden ones too.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When its slides cannot be found.
            TooLargeError: When it is a decompression bomb.
        """
        with open_zip(path) as archive:
            package = Package(archive, path)
            slides = _slides(package)
            children = Children(context)
            segments: list[Segment] = []
            for number, name in enumerate(slides, 1):
                related = package.related(name) if name else {}
                segments += _slide(package, number, name, related)
                add_related(children, package, _embedded(related))
            if package.broken and not segments:
                raise damaged(path, f"{package.broken[0]} is not well-formed")
            about = about_package(package)
            notes = remarks(archive.namelist())
        return assembled(
            media_type,
            Kind.PRESENTATION,
            "slides/2",
            segments,
            about,
            pages=len(slides),
            children=children,
            missing=missing_notes(package),
            remarks=notes,
        )


def _slides(package: Package) -> list[str]:
    """Return the parts of the slides in the order in which they are shown.

    When the list of slides is missing or broken, those that are there, by number.
    """
    main = package.main_part("ppt/presentation.xml")
    root = package.parsed(main)
    related = package.related(main)
    entries = root.iter(f"{PRESENTATION}sldId") if root is not None else ()
    keys = [entry.get(f"{RELATION}id", "") for entry in entries]
    if keys or (root is not None and main not in package.broken):
        return [related[key].target if key in related else "" for key in keys]
    there = [one for one in package.archive.namelist() if one.startswith("ppt/slides/slide")]
    if not there:
        raise damaged(package.path, "it has no list of slides")
    package.broken.append(main)
    return sorted(there, key=_number)


def _number(name: str) -> int:
    found = _SLIDE_NUMBER.search(name)
    return int(found.group(1)) if found else 0


def _slide(
    package: Package, number: int, name: str, related: dict[str, Related]
) -> Iterator[Segment]:
    """Yield a slide's own text, then what belongs to it."""
    root = package.parsed(name) if name else None
    if root is None:
        return
    title = _title(root)
    place = Locator(slide=number, heading=title or None)
    hidden = "(hidden slide)" if root.get("show") in ("0", "false") else ""
    texts = [paragraphs(root), *descriptions(root), *drawn(package, related)]
    notes = [_notes(package, one.target) for one in related.values() if one.kind == "notesSlide"]
    body = "\n".join(filter(None, texts))
    said = "\n".join(f"Notes: {text}" for text in notes if text)
    comments = "\n".join(_comments(package, related))
    text = "\n\n".join(filter(None, (body, said, comments)))
    if text:
        yield Segment(f"{hidden}\n{text}".strip(), place)


def _title(root: Element) -> str:
    """Return the text of the title's placeholder on one line."""
    for shape in root.iter(f"{PRESENTATION}sp"):
        for mark in shape.iter(f"{PRESENTATION}ph"):
            if mark.get("type") in ("title", "ctrTitle"):
                return " ".join(paragraphs(shape).split())[:200]
    return ""


def _notes(package: Package, name: str) -> str:
    """Return what the speaker wrote; date, header and number of the page are left out."""
    root = package.parsed(name)
    shapes = root.iter(f"{PRESENTATION}sp") if root is not None else ()
    found = []
    for shape in shapes:
        marks = {mark.get("type", "") for mark in shape.iter(f"{PRESENTATION}ph")}
        if not marks & {"hdr", "dt", "ftr", "sldNum", "sldImg"}:
            found.append(paragraphs(shape))
    return "\n".join(filter(None, found))


def _comments(package: Package, related: dict[str, Related]) -> Iterator[str]:
    """Yield comments with who wrote them: those of old and of today's (threaded) kind."""
    authors = _authors(package)
    for one in related.values():
        root = package.parsed(one.target) if one.kind == "comments" else None
        for entry in root.iter() if root is not None else ():
            if local(entry.tag) not in ("cm", "reply"):
                continue
            by = authors.get(entry.get("authorId", ""), "")
            text = " ".join(_comment_text(entry).split())
            if text:
                yield f"Comment by {by}: {text}" if by else f"Comment: {text}"


def _comment_text(entry: Element) -> str:
    for child in entry:
        name = local(child.tag)
        if name == "text":
            return child.text or ""
        if name == "txBody":
            return "\n".join(one.text or "" for one in child.iter(f"{DRAWING}t"))
    return ""


def _authors(package: Package) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
        root = package.parsed(name)
        for one in root if root is not None else ():
            found[one.get("id", "")] = one.get("name", "")
    return found


def _embedded(related: dict[str, Related]) -> Iterator[Related]:
    """Yield a slide's embedded files and pictures; layouts belong to all slides."""
    return (one for one in related.values() if one.kind not in ("slideLayout", "notesSlide"))
