"""Whatever happens to files and to the catalog, what a person made stays with its file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from concierge.core import wire
from concierge.core.errors import ConciergeError
from tests.service.labelled_files import BY_RULE, LETTERS, Document, LabelledFiles, Labels

if sys.platform != "linux":
    pytest.skip("the bin of other systems", allow_module_level=True)

_FOLDERS = ("", "sub", "sub/deep", "other", "shelf")
_NAMES = ("a.txt", "A.txt", "b.txt", "c.txt", "d.txt")


@dataclass
class Done:
    """An entry of the journal that changed labels of one document."""

    entry: int
    document: Document
    before: Labels
    after: Labels
    is_undone: bool = False


class AnyLabels(LabelledFiles):
    """All that can happen to files, in any order."""

    _who = st.integers(0, len(LETTERS) - 1)
    _folder = st.sampled_from(_FOLDERS)
    _name = st.sampled_from(_NAMES)
    _kill = st.sampled_from(["", "", "link", "carry", "put_into_bin"])

    def __init__(self) -> None:
        super().__init__()
        self.done: list[Done] = []
        self.in_turn = True

    def end(self) -> None:
        self._check_undo()

    @rule()
    def be_killed(self) -> None:
        self.kill()

    @rule(whole=st.booleans())
    def look_now(self, whole: bool) -> None:
        self.look(whole=whole)

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

    @rule(who=_who, how=st.sampled_from(["in place", "draft", "backup", "backup that stays"]))
    def edit(self, who: int, how: str) -> None:
        """Save as programs do: into the file, or by replacing it."""
        document = self.documents[who]
        self._begin(document.path)
        path = document.path
        if path is None:
            return
        aside = path.with_name(path.name + "~")
        self._begin(aside)
        if not self._free(aside):
            return
        links = {one for one in self._tree() if one.samefile(path)}
        document.text = self._fresh_text()
        if how == "draft":
            self._write(aside, document.text)
            aside.replace(path)
        elif how == "in place":
            self._write(path, document.text)
            self.touched |= links
        else:
            path.rename(aside)
            self._write(path, document.text)
            if how == "backup":
                aside.unlink()
        self.touched |= {path, aside}
        document.written = path.stat().st_mtime_ns

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
                catalog.tags.assign(BY_RULE, [document.id])
                self.disk.bring(source, goal, copy=copy)

        self._stepping(work, killed)

    @rule(who=_who, killed=_kill)
    def bin(self, who: int, killed: str) -> None:
        self.look(whole=False)
        path = self.documents[who].path
        if path is not None:
            self._stepping(lambda: self.disk.bin(path), killed)

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

    def _say(self, who: int, what: str, work: Callable[[int], object]) -> None:
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

    @rule(data=st.data())
    def turn_labels(self, data: st.DataObject) -> None:
        """Undo or redo an entry, in or out of turn."""
        if self.done:
            self.look(whole=False)
            self._turn(data.draw(st.sampled_from(self.done)))

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

    @rule()
    def see_and_be_killed(self) -> None:
        """Catalogue what is there, and be killed before it is read."""
        self.library.scan()
        self.kill()


AnyLabels.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestAnyLabels = AnyLabels.TestCase
