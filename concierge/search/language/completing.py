"""Completing a query while it is typed: fields, their values, past searches, names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concierge.core import wire
from concierge.core.filters import HOLDINGS, STATES, WAYS, Field, spelled
from concierge.core.searching import SearchCatalog, Suggested
from concierge.search.language.amounts import EXAMPLES
from concierge.search.language.fields import FIELDS
from concierge.search.language.kinds import type_names

# A run without spaces and signs, in which quoted parts may have some; a quote may still be open.
_TOKEN = re.compile(r'(?:[^\s"()|]|"[^"]*(?:"|$))+')
_PAIR = re.compile(r"(-?)([A-Za-z]+)(:[<>]=?|:=?|[<>]=?|=)(.*)", re.DOTALL)
_SIGN = re.compile(r"[<>]=?")
_DAYS: frozenset[Field] = frozenset({"date", "created", "taken"})
_MOST_VALUES = 20
_MOST_SEARCHES = 5
_MOST_NAMES = 5
_MOST_TAGS = 3
_LEAST_OF_NAME = 2  # characters; with fewer, names say nothing yet


def completions(catalog: SearchCatalog, text: str, cursor: int) -> wire.Completions:
    """Return ways to go on with a query.

    Args:
        catalog: What knows values and names.
        text: The query so far.
        cursor: Before which of its characters the person writes; one outside is the end.
    """
    text = text.encode("utf-8", "replace").decode()  # halves of characters match nothing
    cursor = cursor if 0 <= cursor <= len(text) else len(text)
    start, end = _token(text, cursor)
    begun = text[start:cursor]
    pair = _PAIR.fullmatch(begun)
    if pair and pair[2].casefold() in FIELDS:
        items = list(_values(catalog, pair[1] + pair[2], pair[3], pair[4]))
    else:
        items = [*_words(catalog, begun), *_searches(catalog, text[:start], begun)]
    return wire.Completions(start=start, end=end, items=items)


def _token(text: str, cursor: int) -> tuple[int, int]:
    """Return where the part of a query begins and ends that the cursor is in or behind."""
    for found in _TOKEN.finditer(text):
        if found.start() < cursor <= found.end():
            return found.span()
    return cursor, cursor


def _values(
    catalog: SearchCatalog, name: str, operator: str, begun: str
) -> Iterator[wire.Completion]:
    """Yield what may stand behind a field and its operator."""
    field = FIELDS[name.lstrip("-").casefold()]
    sign = operator.lstrip(":")
    if field in EXAMPLES:
        yield from _compared(catalog, field, name, sign, begun)
        return
    if sign not in ("", "="):  # nothing is larger or smaller
        return
    before, comma, last = ("", "", begun) if '"' in begun else begun.rpartition(",")
    for value, files in _known(catalog, field, last.strip('" ')):
        text = f"{name}:{before},{value}" if comma else spelled(name, value)
        yield wire.Completion(text=text, label=value, kind="value", files=files)


def _compared(
    catalog: SearchCatalog, field: Field, name: str, sign: str, begun: str
) -> Iterator[wire.Completion]:
    """Yield examples of what a field that can be compared may be."""
    examples = [Suggested(value) for value in EXAMPLES[field]]
    if field == "date":
        examples += catalog.suggested("date", "", _MOST_VALUES)
    for value, files in examples:
        found = _SIGN.match(value)
        own = found.group() if found else ""
        # A day can be compared in each way; an example of a size has its own.
        if (sign in ("", "=", own) or (not own and field in _DAYS)) and value[
            len(own) :
        ].startswith(begun.casefold()):
            operator = sign.removeprefix("=") or own or ":"
            text = f"{name}{operator}{value[len(own) :]}"
            yield wire.Completion(text=text, label=value, kind="value", files=files)


def _known(catalog: SearchCatalog, field: Field, begun: str) -> list[Suggested]:
    start = begun.casefold()
    if field in _CHOICES:
        found = [Suggested(value) for value in _CHOICES[field]]
    elif field == "type":
        files = dict(catalog.suggested("type", "", _MOST_VALUES))
        found = [Suggested(name, files.get(name)) for name in type_names()]
        found.sort(key=lambda one: -(one.files or 0))
    else:
        return catalog.suggested(_LIKE.get(field, field), begun, _MOST_VALUES)
    return [one for one in found if one.value.startswith(start)][:_MOST_VALUES]


_CHOICES: dict[Field, tuple[str, ...]] = {"is": STATES, "has": HOLDINGS, "by": tuple(WAYS)}
# What is completed by the values of another field.
_LIKE: dict[Field, str] = {"similar": "file", "name": "file", "path": "in"}


def _words(catalog: SearchCatalog, begun: str) -> Iterator[wire.Completion]:
    """Yield fields, tags and names of files that begin as a word does."""
    minus = "-" if begun.startswith("-") else ""
    word = begun.removeprefix("-").casefold()
    for field in dict.fromkeys(FIELDS.values()):
        if field.startswith(word):
            yield wire.Completion(text=f"{minus}{field}:", label=f"{field}:", kind="field")
    if not word:
        return
    for value, files in catalog.suggested("tag", word, _MOST_TAGS):
        text = spelled(f"{minus}tag", value)
        yield wire.Completion(text=text, label=value, kind="value", files=files)
    name = begun.strip('"')
    if len(name) >= _LEAST_OF_NAME and not minus:
        for value, _ in catalog.suggested("file", name, _MOST_NAMES):
            plain = value.replace('"', " ")
            yield wire.Completion(text=f'"{plain}"', label=value, kind="file")


def _searches(catalog: SearchCatalog, before: str, begun: str) -> Iterator[wire.Completion]:
    """Yield searches of the past that begin as the whole query up to the cursor does."""
    for query, files in catalog.suggested("search", before + begun, _MOST_SEARCHES):
        rest = query[len(before) :]
        if rest.casefold() != begun.casefold():
            yield wire.Completion(text=rest, label=query, kind="search", files=files)
