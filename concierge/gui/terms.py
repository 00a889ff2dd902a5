"""The text of a query as views change it; what it means, only the service says."""

from __future__ import annotations

import re

from concierge.core.filters import spelled

# A run without spaces, in which quoted parts may have some; a quote may still be open.
_TERM = re.compile(r'(?:[^\s"]|"[^"]*(?:"|$))+')


def terms(query: str) -> list[str]:
    """Return the words and ``field:value`` pairs of a query as they are written."""
    return _TERM.findall(query)


def term(field: str, value: str) -> str:
    """Spell a field and its value, quoted where it must be."""
    return spelled(field, value.strip())


def has(query: str, wanted: str) -> bool:
    """Whether a query holds a term, however it is quoted or capitalised."""
    key = _key(wanted)
    return any(_key(one) == key for one in terms(query))


def added(query: str, more: str) -> str:
    """Return a query with a term behind it; its opposite goes."""
    opposite = more[1:] if more.startswith("-") else f"-{more}"
    rest = removed(query, opposite)
    return rest if has(rest, more) else f"{rest} {more}".strip()


def removed(query: str, unwanted: str) -> str:
    """Return a query without a term."""
    key = _key(unwanted)
    for found in reversed(list(_TERM.finditer(query))):
        if _key(found.group()) == key:
            query = cut(query, *found.span())
    return query


def cut(query: str, start: int, end: int) -> str:
    """Return a query without the characters from `start` to `end`, and no doubled space."""
    return " ".join(part for part in (query[:start].rstrip(), query[end:].lstrip()) if part)


def words_of(query: str) -> str:
    """Return what a query searches for in texts: all that is no ``field:value``."""
    return " ".join(one for one in terms(query) if not re.match(r"-?[^\W\d_]+:\S", one))


def _key(one: str) -> str:
    return one.replace('"', "").casefold()
