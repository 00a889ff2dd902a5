"""The papers that stand in one file: itself, its attachments, the members of an archive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from concierge.answer.papers.paper import Source
from concierge.core.gathering import Told
from concierge.core.records import PART_SEPARATOR, Kind, Locator


def sources(told: Told, name: str, kind: str) -> list[Source]:
    """Return the texts of a file that may each be a paper.

    Args:
        told: What the file says.
        name: Its name.
        kind: What it is; the list of an archive's members is no paper.
    """
    if not told.places:
        return [Source(told.text, told.title, told.author, name)] if told.text else []
    runs = [
        (part, next(run)[0])
        for part, run in groupby(told.places, key=lambda place: place[1].part or "")
    ]
    ends = [*(start for _, start in runs[1:]), len(told.text)]
    found: list[Source] = []
    for (part, start), end in zip(runs, ends, strict=True):
        text = told.text[start:end]
        if part:
            inner = part.rsplit(PART_SEPARATOR, 1)[-1].rsplit("/", 1)[-1]
            found.append(Source(text, name=inner, start=start, part=part))
        elif kind != Kind.ARCHIVE:
            found.append(Source(text, told.title, told.author, name, start))
    return found


def place_at(places: Sequence[tuple[int, Locator]], position: int) -> Locator:
    """Return where a character of a text stands."""
    number = bisect_right(places, position, key=lambda place: place[0])
    return places[number - 1][1] if number else Locator()
