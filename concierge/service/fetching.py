"""Fetching models in a child process: the service itself never reaches the network."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError
from concierge.extract.ocr.languages import installed_languages
from concierge.models import catalog, speech

log = logging.getLogger(__name__)


class Fetching:
    """At most one model is fetched at a time.

    Args:
        fetched: Called with the path of a model that arrived whole.
        changed: Called when there is progress to be told.
    """

    def __init__(self, fetched: Callable[[Path], None], changed: Callable[[], None]) -> None:
        self._fetched = fetched
        self._changed = changed
        self._guard = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._thread: threading.Thread | None = None
        self.state: wire.Fetch | None = None

    def models(self, in_use: str) -> wire.Models:
        """Return which speech models are published, which of them are here, and what is fetched.

        Args:
            in_use: Path of the model in use, or "".
        """
        published = [
            wire.SpeechModel(
                name=one.name,
                megabytes=one.megabytes,
                sha256=one.sha256,
                licence=one.licence,
                here=speech.is_here(one),
                source=one.address,
                memory_mb=one.memory_mb,
            )
            for one in speech.checkpoints()
        ]
        return wire.Models(
            speech=in_use,
            published=published,
            fetch=self.state,
            built_in=[
                _built_in(catalog.EMBEDDING, "meaning"),
                _built_in(catalog.ANSWERING, "answering"),
            ],
            ocr_languages=_ocr_languages(),
        )

    def start(self, name: str, sha256: str) -> wire.Fetch:
        """Fetch a speech model; one that is here is only handed over.

        Raises:
            MisusedError: When there is no such model.
            BusyError: When another one is being fetched.
        """
        one = speech.find(name)
        with self._guard:
            if self.state is not None and self.state.running:
                raise BusyError(
                    f"The model {self.state.name} is being fetched.", "Wait until it is here."
                )
            command = [sys.executable, "-m", "concierge.models", "fetch-speech", name, sha256]
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            self.state = wire.Fetch(name=name)
            arguments = (self._process, one)
            self._thread = threading.Thread(target=self._follow, args=arguments, name="fetching")
            self._thread.start()
            return self.state

    def cancel(self) -> None:
        """Break off without waiting; what arrived is kept, and the next attempt goes on there."""
        if self._process is not None:
            self._process.terminate()

    def stop(self) -> None:
        """Break off; what arrived is kept, and the next attempt goes on there."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _follow(self, process: subprocess.Popen[str], one: speech.Checkpoint) -> None:
        assert process.stdout is not None
        assert process.stderr is not None
        for line in process.stdout:
            done, _, total = line.partition(" ")
            self.state = wire.Fetch(name=one.name, done=int(done), total=int(total))
            self._changed()
        said = process.stderr.read().strip().splitlines()
        problem = ""
        if process.wait() != 0:
            problem = said[-1] if said else "It was broken off."
            log.warning("a model could not be fetched")
        else:
            try:
                self._fetched(one.file)
            except ConciergeError as error:  # it is here, but cannot be used
                log.exception("a fetched model cannot be used")
                problem = str(error)
        known = self.state or wire.Fetch(name=one.name)
        self.state = known.model_copy(update={"running": False, "problem": problem})
        process.stdout.close()
        process.stderr.close()
        self._changed()


def _built_in(
    model: catalog.PackagedModel, job: Literal["meaning", "answering"]
) -> wire.BuiltInModel:
    try:
        size = catalog.locate(model).stat().st_size
    except (ConciergeError, OSError):
        size = 0
    return wire.BuiltInModel(
        name=model.name,
        job=job,
        megabytes=round(size / 1_000_000),
        licence=model.licence,
        here=size > 0,
    )


def _ocr_languages() -> list[str]:
    try:
        return sorted(installed_languages())
    except OSError:  # there is no tesseract
        return []
