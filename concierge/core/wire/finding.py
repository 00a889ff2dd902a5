"""Searching and asking."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Problem, Wire


class Hit(Wire):
    """One file that answers a search.

    Attributes:
        modified: Modification time, ISO 8601 with zone.
        highlights: Character spans in the snippet that match.
        locator: Where the snippet stands; empty for a hit by name.
        found_by: Which lists held it: name, folder, words, meaning.
        tags: The tags it carries.
    """

    file_id: int
    path: str
    score: float
    kind: str
    modified: str
    size: int
    title: str = ""
    snippet: str = ""
    highlights: list[tuple[int, int]] = []
    locator: dict[str, int | float | str] = {}
    found_by: list[str] = []
    tags: list[str] = []


class Term(Wire):
    """A part of a query as it was understood.

    Attributes:
        field: What it is about, or "" for words that are looked for.
        value: The value, or the words.
        negated: Whether files that have it are left out.
        start: Its first character in the query.
        end: One past its last character.
        problem: Why it does not do what one might expect, or "".
    """

    field: str
    value: str
    negated: bool = False
    start: int
    end: int
    problem: str = ""


class SearchReply(Wire):
    """Files that answer a query, best first.

    Attributes:
        total: How many files were found; `hits` is one page of them.
        next_offset: Where the next page starts, or none when this is the last.
        notices: What the person should know, such as that meaning is not ready yet.
        understood: What each part of the query was taken for, in its order.
        partial: Whether meaning was left out, as asked for, and may find more.
        suggestion: The query that was probably meant, where words of it stand nowhere, or "".
    """

    query: str
    total: int
    took_ms: float
    hits: list[Hit]
    next_offset: int | None = None
    notices: list[str] = []
    understood: list[Term] = []
    partial: bool = False
    suggestion: str = ""


class Count(Wire):
    """How many files have something in common.

    Attributes:
        value: What it is, as the index knows it.
        label: The same for people.
        files: How many files of the result have it.
        term: What narrows the result to them, to be written behind the query.
    """

    value: str
    label: str
    files: int
    term: str = ""


class Facets(Wire):
    """What the files of a result have in common; the most frequent first, years the newest.

    Attributes:
        folders: Folders with all that is below them: those right under the folder that holds
            the whole result, and that one for the files that lie in it itself.
    """

    kinds: list[Count] = []
    years: list[Count] = []
    folders: list[Count] = []
    tags: list[Count] = []
    collections: list[Count] = []
    languages: list[Count] = []


class Completion(Wire):
    """One way to go on with a query.

    Attributes:
        text: What stands in the place of what was typed.
        label: The same for people.
        files: How many files have it, where that is known.
    """

    text: str
    label: str
    kind: Literal["field", "value", "search", "file"]
    files: int | None = None


class Completions(Wire):
    """Ways to go on, each of which replaces the characters from `start` to `end`."""

    start: int
    end: int
    items: list[Completion] = []


class Scope(Wire):
    """Some files: those given, or those that a query finds; empty means all."""

    file_ids: list[int] = Field(default=[], max_length=10_000)
    query: str = Field(default="", max_length=10_000)


class AskRequest(Wire):
    """A question in one's own words, perhaps of some files only."""

    question: str = Field(min_length=1, max_length=10_000)
    sources: int | None = Field(default=None, ge=1, le=20)
    within: Scope | None = None


class Citation(Wire):
    """The place that proves a sentence of the answer."""

    n: int
    file_id: int
    path: str
    locator: dict[str, int | float | str]
    quote: str


class AnswerReply(Wire):
    """A whole answer with its citations."""

    answer: str
    citations: list[Citation]
    model: str
    took_ms: float
    notices: list[str] = []


class AskEvent(Wire):
    """One server-sent event of an answer.

    Attributes:
        type: `sources` comes first, then `token` many times, then `done` with the whole
            answer, or `error` instead.
    """

    type: Literal["sources", "token", "done", "error"]
    sources: list[Citation] = []
    text: str = ""
    answer: AnswerReply | None = None
    problem: Problem | None = None
