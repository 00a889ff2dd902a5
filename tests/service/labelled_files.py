"""A folder with three labelled documents, and what a person would say of where they are."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis.stateful import RuleBasedStateMachine, initialize

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.searching import Held
from concierge.service.acting import stepping
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from concierge.store.catalog import Catalog
from concierge.store.order.notes import Kept
from tests.service.own_bin import own_bin
from tests.store.conftest import KEY, Library
from tests.store.test_random_changes import tell

LETTERS = "abc"
BY_RULE = "moved"
_TABLES = {
    "tag": "SELECT tag.name FROM file_tag JOIN tag ON tag.id = tag_id WHERE file_id = ?",
    "box": "SELECT collection.name FROM collection_file JOIN collection"
    " ON collection.id = collection_id WHERE file_id = ?",
    "item": "SELECT note FROM collection_item WHERE file_id = ?",
    "note": "SELECT text, quote, colour FROM note WHERE file_id = ?",
    "reminder": "SELECT day FROM reminder WHERE file_id = ?",
    "reading": "SELECT done IS NULL FROM reading WHERE file_id = ?",
}
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


class LabelledFiles(RuleBasedStateMachine):
    """Three documents with all that can hang on one, a catalog, and what it must say.

    What is on the disk is what the person sees: a document that was moved is looked for by its
    text, which no other has. One that is not there must be known as missing, with its labels.
    """

    @initialize()
    def begin(self) -> None:
        self.base = Path(tempfile.mkdtemp())
        self.files = self.base / "files"
        self.files.mkdir()
        self.own_bin = own_bin(self.base)
        self.library = Library(self.base / "catalog.db", self.files)
        self.clock = 10**18
        self.count = 0
        self.touched: set[Path] = set()
        for letter in LETTERS:
            self._write(self.files / f"{letter}.txt", f"walrus {letter}")
        self.shelf = self.files / "shelf"
        self._write(self.shelf / "always.txt", "seal")
        self.library.update()
        self.touched.clear()
        self._start()
        self.documents = [self._labelled(letter) for letter in LETTERS]
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
            self.end()
        finally:
            self.library.catalog.close()
            self.own_bin.close()
            shutil.rmtree(self.base)

    def end(self) -> None:
        """Look at what was done once more, when all was done."""

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
        """Have it seen what was done to these paths, before more is done to them.

        Of a file with several names, which of them went where is known if one went at a time.
        """
        linked = any(one.path and one.path.stat().st_nlink > 1 for one in self.documents)
        if self.touched & set(paths) or linked:
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

    def _is_doubtful(self, goal: Path) -> bool:
        return any(one.path is None and one.last == goal for one in self.documents)

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

    def kill(self) -> None:
        """Begin with a catalog that nobody closed."""
        left = self.library.catalog
        self.library.catalog = Catalog(self.library.path, KEY)
        left._database.close()
        self._start()

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
    return {**labels, "tag": [row for row in labels["tag"] if row != (BY_RULE,)]}
