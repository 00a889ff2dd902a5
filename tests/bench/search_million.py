"""How fast a search is over 1,000,000 passages; making them takes half an hour."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.library import Library
from tests.bench.report import Row
from tests.bench.search import QUERIES, common_words, opened, row_of, typical, waits

FILES, PASSAGES = 100_000, 10


def run(_args: list[str]) -> list[Row]:
    """Measure whole searches, and such as only consist of very common words."""
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(Path(folder), FILES, PASSAGES) as searcher,
    ):
        times = waits(searcher, typical(Library(1).words, QUERIES))
        return [
            row_of(f"names, words and meaning, {FILES * PASSAGES:,} passages", times, 90),
            common_words(searcher),
        ]
