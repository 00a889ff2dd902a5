"""The vector store beside the catalog, which is the truth: what differs is put right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from concierge.store.content.contents import Contents

if TYPE_CHECKING:
    from concierge.store.meaning.vectors import ChromaVectors


@dataclass(frozen=True, slots=True)
class Compared:
    """What comparing the vector store with the catalog found.

    Attributes:
        stored: How many vectors there were.
        lost: How many passages had lost theirs.
        orphans: How many were of passages that are gone.
    """

    stored: int
    lost: int
    orphans: int


def mended(contents: Contents, vectors: ChromaVectors, queued: Callable[[], object]) -> Compared:
    """Queue what the vector store has lost, and remove from it what belongs to no passage.

    Args:
        contents: Know which passages there are.
        vectors: The store.
        queued: Called when something was queued.
    """
    # In this order, because meanwhile passages go from the one to the other.
    expected = contents.chunk_ids()
    stored = vectors.ids()
    lost = [content for chunk, content in expected.items() if chunk not in stored]
    if lost:
        contents.want_vectors(dict.fromkeys(lost))
        queued()
    pending = contents.chunk_ids(embedded=False)
    orphans = stored - pending.keys() - contents.chunk_ids().keys()
    if orphans:
        vectors.remove(sorted(orphans))
    return Compared(len(stored), len(lost), len(orphans))
