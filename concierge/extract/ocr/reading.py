"""How one page is read: once as it is, and again, changed, when that went badly.

The first reading tells by its confidence whether the page stands on its head, and by the
height of its words how much it must be enlarged. Good pages cost one reading; receipts,
small pictures and grainy scans up to three.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median

from concierge.core.errors import ConciergeError
from concierge.core.pieces import PagePiece, Word
from concierge.extract.ocr.languages import AUTOMATIC, installed_languages, languages_of
from concierge.extract.ocr.look import look
from concierge.extract.ocr.merge import PageReading, merged, text_of, without_noise
from concierge.extract.ocr.prepare import Change, opened, prepare
from concierge.extract.ocr.tesseract import Seen, UnreadableError, read_words

PAGE_TIMEOUT_S = 90.0
_AUTOMATIC_MODE, _COLUMN_MODE, _BLOCK_MODE, _SPARSE_MODE = 3, 4, 6, 11
_GOOD = 88.0  # mean confidence of a page that needs no other reading
_HOPELESS = 40.0  # mean confidence of what are no letters at all
_UPSIDE_DOWN = 55.0  # below it a page may stand on its head
_SMALL = 1600  # pixels
_MOST_SCALE = 4.0
_TALL = 1.5  # height by width of words in lines that run up or down
_LONG = 3  # letters of a word that is wider than tall when its line is level
# Letter height in pixels, blur in pixels of the original, and page segmentation mode of the
# second and the third reading: those that differ most in their mistakes.
_SECOND = (30.0, 0.7, _COLUMN_MODE)
_THIRD = (30.0, 0.9, _BLOCK_MODE)
# Pages are changed one after the other, which bounds memory; tesseract reads side by side.
_PIXELS = threading.Lock()
_SEARCH_BLUR = 0.7  # pixels
_FOUND_BY_CHANCE = 65.0  # confidence below which a word in a photograph is none


def read_page(
    picture: Path, languages: str, folder: Path, seconds: float = PAGE_TIMEOUT_S
) -> PagePiece:
    """Return the words of a page; `failed` says why there are none if it broke off.

    Args:
        picture: A file that tesseract reads, as a viewer shows the page.
        languages: Installed language codes joined by "+", or "auto".
        folder: For changed copies, removed by the caller.
        seconds: After which the page is given up; what was read until then is kept.
    """
    try:
        return _PageReader(picture, languages, folder, seconds).read()
    except ConciergeError as error:
        return PagePiece("", failed=error.message)
    except UnreadableError as error:
        return PagePiece("", failed=f"Its words could not be read: {error}.")
    except (OSError, SyntaxError, ValueError) as error:  # how Pillow says that a file is broken
        if isinstance(error, OSError) and error.errno is not None:
            raise
        return PagePiece("", failed=f"The picture of it is damaged: {error}.")


class _PageReader:
    def __init__(self, picture: Path, languages: str, folder: Path, seconds: float) -> None:
        self._picture = picture
        self._folder = folder
        self._until = time.monotonic() + seconds
        self._languages = languages
        with opened(picture) as head:
            self._width, self._height = head.size

    def read(self) -> PagePiece:
        """Read the page as often as it takes.

        Raises:
            UnreadableError: When tesseract cannot read it even once.
        """
        with _PIXELS:
            looked = look(self._picture)
        if looked.blank:
            return PagePiece("")
        if self._languages == AUTOMATIC:
            self._languages = languages_of(self._picture, installed_languages())
        change = Change(skew=looked.skew, even=looked.uneven)
        if change != Change() and max(self._width, self._height) < _SMALL:
            change = replace(change, scale=2.0)  # small letters would suffer from being moved
        best = self._read(change, _AUTOMATIC_MODE)
        steps = (self._turned, self._sharpened) if best.words else (self._searched,)
        # What was read before stands when time runs out over reading it better.
        with suppress(UnreadableError):
            for step in steps:
                best = step(best, change)
        return _piece(without_noise(best))

    def _turned(self, first: PageReading, change: Change) -> PageReading:
        """Read a page that gave nonsense standing on its head, and keep the better."""
        if first.confidence >= _UPSIDE_DOWN:
            return first
        turned = self._read(replace(change, turn=2), _AUTOMATIC_MODE)
        return max(first, turned, key=lambda reading: reading.worth)

    def _sharpened(self, first: PageReading, change: Change) -> PageReading:
        """Read a poor page again, enlarged and with its grain taken out."""
        best = first
        height = first.word_height(self._width, self._height)
        for letters, blur, mode in (_SECOND, _THIRD):
            if not _HOPELESS < best.confidence < _GOOD:
                break
            scale = min(max(letters / max(height, 1.0), 1.0), _MOST_SCALE)
            other = self._read(replace(change, turn=first.turn, scale=scale, blur=blur), mode)
            base, rest = sorted((other, best), key=lambda reading: reading.worth, reverse=True)
            best = merged(base, rest)
        return best

    def _searched(self, _: PageReading, change: Change) -> PageReading:
        """Look for signs and labels anywhere in a picture that seemed to have no words."""
        found = self._read(replace(change, blur=_SEARCH_BLUR), _SPARSE_MODE, local=True)
        return without_noise(found, _FOUND_BY_CHANCE)

    def _read(self, change: Change, mode: int, *, local: bool = False) -> PageReading:
        with _PIXELS:
            prepared = prepare(self._picture, change, self._folder)
        left = self._until - time.monotonic()
        seen = read_words(prepared.path, self._languages, mode, left, local=local)
        if prepared.path != self._picture:
            prepared.path.unlink()
        words = tuple(replace(word, box=prepared.place(word.box)) for word in seen)
        return PageReading(words, (change.turn + _quarters(seen)) % 4)


def _quarters(words: list[Seen]) -> int:
    """Return by how many quarters clockwise a picture must be turned for level lines.

    Tesseract reads lines that run up or down by itself; their words are taller than wide.
    """
    long = [word.box for word in words if len(word.text) >= _LONG]
    if not long or median((b[3] - b[1]) / max(b[2] - b[0], 1.0) for b in long) < _TALL:
        return 0
    steps = [two.box[1] - one.box[1] for one, two in pairwise(words) if one.line == two.line]
    return 3 if sum(steps) > 0 else 1


def _piece(reading: PageReading) -> PagePiece:
    words = tuple(Word(word.text, word.box) for word in reading.words)
    turned = 90 * reading.turn if words else 0
    return PagePiece(text_of(reading.words), words, reading.confidence, turned)
