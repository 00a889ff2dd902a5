"""The word indexes against the rows they index: filling gaps, and building one anew.

The indexes keep no text (FTS5 ``content=''``), so a row is taken out only by whoever knows
its text. What has lost its row stays until the whole index is built anew from the texts.
"""

from __future__ import annotations

import os
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from concierge.core.errors import BusyError
from concierge.core.paths import shown
from concierge.store.content.blocks import unpack
from concierge.store.database import Connection, Database
from concierge.store.schema import NAME_TOKENIZER, WORD_TOKENIZER
from concierge.store.words.names import indexed
from concierge.store.words.wording import worded

# Rows that one step indexes, and pages of an old index that one step clears.
_BATCH = 200
_PAGES = 500


@dataclass(frozen=True, slots=True)
class Index:
    """A word index and what it is made of.

    Attributes:
        table: Its FTS5 table.
        column: Its one column.
        rows: The table whose ids it has.
        tokenizer: How its texts are cut into words.
        texts: Reads id and text of some rows; a row whose text is lost is left out.
        what: What is indexed, in words.
    """

    table: str
    column: str
    rows: str
    tokenizer: str
    texts: Callable[[Connection, Sequence[int]], Iterable[tuple[int, str]]]
    what: str


def _passages(connection: Connection, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Open each block once for all passages in it, which lie side by side."""
    at, text = (0, -1), ""
    for chunk_id in ids:
        row = connection.execute(
            'SELECT content_id, start, "end", (SELECT max(start) FROM content_text'
            " WHERE content_id = chunk.content_id AND start <= chunk.start), stems"
            " FROM chunk LEFT JOIN content ON content.id = content_id WHERE chunk.id = ?",
            (chunk_id,),
        ).fetchone()
        if row is None or row[3] is None:
            continue
        if at != (row[0], row[3]):
            at, text = (row[0], row[3]), _block(connection, row[0], row[3])
        if len(text) >= row[2] - row[3]:
            yield chunk_id, worded(text[row[1] - row[3] : row[2] - row[3]], row[4])


def _block(connection: Connection, content_id: int, start: int) -> str:
    (data,) = connection.execute(
        "SELECT data FROM content_text WHERE content_id = ? AND start = ?", (content_id, start)
    ).fetchone()
    try:
        return unpack(data)
    except (zlib.error, UnicodeDecodeError):
        return ""


def _file_names(connection: Connection, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    for file_id, path in _paths(connection, "file", ids):
        yield file_id, indexed(shown(os.path.basename(path)))


def _folder_paths(connection: Connection, ids: Sequence[int]) -> Iterator[tuple[int, str]]:
    for folder_id, path in _paths(connection, "folder", ids):
        yield folder_id, indexed(shown(path))


def _paths(connection: Connection, table: str, ids: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    for one in ids:
        yield from connection.execute(
            f"SELECT id, path FROM {table} WHERE id = ?",  # noqa: S608 - a constant
            (one,),
        )


INDEXES = {
    index.table: index
    for index in (
        Index("chunk_fts", "text", "chunk", WORD_TOKENIZER, _passages, "a passage"),
        Index("name_fts", "name", "file", NAME_TOKENIZER, _file_names, "a file"),
        Index("folder_fts", "path", "folder", NAME_TOKENIZER, _folder_paths, "a folder"),
    )
}


def fill_all(database: Database, repaired: Counter[str]) -> Iterator[None]:
    """Index the rows that are missing from an index."""
    for index in INDEXES.values():
        missing = _missing(database, index)
        for start in range(0, len(missing), _BATCH):
            some = missing[start : start + _BATCH]
            done = database.run(partial(_fill, index=index, ids=some))
            if done:
                repaired[f"{index.what} was missing from its index"] += done
            yield
        yield


def empty_all(database: Database, repaired: Counter[str]) -> Iterator[None]:
    """Build an index anew that holds rows which are gone."""
    for index in INDEXES.values():
        for left in (f"old_{index.table}", f"anew_{index.table}"):  # by an interrupted rebuild
            yield from _drop(database, left)
        if surplus := _surplus(database, index):
            yield from rebuild(database, index)
            repaired[f"{index.what} that is gone was still in its index"] += surplus
        yield


def rebuild(database: Database, index: Index) -> Iterator[None]:
    """Build an index anew beside the old one, which serves searches meanwhile.

    Raises:
        BusyError: When the catalog was changed meanwhile. A name that changed or a passage
            that went cannot be taken out of the new index; so nothing has happened.
    """
    anew = f"anew_{index.table}"
    yield from _drop(database, anew)
    state, last = database.run(lambda c: _create(c, index, anew)), 0
    while ids := _after(database, index, last):
        state = database.run(partial(_add, index=index, table=anew, ids=ids, state=state))
        last = ids[-1]
        yield
    database.run(lambda c: _swap(c, index, anew, state))
    yield from _drop(database, f"old_{index.table}")


def _missing(database: Database, index: Index) -> list[int]:
    with database.read() as connection:
        rows = connection.execute(
            f"SELECT id FROM {index.rows}"  # noqa: S608 - constants
            f" WHERE id NOT IN (SELECT id FROM {index.table}_docsize) ORDER BY id"
        )
        return [row[0] for row in rows]


def _surplus(database: Database, index: Index) -> int:
    with database.read() as connection:
        row = connection.execute(
            f"SELECT count(*) FROM {index.table}_docsize"  # noqa: S608 - constants
            f" WHERE id NOT IN (SELECT id FROM {index.rows})"
        )
        return int(row.fetchone()[0])


def _after(database: Database, index: Index, last: int) -> list[int]:
    with database.read() as connection:
        rows = connection.execute(
            f"SELECT id FROM {index.rows} WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608
            (last, _BATCH),
        )
        return [row[0] for row in rows]


def _fill(connection: Connection, index: Index, ids: Sequence[int]) -> int:
    """Index some rows that are not indexed yet; return how many those are."""
    wanted = [one for one in ids if not _is_indexed(connection, index, one)]
    return _insert(connection, index, index.table, wanted)


def _is_indexed(connection: Connection, index: Index, one: int) -> bool:
    row = connection.execute(
        f"SELECT 1 FROM {index.table}_docsize WHERE id = ?",  # noqa: S608 - a constant
        (one,),
    )
    return row.fetchone() is not None


def _insert(connection: Connection, index: Index, table: str, ids: Sequence[int]) -> int:
    rows = list(index.texts(connection, ids))
    connection.executemany(
        f"INSERT INTO {table} (rowid, {index.column}) VALUES (?, ?)",  # noqa: S608
        rows,
    )
    return len(rows)


def _create(connection: Connection, index: Index, table: str) -> int:
    """Make an empty index; return the state of the catalog after that."""
    connection.execute(
        f"CREATE VIRTUAL TABLE {table} USING fts5"
        f"({index.column}, content='', tokenize='{index.tokenizer}')"
    )
    connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('secure-delete', 1)")  # noqa: S608
    return _state(connection, table)


def _add(connection: Connection, index: Index, table: str, ids: Sequence[int], state: int) -> int:
    """Index some rows in a new index; return the state of the catalog after that."""
    _check_same(connection, state)
    _insert(connection, index, table, ids)
    return _state(connection, table)


def _swap(connection: Connection, index: Index, anew: str, state: int) -> None:
    _check_same(connection, state)
    connection.execute(f"ALTER TABLE {index.table} RENAME TO old_{index.table}")
    connection.execute(f"ALTER TABLE {anew} RENAME TO {index.table}")


def _state(connection: Connection, table: str) -> int:
    """Return how many changes there were, with those an index keeps back until a commit."""
    connection.execute(f"INSERT INTO {table} ({table}) VALUES ('flush')")  # noqa: S608
    return int(connection.total_changes)


def _check_same(connection: Connection, state: int) -> None:
    """Refuse to go on when somebody wrote: all writes go through this one connection."""
    if connection.total_changes != state:
        raise BusyError("The catalog was changed meanwhile.", "It is tried again later.")


def _drop(database: Database, table: str) -> Iterator[None]:
    """Drop an index in steps: each page of it is overwritten."""
    if not _exists(database, table):
        return
    while database.run(lambda c: _clear(c, table)):
        yield
    database.run(lambda c: c.execute(f"DROP TABLE {table}"))


def _exists(database: Database, table: str) -> bool:
    with database.read() as connection:
        row = connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,))
        return row.fetchone() is not None


def _clear(connection: Connection, table: str) -> bool:
    cleared = connection.execute(
        f"DELETE FROM {table}_data WHERE id IN (SELECT id FROM {table}_data LIMIT ?)",  # noqa: S608
        (_PAGES,),
    )
    return bool(cleared.rowcount)
