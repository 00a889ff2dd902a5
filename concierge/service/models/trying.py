"""Trying a language model on this machine: how long it loads, how fast it is, what it knows."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from concierge.answer.host import ModelHost
from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError, MisusedError, from_exception
from concierge.core.paths import to_wire
from concierge.models import questions
from concierge.models.fit import CONTEXT_TOKENS
from concierge.models.recognise import Found, recognise
from concierge.privacy import guard

log = logging.getLogger(__name__)

# A word that vocabularies have as one token, so that the length of a prompt is known.
_WORD = " the"
_WORDS = 400
_LEAST_S = 0.001
_GREETINGS = ("Hello.", "Good day.")


@dataclass(slots=True)
class _Timed:
    """A reply, and when it came.

    Attributes:
        text: The reply.
        took_s: Until it was whole.
        first_s: Until its first piece.
        tokens: How many pieces came after the first.
        rest_s: How long these took.
    """

    text: str = ""
    took_s: float = 0.0
    first_s: float = 0.0
    tokens: int = 0
    rest_s: float = 0.0


class Trying:
    """At most one model is tried at a time, in a thread of its own.

    Args:
        tried: Called with a model's path and what trying it came to.
        changed: Called when there is progress to be told.

    Attributes:
        state: What is being tried, or was last.
    """

    def __init__(
        self, tried: Callable[[Path, wire.Measured], None], changed: Callable[[], None]
    ) -> None:
        self._tried = tried
        self._changed = changed
        self._guard = threading.Lock()
        self._cancelled = threading.Event()
        self._thread: threading.Thread | None = None
        self.state: wire.Trial | None = None

    def start(self, path: Path, count: int, title: str = "") -> None:
        """Begin to try a model; what it comes to is told later.

        Args:
            path: A language model.
            count: How many questions it is asked.
            title: What it is called, if not as its file says.

        Raises:
            ModelMissingError: When it is no model.
            MisusedError: When it is one that writes nothing.
            BusyError: When another one is being tried.
        """
        found = recognise(path)
        if found.job != "answering":
            raise MisusedError(
                f"{found.title} is not a language model, and only those can be tried.",
                "Choose a GGUF file.",
            )
        with self._guard:
            if self.state is not None and self.state.running:
                raise BusyError(
                    f"The model {self.state.name} is being tried.", "Wait for it, or cancel it."
                )
            self._cancelled.clear()
            self.state = wire.Trial(
                name=title or found.title, path=to_wire(found.path), total=count
            )
            arguments = (found, questions.spread(count))
            self._thread = threading.Thread(target=self._try, args=arguments, name="trying")
            self._thread.start()

    def cancel(self) -> None:
        """Break off without waiting; nothing is kept."""
        self._cancelled.set()

    def stop(self) -> None:
        """Break off, and wait until the model is out of memory."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _try(self, found: Found, asked: Sequence[questions.Question]) -> None:
        host = ModelHost(
            found.path,
            context_tokens=CONTEXT_TOKENS,
            threads=os.cpu_count() or 1,
            initializer=guard.install,
        )
        problem = "It was broken off."
        try:
            measured = self._measured(host, asked)
            if measured is not None and not self._cancelled.is_set():
                self._tried(found.path, measured)
                problem = ""
        except (ConciergeError, OSError) as error:
            log.warning("a model could not be tried", exc_info=True)
            problem = str(from_exception(error, found.title))
        finally:
            host.close()
            self._tell(running=False, problem=problem)

    def _measured(
        self, host: ModelHost, asked: Sequence[questions.Question]
    ) -> wire.Measured | None:
        """Return what there is to measure, or None when it was broken off."""
        loading = self._reply(host, _said(_GREETINGS[0]), 1)
        greeting = self._reply(host, _said(_GREETINGS[1]), 1)
        self._tell(step="speed")
        reading = self._reply(host, _said(_WORD * _WORDS), 1)
        memory = _memory_of(host.pid)
        self._tell(step="questions")
        replies = []
        for number, question in enumerate(asked, 1):
            if self._cancelled.is_set():
                return None
            replies.append(self._reply(host, question.messages, questions.REPLY_TOKENS))
            self._tell(done=number)
        right = sum(
            question.is_answered_by(reply.text)
            for question, reply in zip(asked, replies, strict=True)
        )
        return wire.Measured(
            load_s=max(0.0, loading.took_s - greeting.took_s),
            memory_bytes=max(memory, _memory_of(host.pid)),
            prompt_tokens_per_s=_WORDS / max(_LEAST_S, reading.took_s - greeting.took_s),
            tokens_per_s=sum(r.tokens for r in replies)
            / max(_LEAST_S, sum(r.rest_s for r in replies)),
            right=right,
            asked=len(asked),
            at=time.time(),
        )

    def _reply(
        self, host: ModelHost, messages: Sequence[dict[str, str]], max_tokens: int
    ) -> _Timed:
        reply = _Timed()
        began = last = time.monotonic()
        for piece in host.stream(messages, max_tokens, self._cancelled.is_set):
            last = time.monotonic()
            if not reply.first_s:
                reply.first_s = last - began
            else:
                reply.tokens += 1
            reply.text += piece
        reply.rest_s = last - began - reply.first_s
        reply.took_s = time.monotonic() - began
        return reply

    def _tell(self, **changes: object) -> None:
        if self.state is not None:
            self.state = self.state.model_copy(update=changes)
        self._changed()


def _said(text: str) -> tuple[dict[str, str], ...]:
    return ({"role": "user", "content": text},)


def _memory_of(pid: int | None) -> int:
    """Return the bytes that a process holds in memory, 0 when it is gone."""
    import psutil

    if pid is None:
        return 0
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
