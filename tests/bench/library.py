"""Libraries of any size, generated: names as people give them, words as often as in real texts.

The words of a text are drawn by Zipf's law (the n-th most common one n times as rarely as the
first), which is what makes some of them stand in nearly every passage and most in a few.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from concierge.core.records import Extraction, Kind, Reading
from concierge.store.catalog import Catalog
from concierge.store.content.blocks import pack
from tests.bench.material import stats_of

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray, VectorStore

COMMON = (  # noqa: SIM905 - as people read it
    "the and of to in for with on that this from have are was not you your can will one all "
    "our has been more when which their there about would time people work year way day"
).split()
TOPICS = (  # noqa: SIM905
    "harbour lease invoice garden winter recipe letter budget travel kitchen school doctor "
    "insurance bicycle piano concert museum ticket receipt contract meeting minutes summary "
    "final photo scan backup project report plan agenda review notes draft summer"
).split()
_VOCABULARY = 60_000
_WORDS = 70  # of a passage
_AT_ONCE = 2000
_ENDINGS = ("pdf", "docx", "txt", "jpg", "eml", "xlsx")
_KINDS = (
    Kind.DOCUMENT,
    Kind.DOCUMENT,
    Kind.TEXT,
    Kind.PICTURE,
    Kind.MAIL,
    Kind.SPREADSHEET,
)


class Library:
    """Makes files with one passage each, or several, always the same for the same numbers.

    Args:
        files: How many.
        passages: How many each has.
    """

    def __init__(self, files: int, passages: int = 1) -> None:
        self.files, self._passages = files, passages
        self._chance = random.Random(files)
        self._numbers = np.random.default_rng(files)
        self.words = [*COMMON, *TOPICS, *_made_up(_VOCABULARY)]
        weights = 1.0 / np.arange(1, len(self.words) + 1)
        self._weights = np.cumsum(weights / weights.sum())

    def fill(self, catalog: Catalog) -> None:
        """Catalogue the files and store their words."""
        root = catalog.places.add_root(b"/home/a")
        for start in range(0, self.files, _AT_ONCE):
            numbers = range(start, min(start + _AT_ONCE, self.files))
            stats = stats_of([self._path(number) for number in numbers])
            ids = catalog.places.record(root.id, stats, lambda _path: False).ids
            catalog.contents.store(list(self._readings(numbers, ids)))

    def embed(self, catalog: Catalog, vectors: VectorStore) -> None:
        """Store a random vector for each passage: the hardest case for an index."""
        wanted = sorted(catalog.contents.chunk_ids(embedded=False))
        for start in range(0, len(wanted), 1024):
            some = wanted[start : start + 1024]
            vectors.add(some, unit(self._numbers, len(some)))

    def _path(self, number: int) -> bytes:
        words = self._chance.choices(TOPICS, k=2)
        ending = _ENDINGS[number % len(_ENDINGS)]
        folder = f"/home/a/{TOPICS[number // 10_000 % len(TOPICS)]}/{number // 1000}"
        return f"{folder}/{number // 100}/{words[0]} {words[1]} {number}.{ending}".encode()

    def _readings(self, numbers: range, ids: Sequence[int]) -> Iterator[Reading]:
        drawn = self._numbers.random((len(numbers), self._passages, _WORDS))
        places = np.searchsorted(self._weights, drawn)
        for number, file_id, rows in zip(numbers, ids, places, strict=True):
            passages = [" ".join(self.words[place] for place in row) + "\n" for row in rows]
            yield reading(number, file_id, passages)


def reading(number: int, file_id: int, passages: list[str], head: str | None = None) -> Reading:
    """Return what reading a file would give; without a head the text begins with its number."""
    text = (f"{number} " if head is None else head) + "".join(passages)
    ends = np.cumsum([len(passage) for passage in passages]) + len(text) - sum(map(len, passages))
    starts = [0, *map(int, ends[:-1])]
    return Reading(
        file_id,
        1,
        10**18,
        hashlib.blake2b(text.encode(), digest_size=32).digest(),
        Extraction("text/plain", _KINDS[number % len(_KINDS)], "bench/1"),
        text,
        tuple((a, int(b), '{"line": 1}') for a, b in zip(starts, ends, strict=True)),
        pack(text, starts),
    )


def unit(generator: np.random.Generator, count: int) -> FloatArray:
    """Return random vectors of length 1, one a row."""
    from concierge.service.embedding.embedding_models import PACKAGED_DIMENSIONS

    rows = generator.standard_normal((count, PACKAGED_DIMENSIONS)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def _made_up(count: int) -> list[str]:
    """Return words nobody knows, each once."""
    chance = random.Random(7)
    syllables = [a + b for a in "bdfghklmnprstvz" for b in "aeiou"]
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chance.choices(syllables, k=chance.randint(2, 4)))] = None
    return list(found)
