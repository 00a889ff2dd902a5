"""Random steps on the disk with kills, undo and redo: no tag is lost, and all leads back."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from concierge.core import wire
from concierge.core.errors import ConciergeError, MissingError
from concierge.service.acting import stepping
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from tests.service.own_bin import own_bin
from tests.store.conftest import Library

if sys.platform != "linux":
    pytest.skip("the bin of other systems", allow_module_level=True)

FOLDERS = (".", "sub", "sub/deep")
NAMES = ("a.txt", "b.txt", "c.txt", "d.txt")


class Killed(BaseException):
    """The process ends here."""


class AnySteps(RuleBasedStateMachine):
    """Three tagged files that are renamed, moved, copied, deleted, and brought back."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "files").mkdir()
        self.own_bin = own_bin(self.folder)
        self.library = Library(self.folder / "catalog.db", self.folder / "files")
        for name in NAMES[:3]:
            self.library.write(name, f"walrus {name}")
        self.library.update()
        catalog = self.library.catalog
        self.tagged = {self.library.id_of(self.library.files / name) for name in NAMES[:3]}
        catalog.tags.assign("bill", sorted(self.tagged))
        self.start_again()
        self.before = self.tree()

    def start_again(self) -> None:
        self.disk = DiskSteps(self.library.catalog, lambda *_: None)
        self.disk.recover()
        self.journal = Journal(self.library.catalog, self.disk, lambda: None)

    def tree(self) -> dict[str, str]:
        files = self.library.files
        return {
            path.relative_to(files).as_posix(): path.read_text()
            for path in files.rglob("*")
            if path.is_file()
        }

    def teardown(self) -> None:
        try:
            for _ in range(100):  # more than there are entries
                self.journal.turn(wire.JournalRequest(), back=True)
            raise AssertionError(self.journal.page(None, 10))
        except MissingError:
            assert self.tree() == self.before
        finally:
            self.library.catalog.close()
            self.own_bin.close()

    def _try(self, work: object, killed: str) -> None:
        """Do something that may be refused, or in which the service is killed."""
        assert callable(work)
        if not killed:
            with suppress(ConciergeError):
                work()
            return
        where = os if killed == "link" else stepping
        real = getattr(where, killed)

        def kill(*args: object, **more: object) -> None:
            real(*args, **more)
            raise Killed

        with mock.patch.object(where, killed, kill), suppress(Killed, ConciergeError):
            work()
        self.library.reopen()
        self.start_again()

    _file = st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES))
    _kill = st.sampled_from(["", "", "", "link", "carry", "put_into_bin"])

    def _path(self, file: tuple[str, str]) -> Path:
        return self.library.files / file[0] / file[1]

    @rule(file=_file, name=st.sampled_from(NAMES), killed=_kill)
    def rename(self, file: tuple[str, str], name: str, killed: str) -> None:
        self._try(lambda: self.disk.rename(self._path(file), name), killed)

    @rule(file=_file, folder=st.sampled_from(FOLDERS), killed=_kill)
    def move(self, file: tuple[str, str], folder: str, killed: str) -> None:
        goal = self.library.files / folder
        self._try(lambda: self.disk.move(self._path(file), goal), killed)

    @rule(file=_file, folder=st.sampled_from(FOLDERS), killed=_kill)
    def copy(self, file: tuple[str, str], folder: str, killed: str) -> None:
        goal = self.library.files / folder
        self._try(lambda: self.disk.copy(self._path(file), goal), killed)

    @rule(file=_file, killed=_kill)
    def bin(self, file: tuple[str, str], killed: str) -> None:
        self._try(lambda: self.disk.bin(self._path(file)), killed)

    @rule(back=st.booleans(), killed=_kill)
    def turn(self, back: bool, killed: str) -> None:
        self._try(lambda: self.journal.turn(wire.JournalRequest(), back=back), killed)

    @invariant()
    def no_tag_is_lost(self) -> None:
        if not hasattr(self, "library"):
            return
        self.library.update()
        self.library.catalog.places.expire_missing(2**40)
        rows = self.library.rows("SELECT file_id FROM file_tag JOIN file ON file.id = file_id")
        assert {row[0] for row in rows} >= self.tagged


AnySteps.TestCase.settings = settings(
    max_examples=8, stateful_step_count=8, deadline=None, derandomize=True
)
TestAnySteps = AnySteps.TestCase
