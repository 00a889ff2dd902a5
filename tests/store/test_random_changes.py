"""Random changes on disk, met by scans or by events: in the end the catalog is what is there."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from concierge.core.records import FileState
from concierge.store.database import Connection
from tests.store.conftest import Library
from tests.store.test_identity import lose, record, stat_of

STEPS = 40
WORDS = ("walrus", "penguin", "otter", "seal")


class Disk:
    """A folder in which random things happen."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = random.Random(seed)
        self.touched: set[Path] = set()

    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*") if path.is_file())

    def place(self) -> Path:
        folder = self.folder / self.random.choice(("a", "b", "a/c", "."))
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{self.random.choice('uvwxyz')}.txt"

    def write(self) -> None:
        file = self.place()
        file.unlink(missing_ok=True)  # what is written to one path is told of that path alone
        file.write_text(" ".join(self.random.choices(WORDS, k=self.random.randrange(1, 4))))
        when = self.random.randrange(10**9)  # whatever the clock says
        os.utime(file, (when, when))
        self.touched.add(file)

    def pick(self) -> Path:
        return self.random.choice(self.files())

    def delete(self) -> None:
        file = self.pick()
        file.unlink()
        self.touched.add(file)

    def move(self) -> None:
        file, place = self.pick(), self.place()
        file.replace(place)
        self.touched |= {file, place}

    def swap(self) -> None:
        one, two, aside = self.pick(), self.pick(), self.folder / "aside"
        if one != two:
            one.rename(aside)
            two.rename(one)
            aside.rename(two)
            self.touched |= {one, two}

    def copy(self) -> None:
        file, place = self.pick(), self.place()
        if file != place:
            place.unlink(missing_ok=True)
            if self.random.random() < 0.3:
                os.link(file, place)
            else:
                shutil.copy2(file, place)
            self.touched.add(place)

    def move_folder(self) -> None:
        if (self.folder / "b").exists() and not (self.folder / "a" / "b").exists():
            (self.folder / "a").mkdir(exist_ok=True)
            before = set(self.files())
            (self.folder / "b").rename(self.folder / "a" / "b")
            self.touched |= before ^ set(self.files())

    def step(self) -> None:
        doing: list[Callable[[], None]] = [self.write]
        if self.files():
            doing += [self.delete, self.move, self.swap, self.copy, self.move_folder]
        self.random.choice(doing)()


def tell(library: Library, touched: set[Path]) -> None:
    """Record what events tell of: what stands at these paths, then what does not."""
    there = [path for path in sorted(touched) if path.is_file()]
    record(library, *(stat_of(path) for path in there))
    lose(library, *(path for path in touched if not path.is_file()))


def check(library: Library) -> None:
    """Compare the catalog with the disk, and its indexes with its tables."""
    texts = {os.fsencode(p): p.read_text() for p in library.files.rglob("*") if p.is_file()}
    rows = library.rows("SELECT path, state, name FROM file WHERE missing_since IS NULL")
    assert {row[0] for row in rows} == texts.keys()
    assert {row[1] for row in rows} <= {FileState.INDEXED}
    for path, text in texts.items():
        assert library.catalog.ledger.text(path).text == text
    for word in WORDS:
        assert set(library.found(word)) == {
            Path(os.fsdecode(path)).name for path, text in texts.items() if word in text
        }
    for table in ("name_fts", "folder_fts", "chunk_fts"):
        check = f"INSERT INTO {table} ({table}) VALUES ('integrity-check')"
        library.catalog._database.run(partial(_execute, check))
    for owner, index in (("file", "name_fts"), ("folder", "folder_fts"), ("chunk", "chunk_fts")):
        assert library.rows(f"SELECT id FROM {owner} ORDER BY id") == library.rows(
            f"SELECT id FROM {index}_docsize ORDER BY id"
        )
    assert library.rows(
        "SELECT count(*) FROM folder WHERE id NOT IN (SELECT folder_id FROM file)"
    ) == [(0,)]
    assert library.rows(
        "SELECT count(*) FROM content WHERE id NOT IN"
        " (SELECT content_id FROM file WHERE content_id IS NOT NULL)"
    ) == [(0,)]


@pytest.mark.parametrize("seed", range(12))
def test_the_catalog_follows_the_disk(library: Library, seed: int) -> None:
    disk = Disk(library.files, seed)
    library.update()
    for _ in range(STEPS):
        for _ in range(disk.random.randrange(1, 4)):
            disk.step()
        if disk.random.random() < 0.5:
            tell(library, disk.touched)
            disk.touched.clear()
            library.read()
            check(library)
        if disk.random.random() < 0.2:
            library.update()
            disk.touched.clear()
            check(library)
        if disk.random.random() < 0.1:
            library.catalog.places.expire_missing(2**40)
    library.update()
    check(library)
    library.catalog.places.expire_missing(2**40)
    check(library)


def _execute(statement: str, connection: Connection) -> None:
    connection.execute(statement)
