"""Words in pictures and scanned pages, read by tesseract.

Tesseract's own threads fight one another: a page that takes 18 s with them takes 1.1 s
with OMP_THREAD_LIMIT=1 and a file path instead of a re-encoded picture.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import math
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.core.pieces import PagePiece, Word
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import damaged, ocr_missing, ocr_timeout, too_large, unsupported

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

PAGE_TIMEOUT_S = 90
MAX_PIXELS = 120_000_000
_DPI = 300
_MAX_PAGE_PIXELS = 40_000_000
_MAX_SIDE = 32_000  # tesseract refuses pictures beyond 32,767 pixels a side
_READ_DIRECTLY = frozenset({"PNG", "JPEG", "TIFF", "BMP", "PPM"})
_EXIF_ORIENTATION = 0x0112
_WINDOWS_TESSERACT = r"C:\Program Files\Tesseract-OCR\tesseract.exe"
# Drawings and icons of programs: no words to be read, or none that tesseract could see.
_NOT_READ = frozenset({types.SVG, "image/x-canon-cr3"})


def recognise_pages(
    pages: Sequence[tuple[str, Callable[[Path], Path]]], context: ExtractionContext
) -> dict[str, PagePiece]:
    """Read the words of pages or pictures; what was read before is not read again.

    Args:
        pages: Name of each piece, and a function that writes the page as a picture into the
            folder it is given, or names a file that is there already, and returns its
            path. It is called in this thread, and only for pages that are read now. A
            `ConciergeError` it raises is the failure of that page alone.
        context: Languages, processes, the known pieces, and the folder for pictures.

    Returns:
        What was found, by name, in the order of `pages`; pages put off for another turn are
        absent. A page that could not be read says why in `failed`.

    Raises:
        ModelMissingError: When tesseract or all of the wanted languages are not there.
    """
    found: dict[str, PagePiece] = {}
    for name, render in pages:
        piece = context.pieces.known(name)
        if piece is None and not context.pieces.may_go_on:
            context.pieces.put_off()
            continue
        if piece is None:
            piece = _page_now(render, context).packed()
            context.pieces.keep(name, piece)
        found[name] = PagePiece.unpacked(piece)
    return found


def _page_now(render: Callable[[Path], Path], context: ExtractionContext) -> PagePiece:
    import pytesseract
    from PIL import Image

    _require_tesseract()
    languages, _ = _languages(context.ocr_languages)
    os.environ["OMP_THREAD_LIMIT"] = "1"
    with _scratch(context) as folder:
        try:
            picture = render(folder)
            with Image.open(picture) as opened:
                width, height = opened.size
            data = pytesseract.image_to_data(
                os.fspath(picture), lang=languages, timeout=PAGE_TIMEOUT_S, output_type="dict"
            )
        except ConciergeError as error:
            return PagePiece("", failed=error.message)
        except (OSError, RuntimeError, pytesseract.TesseractError) as error:
            return PagePiece("", failed=str(error))
    words = []
    for i, text in enumerate(data["text"]):
        if str(text).strip():
            x, y, w, h = (data[key][i] for key in ("left", "top", "width", "height"))
            box = (x / width, y / height, (x + w) / width, (y + h) / height)
            words.append(Word(str(text), box))
    return PagePiece(" ".join(word.text for word in words), tuple(words), 90.0)


class PictureExtractor:
    """Reads the words in pictures, when slow methods may run; else says that they wait."""

    name = "ocr"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept pictures made of pixels."""
        return media_type.startswith("image/") and media_type not in _NOT_READ

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read a picture; each page of a TIFF file is a segment.

        Raises:
            ModelMissingError: When tesseract or all of the wanted languages are not there.
            TooLargeError: When it has more pixels than are read.
            DamagedError: When it cannot be opened.
            TimedOutError: When tesseract does not finish.
        """
        if not context.deep:
            return _waiting(media_type)
        with _scratch(context) as folder:
            source = _prepared(path, media_type, folder)
            text, note = _recognise(source, path, context)
        # Some versions end the last page with a form feed too.
        pages = [page.strip() for page in text.rstrip("\n").removesuffix("\f").split("\f")]
        segments = tuple(
            Segment(page, Locator(page=number)) for number, page in enumerate(pages, 1) if page
        )
        return Extraction(
            media_type=media_type,
            kind=Kind.PICTURE,
            extractor="ocr/1",
            segments=segments,
            pages=len(pages),
            state=TextState.FULL if segments else TextState.EMPTY,
            note=note,
        )


def read_pdf_pages(
    path: Path, pages: Sequence[int], context: ExtractionContext
) -> tuple[dict[int, str], str]:
    """Render pages of a PDF at 300 dpi and read their words.

    Args:
        path: A PDF that pdfium opens.
        pages: Page numbers from 1.
        context: Languages and the folder for temporary pictures.

    Returns:
        Text by page, and a note or "".

    Raises:
        ModelMissingError: When tesseract or all of the wanted languages are not there.
        TimedOutError: When tesseract does not finish a page.
    """
    from pypdfium2 import PdfDocument

    texts: dict[int, str] = {}
    note = ""
    _require_tesseract()
    with _scratch(context) as folder, closing(PdfDocument(path)) as document:
        for number in pages:
            with closing(document[number - 1]) as page:
                width, height = page.get_size()
                scale = _scale(width, height)
                with closing(page.render(scale=scale, grayscale=True)) as bitmap:
                    picture = folder / f"page-{number}.png"
                    # The fastest compression: the file lives for a second.
                    bitmap.to_pil().save(picture, compress_level=1, dpi=(scale * 72, scale * 72))
            text, note = _recognise(picture, path, context)
            texts[number] = text.replace("\f", "").strip()
            picture.unlink()
    return texts, note


def _waiting(media_type: str) -> Extraction:
    return Extraction(
        media_type=media_type,
        kind=Kind.PICTURE,
        extractor="ocr/1",
        pages=1,
        state=TextState.NEEDS_OCR,
        pages_without_text=(1,),
    )


def _scale(width: float, height: float) -> float:
    """Return pixels per point: 300 dpi, less for posters. Sizes in points (1/72 inch)."""
    wanted = _DPI / 72
    area = max(width * height, 1.0)
    return min(wanted, math.sqrt(_MAX_PAGE_PIXELS / area), _MAX_SIDE / max(width, height, 1.0))


@contextmanager
def _scratch(context: ExtractionContext) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="ocr-", dir=context.scratch) as folder:
        yield Path(folder)


def _prepared(path: Path, media_type: str, folder: Path) -> Path:
    """Return a file that tesseract reads: the picture itself, or an upright PNG of it."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with _opened(path) as picture:
            turned = picture.getexif().get(_EXIF_ORIENTATION, 1) not in (0, 1)
            if picture.format in _READ_DIRECTLY and not turned:
                return path
            upright = ImageOps.exif_transpose(picture).convert("L")
            upright.save(folder / "picture.png", compress_level=1)
            return folder / "picture.png"
    except UnidentifiedImageError as error:
        raise unsupported(path, media_type) from error
    except Image.DecompressionBombError as error:
        raise too_large(path, "it has more pixels than are read") from error
    except (OSError, SyntaxError, ValueError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise damaged(path, str(error)) from error


def _opened(path: Path) -> Picture:
    """Open a picture, which reads only its head, and check its size before anything more."""
    from PIL import Image

    # Pillow warns at three quarters of what is allowed here, and refuses beyond twice that.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        picture = Image.open(path)
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > _MAX_SIDE:
        picture.close()
        raise too_large(path, f"it has {width:,} × {height:,} pixels")
    return picture


def _recognise(picture: Path, path: Path, context: ExtractionContext) -> tuple[str, str]:
    """Return the text that tesseract reads, and a note about languages or ""."""
    import pytesseract

    _require_tesseract()
    languages, note = _languages(context.ocr_languages)
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        text = pytesseract.image_to_string(
            os.fspath(picture), lang=languages, timeout=PAGE_TIMEOUT_S
        )
    except pytesseract.TesseractError as error:
        raise damaged(path, f"tesseract cannot read it ({error.message})") from error
    except RuntimeError as error:  # how pytesseract says that the time is over
        raise ocr_timeout(path) from error
    return str(text), note


def _languages(wanted: str) -> tuple[str, str]:
    there = _installed_languages()
    asked = wanted.split("+")
    found = [code for code in asked if code in there]
    missing = [code for code in asked if code not in there]
    if not missing:
        return wanted, ""
    how = (
        f"Install tesseract's language data for {', '.join(missing)} "
        f"(Debian: tesseract-ocr-{missing[0].replace('_', '-')}; macOS: tesseract-lang)."
    )
    if not found:
        raise ocr_missing(f"Tesseract does not know the language {missing[0]}.", how)
    return "+".join(found), f"Read without {', '.join(missing)}: {how}"


@lru_cache(maxsize=1)
def _installed_languages() -> frozenset[str]:
    import pytesseract

    return frozenset(pytesseract.get_languages())


def _require_tesseract() -> None:
    """Find the program, also where its Windows installer puts it.

    Raises:
        ModelMissingError: When it is not there.
    """
    from pytesseract import pytesseract as wrapper

    if shutil.which(wrapper.tesseract_cmd):
        return
    if sys.platform == "win32" and Path(_WINDOWS_TESSERACT).exists():
        wrapper.tesseract_cmd = _WINDOWS_TESSERACT
        return
    raise ocr_missing(
        "Tesseract is not installed.",
        "Install it (Debian: tesseract-ocr; Fedora and macOS: tesseract; Windows: "
        "UB-Mannheim.TesseractOCR) and the words in scans are read by themselves.",
    )
