"""A question with all that came of it, and asking it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge, Call
from concierge.gui.selection import Item

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

State = Literal["looking", "reading", "writing", "done", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Within:
    """The only files a question is asked of.

    Attributes:
        label: What they are called.
        scope: What they are.
        icon: Name of the icon that stands for them.
    """

    label: str
    scope: wire.Scope
    icon: str = "filter"


@dataclass(slots=True)
class Exchange:
    """A question and its answer, as far as that has come.

    Attributes:
        question: In the person's own words.
        within: The only files asked, or None for all.
        sources: The evidence, which comes first.
        draft: The words of the model as they come; not checked yet.
        answer: The checked answer, once it is there.
        error: What went wrong.
    """

    question: str
    within: Within | None = None
    state: State = "looking"
    sources: list[wire.Citation] = field(default_factory=list)
    draft: str = ""
    answer: wire.AnswerReply | None = None
    error: ConciergeError | None = None

    @property
    def running(self) -> bool:
        """Whether something is still to come."""
        return self.state in {"looking", "reading", "writing"}

    @property
    def text(self) -> str:
        """The answer, or what there is of it."""
        return self.answer.answer if self.answer else self.draft

    @property
    def quotes(self) -> dict[int, wire.Citation]:
        """What each number stands for; the answer may quote more than the evidence showed."""
        cited = self.answer.citations if self.answer else []
        return {source.n: source for source in (*self.sources, *cited)}

    @property
    def nearest(self) -> list[wire.Citation]:
        """What is nearest to the question where no file answers it."""
        return list(self.answer.nearest) if self.answer else []

    @property
    def found_nothing(self) -> bool:
        """Whether no file says anything about it."""
        counted = self.listed is not None and self.listed.total > 0
        return self.answer is not None and not self.quotes and not counted

    @property
    def only_quoted(self) -> bool:
        """Whether no model wrote the answer."""
        quotes = self.answer is not None and bool(self.quotes) and not self.answer.model
        return quotes and self.listed is None

    @property
    def listed(self) -> wire.SetAnswer | None:
        """What was counted, when the question was about a set of files."""
        return self.answer.listed if self.answer else None

    def begin(self) -> None:
        """Forget what came of it, to ask once more."""
        self.state, self.sources, self.draft = "looking", [], ""
        self.answer, self.error = None, None


class Asker(QObject):
    """Asks one question of the service; all signals come in the GUI's thread.

    Args:
        bridge: The way to the service.
        exchange: What is asked; is filled with what comes.

    Attributes:
        changed: The exchange is in another state.
        wrote: More words came.
        knew: What the sources are: `Item` by id of the file.
    """

    changed = Signal()
    wrote = Signal(str)
    knew = Signal(object)

    def __init__(self, bridge: Bridge, exchange: Exchange, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._exchange = exchange
        self._call: Call | None = None

    def start(self) -> None:
        """Ask; what came of it before is forgotten."""
        self._exchange.begin()
        self.changed.emit()
        question, within = self._exchange.question, self._exchange.within
        scope = within.scope if within else None
        self._call = self._bridge.stream(
            # As it is: a stream of the client is hung up when the person stops it.
            lambda client, _stopped: client.ask(question, within=scope),
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

    def _take(self, event: wire.AskEvent) -> None:
        exchange = self._exchange
        if event.type == "sources":
            exchange.sources = list(event.sources)
            self._move("reading")
            self._look_up()
        elif event.type == "token":
            exchange.draft += event.text
            if exchange.state != "writing":
                self._move("writing")
            self.wrote.emit(event.text)
        elif event.answer is not None:
            exchange.answer = event.answer
            self._move("done")
            if exchange.nearest:
                self._look_up()

    def _look_up(self) -> None:
        sources = self._exchange.sources or self._exchange.nearest
        ids = list(dict.fromkeys(source.file_id for source in sources))
        if ids:
            # A file may be gone by now; then its card shows what the source says of it.
            self._bridge.call(
                partial(_items, ids=ids), self.knew.emit, lambda _: None, owner=self, key="sources"
            )

    def _fail(self, error: ConciergeError) -> None:
        self._exchange.error = error
        self._move("failed")

    def _move(self, state: State) -> None:
        self._exchange.state = state
        self.changed.emit()


def _items(client: Client, ids: list[int]) -> dict[int, Item]:
    return {file_id: Item.of_details(client.file(file_id)) for file_id in ids}
