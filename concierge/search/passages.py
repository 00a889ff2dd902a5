"""The passages that an answer rests on: which are the best, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from concierge.core.searching import ChunkRow, FileRow, SearchCatalog
from concierge.search.fusion import convex
from concierge.search.retrieval import Found


def best(found: Found) -> list[int]:
    """Return the passages that were found by words or by meaning, the best first."""
    words = {one.id: one.score for one in found.words}
    meaning = {one.id: one.score for one in found.meaning}
    scores = convex(words, meaning, found.least)
    return sorted(scores, key=lambda chunk: -scores[chunk])


def placed(
    catalog: SearchCatalog,
    chunk_ids: Sequence[int],
    file_of: Callable[[Sequence[int]], Mapping[int, int]],
) -> list[tuple[FileRow, ChunkRow]]:
    """Return passages in their order, each with a file that it stands in.

    Args:
        catalog: Files and passages.
        chunk_ids: The passages.
        file_of: Tells for contents which file stands for each; others are passed over.
    """
    chunks = catalog.chunks(chunk_ids)
    places = file_of(list({chunk.content_id for chunk in chunks.values()}))
    files = catalog.files(list(places.values()))
    here = [chunks[i] for i in chunk_ids if i in chunks and chunks[i].content_id in places]
    pairs = [(files.get(places[chunk.content_id]), chunk) for chunk in here]
    return [(file, chunk) for file, chunk in pairs if file is not None]
