"""Turning ranked names and passages into ranked files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from concierge.core.filters import Filters
from concierge.core.searching import Called, Place, Scored, SearchCatalog
from concierge.search.fusion import halves
from concierge.search.retrieval import Found
from concierge.search.titles import share

# A file in whose name every word begins a word is what was asked for: it comes before what only
# the text speaks for, which is worth 1 at most. Letters in the midst of words, and the names of
# folders, say less.
_NAME, _AHEAD, _FOLDER = 0.5, 1.0, 0.25
_BEGINS = 2.0
# What a name that holds all words adds besides, others in proportion: so much for the best.
_TITLE, _TITLED = 0.45, 100
# What a person wrote about a file says as much of it as the best of its passages.
_NOTED = 0.9
IN_NAME = 1.0  # least score of a match by name that lies in the name itself


@dataclass(slots=True)
class Group:
    """One file with what was found in it, and what that is worth within one answer.

    Attributes:
        place: The file.
        chunk: Its best passage, if one was found.
        found_by: Which lists held it; none for a file that is listed without words.
        named: What its name or folder is worth.
        worded: What the passage with its words is worth, 0.5 at most.
        meant: What the passage nearest in meaning is worth, 0.5 at most.
        bm25: Of its best passage by words; 0 without one.
        cosine: Of its passage nearest in meaning; 0 without one.
        others: Other files of the result that it stands for, the newest first.
        note: The person's note on it that holds the words, or "".
        relevance: Of its passage, as the reranker says; None when that was not asked.
        reranked: What the reranker adds to its worth, or takes off.
    """

    place: Place
    chunk: int | None = None
    found_by: list[str] = field(default_factory=list)
    named: float = 0.0
    worded: float = 0.0
    meant: float = 0.0
    bm25: float = 0.0
    cosine: float = 0.0
    others: tuple[Place, ...] = ()
    note: str = ""
    relevance: float | None = None
    reranked: float = 0.0

    @property
    def score(self) -> float:
        """What it is worth; comparable within one answer only."""
        return self.named + self.worded + self.meant + self.reranked

    @property
    def ahead(self) -> bool:
        """Whether it comes before all that only texts speak for: its name holds every word."""
        return self.named >= _NAME * _BEGINS + _AHEAD

    @property
    def versions(self) -> tuple[int, ...]:
        """The ids of the files that it stands for."""
        return tuple(place.file_id for place in self.others)

    @property
    def file_id(self) -> int:
        """The file's id."""
        return self.place.file_id


def grouped(
    catalog: SearchCatalog, found: Found, words: Sequence[str], filters: Filters
) -> list[Group]:
    """Group what was found by file, the best first; each file fulfils the filters.

    Args:
        catalog: Knows files.
        found: What was found, and by what.
        words: Of the query.
        filters: As they were asked for.
    """
    chunk_ids = [scored.id for scored in (*found.words, *found.meaning)]
    content_of = catalog.contents_of(chunk_ids)
    places = catalog.newest_of(list(set(content_of.values())), filters)
    by_name = [*(scored.id for scored in found.names), *found.noted, *found.partly]
    named = catalog.places(by_name)
    groups: dict[int, Group] = {}
    # A file found by name stands for its content, rather than an arbitrary copy.
    of_content: dict[int, int] = {}
    for place in (named[file_id] for file_id in by_name if file_id in named):
        groups.setdefault(place.file_id, Group(place))
        if place.content_id is not None:
            of_content.setdefault(place.content_id, place.file_id)
    for content_id, place in places.items():
        file_id = of_content.setdefault(content_id, place.file_id)
        if file_id not in groups:
            groups[file_id] = Group(place)
    for scored in found.names:
        if scored.id in groups:
            _note_name(groups[scored.id], scored.score)
    for file_id, note in found.noted.items():
        if file_id in groups:
            _note_noted(groups[file_id], note)
    bm25 = _best_chunks("words", found.words, content_of, of_content, groups)
    cosine = _best_chunks("meaning", found.meaning, content_of, of_content, groups)
    for file_id, (worded, meant) in halves(bm25, cosine, found.least).items():
        group = groups[file_id]
        group.worded, group.meant = worded, meant
        group.bm25, group.cosine = bm25.get(file_id, 0.0), cosine.get(file_id, 0.0)
    return _with_titles(catalog, sorted(groups.values(), key=_order), found.partly, words)


def _with_titles(
    catalog: SearchCatalog, ranked: list[Group], partly: Sequence[int], words: Sequence[str]
) -> list[Group]:
    """Rank anew with what the best are called, and those that were found by that alone."""
    if not words:
        return [group for group in ranked if group.found_by]
    only = set(partly)
    some = [*ranked[:_TITLED], *(g for g in ranked[_TITLED:] if g.file_id in only)]
    titles = catalog.called([group.place for group in some], words)
    for group, title in zip(some, titles, strict=True):
        _note_title(group, title, words)
    return sorted((group for group in ranked if group.found_by), key=_order)


def _note_title(group: Group, title: Called, words: Sequence[str]) -> None:
    group.named += _TITLE * share(title, words)
    if not group.found_by and (title.in_name or title.nearby):
        group.found_by.append("name" if title.in_name else "folder")


def _note_name(group: Group, score: float) -> None:
    if score >= IN_NAME:
        group.found_by.append("name")
        group.named = _NAME * score + (_AHEAD if score >= _BEGINS else 0.0)
    else:
        group.found_by.append("folder")
        group.named = _FOLDER * score


def _note_noted(group: Group, note: str) -> None:
    group.found_by.append("note")
    group.note = note
    group.named = max(group.named, _NOTED)


def _best_chunks(
    label: str,
    ranked: Sequence[Scored],
    content_of: dict[int, int],
    of_content: dict[int, int],
    groups: dict[int, Group],
) -> dict[int, float]:
    """Return files with the score of their best chunk, and note in each that it was found so."""
    best: dict[int, float] = {}
    for scored in ranked:
        content_id = content_of.get(scored.id)
        file_id = of_content.get(content_id) if content_id is not None else None
        if file_id is None or file_id in best:
            continue
        best[file_id] = scored.score
        groups[file_id].found_by.append(label)
        if groups[file_id].chunk is None:
            groups[file_id].chunk = scored.id
    return best


def _order(group: Group) -> tuple[float, bool, int, int]:
    """Order by score; of equals what holds the words comes first, then the newer file."""
    return (-group.score, "words" not in group.found_by, -group.place.modified_ns, group.file_id)
