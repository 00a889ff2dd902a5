"""What a client asks in the person's own words, and what to ask next."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.client.door import Door, made
from concierge.client.exchange import Stream
from concierge.client.finding import check_words
from concierge.core import wire

_CITED, _ASKED = 20, 500  # as many as the service takes


class Asks:
    """The part of a client that asks questions."""

    _door: Door

    def ask(
        self,
        question: str,
        sources: int | None = None,
        within: wire.Scope | None = None,
        *,
        within_label: str = "",
        evidence: bool = False,
        task: wire.Task = "answer",
        conversation: int | None = None,
        keep: bool = False,
        replaces: int | None = None,
        literal: bool = False,
        earlier: Sequence[wire.Earlier] = (),
        passage: wire.Excerpt | None = None,
    ) -> Stream[wire.AskEvent]:
        """Ask a question; the events are its sources, pieces of the answer, and the whole.

        Args:
            question: In the person's own words.
            sources: How many passages the answer may rest on.
            within: The only files to answer from, or none for all.
            within_label: What these files are called.
            evidence: Whether the best sentences are enough, without a model's words.
            task: What is wanted, if it is no answer; see `wire.AskRequest`.
            conversation: The one it goes on with.
            keep: Whether a conversation begins with it, unless it goes on with one.
            replaces: The message whose place it takes.
            literal: Whether it is meant as it is typed, whatever was asked before.
            earlier: What was asked before, where that is not kept.
            passage: What is to be explained, if it is a stretch of a file.
        """
        check_words(question, "answer")
        wanted = made(
            wire.AskRequest,
            question=question,
            sources=sources,
            within=within,
            within_label=within_label,
            evidence=evidence,
            task=task,
            conversation=conversation,
            keep=keep,
            replaces=replaces,
            literal=literal,
            earlier=list(earlier),
            passage=passage,
        )
        last = frozenset({"done", "error"})
        return Stream(*self._door.open("POST", "/v1/ask", wanted), wire.AskEvent, last)

    def further(
        self, question: str, cited: Sequence[wire.Citation], asked: Sequence[str] = ()
    ) -> list[wire.FurtherQuestion]:
        """Return what to ask next: each question was tried, and a file answers it.

        Args:
            question: The last one, as it was understood.
            cited: The sources of its answer; the first few count.
            asked: All questions so far.
        """
        wanted = made(
            wire.FurtherRequest,
            question=question,
            cited=list(cited)[:_CITED],
            asked=list(asked)[-_ASKED:],
        )
        return self._door.post("/v1/ask/further", wire.FurtherReply, wanted).questions
