"""What slow methods found in a file, piece by piece, so that no work is done twice.

OCR and speech take minutes for a long file. Each page, picture or stretch of sound is one
piece: found once, kept by the file's content, and there again when reading goes on after
an interruption.
"""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


class Pieces:
    """The pieces of one file: those known from before, and those found now.

    Args:
        known: Pieces by their name, as `new` gave them earlier.
        seconds: For how long more pieces may be begun; the first is always done, so that
            every turn gets further.
        mark: A file that always tells the piece that was begun last, so that whoever finds
            this process dead knows what it died of.

    Attributes:
        new: Pieces found in this turn.
        unfinished: Whether a piece was left for another turn.
    """

    def __init__(
        self,
        known: Mapping[str, bytes] | None = None,
        seconds: float = float("inf"),
        mark: Path | None = None,
    ) -> None:
        self.new: dict[str, bytes] = {}
        self.unfinished = False
        self._known = dict(known or {})
        self._until = time.monotonic() + seconds
        self._mark = mark
        self._begun = False

    def known(self, name: str) -> bytes | None:
        """Return a piece if it was found before."""
        return self.new.get(name, self._known.get(name))

    @property
    def may_go_on(self) -> bool:
        """Whether another piece may be begun in this turn."""
        return not self._begun or time.monotonic() < self._until

    def begin(self, name: str) -> None:
        """Note that work on a piece begins; whoever looks ahead asks `may_go_on` after it."""
        self._begun = True
        if self._mark is not None:
            self._mark.write_text(name, "utf-8")

    def came_to_nothing(self) -> None:
        """Note that a piece cannot be found: it must not be all that a turn does, for ever."""
        self._begun = bool(self.new)

    def keep(self, name: str, piece: bytes) -> None:
        """Keep a piece that was found now."""
        self.new[name] = piece

    def put_off(self) -> None:
        """Note that a piece is left for another turn."""
        self.unfinished = True

    def get(self, name: str, find: Callable[[], bytes]) -> bytes | None:
        """Return a piece, found now if need be; None when it is left for another turn."""
        found = self.known(name)
        if found is not None:
            return found
        if not self.may_go_on:
            self.put_off()
            return None
        self.begin(name)
        try:
            piece = find()
        except BaseException:
            self.came_to_nothing()
            raise
        self.keep(name, piece)
        return piece

    def within(self, part: str) -> Pieces:
        """Return the same pieces as a member of a container sees them."""
        return _Within(self, part)


class _Within(Pieces):
    """The pieces of one member: every name gets the member's path in front."""

    def __init__(self, whole: Pieces, part: str) -> None:
        super().__init__()
        self._whole = whole
        self._prefix = f"{part}\n"

    def known(self, name: str) -> bytes | None:
        return self._whole.known(self._prefix + name)

    @property
    def may_go_on(self) -> bool:
        return self._whole.may_go_on

    def begin(self, name: str) -> None:
        self._whole.begin(self._prefix + name)

    def came_to_nothing(self) -> None:
        self._whole.came_to_nothing()

    def keep(self, name: str, piece: bytes) -> None:
        self.new[name] = piece
        self._whole.keep(self._prefix + name, piece)

    def put_off(self) -> None:
        self.unfinished = True
        self._whole.put_off()


@dataclass(frozen=True, slots=True)
class Word:
    """A recognised word and where it stands on its page or picture.

    Attributes:
        text: The word.
        box: Left, top, right and bottom as shares (0 to 1) of width and height of the page
            as a viewer shows it, from its top left corner.
    """

    text: str
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PagePiece:
    """What OCR found on one page or picture.

    Attributes:
        text: Its text in reading order.
        words: Its words with their places.
        confidence: Mean confidence of the words, 0 to 100.
        turned: By how many degrees clockwise it had to be turned to be read.
        failed: Why it could not be read, or "".
    """

    text: str
    words: tuple[Word, ...] = ()
    confidence: float = 0.0
    turned: int = 0
    failed: str = ""

    def packed(self) -> bytes:
        """Return it as bytes to be kept."""
        rows = [[w.text, *(round(x, 5) for x in w.box)] for w in self.words]
        return _packed([self.text, rows, round(self.confidence, 1), self.turned, self.failed])

    @classmethod
    def unpacked(cls, piece: bytes) -> PagePiece:
        """Return what `packed` gave."""
        text, rows, confidence, turned, failed = _unpacked(piece)
        words = tuple(Word(row[0], (row[1], row[2], row[3], row[4])) for row in rows)
        return cls(text, words, confidence, turned, failed)


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of speech; times in seconds from the start of the recording."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class SpeechPiece:
    """What was said in one stretch of a recording.

    Attributes:
        said: Segments in order.
        language: Language code that was detected, or "".
        failed: Why it could not be read, or "".
    """

    said: tuple[Said, ...] = field(default=())
    language: str = ""
    failed: str = ""

    def packed(self) -> bytes:
        """Return it as bytes to be kept."""
        rows = [[round(s.start, 2), round(s.end, 2), s.text] for s in self.said]
        return _packed([rows, self.language, self.failed])

    @classmethod
    def unpacked(cls, piece: bytes) -> SpeechPiece:
        """Return what `packed` gave."""
        rows, language, failed = _unpacked(piece)
        return cls(tuple(Said(*row) for row in rows), language, failed)


def _packed(data: list[object]) -> bytes:
    return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def _unpacked(piece: bytes) -> list[Any]:
    data: list[Any] = json.loads(zlib.decompress(piece))
    return data
