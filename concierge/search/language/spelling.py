"""“Did you mean”: a query with the words replaced that stand nowhere, offered, never applied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from concierge.core.searching import SearchCatalog
from concierge.core.wire import Term

# Words of letters; addresses, names of files and compounds with hyphens are left as they are.
_WORD = re.compile(r"(?<![\w.@/\\'’-])[^\W\d_]+(?![\w@/\\'’-]|\.\w)")
_LEAST = 4
# More words that stand nowhere are no typing errors, but another language.
_MOST = 3

# Where a stretch begins and ends, and what takes its place.
_Change = tuple[int, int, str]


def suggestion(catalog: SearchCatalog, text: str, terms: Sequence[Term]) -> str:
    """Return a query that was probably meant, or "".

    Args:
        catalog: What knows words.
        text: The query as it was typed.
        terms: What its parts were taken for; only plain words are replaced.
    """
    words = [
        found
        for term in terms
        if term.kind in ("word", "phrase", "near") and not term.negated
        for found in _WORD.finditer(text, term.start, term.end)
    ]
    unknown = [found for found in words if not catalog.stands(found.group())]
    if len(unknown) > _MOST:
        return ""
    changes = list(_joined(catalog, text, words, unknown)) or list(_replaced(catalog, words))
    for start, end, word in reversed(changes):
        text = text[:start] + word + text[end:]
    return text if changes else ""


def _joined(
    catalog: SearchCatalog,
    text: str,
    words: Sequence[re.Match[str]],
    unknown: Sequence[re.Match[str]],
) -> Iterator[_Change]:
    """Yield two words that are one, where one of the two stands nowhere."""
    for one, other in pairwise(words):
        together = one.group() + other.group()
        is_apart = not text[one.end() : other.start()].strip()
        if is_apart and (one in unknown or other in unknown) and catalog.stands(together):
            yield one.start(), other.end(), together
            return


def _replaced(catalog: SearchCatalog, words: Sequence[re.Match[str]]) -> Iterator[_Change]:
    for found in words:
        if len(found.group()) >= _LEAST and (likely := catalog.likely(found.group())):
            yield *found.span(), likely
