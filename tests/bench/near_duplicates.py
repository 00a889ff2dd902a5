"""Near-duplicate texts in a library of 100,000 files: time, memory, and the share that is found.

Each text has a twin in which one word is another, or up to one in fifteen. Which pairs are alike
enough is told by sets of words, apart from what is measured.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil

from concierge.core.records import Kind, Reading
from concierge.service.duplication.duplicate_groups import DuplicateGroups
from concierge.service.duplication.likeness import Likeness
from concierge.store.catalog import Catalog
from tests.bench.library import Library, reading
from tests.bench.report import Row

_FILES = 100_000
_WORDS = 210
_LEAST, _MOST_CHANGED = 0.8, 1 / 15
_KEY = bytes(32)


class Twins(Library):
    """Files of which each second one is nearly the one before it."""

    def __init__(self, files: int) -> None:
        super().__init__(files)
        self.pairs: list[tuple[int, int]] = []

    def _readings(self, numbers: range, ids: Sequence[int]) -> Iterator[Reading]:
        for at in range(0, len(numbers) - 1, 2):
            words = [self.words[i] for i in self._drawn()]
            other = list(words)
            changes = self._chance.randint(1, int(_WORDS * _MOST_CHANGED))
            for place in self._chance.sample(range(_WORDS), changes):
                other[place] = f"other{self._chance.randrange(10**6)}"
            if _alike(words, other) >= _LEAST:
                self.pairs.append((ids[at], ids[at + 1]))
            for offset, some in enumerate((words, other)):
                made = reading(numbers[at + offset], ids[at + offset], [" ".join(some)], head="")
                assert made.found is not None
                yield replace(made, found=replace(made.found, kind=Kind.TEXT))

    def _drawn(self) -> Sequence[int]:
        places = np.searchsorted(self._weights, self._numbers.random(_WORDS))
        return [int(place) for place in places]


def run(_args: list[str]) -> list[Row]:
    """Fill a catalog, then compare its texts in a process of their own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "catalog.db"
        catalog = Catalog(path, _KEY)
        twins = Twins(int(os.environ.get("BENCH_FILES", _FILES)))
        twins.fill(catalog)
        catalog.close()
        done = subprocess.run(
            [sys.executable, "-m", __name__, str(path)], capture_output=True, text=True, check=True
        )
        measured = json.loads(done.stdout)
    found = {(min(pair), max(pair)) for pair in measured["pairs"]}
    share = sum(pair in found for pair in twins.pairs) / max(1, len(twins.pairs))
    false = len(found - set(twins.pairs)) / max(1, len(found))
    seconds, memory = measured["seconds"], measured["memory_mb"]
    shown = f"{seconds:.1f} s ({measured['signing']:.1f} s of it once, for signatures)"
    what = f"near-duplicate text over {twins.files:,} files"
    return [
        Row(what, shown, "", None, "60 s", seconds < 60),
        Row(
            "the same after a change of the index",
            f"{measured['again']:.1f} s",
            "",
            None,
            "10 s",
            measured["again"] < 10,
        ),
        Row("memory of it", f"{memory:.0f} MB", "", None, "500 MB", memory < 500),
        Row(
            f"pairs over 0.8 found, of {len(twins.pairs):,}",
            f"{share:.2%} ({false:.2%} of what is found are others)",
            "",
            None,
            "95 %",
            share >= 0.95,
        ),
    ]


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    first, second = (
        {tuple(text[at : at + 3]) for at in range(_WORDS - 2)} for text in (one, other)
    )
    return len(first & second) / len(first | second)


def _measure(path: Path) -> dict[str, object]:
    catalog = Catalog(path, _KEY)
    began = time.perf_counter()
    likeness = Likeness(catalog.likenesses, lambda: None, lambda: False)
    while likeness.step():
        pass
    signed = time.perf_counter()
    finder = DuplicateGroups(catalog, likeness)
    groups = finder.of("text")
    ended = time.perf_counter()
    likeness.version += 1  # the index is another
    finder.of("text")
    again = time.perf_counter()
    pairs = [[one.file_id for one in group.members] for group in groups if len(group.members) == 2]
    memory = psutil.Process().memory_info()
    peak = getattr(memory, "peak_wset", 0) or _peak()
    catalog.close()
    return {
        "seconds": ended - began,
        "signing": signed - began,
        "again": again - ended,
        "memory_mb": peak / 2**20,
        "pairs": pairs,
    }


def _peak() -> int:
    import resource

    scale = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]))))
