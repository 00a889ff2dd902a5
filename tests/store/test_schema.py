"""Migrations: complete, done once, whole or not at all, and never backwards."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables

from concierge.core.errors import NewerHomeError
from concierge.core.records import FileStat, Stage
from concierge.store import schema
from concierge.store.catalog import Catalog
from concierge.store.database import Connection, connect
from tests.store.conftest import KEY, Library

CATALOGS = sorted((Path(__file__).parent.parent / "data" / "catalogs").glob("*.db"))
TABLES = {
    "root",
    "file",
    "content",
    "content_text",
    "chunk",
    "chunk_fts",
    "chunk_term",
    "name_fts",
    "folder",
    "folder_fts",
    "pace",
    "memo",
    "work",
    "failure",
    "stale_vector",
    "tag",
    "file_tag",
    "tag_alias",
    "folder_tag",
    "heir",
    "tagged",
    "collection",
    "collection_file",
    "collection_out",
    "collection_item",
    "saved",
    "conversation",
    "message",
    "note",
    "reminder",
    "reading",
    "journal",
    "journal_row",
    "journal_step",
    "suggestion",
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = connect(tmp_path / "catalog.db", KEY)
    yield opened
    opened.close()


def objects(connection: Connection) -> dict[str, str]:
    return dict(connection.execute("SELECT name, sql FROM sqlite_master"))


def test_a_fresh_catalog_has_everything(connection: Connection) -> None:
    schema.migrate(connection)
    assert objects(connection).keys() >= TABLES
    assert connection.execute("PRAGMA auto_vacuum").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    for table in ("chunk_fts", "name_fts", "folder_fts"):
        kept = connection.execute(f"SELECT v FROM {table}_config WHERE k = 'secure-delete'")
        assert kept.fetchone() == (1,)


def test_migrating_twice_does_nothing(connection: Connection) -> None:
    schema.migrate(connection)
    before = objects(connection), connection.execute("PRAGMA schema_version").fetchone()
    changes = connection.total_changes
    schema.migrate(connection)
    assert (objects(connection), connection.execute("PRAGMA schema_version").fetchone()) == before
    assert connection.total_changes == changes


def test_a_home_of_a_newer_version_is_left_alone(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    library.catalog._database.run(
        lambda c: c.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES (?, 'm999_from_the_future', '2040-01-01')",
            (schema.MIGRATION_SET,),
        )
    )
    library.catalog.close()
    before = library.path.read_bytes()
    with pytest.raises(NewerHomeError, match="newer version"):
        Catalog(library.path, KEY)
    assert library.path.read_bytes() == before
    assert [file.name for file in library.path.parent.glob("catalog*")] == ["catalog.db"]
    other = connect(library.path, KEY)
    other.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'm999%'")
    other.close()
    library.catalog = Catalog(library.path, KEY)
    assert library.found("walrus") == ["a.txt"]


def test_a_migration_that_fails_leaves_nothing(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def step(tables: Tables) -> None:
        tables.execute("CREATE TABLE half (n)")
        tables.execute("INSERT INTO half VALUES (1)")
        raise ValueError("in the middle")

    schema.migrate(connection)
    before = objects(connection)
    monkeypatch.setitem(schema._STEPS, "m998_fails", step)
    with pytest.raises(ValueError, match="in the middle"):
        schema.migrate(connection)
    assert objects(connection) == before
    monkeypatch.delitem(schema._STEPS, "m998_fails")
    schema.migrate(connection)


def test_every_released_schema_is_kept() -> None:
    assert schema.newest() in {file.stem for file in CATALOGS}


@pytest.mark.parametrize("kept", CATALOGS, ids=lambda file: file.stem)
def test_a_catalog_of_every_released_schema_opens(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    shutil.copy(kept, path)
    library = Library(path, tmp_path)
    assert library.catalog.notice == ""
    assert library.found("rent") == ["lease.txt"]
    assert sorted(library.found("onion")) == ["copy of stew.md", "stew.md"]
    assert library.named("lease") == ["lease.txt"]
    assert library.named("recipes", "copy") == ["copy of stew.md"]
    assert sorted(library.named("recipes")) == ["copy of stew.md", "stew.md"]
    counts = library.catalog.ledger.counts().files
    assert (counts.failed, counts.excluded, sum(counts.model_dump().values())) == (1, 1, 5)
    assert library.catalog.queue.waiting() == {Stage.MEANING: 2}
    # What it knows can go on being changed and deleted.
    library.catalog.places.forget_root(library.catalog.places.roots()[0].id)
    library.catalog.trim()
    assert library.rows("SELECT count(*) FROM chunk_term") == [(0,)]
    assert library.found("rent") == []
    for table in ("folder", "folder_fts_docsize", "name_fts_docsize"):
        assert library.rows(f"SELECT count(*) FROM {table}") == [(0,)], table
    library.catalog.close()


@pytest.mark.parametrize("kept", CATALOGS, ids=lambda file: file.stem)
def test_a_catalog_of_every_released_schema_can_be_labelled(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    shutil.copy(kept, path)
    library = Library(path, tmp_path)
    tags, collections = library.catalog.tags, library.catalog.collections
    if kept.stem >= "m004":
        (home, bills) = tags.all()
        assert (home.name, home.total) == ("home", 1)
        assert (bills.name, bills.colour, bills.files) == ("home/bills", "#c77700", 1)
        (kitchen,) = collections.delete("kitchen", dry_run=True).collections
        members = collections.members(kitchen.file_ids, "kitchen")
        names = [file.path.rpartition("/")[2] for file in members]
        assert names == ["stew.md", "copy of stew.md"]
    (file_id,) = tags.assign("Home/new", [1])
    assert tags.of_files([file_id])[file_id][-1].lower() == "home/new"
    assert collections.add("Kitchen", [4]) in ([], [4])
    library.catalog.places.forget_files([1, 2, 3, 4, 5])
    assert [tag.files for tag in tags.all() if tag.files] == []
    library.catalog.close()


@pytest.mark.parametrize("kept", CATALOGS, ids=lambda file: file.stem)
def test_folders_of_an_older_catalog_can_be_moved(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    shutil.copy(kept, path)
    library = Library(path, tmp_path)
    (root,) = library.catalog.places.roots()
    rows = library.rows(
        "SELECT file.id, file.path, volume, inode, size, modified_ns, content_id, kind, folder.path"
        " FROM file JOIN folder ON folder.id = folder_id ORDER BY file.id"
    )
    assert len(rows) == 5
    assert all(row[1].rpartition(b"/")[0] == row[8] for row in rows)
    moved = [
        FileStat(
            row[1].replace(b"/recipes/", b"/cooking/"), row[2], row[3], row[4], row[5], "", row[7]
        )
        for row in rows
        if b"/recipes/" in row[1]
    ]
    assert library.catalog.places.record(root.id, moved, lambda path: True).moved == 2
    assert library.named("recipes") == []
    assert sorted(library.named("cooking")) == ["copy of stew.md", "stew.md"]
    assert library.rows("SELECT id, content_id FROM file ORDER BY id") == [
        (row[0], row[6]) for row in rows
    ]
    assert library.rows("SELECT count(*) FROM folder") == [(2,)]
    for table in ("name_fts", "folder_fts"):
        check = f"INSERT INTO {table} ({table}) VALUES ('integrity-check')"
        library.catalog._database.run(partial(_execute, check))
    library.catalog.close()


def test_the_catalog_is_marked_open_only_while_it_is(library: Library) -> None:
    mark = library.path.with_name("catalog.db.open")
    assert mark.exists()
    library.catalog.close()
    assert not mark.exists()
    library.catalog = Catalog(library.path, KEY)


def _execute(statement: str, connection: Connection) -> None:
    connection.execute(statement)
