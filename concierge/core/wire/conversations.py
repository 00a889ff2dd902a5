"""Conversations: what was asked and answered, kept until the person deletes it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Problem, Wire
from concierge.core.wire.finding import AnswerReply, Citation, Excerpt, Scope

Thumb = Literal["", "up", "down"]
LONGEST_TITLE = 200
"""Characters of the title of a conversation."""
LONGEST_NOTE = 2000
"""Characters of the note on an answer."""


class Conversation(Wire):
    """A conversation as a line in a list.

    Attributes:
        title: As the person named it, or its first question.
        named: Whether the person named it.
        pinned: Whether it stands above the others.
        made: When it was begun, ISO 8601 with zone.
        changed: When something was asked last.
        messages: How many questions it has.
        passage: Where a search found its words, besides the title.
    """

    id: int
    title: str
    named: bool = False
    pinned: bool = False
    made: str
    changed: str
    messages: int
    passage: str = ""


class ConversationPage(Wire):
    """Conversations, pinned ones first, then those in which something was asked last.

    Attributes:
        total: How many there are on all pages.
    """

    conversations: list[Conversation]
    total: int


class Message(Wire):
    """A question and what came of it.

    Attributes:
        asked: When, ISO 8601 with zone.
        question: As it was typed.
        rewritten: What was understood, where that is more than was typed.
        within: The only files asked, or None for all.
        within_label: What these files are called.
        passage: What is to be explained, if it is a stretch of a file.
        state: `writing` while the answer is under way, `stopped` where it was broken off: then
            `text` is a draft that nobody checked.
        text: The answer, or what there is of it.
        sources: The evidence.
        answer: The checked answer.
        problem: Why there is none.
        thumb: What the person thinks of it.
        note: What the person wrote about it.
    """

    id: int
    conversation: int
    asked: str
    question: str
    rewritten: str = ""
    within: Scope | None = None
    within_label: str = ""
    passage: Excerpt | None = None
    state: Literal["writing", "done", "stopped", "failed"]
    text: str = ""
    sources: list[Citation] = []
    answer: AnswerReply | None = None
    problem: Problem | None = None
    thumb: Thumb = ""
    note: str = ""


class ConversationReply(Wire):
    """A conversation with its newest messages, in the order in which they were asked.

    Attributes:
        before: Asks for those before them, or None when these are the first.
    """

    conversation: Conversation
    messages: list[Message]
    before: int | None = None


class ConversationChange(Wire):
    """Another title, or whether it is pinned; None leaves it, an empty title gives none."""

    title: str | None = Field(default=None, max_length=LONGEST_TITLE)
    pinned: bool | None = None


class ConversationsGone(Wire):
    """How many conversations were deleted."""

    conversations: int


class Rating(Wire):
    """What a person thinks of an answer; None leaves it."""

    thumb: Thumb | None = None
    note: str | None = Field(default=None, max_length=LONGEST_NOTE)


class FurtherRequest(Wire):
    """What was asked and what was cited, to know what to ask next.

    Attributes:
        question: The last one, as it was understood; what is suggested is in its language.
        cited: The sources of its answer.
        asked: All questions so far, which are not suggested again.
    """

    question: str = Field(min_length=1, max_length=10_000)
    cited: list[Citation] = Field(max_length=20)
    asked: list[str] = Field(default=[], max_length=500)


class FurtherQuestion(Wire):
    """A question that a file answers.

    Attributes:
        text: The question.
        file_id: The file that is to be asked.
        path: Where it is.
    """

    text: str
    file_id: int
    path: str


class FurtherReply(Wire):
    """Questions that were tried: the files answer each."""

    questions: list[FurtherQuestion]
