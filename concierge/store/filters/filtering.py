"""Filters as SQL: the condition on `file` that each becomes, once the catalog knows its values.

What few files fulfil is named by ids. Else each file is asked in turn, which costs a
microsecond: a search looks at some hundred, and most of many are fulfilled.
"""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import Final

from concierge.core.filters import Filter, Filters
from concierge.core.records import FileState
from concierge.core.wording import Wording
from concierge.store.filters.conditions import Condition
from concierge.store.filters.sources import (
    AMONG,
    HOLDING,
    Source,
    fits,
    name_pattern,
    said_by,
    source_of,
    within,
)
from concierge.store.functions import like, literal, pattern_of
from concierge.store.schema import ENDING
from concierge.store.words.naming import folded
from concierge.store.work.parked import PARKED_BELOW

_ENDING = ENDING.replace("name", "file.name")
# Each names files by an index of its own; those of the ledger count so too. A plus sign keeps
# SQLite from looking up each of many ids.
_STATES = {
    "untagged": (
        "file.id NOT IN (SELECT file_id FROM file_tag)"
        " AND +file.id NOT IN (SELECT file_id FROM note_tag)"
        " AND +file.folder_id NOT IN (SELECT folder_id FROM heir)"
    ),
    "tagged": (
        "+file.id IN (SELECT file_id FROM file_tag)"
        " OR +file.id IN (SELECT file_id FROM note_tag)"
        " OR +file.folder_id IN (SELECT folder_id FROM heir)"
    ),
    "opened": "file.id IN (SELECT file_id FROM opened)",
    "toread": "file.id IN (SELECT file_id FROM reading WHERE done IS NULL)",
    "read": "file.id IN (SELECT file_id FROM reading WHERE done IS NOT NULL)",
    "reminded": "file.id IN (SELECT file_id FROM reminder)",
    "due": "file.id IN (SELECT file_id FROM reminder WHERE state != 'waiting')",
    "failed": f"file.id IN (SELECT id FROM file AS one WHERE state = '{FileState.FAILED}')",
    "excluded": f"file.id IN (SELECT id FROM file AS one WHERE state = '{FileState.EXCLUDED}')",
    "duplicate": (
        "EXISTS (SELECT 1 FROM file AS other WHERE other.content_id = file.content_id"
        " AND other.missing_since IS NULL AND other.id != file.id)"
    ),
    # The work list names files by their ids, and contents; what failed may still be on it.
    "waiting": (
        f"+file.id IN (SELECT id FROM file AS one WHERE state = '{FileState.WAITING}' UNION ALL"
        f" SELECT subject FROM work WHERE stage = 'text' AND priority >= {PARKED_BELOW} UNION ALL"
        " SELECT one.id FROM work CROSS JOIN file AS one ON one.content_id = subject"
        f" WHERE stage IN ('meaning', 'deep') AND priority >= {PARKED_BELOW})"
        " AND +file.id NOT IN (SELECT id FROM file AS one"
        f" WHERE state IN ('{FileState.FAILED}', '{FileState.EXCLUDED}'))"
    ),
}
# A file that does not say when it was made is taken to be as old as it is known.
_SAYS_NOT = (
    "file.found > 0 AND (SELECT created_ns FROM content WHERE content.id = file.content_id) IS NULL"
)
_NEVER = Condition("0")
# More ids are looked up in a map of bytes; each statement would sort a list of them anew.
_LISTED = 500


def condition(filters: Sequence[Filter], whole: bool = False) -> Condition:
    """Return the condition that filters, which are `known`, put on files.

    Args:
        filters: All of them must hold.
        whole: Whether all files are gone through, not only some that were found.
    """
    asked = [one for one in filters if not _always(one)]
    parts = [_one(one, whole) for one in asked]
    sql = "".join(
        f" AND ({part.sql}) IS NOT TRUE" if one.negated else f" AND ({part.sql})"
        for one, part in zip(asked, parts, strict=True)
    )
    return Condition(sql, tuple(value for part in parts for value in part.values))


def _one(wanted: Filter, whole: bool) -> Condition:
    match wanted.field:
        case "any" | "collection" if wanted.groups:
            return _either(_all_of(group, whole) for group in _ways(wanted))
        case "type" | "ext":
            return _kinds(wanted, whole)
        case "text":
            return _either([_from(wanted, source_of(wanted), whole), _said_by_name(wanted, whole)])
        case "created":
            sql, values = within("file.found", wanted, unit=10**9)
            met = Condition(f"({sql}) AND {_SAYS_NOT}", values)
            return _either([_from(wanted, source_of(wanted), whole), met])
        case "has" if wanted.groups or len(wanted.values) > 1:
            told = (_asked(HOLDING[value], whole) for value in wanted.values)
            return _either([*told, *(_all_of(group, whole) for group in wanted.groups)])
        case field if field in _OF_FILE:
            return _OF_FILE[field](wanted)
        case _:
            return _from(wanted, source_of(wanted), whole)


def _always(one: Filter) -> bool:
    """Say whether every file fulfils a filter: a collection leaves none of them out."""
    return one.negated and _is_empty(one)


def _never(group: Filters) -> bool:
    """Say whether no file fulfils a group: a collection holds none by hand."""
    return any(_is_empty(one) and not one.negated for one in group)


def _is_empty(one: Filter) -> bool:
    return one.field in ("collection", "left_out") and one.few == () and not one.groups


def _ways(wanted: Filter) -> Iterable[Filters]:
    """Return the groups of which one must hold, each once.

    Those within a group that asks nothing else stand beside it, for what SQLite is asked in one
    row it answers by the index of each.
    """
    put_in = [(replace(wanted, groups=()),)] if wanted.field == "collection" else []
    found: dict[Filters, None] = {}
    for group in (*put_in, *wanted.groups):
        if _never(group):
            continue
        asked = tuple(one for one in group if not _always(one))
        if len(asked) == 1 and _is_choice(asked[0]):
            found.update(dict.fromkeys(_ways(asked[0])))
        else:
            found[asked] = None
    return found


def _is_choice(one: Filter) -> bool:
    """Say whether a filter holds as soon as one of its groups does."""
    return one.field in ("any", "collection") and bool(one.groups) and not one.negated


def _ids(column: str, wanted: Filter) -> Condition:
    return Condition(f"{column} IN {AMONG}", (json.dumps(wanted.ids or ()),))


def _states(wanted: Filter) -> Condition:
    return Condition(" OR ".join(_STATES[value] for value in wanted.values))


def _range(column: str, wanted: Filter) -> Condition:
    return Condition(*within(column, wanted))


def _all_of(group: Sequence[Filter], whole: bool) -> Condition:
    found = condition(group, whole)
    return Condition(found.sql.removeprefix(" AND ") or "1", found.values)


def _either(parts: Iterable[Condition]) -> Condition:
    some = [part for part in parts if part is not _NEVER]
    if not some:
        return _NEVER
    return Condition(
        " OR ".join(f"({part.sql})" for part in some),
        tuple(value for part in some for value in part.values),
    )


def _from(wanted: Filter, source: Source | None, whole: bool) -> Condition:
    if source is None:
        return _NEVER
    if wanted.few is not None:
        return among(source.of, wanted.few)
    return _asked(source, whole)


def among(of: str, ids: tuple[int, ...]) -> Condition:
    """Return the condition that an id is one of some.

    Args:
        of: ``file.id`` or ``file.content_id``.
        ids: Any number.
    """
    if len(ids) <= _LISTED:
        return Condition(f"{of} IN {AMONG}", (json.dumps(ids),))
    return Condition(f"substr(?, {of} + 1, 1) = x'01'", (_map_of(ids),))


@lru_cache(maxsize=8)
def _map_of(ids: tuple[int, ...]) -> bytes:
    """Return a byte for each id there could be, 1 for those there are."""
    found = bytearray(max(ids) + 1)
    for one in ids:
        found[one] = 1
    return bytes(found)


def _asked(source: Source, whole: bool) -> Condition:
    return Condition(source.among if whole and source.gathered else source.holds, source.values)


def _kinds(wanted: Filter, whole: bool) -> Condition:
    source = source_of(wanted)
    if source is not None and (whole or wanted.few is not None):
        return _from(wanted, source, whole)
    endings = [value[1:] for value in wanted.values if value.startswith(".")]
    kinds = [value for value in wanted.values if not value.startswith(".")]
    given = [(f"file.kind IN {AMONG}", kinds), (f"+{_ENDING} IN {AMONG}", endings)]
    return _either(Condition(sql, (json.dumps(some),)) for sql, some in given if some)


def _named(wanted: Filter) -> Condition:
    if wanted.ids is not None:
        return among("file.id", wanted.ids)
    return _either(Condition(fits("file"), (name_pattern(value),)) for value in wanted.values)


def _on_path(wanted: Filter) -> Condition:
    """Return what holds when a folder's path has the value, the name, or both together."""
    parts = [Condition(f"file.folder_id IN {AMONG}", (json.dumps(wanted.ids or ()),))]
    for value in wanted.values:
        head, separator, tail = value.replace("/", os.sep).rpartition(os.sep)
        if not separator:
            parts.append(Condition(fits("file"), (like(tail),)))
        elif tail:
            parts.append(
                Condition(
                    "file.folder_id IN (SELECT id FROM folder WHERE"
                    " folded(CAST(path AS TEXT)) LIKE ? ESCAPE '\\')"
                    f" AND {fits('file')}",
                    ("%" + literal(folded(head)), literal(folded(tail)) + "%"),
                )
            )
    return _either(parts)


def _said_by_name(wanted: Filter, whole: bool) -> Condition:
    if wanted.ids is not None:
        return among("file.id", wanted.ids)
    return _either(_says(wording, whole) for wording in wanted.wordings)


def _says(wording: Wording, whole: bool) -> Condition:
    """Return what holds when a name says something; asked of each file it takes longest."""
    source = said_by(wording)
    if whole and source is not None:
        return _asked(source, whole)
    return Condition("says(file.name, ?)", (pattern_of(wording),))


# What the table of files tells by itself.
_OF_FILE: Final[dict[str, Callable[[Filter], Condition]]] = {
    "file": partial(_ids, "file.id"),
    "similar": partial(_ids, "file.id"),
    "in": partial(_ids, "file.folder_id"),
    "date": partial(_range, "file.modified_ns"),
    "size": partial(_range, "file.size"),
    "is": _states,
    "name": _named,
    "path": _on_path,
}
