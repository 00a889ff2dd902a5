"""Keywords of pictures and documents, taken for tags by who wants that."""

from __future__ import annotations

import re

from concierge.core.errors import MisusedError
from concierge.store.catalog import Catalog
from concierge.store.tagging.labels import key_of, tidy
from concierge.store.tagging.outside_tags import KEYWORD, Keyworded, Settled

_MOST = 50  # of one file; more are words of a text
_BATCH = 500  # files of one transaction
_BETWEEN = re.compile(r"[,;\n]")


class KeywordTags:
    """Gives files the tags that their keywords name, some at a time.

    What was taken for a tag once is not taken again, so that one which a person took away stays
    away. A keyword that the file does not name any more takes its tag along.

    Args:
        catalog: Where files and tags are.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._due: list[Settled] = []

    def step(self) -> bool:
        """Deal with some files; say whether there were any."""
        if not self._due:
            found = (_settled(self._catalog, one) for one in self._catalog.outside_tags.keyworded())
            self._due = [one for one in found if one is not None]
        some, self._due = self._due[:_BATCH], self._due[_BATCH:]
        if some:
            self._catalog.outside_tags.settle(KEYWORD, some)
        return bool(some)


def keywords_in(text: str) -> dict[str, str]:
    """Return the keywords in what a file says, each by what all its spellings have in common.

    A slash would put a tag below another one.
    """
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text)[:_MOST]:
        try:
            name = tidy(part.replace("/", " "))
        except MisusedError:  # nothing, or too long to be a word
            continue
        found.setdefault(key_of(name), name)
    return found


def _settled(catalog: Catalog, one: Keyworded) -> Settled | None:
    named = keywords_in(one.keywords)
    if named.keys() == one.taken:
        return None
    gained = tuple(name for key, name in named.items() if key not in one.taken)
    gone = one.taken - named.keys()
    lost = frozenset(catalog.outside_tags.known(gone).values()) if gone else frozenset()
    return Settled(one.file_id, frozenset(named), gained, lost)
