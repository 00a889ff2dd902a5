"""Files that are not where they were: out of sight, kept for a while, then really gone."""

from __future__ import annotations

import os
import time
from pathlib import Path

from concierge.core.records import FileState, Kind, Reading, Stage
from concierge.core.wording import plain
from concierge.service.extraction.worker import Job, read_files
from tests.store.conftest import MANNER, Library
from tests.store.test_identity import ids, lose, queued, record, stat_of


def test_missing_files_are_out_of_sight(library: Library) -> None:
    file = library.write("in/walrus.txt", "otter and seal")
    library.write("stays.txt", "otter")
    library.update()
    (identity, content) = ids(library)["walrus.txt"]
    contents, finder = library.catalog.contents, library.catalog.finder
    assert contents.place_of(content or 0) is not None
    file.unlink()
    before = time.time()
    library.scan()
    assert library.found("seal") == []
    assert library.found("otter") == ["stays.txt"]
    assert library.named("walrus") == library.named("in", "walrus") == []
    assert finder.files([identity]) == {}
    assert finder.newest_of([content or 0]) == {}
    assert contents.place_of(content or 0) is None
    assert library.root().files == 1
    assert library.catalog.places.file_ids(library.root().id) == {ids(library)["stays.txt"][0]}
    assert identity in library.catalog.places.file_ids(library.root().id, missing=True)
    since = library.catalog.places.next_missing()
    assert since is not None
    assert before <= since <= time.time()
    # Missed again, it is so since the first time.
    library.catalog.places.note_missing([identity])
    assert library.catalog.places.next_missing() == since
    # Until its time is over, nothing is removed.
    assert library.catalog.places.expire_missing(since).files == 0
    removed = library.catalog.places.expire_missing(since + 1)
    assert (removed.files, removed.contents, removed.chunks) == (1, 1, 1)
    assert library.catalog.places.next_missing() is None
    assert library.rows("SELECT count(*) FROM folder") == [(1,)]
    assert library.rows("SELECT count(*) FROM folder_fts_docsize") == [(1,)]
    assert library.rows("SELECT count(*) FROM chunk_term WHERE term = 'seal'") == [(0,)]


def test_missing_files_do_not_crowd_out_others(library: Library) -> None:
    for number in range(30):
        library.write(f"{number}.txt", f"walrus walrus {number}")
    library.write("stays.txt", "one walrus among many other words in a longer text")
    library.update()
    for number in range(30):
        (library.files / f"{number}.txt").unlink()
    library.scan()
    found = library.catalog.finder.match_words(plain(["walrus"]), 2)
    assert len(found) == 1
    assert library.found("walrus") == ["stays.txt"]


def test_a_file_that_comes_back_is_there_as_before(library: Library, tmp_path: Path) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    before = ids(library)
    file.rename(tmp_path / "aside")
    library.scan()
    assert ids(library) == {}
    (tmp_path / "aside").rename(file)
    library.scan()
    assert ids(library) == before
    assert queued(library) == 0
    assert library.found("walrus") == ["a.txt"]


def test_work_of_missing_files(library: Library, tmp_path: Path) -> None:
    file = library.write("a.txt", "walrus")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    file.rename(tmp_path / "aside")
    (failed,) = read_files([Job(task.subject, os.fsencode(file), 6)], MANNER)
    library.scan()
    assert queued(library) == 0
    library.catalog.contents.store([failed])  # in hand when it went missing
    library.catalog.queue.release([task])
    assert library.catalog.places.files_to_read([task.subject]) == {}
    (tmp_path / "aside").rename(file)
    library.scan()
    assert queued(library) == 1
    library.read()
    assert library.found("walrus") == ["a.txt"]


def test_forgetting_removes_missing_files_at_once(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    library.update()
    file.unlink()
    library.scan()
    assert library.catalog.places.forget_root(library.root().id).files == 1
    assert library.rows("SELECT (SELECT count(*) FROM file), count(*) FROM content") == [(0, 0)]


def test_files_at_paths(library: Library) -> None:
    files = [library.write(name) for name in ("in/a", "in/deep/b", "in.txt", "inn/c", "d")]
    library.scan()
    wanted = [os.fsencode(library.files / name) for name in ("in", "in/deep", "d", "none")]
    found = library.catalog.places.ids_at(library.root().id, wanted)
    assert found == {library.id_of(files[i]) for i in (0, 1, 4)}
    lose(library, files[4])
    assert library.catalog.places.ids_at(library.root().id, wanted) == {
        library.id_of(files[i]) for i in (0, 1)
    }
    assert library.catalog.places.ids_at(library.root().id + 1, wanted) == set()


# ------------------------------------------------------------------ what records carry


def test_a_name_tells_the_kind_until_the_content_does(library: Library) -> None:
    file = library.write("a.jpg", "walrus")
    record(library, stat_of(file, kind=Kind.PICTURE))
    assert library.rows("SELECT kind FROM file") == [("picture",)]
    new = file.rename(library.files / "a.mp3")
    record(library, stat_of(new, kind=Kind.AUDIO))
    assert library.rows("SELECT kind FROM file") == [("audio",)]
    library.read()
    (told,) = library.rows("SELECT kind FROM file")[0]
    assert told == library.rows("SELECT kind FROM content")[0][0] != "audio"
    assert record(library, stat_of(new, kind=Kind.AUDIO)).changed == 0
    assert library.rows("SELECT kind FROM file") == [(told,)]


def test_files_are_read_when_they_have_come_to_rest(library: Library) -> None:
    file = library.write("a.txt", "walrus")
    soon = time.time() + 60
    before = time.time()
    record(library, stat_of(file, rests_at=soon))
    assert before <= library.rows("SELECT found FROM file")[0][0] <= time.time()
    assert library.catalog.queue.claim(Stage.TEXT, 1) == []
    assert library.rows("SELECT not_before FROM work") == [(soon,)]
    record(library, stat_of(file, rests_at=soon + 5))
    record(library, stat_of(file))
    assert library.rows("SELECT not_before FROM work") == [(soon + 5,)]
    file.write_text("more walrus")
    record(library, stat_of(file, rests_at=1.0))
    assert library.read()
    assert library.found("walrus") == ["a.txt"]


def test_a_secret_inside_leaves_nothing_but_the_name(library: Library) -> None:
    file = library.write("notes.txt", "walrus")
    library.update()
    file.write_text("a key of a walrus")
    library.scan()
    (task,) = library.catalog.queue.claim(Stage.TEXT, 1)
    info = file.stat()
    reading = Reading(
        task.subject,
        info.st_size,
        info.st_mtime_ns,
        b"",
        category="secret",
        excluded="secret inside",
    )
    library.catalog.contents.store([reading])
    library.catalog.queue.release([task])
    assert library.rows("SELECT state, reason, content_id FROM file") == [
        (FileState.EXCLUDED, "secret inside", None)
    ]
    assert queued(library) == 0
    assert library.found("walrus") == []
    assert library.rows("SELECT (SELECT count(*) FROM content), count(*) FROM failure") == [(0, 0)]
    # A scan sees no reason, and that is no change; not after a move, either.
    kind = Kind(library.rows("SELECT kind FROM file")[0][0])
    assert record(library, stat_of(file, kind=kind)).changed == 0
    moved = file.rename(library.files / "other notes.txt")
    assert record(library, stat_of(moved, kind=kind)).moved == 1
    assert library.rows("SELECT reason FROM file") == [("secret inside",)]
    assert queued(library) == 0
    # What a rule leaves out comes first; and when the person allows secrets, it is read.
    look, root_id = library.catalog.queue.look_for_secrets, library.catalog.places.roots()[0].id
    look(root_id, lambda _: True, lambda _: True)
    assert queued(library) == 0
    look(root_id, lambda _: True, lambda _: False)
    assert queued(library) == 1
    library.read()
    assert library.found("walrus") == ["other notes.txt"]
    # And when they are not any more, what is known stays until it was looked at.
    look(root_id, lambda _: False, lambda _: True)
    assert queued(library) == 1
    assert library.found("walrus") == ["other notes.txt"]


def test_a_changed_file_with_a_secret_is_looked_at_again(library: Library) -> None:
    file = library.write("notes.txt", "walrus")
    library.scan()
    info = file.stat()
    identity = library.id_of(file)
    library.catalog.contents.store(
        [Reading(identity, info.st_size, info.st_mtime_ns, b"", excluded="secret inside")]
    )
    assert queued(library) == 0
    file.write_text("no more secrets, penguin")
    library.update()
    assert library.found("penguin") == ["notes.txt"]


def test_rules_and_absence_of_a_root(library: Library) -> None:
    library.update()
    places, root = library.catalog.places, library.root()
    assert (root.exclude, root.allow, root.gone_why, root.gone_since) == ((), (), "", None)
    places.set_rules(root.id, ["*.tmp"], ["keep.tmp"])
    places.set_gone(root.id, "emptied", 12.5)
    root = library.root()
    assert (root.exclude, root.allow) == (("*.tmp",), ("keep.tmp",))
    assert (root.present, root.gone_why, root.gone_since) == (False, "emptied", 12.5)
    places.set_gone(root.id, "", None)
    root = library.root()
    assert (root.present, root.gone_why, root.gone_since) == (True, "", None)
