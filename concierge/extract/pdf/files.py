"""Files within a PDF: attachments, members of portfolios, and the data of XFA forms."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from concierge.core.records import Locator, Segment, TextState
from concierge.extract.children import MAX_LISTED, MAX_PART_BYTES, Children
from concierge.extract.pdf.strings import plain, wide

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MAX_XFA_BYTES = 16 << 20
_MAX_XFA_LINES = 20_000
_DATA = "{http://www.xfa.org/schema/xfa-data/1.0/}"


def add_attachments(document: PdfDocument, children: Children) -> None:
    """Read the files that are embedded in a document."""
    from pypdfium2 import raw

    for index in range(min(raw.FPDFDoc_GetAttachmentCount(document.raw), MAX_LISTED)):
        add_attachment(raw.FPDFDoc_GetAttachment(document.raw, index), children)


def add_pinned(annotation: Any, children: Children) -> None:
    """Read the file that is pinned to a page by an annotation."""
    from pypdfium2 import raw

    add_attachment(raw.FPDFAnnot_GetFileAttachment(annotation), children)


def add_attachment(attachment: Any, children: Children) -> None:
    """Read one file of pdfium's; one that cannot be unpacked is known by its name."""
    from pypdfium2 import raw

    if not attachment:
        return
    name = plain(wide(partial(raw.FPDFAttachment_GetName, attachment))) or "unnamed"
    size = ctypes.c_ulong()
    if not raw.FPDFAttachment_GetFile(attachment, None, 0, size):
        children.name_only(name, state=TextState.FAILED, note="It cannot be unpacked.")
    elif size.value > MAX_PART_BYTES:
        children.name_only(name, size.value, TextState.FAILED, "It is too large.")
    else:
        buffer = (ctypes.c_char * size.value)()
        raw.FPDFAttachment_GetFile(attachment, buffer, size.value, size)
        children.add(name, bytes(buffer))


def xfa_segments(document: PdfDocument) -> list[Segment]:
    """Return the values that were filled into an XFA form (XFA 3.3, part 1, chapter 3)."""
    data = _xfa_packet(document, "datasets")
    # Entities are no part of such a form; a packet that defines some is not read.
    if not data or b"<!" in data:
        return []
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - declarations are refused above
    except (ElementTree.ParseError, ValueError):
        return []
    lines = [line for top in root.iter(f"{_DATA}data") for line in _filled(top)]
    text = "\n".join(lines[:_MAX_XFA_LINES])
    return [Segment(text, Locator(page=1, heading="Form fields"))] if text else []


def _filled(top: ElementTree.Element) -> Iterator[str]:
    for one in top.iter():
        value = plain(one.text or "")
        if value and not len(one):
            yield f"{one.tag.rpartition('}')[2]}: {value}"


def _xfa_packet(document: PdfDocument, name: str) -> bytes:
    from pypdfium2 import raw

    for index in range(min(raw.FPDF_GetXFAPacketCount(document.raw), 100)):
        label = (ctypes.c_char * 64)()
        raw.FPDF_GetXFAPacketName(document.raw, index, label, 64)
        if label.value.decode("ascii", "replace") != name:
            continue
        size = ctypes.c_ulong()
        raw.FPDF_GetXFAPacketContent(document.raw, index, None, 0, size)
        if 0 < size.value <= _MAX_XFA_BYTES:
            buffer = (ctypes.c_char * size.value)()
            raw.FPDF_GetXFAPacketContent(document.raw, index, buffer, size.value, size)
            return bytes(buffer)
    return b""
