"""Searching and asking."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Problem, Wire
from concierge.core.wire.sets import SetAnswer


class OtherVersion(Wire):
    """A file that a hit stands for, because it is another version of it."""

    file_id: int
    path: str
    modified: str


class Why(Wire):
    """Why a file was found.

    Attributes:
        sentence: All of it for people.
        words: Words of the query that its best passage holds, in any form.
        missing: The others.
        share: Of the words of the query in that passage, 0 to 1.
        in_name: Words of the query in the file's name, if it was found by that.
        in_folder: Words of the query in the names of its folders, if it was found by these.
        passage: Which of the file's passages that is, from 1; none for a hit by name.
        bm25: Of its best passage by words, or none.
        cosine: Of its passage nearest in meaning, or none.
        named: What its name is worth of the score.
        worded: What its words are worth of the score, 0.5 at most.
        meant: What its meaning is worth of the score, 0.5 at most.
        relevance: Of its passage, as the reranking model says when it reads it beside the query;
            none when it was not asked.
        reranked: What that adds to the score, or takes off.
    """

    sentence: str = ""
    words: list[str] = []
    missing: list[str] = []
    share: float = 0.0
    in_name: list[str] = []
    in_folder: list[str] = []
    passage: int | None = None
    bm25: float | None = None
    cosine: float | None = None
    named: float = 0.0
    worded: float = 0.0
    meant: float = 0.0
    relevance: float | None = None
    reranked: float = 0.0


class Hit(Wire):
    """One file that answers a search.

    Attributes:
        modified: Modification time, ISO 8601 with zone.
        highlights: Character spans in the snippet that match.
        sentence: The span in the snippet of the sentence nearest in meaning, if that was asked
            for; looked for in the first hits that were found by meaning alone.
        locator: Where the snippet stands; empty for a hit by name.
        found_by: Which lists held it: name, folder, note, words, meaning.
        note: The person's note on it that holds the words, or "".
        tags: The tags it carries.
        copies: Other places with the same content that fulfil the filters and have no hit of
            their own.
        versions: Files found that are other versions or near copies of it, the newest first; at
            most five.
        version_count: How many there are.
        why: Why it was found, if that was asked for.
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
    sentence: tuple[int, int] | None = None
    locator: dict[str, int | float | str] = {}
    found_by: list[str] = []
    note: str = ""
    tags: list[str] = []
    copies: int = 0
    versions: list[OtherVersion] = []
    version_count: int = 0
    why: Why | None = None


class Term(Wire):
    """A part of a query as it was understood.

    Attributes:
        field: What it is about, or "" for words that are looked for.
        value: The value, or the words.
        negated: Whether files that have it are left out.
        start: Its first character in the query.
        end: One past its last character.
        problem: Why it does not do what one might expect, or "".
        kind: What it is; a sign is told only when it stands for nothing.
        meaning: What it asks, as a sentence; "" where `problem` says it.
    """

    field: str
    value: str
    negated: bool = False
    start: int
    end: int
    problem: str = ""
    kind: Literal["word", "prefix", "phrase", "near", "field", "sign"] = "word"
    meaning: str = ""


class Node(Wire):
    """A part of a query as it was parsed.

    Attributes:
        kind: `all` and `any` have children; the others are the leaves.
        value: The words of a leaf, or the values of a field joined by commas.
        field: What a field is about, by its own name, or "".
        op: How a field is compared with its value, or "".
        values: The values of a field one by one.
        apart: Of what is near: how many other words may stand among its words.
        negated: Whether it must not hold.
        start: Its first character in the query.
        end: One past its last character.
        children: The parts of a group in their order.
    """

    kind: Literal["all", "any", "word", "prefix", "phrase", "near", "field"]
    value: str = ""
    field: str = ""
    op: Literal["", ":", "=", "<", "<=", ">", ">="] = ""
    values: list[str] = []
    apart: int | None = None
    negated: bool = False
    start: int = 0
    end: int = 0
    children: list[Node] = []


class SearchReply(Wire):
    """Files that answer a query, best first.

    Attributes:
        total: How many hits there are; `hits` is one page of them. Copies and versions that a
            hit stands for do not count.
        versions: How many files more were found that these stand for as other versions.
        next_offset: Where the next page starts, or none when this is the last.
        notices: What the person should know, such as that meaning is not ready yet.
        understood: What each part of the query was taken for, in its order.
        parsed: The query as a tree.
        partial: Whether more may be found, since this was asked for while typing.
        suggestion: The query that was probably meant, where words of it stand nowhere, or "".
    """

    query: str
    total: int
    took_ms: float
    hits: list[Hit]
    next_offset: int | None = None
    notices: list[str] = []
    understood: list[Term] = []
    parsed: Node = Node(kind="all")
    partial: bool = False
    versions: int = 0
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


Task = Literal["answer", "summary", "comparison", "explanation"]
LONGEST_EXCERPT = 4000
"""Characters of a text that can be explained at once."""


class Excerpt(Wire):
    """A stretch of a file's text, as it was selected; white space may differ."""

    file_id: int
    text: str = Field(min_length=1, max_length=LONGEST_EXCERPT)


class Earlier(Wire):
    """What was asked before and is not kept: a question as it was understood, and its answer."""

    question: str = Field(max_length=10_000)
    answer: str = Field(default="", max_length=20_000)
    cited: list[str] = Field(default=[], max_length=20)


class AskRequest(Wire):
    """A question in one's own words, perhaps of some files only.

    Attributes:
        question: In any language.
        sources: Passages that it is answered from; by default what the settings say.
        within: Some files.
        within_label: What these files are called, to be kept with the question.
        evidence: Whether the best sentences are enough, so that no model writes anything.
        task: What is wanted: an answer to the question; what the files `within` are about; how
            the two files `within` differ, the first being the earlier; or what the passage
            that stands as the question means. A question that plainly asks for the second or
            third of the files `within` is taken for that.
        conversation: The conversation it belongs to.
        keep: Whether a conversation begins with it, unless it belongs to one.
        replaces: The message of the conversation whose place it takes.
        literal: Whether it is meant as it is typed, whatever was asked before.
        earlier: What was asked before, where that is not kept; names of cited files with it.
        passage: What is to be explained, if it is a stretch of a file: the question only names it
            then, and the task is an explanation.
    """

    question: str = Field(min_length=1, max_length=10_000)
    sources: int | None = Field(default=None, ge=1, le=20)
    within: Scope | None = None
    within_label: str = Field(default="", max_length=1000)
    evidence: bool = False
    task: Task = "answer"
    conversation: int | None = Field(default=None, ge=0, le=2**62)
    keep: bool = False
    replaces: int | None = Field(default=None, ge=0, le=2**62)
    literal: bool = False
    earlier: list[Earlier] = Field(default=[], max_length=20)
    passage: Excerpt | None = None


class Citation(Wire):
    """The place that proves a sentence of the answer.

    Attributes:
        n: The number by which the answer cites it.
        locator: Where in the file it stands.
        quote: What stands there, word for word.
        suspect: Whether the text around it gives orders to a model; they were kept from it.
    """

    n: int
    file_id: int
    path: str
    locator: dict[str, int | float | str]
    quote: str
    suspect: bool = False


class Support(Wire):
    """A sentence of an answer, and what it stands on.

    Attributes:
        start: Its first character in the answer.
        end: One past its last character, the number of its source included.
        state: Whether a source says so, says some of it, or does not.
        sources: Numbers of the citations that it stands on.
        strange: Character spans in the answer of numbers, dates and names that stand in no
            source.
    """

    start: int
    end: int
    state: Literal["supported", "partly", "unsupported"]
    sources: list[int] = []
    strange: list[tuple[int, int]] = []


class Confidence(Wire):
    """How far an answer can be trusted.

    Attributes:
        level: `none` is for an answer that was not found.
        reasons: Why, a sentence each.
    """

    level: Literal["high", "medium", "low", "none"]
    reasons: list[str] = []


class AnswerReply(Wire):
    """A whole answer with its citations.

    Attributes:
        support: What each of its sentences stands on, in their order.
        confidence: How far it can be trusted.
        nearest: The passages nearest to the question, where no answer was found in them.
        listed: How it was counted, when the question was about a set of files.
        about: The passage that was explained and where it stands, with the number 0.
    """

    answer: str
    citations: list[Citation]
    model: str
    took_ms: float
    notices: list[str] = []
    support: list[Support] = []
    confidence: Confidence | None = None
    nearest: list[Citation] = []
    listed: SetAnswer | None = None
    about: Citation | None = None


class AskEvent(Wire):
    """One server-sent event of an answer.

    Attributes:
        type: `sources` comes first, then `token` many times, then `done` with the whole
            answer, or `error` instead. Before them come `kept`, where the question is kept,
            `rewritten`, where it was understood as more than was typed, which is in `text`, and
            `progress`, where whole files are read.
        conversation: Where it is kept.
        message: As what.
        done: Passages that were read.
        total: Passages that are to be read.
    """

    type: Literal["kept", "rewritten", "progress", "sources", "token", "done", "error"]
    conversation: int | None = None
    message: int | None = None
    done: int = 0
    total: int = 0
    sources: list[Citation] = []
    text: str = ""
    answer: AnswerReply | None = None
    problem: Problem | None = None
