"""Telling the language of what is read."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.core.records import Kind
from concierge.index.language import HEAD, LanguageTeller
from concierge.models import catalog

if TYPE_CHECKING:  # workers, which have no catalog, tell languages too
    from concierge.store.words.languages import Languages

# Code is in no language, and data is names and numbers.
_IN_NONE = (Kind.CODE, Kind.DATA)
# Texts that are looked at in one go.
_BATCH = 20

log = logging.getLogger(__name__)


def language_of(kind: str, text: str) -> str:
    """Return the language of a file's text by its ISO 639 code, or "" where it is unclear."""
    teller = None if kind in _IN_NONE or not text else _teller()
    return "" if teller is None else teller.tell(text)


@cache
def _teller() -> LanguageTeller | None:
    """Return what tells languages; without it all texts are indexed as if they were English."""
    try:
        return LanguageTeller(catalog.locate(catalog.LANGUAGES))
    except (ConciergeError, ImportError, ValueError) as error:  # ValueError: it cannot be opened
        log.warning("languages cannot be told: %s", type(error).__name__)
        return None


def settle_languages(languages: Languages) -> bool:
    """Index a few texts by the stems of their languages that were indexed before these were known.

    Returns:
        Whether there were any.
    """
    texts = languages.unsettled(_BATCH, HEAD)
    told = {one: language_of(kind, text) for one, (kind, text) in texts.items()}
    if told:
        languages.settle(told)
    return bool(told)
