"""Asking a question of the service, as the next of a conversation or for itself."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from concierge.core.errors import ConciergeError, MissingError
from concierge.core.paths import from_wire, shown
from concierge.gui.ask.exchange import Exchange, State
from concierge.gui.bridge import Bridge, Call
from concierge.gui.selection import Item

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_EARLIER = 10  # questions that another may go on from
_LONGEST = 20_000  # characters of an answer, as the service takes them


@dataclass(slots=True)
class Talk:
    """What questions of a conversation have in common.

    Attributes:
        conversation: Where they are kept, once they are.
        exchanges: All of them, in their order.
    """

    conversation: int | None = None
    exchanges: list[Exchange] = field(default_factory=list)

    def earlier(self, exchange: Exchange) -> list[wire.Earlier]:
        """Return what was asked before a question, for when nothing is kept."""
        from concierge.core import wire

        before = self.exchanges
        if exchange in before:
            before = before[: before.index(exchange)]
        done = [one for one in before if one.answer is not None][-_EARLIER:]
        return [
            wire.Earlier(question=one.understood, answer=one.text[:_LONGEST], cited=_names(one))
            for one in done
        ]


class Asker(QObject):
    """Asks one question of the service; all signals come in the GUI's thread.

    Args:
        bridge: The way to the service.
        exchange: What is asked; is filled with what comes.
        talk: The conversation that it belongs to.

    Attributes:
        changed: The exchange is in another state.
        wrote: More words came.
        understood: The question was understood as more than was typed.
        progressed: More of whole files is read.
        knew: What the sources are: `Item` by id of the file.
    """

    changed = Signal()
    wrote = Signal(str)
    understood = Signal()
    progressed = Signal()
    knew = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        exchange: Exchange,
        talk: Talk | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._exchange = exchange
        self._talk = talk or Talk()
        self._call: Call | None = None

    @property
    def asked(self) -> bool:
        """Whether it was asked here, and not only kept before."""
        return self._call is not None

    def start(self) -> None:
        """Ask; what came of it before is forgotten."""
        exchange, talk = self._exchange, self._talk
        exchange.begin()
        self.understood.emit()
        self.changed.emit()
        question, within = exchange.question, exchange.within
        conversation = talk.conversation
        self._call = self._bridge.stream(
            # As it is: a stream of the client is hung up when the person stops it.
            lambda client, _stopped: client.ask(
                question,
                within=within.scope if within else None,
                within_label=within.label if within else "",
                conversation=conversation,
                keep=True,
                replaces=exchange.message if conversation is not None else None,
                literal=exchange.literal,
                earlier=talk.earlier(exchange) if conversation is None else (),
                passage=exchange.passage,
            ),
            self._take,
            lambda: None,
            self._fail,
            owner=self,
            key="answer",
        )

    def stop(self) -> None:
        """Let nothing more come; the service stops writing."""
        if self._call is not None and self._exchange.running:
            self._call.cancel()
            self._move("stopped")

    def look_up(self) -> None:
        """Find out what the files of the sources are."""
        exchange = self._exchange
        about = [exchange.about] if exchange.about is not None else []
        sources = [*(exchange.sources or exchange.nearest), *about]
        ids = list(dict.fromkeys(source.file_id for source in sources))
        if ids:
            self._bridge.call(
                partial(_items, ids=ids), self.knew.emit, lambda _: None, owner=self, key="sources"
            )

    def _take(self, event: wire.AskEvent) -> None:
        exchange = self._exchange
        if event.type == "kept":
            self._talk.conversation, exchange.message = event.conversation, event.message
        elif event.type == "rewritten":
            exchange.rewritten = event.text
            self.understood.emit()
        elif event.type == "progress":
            exchange.read = event.done, event.total
            self.progressed.emit()
        elif event.type == "sources":
            exchange.sources = list(event.sources)
            self._move("reading")
            self.look_up()
        elif event.type == "token":
            exchange.draft += event.text
            if exchange.state != "writing":
                self._move("writing")
            self.wrote.emit(event.text)
        elif event.answer is not None:
            exchange.answer = event.answer
            self._move("done")
            if exchange.nearest or exchange.about is not None:
                self.look_up()

    def _fail(self, error: ConciergeError) -> None:
        self._exchange.error = error
        self._move("failed")

    def _move(self, state: State) -> None:
        self._exchange.state = state
        self.changed.emit()


def _items(client: Client, ids: list[int]) -> dict[int, Item]:
    found = {}
    for file_id in ids:
        # A file may be gone by now; then its card shows what the source says of it.
        with suppress(MissingError):
            found[file_id] = Item.of_details(client.file(file_id))
    return found


def _names(exchange: Exchange) -> list[str]:
    cited = exchange.answer.citations if exchange.answer else []
    return list(dict.fromkeys(shown(from_wire(source.path).name) for source in cited))[:3]
