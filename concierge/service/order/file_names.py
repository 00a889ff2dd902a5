"""Better names for files, from what the catalog knows of them and what papers say of themselves."""

from __future__ import annotations

from concierge.answer.papers.parts import sources
from concierge.answer.papers.reading import read
from concierge.core import wire
from concierge.core.records import Kind
from concierge.core.suggesting import Known
from concierge.core.times import local_time
from concierge.organize.suggesting.naming import Telling, better_name, says_something
from concierge.store.catalog import Catalog

# What a paper says of itself stands on its first pages, and what it comes to does not matter here.
_MOST_CHARS = 8000
# What no paper is, whatever words it holds, and what is named by others than people.
_NOT_NAMED = frozenset({Kind.CODE, Kind.DATA, Kind.ARCHIVE, Kind.OTHER, Kind.AUDIO, Kind.VIDEO})


def better_name_of(known: Known, catalog: Catalog) -> wire.SuggestedName | None:
    """Return a better name for a file, or None where its own is good or too little is known.

    Args:
        known: The file.
        catalog: Where its words are.
    """
    stem = known.name.rpartition(".")[0] or known.name
    if known.content_id is None or known.kind in _NOT_NAMED or says_something(stem):
        return None
    better = better_name(_telling(known, known.content_id, catalog))
    return (
        None if better is None else wire.SuggestedName(name=better.name, parts=list(better.parts))
    )


def _telling(known: Known, content_id: int, catalog: Catalog) -> Telling:
    told = catalog.gathering.told(content_id, _MOST_CHARS)
    source = next(iter(sources(told, known.name, known.kind)), None)
    paper = read(source) if source is not None else None
    day = paper.day if paper is not None else None
    if day is None and known.day_ns is not None:
        day = local_time(known.day_ns / 1e9).date()
    return Telling(
        name=known.name,
        sender=(paper.sender if paper is not None else "") or next(iter(known.people), ""),
        what=paper.kind if paper is not None else "",
        title=known.title,
        day=day,
        language=known.language,
    )
