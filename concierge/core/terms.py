"""The text of a query as views change it; what it means, only the service says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from concierge.core.filters import spelled

# A run without spaces and signs, in which quoted parts may have some; a quote may still be open.
_TERM = re.compile(r'(?:[^\s"()|]|"[^"]*(?:"|$))+')
_OR = r"(?:OR|\|)"
# What joins nothing any more when a term is gone: at the end of what is before it, at the
# beginning of what is behind it.
_JOINS_BEFORE = re.compile(rf"(?:^|(?<=[\s()])){_OR}\s*$|\|\s*$")
_JOINS_BEHIND = re.compile(rf"^\s*(?:{_OR}(?=[\s()]|$)|\|)\s*")
_COLLECTION = re.compile(r'collection:(?:"([^"]*)"|([^\s",;|()]+))', re.IGNORECASE)
_OPENS = re.compile(r"-?\(\s*$")


def terms(query: str) -> list[str]:
    """Return the words and ``field:value`` pairs of a query as they are written."""
    return _TERM.findall(query)


def term(field: str, value: str) -> str:
    """Spell a field and its value, quoted where it must be."""
    return spelled(field, value.strip())


def collection_of(query: str) -> str:
    """Return the name of the collection that a query shows and nothing else, or ""."""
    found = _COLLECTION.fullmatch(query.strip())
    return (found[1] or found[2] or "").strip() if found else ""


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
    """Return a query without the characters from `start` to `end`.

    No doubled space is left, no OR that joins nothing, and no parentheses around nothing.
    """
    before, behind = query[:start].rstrip(), query[end:].lstrip()
    if found := _JOINS_BEFORE.search(before):
        before = before[: found.start()].rstrip()
    elif found := _JOINS_BEHIND.match(behind):
        behind = behind[found.end() :]
    if behind.startswith(")") and (found := _OPENS.search(before)):
        emptied = before + behind
        return cut(emptied, found.start(), len(before) + 1)
    glued = before.endswith("(") or behind.startswith(")")
    return ("" if glued else " ").join(part for part in (before, behind) if part)


def without(query: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a query without some stretches of it; see `cut`."""
    for start, end in sorted(spans, reverse=True):
        query = cut(query, start, end)
    return query


def _key(one: str) -> str:
    return one.replace('"', "").casefold()
