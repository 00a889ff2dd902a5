"""The passages that an answer rests on: which are the best, and where they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from concierge.core.protocols import ChunkRow, FileRow, Scored, SearchCatalog
from concierge.search.fusion import reciprocal_rank


def best(words: Sequence[Scored], meaning: Sequence[Scored]) -> list[int]:
    """Return the passages of two ranked lists, by BM25 and by cosine, the best first."""
    lists = {"words": [one.id for one in words], "meaning": [one.id for one in meaning]}
    return list(reciprocal_rank(lists))


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
