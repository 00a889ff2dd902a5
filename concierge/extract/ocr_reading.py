"""How one page is read: once as it is, and again, changed, when that went badly.

The first reading tells by its confidence whether the page stands on its head, and by the
height of its words how much it must be enlarged. Good pages cost one reading; receipts,
small pictures and grainy scans up to three.
"""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median

from concierge.core.pieces import PagePiece, Word
from concierge.extract.ocr_languages import AUTOMATIC, installed_languages, languages_of
from concierge.extract.ocr_look import look
from concierge.extract.ocr_merge import PageReading, merged, text_of, without_noise
from concierge.extract.ocr_prepare import Change, opened, prepare
from concierge.extract.ocr_tesseract import UnreadableError, read_words

PAGE_TIMEOUT_S = 90.0
_AUTOMATIC_MODE, _COLUMN_MODE, _BLOCK_MODE, _SPARSE_MODE = 3, 4, 6, 11
_GOOD = 88.0  # mean confidence of a page that needs no second reading
_FAIR = 80.0  # and of one that needs no third
_UPSIDE_DOWN = 55.0  # below it a page may stand on its head
_MOST_SCALE = 4.0
_TALL = 1.5  # height by width of words in lines that run up or down
# Letter height in pixels, blur in pixels of the original, and page segmentation mode of the
# second and the third reading: those that differ most in their mistakes.
_SECOND = (30.0, 0.7, _COLUMN_MODE)
_THIRD = (24.0, 0.9, _BLOCK_MODE)
_UNKNOWN_HEIGHT = 15.0  # pixels; of letters, when the first reading found none


class PageReader:
    """Reads one page.

    Args:
        picture: A file that tesseract reads, as a viewer shows the page.
        languages: Installed language codes joined by "+", or "auto".
        folder: For changed copies; removed by the caller.
        seconds: After which the page is given up; what was read until then is kept.
    """

    def __init__(
        self, picture: Path, languages: str, folder: Path, seconds: float = PAGE_TIMEOUT_S
    ) -> None:
        self._picture = picture
        self._folder = folder
        self._until = time.monotonic() + seconds
        self._languages = languages
        with opened(picture) as head:
            self._width, self._height = head.size

    def read(self) -> PagePiece:
        """Return the page's words; `failed` says why there are none if it broke off."""
        looked = look(self._picture)
        if looked.blank:
            return PagePiece("")
        if self._languages == AUTOMATIC:
            self._languages = languages_of(self._picture, installed_languages())
        change = Change(skew=looked.skew, even=looked.uneven)
        try:
            best = self._read(change, _AUTOMATIC_MODE)
        except UnreadableError as error:
            return PagePiece("", failed=str(error))
        try:
            for better in (self._turned, self._sharpened):
                best = better(best, change)
        except UnreadableError:
            pass  # what was read before stands
        return _piece(without_noise(best))

    def _turned(self, first: PageReading, change: Change) -> PageReading:
        """Read a page that gave nonsense standing on its head, and keep the better."""
        if not first.words or first.confidence >= _UPSIDE_DOWN:
            return first
        turned = self._read(replace(change, turn=2), _AUTOMATIC_MODE)
        return max(first, turned, key=lambda reading: reading.worth)

    def _sharpened(self, first: PageReading, change: Change) -> PageReading:
        """Read a poor page again, enlarged and with its grain taken out."""
        best = first
        for enough, (letters, blur, mode) in ((_GOOD, _SECOND), (_FAIR, _THIRD)):
            if best.words and best.confidence >= enough:
                break
            height = first.word_height(self._width, self._height) or _UNKNOWN_HEIGHT
            scale = min(max(letters / height, 1.0), _MOST_SCALE)
            again = replace(change, turn=first.turn, scale=scale, blur=blur)
            other = self._read(again, mode if first.words else _SPARSE_MODE)
            base, rest = sorted((other, best), key=lambda reading: reading.worth, reverse=True)
            best = merged(base, rest)
        return best

    def _read(self, change: Change, mode: int) -> PageReading:
        prepared = prepare(self._picture, change, self._folder)
        left = self._until - time.monotonic()
        seen = read_words(prepared.path, self._languages, mode, left)
        if prepared.path != self._picture:
            prepared.path.unlink()
        quarters = _quarters(
            [
                [word.box for word in seen if word.line == line]
                for line in {word.line for word in seen}
            ]
        )
        words = tuple(replace(word, box=prepared.place(word.box)) for word in seen)
        return PageReading(words, (change.turn + quarters) % 4)


def _quarters(lines: list[list[tuple[float, float, float, float]]]) -> int:
    """Return by how many quarters clockwise a picture must be turned for level lines.

    Tesseract reads lines that run up or down by itself; their words are taller than wide.
    """
    boxes = [box for line in lines for box in line]
    if not boxes or median((b[3] - b[1]) / max(b[2] - b[0], 1.0) for b in boxes) < _TALL:
        return 0
    steps = [two[1] - one[1] for line in lines for one, two in pairwise(line)]
    return 3 if sum(steps) > 0 else 1


def _piece(reading: PageReading) -> PagePiece:
    words = tuple(Word(word.text, word.box) for word in reading.words)
    turned = 90 * reading.turn if words else 0
    return PagePiece(text_of(reading.words), words, reading.confidence, turned)
