"""A catalog fed as the service feeds it: walked, read and stored, in this process."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Reading, Stage
from concierge.core.wording import plain
from concierge.service.extraction.worker import Job, Manner, read_files
from concierge.store.catalog import Catalog
from concierge.store.disk.recording import Seen
from concierge.store.disk.roots import RootRow
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk

KEY = bytes(range(32))
MANNER = Manner(ExtractionContext(), 200)


class Library:
    """A catalog beside a folder of files."""

    def __init__(self, path: Path, files: Path) -> None:
        self.path = path
        self.files = files
        self.catalog = Catalog(path, KEY)

    def write(self, name: str, text: str = "some words", folder: Path | None = None) -> Path:
        file = (folder or self.files) / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def scan(self, folder: Path | None = None, rules: Rules | None = None) -> Seen:
        """Walk one root, added when it is new, and catalogue what is met."""
        root = self.catalog.places.add_root(os.fsencode(folder or self.files))
        others = {other.path for other in self.catalog.places.roots() if other.id != root.id}
        rules = rules or Rules(exclude=root.exclude)
        walk = Walk(root.path, Filter(rules, frozenset(others)))
        known = self.catalog.places.file_ids(root.id)
        seen = self.catalog.places.record(
            root.id, list(walk.files()), lambda path: not os.path.lexists(path)
        )
        self.catalog.places.finish_scan(root.id, known - set(seen.ids))
        return seen

    def read(self, stage: Stage = Stage.TEXT) -> list[Reading]:
        """Read everything that is queued, and store it."""
        done: list[Reading] = []
        while tasks := self.catalog.queue.claim(stage, 100):
            places = self.catalog.places.files_to_read([task.subject for task in tasks])
            jobs = [Job(i, path, size) for i, (path, size) in places.items()]
            readings = read_files(jobs, MANNER)
            self.catalog.contents.store(readings)
            self.catalog.queue.release(tasks)
            done += readings
        return done

    def update(self, folder: Path | None = None, rules: Rules | None = None) -> Seen:
        seen = self.scan(folder, rules)
        self.read()
        return seen

    def root(self, folder: Path | None = None) -> RootRow:
        wanted = os.fsencode(folder or self.files)
        return next(root for root in self.catalog.places.roots() if root.path == wanted)

    def id_of(self, file: Path) -> int:
        return self.catalog.ledger.file_at(os.fsencode(file)).file_id

    def found(self, *words: str) -> list[str]:
        """Return the names of the files that hold words, best first."""
        finder = self.catalog.finder
        ranked = [scored.id for scored in finder.match_words(plain(words), 100)]
        content_of = finder.contents_of(ranked)
        query = "SELECT path FROM file WHERE content_id = ? AND missing_since IS NULL"
        paths = [row[0] for i in ranked for row in self.rows(query, content_of[i])]
        return list(dict.fromkeys(Path(os.fsdecode(path)).name for path in paths))

    def named(self, *words: str) -> list[str]:
        """Return the names of the files that are found by name, best first."""
        finder = self.catalog.finder
        ranked = [scored.id for scored in finder.match_names(words, 100)]
        files = finder.files(ranked)
        return [Path(os.fsdecode(files[i].path)).name for i in ranked]

    def rows(self, query: str, *values: object) -> list[tuple]:
        with self.catalog._database.read() as connection:
            return connection.execute(query, values).fetchall()

    def reopen(self) -> str:
        """Close and open the catalog again; return its notice."""
        self.catalog.close()
        self.catalog = Catalog(self.path, KEY)
        return self.catalog.notice


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    files = tmp_path / "files"
    files.mkdir()
    made = Library(tmp_path / "catalog.db", files)
    yield made
    made.catalog.close()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(file: Path) -> None:
    with file.open("wb", buffering=0) as stream:
        for size in (65_536, 4096, 1):
            try:
                while True:
                    stream.write(b"x" * size)
            except OSError:
                continue
