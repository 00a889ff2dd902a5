"""Presentations: each slide in the order in which it is shown, with its speaker notes.

Read from the XML itself: libraries number slides by file name, which is wrong as soon as
somebody has moved one.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import damaged
from concierge.extract.office_xml import (
    CHART,
    DRAWING,
    ODF_DRAW,
    ODF_NOTES,
    ODF_TEXT,
    PRESENTATION,
    RELATION,
    about,
    parsed,
    related,
)
from concierge.extract.unpack import check_odf_password, open_zip


class SlidesExtractor:
    """Reads presentations of PowerPoint (since 2007) and LibreOffice."""

    name = "slides"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept PPTX and ODP with their relatives."""
        return media_type in (types.PPTX, types.ODP)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read every slide.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When its slides cannot be found.
        """
        with open_zip(path) as archive:
            check_odf_password(archive, path)
            reader = _pptx_slides if media_type == types.PPTX else _odp_slides
            slides = list(reader(archive, path))
            title, author = about(archive, path)
        segments = tuple(
            Segment(text, Locator(slide=number)) for number, text in enumerate(slides, 1) if text
        )
        return Extraction(
            media_type=media_type,
            kind=Kind.PRESENTATION,
            extractor="slides/1",
            segments=segments,
            title=title,
            author=author,
            pages=len(slides),
            state=TextState.FULL if segments else TextState.EMPTY,
        )


def _pptx_slides(archive: zipfile.ZipFile, path: Path) -> Iterator[str]:
    """Yield the text of each slide, in the order of the presentation's own list."""
    root = parsed(archive, "ppt/presentation.xml", path)
    if root is None:
        raise damaged(path, "it has no list of slides")
    targets = related(archive, "ppt/presentation.xml", path)
    for entry in root.iter(f"{PRESENTATION}sldId"):
        name = targets.get(entry.get(f"{RELATION}id", ""), "")
        slide = parsed(archive, name, path) if name else None
        if slide is None:
            yield ""
            continue
        texts = [_paragraphs(slide)]
        for other in sorted(related(archive, name, path).values()):
            texts.extend(_beside(archive, other, path))
        yield "\n\n".join(filter(None, texts))


def _beside(archive: zipfile.ZipFile, name: str, path: Path) -> Iterator[str]:
    """Yield the words of what belongs to a slide: notes, charts, diagrams, comments."""
    folder = posixpath.basename(posixpath.dirname(name)).lower()
    if folder not in ("notesslides", "charts", "diagrams", "comments") or (
        folder == "diagrams" and "data" not in name
    ):
        return
    part = parsed(archive, name, path)
    if part is None:
        return
    if folder == "charts":
        yield " ".join(one.text for one in part.iter(f"{CHART}v") if one.text)
    text = _paragraphs(part)
    if folder == "comments":
        text = "\n".join(one.text for one in part.iter(f"{PRESENTATION}text") if one.text) or text
    if text:
        yield f"Notes: {text}" if folder == "notesslides" else text


def _paragraphs(root: Element) -> str:
    """Join the runs of each paragraph; cells of a table row stand on one line."""
    rows = {cell: row for row in root.iter(f"{DRAWING}tr") for cell in row.iter(f"{DRAWING}p")}
    lines: list[str] = []
    last: Element | None = None
    for paragraph in root.iter(f"{DRAWING}p"):
        if any(field.get("type") == "slidenum" for field in paragraph.iter(f"{DRAWING}fld")):
            continue
        text = "".join(_runs(paragraph)).strip()
        row = rows.get(paragraph)
        if not text:
            continue
        if row is not None and row is last:
            lines[-1] += "\t" + text
        else:
            lines.append(text)
        last = row
    shown = [one.get("descr", "") for one in root.iter(f"{PRESENTATION}cNvPr")]
    return "\n".join(lines + [" ".join(text.split()) for text in shown if text])


def _runs(paragraph: Element) -> Iterator[str]:
    for one in paragraph.iter():
        if one.tag == f"{DRAWING}t":
            yield one.text or ""
        elif one.tag == f"{DRAWING}br":
            yield "\n"


def _odp_slides(archive: zipfile.ZipFile, path: Path) -> Iterator[str]:
    root = parsed(archive, "content.xml", path)
    if root is None:
        raise damaged(path, "it has no content")
    for page in root.iter(f"{ODF_DRAW}page"):
        notes = {line for part in page.iter(ODF_NOTES) for line in part.iter()}
        body = [_odf_line(one) for one in _odf_lines(page) if one not in notes]
        said = [_odf_line(one) for one in _odf_lines(page) if one in notes]
        told = "Notes: " + "\n".join(filter(None, said)) if any(said) else ""
        yield "\n".join(filter(None, [*body, told]))


def _odf_lines(page: Element) -> Iterator[Element]:
    return (one for one in page.iter() if one.tag in (f"{ODF_TEXT}p", f"{ODF_TEXT}h"))


def _odf_line(line: Element) -> str:
    for gap in line.iter():
        if gap.tag in (f"{ODF_TEXT}s", f"{ODF_TEXT}tab", f"{ODF_TEXT}line-break"):
            gap.text = " "
    return "".join(line.itertext()).strip()
