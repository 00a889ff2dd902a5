"""Suggested tags, collections and names, and what the person answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from concierge.core.wire.base import Wire
from concierge.core.wire.labels import FileId

CommonSign = Literal[
    "sender",
    "heading",
    "words",
    "folder",
    "name",
    "layout",
    "kind",
    "meaning",
    "called",
    "siblings",
]
NamePart = Literal["day", "sender", "what", "title"]


class SuggestionReason(Wire):
    """What a file has in common with those that carry a label.

    Attributes:
        common: The same sender, first line, words, folder, words in the name, layout, kind or
            subject (`meaning`); `called`: the label's name stands in the file's name, folder or
            title; `siblings`: files of the same folder carry it.
        values: Which; of `siblings` how many carry it, and how many there are.
    """

    common: CommonSign
    values: list[str] = []


class Suggestion(Wire):
    """A tag or a collection that would suit a file.

    Attributes:
        label: Which of both.
        name: Its name.
        confidence: The probability that it is right.
        examples: How many files carry it that this was learned from.
        reasons: The most telling first.
    """

    label: Literal["tag", "collection"]
    name: str
    confidence: float
    examples: int
    reasons: list[SuggestionReason] = []


class SuggestedName(Wire):
    """A better name for a file, and what it is made of."""

    name: str
    parts: list[NamePart]


class FileSuggestions(Wire):
    """What would suit a file; empty where nothing is sure enough.

    Attributes:
        file_id: The file.
        path: Its path.
        suggestions: Tags, then collections, the surest first.
        better_name: None where its name is good, or the file says too little.
        notices: Why there is less than there could be.
    """

    file_id: int
    path: str
    suggestions: list[Suggestion] = []
    better_name: SuggestedName | None = None
    notices: list[str] = []


class SuggestionPage(Wire):
    """Files without a tag for which there are suggestions.

    Attributes:
        files: In the order of their ids.
        next: After which file to go on, or None when all were looked at.
    """

    files: list[FileSuggestions] = []
    next: int | None = None


class SuggestionAnswer(Wire):
    """What a person says to a suggestion.

    Attributes:
        answer: `accepted` also hangs the tag on the file, or puts it into the collection;
            None forgets what was answered before, and changes nothing else.
    """

    file_id: FileId
    label: Literal["tag", "collection"]
    name: Annotated[str, Field(min_length=1, max_length=2000)]
    answer: Literal["accepted", "rejected"] | None


class AnsweredLabel(Wire):
    """How often a tag or a collection was accepted and rejected."""

    label: Literal["tag", "collection"]
    name: str
    accepted: int
    rejected: int


class SuggestionCounts(Wire):
    """How often suggestions were accepted and rejected."""

    accepted: int = 0
    rejected: int = 0
    labels: list[AnsweredLabel] = []
