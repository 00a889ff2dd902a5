# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Text documents of Word (since 2007) and LibreOffice, with the pages they were last laid out in.

Read from the XML itself: the library that reads the other formats glues words together
where a tab stands between them, and loses the order of formulas.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import damaged
from concierge.extract.office_xml import ODF_TABLE, ODF_TEXT, WORD, about, parsed, related
from concierge.extract.unpack import check_odf_password, open_zip

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ODF_NOTE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"
_PAGE = "\f"
_GAPS = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")
_WORD_BREAKS = {
    f"{WORD}tab": "\t",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "-",
    f"{WORD}lastRenderedPageBreak": _PAGE,
}
_WORD_SKIPPED = frozenset({_FALLBACK, f"{WORD}tabs", f"{WORD}rPr", f"{WORD}moveFrom"})
_ODF_BREAKS = {
    f"{ODF_TEXT}tab": "\t",
    f"{ODF_TEXT}s": " ",
    f"{ODF_TEXT}line-break": "\n",
    f"{ODF_TEXT}soft-page-break": _PAGE,
}
_ODF_SKIPPED = frozenset({f"{ODF_TEXT}tracked-changes", f"{ODF_TEXT}sequence-decls"})
_ODF_BLOCKS = frozenset({f"{ODF_TEXT}p", f"{ODF_TEXT}h"})
# Beside the body; the order is that in which a reader would want them.
_WORD_OTHERS = ("header", "footnotes", "endnotes", "comments", "footer")


class DocumentExtractor:
    """Reads DOCX and ODT: body, tables, text boxes, notes, comments, headers and footers."""

    name = "document"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept DOCX and ODT with their relatives."""
        return media_type in (types.DOCX, types.ODT)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a document; what was deleted in tracked changes is left out.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When its text cannot be found.
            TooLargeError: When it is a decompression bomb.
        """
        with open_zip(path) as archive:
            check_odf_password(archive, path)
            title, author = about(archive, path)
            reader = _docx if media_type == types.DOCX else _odt
            body, others = reader(archive, path)
        pages = [_tidy(page) for page in body.split(_PAGE)]
        laid_out = len(pages) > 1
        segments = [
            Segment(text, Locator(page=number if laid_out else None))
            for number, text in enumerate(pages, 1)
            if text
        ]
        segments += [Segment(text) for text in map(_tidy, others) if text]
        return Extraction(
            media_type=media_type,
            kind=Kind.DOCUMENT,
            extractor="document/1",
            segments=tuple(segments),
            title=title,
            author=author,
            pages=len(pages) if laid_out else None,
            state=TextState.FULL if segments else TextState.EMPTY,
        )


def _docx(archive: zipfile.ZipFile, path: Path) -> tuple[str, list[str]]:
    """Return the body, pages apart, and the texts beside it."""
    main = _main_part(archive, path)
    root = parsed(archive, main, path)
    if root is None:
        raise damaged(path, "it has no text part")
    names = sorted(set(related(archive, main, path).values()))
    others: list[str] = []
    for start in _WORD_OTHERS:
        for name in names:
            if posixpath.basename(name).startswith(start):
                part = parsed(archive, name, path)
                text = "".join(_word_text(part)) if part is not None else ""
                others.append(text.replace(_PAGE, ""))
    # The same header often stands in several parts.
    return "".join(_word_text(root)), list(dict.fromkeys(others))


def _main_part(archive: zipfile.ZipFile, path: Path) -> str:
    root = parsed(archive, "_rels/.rels", path)
    for one in root if root is not None else ():
        if one.get("Type", "").endswith("/officeDocument"):
            return one.get("Target", "").lstrip("/")
    return "word/document.xml"


def _word_text(node: Element) -> Iterator[str]:
    """Yield the pieces of WordprocessingML in reading order; cells of a row on one line."""
    for child in node:
        tag = child.tag
        if tag in (f"{WORD}t", f"{_MATH}t"):
            yield child.text or ""
        elif tag in _WORD_BREAKS:
            yield _PAGE if child.get(f"{WORD}type") == "page" else _WORD_BREAKS[tag]
        elif tag == f"{WORD}tc":
            yield " ".join("".join(_word_text(child)).replace(_PAGE, "").split()) + "\t"
        elif tag == _PICTURE:
            yield " ".join(child.get("descr", "").split())
        elif tag not in _WORD_SKIPPED:
            yield from _word_text(child)
            if tag == f"{WORD}p":
                yield "\n\n"
            elif tag == f"{WORD}tr":
                yield "\n"


def _odt(archive: zipfile.ZipFile, path: Path) -> tuple[str, list[str]]:
    root = parsed(archive, "content.xml", path)
    if root is None:
        raise damaged(path, "it has no content")
    styles = parsed(archive, "styles.xml", path)
    found = styles.iter() if styles is not None else ()
    edges = [one for one in found if one.tag.endswith(("}header", "}footer"))]
    others = ["".join(_odf_text(one)) for one in edges]
    return "".join(_odf_text(root)), list(dict.fromkeys(others))


def _odf_text(node: Element, inside: bool = False) -> Iterator[str]:
    """Yield the pieces of OpenDocument text in reading order.

    Args:
        node: Where to start.
        inside: Whether it stands in a paragraph, where characters count.
    """
    if inside and node.text:
        yield " ".join(node.text.split("\n"))
    for child in node:
        tag = child.tag
        if tag in _ODF_BREAKS:
            yield _ODF_BREAKS[tag]
        elif tag == f"{ODF_TABLE}table-cell":
            yield " ".join("".join(_odf_text(child)).replace(_PAGE, "").split()) + "\t"
        elif tag not in _ODF_SKIPPED:
            block = tag in _ODF_BLOCKS
            yield from _odf_text(child, inside or block)
            yield "\n\n" if block else "\n" if tag in (f"{ODF_TABLE}table-row", _ODF_NOTE) else ""
        if inside and child.tail:
            yield " ".join(child.tail.split("\n"))


def _tidy(text: str) -> str:
    lines = (line.rstrip() for line in text.split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()
