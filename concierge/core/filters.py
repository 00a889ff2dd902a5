"""What a search is narrowed to: conditions on files, apart from the words that are sought."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from concierge.core.paths import to_uri

Field = Literal["type", "ext", "date", "tag", "collection", "in", "is", "lang", "file"]
Sort = Literal["relevance", "date", "name", "size", "position"]
Method = Literal["all", "words", "meaning"]
"""By what files are found: everything, names and words alone, or meaning alone."""

STATES = ("untagged", "tagged", "failed", "waiting", "excluded", "opened")
"""The values of the field `is`."""

# A file has one of each, so that two of them are alternatives.
_ALTERNATIVES = frozenset({"type", "ext", "date", "lang", "file"})


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on files: one that holds for any of its values, ranges or ids.

    Attributes:
        field: What it is about: `type` (kinds, and endings written with their dot), `ext`
            (endings with their dot), `date` (of the last change), `tag` (or one below it),
            `collection`, `in` (a folder: its path, or the end of one), `is` (one of
            `STATES`), `lang` (BCP 47), `file` (ids of files).
        values: What it may be, as it was written.
        negated: Whether the condition must not hold.
        ranges: Of a date: from (included) and to (not included), nanoseconds since 1970;
            None is without a bound.
        ids: What the catalog knows the values as; None before it was asked.
    """

    field: Field
    values: tuple[str, ...] = ()
    negated: bool = False
    ranges: tuple[tuple[int | None, int | None], ...] = ()
    ids: tuple[int, ...] | None = None


Filters = tuple[Filter, ...]
"""Conditions that must all hold."""


class Shares(NamedTuple):
    """How many files of a result have what; nothing is in order.

    Attributes:
        kinds: By kind.
        years: By the year of the last change, in this machine's time zone.
        folders: By the folder that they lie in.
        tags: By the name of a tag that they carry themselves.
        collections: By name.
        languages: By BCP 47 tag as the files say it.
    """

    kinds: dict[str, int]
    years: dict[int, int]
    folders: dict[bytes, int]
    tags: dict[str, int]
    collections: dict[str, int]
    languages: dict[str, int]


def spelled(field: str, value: str) -> str:
    """Write a field and a value as a query, with quotes where they are needed.

    A quote cannot be written within a value: in a folder's path it becomes a part of a
    ``file:`` URI, and in the name of a tag or collection a blank, which means the same.
    """
    if field.lstrip("-") == "in" and '"' in value:
        value = value if value.startswith("file://") else to_uri(value)
    plain = value.replace('"', " ")
    return f'{field}:"{plain}"' if re.search(r"[\s,;]|^$", plain) else f"{field}:{plain}"


def language_of(tag: str) -> str:
    """Return the language that a tag is of: ``de`` for de-AT and de_DE."""
    return tag.casefold().replace("_", "-").partition("-")[0]


def only_files(ids: Iterable[int]) -> Filter:
    """Return the condition that a file is one of those given."""
    return Filter("file", ids=tuple(ids))


def merged(filters: Iterable[Filter]) -> Filters:
    """Join conditions of which a file could fulfil but one, such as two types, into either."""
    joined: dict[object, Filter] = {}
    for number, one in enumerate(filters):
        is_either = one.field in _ALTERNATIVES and not one.negated and one.ids is None
        key: object = one.field if is_either else number
        known = joined.get(key)
        joined[key] = one if known is None else _either(known, one)
    return tuple(joined.values())


def _either(one: Filter, other: Filter) -> Filter:
    return replace(one, values=(*one.values, *other.values), ranges=(*one.ranges, *other.ranges))
