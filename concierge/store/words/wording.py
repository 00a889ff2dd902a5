"""What the word index is given of a text, and where each part of that stands in the text.

The index keeps no text: what was put in must be made again, the very same, to be taken out. So
it depends on nothing but the text and the language that is kept with its content.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from concierge.store.words import scripts, stems

# Where a stretch begins and ends in the text, and what the index is given of it.
_Piece = tuple[int, int, str]


def worded(text: str, language: str | None) -> str:
    """Return what the word index is given of a text.

    Args:
        text: A passage.
        language: By whose stems, as `stems.language_of` gives it; "" leaves them to FTS5. None
            is for texts that were indexed before languages were known: as they are.
    """
    if language is None:
        return text
    text = scripts.apart(text)
    if not language:
        return text
    known = stems.stems_of(language)
    found = [known[word] for word in stems.words(text)]
    terms = [one[0] for one in found] + [one[1] for one in found if len(one) > 1]
    return " ".join(terms)


def asked(text: str, language: str) -> str:
    """Return what the word index is asked for words; see `worded`."""
    text = scripts.apart(text)
    if not language:
        return text
    known = stems.stems_of(language)
    return " ".join(known[word][0] for word in stems.words(text))


class Worded:
    """A text as `worded` gives it, but for white space, with the places of what stands in it.

    Args:
        original: The text.
        language: As for `worded`.

    Attributes:
        text: What the word index is given.
    """

    def __init__(self, original: str, language: str) -> None:
        stretches = list(_stretches(original))
        self._pieces = _words_of(stretches, language) if language else stretches
        lengths = (len(words) + 1 for _, _, words in self._pieces)
        self._starts = [0, *accumulate(lengths)][:-1]
        self.text = " ".join(words for _, _, words in self._pieces)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the original the words stand that are in `text` from start to end."""
        first, inside = self._at(start)
        begin = first[0] + (inside if _is_same(first) else 0)
        last, inside = self._at(end - 1)
        return begin, last[0] + inside + 1 if _is_same(last) else last[1]

    def _at(self, place: int) -> tuple[_Piece, int]:
        number = bisect_right(self._starts, place) - 1
        return self._pieces[number], place - self._starts[number]


def _stretches(text: str) -> Iterator[_Piece]:
    """Yield letters that stand apart, and what is between them."""
    at = 0
    for letter in scripts.letters(text):
        if letter.start() > at:
            yield at, letter.start(), text[at : letter.start()]
        yield *letter.span(), scripts.apart(letter.group()).strip()
        at = letter.end()
    if at < len(text):
        yield at, len(text), text[at:]


def _words_of(stretches: Sequence[_Piece], language: str) -> list[_Piece]:
    placed = [
        (start + first, start + last, words[first:last])
        if _is_same(stretch)
        else (start, end, words[first:last])
        for stretch in stretches
        for start, end, words in [stretch]
        for first, last in stems.places(words)
    ]
    known = stems.stems_of(language)
    found = [(start, end, known[word]) for start, end, word in placed]
    first = [(start, end, terms[0]) for start, end, terms in found]
    return first + [(start, end, terms[1]) for start, end, terms in found if len(terms) > 1]


def _is_same(piece: _Piece) -> bool:
    """Say whether a piece is as long as what it stands for: letter by letter it is the same."""
    start, end, words = piece
    return len(words) == end - start
