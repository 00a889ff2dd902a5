"""Collections: files put together by hand, by a query or both, and the ones they stand below."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import to_wire
from concierge.store.database import Connection, Database
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.order import collected
from concierge.store.order import collection_names as names
from concierge.store.tagging.followers import Follow
from concierge.store.tagging.labelled import names_of
from concierge.store.tagging.labels import key_of, tidy

T = TypeVar("T")
_COLUMNS = (
    "name, (SELECT count(*) FROM collection_file JOIN file ON file.id = file_id"
    "  WHERE collection_id = collection.id AND missing_since IS NULL),"
    " query, note, (SELECT file_id FROM collection_item JOIN file ON file.id = file_id"
    "  WHERE collection_id = collection.id AND cover AND missing_since IS NULL), pinned"
)


class Collections:
    """Reads and writes collections; every change is one transaction, which can be rehearsed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[wire.Collection]:
        """Return all collections, each after the one it stands below.

        Of their files only those are counted that were put in by hand and are not missing.
        """
        with self._database.read() as connection:
            rows = connection.execute(f"SELECT key, {_COLUMNS} FROM collection").fetchall()  # noqa: S608
        return [_of(row[1:]) for row in sorted(rows, key=lambda row: row[0].split("/"))]

    def find(self, name: str) -> wire.Collection:
        """Return a collection by its name, whatever its case; files are counted as in `all`.

        Raises:
            MissingError: When there is none of that name.
        """
        with self._database.read() as connection:
            return _told(connection, names.find(connection, name)[0])

    def members(self, file_ids: Sequence[int], name: str) -> list[wire.Member]:
        """Return files as members of a collection or of those below it, in the order given.

        Files that are missing are left out.

        Raises:
            MissingError: When there is no such collection.
        """
        with self._database.read() as connection:
            family = names.family_of(names.find(connection, name)[1])
            rows = connection.execute(
                "SELECT file.id, file.path, kind,"  # noqa: S608 - constants
                " (SELECT group_concat(collection_item.note, char(10)) FROM collection_item"
                "  JOIN collection ON collection.id = collection_id WHERE file_id = file.id"
                f"  AND collection_item.note <> '' AND {names.FAMILY}),"
                " EXISTS (SELECT 1 FROM collection_file JOIN collection"
                f"  ON collection.id = collection_id WHERE file_id = file.id AND {names.FAMILY})"
                " FROM json_each(?) AS want JOIN file ON file.id = want.value"
                " WHERE missing_since IS NULL ORDER BY want.key",
                (*family, *family, json.dumps(list(file_ids))),
            ).fetchall()
        return [
            wire.Member(
                file_id=row[0],
                path=to_wire(row[1]),
                kind=row[2],
                note=row[3] or "",
                by_hand=bool(row[4]),
            )
            for row in rows
        ]

    def create(self, name: str, query: str = "", *, dry_run: bool = False) -> wire.Collection:
        """Return the collection of a name, made with those it stands below where it is not there.

        Raises:
            MisusedError: When there is one with other files than the query asks for, or the name
                cannot be one.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> wire.Collection:
            before = connection.execute(
                "SELECT name, query FROM collection WHERE key = ?", (key_of(wanted),)
            ).fetchone()
            if before and query not in ("", before[1]):
                raise names.already(before[0])
            collection_id = names.make(connection, wanted)[0]
            if query:
                connection.execute(
                    "UPDATE collection SET query = ? WHERE id = ?", (query, collection_id)
                )
            return _told(connection, collection_id)

        return self._run(work, dry_run)

    def change(self, wanted: wire.CollectionChange, follow: Follow) -> wire.CollectionChanged:
        """Change a collection; those below it go along, and queries that name it follow.

        Args:
            wanted: What becomes of it.
            follow: Has a query follow new names.

        Raises:
            MissingError: When there is none of that name, or no such file.
            MisusedError: When the new name is taken or cannot be one.
        """
        new = None if wanted.new_name is None else tidy(wanted.new_name)
        columns = {"query": wanted.query, "note": wanted.note, "pinned": wanted.pinned}

        def work(connection: Connection) -> wire.CollectionChanged:
            collection_id, old = names.find(connection, wanted.name)
            done = names.Changes() if new is None else names.rename(connection, old, new, follow)
            for column, value in columns.items():
                if value is not None:
                    connection.execute(
                        f"UPDATE collection SET {column} = ? WHERE id = ?",  # noqa: S608 - constants
                        (value, collection_id),
                    )
            if wanted.cover is not None:
                _check_file(connection, wanted.cover)
                collected.set_cover(connection, collection_id, wanted.cover)
            return wire.CollectionChanged(
                collection=_told(connection, collection_id),
                renamed=done.renamed,
                queries=done.queries,
            )

        return self._run(work, wanted.dry_run)

    def delete(self, name: str, *, dry_run: bool = False) -> wire.DeletedCollections:
        """Delete a collection and those below it, not their files; return what they were.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> wire.DeletedCollections:
            family = names.family_of(names.find(connection, name)[1])
            rows = connection.execute(
                f"SELECT id FROM collection WHERE {names.FAMILY} ORDER BY key",  # noqa: S608
                family,
            ).fetchall()
            lost = [_lost(connection, row[0]) for row in rows]
            for table in ("collection_file", "collection_out", "collection_item"):
                connection.execute(
                    f"DELETE FROM {table} WHERE collection_id IN"  # noqa: S608 - constants
                    f" (SELECT id FROM collection WHERE {names.FAMILY})",
                    family,
                )
            connection.execute(f"DELETE FROM collection WHERE {names.FAMILY}", family)  # noqa: S608
            files = {file_id for one in lost for file_id in one.file_ids}
            return wire.DeletedCollections(files=len(files), collections=lost)

        return self._run(work, dry_run)

    def add(
        self,
        name: str,
        file_ids: Sequence[int],
        fitting: Collection[int] = (),
        *,
        dry_run: bool = False,
    ) -> list[int]:
        """Put files at the end of a collection; return those that were not in it.

        Args:
            name: The collection; made when it is not there.
            file_ids: In their order; those that are not in the catalog are passed over.
            fitting: Those of them that fit its query.
            dry_run: Whether nothing is changed.
        """
        wanted = tidy(name)

        def work(connection: Connection) -> list[int]:
            return collected.put_in(
                connection, names.make(connection, wanted)[0], file_ids, fitting
            )

        return self._run(work, dry_run)

    def remove(
        self,
        name: str,
        file_ids: Sequence[int],
        fitting: Collection[int] = (),
        *,
        dry_run: bool = False,
    ) -> list[int]:
        """Take files out of a collection; arguments as for `add`; return those that were in it.

        Raises:
            MissingError: When there is none of that name.
        """

        def work(connection: Connection) -> list[int]:
            return collected.take_out(
                connection, names.find(connection, name)[0], file_ids, fitting
            )

        return self._run(work, dry_run)

    def move(self, name: str, file_ids: Sequence[int], before: int | None) -> None:
        """Move files of a collection.

        Args:
            name: The collection.
            file_ids: The files, in the order they shall have; those not put in are passed over.
            before: The file of it that they come before; None is the end.

        Raises:
            MissingError: When there is none of that name.
        """
        self._database.run(
            lambda c: collected.move(c, names.find(c, name)[0], file_ids, before),
        )

    def note(self, name: str, file_id: int, note: str) -> None:
        """Write something about a file in a collection; "" for nothing.

        Raises:
            MissingError: When there is none of that name, or no such file.
        """

        def work(connection: Connection) -> None:
            collection_id, _ = names.find(connection, name)
            _check_file(connection, file_id)
            collected.set_note(connection, collection_id, file_id, note)

        self._database.run(work)

    def notes_of(self, file_ids: Iterable[int]) -> dict[int, dict[str, str]]:
        """Return what was written about files, by the name of the collection."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT file_id, name, collection_item.note FROM collection_item"
                " JOIN collection ON collection.id = collection_id WHERE collection_item.note <> ''"
                " AND file_id IN (SELECT value FROM json_each(?)) ORDER BY key",
                (json.dumps(list(file_ids)),),
            ).fetchall()
        found: dict[int, dict[str, str]] = {}
        for file_id, name, note in rows:
            found.setdefault(file_id, {})[name] = note
        return found

    def of_files(self, file_ids: Iterable[int]) -> dict[int, list[str]]:
        """Return the collections that files were put into by hand; others are left out."""
        with self._database.read() as connection:
            return collections_of(connection, file_ids)

    def _run(self, work: Callable[[Connection], T], dry_run: bool) -> T:
        """Change something, or tell what that would come to: the very same is done and undone."""
        return self._database.run(lambda c: rehearsed(c, lambda: work(c), dry_run))


def collections_of(connection: Connection, file_ids: Iterable[int]) -> dict[int, list[str]]:
    """Return the collections that files were put into by hand; others are left out."""
    return names_of(connection, "collection", "collection_file", file_ids)


def _lost(connection: Connection, collection_id: int) -> wire.LostCollection:
    return wire.LostCollection(
        **_told(connection, collection_id).model_dump(),
        file_ids=collected.order_of(connection, collection_id),
        left_out=collected.left_out(connection, collection_id),
        notes=collected.notes_of(connection, collection_id),
    )


def _of(row: Sequence[object]) -> wire.Collection:
    return wire.Collection.model_validate(
        dict(zip(("name", "files", "query", "note", "cover", "pinned"), row, strict=True))
    )


def _told(connection: Connection, collection_id: int) -> wire.Collection:
    return _of(
        connection.execute(
            f"SELECT {_COLUMNS} FROM collection WHERE id = ?",  # noqa: S608 - constants
            (collection_id,),
        ).fetchone()
    )


def _check_file(connection: Connection, file_id: int) -> None:
    known = connection.execute("SELECT 1 FROM file WHERE id = ?", (file_id,)).fetchone()
    if file_id and not known:
        raise MissingError("The index holds no such file.", "It may be forgotten by now.")
