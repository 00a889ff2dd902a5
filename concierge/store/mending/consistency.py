"""The tables against one another: what does not fit is put right in the simplest way.

The files on disk are the truth, so whatever is in doubt is read again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from concierge.core.errors import DamagedError
from concierge.store.database import Connection, Database
from concierge.store.mending.faults import BATCH, FAULTS, Fault, length, read_again, remove
from concierge.store.words.reindexing import INDEXES


def damaged_tables(database: Database) -> Iterator[str]:
    """Read every page, one table after the other; the word indexes come last.

    Yields:
        The table's name when it is damaged, else "".
    """
    with database.read() as connection:
        rows = connection.execute(
            "SELECT name, rootpage = 0 AS virtual FROM sqlite_master WHERE type = 'table'"
            " ORDER BY virtual"
        ).fetchall()
    for name, is_virtual in rows:
        if not is_virtual or name in INDEXES:
            yield "" if _is_sound(database, name) else name


def _is_sound(database: Database, table: str) -> bool:
    try:
        with database.read() as connection:
            if table in INDEXES:  # what SQLite remembers of an index may be old: look anew
                query = f"SELECT rowid FROM {table} WHERE {table} MATCH 'a' LIMIT 1"  # noqa: S608
                connection.execute(query).fetchall()
            rows = connection.execute(f'PRAGMA quick_check("{table}")').fetchall()
    except DamagedError:
        return False
    return [tuple(row) for row in rows] == [("ok",)]


def check(database: Database, checked: Counter[str], repaired: Counter[str]) -> Iterator[None]:
    """Look for every fault and repair it."""
    _count(database, checked)
    for fault in FAULTS:
        yield from _repair(database, fault, _find(database, fault.find), repaired)
        yield
    yield from _check_texts(database, repaired)


def _count(database: Database, checked: Counter[str]) -> None:
    names = {"file": "files", "folder": "folders", "content": "contents", "chunk": "passages"}
    with database.read() as connection:
        for table, words in names.items():
            row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
            checked[words] = int(row[0])


def _find(database: Database, find: str) -> list[int]:
    with database.read() as connection:
        return [row[0] for row in connection.execute(find)]


def _repair(
    database: Database, fault: Fault, ids: Sequence[int], repaired: Counter[str]
) -> Iterator[None]:
    for start in range(0, len(ids), fault.batch):
        some = ids[start : start + fault.batch]
        done = database.run(partial(_still, fault=fault, ids=some))
        if done:
            repaired[fault.problem] += done
        yield


def _still(connection: Connection, fault: Fault, ids: Sequence[int]) -> int:
    """Repair those rows that have the fault still, now that nobody else writes."""
    rows = connection.execute(
        f"SELECT DISTINCT id FROM ({fault.find})"  # noqa: S608 - constants
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    ).fetchall()
    found = [row[0] for row in rows]
    fault.repair(connection, found)
    return len(found)


def _check_texts(database: Database, repaired: Counter[str]) -> Iterator[None]:
    """Open every text: each content must have as many characters and passages as it says."""
    last = 0
    while True:
        with database.read() as connection:
            rows = connection.execute(
                "SELECT id FROM content WHERE id > ? ORDER BY id LIMIT ?", (last, BATCH)
            ).fetchall()
            lost = [row[0] for row in rows if not _is_whole(connection, row[0])]
        yield
        if not rows:
            return
        last = rows[-1][0]
        for content_id in lost:
            if database.run(partial(_let_go_if_lost, content_id=content_id)):
                repaired["a content had lost text or passages"] += 1
            yield


def _let_go_if_lost(connection: Connection, content_id: int) -> bool:
    if _is_whole(connection, content_id):  # it was read again meanwhile
        return False
    _let_go(connection, [content_id])
    return True


def _is_whole(connection: Connection, content_id: int) -> bool:
    row = connection.execute(
        "SELECT characters, chunks, (SELECT count(*) FROM chunk WHERE content_id = content.id)"
        " FROM content WHERE id = ?",
        (content_id,),
    ).fetchone()
    if row is None:
        return True
    return bool(row[1] == row[2] and row[0] == length(connection, content_id))


def _let_go(connection: Connection, content_ids: Sequence[int]) -> None:
    """Remove contents and read their files again."""
    for content_id in content_ids:
        rows = connection.execute("SELECT id FROM file WHERE content_id = ?", (content_id,))
        files = [row[0] for row in rows]
        connection.execute("UPDATE file SET content_id = NULL WHERE content_id = ?", (content_id,))
        remove(connection, [content_id])
        read_again(connection, files)
