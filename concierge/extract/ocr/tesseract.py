"""Calls of tesseract through pytesseract: the program, one reading of one picture, its words.

Tesseract's own threads fight one another: a page that takes 18 s with them takes 1.1 s
with OMP_THREAD_LIMIT=1 and a file path instead of a re-encoded picture.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from concierge.extract.failures import ocr_missing

_WINDOWS_TESSERACT = r"C:\Program Files\Tesseract-OCR\tesseract.exe"
_WORD_LEVEL = "5"  # of page, block, paragraph, line and word
_COLUMNS = 12
_LOCAL = " -c thresholding_method=2"


@dataclass(frozen=True, slots=True)
class Seen:
    """A word as tesseract sees it.

    Attributes:
        text: The word.
        confidence: 0 to 100.
        box: Left, top, right and bottom, in the unit of the reading it stands in.
        line: Which line of its reading it stands in.
        paragraph: Which paragraph.
    """

    text: str
    confidence: float
    box: tuple[float, float, float, float]
    line: int
    paragraph: int


class UnreadableError(Exception):
    """Tesseract gave up on a picture, or was stopped; the text says why."""


def require_tesseract() -> None:
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


def read_words(
    picture: Path, languages: str, mode: int, seconds: float, *, local: bool = False
) -> list[Seen]:
    """Read a picture once and return its words with boxes in pixels, in reading order.

    Args:
        picture: A file in a format that tesseract reads itself.
        languages: Installed language codes joined by "+".
        mode: Page segmentation mode, `tesseract --help-psm`.
        seconds: After which tesseract is stopped.
        local: Tell ink from ground spot by spot (J. Sauvola and M. Pietikäinen, "Adaptive
            document image binarization", 2000) instead of by one level for all.

    Raises:
        UnreadableError: When tesseract gives up or does not finish in time.
    """
    import pytesseract

    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        table = pytesseract.image_to_data(
            os.fspath(picture),
            lang=languages,
            config=f"--psm {mode}" + (_LOCAL if local else ""),
            timeout=max(seconds, 0.001),  # none at all would be for ever
            output_type=pytesseract.Output.STRING,
        )
    except pytesseract.TesseractError as error:
        raise UnreadableError(f"tesseract cannot read it ({error.message[:200]})") from error
    except RuntimeError as error:  # how pytesseract says that the time is over
        raise UnreadableError("reading it took too long and was stopped") from error
    return list(_words(str(table)))


def _words(table: str) -> Iterator[Seen]:
    """Parse tesseract's TSV: one row a page, block, paragraph, line or word."""
    lines: dict[tuple[str, ...], int] = {}
    paragraphs: dict[tuple[str, ...], int] = {}
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) < _COLUMNS or cells[0] != _WORD_LEVEL or not cells[11].strip():
            continue
        left, top, width, height, confidence = map(float, cells[6:11])
        line = lines.setdefault(tuple(cells[1:5]), len(lines))
        paragraph = paragraphs.setdefault(tuple(cells[1:4]), len(paragraphs))
        box = (left, top, left + width, top + height)
        yield Seen(cells[11].strip(), confidence, box, line, paragraph)
