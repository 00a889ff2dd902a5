"""All papers of a file, as they are kept in the catalog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from concierge.answer.papers.parts import place_at, sources
from concierge.answer.papers.reading import read
from concierge.answer.papers.source import Source
from concierge.core.gathering import Told
from concierge.core.papers import FiledPaper, Paper, ReadPapers
from concierge.core.records import Kind, Locator

READER: Final = 1
"""The version of the rules; what an older one read is read again."""

# What no paper is, whatever words it holds.
_NO_PAPERS: Final = frozenset(
    {Kind.SPREADSHEET, Kind.PRESENTATION, Kind.CODE, Kind.DATA, Kind.AUDIO, Kind.VIDEO}
)


def papers_in(told: Told, name: str, kind: str) -> ReadPapers:
    """Read the papers of a file, as far as rules can.

    Args:
        told: What the file says.
        name: Its name.
        kind: What it is.
    """
    if kind in _NO_PAPERS:
        return ReadPapers((), READER)
    found = [
        _filed(source, paper, told.places)
        for source in sources(told, name, kind)
        if (paper := read(source)) is not None
    ]
    return ReadPapers(tuple(_without_covers(found)), READER)


def _filed(source: Source, paper: Paper, places: Sequence[tuple[int, Locator]]) -> FiledPaper:
    sums = [*([paper.total] if paper.total else []), *paper.given]
    amounts = {one.start: place_at(places, source.start + one.start) for one in sums}
    place = place_at(places, source.start)
    return FiledPaper(paper, source.part, place, amounts, source.is_cut)


def _without_covers(papers: Sequence[FiledPaper]) -> list[FiledPaper]:
    """Leave out a message that only hands on papers of its own kind."""
    attached = {one.paper.kind for one in papers if one.part}
    return [one for one in papers if one.part or one.paper.kind not in attached]
