"""Whatever happens to files and to the catalog, what a person made stays with its file."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.service import stepping
from concierge.service.disk_steps import DiskSteps
from concierge.service.journal import Journal
from concierge.store.catalog import Catalog
from concierge.store.notes import Kept
from concierge.store.saved import Held
from tests.store.conftest import KEY, Library
from tests.store.test_random_changes import tell

if sys.platform != "linux":
    pytest.skip("the bin of other systems", allow_module_level=True)

_LETTERS = "abc"
_FOLDERS = ("", "sub", "sub/deep", "other", "shelf")
_NAMES = ("a.txt", "A.txt", "b.txt", "c.txt", "d.txt")
_TABLES = {
    "tag": "SELECT tag.name FROM file_tag JOIN tag ON tag.id = tag_id WHERE file_id = ?",
    "box": "SELECT collection.name FROM collection_file JOIN collection"
    " ON collection.id = collection_id WHERE file_id = ?",
    "item": "SELECT note FROM collection_item WHERE file_id = ?",
    "note": "SELECT text, quote, colour FROM note WHERE file_id = ?",
    "reminder": "SELECT day FROM reminder WHERE file_id = ?",
    "reading": "SELECT done IS NULL FROM reading WHERE file_id = ?",
}
_BY_RULE = "moved"
Labels = dict[str, list[tuple[Any, ...]]]


class Killed(BaseException):
    """The process ends here."""


@dataclass
class Document:
    """A file as a person thinks of it.

    Attributes:
        id: Of its row in the catalog, by which its labels are found.
        labels: What hangs on it.
        path: Where it is, or None while it is away.
        text: What stands in it, or stood last.
        written: Its time of writing, ns.
        last: Where it was last.
        binned: Whether it is in the bin.
    """

    id: int
    labels: Labels
    path: Path | None
    text: str
    written: int
    last: Path
    binned: bool = False


@dataclass
class Done:
    """An entry of the journal that changed labels of one document."""

    entry: int
    document: Document
    before: Labels
    after: Labels
    is_undone: bool = field(default=False)


class AnyLabels(RuleBasedStateMachine):
    """Three documents with all that can hang on one, and all that can happen to them.

    What is on the disk is what the person sees: a document that was moved is looked for by its
    text, which no other has. One that is not there must be known as missing, with its labels.
    """

    @initialize()
    def begin(self) -> None:
        self.base = Path(tempfile.mkdtemp())
        self.files = self.base / "files"
        self.files.mkdir()
        data = os.fsencode(self.base / "data")
        self.patches: list[Any] = [
            mock.patch.dict(os.environ, {"XDG_DATA_HOME": os.fsdecode(data)}),
            mock.patch("send2trash.plat_other.XDG_DATA_HOME", data),
            mock.patch("send2trash.plat_other.HOMETRASH_B", data + b"/Trash"),
            mock.patch("send2trash.plat_other.get_dev", return_value=1),
        ]
        for patch in self.patches:
            patch.start()
        self.library = Library(self.base / "catalog.db", self.files)
        self.clock = 10**18
        self.count = 0
        self.touched: set[Path] = set()
        self.done: list[Done] = []
        self.in_turn = True
        for letter in _LETTERS:
            self._write(self.files / f"{letter}.txt", f"walrus {letter}")
        self.shelf = self.files / "shelf"
        self._write(self.shelf / "always.txt", "seal")
        self.library.update()
        self.touched.clear()
        self._start()
        self.documents = [self._labelled(letter) for letter in _LETTERS]
        catalog = self.library.catalog
        made = wire.Rule(name="Bills", then=[wire.RuleAction(do="tag", value="bill")])
        catalog.rules.create(made, is_on=True)
        catalog.folder_tags.put("shelved", [os.fsencode(self.shelf)])
        catalog.saved.create(wire.SaveRequest(name="Walruses", query="walrus"), Held([], 0))
        self.kept = self._kept()

    def _labelled(self, letter: str) -> Document:
        """Hang one of everything on a file."""
        catalog, path = self.library.catalog, self.files / f"{letter}.txt"
        file_id = self.library.id_of(path)
        catalog.tags.assign(f"letter/{letter}", [file_id])
        catalog.collections.add("All", [file_id])
        catalog.collections.note("All", file_id, f"item {letter}")
        note = wire.Note(
            id=0,
            file_id=file_id,
            path="",
            text=f"note {letter}",
            colour="yellow",
            quote="walrus",
            made="",
            changed="",
        )
        catalog.notes.add(wire.NoteRequest(file_id=file_id, text=note.text), Kept(note))
        catalog.reminders.set([file_id], date(2030, 1, 1 + ord(letter) - ord("a")))
        catalog.reading_list.change(wire.ReadingRequest(file_ids=[file_id], do="add"))
        stat = path.stat()
        return Document(
            file_id, self._labels(file_id), path, path.read_text(), stat.st_mtime_ns, path
        )

    def _start(self) -> None:
        self.disk = DiskSteps(self.library.catalog, lambda *_: None)
        self.disk.recover()
        self.journal = Journal(self.library.catalog, self.disk, lambda: None)

    def teardown(self) -> None:
        if not hasattr(self, "kept"):
            return
        try:
            self.look(whole=True)
            self._check_undo()
        finally:
            self.library.catalog.close()
            for patch in self.patches:
                patch.stop()
            shutil.rmtree(self.base)

    # -------------------------------------------------------------- what the disk shows

    def _write(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        self.clock += 10**9
        os.utime(path, ns=(self.clock, self.clock))
        self.touched.add(path)

    def _fresh_text(self) -> str:
        self.count += 1
        return f"penguin {self.count}"

    def _tree(self) -> dict[Path, str]:
        return {path: path.read_text() for path in self.files.rglob("*") if path.is_file()}

    def _path(self, folder: str, name: str) -> Path:
        return (self.shelf if folder == "shelf" else self.files / folder) / name

    def _free(self, *paths: Path) -> bool:
        return not any(os.path.lexists(path) for path in paths)

    def _begin(self, *paths: Path | None) -> None:
        """Have it seen what was done to these paths, before more is done to them."""
        if self.touched & set(paths):
            self.look(whole=False)

    def _present(self) -> list[Document]:
        return [one for one in self.documents if one.path is not None]

    def _leaves(self, document: Document, *, binned: bool = False) -> None:
        assert document.path is not None
        self.touched.add(document.path)
        document.last, document.path, document.binned = document.path, None, binned

    def _goes(self, document: Document, path: Path) -> None:
        """Note that a document stands at a path now."""
        self.touched |= {path} | ({document.path} if document.path else set())
        document.path, document.last, document.binned = path, path, False

    def _comes(self, path: Path) -> None:
        """Note that something that was unknown stands at a path.

        What was deleted from there last is back with it: a path is how people name files.
        """
        self.touched.add(path)
        gone = [one for one in self.documents if one.path is None and one.last == path]
        for document in gone:
            if not document.binned and self._waits_at(document, path):
                self._goes(document, path)
                document.text = path.read_text()
                document.written = path.stat().st_mtime_ns

    def _waits_at(self, document: Document, path: Path) -> bool:
        row = self.library.rows("SELECT path FROM file WHERE id = ?", document.id)
        return bool(row) and row[0][0] == os.fsencode(path)

    # -------------------------------------------------------------- what people do to files

    _who = st.integers(0, len(_LETTERS) - 1)
    _folder = st.sampled_from(_FOLDERS)
    _name = st.sampled_from(_NAMES)
    _kill = st.sampled_from(["", "", "link", "carry", "put_into_bin"])

    @rule(who=_who, folder=_folder)
    def move_and_edit(self, who: int, folder: str) -> None:
        """Move a file to another folder and write to it before anybody looks."""
        self.look(whole=False)
        document = self.documents[who]
        if document.path is None:
            return
        goal = self._path(folder, document.path.name)
        links = document.path.stat().st_nlink
        if links > 1 or not self._free(goal) or self._is_doubtful(goal):
            return
        goal.parent.mkdir(parents=True, exist_ok=True)
        document.path.rename(goal)
        document.text = self._fresh_text()
        self._write(goal, document.text)
        self._goes(document, goal)
        document.written = goal.stat().st_mtime_ns

    @rule(who=_who, folder=_folder, name=_name)
    def move(self, who: int, folder: str, name: str) -> None:
        document, goal = self.documents[who], self._path(folder, name)
        if document.path is None or not self._free(goal):
            return
        self._begin(document.path, goal)
        if document.path is None or not self._free(goal):
            return
        goal.parent.mkdir(parents=True, exist_ok=True)
        document.path.rename(goal)
        self._goes(document, goal)

    @rule(old=st.sampled_from(_FOLDERS[1:-1]), new=st.sampled_from(["sub", "fresh", "other/in"]))
    def move_folder(self, old: str, new: str) -> None:
        self._move_folder(self.files / old, self.files / new)

    def _move_folder(self, source: Path, goal: Path) -> None:
        if not source.is_dir() or goal.exists() or goal.is_relative_to(source):
            return
        self.look(whole=False)
        inside = [path for path in self._tree() if path.is_relative_to(source)]
        goal.parent.mkdir(parents=True, exist_ok=True)
        source.rename(goal)
        if self.shelf.is_relative_to(source):
            self.shelf = goal / self.shelf.relative_to(source)
        for path in inside:
            now = goal / path.relative_to(source)
            owner = [one for one in self.documents if one.path == path]
            self.touched.add(path)
            if owner:
                self._goes(owner[0], now)
            else:
                self._comes(now)

    @rule(name=st.sampled_from(["shelf", "Shelf", "sub/shelf"]))
    def move_tagged_folder(self, name: str) -> None:
        self._move_folder(self.shelf, self.files / name)

    @rule(who=_who, folder=_folder, name=_name, exact=st.booleans(), link=st.booleans())
    def copy(self, who: int, folder: str, name: str, exact: bool, link: bool) -> None:
        source, goal = self.documents[who].path, self._path(folder, name)
        self._begin(source, goal)
        source = self.documents[who].path
        if source is None or not self._free(goal):
            return
        if any(one.path is None and one.last == goal for one in self.documents):
            return  # whether it is a copy or what was there is anybody's guess
        goal.parent.mkdir(parents=True, exist_ok=True)
        if link:
            os.link(source, goal)
        elif exact:
            shutil.copy2(source, goal)
        else:
            self._write(goal, source.read_text())
        self._comes(goal)
        if link:  # two names of one file: which was there first is known once it is seen
            self.look(whole=False)

    @rule(who=_who, replace=st.booleans())
    def edit(self, who: int, replace: bool) -> None:
        document = self.documents[who]
        self._begin(document.path)
        if document.path is None:
            return
        before = document.path.stat()
        document.text = self._fresh_text()
        if replace:
            draft = document.path.with_name(".draft")
            self._write(draft, document.text)
            draft.replace(document.path)
            self.touched.discard(draft)
        else:
            self._write(document.path, document.text)
            if before.st_nlink > 1:
                self.touched |= {
                    path for path in self._tree() if path.stat().st_ino == before.st_ino
                }
        self.touched.add(document.path)
        document.written = document.path.stat().st_mtime_ns

    @rule(folder=_folder, name=_name)
    def write_anew(self, folder: str, name: str) -> None:
        path = self._path(folder, name)
        self._begin(path)
        if self._free(path):
            self.look(whole=False)
            self._write(path, self._fresh_text())
            self._comes(path)

    @rule(one=_who, other=_who)
    def swap(self, one: int, other: int) -> None:
        first, second = self.documents[one], self.documents[other]
        self._begin(first.path, second.path)
        if first is second or first.path is None or second.path is None:
            return
        aside, here, there = self.files / "aside", first.path, second.path
        if here.stat().st_ino == there.stat().st_ino:
            return
        here.rename(aside)
        there.rename(here)
        aside.rename(there)
        self._goes(first, there)
        self._goes(second, here)

    @rule(who=_who)
    def delete(self, who: int) -> None:
        document = self.documents[who]
        self._begin(document.path)
        if document.path is not None:
            document.path.unlink()
            self._leaves(document)

    @rule(who=_who, folder=st.none() | _folder, exact=st.booleans())
    def restore(self, who: int, folder: str | None, exact: bool) -> None:
        """Bring a file back from a backup: to its place, or to another folder."""
        self.look(whole=False)
        document = self.documents[who]
        goal = document.last if folder is None else self._path(folder, document.last.name)
        if document.path is not None or document.binned or not self._free(goal):
            return
        there = [one for one in self.documents if one.path is None and one.last == goal]
        is_its_own = there == [document] and self._waits_at(document, goal)
        if there and not exact and not is_its_own:
            return  # with another time and at the place of another: who could tell?
        self._write(goal, document.text)
        if exact:
            os.utime(goal, ns=(document.written, document.written))
        document.written = goal.stat().st_mtime_ns
        self._goes(document, goal)

    # -------------------------------------------------------------- what the program does to files

    def _stepping(self, work: Any, killed: str) -> None:
        """Have the program take steps on the disk, which may be refused, or cut short by a kill."""
        self.look(whole=False)
        before = self._tree()
        if not killed:
            with suppress(ConciergeError):
                work()
        else:
            where = os if killed == "link" else stepping
            real = getattr(where, killed)

            def kill(*args: object, **more: object) -> None:
                real(*args, **more)
                raise Killed

            with mock.patch.object(where, killed, kill), suppress(Killed, ConciergeError):
                work()
            self.kill()
        self._follow(before, self._tree())
        for document in self.documents:  # only what is done or undone with the step may change
            labels = self._labels(document.id)
            assert _without_rule(labels) == _without_rule(document.labels)
            document.labels = labels

    def _follow(self, before: dict[Path, str], after: dict[Path, str]) -> None:
        """Find documents by their texts where the program has put them."""
        gone, come = before.keys() - after.keys(), after.keys() - before.keys()
        self.touched |= gone | come
        for document in self.documents:
            place = next((path for path in come if after[path] == document.text), None)
            if document.path in gone:
                self._leaves(document, binned=place is None)
            if place and document.path is None and (document.last in gone or document.binned):
                come.discard(place)
                self._goes(document, place)
        for path in come:
            self._comes(path)

    @rule(who=_who, folder=_folder, name=_name, killed=_kill, copy=st.booleans())
    def bring(self, who: int, folder: str, name: str, killed: str, copy: bool) -> None:
        """Move or copy as a rule does, with a tag in the same entry."""
        self.look(whole=False)
        document, goal = self.documents[who], self._path(folder, name)
        source, catalog = document.path, self.library.catalog
        if source is None or (copy and self._is_doubtful(goal)):
            return

        def work() -> None:
            with catalog.journal.entry("rule.run", {"name": "Bills"}, who="rule:Bills"):
                catalog.tags.assign(_BY_RULE, [document.id])
                self.disk.bring(source, goal, copy=copy)

        self._stepping(work, killed)

    def _is_doubtful(self, goal: Path) -> bool:
        return any(one.path is None and one.last == goal for one in self.documents)

    @rule(who=_who, killed=_kill)
    def bin(self, who: int, killed: str) -> None:
        self.look(whole=False)
        path = self.documents[who].path
        if path is not None:
            self._stepping(lambda: self.disk.bin(path), killed)

    @precondition(lambda self: getattr(self, "library", None))
    @rule(data=st.data(), killed=_kill, back=st.booleans())
    def turn_steps(self, data: st.DataObject, killed: str, back: bool) -> None:
        entries = [
            one.id
            for one in self.journal.page(None, 100).entries
            if one.steps and one.state != ("undone" if back else "done")
        ]
        if entries:
            entry = data.draw(st.sampled_from(entries))
            request = wire.JournalRequest(entry=entry)
            self._stepping(lambda: self.journal.turn(request, back=back), killed)

    # -------------------------------------------------------------- what people say of files

    def _say(self, who: int, what: str, work: Any) -> None:
        self.look(whole=False)
        document, before = self.documents[who], self._labels(self.documents[who].id)
        with self.library.catalog.journal.entry(what, {"name": "x"}) as entry:
            work(document.id)
        document.labels = self._labels(document.id)
        if entry.id and before != document.labels:
            self.done.append(Done(entry.id, document, before, document.labels))

    @rule(who=_who, name=st.sampled_from(["bill", "letter/a", "work"]))
    def tag(self, who: int, name: str) -> None:
        self._say(who, "tag.assign", lambda i: self.library.catalog.tags.assign(name, [i]))

    @rule(who=_who)
    def untag(self, who: int) -> None:
        names = [row[0] for row in self.documents[who].labels["tag"]]
        if names:
            catalog = self.library.catalog
            self._say(who, "tag.remove", lambda i: catalog.tags.remove(names[0], [i]))

    @rule(who=_who)
    def uncollect(self, who: int) -> None:
        if self.documents[who].labels["box"]:
            boxes = self.library.catalog.collections
            self._say(who, "collection.remove", lambda i: boxes.remove("All", [i]))

    @rule(who=_who)
    def renote(self, who: int) -> None:
        text = self._fresh_text()
        boxes = self.library.catalog.collections
        self._say(who, "collection.note", lambda i: boxes.note("All", i, text))

    @precondition(lambda self: getattr(self, "done", None))
    @rule(data=st.data())
    def turn_labels(self, data: st.DataObject) -> None:
        """Undo or redo an entry, in or out of turn."""
        self.look(whole=False)
        done = data.draw(st.sampled_from(self.done))
        self._turn(done)

    def _turn(self, done: Done) -> None:
        document, at = done.document, self.done.index(done)
        # Out of turn a tag may go that another entry needs; that one is refused from then on.
        self.in_turn &= all(later.is_undone for later in self.done[at + 1 :])
        left, becomes = (
            (done.after, done.before) if not done.is_undone else (done.before, done.after)
        )
        request = wire.JournalRequest(entry=done.entry)
        try:
            turned = self.journal.turn(request, back=not done.is_undone)
        except ConciergeError:
            assert not self.in_turn or document.labels != left, "nothing was changed since"
            assert self._labels(document.id) == document.labels
            return
        assert not turned.passed
        done.is_undone = not done.is_undone
        now = self._labels(document.id)
        if document.labels == left:
            assert now == becomes
        document.labels = now

    def _check_undo(self) -> None:
        """Undo all that was said, the last first; at the end all is as it was."""
        for done in reversed(self.done):
            if not done.is_undone:
                self._turn(done)
        self._check()

    # -------------------------------------------------------------- kills and looks

    @precondition(lambda self: hasattr(self, "library"))
    @rule()
    def kill(self) -> None:
        """Begin with a catalog that nobody closed."""
        left = self.library.catalog
        self.library.catalog = Catalog(self.library.path, KEY)
        left._database.close()
        self._start()

    @precondition(lambda self: hasattr(self, "library"))
    @rule()
    def see_and_be_killed(self) -> None:
        """Catalogue what is there, and be killed before it is read."""
        self.library.scan()
        self.kill()

    @precondition(lambda self: hasattr(self, "library"))
    @rule(whole=st.booleans())
    def look(self, whole: bool) -> None:
        if whole:
            self.library.scan()
        elif self.touched:
            tell(self.library, self.touched)
        self.library.read()
        self.touched.clear()
        self.library.catalog.places.expire_missing(2**40)
        self._adopt()
        self._check()

    def _adopt(self) -> None:
        """Let a document that is away be what is left of it: a copy, or another link."""
        for document in self.documents:
            row = self.library.rows(
                "SELECT path FROM file WHERE id = ? AND missing_since IS NULL", document.id
            )
            if document.path is None and row:
                path = Path(os.fsdecode(row[0][0]))
                assert path.read_text() == document.text, f"{path} is not {document}"
                self._goes(document, path)
                document.written = path.stat().st_mtime_ns
        self.touched.clear()

    def _is_there(self, file_id: int) -> bool:
        query = "SELECT 1 FROM file WHERE id = ? AND missing_since IS NULL"
        return bool(self.library.rows(query, file_id))

    def _labels(self, file_id: int) -> Labels:
        return {name: sorted(self.library.rows(query, file_id)) for name, query in _TABLES.items()}

    def _kept(self) -> list[tuple[Any, ...]]:
        return self.library.rows(
            "SELECT key, query FROM saved UNION ALL SELECT key, body FROM rule"
        )

    def _check(self) -> None:
        for document in self.documents:
            rows = self.library.rows(
                "SELECT path, missing_since IS NULL FROM file WHERE id = ?", document.id
            )
            assert rows, f"{document} is forgotten"
            assert self._labels(document.id) == document.labels
            path, is_there = rows[0]
            assert bool(is_there) == (document.path is not None), (path, document)
            if document.path is not None:
                assert os.fsdecode(path) == str(document.path), document
        assert self._kept() == self.kept
        (tagged,) = self.library.catalog.folder_tags.all()
        assert (tagged.tag, tagged.path) == ("shelved", str(self.shelf))
        heirs = self.library.catalog.folder_tags.of_files(one.id for one in self.documents)
        inside = {one.id for one in self._present() if one.path and self.shelf in one.path.parents}
        assert {one for one in heirs if self._is_there(one)} == inside


def _without_rule(labels: Labels) -> Labels:
    return {**labels, "tag": [row for row in labels["tag"] if row != (_BY_RULE,)]}


AnyLabels.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestAnyLabels = AnyLabels.TestCase
