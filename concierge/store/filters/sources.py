"""Where it stands which files fulfil a condition: tables other than that of files."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final, Literal, NamedTuple

from concierge.core.filters import Filter
from concierge.core.wording import Wording
from concierge.store.functions import like, literal, pattern_of
from concierge.store.schema import ENDING
from concierge.store.words.naming import TRIGRAM, folded, quoted

AMONG: Final = "(SELECT value FROM json_each(?))"
"""Some ids or names, bound as a JSON list."""

_ENDING = ENDING.replace("name", "one.name")


class Source(NamedTuple):
    """A table that tells of some files, or of some contents, that they fulfil a condition.

    Attributes:
        table: What the condition is on.
        column: The column that has their ids.
        of: What these are ids of.
        where: The condition, made of constants.
        values: What its question marks stand for.
        gathered: Whether, to go through all files, it is quicker to gather those that fulfil
            the condition first than to ask for each.
        each: The table as it is asked for one file, where that goes another way round.
    """

    table: str
    column: str
    of: Literal["file.id", "file.content_id"]
    where: str
    values: tuple[object, ...] = ()
    gathered: bool = False
    each: str = ""

    @property
    def ids(self) -> str:
        """A statement that gives the ids, some perhaps more than once."""
        return f"SELECT {self.column} FROM {self.table} WHERE {self.where}"

    @property
    def holds(self) -> str:
        """A condition on one file."""
        table = self.each or self.table
        return f"EXISTS (SELECT 1 FROM {table} WHERE {self.where} AND {self.column} = {self.of})"

    @property
    def among(self) -> str:
        """The same for all files."""
        return f"{self.of} IN ({self.ids})"


def source_of(wanted: Filter) -> Source | None:
    """Return where it stands which files fulfil a `known` condition; None when in many places."""
    match wanted.field:
        case "tag" | "collection" | "left_out":
            return _labelled(wanted.field, wanted.ids or ())
        case "from" | "to" | "subject" | "author" | "title" | "note":
            return _noted(wanted) if wanted.field == "note" else _saying(wanted)
        case "pages" | "created" | "taken" | "duration" | "amount":
            return _measured(wanted)
        case "lang":
            return _of_content(f"language IN ({_SPOKEN})", json.dumps(wanted.values))
        case "has" if len(wanted.values) == 1:
            return HOLDING[wanted.values[0]]
        case "ext" | "type" if all(value.startswith(".") for value in wanted.values):
            endings = json.dumps([value[1:] for value in wanted.values])
            return Source(
                "file AS one",
                "one.id",
                "file.id",
                f"{_ENDING} IN {AMONG}",
                (endings,),
                gathered=True,
            )
        case "text" if wanted.asked:
            return _holding_words(wanted.asked)
        case _:
            return None


def named(value: str) -> Source | None:
    """Return where it stands which files have a part in their names, or fit a pattern of it.

    Returns:
        None when the index of names cannot tell, because of too few letters.
    """
    longest = max(parts_of(value), key=len)
    if len(longest) < TRIGRAM:
        return None
    table = "name_fts CROSS JOIN file AS one ON one.id = name_fts.rowid"
    return Source(
        table,
        "one.id",
        "file.id",
        f"name_fts MATCH ? AND {fits('one')}",
        (quoted(longest), name_pattern(value)),
    )


def said_by(wording: Wording) -> Source | None:
    """Return where it stands which files say something in their names; None as for `named`."""
    longest = max(folded(wording.text).split(), key=len, default="")
    if len(longest) < TRIGRAM:
        return None
    return Source(
        "name_fts CROSS JOIN file AS one ON one.id = name_fts.rowid",
        "one.id",
        "file.id",
        "name_fts MATCH ? AND says(one.name, ?)",
        (quoted(longest), pattern_of(wording)),
        gathered=True,
    )


def fits(table: str) -> str:
    """Return the condition that a name fits a `name_pattern`."""
    return f"folded({table}.name) LIKE ? ESCAPE '\\'"


def parts_of(value: str) -> list[str]:
    """Return the parts of a pattern for names that stand for themselves."""
    return folded(value).replace("?", "*").split("*")


def name_pattern(value: str) -> str:
    """Return the pattern for LIKE of names that hold a value, or fit it if it has * or ?."""
    if "*" not in value and "?" not in value:
        return like(value)
    return literal(folded(value)).replace("*", "%").replace("?", "_")


def _labelled(label: str, ids: tuple[int, ...]) -> Source:
    table, column = _LABELS[label]
    # What folders pass on is quicker gathered from the folders than asked of each file.
    gathered = label == "tag"
    where = f"{column} IN {AMONG}"
    return Source(table, "file_id", "file.id", where, (json.dumps(ids),), gathered=gathered)


_LABELS: Final = {
    "tag": ("tagged", "tag_id"),
    "collection": ("collection_file", "collection_id"),
    "left_out": ("collection_out", "collection_id"),
}


def _of_content(where: str, *values: object) -> Source:
    return Source("content", "content.id", "file.content_id", where, values)


def _saying(wanted: Filter) -> Source:
    any_of = " OR ".join("folded LIKE ? ESCAPE '\\'" for _ in wanted.values)
    return Source(
        "said",
        "content_id",
        "file.content_id",
        f"field = ? AND ({any_of})",
        (wanted.field, *map(like, wanted.values)),
    )


def _noted(wanted: Filter) -> Source:
    """Return where it stands which files have a note with all words of one of the values."""
    values = [[like(word) for word in value.split()] or [like("")] for value in wanted.values]
    any_of = " OR ".join(
        "(" + " AND ".join("folded LIKE ? ESCAPE '\\'" for _ in words) + ")" for words in values
    )
    patterns = tuple(pattern for words in values for pattern in words)
    return Source("note", "file_id", "file.id", f"({any_of})", patterns)


def _measured(wanted: Filter) -> Source:
    if wanted.field == "amount":
        return _coming_to(wanted)
    column, unit = _MEASURES[wanted.field]
    where, values = within(column, wanted, unit)
    return _of_content(f"{column} IS NOT NULL AND ({where})", *values)


def _coming_to(wanted: Filter) -> Source:
    """Return where it stands which files have a paper that comes to so much."""
    parts: list[str] = []
    values: list[object] = []
    for at, one in enumerate(wanted.ranges):
        where, bounds = within("cents", replace(wanted, ranges=(one,)))
        currency = wanted.currencies[at : at + 1]
        is_named = any(currency)
        parts.append(f"({where} AND currency = ?)" if is_named else where)
        values += [*bounds, *(currency if is_named else ())]
    return Source(
        "paper", "content_id", "file.content_id", f"({' OR '.join(parts)})", tuple(values)
    )


_MEASURES: Final = {
    "pages": ("pages", 1),
    "created": ("created_ns", 1),
    "taken": ("taken_ns", 1),
    "duration": ("seconds", 1000),
}


def within(column: str, wanted: Filter, unit: int = 1) -> tuple[str, tuple[object, ...]]:
    """Return the condition that a column lies in one of the ranges, and its values.

    Args:
        column: The column, or an expression.
        wanted: Has the ranges.
        unit: How many of the ranges' units are one of the column's.
    """
    parts, values = [], []
    for low, high in wanted.ranges:
        bounds = [(f"{column} >= ?", low), (f"{column} < ?", high)]
        given = [(sql, value) for sql, value in bounds if value is not None]
        parts.append(" AND ".join(sql for sql, _ in given))
        values += [value if unit == 1 else value / unit for _, value in given]
    return " OR ".join(f"({part})" for part in parts), tuple(values)


def _holding_words(asked: str) -> Source:
    """Return where it stands which contents hold words, in any of their passages."""
    return Source(
        "chunk_fts CROSS JOIN chunk ON chunk.id = chunk_fts.rowid",
        "chunk.content_id",
        "file.content_id",
        "chunk_fts MATCH ?",
        (asked,),
        gathered=True,
        each="chunk CROSS JOIN chunk_fts ON chunk_fts.rowid = chunk.id",
    )


# What files say (de, de-AT, de_DE) is looked up in the index of it, from each to the next one.
_SPOKEN: Final = (
    "WITH RECURSIVE spoken (tag) AS (SELECT min(language) FROM content WHERE language > ''"
    " UNION ALL SELECT (SELECT min(language) FROM content WHERE language > tag) FROM spoken"
    " WHERE tag IS NOT NULL) SELECT tag FROM spoken"
    " WHERE lower(substr(tag, 1, instr(replace(tag, '_', '-') || '-', '-') - 1))"
    f" IN {AMONG}"
)
HOLDING: Final = {
    "text": _of_content("chunks > 0"),
    "words": _of_content("deep AND chunks > 0"),
    "title": _of_content("title > ''"),
    "author": _of_content("author > ''"),
    "pages": _of_content("pages IS NOT NULL"),
    "duration": _of_content("seconds IS NOT NULL"),
    "language": _of_content("language > ''"),
    "place": Source("said", "content_id", "file.content_id", "field = 'place'"),
    "thumbnail": Source("thumbnail", "content_id", "file.content_id", "1"),
    "attachment": Source("part", "content_id", "file.content_id", "1"),
    "tag": Source("tagged", "file_id", "file.id", "1"),
    "collection": Source("collection_file", "file_id", "file.id", "1"),
    "note": Source("note", "file_id", "file.id", "1"),
}
"""Where it stands which files have what the field `has` may name."""
