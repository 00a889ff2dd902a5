"""Papers that contents are or hold: kept when a text is stored, and counted for questions."""

# ruff: noqa: S608 - conditions are made of constants; values are bound

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from concierge.core.filters import Filters
from concierge.core.gathering import GatheredFile
from concierge.core.papers import (
    Names,
    PaperRow,
    PaperWish,
    ReadPapers,
    RefusedRow,
    ToldPaper,
    plain,
)
from concierge.core.records import FileState
from concierge.store.content.paper_rows import paper_of, store_papers
from concierge.store.database import Connection, Database
from concierge.store.filters.conditions import Condition
from concierge.store.filters.filtering import condition

_STANDING: Final = (
    "FROM file CROSS JOIN paper ON paper.content_id = file.content_id"
    " WHERE file.missing_since IS NULL AND file.content_id IS NOT NULL"
)
_UNREAD: Final = "SELECT id FROM content WHERE papers_by < ? AND chunks > 0"


class Papers:
    """The table `paper`.

    Args:
        database: The catalog's file.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def fulfilling(self, filters: Filters, wish: PaperWish) -> list[PaperRow]:
        """Return the papers that count in files that fulfil filters, at each of their places."""
        rows = self._rows("id, mark, file.modified_ns, day, cents, currency", filters, _met(wish))
        return list(map(PaperRow._make, rows))

    def refused(self, filters: Filters, wish: PaperWish) -> list[RefusedRow]:
        """Return the papers that a wish is about and that do not count.

        Those of other kinds than are wished for come only where they are told as left out.
        """
        met, asked = _met(wish), _asked(wish)
        if met == asked:
            return []
        missed = Condition(
            f"({asked.sql}) AND ({met.sql}) IS NOT TRUE", (*asked.values, *met.values)
        )
        rows = self._rows("id, file.modified_ns", filters, missed)
        return list(map(RefusedRow._make, rows))

    def _rows(self, columns: str, filters: Filters, papers: Condition) -> list[tuple[Any, ...]]:
        among = condition(filters, whole=True)
        with self._database.read() as connection:
            found: list[tuple[Any, ...]] = connection.execute(
                f"SELECT paper.{columns} {_STANDING} AND ({papers.sql}){among.sql}",
                (*papers.values, *among.values),
            ).fetchall()
        return found

    def told(self, ids: Sequence[int], filters: Filters) -> dict[int, ToldPaper]:
        """Return papers by id, each with the newest file that fulfils filters and holds it."""
        among = condition(filters)
        with self._database.read() as connection:
            # The bare columns are those of the row with the greatest time.
            rows = connection.execute(
                "SELECT paper.id, kind_of_paper, sent_by, sent_to, is_cut, details,"
                " file.id, file.content_id, path, file.kind, file.size, count(*) - 1,"
                " max(modified_ns) FROM (SELECT id, content_id, kind AS kind_of_paper, sent_by,"
                " sent_to, is_cut, details FROM paper"
                " WHERE id IN (SELECT value FROM json_each(?))) AS paper"
                " CROSS JOIN file ON file.content_id = paper.content_id"
                f" WHERE file.missing_since IS NULL{among.sql} GROUP BY paper.id",
                (json.dumps(list(ids)), *among.values),
            ).fetchall()
        return {row[0]: ToldPaper(_file(row), paper_of(*row[1:6])) for row in rows}

    def contents(self, ids: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Return the contents that papers stand in, and the sizes of these in bytes, by paper."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT paper.id, content.id, content.size FROM paper"
                " JOIN content ON content.id = paper.content_id"
                " WHERE paper.id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
            return {paper: (content, size) for paper, content, size in rows}

    def cut(self, filters: Filters, wish: PaperWish) -> int:
        """Return how many files hold papers of the kinds that were read only in part."""
        kinds = _kinds(wish)
        statement = (
            f"SELECT count(DISTINCT paper.content_id) {_STANDING} AND is_cut AND {kinds.sql}"
        )
        return self._count(statement, kinds.values, filters)

    def unread(self, filters: Filters, reader: int) -> int:
        """Return how many files that fulfil filters nobody has looked at for papers yet.

        Args:
            filters: What they fulfil.
            reader: The version of the rules; what an older one read counts as unread.
        """
        contents = self._count(
            "SELECT count(DISTINCT content_id) FROM file WHERE missing_since IS NULL AND content_id"
            f" IN ({_UNREAD})",
            (reader,),
            filters,
        )
        waiting = self._count(
            "SELECT count(*) FROM file WHERE missing_since IS NULL AND state = ?"
            " AND content_id IS NULL",
            (FileState.WAITING,),
            filters,
        )
        return contents + waiting

    def to_read(self, most: int, reader: int) -> dict[int, tuple[str, str]]:
        """Return names and kinds of contents that are to be looked at, by content.

        The name is that of the newest file that holds it.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT content.id, coalesce(content.kind, ''), coalesce((SELECT name FROM file"
                " WHERE file.content_id = content.id ORDER BY missing_since IS NOT NULL,"
                f" modified_ns DESC LIMIT 1), '') FROM content WHERE id IN ({_UNREAD} LIMIT ?)",
                (reader, most),
            ).fetchall()
        return {content_id: (name, kind) for content_id, kind, name in rows}

    def keep(self, read: Mapping[int, ReadPapers]) -> None:
        """Keep what was read of contents that an older version indexed."""

        def work(connection: Connection) -> None:
            for content_id, papers in read.items():
                by = connection.execute(
                    "SELECT papers_by FROM content WHERE id = ?", (content_id,)
                ).fetchone()
                if by is not None and by[0] < papers.by:  # not removed or read meanwhile
                    store_papers(connection, content_id, papers)

        self._database.run(work, quiet=True)

    def _count(self, statement: str, values: tuple[object, ...], filters: Filters) -> int:
        among = condition(filters, whole=True)
        with self._database.read() as connection:
            (count,) = connection.execute(
                f"{statement}{among.sql}", (*values, *among.values)
            ).fetchone()
        return int(count)


def _asked(wish: PaperWish) -> Condition:
    """Return which papers a question is about, those that are left out among them."""
    if not wish.tells_others:
        return _all([_kinds(wish)])
    return _any([_kinds(wish), _all(_named_all("sent_by", wish.sender))])


def _met(wish: PaperWish) -> Condition:
    """Return which of those count."""
    parts = [
        _kinds(wish),
        *_named_all("sent_by", wish.sender),
        *_named_all("sent_to", wish.recipient),
        *([Condition("day >= ?", (wish.first.isoformat(),))] if wish.first else []),
        *([Condition("day < ?", (wish.after.isoformat(),))] if wish.after else []),
        *_stating(wish),
    ]
    return _all(parts)


def _stating(wish: PaperWish) -> Iterator[Condition]:
    """Yield the conditions on amounts."""
    if wish.needs == "given":
        yield Condition("given > 0")
    if wish.needs != "total":
        return
    yield Condition("cents IS NOT NULL")
    if wish.least is not None:
        yield Condition("cents >= ?", (math.ceil(wish.least * 100),))
    if wish.most is not None:
        yield Condition("cents <= ?", (math.floor(wish.most * 100),))


def _kinds(wish: PaperWish) -> Condition:
    kinds = sorted(wish.kinds)
    return Condition(f"paper.kind IN ({', '.join('?' * len(kinds))})", tuple(kinds))


def _named_all(column: str, names: Names) -> list[Condition]:
    """Return the conditions that all words of a name begin in one of their ways."""
    return [
        _any([Condition(f"instr({column}, ?) > 0", (f" {plain(way)}",)) for way in ways])
        for ways in names
    ]


def _any(parts: Sequence[Condition]) -> Condition:
    return _joined(parts, " OR ")


def _all(parts: Sequence[Condition]) -> Condition:
    return _joined(parts, " AND ")


def _joined(parts: Sequence[Condition], how: str) -> Condition:
    return Condition(
        how.join(f"({part.sql})" for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def _file(row: Sequence[object]) -> GatheredFile:
    file_id, content_id, path, kind, size, copies, modified_ns = row[6:13]
    return GatheredFile(file_id, content_id, path, kind, size, modified_ns, copies)  # type: ignore[arg-type] # as SQLite has them
