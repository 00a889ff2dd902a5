"""Upkeep of a real catalog: broken in every way that is repaired, and one that is sound."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from concierge.core.errors import BusyError, DamagedError
from concierge.core.records import Stage
from concierge.store.database import Connection
from concierge.store.mending.upkeep import Findings, Tidier
from concierge.store.words.reindexing import INDEXES, rebuild
from tests.store.conftest import Library

FILES = 12


@pytest.fixture
def stocked(library: Library) -> Library:
    """Files in three folders, one twice, one that failed; all of them read and embedded."""
    for number in range(FILES):
        text = f"walrus only{number}x\n\n" + " ".join(f"w{i * number % 500}" for i in range(600))
        library.write(f"in {number % 3}/file {number}.txt", text)
    library.write("in 0/copy of 1.txt", (library.files / "in 1/file 1.txt").read_text())
    (library.files / "broken.pdf").write_bytes(b"%PDF-1.4 and nothing more")
    library.update()
    embed_all(library)
    return library


def embed_all(library: Library) -> None:
    contents = library.catalog.contents
    while tasks := library.catalog.queue.claim(Stage.MEANING, 100):
        contents.mark_embedded([contents.passages(task.subject) for task in tasks])
        library.catalog.queue.release(tasks)


def tidier(library: Library) -> Tidier:
    return Tidier(library.catalog._database)


def finish(steps: Iterator[None]) -> int:
    return sum(1 for _ in steps)


def check(library: Library) -> dict[str, int]:
    """Check everything; return what was repaired."""
    findings = Findings()
    finish(tidier(library).check_pages(findings))
    finish(tidier(library).check_rows(findings))
    return dict(findings.repaired)


def break_it(library: Library, *breaks: str | Callable[[Connection], None]) -> None:
    def work(connection: Connection) -> None:
        for one in breaks:
            if isinstance(one, str):
                connection.execute(one)
            else:
                one(connection)

    library.catalog._database.migrate(lambda c: c.execute("PRAGMA foreign_keys = OFF"))
    library.catalog._database.run(work)


def everything(library: Library) -> dict[str, list[tuple]]:
    """Return the rows of every table, those within the indexes included."""
    names = library.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0"
        " AND name NOT LIKE 'sqlite%'"
    )
    return {name: library.rows(f'SELECT * FROM "{name}"') for (name,) in names}


def read_again(library: Library) -> None:
    library.update()
    embed_all(library)


def is_as_before(library: Library) -> bool:
    """Say whether all is found as if nothing had happened, and nothing is left to do."""
    words = {f"only{n}x": {f"file {n}.txt"} for n in range(FILES)}
    words["only1x"].add("copy of 1.txt")
    return (
        all(set(library.found(word)) == names for word, names in words.items())
        and all(f"file {n}.txt" in library.named(f"file {n}.txt") for n in range(FILES))
        and library.rows("SELECT count(*) FROM folder") == [(4,)]
        and library.rows("SELECT count(*) FROM failure") == [(1,)]
        and library.rows("SELECT count(*) FROM work") == [(0,)]
        and library.rows("SELECT count(*) FROM content WHERE NOT embedded") == [(1,)]
        and library.rows("SELECT 1 FROM chunk WHERE content_id NOT IN (SELECT id FROM content)")
        == []
    )


def test_a_sound_catalog_is_left_as_it_is(stocked: Library) -> None:
    before = everything(stocked)
    assert is_as_before(stocked)
    assert check(stocked) == {}
    assert everything(stocked) == before


def test_what_was_checked_is_counted(stocked: Library) -> None:
    findings = Findings()
    finish(tidier(stocked).check_rows(findings))
    (chunks,) = stocked.rows("SELECT count(*) FROM chunk")[0]
    assert findings.checked == {
        "files": FILES + 2,
        "folders": 4,
        "contents": FILES + 1,
        "passages": chunks,
    }


def lose_words(connection: Connection) -> None:
    """Take three passages out of the word index, as only their text can."""
    index = INDEXES["chunk_fts"]
    rows = connection.execute("SELECT id FROM chunk ORDER BY id LIMIT 3").fetchall()
    connection.executemany(
        "INSERT INTO chunk_fts (chunk_fts, rowid, text) VALUES ('delete', ?, ?)",
        list(index.texts(connection, [row[0] for row in rows])),
    )


ONE = "(SELECT id FROM content WHERE chunks > 0 ORDER BY id LIMIT 1)"
# What is broken, and what must be among the problems that are reported.
BREAKS: dict[str, tuple[list[str | Callable[[Connection], None]], dict[str, int]]] = {
    "word row lost": ([lose_words], {"a passage was missing from its index": 3}),
    "name row lost": (
        [
            (
                "INSERT INTO name_fts (name_fts, rowid, name) SELECT 'delete', id, name FROM file"
                " LIMIT 2"
            )
        ],
        {"a file was missing from its index": 2},
    ),
    "folder row lost": (
        [
            (
                "INSERT INTO folder_fts (folder_fts, rowid, path)"
                " SELECT 'delete', id, CAST(path AS TEXT) FROM folder LIMIT 1"
            )
        ],
        {"a folder was missing from its index": 1},
    ),
    "words of nothing": (
        ["INSERT INTO chunk_fts (rowid, text) VALUES (90001, 'ghost words')"],
        {"a passage that is gone was still in its index": 1},
    ),
    "name of nothing": (
        ["INSERT INTO name_fts (rowid, name) VALUES (90001, 'ghost.txt')"],
        {"a file that is gone was still in its index": 1},
    ),
    "folder of nothing": (
        ["INSERT INTO folder_fts (rowid, path) VALUES (90001, '/ghost/folder')"],
        {"a folder that is gone was still in its index": 1},
    ),
    "content row lost": (
        [f"DELETE FROM content WHERE id = {ONE}"],
        {"a file pointed to a content that is gone": 1, "a passage belonged to no content": 1},
    ),
    "content and its passages lost": (
        [
            f"DELETE FROM chunk WHERE content_id = {ONE}",
            f"DELETE FROM content_text WHERE content_id = {ONE}",
            f"DELETE FROM content WHERE id = {ONE}",
        ],
        {"a file pointed to a content that is gone": 1},
    ),
    "content row and text lost": (
        [
            f"DELETE FROM content_text WHERE content_id = {ONE}",
            f"DELETE FROM content WHERE id = {ONE}",
        ],
        {"a file pointed to a content that is gone": 1, "a passage belonged to no content": 1},
    ),
    "passages lost": (
        [f"DELETE FROM chunk WHERE content_id = {ONE} AND ordinal > 0"],
        {"a content had lost text or passages": 1},
    ),
    "text lost": (
        [f"DELETE FROM content_text WHERE content_id = {ONE}"],
        {"a content had lost text or passages": 1},
    ),
    "text garbled": (
        [f"UPDATE content_text SET data = x'00112233' WHERE content_id = {ONE}"],
        {"a content had lost text or passages": 1},
    ),
    "content in no file": (
        [
            (
                "INSERT INTO content (id, hash, size, text_state, characters, chunks, embedded)"
                " VALUES (90001, x'01', 5, 'full', 0, 0, 0)"
            )
        ],
        {"a content stood in no file": 1},
    ),
    "pieces of nothing": (
        [
            "INSERT INTO piece (content_id, name, data) VALUES (90001, 'x', x'00')",
            "INSERT INTO thumbnail (content_id, data) VALUES (90001, x'00')",
            "INSERT INTO content_text (content_id, start, data) VALUES (90001, 0, x'00')",
            "INSERT INTO said (content_id, field, folded, value) VALUES (90001, 'to', 'x', 'X')",
            (
                "INSERT INTO part (content_id, path, media_type, kind, state, note)"
                " VALUES (90001, '', '', '', '', '')"
            ),
        ],
        {
            "a page read before belonged to no content": 1,
            "a picture belonged to no content": 1,
            "a text belonged to no content": 1,
            "what a file says belonged to no content": 1,
            "a part belonged to no content": 1,
        },
    ),
    "file of no root": (
        [
            (
                "INSERT INTO file (id, root_id, content_id, path, name, size, modified_ns, kind,"
                f" state, reason, folder_id) SELECT 90001, 77, {ONE}, x'2f78', 'x', 1, 1, 'text',"
                " 'indexed', '', folder_id FROM file LIMIT 1"
            ),
            "INSERT INTO name_fts (rowid, name) VALUES (90001, 'x')",
        ],
        {"a file belonged to no folder of yours": 1},
    ),
    "file in no folder": (
        ["UPDATE file SET folder_id = 90001 WHERE name = 'file 5.txt'"],
        {"a file stood in no folder": 1},
    ),
    "file in the wrong folder": (
        [
            (
                "UPDATE file SET folder_id = (SELECT min(id) FROM folder WHERE path LIKE '%/in 1')"
                " WHERE name = 'file 5.txt'"
            )
        ],
        {"a file stood in another folder than its path says": 1},
    ),
    "file in the folder above": (
        [
            (
                "UPDATE file SET folder_id = (SELECT id FROM folder WHERE path LIKE '%files')"
                " WHERE name = 'file 5.txt'"
            )
        ],
        {"a file stood in another folder than its path says": 1},
    ),
    "folder row gone": (
        ["DELETE FROM folder WHERE path LIKE '%in 2'"],
        {"a file stood in no folder": 4},
    ),
    "folder of no file": (
        [
            "INSERT INTO folder (id, path) VALUES (90001, CAST('/empty' AS BLOB))",
            "INSERT INTO folder_fts (rowid, path) VALUES (90001, '/empty')",
        ],
        {"a folder held no file": 1},
    ),
    "indexed without content": (
        ["UPDATE file SET content_id = NULL WHERE name = 'file 5.txt'"],
        {"a file was indexed without a content": 1, "a content stood in no file": 1},
    ),
    "failed without failure": (
        ["DELETE FROM failure"],
        {"a file had failed for no reason": 1},
    ),
    "waiting without work": (
        ["UPDATE file SET state = 'waiting' WHERE name = 'file 5.txt'"],
        {"a file waited and was not queued": 1},
    ),
    "work of nothing": (
        [
            (
                "INSERT INTO work (stage, subject, priority) VALUES ('text', 90001, 1),"
                " ('meaning', 90001, 1), ('deep', 90002, 1)"
            )
        ],
        {"a queued file was gone": 1, "a queued content was gone": 2},
    ),
    "failure of nothing": (
        [
            (
                "INSERT INTO failure (file_id, stage, category, message, advice, at)"
                " VALUES (90001, 'text', 'damaged', '', '', 0)"
            )
        ],
        {"a failure was of no file": 1},
    ),
    "embedded without passages": (
        ["UPDATE content SET embedded = 1 WHERE chunks = 0"],
        {"a content without passages had meanings": 1},
    ),
    "embedded too far": (
        [f"UPDATE content SET embedded_to = 0 WHERE id = {ONE}"],
        {"a passage had no meaning and was not queued": 1},
    ),
    "not embedded": (
        [f"UPDATE content SET embedded = 0, embedded_to = 0 WHERE id = {ONE}"],
        {"a passage had no meaning and was not queued": 1},
    ),
    "stale and needed": (
        ["INSERT INTO stale_vector (chunk_id) SELECT id FROM chunk LIMIT 2"],
        {"a meaning was to be removed that is needed": 2},
    ),
    "index damaged": (
        ["DELETE FROM chunk_fts_data WHERE id = (SELECT max(id) FROM chunk_fts_data)"],
        {"an index of words or names was damaged": 1},
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_is_broken_is_repaired_and_reported(stocked: Library, name: str) -> None:
    statements, problems = BREAKS[name]
    break_it(stocked, *statements)
    repaired = check(stocked)
    assert problems.items() <= repaired.items()
    assert check(stocked) == {}
    read_again(stocked)
    assert is_as_before(stocked)
    assert check(stocked) == {}


def test_all_at_once_is_repaired(stocked: Library) -> None:
    break_it(
        stocked, *(one for name in BREAKS if name != "index damaged" for one in BREAKS[name][0])
    )
    assert check(stocked)
    read_again(stocked)
    assert check(stocked) == {}
    assert is_as_before(stocked)


def test_what_was_cut_short_is_done_the_next_time(stocked: Library) -> None:
    """However far it came, it goes on, and drops the index that it was building."""
    break_it(stocked, *BREAKS["words of nothing"][0], *BREAKS["text lost"][0])
    for steps in range(60):
        for number, _ in enumerate(tidier(stocked).check_rows(Findings())):
            if number == steps:
                break
    assert check(stocked) == {}
    read_again(stocked)
    assert is_as_before(stocked)
    tables = {row[0] for row in stocked.rows("SELECT name FROM sqlite_master")}
    assert not any(name.startswith(("anew_", "old_")) for name in tables)


def test_what_is_left_on_purpose_is_no_fault(stocked: Library) -> None:
    """Missing files, and what the person cancelled, wait for nobody."""
    break_it(
        stocked,
        "UPDATE file SET missing_since = 1, state = 'waiting' WHERE name = 'file 5.txt'",
        "UPDATE content SET embedded = 0, embedded_to = 0 WHERE id ="
        " (SELECT content_id FROM file WHERE name = 'file 5.txt')",
        "UPDATE file SET reason = 'cancelled by you' WHERE state = 'failed'",
        "DELETE FROM failure",
    )
    assert check(stocked) == {}


def test_a_change_while_an_index_is_built_is_never_lost(stocked: Library) -> None:
    database = stocked.catalog._database
    steps = rebuild(database, INDEXES["name_fts"])
    next(steps)
    (stocked.files / "in 0/file 0.txt").rename(stocked.files / "in 0/renamed.txt")
    stocked.update()
    with pytest.raises(BusyError):
        finish(steps)
    assert stocked.named("renamed.txt") == ["renamed.txt"]
    assert stocked.named("file 0.txt") == []
    finish(rebuild(database, INDEXES["name_fts"]))
    assert stocked.named("renamed.txt") == ["renamed.txt"]
    assert check(stocked) == {}


def test_searches_go_on_while_an_index_is_built(stocked: Library) -> None:
    for _ in rebuild(stocked.catalog._database, INDEXES["chunk_fts"]):
        assert stocked.found("only3x") == ["file 3.txt"]
    assert stocked.found("only3x") == ["file 3.txt"]
    assert stocked.rows("SELECT count(*) FROM chunk_term WHERE term = 'only3x'") == [(1,)]


def test_words_of_a_lost_passage_are_off_the_disk(stocked: Library) -> None:
    break_it(stocked, *BREAKS["words of nothing"][0])
    assert stocked.rows("SELECT count(*) FROM chunk_term WHERE term = 'ghost'") == [(1,)]
    check(stocked)
    assert stocked.rows("SELECT count(*) FROM chunk_term WHERE term = 'ghost'") == [(0,)]


def test_a_damaged_page_is_found_and_recovered_at_the_next_opening(stocked: Library) -> None:
    finish(tidier(stocked).fold())
    with stocked.path.open("r+b") as stream:
        for page in range(20, stocked.path.stat().st_size // 4096, 5):
            stream.seek(page * 4096)
            stream.write(os.urandom(4096))
    with pytest.raises(DamagedError):
        finish(tidier(stocked).check_pages(Findings()))
    assert "recovered" in stocked.reopen() or stocked.catalog.notice
    stocked.update()
    assert check(stocked) == {}


def segments(library: Library, table: str) -> int:
    """Count the parts of an index by the terms' lists of pages."""
    return len(library.rows(f"SELECT DISTINCT segid FROM {table}_idx"))


def test_merging_leaves_one_part_and_all_words(library: Library) -> None:
    for number in range(30):
        library.write(
            f"file {number}.txt", f"only{number}x " + " ".join(f"w{i}" for i in range(99))
        )
        library.update()
    assert segments(library, "chunk_fts") > 1
    finish(tidier(library).merge())
    assert segments(library, "chunk_fts") == segments(library, "name_fts") == 1
    assert all(library.found(f"only{n}x") == [f"file {n}.txt"] for n in range(30))
    assert check(library) == {}
    before = everything(library)
    finish(tidier(library).merge())
    assert everything(library) == before


def test_space_is_given_back_and_the_log_emptied(stocked: Library) -> None:
    for number in range(200):
        stocked.write(f"more/{number}.txt", " ".join(f"{number}w{i}" for i in range(500)))
    stocked.update()
    full = tidier(stocked).size()
    for file in (stocked.files / "more").iterdir():
        file.unlink()
    stocked.scan()
    stocked.catalog.places.expire_missing(float("inf"))
    for steps in (tidier(stocked).analyze(), tidier(stocked).vacuum(), tidier(stocked).fold()):
        finish(steps)
    assert stocked.rows("PRAGMA freelist_count") == [(0,)]
    assert tidier(stocked).size() < full / 2
    assert stocked.path.with_name("catalog.db-wal").stat().st_size == 0
    assert is_as_before(stocked)


def test_notes_are_kept(stocked: Library) -> None:
    assert tidier(stocked).recall("a thing") == ""
    tidier(stocked).note("a thing", "one")
    tidier(stocked).note("a thing", "two")
    stocked.reopen()
    assert tidier(stocked).recall("a thing") == "two"
    tidier(stocked).note("a thing", "")
    assert stocked.rows("SELECT * FROM memo WHERE name = 'a thing'") == []


def test_the_sample_is_what_the_tests_take_it_for(stocked: Library) -> None:
    assert len(stocked.rows("SELECT 1 FROM chunk")) >= 2 * FILES
    assert stocked.rows("SELECT count(*) FROM file WHERE state = 'failed'") == [(1,)]
