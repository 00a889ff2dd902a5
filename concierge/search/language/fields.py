"""The fields of the query language: what each can say, and which filter it becomes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from concierge.core.filters import HOLDINGS, STATES, WAYS, Field, Filter, language_of
from concierge.core.paths import from_wire
from concierge.search.language.amounts import EXAMPLES, Operator, range_of, without_currency
from concierge.search.language.kinds import types_of

FIELDS: Final[dict[str, Field]] = {
    "type": "type",
    "kind": "type",
    "filetype": "type",
    "in": "in",
    "folder": "in",
    "dir": "in",
    "name": "name",
    "filename": "name",
    "path": "path",
    "ext": "ext",
    "extension": "ext",
    "tag": "tag",
    "tags": "tag",
    "collection": "collection",
    "date": "date",
    "modified": "date",
    "created": "created",
    "taken": "taken",
    "from": "from",
    "sender": "from",
    "to": "to",
    "cc": "to",
    "recipient": "to",
    "subject": "subject",
    "author": "author",
    "title": "title",
    "note": "note",
    "notes": "note",
    "size": "size",
    "pages": "pages",
    "page": "pages",
    "duration": "duration",
    "amount": "amount",
    "total": "amount",
    "lang": "lang",
    "language": "lang",
    "has": "has",
    "is": "is",
    "similar": "similar",
    "by": "by",
}
"""Each name a field goes by, the first of each being the one that is suggested."""

BOUNDS: Final[dict[str, tuple[str, Operator]]] = {
    "before": ("date", "<"),
    "after": ("date", ">"),
    "since": ("date", ">="),
}
"""What other programs call a comparison: the field that is compared, and how."""

_OTHER_HOLDINGS: Final = {
    "texts": "text",
    "ocr": "words",
    "speech": "words",
    "page": "pages",
    "lang": "language",
    "gps": "place",
    "location": "place",
    "picture": "thumbnail",
    "preview": "thumbnail",
    "attachments": "attachment",
    "tags": "tag",
    "collections": "collection",
    "notes": "note",
    "highlight": "note",
}
_OTHER_WAYS: Final = {"word": "words", "names": "words", "all": "anything", "any": "anything"}
_OTHER_STATES: Final = {"duplicates": "duplicate", "copy": "duplicate", "copied": "duplicate"}


def filter_of(name: str, operator: Operator, values: Sequence[str]) -> Filter | None:
    """Return the filter that a field with some values means, or None when it means nothing.

    Args:
        name: The field as it was typed; one of `FIELDS` in any case.
        operator: How it is compared with the values; only some fields are larger or smaller.
        values: Its values, none of them empty.
    """
    field = FIELDS[name.casefold()]
    if field in EXAMPLES:
        return _compared(field, operator, values)
    if operator not in (":", "="):
        return None
    read = _READERS.get(field)
    found = [read(value) if read else (value,) for value in values]
    if not all(found):
        return None
    return Filter(field, tuple(value for some in found for value in some))


def _compared(field: Field, operator: Operator, values: Sequence[str]) -> Filter | None:
    ranges, currencies = [], []
    for value in values:
        parted = without_currency(value) if field == "amount" else (value, "")
        let_through = parted and range_of(field, operator, parted[0])
        if not parted or let_through is None:
            return None
        ranges.append(let_through)
        currencies.append(parted[1])
    named = tuple(currencies) if any(currencies) else ()
    return Filter(field, tuple(values), ranges=tuple(ranges), currencies=named)


def _endings(value: str) -> tuple[str, ...]:
    ending = value.casefold().removeprefix("*").removeprefix(".")
    return (f".{ending}",) if ending and "/" not in ending else ()


def _states(value: str) -> tuple[str, ...]:
    name = value.casefold()
    state = _OTHER_STATES.get(name, name)
    return (state,) if state in STATES else ()


def _ways(value: str) -> tuple[str, ...]:
    name = value.casefold()
    way = _OTHER_WAYS.get(name, name)
    return (way,) if way in WAYS else ()


def _holdings(value: str) -> tuple[str, ...]:
    name = value.casefold()
    holding = _OTHER_HOLDINGS.get(name, name)
    return (holding,) if holding in HOLDINGS else ()


def _languages(value: str) -> tuple[str, ...]:
    code = language_of(value)
    return (code,) if code.isascii() and code.isalpha() and 2 <= len(code) <= 3 else ()


def _places(value: str) -> tuple[str, ...]:
    if value.startswith("file://"):
        return (os.fspath(from_wire(value)),)
    try:
        return (os.fspath(Path(value).expanduser()),) if value.startswith("~") else (value,)
    except RuntimeError:  # nobody's home
        return (value,)


_READERS: Final[dict[Field, Callable[[str], tuple[str, ...]]]] = {
    "type": types_of,
    "ext": _endings,
    "is": _states,
    "has": _holdings,
    "lang": _languages,
    "in": _places,
    "path": _places,
    "similar": _places,
    "by": _ways,
}
