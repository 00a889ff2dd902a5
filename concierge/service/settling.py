"""Telling the languages of texts that were indexed before languages were known."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from concierge.core.errors import ConciergeError
from concierge.index.language import HEAD
from concierge.service.languages import language_of
from concierge.store.languages import Languages

log = logging.getLogger(__name__)
# Texts that are looked at in one go.
_BATCH = 20


class Settler:
    """Indexes older texts by the stems of their languages, in a thread that ends when it is done.

    Args:
        languages: Knows what is left to be looked at, and keeps what was found out.
        give_way: Called between two steps, that whoever searches goes first.
    """

    def __init__(self, languages: Languages, give_way: Callable[[], object]) -> None:
        self._languages = languages
        self._give_way = give_way
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="languages", daemon=True)

    def start(self) -> None:
        """Begin, where there is anything to be done."""
        if self._languages.unsettled(1, 0):
            self._thread.start()

    def stop(self) -> None:
        """End after the step in hand; the rest is done after the next start."""
        self._stopping.set()
        if self._thread.ident is not None:  # it was started
            self._thread.join()

    def _run(self) -> None:
        try:
            while not self._stopping.is_set():
                began = time.monotonic()
                if not self._step():
                    log.info("the languages of all texts are known")
                    break
                self._give_way()
                self._stopping.wait(time.monotonic() - began)  # half of the time is others'
        except ConciergeError as error:
            log.warning("telling languages is put off: %s", error.category)

    def _step(self) -> bool:
        texts = self._languages.unsettled(_BATCH, HEAD)
        told = {one: language_of(kind, text) for one, (kind, text) in texts.items()}
        self._languages.settle(told)
        return bool(texts)
