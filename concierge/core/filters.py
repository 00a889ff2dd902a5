"""What a search is narrowed to: conditions on files, apart from the words that are sought."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from concierge.core.paths import to_uri
from concierge.core.wording import Wording

Field = Literal[
    "type",
    "ext",
    "in",
    "name",
    "path",
    "tag",
    "collection",
    "left_out",
    "date",
    "created",
    "taken",
    "size",
    "pages",
    "duration",
    "amount",
    "from",
    "to",
    "subject",
    "author",
    "title",
    "lang",
    "note",
    "has",
    "is",
    "similar",
    "by",
    "file",
    "text",
    "any",
]
Sort = Literal["relevance", "date", "name", "size", "position"]
Method = Literal["all", "words", "meaning", "typing"]
"""By what files are found: everything, names and words alone, or meaning alone; while somebody
types, by names and words from fewer candidates."""

WAYS: dict[str, Method] = {"words": "words", "meaning": "meaning", "anything": "all"}
"""The values of the field `by`, which says by what is searched, and narrows nothing."""
STATES = (
    "untagged",
    "tagged",
    "failed",
    "waiting",
    "excluded",
    "opened",
    "duplicate",
    "toread",
    "read",
    "reminded",
    "due",
)
"""The values of the field `is`."""
HOLDINGS = (
    "text",
    "words",
    "title",
    "author",
    "pages",
    "duration",
    "language",
    "place",
    "thumbnail",
    "attachment",
    "tag",
    "collection",
    "note",
)
"""The values of the field `has`."""

# A file has one of each, so that two of them are alternatives.
_ALTERNATIVES = frozenset(
    {
        "type",
        "ext",
        "date",
        "created",
        "taken",
        "size",
        "pages",
        "duration",
        "amount",
        "lang",
        "file",
    }
)
# What would end a value, or say something else at its beginning.
_NEEDS_QUOTES = re.compile(r"[\s,;|()]|^[<>=]|^$")


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on files: one that holds for any of its values, ranges, ids or groups.

    Attributes:
        field: What it is about: `type` (kinds, and endings written with their dot), `ext`
            (endings with their dot), `in` (a folder: its path, or the end of one), `name` and
            `path` (parts of them; a name also by a pattern), `tag` (or one below it),
            `collection` (or one below it), `left_out` (of a collection, by hand), `date` (of the
            last change), `created`, `taken`, `size`, `pages`, `duration`, `amount` (of a paper
            in it), `from`, `to`, `subject`, `author` and `title` (parts of what a file says of
            itself), `note` (words of a note on it), `lang` (BCP 47), `has` (one of
            `HOLDINGS`), `is` (one of `STATES`), `similar` (to a file), `file` (ids of files),
            `text` (what the words or the name hold), `any` (of some groups of conditions).
        values: What it may be, as it was written.
        negated: Whether the condition must not hold.
        ranges: From (included) and to (not included); None is without a bound. Times are
            nanoseconds since 1970, sizes bytes, durations milliseconds, amounts cents.
        currencies: Of `amount`: the ISO 4217 code for each range, "" for any; empty when all are
            in any.
        ids: What the catalog knows the values as; None before it was asked.
        groups: Of `any`: conditions that must all hold, for each group. Of `collection`, and
            of `has` when it asks for collections: the same for each of these that has a query;
            files that fulfil one are in it as well.
        wordings: Of `text`: what is to be held.
        asked: Of `text`: what the word index is asked for; "" before the catalog was asked.
        few: Ids of all contents (or files, as the field goes) that fulfil it, if these are few;
            None when they are many, or before the catalog was asked.
    """

    field: Field
    values: tuple[str, ...] = ()
    negated: bool = False
    ranges: tuple[tuple[int | None, int | None], ...] = ()
    currencies: tuple[str, ...] = ()
    ids: tuple[int, ...] | None = None
    groups: tuple[tuple[Filter, ...], ...] = ()
    wordings: tuple[Wording, ...] = ()
    asked: str = ""
    few: tuple[int, ...] | None = None


Filters = tuple[Filter, ...]
"""Conditions that must all hold."""


class Shares(NamedTuple):
    """How many files of a result have what; nothing is in order.

    Attributes:
        kinds: By kind.
        years: By the year of the last change, in this machine's time zone.
        folders: By the folder that they lie in.
        tags: By the name of a tag that they carry themselves.
        collections: By name, with those below it.
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
    return f'{field}:"{plain}"' if _NEEDS_QUOTES.search(plain) else f"{field}:{plain}"


def language_of(tag: str) -> str:
    """Return the language that a tag is of: ``de`` for de-AT and de_DE."""
    return tag.casefold().replace("_", "-").partition("-")[0]


def only_files(ids: Iterable[int]) -> Filter:
    """Return the condition that a file is one of those given."""
    return Filter("file", ids=tuple(ids))


def changed(filters: Iterable[Filter], change: Callable[[Filter], Filter]) -> Filters:
    """Return conditions with each changed, also those within groups."""
    return tuple(_changed(one, change) for one in filters)


def _changed(one: Filter, change: Callable[[Filter], Filter]) -> Filter:
    if one.groups:
        one = replace(one, groups=tuple(changed(group, change) for group in one.groups))
    return one if one.field == "any" else change(one)


def single(filters: Iterable[Filter]) -> Iterator[Filter]:
    """Yield the conditions that are no groups, also those within groups, in order.

    What a collection asks is not what was asked.
    """
    for one in filters:
        if one.field == "any":
            for group in one.groups:
                yield from single(group)
        else:
            yield one


def deep(filters: Iterable[Filter]) -> Iterator[Filter]:
    """Yield the conditions that are no groups, also those that collections ask."""
    for one in filters:
        if one.field != "any":
            yield one
        for group in one.groups:
            yield from deep(group)


def merged(filters: Iterable[Filter]) -> Filters:
    """Join conditions of which a file could fulfil but one, such as two types, into either."""
    joined: dict[object, Filter] = {}
    for number, one in enumerate(filters):
        within = replace(one, groups=tuple(merged(group) for group in one.groups))
        key: object = one.field if _is_choice(one) else number
        known = joined.get(key)
        joined[key] = within if known is None else _either(known, one)
    return tuple(joined.values())


def _is_choice(one: Filter) -> bool:
    """Say whether another condition on the same field is an alternative to one.

    Those with one bound are not: two of them are the two ends of what is meant.
    """
    bounded = all(None not in bounds for bounds in one.ranges)
    return one.field in _ALTERNATIVES and not one.negated and one.ids is None and bounded


def _either(one: Filter, other: Filter) -> Filter:
    return replace(one, values=(*one.values, *other.values), ranges=(*one.ranges, *other.ranges))
