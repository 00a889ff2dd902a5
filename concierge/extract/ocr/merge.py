"""What readings of one picture say together: the better word wherever they differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from concierge.extract.ocr.tesseract import Seen

_SAME = 0.3  # share of the smaller of two boxes that lies in the other: the same word
_LEAST_ALONE = 50.0  # confidence of a word that only one reading has
_LEAST_WORD = 25.0  # words below are noise more often than words
_LEAST_SIGN = 60.0  # of what has neither letters nor digits, such as dashes and stars
_LEAST_SURE, _LEAST_LETTERS = 65.0, 2  # a page without any such word holds none
_LEAST_PAGE = 50.0  # a page below holds no words: leaves, bricks, handwriting
_LETTERS = re.compile(r"[^\W_]")
_CENTRE = 0.5


@dataclass(frozen=True, slots=True)
class PageReading:
    """One reading of a picture, or several put together.

    Attributes:
        words: In reading order, boxes as shares of the picture as a viewer shows it.
        turn: Quarter turns clockwise after which it was read.
    """

    words: tuple[Seen, ...] = ()
    turn: int = 0

    @property
    def confidence(self) -> float:
        """Mean confidence (0 to 100), long words counting more."""
        return _confidence(self.words)

    @property
    def letters(self) -> int:
        """Letters and digits in all words."""
        return sum(len(_LETTERS.findall(word.text)) for word in self.words)

    @property
    def worth(self) -> float:
        """What one reading is weighed against another by: letters that are likely right."""
        return self.letters * self.confidence**2

    def word_height(self, width: int, height: int) -> float:
        """Return the median height in pixels of words, across the lines.

        Args:
            width: Of the picture, in pixels.
            height: Of the picture, in pixels.
        """
        likely = [word.box for word in self.words if word.confidence > _LEAST_PAGE]
        boxes = likely or [word.box for word in self.words]
        if self.turn % 2:
            return median((right - left) * width for left, _, right, _ in boxes) if boxes else 0
        return median((bottom - top) * height for _, top, _, bottom in boxes) if boxes else 0


def merged(base: PageReading, other: PageReading) -> PageReading:
    """Put two readings of a picture together.

    Where words of both cover one another, those that tesseract is surer of stay, in the
    place of the base's; words that only the other has are put in where they stand.
    """
    partners = _partners(base.words, other.words)
    kept: list[Seen] = []
    used: set[int] = set()
    done: set[int] = set()
    for index, word in enumerate(base.words):
        mine, theirs = partners.get(index, ((index,), ()))
        if index in done:
            continue
        done.update(mine)
        used.update(theirs)
        ours = [base.words[i] for i in mine]
        others = [other.words[i] for i in theirs]
        if others and _confidence(others) > _confidence(ours):
            kept += [replace(one, line=word.line, paragraph=word.paragraph) for one in others]
        else:
            kept += ours
    alone = [
        word
        for index, word in enumerate(other.words)
        if index not in used and word.confidence >= _LEAST_ALONE
    ]
    return PageReading(tuple(_put_in(kept, alone, base.turn)), base.turn)


def without_noise(reading: PageReading, least: float = _LEAST_WORD) -> PageReading:
    """Drop what is no word: specks, rules and the texture of photographs.

    Args:
        reading: What tesseract made of a picture.
        least: Confidence that a word must have.
    """
    words = tuple(
        word
        for word in reading.words
        if word.confidence >= (least if _LETTERS.search(word.text) else _LEAST_SIGN)
    )
    sure = replace(reading, words=words)
    readable = any(
        word.confidence >= _LEAST_SURE and len(_LETTERS.findall(word.text)) >= _LEAST_LETTERS
        for word in words
    )
    return sure if readable and sure.confidence >= _LEAST_PAGE else replace(reading, words=())


def text_of(words: Sequence[Seen]) -> str:
    """Return words as text: a line each line, an empty line between paragraphs."""
    paragraphs = []
    for _, paragraph in groupby(words, key=lambda word: word.paragraph):
        lines = groupby(paragraph, key=lambda word: word.line)
        paragraphs.append("\n".join(" ".join(word.text for word in line) for _, line in lines))
    return "\n\n".join(paragraphs)


def _confidence(words: Sequence[Seen]) -> float:
    length = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / length if length else 0.0


def _partners(
    ours: Sequence[Seen], theirs: Sequence[Seen]
) -> dict[int, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return, by index into ours, the words of both that cover one another, also indirectly."""
    across, back = defaultdict(list), defaultdict(list)
    for i, j in _covering(ours, theirs):
        across[i].append(j)
        back[j].append(i)
    groups: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for start in across:
        if start in groups:
            continue
        mine_now, their_now, waiting = {start}, set[int](), [start]
        while waiting:
            for j in across[waiting.pop()]:
                their_now.add(j)
                fresh = set(back[j]) - mine_now
                mine_now |= fresh
                waiting += fresh
        group = (tuple(sorted(mine_now)), tuple(sorted(their_now)))
        groups.update(dict.fromkeys(mine_now, group))
    return groups


def _covering(ours: Sequence[Seen], theirs: Sequence[Seen]) -> list[tuple[int, int]]:
    """Return the pairs of indices whose boxes cover one another."""
    import numpy as np

    if not ours or not theirs:
        return []
    a = np.array([word.box for word in ours])[:, None, :]
    b = np.array([word.box for word in theirs])[None, :, :]
    width = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
    height = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
    areas = [(c[..., 2] - c[..., 0]) * (c[..., 3] - c[..., 1]) for c in (a, b)]
    both = width.clip(0) * height.clip(0)
    return [(int(i), int(j)) for i, j in np.argwhere(both > _SAME * np.minimum(*areas))]


def _put_in(words: list[Seen], more: Sequence[Seen], turn: int) -> list[Seen]:
    """Put words in before the first one that stands in a lower line, or later in their line."""
    for word in more:
        top, bottom, start = _upright(word, turn)
        middle = (top + bottom) * _CENTRE
        place, line = len(words), None
        for index, there in enumerate(words):
            its_top, its_bottom, its_start = _upright(there, turn)
            if its_top <= middle <= its_bottom:
                line = there
                if its_start > start:
                    place = index
                    break
            elif line is not None or its_top > middle:
                place = index
                break
        if line is None:
            line = replace(word, line=-1 - word.line, paragraph=-1 - word.paragraph)
        words.insert(place, replace(word, line=line.line, paragraph=line.paragraph))
    return words


def _upright(word: Seen, turn: int) -> tuple[float, float, float]:
    """Return top, bottom and start of a word as they are once the picture is turned."""
    left, top, right, bottom = word.box
    views = (
        (top, bottom, left),
        (left, right, -bottom),
        (1 - bottom, 1 - top, -right),
        (1 - right, 1 - left, top),
    )
    return views[turn]
