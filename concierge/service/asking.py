"""Joining search and the answer stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from concierge.answer.answering import Answerer
from concierge.answer.host import ModelHost
from concierge.core import wire
from concierge.core.errors import ModelMissingError
from concierge.core.paths import to_wire
from concierge.core.protocols import ChunkRow, Embedder, FileRow, Passage
from concierge.core.settings import Settings
from concierge.models.catalog import find_language_model
from concierge.privacy import guard


class Asking:
    """Holds the language model's process, which runs only around questions."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._host: ModelHost | None = None

    def warm(self) -> None:
        """Begin to load the model while the passages are looked for."""
        with suppress(ModelMissingError):  # said with the answer, which then only quotes
            self._model().warm()

    def answer(
        self,
        question: str,
        found: Sequence[tuple[FileRow, ChunkRow]],
        embedder: Embedder | None,
        stopped: Callable[[], bool],
        notices: Sequence[str],
    ) -> Iterator[wire.AskEvent]:
        """Yield the events of an answer from the passages that were found."""
        passages = [
            Passage(number, file.id, to_wire(file.path), chunk.locator, chunk.text)
            for number, (file, chunk) in enumerate(found, 1)
        ]
        host = self._model()
        answerer = Answerer(host, embedder, host.model_bytes)
        for event in answerer.answer(question, passages, stopped):
            if event.answer is not None and notices:
                told = [*event.answer.notices, *notices]
                answer = event.answer.model_copy(update={"notices": told})
                yield event.model_copy(update={"answer": answer})
            else:
                yield event

    def close(self) -> None:
        """End the model's process."""
        if self._host is not None:
            self._host.close()

    def _model(self) -> ModelHost:
        if self._host is None:
            self._host = ModelHost(
                find_language_model(self._settings.answer_model),
                idle_s=self._settings.model_idle_s,
                threads=os.cpu_count() or 1,
                initializer=guard.install,
            )
        return self._host
