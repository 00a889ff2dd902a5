"""How fast search is: 100,000 passages, and 100,000 file names."""

from __future__ import annotations

import os
import random
import re
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from concierge.index.embedding import OnnxEmbedder
from concierge.models.prepare import ensure_prepared
from concierge.search.hybrid import Searcher
from concierge.search.query import STOP_WORDS
from concierge.service.meaning import DIMENSIONS, MODEL
from concierge.store.catalog import Catalog
from concierge.store.vectors import ChromaVectors
from tests.bench.material import percentile, readings, stats_of, text_files
from tests.bench.report import Row

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

CHUNKS = 100_000
NAMES = 100_000
QUERIES = 300
_KEY = b"b" * 32


def run(_args: list[str]) -> list[Row]:
    """Measure both kinds of search."""
    with tempfile.TemporaryDirectory() as folder:
        return [_hybrid(Path(folder)), _names(Path(folder))]


def _hybrid(folder: Path) -> Row:
    catalog = Catalog(folder / "chunks.db", _KEY)
    vectors = ChromaVectors(folder / "vectors", MODEL, DIMENSIONS, _KEY)
    try:
        texts = _fill(catalog, vectors)
        embedder = OnnxEmbedder(ensure_prepared(), os.cpu_count() or 1)
        queries = _queries(texts)
        searcher = Searcher(catalog.finder, catalog.near, vectors, embedder)
        for query in queries:  # warm
            searcher.search(query, 20)
        times = [_timed(catalog, query, vectors, embedder) for query in queries]
    finally:
        vectors.close()
        catalog.close()
    p95 = percentile(times, 0.95)
    return Row(
        f"hybrid search over {CHUNKS:,} passages, p95 (p50)",
        f"{p95:.1f} ms ({percentile(times, 0.5):.1f})",
        "",
        None,
        "40 ms",
        p95 <= 40,
    )


def _fill(catalog: Catalog, vectors: ChromaVectors) -> list[str]:
    """Fill the stores with real text; vectors are random, the hardest case for the index."""
    root = catalog.places.add_root(b"/bench")
    texts: list[str] = []
    count = number = 0
    files = text_files(8000)
    while count < CHUNKS:
        part = files[number : number + 100]
        stats = stats_of([b"/bench/%d" % (number + i) for i in range(len(part))])
        ids = catalog.places.record(root.id, stats, lambda _path: False).ids
        read = readings(part, ids[0])
        catalog.contents.store(read)
        count += sum(len(reading.chunks) for reading in read)
        texts += [reading.text for reading in read]
        number += 100
    wanted = sorted(catalog.contents.chunk_ids(embedded=False))[:CHUNKS]
    generator = np.random.default_rng(1)
    for start in range(0, len(wanted), 1024):
        some = wanted[start : start + 1024]
        vectors.add(some, _unit(generator, len(some)))
    return texts


def _unit(generator: np.random.Generator, count: int) -> FloatArray:
    rows = generator.standard_normal((count, DIMENSIONS)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def _queries(texts: list[str]) -> list[str]:
    """Return queries of one to four words that stand near one another in some file."""
    chooser = random.Random(2)
    queries: list[str] = []
    while len(queries) < QUERIES:
        text = chooser.choice(texts)
        start = chooser.randrange(max(1, len(text) - 400))
        words = re.findall(r"[a-z]{3,}", text[start : start + 400].lower())
        words = [w for w in words if w not in STOP_WORDS]
        if len(words) >= 4:
            queries.append(" ".join(chooser.sample(words, chooser.randint(1, 4))))
    return queries


def _timed(
    catalog: Catalog,
    query: str,
    vectors: ChromaVectors | None = None,
    embedder: OnnxEmbedder | None = None,
) -> float:
    """Time a search by one who remembers nothing."""
    searcher = Searcher(catalog.finder, catalog.near, vectors, embedder)
    start = time.perf_counter()
    searcher.search(query, 20)
    return (time.perf_counter() - start) * 1000


def _names(folder: Path) -> Row:
    catalog = Catalog(folder / "names.db", _KEY)
    try:
        parts = ["invoice", "letter", "photo", "holiday", "budget", "meeting", "notes", "report"]
        chooser = random.Random(3)
        names = [
            f"/home/a/{chooser.choice(parts)}/{chooser.choice(parts)}_{chooser.choice(parts)}"
            f"_{number}.pdf".encode()
            for number in range(NAMES)
        ]
        root = catalog.places.add_root(b"/home/a")
        stats = stats_of(names)
        for start in range(0, NAMES, 1000):
            catalog.places.record(root.id, stats[start : start + 1000], lambda _path: False)
        queries = [
            text
            for _ in range(60)
            for text in (
                chooser.choice(parts),
                f"{chooser.choice(parts)} {chooser.choice(parts)}",
                str(chooser.randrange(NAMES)),
                chooser.choice(parts)[:3],
                f"{chooser.choice(parts)}_{chooser.choice(parts)}",
            )
        ]
        times = [_timed(catalog, query) for query in queries]
    finally:
        catalog.close()
    p95 = percentile(times, 0.95)
    return Row(
        f"search by name over {NAMES:,} files, p95 (p50)",
        f"{p95:.1f} ms ({percentile(times, 0.5):.1f})",
        "",
        None,
        "20 ms",
        p95 <= 20,
    )
