"""Roots that are gone, judged by a clock that may be set back."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.settings import Preferences, Settings, save
from concierge.service import machine
from concierge.service.absence import Absences
from concierge.store.catalog import Catalog
from tests.store.conftest import Library

DAY = 86_400


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "files").mkdir()
    library = Library(tmp_path / "catalog.db", tmp_path / "files")
    yield library
    library.catalog.close()


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
