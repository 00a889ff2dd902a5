"""What people added to the pages of a PDF: comments, highlights, and filled form fields.

ISO 32000-2: annotations 12.5, their contents and authors 12.5.6.2 to 12.5.6.5, fields 12.7.
"""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from concierge.core.records import Locator, Segment
from concierge.extract.pdf.strings import plain, wide
from concierge.extract.pdf.text import Page, cleaned

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

COMMENTS = "Comments"
FIELDS = "Form fields"

_MAX_ON_PAGE = 2_000
_MAX_IN_FILE = 50_000
_MAX_QUADS = 200
_PASSWORD_FIELD = 1 << 13  # ISO 32000-2, table 231
_NOT_SHOWN = 1 << 1  # table 167: hidden


@dataclass(slots=True)
class Marks:
    """The comments and field values of a document, page by page.

    Args:
        document: The open document; its form is begun here, so before a page is loaded.

    Attributes:
        cut: Whether there are more than are read.
        xfa: Whether the form is one of XFA, whose fields may stand nowhere else.
    """

    document: PdfDocument
    cut: bool = False
    xfa: bool = False
    _form: Any = None
    _seen: int = 0
    _fields: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        from pypdfium2 import PdfiumError, raw

        kind = raw.FPDF_GetFormType(self.document.raw)
        self.xfa = kind in (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND)
        if kind == raw.FORMTYPE_NONE:
            return
        # Says in the log, not in an error, that XFA cannot be shown.
        logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)
        with suppress(PdfiumError):
            self.document.init_forms()
            self._form = self.document.formenv and self.document.formenv.raw

    def on(
        self, page: Page, letters: Page, number: int, files: Callable[[Any], None]
    ) -> list[Segment]:
        """Return the comments and the values of fields on a page (from 1) as segments.

        Args:
            page: The loaded page.
            letters: Its text page.
            number: Its number, from 1.
            files: Called with each file that is pinned to the page.
        """
        from pypdfium2 import raw

        count = raw.FPDFPage_GetAnnotCount(page)
        if count <= 0 or self._seen >= _MAX_IN_FILE:
            self.cut = self.cut or count > 0
            return []
        self.cut = self.cut or count > _MAX_ON_PAGE
        comments: list[str] = []
        fields: list[str] = []
        for index in range(min(count, _MAX_ON_PAGE)):
            self._seen += 1
            with _annotation(page, index) as one:
                kind = raw.FPDFAnnot_GetSubtype(one) if one else raw.FPDF_ANNOT_UNKNOWN
                if kind in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_UNKNOWN):
                    continue
                if kind == raw.FPDF_ANNOT_WIDGET:
                    fields += self._value(one)
                else:
                    comments += _comment(one, kind, letters)
                if kind == raw.FPDF_ANNOT_FILEATTACHMENT:
                    files(one)
        found = ((COMMENTS, comments), (FIELDS, fields))
        return [
            Segment("\n".join(lines), Locator(page=number, heading=heading))
            for heading, lines in found
            if lines
        ]

    def _value(self, one: Any) -> list[str]:
        """Return "name: value" of a field, once, unless it is empty, hidden or secret."""
        from pypdfium2 import raw

        kind = raw.FPDFAnnot_GetFormFieldType(self._form, one) if self._form else -1
        if kind < 0 or kind == raw.FPDF_FORMFIELD_PUSHBUTTON:
            return []
        name = plain(wide(partial(raw.FPDFAnnot_GetFormFieldName, self._form, one)))
        flags = raw.FPDFAnnot_GetFormFieldFlags(self._form, one)
        if kind == raw.FPDF_FORMFIELD_TEXTFIELD and flags & _PASSWORD_FIELD:
            return []
        value = wide(partial(raw.FPDFAnnot_GetFormFieldValue, self._form, one))
        if kind in (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON):
            # Boxes that stand together share a value: the name of the one that is on.
            value = {"Off": "", "On": "yes", "Yes": "yes", "1": "yes"}.get(value, value)
        line = f"{_label(self._form, one, name)}: {value}"
        if not value or line in self._fields:
            return []
        self._fields.add(line)
        return [line]


def _label(form: Any, one: Any, name: str) -> str:
    """Return a field's name with the words that its maker shows people for it."""
    from pypdfium2 import raw

    shown = plain(wide(partial(raw.FPDFAnnot_GetFormFieldAlternateName, form, one)))
    if not shown or shown.casefold() == name.casefold():
        return name
    return f"{shown} ({name})" if name else shown


@contextmanager
def _annotation(page: Page, index: int) -> Iterator[Any]:
    from pypdfium2 import raw

    one = raw.FPDFPage_GetAnnot(page, index)
    try:
        yield one
    finally:
        if one:
            raw.FPDFPage_CloseAnnot(one)


def _comment(one: Any, kind: int, letters: Page) -> list[str]:
    """Return what somebody said at a place, with the words it is about and who said it."""
    from pypdfium2 import raw

    if raw.FPDFAnnot_GetFlags(one) & _NOT_SHOWN:
        return []
    marking = {
        raw.FPDF_ANNOT_HIGHLIGHT: "Highlight",
        raw.FPDF_ANNOT_UNDERLINE: "Underlined",
        raw.FPDF_ANNOT_SQUIGGLY: "Underlined",
        raw.FPDF_ANNOT_STRIKEOUT: "Struck out",
    }
    said = _text_of(one, b"Contents")
    marked = plain(" ".join(_marked(one, letters))) if kind in marking else ""
    if not said and not marked:
        return []
    who = plain(_text_of(one, b"T"))
    about = marking.get(kind, "Comment") + (f" by {who}" if who else "")
    quoted = f" \u201c{marked}\u201d" if marked else ""
    # Many programs copy the marked words into the comment.
    told = "" if plain(said) == marked else said
    return [f"{about}:{quoted}{' ' if told else ''}{told}"]


def _text_of(one: Any, key: bytes) -> str:
    from pypdfium2 import raw

    return cleaned(wide(partial(raw.FPDFAnnot_GetStringValue, one, key)).replace("\r", "\n"))


def _marked(one: Any, letters: Page) -> Iterator[str]:
    """Yield the words under the boxes of a highlight."""
    from pypdfium2 import raw

    box = raw.FS_QUADPOINTSF()
    for index in range(min(raw.FPDFAnnot_CountAttachmentPoints(one), _MAX_QUADS)):
        if raw.FPDFAnnot_GetAttachmentPoints(one, index, box):
            across = (box.x1, box.x2, box.x3, box.x4)
            up = (box.y1, box.y2, box.y3, box.y4)
            yield _within(letters, min(across), max(up), max(across), min(up))


def _within(letters: Page, left: float, top: float, right: float, bottom: float) -> str:
    from pypdfium2 import raw

    def bounded(buffer: Any, size: int) -> int:
        return int(raw.FPDFText_GetBoundedText(letters, left, top, right, bottom, buffer, size))

    length = bounded(None, 0)
    if not 0 < length < 100_000:
        return ""
    buffer = (ctypes.c_ushort * length)()
    bounded(buffer, length)
    return cleaned(bytes(buffer).decode("utf-16-le", "replace").replace("\0", ""))
