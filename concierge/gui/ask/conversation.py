"""The turns of a conversation: asked one after the other, kept, and shown again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from concierge.core.errors import ConciergeError, MissingError
from concierge.gui.ask.asker import Talk
from concierge.gui.ask.exchange import Exchange, Within
from concierge.gui.ask.scroll import Pages
from concierge.gui.ask.suggestions import Suggestion, further, suggestions
from concierge.gui.ask.turn import Turn
from concierge.gui.bridge import Bridge
from concierge.gui.selection import Selection

if TYPE_CHECKING:
    from concierge.core import wire

_MOST_TURNS = 50
_SHOWN = 20  # turns of a conversation that is opened again


class Conversation(QObject):
    """Asks questions, and shows them with their answers on a page.

    Args:
        bridge: The way to the service.
        pages: Where the turns are shown.
        parent: Its parent.

    Attributes:
        turns: Those that are shown.
        changed: There are other turns, or one of them is in another state.
        opened: A conversation was opened again.
        cited: A source was clicked: an `Item` with its place.
        menu_wanted: A context menu for a `Selection` at this place of the screen.
        went_on: A `Suggestion` of a `Turn` was clicked.
        copied: A `Turn` is to be copied.
        told: What was done, to be said in passing.
        page_wanted: A page of the window, and a part of it.
    """

    changed = Signal()
    opened = Signal()
    cited = Signal(object)
    menu_wanted = Signal(object, QPoint)
    went_on = Signal(object, object)
    copied = Signal(object)
    told = Signal(str)
    page_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, pages: Pages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns: list[Turn] = []
        self._bridge = bridge
        self._pages = pages
        self._talk = Talk()
        self._before: int | None = None  # asks for the turns above those that are shown
        self._is_stale = False  # something happened while an answer was written

    @property
    def id(self) -> int | None:
        """Where it is kept, or None."""
        return self._talk.conversation

    @property
    def has_more(self) -> bool:
        """Whether there are turns above those that are shown."""
        return self._before is not None

    @property
    def running(self) -> bool:
        """Whether an answer is being written."""
        return any(turn.exchange.running for turn in self.turns)

    def stop(self) -> None:
        """Have no more written."""
        for turn in self.turns:
            turn.stop()

    def ask(
        self,
        question: str,
        within: Within | None,
        literal: bool = False,
        passage: wire.Excerpt | None = None,
    ) -> None:
        """Ask a question, as the next one.

        Args:
            question: In the person's own words.
            within: The only files asked, or None for all.
            literal: Whether it is meant as it is, whatever was asked before.
            passage: What is to be explained, if that is what is asked.
        """
        self.stop()
        for before in self.turns:
            before.show_suggestions(())
            before.set_last(False)
        turn = self._made(Exchange(question, within, literal=literal, passage=passage))
        self.turns.append(turn)
        self._pages.add(turn)
        if len(self.turns) > _MOST_TURNS:
            self._drop()
        self.changed.emit()
        turn.start()

    def clear(self) -> None:
        """Begin anew; what is kept stays kept."""
        while self.turns:
            self._drop()
        self._talk, self._before = Talk(), None
        self.changed.emit()

    # ------------------------------------------------------------ what is kept

    def open(self, conversation: int) -> None:
        """Show a conversation as it was kept."""

        def show(kept: wire.ConversationReply) -> None:
            self._show(kept)
            self.opened.emit()

        self._bridge.call(
            lambda client: client.conversations.read(conversation, limit=_SHOWN),
            show,
            owner=self,
            key="open",
        )

    def renew(self) -> None:
        """Show what another window, or a command, made of it."""
        conversation = self._talk.conversation
        self._is_stale = self.running
        if conversation is not None and not self.running:
            count = max(_SHOWN, len(self.turns))
            self._bridge.call(
                lambda client: client.conversations.read(conversation, limit=count),
                self._compare,
                self._miss,
                owner=self,
                key="renew",
            )

    def reach_back(self) -> None:
        """Show the turns above those that are shown."""
        conversation, before = self._talk.conversation, self._before
        if conversation is not None and before is not None:
            self._bridge.call(
                lambda client: client.conversations.read(conversation, before, _SHOWN),
                self._show_earlier,
                owner=self,
                key="earlier",
            )

    def _show(self, kept: wire.ConversationReply) -> None:
        self.stop()
        self.clear()
        self._talk.conversation, self._before = kept.conversation.id, kept.before
        turns = [self._made(Exchange.kept(message)) for message in kept.messages]
        for turn in turns:
            turn.set_last(turn is turns[-1])
            self._pages.add(turn)
            turn.show_kept()
        self.turns += turns
        if turns:
            self._note(turns[-1])

    def _show_earlier(self, kept: wire.ConversationReply) -> None:
        if kept.conversation.id != self._talk.conversation:
            return
        above = [self._made(Exchange.kept(message), at) for at, message in enumerate(kept.messages)]
        for turn in above:
            turn.set_last(False)
            turn.show_kept()
        self._pages.put_above(above)
        self.turns[:0] = above
        self._before = kept.before
        self.changed.emit()

    def _compare(self, kept: wire.ConversationReply) -> None:
        """Show a conversation anew where it is not as it is shown."""
        there = [turn.exchange for turn in self.turns]
        under_way = self.running or any(one.state == "writing" for one in kept.messages)
        unkept = any(one.message is None for one in there)
        if kept.conversation.id != self._talk.conversation or under_way or unkept:
            return
        here = [Exchange.kept(one) for one in kept.messages]
        if [_seen(one) for one in here] != [_seen(one) for one in there]:
            self._show(kept)

    def _miss(self, error: ConciergeError) -> None:
        """Show nothing any more of a conversation that was deleted."""
        if isinstance(error, MissingError):
            self.clear()

    # ------------------------------------------------------------ turns

    def _made(self, exchange: Exchange, at: int | None = None) -> Turn:
        turn = Turn(self._bridge, exchange, self._talk)
        exchanges = self._talk.exchanges
        exchanges.insert(len(exchanges) if at is None else at, exchange)
        turn.cited.connect(self.cited)
        turn.menu_wanted.connect(
            lambda item, at: self.menu_wanted.emit(Selection((item,), turn.exchange.question), at)
        )
        turn.went_on.connect(lambda one: self.went_on.emit(turn, one))
        turn.copied.connect(lambda: self.copied.emit(turn))
        turn.page_wanted.connect(self.page_wanted)
        turn.rating.told.connect(self.told)
        turn.moved.connect(lambda: self._note(turn))
        return turn

    def _drop(self) -> None:
        turn = self.turns.pop(0)
        self._talk.exchanges.remove(turn.exchange)
        turn.stop()
        self._pages.remove(turn)
        if self.turns and self._talk.conversation is not None:
            self._before = self.turns[0].exchange.message

    def _note(self, turn: Turn) -> None:
        """Offer ways to go on once the last answer is there."""
        if turn.exchange.state == "done" and self.turns[-1:] == [turn]:
            ways = suggestions(turn.exchange)
            turn.show_suggestions(ways)
            self._seek_further(turn, ways)
        if self._is_stale:
            self.renew()
        self.changed.emit()

    def _seek_further(self, turn: Turn, ways: list[Suggestion]) -> None:
        """Offer questions, too, once the service has found that files answer them."""
        exchange = turn.exchange
        cited = list(exchange.quotes.values())
        asked = [one.understood for one in self._talk.exchanges]
        if not cited:
            return

        def show(found: list[wire.FurtherQuestion]) -> None:
            if self.turns[-1:] == [turn] and exchange.state == "done":
                turn.show_suggestions([*ways, *further(found)])
                self.changed.emit()

        self._bridge.call(
            lambda client: client.further(exchange.understood, cited, asked),
            show,
            lambda _: None,  # one can go on without
            owner=self,
            key="further",
        )


def _seen(exchange: Exchange) -> tuple[object, ...]:
    """Return what tells whether a question is shown as it is kept."""
    one = exchange
    text = "" if one.state == "stopped" else one.text  # words of a draft may not have arrived
    return one.message, one.question, one.state, text, one.thumb, one.note
