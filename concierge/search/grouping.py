"""Turning ranked names and passages into ranked files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from concierge.core.filters import Filters
from concierge.core.protocols import Place, Scored, SearchCatalog
from concierge.search.fusion import reciprocal_rank
from concierge.search.retrieval import Found

# A file whose name holds every word is what was asked for; its folder's name says less.
WEIGHTS = {"name": 3.0, "folder": 0.5}
IN_NAME = 1.0  # least score of a match by name that lies in the name itself


@dataclass(slots=True)
class Group:
    """One file with what was found in it.

    Attributes:
        file_id: The file.
        place: What ranks it; None for a file that is listed without words.
        score: By reciprocal ranks.
        chunk: Its best passage, if one was found.
        found_by: Which lists held it.
    """

    file_id: int
    place: Place | None = None
    score: float = 0.0
    chunk: int | None = None
    found_by: list[str] = field(default_factory=list)


def grouped(catalog: SearchCatalog, found: Found, filters: Filters) -> list[Group]:
    """Group what was found by file, the best first; each file fulfils the filters."""
    chunk_ids = [scored.id for scored in (*found.words, *found.meaning)]
    content_of = catalog.contents_of(chunk_ids)
    places = catalog.newest_of(list(set(content_of.values())), filters)
    named = catalog.places([scored.id for scored in found.names])
    groups: dict[int, Group] = {}
    # A file found by name stands for its content, rather than an arbitrary copy.
    of_content: dict[int, int] = {}
    for place in (named[scored.id] for scored in found.names if scored.id in named):
        groups[place.file_id] = Group(place.file_id, place)
        if place.content_id is not None:
            of_content.setdefault(place.content_id, place.file_id)
    for content_id, place in places.items():
        file_id = of_content.setdefault(content_id, place.file_id)
        if file_id not in groups:
            groups[file_id] = Group(file_id, place)
    named_so = [scored for scored in found.names if scored.id in groups]
    lists: dict[str, list[int]] = {
        "name": [scored.id for scored in named_so if scored.score >= IN_NAME],
        "folder": [scored.id for scored in named_so if scored.score < IN_NAME],
    }
    for label, ranked in (("words", found.words), ("meaning", found.meaning)):
        lists[label] = _first_chunks(ranked, content_of, of_content, groups)
    return _scored(lists, groups)


def _first_chunks(
    ranked: Sequence[Scored],
    content_of: dict[int, int],
    of_content: dict[int, int],
    groups: dict[int, Group],
) -> list[int]:
    """Turn ranked chunks into ranked files, each by its best chunk, and note that chunk."""
    files: dict[int, None] = {}
    for scored in ranked:
        content_id = content_of.get(scored.id)
        file_id = of_content.get(content_id) if content_id is not None else None
        if file_id is None or file_id in files:
            continue
        files[file_id] = None
        if groups[file_id].chunk is None:
            groups[file_id].chunk = scored.id
    return list(files)


def _scored(lists: dict[str, list[int]], groups: dict[int, Group]) -> list[Group]:
    for label, files in lists.items():
        for file_id in files:
            groups[file_id].found_by.append(label)
    for file_id, score in reciprocal_rank(lists, WEIGHTS).items():
        groups[file_id].score = score
    found = [group for group in groups.values() if group.found_by]
    found.sort(key=_order)
    return found


def _order(group: Group) -> tuple[float, bool, int, int]:
    """Order by score; of equals what holds the words comes first, then the newer file."""
    newness = group.place.modified_ns if group.place else 0
    return (-group.score, "words" not in group.found_by, -newness, group.file_id)
