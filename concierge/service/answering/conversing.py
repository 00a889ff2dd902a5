"""Conversations: questions understood by what came before them, and kept with their answers."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from concierge.answer.exchanges import Exchange
from concierge.core import wire
from concierge.core.errors import BugError, ConciergeError, MissingError, MisusedError
from concierge.core.exporting import Exported, TalkFormat
from concierge.core.settings import Preferences
from concierge.service.answering.asking import Asking
from concierge.service.answering.digesting import meant
from concierge.service.answering.recalling import exchanges, exchanges_told
from concierge.service.exporting.talk import export
from concierge.store.catalog import Catalog
from concierge.store.history.conversations import Place
from concierge.store.history.talk import Outcome

_REMEMBERED = 10  # questions that another may go on from

Answer = Callable[
    [wire.AskRequest, Sequence[Exchange], Callable[[], bool]], Iterator[wire.AskEvent]
]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Conversing:
    """Wraps answering, and carries out what a person does with conversations.

    Attributes:
        catalog: Where they are kept.
        preferences: Whether they are.
        asking: Understands questions that go on from others.
        changed: Called when they are not what they were.
    """

    catalog: Catalog
    preferences: Preferences
    asking: Asking
    changed: Callable[[], None]

    def ask(
        self, wanted: wire.AskRequest, stopped: Callable[[], bool], answer: Answer
    ) -> Iterator[wire.AskEvent]:
        """Yield the events of an answer, before them where it is kept and what was understood.

        Args:
            wanted: The question, as it was typed.
            stopped: Whether nobody waits any more.
            answer: Answers a question that stands alone.

        Raises:
            MissingError: When there is no such conversation.
        """
        earlier = self._earlier(wanted)
        rewritten = ""
        if earlier and not wanted.literal and meant(wanted).task == "answer":
            rewritten = self.asking.rephrased(wanted, earlier, stopped) or ""
        place, notice = self._begin(wanted, rewritten)
        understood = _understood(wanted, rewritten, earlier) if rewritten else wanted
        events = _told(rewritten, answer(understood, earlier, stopped), notice)
        if place is None:
            yield from events
        else:
            yield from self._kept(place, events, stopped)

    def page(self, text: str, limit: int, offset: int, pinned_first: bool) -> wire.ConversationPage:
        """Return conversations that hold some words."""
        return self.catalog.conversations.page(text, limit, offset, pinned_first)

    def read(self, conversation: int, before: int | None, limit: int) -> wire.ConversationReply:
        """Return a conversation with its newest messages, or those before one."""
        return self.catalog.conversations.read(conversation, before, limit)

    def change(self, conversation: int, wanted: wire.ConversationChange) -> wire.Conversation:
        """Rename a conversation, or pin it, or not."""
        changed = self.catalog.conversations.change(conversation, wanted)
        self.changed()
        return changed

    def rate(self, message: int, wanted: wire.Rating) -> wire.Message:
        """Keep what the person thinks of an answer."""
        rated = self.catalog.conversations.rate(message, wanted)
        self.changed()
        return rated

    def delete(self, conversation: int) -> None:
        """Delete a conversation; when this returns it is gone from the data folder."""
        self.catalog.conversations.delete(conversation)
        self.catalog.trim()
        self.changed()

    def clear(self) -> wire.ConversationsGone:
        """Delete all conversations; see `delete`."""
        count = self.catalog.conversations.clear()
        self.catalog.trim()
        self.changed()
        return wire.ConversationsGone(conversations=count)

    def export(self, conversation: int, wanted: TalkFormat) -> Exported:
        """Begin a file of a conversation.

        Raises:
            MissingError: When there is none.
        """
        head = self.catalog.conversations.get(conversation)
        messages = self.catalog.conversations.messages(conversation)
        return Exported(head.messages, export(head, messages, wanted))

    def _earlier(self, wanted: wire.AskRequest) -> list[Exchange]:
        if wanted.conversation is None:
            if wanted.replaces is not None:
                raise MisusedError(
                    "A question takes the place of another in its conversation.",
                    "Name the conversation.",
                )
            return exchanges_told(wanted.earlier)
        known = self.catalog.conversations.read(wanted.conversation, wanted.replaces, _REMEMBERED)
        return exchanges([one for one in known.messages if one.state == "done"])

    def _begin(self, wanted: wire.AskRequest, rewritten: str) -> tuple[Place | None, str]:
        """Keep a question; return where, and what to say where that did not work."""
        belongs = wanted.keep or wanted.conversation is not None
        if wanted.evidence or not belongs or not self.preferences.current.keep_conversations:
            return None, ""
        try:
            place = self.catalog.conversations.begin(wanted, rewritten)
        except MissingError:
            raise
        except ConciergeError as error:  # an answer that is not kept is better than none
            return None, f"This question is not kept: {error.message}"
        self.changed()
        return place, ""

    def _kept(
        self, place: Place, events: Iterator[wire.AskEvent], stopped: Callable[[], bool]
    ) -> Iterator[wire.AskEvent]:
        """Pass events on, and keep what comes of them however they end."""
        outcome = Outcome()
        try:
            yield wire.AskEvent(type="kept", conversation=place.conversation, message=place.message)
            for event in events:
                _take(outcome, event, stopped())
                if event.type == "done":  # before anybody hears of it
                    self._finish(place, outcome)
                yield event
        except ConciergeError as error:
            outcome.state, outcome.problem = "failed", _problem(error)
            raise
        except Exception as error:
            bug = BugError(f"The service failed unexpectedly ({type(error).__name__}).")
            outcome.state, outcome.problem = "failed", _problem(bug)
            raise
        finally:
            self._finish(place, outcome)

    def _finish(self, place: Place, outcome: Outcome) -> None:
        try:
            if self.catalog.conversations.finish(place, outcome):
                self.changed()
        except ConciergeError as error:  # at the next start it is called stopped
            log.warning("an answer was not kept: %s", error.category)


def _take(outcome: Outcome, event: wire.AskEvent, stopped: bool) -> None:
    if event.type == "sources":
        outcome.sources = list(event.sources)
    elif event.type == "token":
        outcome.text += event.text
    elif event.answer is not None and not stopped:  # else nobody saw it
        outcome.state, outcome.answer, outcome.text = "done", event.answer, event.answer.answer


def _told(rewritten: str, events: Iterator[wire.AskEvent], notice: str) -> Iterator[wire.AskEvent]:
    """Yield what was understood, then the events, with one more notice where there is one."""
    if rewritten:
        yield wire.AskEvent(type="rewritten", text=rewritten)
    for event in events:
        if event.answer is not None and notice:
            told = event.answer.model_copy(update={"notices": [*event.answer.notices, notice]})
            yield event.model_copy(update={"answer": told})
        else:
            yield event


def _understood(
    wanted: wire.AskRequest, rewritten: str, earlier: Sequence[Exchange]
) -> wire.AskRequest:
    """Return a question as it was understood: still of the file that the last one was about."""
    focus, within, asked = earlier[-1].focus, wanted.within, rewritten
    chosen = within is not None and (within.file_ids or within.query.strip())
    if focus is None:
        return wanted.model_copy(update={"question": asked})
    if focus.file_id is not None and not chosen:
        within = wire.Scope(file_ids=[focus.file_id])
    files = within.file_ids if within is not None else []
    named = f" ({focus.name})?"
    if len(files) == 1 and focus.file_id in {files[0], None} and asked.endswith(named):
        # Its name is told to the person; it would be found in the file as words.
        asked = asked.removesuffix(named) + "?"
    return wanted.model_copy(update={"question": asked, "within": within})


def _problem(error: ConciergeError) -> wire.Problem:
    return wire.Problem(
        title=error.category.value,
        status=500,
        category=error.category.value,
        message=error.message,
        advice=error.advice,
        exit_code=int(error.exit_code),
    )
