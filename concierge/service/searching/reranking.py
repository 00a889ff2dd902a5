"""The reranking model: loaded when a search first wants it, and left out where it does not pay."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.core.garbage import spare_loaded
from concierge.core.protocols import Reranker
from concierge.core.settings import Preferences
from concierge.models.catalog import find_reranker

if TYPE_CHECKING:
    from concierge.core.protocols import FloatArray

log = logging.getLogger(__name__)

# Fewer of the passages that were asked for are not worth the wait.
_LEAST_SCORED = 5
# What began within the time and took longer than all of it again is one batch.
_OVERTIME = 2.0
# So many searches one after the other; once, a machine may have been busy.
_SLOW_SEARCHES = 3
_TOO_SLOW = "Results are not reranked any more: the reranking model takes too long on this machine."
_FILES = ("model.onnx", "tokenizer.json")


class PayingReranker:
    """Asks a reranker as long as it works and pays for its time; safe between threads.

    One search at a time is scored: several would only slow one another, and none would get far.

    Args:
        reranker: What scores.

    Attributes:
        problem: Why it is not asked any more, or "".
    """

    def __init__(self, reranker: Reranker) -> None:
        self.problem = ""
        self._reranker = reranker
        self._turn = threading.Lock()
        self._slow = 0

    def scores(self, query: str, passages: Sequence[str], seconds: float) -> FloatArray:
        """Return relevances as `Reranker` describes; none when others take all of the time."""
        import numpy as np

        none = np.empty(0, np.float32)
        if self.problem or not self._turn.acquire(timeout=seconds):
            return none
        try:
            began = time.monotonic()
            scored = self._reranker.scores(query, passages, seconds)
            late = time.monotonic() - began > _OVERTIME * seconds
            self._judge(len(scored), len(passages), late)
        except ConciergeError as error:
            log.warning("the reranking model failed in a search")
            self.problem = str(error)
            return none
        finally:
            self._turn.release()
        return scored

    def _judge(self, scored: int, asked: int, late: bool) -> None:
        """Note whether what was scored is worth the time it took."""
        slow = late or scored < min(asked, _LEAST_SCORED)
        self._slow = self._slow + 1 if slow else 0
        if self._slow == _SLOW_SEARCHES:
            log.warning("the reranking model is too slow: %d passages in a search", scored)
            self.problem = _TOO_SLOW


class Reranking:
    """Holds the reranker that the settings name, while its files stay as they are.

    Args:
        preferences: Where it is.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._guard = threading.Lock()  # two first searches must not load it twice
        self._held: object = None  # the folder, and how its files were
        self._problem = ""
        self._told = False
        self.loaded: PayingReranker | None = None

    def current(self) -> PayingReranker | None:
        """Return the reranker, loading it when needed, if there is one that can be used."""
        folder = find_reranker(self._preferences.current.rerank_model)
        with self._guard:
            wanted = None if folder is None else (folder, [_signature(folder / n) for n in _FILES])
            if wanted != self._held:
                self._held, self._told = wanted, False
                self.loaded, self._problem = _load(folder)
            return self.loaded

    def notices(self) -> list[str]:
        """Return what the person should know after a search.

        That a model cannot be used is told as long as it is chosen, that it is slow once.
        """
        with self._guard:
            problem = self.loaded.problem if self.loaded is not None else self._problem
            if not problem or (problem == _TOO_SLOW and self._told):
                return []
            self._told = True
            return [problem]


def _load(folder: Path | None) -> tuple[PayingReranker | None, str]:
    """Return the reranker of a folder, or why there is none."""
    if folder is None:
        return None, ""
    from concierge.index.crossing import OnnxReranker

    try:
        model = OnnxReranker(folder, os.cpu_count() or 1)
    except ConciergeError as error:
        log.warning("the reranking model cannot be used")
        return None, str(error)
    spare_loaded()
    return PayingReranker(model), ""


def _signature(file: Path) -> tuple[int, int]:
    """Return what changes when a file does; zeros when it is not there."""
    try:
        known = file.stat()
    except OSError:
        return 0, 0
    return known.st_mtime_ns, known.st_size
