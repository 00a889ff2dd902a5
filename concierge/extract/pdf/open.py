"""Opening PDF files: passwords, files that were cut, files that lie about their pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import encrypted, encrypted_strangely

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MAX_PAGES = 100_000
"""More pages than this are not asked for; page trees can claim two thousand million."""

_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_UNKNOWN_SECURITY = 5  # FPDF_ERR_SECURITY
_CATALOG = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\b[^>]{0,200}/Type\s*/Catalog")
_MAX_MENDED = 64 << 20


def opened(path: Path, context: ExtractionContext) -> PdfDocument | None:
    """Open a file with pdfium, or return None when it cannot; the caller closes it.

    The empty password is tried first, then that of the context; each may be the user's or
    the owner's.

    Raises:
        EncryptedError: When it wants another password.
    """
    document = _unlocked(path, path, context.password)
    if document is not None:
        return document
    mended = _mended(path)
    return _unlocked(mended, path, context.password) if mended else None


def _unlocked(source: Path | bytes, path: Path, password: str) -> PdfDocument | None:
    from pypdfium2 import PdfDocument, PdfiumError

    code = 0
    for tried in (None, password) if password else (None,):
        try:
            return PdfDocument(source, password=tried)
        except PdfiumError as error:
            code = error.err_code or 0
        if code != _WRONG_PASSWORD:
            break
    if code == _WRONG_PASSWORD:
        raise encrypted(path, wrong=bool(password))
    if code == _UNKNOWN_SECURITY:
        raise encrypted_strangely(path)
    return None


def _mended(path: Path) -> bytes:
    """Return a cut file with a new end, from which pdfium can find its objects, or b""."""
    if path.stat().st_size > _MAX_MENDED:
        return b""
    data = path.read_bytes()
    roots: list[tuple[bytes, bytes]] = _CATALOG.findall(data)
    if not roots:
        return b""
    end = b"\nendstream\nendobj\ntrailer\n<< /Root %s %s R >>\nstartxref\n0\n%%%%EOF\n"
    number, generation = roots[-1]
    return data + end % (number, generation)
