"""Steps on the disk: in the journal, undone only where nothing changed, honest after a kill."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import ConciergeError, MissingError, MisusedError
from concierge.service.acting import stepping
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from tests.store.conftest import Library

linux = pytest.mark.skipif(sys.platform != "linux", reason="the bin of other systems")


class Killed(BaseException):
    """The process ends here."""


class Desk:
    """A library with three files, of which two are tagged, and its journal."""

    def __init__(self, library: Library) -> None:
        self.library = library
        for name in ("a.txt", "b.txt", "sub/c.txt"):
            library.write(name, f"walrus {name}")
        library.update()
        library.catalog.tags.assign("bill", [self.id_of("a.txt"), self.id_of("sub/c.txt")])
        self.begin()

    def begin(self) -> None:
        """Put together what works on the catalog, as the service does when it starts."""
        self.disk = DiskSteps(self.library.catalog, lambda *_: None)
        self.disk.recover()
        self.journal = Journal(self.library.catalog, self.disk, lambda: None)

    def restart(self) -> None:
        self.library.reopen()
        self.begin()

    def path(self, name: str) -> Path:
        return self.library.files / name

    def id_of(self, name: str) -> int:
        return self.library.id_of(self.path(name))

    def names(self) -> list[str]:
        files = self.library.files
        return sorted(path.relative_to(files).as_posix() for path in files.rglob("*"))

    def tagged(self) -> list[str]:
        """Return the names of the tagged files, once the disk was looked at."""
        self.library.update()
        rows = self.library.rows(
            "SELECT path FROM file JOIN file_tag ON file_id = file.id WHERE missing_since IS NULL"
        )
        return sorted(Path(os.fsdecode(row[0])).name for row in rows)

    def undo(self, *, preview: bool = False) -> wire.JournalTurn:
        return self.journal.turn(wire.JournalRequest(preview=preview), back=True)

    def redo(self) -> wire.JournalTurn:
        return self.journal.turn(wire.JournalRequest(), back=False)

    def newest(self) -> wire.JournalEntry:
        return self.journal.page(None, 1).entries[0]


@pytest.fixture
def desk(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose bin is its own, as it is where the system's is asked for by its folder."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    if sys.platform == "linux":
        from send2trash import plat_other

        monkeypatch.setattr(plat_other, "XDG_DATA_HOME", os.fsencode(tmp_path / "data"))
        monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(tmp_path / "data" / "Trash"))
        device = os.lstat(tmp_path).st_dev
        monkeypatch.setattr(plat_other, "get_dev", lambda _path: device)
    return Desk(library)


STEPS: dict[str, Callable[[Desk], object]] = {
    "rename": lambda desk: desk.disk.rename(desk.path("a.txt"), "x.txt"),
    "move": lambda desk: desk.disk.move(desk.path("a.txt"), desk.path("new/folder")),
    "copy": lambda desk: desk.disk.copy(desk.path("a.txt"), desk.path("sub")),
    "bin": lambda desk: desk.disk.bin(desk.path("a.txt")),
}
AFTER = {
    "rename": ["b.txt", "sub", "sub/c.txt", "x.txt"],
    "move": ["b.txt", "new", "new/folder", "new/folder/a.txt", "sub", "sub/c.txt"],
    "copy": ["a.txt", "b.txt", "sub", "sub/a.txt", "sub/c.txt"],
    "bin": ["b.txt", "sub", "sub/c.txt"],
}
BEFORE = ["a.txt", "b.txt", "sub", "sub/c.txt"]


@linux
@pytest.mark.parametrize("kind", STEPS)
def test_a_step_is_undone_and_done_again_and_tags_go_along(desk: Desk, kind: str) -> None:
    STEPS[kind](desk)
    assert desk.names() == AFTER[kind]
    assert len(desk.tagged()) == (1 if kind == "bin" else 2)
    entry = desk.newest()
    assert (entry.what, entry.state, entry.files, entry.steps) == (f"file.{kind}", "done", 1, 1)
    desk.library.catalog.places.expire_missing(2**40)  # what is in the bin is not forgotten
    desk.restart()
    assert len(desk.undo(preview=True).moves) == 1
    assert desk.names() == AFTER[kind]
    assert desk.undo().entry.state == "undone"
    assert desk.names() == BEFORE
    assert desk.tagged() == ["a.txt", "c.txt"]
    assert desk.redo().entry.state == "done"
    assert desk.names() == AFTER[kind]
    desk.undo()
    assert desk.names() == BEFORE
    assert desk.tagged() == ["a.txt", "c.txt"]


def test_a_moved_file_is_not_read_again(desk: Desk) -> None:
    before = desk.id_of("a.txt")
    desk.disk.move(desk.path("a.txt"), desk.path("sub"))
    desk.library.scan()
    assert desk.id_of("sub/a.txt") == before
    assert desk.library.read() == []


def test_nothing_is_overwritten(desk: Desk) -> None:
    desk.library.write("sub/a.txt", "another")
    steps: tuple[Callable[[], object], ...] = (
        lambda: desk.disk.rename(desk.path("a.txt"), "b.txt"),
        lambda: desk.disk.move(desk.path("a.txt"), desk.path("sub")),
        lambda: desk.disk.copy(desk.path("a.txt"), desk.path("sub")),
    )
    for step in steps:
        with pytest.raises(MisusedError, match=r"There is something at .* already"):
            step()
    assert desk.path("b.txt").read_text() == "walrus b.txt"
    assert desk.path("sub/a.txt").read_text() == "another"
    assert desk.journal.page(None, 10).entries == []


@pytest.mark.parametrize("what", ["link", "plain"])
def test_what_comes_at_the_last_moment_is_not_overwritten(
    desk: Desk, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if what == "plain":  # a file system that knows no links
        monkeypatch.setattr(os, "link", _refuse)
    monkeypatch.setattr(stepping, "check", lambda *_args, **_more: None)
    with pytest.raises(MisusedError, match=r"There is something at .*b\.txt already"):
        desk.disk.rename(desk.path("a.txt"), "b.txt")
    assert (desk.path("a.txt").read_text(), desk.path("b.txt").read_text()) == (
        "walrus a.txt",
        "walrus b.txt",
    )


def _refuse(*_args: object, **_more: object) -> None:
    raise OSError(95, "Operation not supported")


def test_what_cannot_be_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for step, reason in (
        (lambda: desk.disk.rename(desk.path("a.txt"), "x/y"), "cannot be called x/y"),
        (lambda: desk.disk.rename(desk.path("none.txt"), "y"), "is not there any more"),
        (lambda: desk.disk.rename(desk.path("sub"), "y"), "is no file"),
        (lambda: desk.disk.move(desk.path("a.txt"), tmp_path / "out"), "is not in the index"),
        (lambda: desk.disk.bin(tmp_path / "out"), "is not in the index"),
    ):
        with pytest.raises(ConciergeError, match=reason):
            step()
    assert desk.names() == BEFORE


def test_an_undo_is_refused_where_the_disk_has_changed(desk: Desk) -> None:
    desk.disk.move(desk.path("a.txt"), desk.path("sub"))
    there = desk.path("sub/a.txt")
    kept = there.read_text()
    there.write_text("something longer")
    assert "was changed since" in desk.undo(preview=True).refused
    with pytest.raises(MisusedError, match="was changed since"):
        desk.undo()
    there.unlink()
    with pytest.raises(MissingError, match="is not there any more"):
        desk.undo()
    there.write_text(kept)
    desk.path("a.txt").write_text("in its place")
    with pytest.raises(MisusedError):
        desk.undo()
    assert desk.newest().state == "done"


@linux
def test_a_file_that_is_in_the_bin_no_more_cannot_come_back(desk: Desk, tmp_path: Path) -> None:
    desk.disk.bin(desk.path("a.txt"))
    (tmp_path / "data" / "Trash" / "files" / "a.txt").unlink()
    with pytest.raises(MissingError, match="is not in the bin any more"):
        desk.undo()


@linux
def test_of_two_files_in_the_bin_the_right_one_comes_back(desk: Desk) -> None:
    desk.disk.bin(desk.path("a.txt"))
    desk.path("a.txt").write_text("another with its name")
    desk.library.update()
    desk.disk.bin(desk.path("a.txt"))
    desk.undo()
    assert desk.path("a.txt").read_text() == "another with its name"


def test_rows_and_steps_of_one_entry_are_undone_together(desk: Desk) -> None:
    with desk.library.catalog.journal.entry("rule.run", {}, who="rule:Bills"):
        desk.library.catalog.tags.assign("filed", [desk.id_of("b.txt")])
        desk.disk.move(desk.path("b.txt"), desk.path("done"))
        desk.disk.rename(desk.path("done/b.txt"), "2024.txt")
    (entry,) = desk.journal.page(None, 10).entries
    assert (entry.steps, entry.who, entry.rows) == (2, "rule:Bills", 2)
    desk.library.update()
    turned = desk.undo()
    assert (turned.entry.state, len(turned.moves)) == ("undone", 2)
    assert desk.names() == BEFORE
    assert [tag.name for tag in desk.library.catalog.tags.all()] == ["bill"]
    desk.redo()
    assert "done/2024.txt" in desk.names()


def _at(monkeypatch: pytest.MonkeyPatch, where: object, name: str, *, after: bool) -> None:
    """Have the process end before or after a function is called."""
    real = getattr(where, name)

    def kill(*args: object, **more: object) -> object:
        if after:
            real(*args, **more)
        monkeypatch.undo()
        raise Killed

    monkeypatch.setattr(where, name, kill)


POINTS = {
    "before": (stepping, "carry", False, "undone"),
    "before the link": (os, "link", False, "undone"),
    "between link and unlink": (os, "link", True, "done"),
    "after": (stepping, "carry", True, "done"),
}


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("back", [False, True])
def test_a_kill_leaves_an_honest_entry(
    desk: Desk, point: str, back: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, name, after, state = POINTS[point]
    if back:
        desk.disk.rename(desk.path("a.txt"), "x.txt")
        state = {"done": "undone", "undone": "done"}[state]
    _at(monkeypatch, where, name, after=after)
    monkeypatch.setattr("concierge.store.journaling.journal_steps.Steps.drop", lambda *_: None)
    with pytest.raises(Killed):
        desk.undo() if back else desk.disk.rename(desk.path("a.txt"), "x.txt")
    desk.restart()
    assert desk.newest().state == state
    assert desk.names() == (sorted(AFTER["rename"]) if state == "done" else BEFORE)
    assert len(desk.tagged()) == 2
    desk.undo() if state == "done" else desk.redo()
    assert desk.names() == (BEFORE if state == "done" else sorted(AFTER["rename"]))
    assert len(desk.tagged()) == 2


def test_an_entry_with_rows_that_was_broken_off_is_done_in_part(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.library.catalog.journal.entry("rule.run", {}, who="rule:Bills"):
        desk.library.catalog.tags.assign("filed", [desk.id_of("b.txt")])
        desk.disk.rename(desk.path("b.txt"), "x.txt")
    desk.undo()
    _at(monkeypatch, stepping, "carry", after=False)
    with pytest.raises(Killed):
        desk.redo()  # the tag is there again, the name is not
    desk.restart()
    assert desk.newest().state == "part"
    assert desk.redo().entry.state == "done"
    assert desk.names() == ["a.txt", "sub", "sub/c.txt", "x.txt"]
    desk.undo()
    assert (desk.names(), [tag.name for tag in desk.library.catalog.tags.all()]) == (
        BEFORE,
        ["bill"],
    )


def test_an_undo_that_the_disk_refuses_leaves_the_rows_as_they_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.library.catalog.journal.entry("rule.run", {}, who="rule:Bills"):
        desk.library.catalog.tags.assign("filed", [desk.id_of("b.txt")])
        desk.disk.move(desk.path("b.txt"), desk.path("done"))
    before = desk.library.rows("SELECT * FROM file_tag ORDER BY file_id, tag_id")
    monkeypatch.setattr(os, "link", _refuse)  # as on a drive that is read-only now
    monkeypatch.setattr(Path, "replace", _refuse)
    with pytest.raises(ConciergeError, match="cannot be moved or copied"):
        desk.undo()
    monkeypatch.undo()
    assert desk.newest().state == "done"
    assert desk.library.rows("SELECT * FROM file_tag ORDER BY file_id, tag_id") == before
    assert desk.undo().entry.state == "undone"
    assert desk.names() == BEFORE
    assert [tag.name for tag in desk.library.catalog.tags.all()] == ["bill"]


def test_an_entry_goes_on_after_a_step_that_was_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.library.catalog.journal.entry("rule.run", {}, who="rule:Bills"):
        monkeypatch.setattr(os, "link", _refuse)
        monkeypatch.setattr(Path, "replace", _refuse)
        with pytest.raises(ConciergeError, match="cannot be moved or copied"):
            desk.disk.rename(desk.path("a.txt"), "x.txt")
        monkeypatch.undo()
        desk.library.catalog.tags.assign("late", [desk.id_of("b.txt")])
    (entry,) = desk.journal.page(None, 10).entries
    assert (entry.steps, entry.files, entry.rows) == (0, 1, 2)
    assert desk.names() == BEFORE
    desk.undo()
    assert [tag.name for tag in desk.library.catalog.tags.all()] == ["bill"]


def test_a_copy_that_was_broken_off_leaves_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _at(monkeypatch, shutil, "copy2", after=True)
    monkeypatch.setattr(Path, "unlink", lambda *_args, **_more: None)  # it has no time to
    with pytest.raises(Killed):
        desk.disk.copy(desk.path("a.txt"), desk.path("sub"))
    monkeypatch.undo()
    desk.restart()
    assert desk.names() == BEFORE
    assert desk.newest().state == "undone"


def test_between_volumes_a_file_is_copied_and_then_removed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _refuse)
    real = Path.stat

    def elsewhere(path: Path, **more: bool) -> os.stat_result:
        found = real(path, **more)
        if path.name != "sub":
            return found
        return os.stat_result((*found[:2], found.st_dev + 1, *found[3:10]))

    monkeypatch.setattr(Path, "stat", elsewhere)
    desk.disk.move(desk.path("a.txt"), desk.path("sub"))
    monkeypatch.undo()
    assert desk.names() == ["b.txt", "sub", "sub/a.txt", "sub/c.txt"]
    assert desk.tagged() == ["a.txt", "c.txt"]
    desk.undo()
    assert desk.names() == BEFORE


def test_what_is_forgotten_is_forgotten_by_the_journal(desk: Desk) -> None:
    desk.disk.rename(desk.path("a.txt"), "x.txt")
    desk.library.catalog.journal.forget_below(os.fsencode(desk.library.files))
    assert desk.journal.page(None, 10).entries == []
    assert desk.library.catalog.steps.unfinished() == []
