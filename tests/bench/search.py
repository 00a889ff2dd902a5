"""How fast a search is, in the service's own process: 100,000 generated files, and over."""

from __future__ import annotations

import os
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psutil

from concierge.core.filters import Method
from concierge.core.garbage import spare_loaded
from concierge.index.embedding import OnnxEmbedder
from concierge.models.prepare import ensure_prepared
from concierge.search.hybrid import Searcher
from concierge.service.embedding.embedding_models import packaged
from concierge.store.catalog import Catalog
from concierge.store.meaning.vectors import ChromaVectors
from tests.bench.library import COMMON, TOPICS, Library
from tests.bench.material import percentile
from tests.bench.report import Row

FILES = 100_000
QUERIES = 300
AT_ONCE = 100
PAGE = 20
_KEY = b"b" * 32
_ROUNDS = 3


def run(_args: list[str]) -> list[Row]:
    """Measure as somebody types, whole searches, filters, and many at once."""
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder), FILES) as make:
        words = Library(1).words
        queries = typical(words, QUERIES)
        return [
            row_of(f"a key, {FILES:,} files", calmest(make, list(_keys(words)), "typing"), 15),
            *_fused(make, queries),
            common_words(make),
            *_filters(make, queries),
            _at_once(make, queries),
        ]


@contextmanager
def opened(folder: Path, files: int, passages: int = 1) -> Iterator[Callable[[], Searcher]]:
    """Make a library with its vectors; give what makes a searcher that remembers nothing yet."""
    catalog = Catalog(folder / "catalog.db", _KEY)
    vectors = ChromaVectors(folder / "vectors", packaged().model, packaged().dimensions, _KEY)
    try:
        library = Library(files, passages)
        library.fill(catalog)
        library.embed(catalog, vectors)
        embedder = OnnxEmbedder(ensure_prepared(), os.cpu_count() or 1)
        spare_loaded()  # as the service does
        yield lambda: Searcher(catalog.finder, catalog.near, vectors, embedder)
    finally:
        vectors.close()
        catalog.close()


def typical(words: Sequence[str], count: int) -> list[str]:
    """Return queries of one to four words, common ones among rarer ones, each once."""
    chance = random.Random(2)
    found: dict[str, None] = {}
    while len(found) < count:
        some = (
            chance.choice(TOPICS) if chance.random() < 0.5 else words[chance.randint(100, 20_000)]
            for _ in range(chance.randint(1, 4))
        )
        found[" ".join(some)] = None
    return list(found)


def calmest(
    make: Callable[[], Searcher], queries: Sequence[str], by: Method = "all"
) -> list[float]:
    """Return how long each query takes in the round in which the machine disturbed least, in ms."""
    rounds = (waits(make, queries, by) for _ in range(_ROUNDS))
    return min(rounds, key=lambda times: percentile(times, 0.95))


def waits(make: Callable[[], Searcher], queries: Sequence[str], by: Method = "all") -> list[float]:
    """Return how long each query takes when all is warm but no result remembered, in ms."""
    searcher = make()
    for query in queries:
        searcher.search(query, PAGE, by=by)
    searcher = make()
    return [timed(partial(searcher.search, query, PAGE, by=by)) for query in queries]


def timed(work: Callable[[], object]) -> float:
    """Return how long something takes, in ms."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def common_words(make: Callable[[], Searcher]) -> Row:
    """Queries of words that nearly every passage holds."""
    chance = random.Random(4)
    queries = [" ".join(chance.sample(COMMON[20:], 3)) for _ in range(30)]
    return row_of("a query of very common words", waits(make, queries), 250)


def _keys(words: Sequence[str]) -> Iterator[str]:
    """Yield what stands in the bar at each key of somebody who types, and names by number."""
    for query in typical(words, 40):
        yield from (query[:end] for end in range(1, len(query) + 1))
    yield from (f"{TOPICS[number % len(TOPICS)]} {number}" for number in range(0, FILES, 5000))


def _fused(make: Callable[[], Searcher], queries: Sequence[str]) -> list[Row]:
    row = row_of(f"names, words and meaning, {FILES:,} passages", calmest(make, queries), 30)
    used = psutil.Process().memory_info().rss / 2**20
    memory = Row("memory of the process then", f"{used:.0f} MB", "", None, "600 MB", used <= 600)
    return [row, memory]


def _filters(make: Callable[[], Searcher], queries: Sequence[str]) -> list[Row]:
    """The same queries among a few, some and most of the files, side by side."""
    some = queries[:100]
    chosen = {
        "0.1 %": f"in:{TOPICS[0]}/0/5",
        "10 %": f"in:{TOPICS[0]}",
        "90 %": f"-in:{TOPICS[0]}",
    }
    rows = []
    for share, pair in chosen.items():
        pairs = [f"{query} {pair}" for query in some]
        plain, narrowed = [], []
        for _ in range(_ROUNDS):
            plain += waits(make, some)
            narrowed += waits(make, pairs)
        ours, other = percentile(narrowed, 0.95), percentile(plain, 0.95)
        rows.append(
            Row(
                f"a filter that keeps {share}, p95",
                f"{ours:.1f} ms",
                f"{other:.1f} ms without",
                ours / other,
                "1.5",
                ours <= 1.5 * other,
            )
        )
    return rows


def _at_once(make: Callable[[], Searcher], queries: Sequence[str]) -> Row:
    """A hundred different searches that begin in the same moment."""
    searcher, together = make(), threading.Barrier(AT_ONCE)

    def search(query: str) -> float:
        together.wait()
        return timed(lambda: searcher.search(query, PAGE))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(search, queries[:AT_ONCE]))
    return row_of(f"{AT_ONCE} searches at once", found, 300)


def row_of(what: str, times: list[float], target: float) -> Row:
    """Return how a search takes beside what it may take, in ms."""
    p95 = percentile(times, 0.95)
    shown = f"{p95:.1f} ms ({percentile(times, 0.5):.1f})"
    return Row(f"{what}, p95 (p50)", shown, "", None, f"{target:.0f} ms", p95 <= target)
