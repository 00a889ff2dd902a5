"""What is near a file: files like it, its versions, the places in it that match a query."""

from __future__ import annotations

from typing import Literal

from concierge.core.wire.base import Wire
from concierge.core.wire.finding import Hit

Reason = Literal["same content", "same name family", "near text"]


class SimilarReply(Wire):
    """Files that are about the same as one file, the nearest first.

    Attributes:
        hits: Their `score` is the cosine of the two files, their snippet what is nearest.
        notices: Why there is nothing, or less than there could be.
    """

    hits: list[Hit] = []
    notices: list[str] = []


class VersionHit(Hit):
    """A file that may be another version of one file, and why."""

    reason: Reason


class VersionsReply(Wire):
    """Other versions of one file: copies first, then by name, then by text; newest first."""

    hits: list[VersionHit] = []
    notices: list[str] = []


class Mark(Wire):
    """A stretch of a file's text that matches a query.

    Attributes:
        start: First character, from the beginning of the whole text.
        end: One past the last.
        locator: Where the passage stands that holds it.
        how: By a word, or a whole passage by its meaning.
    """

    start: int
    end: int
    locator: dict[str, int | float | str] = {}
    how: Literal["word", "meaning"]


class MarksReply(Wire):
    """Where a query matches in a file's text.

    Attributes:
        marks: In the order of the text.
        words: The different forms in which the words stand there, to look for on a page.
        passages: How many passages hold words of the query, in the whole file.
        next: From which character on there are more, or none when these are all.
    """

    marks: list[Mark] = []
    words: list[str] = []
    passages: int = 0
    next: int | None = None
    notices: list[str] = []
