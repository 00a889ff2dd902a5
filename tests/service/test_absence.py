"""Roots that are gone, judged by a clock that may be set back."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from concierge.core.records import FileStat
from concierge.core.settings import Preferences, Settings, save
from concierge.service import machine
from concierge.service.scanning.absence import Absences
from concierge.store.catalog import Catalog
from tests.store.conftest import Library

DAY = 86_400


def absences(catalog: Catalog, folder: Path) -> Absences:
    save(Settings(keep_emptied_h=72), folder / "settings.json")
    return Absences(catalog, Preferences(folder / "settings.json"), machine.volumes)


def test_a_deleted_root_is_believed_after_the_set_time_whatever_the_clock_did(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = library.write("a.txt")
    library.update()
    shutil.rmtree(tmp_path / "files")
    judge = absences(library.catalog, tmp_path).judge
    assert judge(library.root())
    earlier = time.time() - 30 * DAY
    monkeypatch.setattr(time, "time", lambda: earlier)
    assert judge(library.root())
    assert library.root().gone_since == earlier
    monkeypatch.setattr(time, "time", lambda: earlier + 2 * DAY)
    assert judge(library.root())
    assert library.catalog.ledger.file_at(os.fsencode(file)).state == "indexed"
    monkeypatch.setattr(time, "time", lambda: earlier + 4 * DAY)
    assert not judge(library.root())
    assert library.root().files == 0


def test_a_drive_that_has_another_number_is_there(library: Library, tmp_path: Path) -> None:
    """Numbers of volumes change when a machine starts; what was deleted meanwhile is gone."""
    kept, deleted = library.write("kept.txt", "heron"), library.write("deleted.txt", "walrus")
    library.update()
    root, places = library.root(), library.catalog.places
    was = 2**40  # a volume that is mounted nowhere
    stats = [
        FileStat(os.fsencode(f), was, i.st_ino, i.st_size, i.st_mtime_ns)
        for f in (kept, deleted)
        for i in (f.lstat(),)
    ]
    seen = places.record(root.id, stats, lambda _: False)
    missing = {library.id_of(deleted)}
    asked = absences(library.catalog, tmp_path)
    deleted.unlink()
    assert asked.renumbered(root) == {was}
    assert asked.away(root, missing, set()) == set()
    kept.unlink()
    assert asked.renumbered(root) == set()
    assert asked.away(root, set(seen.ids), set()) == set(seen.ids)
    assert asked.away(root, missing, {was}) == set()


def test_files_that_were_not_read_are_not_kept(library: Library, tmp_path: Path) -> None:
    file = library.write("new.txt")
    stat = FileStat(os.fsencode(file), 2**40, 1, 10, 0)
    library.scan()
    (identity,) = library.catalog.places.record(library.root().id, [stat], lambda _: False).ids
    file.unlink()
    assert absences(library.catalog, tmp_path).away(library.root(), {identity}, set()) == set()
