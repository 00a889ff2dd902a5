"""The papers that stand in one file: itself, its attachments, the members of an archive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from concierge.answer.papers.source import Source
from concierge.core.gathering import Told
from concierge.core.records import PART_SEPARATOR, Kind, Locator

MOST_CHARS = 40_000
"""So much is read of a paper; what it comes to stands before."""


def sources(told: Told, name: str, kind: str) -> list[Source]:
    """Return the texts of a file that may each be a paper.

    Args:
        told: What the file says.
        name: Its name.
        kind: What it is; the list of an archive's members is no paper.
    """
    if not told.places:
        return [_whole(told, name, 0, len(told.text))] if told.text else []
    runs = [
        (part, next(run)[0])
        for part, run in groupby(told.places, key=lambda place: place[1].part or "")
    ]
    ends = [*(start for _, start in runs[1:]), len(told.text)]
    found: list[Source] = []
    for (part, start), end in zip(runs, ends, strict=True):
        if part:
            inner = part.rsplit(PART_SEPARATOR, 1)[-1].rsplit("/", 1)[-1]
            text, is_cut = _beginning(told.text, start, end)
            found.append(Source(text, name=inner, start=start, part=part, is_cut=is_cut))
        elif kind != Kind.ARCHIVE:
            found.append(_whole(told, name, start, end))
    return found


def place_at(places: Sequence[tuple[int, Locator]], position: int) -> Locator:
    """Return where a character of a text stands."""
    number = bisect_right(places, position, key=lambda place: place[0])
    return places[number - 1][1] if number else Locator()


def _whole(told: Told, name: str, start: int, end: int) -> Source:
    """Return what a file says outside of its parts."""
    text, is_cut = _beginning(told.text, start, end)
    return Source(text, told.title, told.author, name, start, is_cut=is_cut)


def _beginning(text: str, start: int, end: int) -> tuple[str, bool]:
    """Return what is read of a stretch of text, and whether that is not all."""
    return text[start : min(end, start + MOST_CHARS)], end - start > MOST_CHARS
