"""The language model's keeper: starts its process when asked, and drops it when idle."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from concierge.answer.child import Child
from concierge.answer.turns import Turns
from concierge.core.errors import (
    BugError,
    ConciergeError,
    ModelMissingError,
    OutOfMemoryError,
    TimedOutError,
)

_POLL_S = 0.05
_LOOK_S = 5.0  # between two looks at the machine's memory, while a model is loaded
_SHORT_BYTES = 500_000_000  # with less, other programs need the memory of an idle model
_BESIDE_BYTES = 250_000_000  # what a loaded model takes beside its weights
_MAGIC = b"GGUF"
_CHOICE_TOKENS = 32
_ADVICE = (
    "Choose another GGUF file in the settings, or leave answer_model empty to use the model "
    "that came with Concierge."
)


class ModelHost:
    """A language model in a process of its own, loaded on demand; safe to share by threads.

    Args:
        path: The model, a GGUF file.
        idle_s: Seconds without a question after which the process is ended.
        context_tokens: Longest prompt and reply together, in tokens.
        load_timeout_s: Longest time for loading, in seconds.
        token_timeout_s: Longest wait for the next token, in seconds.
        threads: Threads that compute; all cores by default.
        initializer: A function of a module that the process calls before anything else,
            such as one that installs a network guard.
        free_bytes: How much memory the machine could give; by default what it says.
    """

    def __init__(
        self,
        path: Path,
        *,
        idle_s: float = 300.0,
        context_tokens: int = 2048,
        load_timeout_s: float = 180.0,
        token_timeout_s: float = 120.0,
        threads: int | None = None,
        initializer: Callable[[], None] | None = None,
        free_bytes: Callable[[], int] | None = None,
    ) -> None:
        self.name = path.stem
        self._path = path
        self._idle_s = idle_s
        self._load_timeout_s = load_timeout_s
        self._token_timeout_s = token_timeout_s
        self._options = {
            "path": str(path),
            "n_ctx": context_tokens,
            "n_threads": threads or os.cpu_count() or 1,
            "initializer": _spelled(initializer),
        }
        self._free_bytes = free_bytes or _free_bytes
        self._turns = Turns()
        self._state = threading.Lock()  # guards the five below; held for moments only
        self._resting_since = 0.0
        self._child: Child | None = None
        self._timer: threading.Timer | None = None
        self._requests = 0
        self._closed = False

    @property
    def model_bytes(self) -> int:
        """Size of the model's file, 0 when it is not there."""
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    @property
    def pid(self) -> int | None:
        """Process id of the model's process, none when it does not run."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def warm(self) -> None:
        """Start loading, and return at once; what fails is told by the next `stream`."""
        with self._state:
            if self._closed or self._usable_child() is not None:
                return
            try:
                self._start()
            except ConciergeError:
                return
            self._rest()

    def stream(
        self,
        messages: Sequence[Mapping[str, str]],
        max_tokens: int,
        stopped: Callable[[], bool],
        *,
        grammar: str = "",
    ) -> Iterator[str]:
        """Yield pieces of the reply as they are made, until done or `stopped()` is true.

        Questions are served one at a time, in their order; waiting ends on `stopped()` too.

        Args:
            messages: Chat messages with "role" and "content".
            max_tokens: Longest reply.
            stopped: Asked between tokens.
            grammar: What may be replied, in GBNF; anything when empty.

        Raises:
            ModelMissingError: When the model cannot be loaded.
            TimedOutError: When loading or a token takes too long.
            BugError: When the model's process ends in mid-answer.
        """
        ticket = self._turns.take(stopped, _POLL_S)
        if ticket is None:
            return
        try:
            child = self._prepared()
            if self._await_load(child, stopped):
                request = {
                    "messages": [dict(one) for one in messages],
                    "max_tokens": max_tokens,
                    "grammar": grammar,
                }
                yield from self._reply(child, request, stopped)
        finally:
            self._turns.give_back(ticket)
            with self._state:
                self._rest()

    def choose(
        self,
        messages: Sequence[Mapping[str, str]],
        choices: Sequence[str],
        stopped: Callable[[], bool],
    ) -> str:
        """Return the one of some words that the model answers with; nothing else can come.

        Args:
            messages: Chat messages with "role" and "content".
            choices: What it may answer.
            stopped: Asked between tokens; when true, "" is returned.

        Raises:
            ConciergeError: As `stream`.
        """
        said = "".join(self.stream(messages, _CHOICE_TOKENS, stopped, grammar=one_of(choices)))
        return said if said in choices else ""

    def unload(self) -> None:
        """End the process and free its memory; the next question starts it again."""
        with self._state:
            self._cancel_timer()
            self._drop()

    def close(self) -> None:
        """End the process for good."""
        with self._state:
            self._closed = True
            self._cancel_timer()
            self._drop()

    def _prepared(self) -> Child:
        with self._state:
            if self._closed:
                raise BugError("The answering model has been shut down.", "Ask again.")
            self._cancel_timer()
            return self._usable_child() or self._start()

    def _usable_child(self) -> Child | None:
        if self._child is not None and not self._child.alive and self._child.ready:
            self._drop()
        return self._child

    def _start(self) -> Child:
        _check(self._path)
        self._check_memory()
        self._child = Child(self._options)
        return self._child

    def _check_memory(self) -> None:
        needed, free = self.model_bytes + _BESIDE_BYTES, self._free_bytes()
        if free < needed:
            raise OutOfMemoryError(
                f"The model {self._path.name} needs {needed / 1e6:,.0f} MB of memory, and "
                f"{free / 1e6:,.0f} MB are free.",
                "Close other programs, or choose a smaller model in the settings.",
            )

    def _await_load(self, child: Child, stopped: Callable[[], bool]) -> bool:
        """Wait until the model is loaded; return whether it is still wanted."""
        deadline = child.started + self._load_timeout_s
        while not child.ready:
            event = child.event(_POLL_S)
            if event is not None:
                self._check_load_event(event)
            elif stopped():
                return False
            elif time.monotonic() > deadline:
                self.unload()
                raise TimedOutError(
                    f"Loading the model {self._path.name} took longer than "
                    f"{self._load_timeout_s:.0f} s.",
                    "Close other programs, or choose a smaller model in the settings.",
                )
        return True

    def _check_load_event(self, event: dict[str, object]) -> None:
        if event["event"] == "ready":
            return
        self.unload()
        if event["event"] == "gone":
            raise ModelMissingError(
                f"The model {self._path.name} cannot be used: the program that loads it crashed.",
                f"The file may be damaged, or made for another program. {_ADVICE}",
            )
        if event.get("missing"):
            raise ModelMissingError(
                f"The library that runs language models cannot be used: {event['message']}.",
                "Run bootstrap.py again: it installs llama-cpp-python.",
            )
        raise ModelMissingError(
            f"The model {self._path.name} cannot be loaded: it is damaged, incomplete or of "
            "a kind that this version does not know.",
            _ADVICE,
        )

    def _reply(
        self, child: Child, wanted: Mapping[str, object], stopped: Callable[[], bool]
    ) -> Iterator[str]:
        self._requests += 1
        request = self._requests
        child.send(id=request, **wanted)
        ended = False
        try:
            waiting_since = time.monotonic()
            while not stopped():
                event = child.event(_POLL_S)
                if event is None:
                    self._check_patience(waiting_since)
                    continue
                waiting_since = time.monotonic()
                if event["event"] == "gone" or event.get("id") == request:
                    ended = event["event"] != "token"
                    if ended:
                        self._check_end(event)
                        return
                    yield str(event["text"])
        finally:
            if not ended:
                child.send(cancel=request)

    def _check_patience(self, since: float) -> None:
        if time.monotonic() - since > self._token_timeout_s:
            self.unload()
            raise TimedOutError(
                f"The answering model said nothing for {self._token_timeout_s:.0f} s.",
                "Close other programs, or choose a smaller model in the settings.",
            )

    def _check_end(self, event: dict[str, object]) -> None:
        if event["event"] == "gone":
            self.unload()
            raise BugError(
                "The answering model's process ended in the middle of the answer.",
                "Ask again: it is started anew. If this repeats, free some memory or choose "
                "a smaller model in the settings.",
            )
        if event["event"] == "failed":
            raise BugError(
                f"The answering model could not answer ({event['message']}).",
                "Ask a shorter question, or fewer sources.",
            )

    def _rest(self) -> None:
        """Set the clock that drops an idle model; the state lock is held."""
        self._resting_since = time.monotonic()
        self._set_clock()

    def _set_clock(self) -> None:
        self._cancel_timer()
        if self._child is not None and not self._closed:
            left = self._resting_since + self._idle_s - time.monotonic()
            self._timer = threading.Timer(min(max(left, 0), _LOOK_S), self._drop_if_idle)
            self._timer.daemon = True
            self._timer.start()

    def _drop_if_idle(self) -> None:
        with self._state:
            if self._timer is not threading.current_thread() or not self._turns.idle:
                return
            idle = time.monotonic() - self._resting_since >= self._idle_s
            if idle or self._free_bytes() < _SHORT_BYTES:
                self._timer = None
                self._drop()
            else:
                self._set_clock()

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _drop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None


def one_of(choices: Sequence[str]) -> str:
    """Return a grammar in GBNF that lets nothing be said but one of these words."""
    return "root ::= " + " | ".join(json.dumps(one, ensure_ascii=False) for one in choices)


def _spelled(function: Callable[[], None] | None) -> str:
    return "" if function is None else f"{function.__module__}:{function.__qualname__}"


def _free_bytes() -> int:
    import psutil

    return int(psutil.virtual_memory().available)


def _check(path: Path) -> None:
    """Refuse at once what cannot be a model."""
    try:
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise ModelMissingError(
            f"The model file {path.name} is not there or may not be read.", _ADVICE
        ) from error
    if magic != _MAGIC:
        raise ModelMissingError(f"{path.name} is not a model in the GGUF format.", _ADVICE)
