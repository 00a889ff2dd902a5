"""Joining search and the answer stage."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress

from concierge.answer.answering import Answerer
from concierge.answer.digests import Digester
from concierge.answer.exchanges import Exchange
from concierge.answer.host import ModelHost
from concierge.answer.prompt import SMALL_MODEL_BYTES
from concierge.answer.prompts import Prompts
from concierge.answer.rephrasing import rephrased
from concierge.answer.summary import Summariser
from concierge.core import wire
from concierge.core.errors import ConciergeError, ModelMissingError
from concierge.core.paths import to_wire
from concierge.core.protocols import Embedder, Passage
from concierge.core.searching import ChunkRow, FileRow
from concierge.core.settings import Preferences
from concierge.models.catalog import find_language_model
from concierge.privacy import guard

# Tokens that prompt and reply may have together; a large model is told more.
_SMALL_CONTEXT, _LARGE_CONTEXT = 2048, 4096


class Asking:
    """Holds the language model's process, which runs only around questions.

    Args:
        preferences: Say which model.
        prompts: What it is told.
    """

    def __init__(self, preferences: Preferences, prompts: Prompts) -> None:
        self._preferences = preferences
        self._prompts = prompts
        self._host: ModelHost | None = None
        self._held: tuple[str, int] = ("", 0)  # the settings that the host was made with
        self._guard = threading.Lock()  # two first questions must not make two hosts

    def warm(self) -> None:
        """Begin to load the model while the passages are looked for."""
        with suppress(ModelMissingError):  # said with the answer, which then only quotes
            self._model().warm()

    def answer(
        self,
        wanted: wire.AskRequest,
        found: Sequence[tuple[FileRow, ChunkRow]],
        embedder: Embedder | None,
        stopped: Callable[[], bool],
        notices: Sequence[str],
        *,
        earlier: Sequence[Exchange] = (),
    ) -> Iterator[wire.AskEvent]:
        """Yield the events of an answer from the passages that were found.

        Args:
            wanted: What was asked, and of what.
            found: Passages with their files, the best first.
            embedder: Tells how near sentences are to the question, or None.
            stopped: Whether nobody waits any more.
            notices: What the person should know of how they were found.
            earlier: What was asked and answered before, the last one last.
        """
        passages = [
            Passage(number, file.id, to_wire(file.path), chunk.locator, chunk.text)
            for number, (file, chunk) in enumerate(found, 1)
        ]
        host = self._model_or_none()
        answerer = Answerer(host, embedder, host.model_bytes, self._prompts)
        for event in answerer.answer(wanted, passages, stopped, earlier):
            if event.answer is not None and notices:
                told = [*event.answer.notices, *notices]
                answer = event.answer.model_copy(update={"notices": told})
                yield event.model_copy(update={"answer": answer})
            else:
                yield event

    def choose(
        self, prompt: str, question: str, choices: Sequence[str], stopped: Callable[[], bool]
    ) -> str:
        """Have the model choose one of some words; "" when it cannot, or there is none.

        Args:
            prompt: Name of what it is told.
            question: What it is asked.
            choices: What it may answer.
            stopped: Whether nobody waits any more.
        """
        messages = self._prompts[prompt].messages(question=question)
        try:
            return self._model().choose(messages, choices, stopped)
        except ConciergeError:
            return ""

    def digester(self, embedder: Embedder | None, *, quotes: bool) -> Digester:
        """Return what sums up and compares whole texts, with the model there is.

        Args:
            embedder: Says what stands for a text, or None.
            quotes: Whether quotes are enough, so that no model writes anything.
        """
        host = self._model_or_none()
        size = 0 if quotes else host.model_bytes
        summariser = Summariser(host, embedder, size, self._prompts)
        return Digester(summariser, host.name)

    def rephrased(
        self, wanted: wire.AskRequest, earlier: Sequence[Exchange], stopped: Callable[[], bool]
    ) -> str | None:
        """Return a question so that it stands alone, or None where it does already."""
        model = self._model_or_none()
        return rephrased(
            wanted.question,
            earlier,
            model if isinstance(model, ModelHost) and not wanted.evidence else None,
            model.model_bytes,
            stopped,
            recipe=self._prompts["rewrite"],
            chosen=wanted.within is not None and bool(wanted.within.file_ids),
        )

    def close(self) -> None:
        """End the model's process."""
        with self._guard:
            if self._host is not None:
                self._host.close()

    def _model_or_none(self) -> ModelHost | _Absent:
        try:
            return self._model()
        except ModelMissingError as error:
            return _Absent(error)

    def _model(self) -> ModelHost:
        settings = self._preferences.current
        wanted = settings.answer_model, settings.model_idle_s
        with self._guard:
            if self._host is None or self._held != wanted:
                path = find_language_model(settings.answer_model)
                small = path.stat().st_size < SMALL_MODEL_BYTES
                host = ModelHost(
                    path,
                    context_tokens=_SMALL_CONTEXT if small else _LARGE_CONTEXT,
                    idle_s=settings.model_idle_s,
                    threads=os.cpu_count() or 1,
                    initializer=guard.install,
                )
                if self._host is not None:
                    self._host.close()
                self._host, self._held = host, wanted
            return self._host


class _Absent:
    """Stands where a language model should; the answer then quotes and says why."""

    name = ""
    model_bytes = 0

    def __init__(self, error: ModelMissingError) -> None:
        self._error = error

    def stream(
        self,
        messages: Sequence[Mapping[str, str]],  # noqa: ARG002 - a language model's signature
        max_tokens: int,  # noqa: ARG002
        stopped: Callable[[], bool],  # noqa: ARG002
    ) -> Iterator[str]:
        """Say why there is none."""
        raise self._error
