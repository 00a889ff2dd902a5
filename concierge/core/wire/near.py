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


class PassageHit(Wire):
    """A passage of a file that answers a query.

    Attributes:
        start: First character, from the beginning of the whole text.
        end: One past the last.
        locator: Where it stands.
        score: Comparable within one reply only.
        found_by: Which lists held it: words, meaning.
        snippet: The piece of it that is shown.
        highlights: Character spans in the snippet that match.
        sentence: The span in the snippet of the sentence nearest in meaning; looked for in the
            first three passages that hold no word of the query.
    """

    start: int
    end: int
    locator: dict[str, int | float | str] = {}
    score: float
    found_by: list[str] = []
    snippet: str = ""
    highlights: list[tuple[int, int]] = []
    sentence: tuple[int, int] | None = None


class PassagesReply(Wire):
    """The passages of one file that answer a query, the best first.

    Attributes:
        total: How many there are, of 200 by words and 200 by meaning.
    """

    passages: list[PassageHit] = []
    total: int = 0
    notices: list[str] = []


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
