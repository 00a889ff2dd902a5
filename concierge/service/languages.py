"""Telling the language of what is read."""

from __future__ import annotations

import logging
from functools import cache

from concierge.core.errors import ConciergeError
from concierge.core.records import Kind
from concierge.index.language import LanguageTeller
from concierge.models import catalog

# Code is in no language, and data is names and numbers.
_IN_NONE = (Kind.CODE, Kind.DATA)

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
