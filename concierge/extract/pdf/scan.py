"""Pages of a PDF that must be recognised: rendered by pdfium, read by OCR, and merged."""

from __future__ import annotations

import math
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.pieces import PagePiece
from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import damaged, too_large
from concierge.extract.pdf.open import opened
from concierge.extract.pdf.quality import Quality, judged
from concierge.extract.pdf.text import Look, Page, PageText, pictures, unpacked_bytes
from concierge.extract.pictures import thumbnails

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument, PdfPage

_DPI = 300
_MAX_PIXELS = 20_000_000
"""An A3 page at 300 dpi has 17 million; what is larger is rendered more coarsely."""

_MAX_SIDE = 16_000
_FINE_PIXELS = 9_000_000
_SURE = 60.0
_MAX_UNPACKED = 256 << 20
_MAX_SHRUNK = 24 << 20
_REOPENED_AFTER = 50
"""Pages after which the file is opened anew: pdfium keeps fonts and pictures it has seen."""


def piece_name(page: int) -> str:
    """Return the name under which a page's recognised words are kept; pages from 1."""
    return f"page {page}"


def recognised(path: Path, pages: list[int], context: ExtractionContext) -> dict[int, PagePiece]:
    """Read the words of pages (from 1); pages put off for another turn are absent.

    Raises:
        ModelMissingError: When tesseract or all of the wanted languages are not there.
        EncryptedError: When the file wants another password.
    """
    from concierge.extract.ocr.pages import recognise_pages

    with ExitStack() as stack:
        renderer = _Renderer(path, context, stack)
        wanted = [(piece_name(page), partial(renderer.write, page)) for page in pages]
        found = recognise_pages(wanted, context)
    return {page: found[piece_name(page)] for page in pages if piece_name(page) in found}


def merged(page: PageText, piece: PagePiece) -> str:
    """Return a page's words after OCR: what it had, what was read, or both."""
    read = piece.text.strip()
    if page.look is Look.WORDLESS or page.look is Look.GARBAGE:
        return read
    if page.look is Look.STAMPED:
        known = set(read.split())
        kept = [line for line in page.text.splitlines() if not known.issuperset(line.split())]
        return "\n".join([*kept, read]).strip()
    sure = read and piece.confidence >= _SURE and judged(read) is Quality.GOOD
    return read if sure else page.text


def thumbnail(path: Path, context: ExtractionContext) -> bytes:
    """Return a small JPEG of the first page, or b"" when it is blank or cannot be drawn."""
    from pypdfium2 import PdfiumError

    document = opened(path, context)
    if document is None:
        return b""
    with closing(document):
        try:
            with closing(document[0]) as page:
                scale = thumbnails.SIDE / max(*page.get_size(), 1.0)
                with closing(page.render(scale=scale, may_draw_forms=False)) as bitmap:
                    drawn = bitmap.to_pil()
                    return b"" if thumbnails.is_blank(drawn) else thumbnails.thumbnail(drawn)
        except (PdfiumError, ValueError, IndexError):
            return b""


class _Renderer:
    """Writes pages as pictures; opens the file when the first is wanted."""

    def __init__(self, path: Path, context: ExtractionContext, stack: ExitStack) -> None:
        self._path = path
        self._context = context
        self._stack = stack
        self._document: PdfDocument | None = None
        self._written = 0

    def write(self, page: int, folder: Path) -> Path:
        """Write a page (from 1) into a folder; return the picture.

        Raises:
            DamagedError: When it cannot be rendered.
        """
        from pypdfium2 import PdfiumError

        try:
            return self._write(self._open(), page, folder)
        except (PdfiumError, ValueError) as error:
            raise damaged(self._path, f"page {page} cannot be drawn") from error

    def _open(self) -> PdfDocument:
        if self._document is None or self._written >= _REOPENED_AFTER:
            self._stack.close()
            self._document = opened(self._path, self._context)
            self._written = 0
            if self._document is None:
                raise damaged(self._path, "it cannot be opened to draw its pages")
            self._stack.callback(self._document.close)
        self._written += 1
        return self._document

    def _write(self, document: PdfDocument, page: int, folder: Path) -> Path:
        with closing(document[page - 1]) as loaded:
            self._refuse_huge(loaded.raw, page)
            width, height = loaded.get_size()
            scale = _scale(width, height, _native(loaded.raw))
            image = _drawn(loaded, scale, _strips(loaded.raw, width * scale))
        target = folder / f"page-{page}.png"
        # Hardly compressed: the file lives for a second.
        image.save(target, compress_level=1, dpi=(round(scale * 72), round(scale * 72)))
        return target

    def _refuse_huge(self, page: Page, number: int) -> None:
        """Refuse pictures that take more memory than a worker has: pdfium unpacks them whole."""
        largest = unpacked_bytes(page)
        if largest > _MAX_UNPACKED:
            what = f"page {number} holds a picture of {largest >> 20:,} MB"
            raise too_large(self._path, what)


def _strips(page: Page, width: float) -> int:
    """Return in how many strips a page is drawn.

    pdfium shrinks a picture sideways first, so it holds as many rows as the picture has.
    """
    rows = max((3 * one.down for one in pictures(page)), default=0)
    return min(16, 1 + int(rows * width) // _MAX_SHRUNK)


def _drawn(page: PdfPage, scale: float, strips: int) -> Image:
    """Draw a page in shades of grey, as a viewer shows it, strip by strip."""
    from PIL import Image
    from pypdfium2 import PdfBitmap, raw

    width, height = (max(1, math.ceil(side * scale)) for side in page.get_size())
    whole = Image.new("L", (width, height), 255)
    step = math.ceil(width / strips)
    for left in range(0, width, step):
        bitmap = PdfBitmap.new_native(min(step, width - left), height, raw.FPDFBitmap_Gray)
        with closing(bitmap):
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, bitmap.width, height)
            flags = raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE
            raw.FPDF_RenderPageBitmap(bitmap, page, -left, 0, width, height, 0, flags)
            whole.paste(bitmap.to_pil(), (left, 0))
    return whole


def _native(page: Page) -> float:
    """Return the pixels per point of the largest picture on a page, or 0."""
    largest = max(pictures(page), key=lambda one: one.width * one.height, default=None)
    return largest.across / largest.width if largest and largest.width > 0 else 0.0


def _scale(width: float, height: float, native: float) -> float:
    """Return pixels per point: 300 dpi, unless the page is no sheet of paper.

    A photograph may claim to be a metre wide, and a label to be a few points: then the
    picture's own pixels count. Sizes in points (1/72 inch).
    """
    area = max(width * height, 0.01)
    wanted = _DPI / 72
    if native and area * wanted**2 > _MAX_PIXELS:
        wanted = min(wanted, native)
    elif native > wanted and area * native**2 <= _FINE_PIXELS:
        wanted = native
    return min(wanted, math.sqrt(_MAX_PIXELS / area), _MAX_SIDE / max(width, height, 1.0))
