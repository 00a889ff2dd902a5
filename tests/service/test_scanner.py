"""Files that are still written are left to come to rest; what is remembered of them goes."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from concierge.core.settings import Preferences
from concierge.service import machine
from concierge.service.scanning.absence import ABSENT, Absences
from concierge.service.scanning.resting import PATIENCE_S, REST_S
from concierge.service.scanning.scan_queue import Wanted
from concierge.service.scanning.scanner import Scanner
from tests.store.conftest import Library


def scanner_of(library: Library, tmp_path: Path) -> Scanner:
    preferences = Preferences(tmp_path / "settings.json")

    def nothing(*_: Any) -> None:
        return

    return Scanner(
        library.catalog,
        tmp_path / "home",
        preferences,
        Absences(library.catalog, preferences, machine.volumes),
        changed=nothing,
        finished=nothing,
        watch=nothing,
        took=nothing,
    )


def write_at(file: Path, when: float) -> None:
    file.write_text(f"written at {when}")
    os.utime(file, (when, when))


def rests_until(library: Library, file: Path) -> float:
    query = "SELECT not_before FROM work WHERE stage = 'text' AND subject = ?"
    return float(library.rows(query, library.id_of(file))[0][0])


def test_a_file_rests_whenever_it_was_written(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.scan()
    ours = scanner_of(library, tmp_path)
    file, start = library.files / "growing.txt", time.time()
    for seconds in (0.0, 2 * PATIENCE_S, 200 * PATIENCE_S):
        now = start + seconds
        monkeypatch.setattr(time, "time", lambda now=now: now)
        write_at(file, now)
        ours.do(library.root().id, Wanted(paths={os.fsencode(file)}))
        assert rests_until(library, file) == pytest.approx(now + REST_S)


def test_a_file_that_never_rests_is_read_all_the_same(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.scan()
    ours = scanner_of(library, tmp_path)
    file, start = library.files / "some.log", time.time()
    waits = []
    for step in range(int(PATIENCE_S / REST_S) + 1):
        now = start + step * REST_S
        monkeypatch.setattr(time, "time", lambda now=now: now)
        write_at(file, now)
        ours.do(library.root().id, Wanted(paths={os.fsencode(file)}))
        waits.append(rests_until(library, file) > now)
    assert all(waits[:-1])
    assert not waits[-1]


def test_what_came_to_rest_is_not_remembered(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.scan()
    ours = scanner_of(library, tmp_path)
    start = time.time()
    monkeypatch.setattr(time, "time", lambda: start)
    for number in range(50):
        write_at(library.files / f"{number}.txt", start)
    paths = {os.fsencode(path) for path in library.files.iterdir()}
    ours.do(library.root().id, Wanted(paths=paths))
    assert len(ours._resting) == 50
    monkeypatch.setattr(time, "time", lambda: start + 10 * REST_S)
    ours.do(library.root().id, Wanted(paths={next(iter(paths))}))
    assert not ours._resting


def test_roots_that_are_away_are_known_before_the_first_scan(
    library: Library, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    library.write("a.txt", folder=other)
    library.update(other)
    library.scan()
    other.rename(tmp_path / "unplugged")
    ours = scanner_of(library, tmp_path)
    ours.start()
    try:
        ours.scan([library.root().id])
        until = time.monotonic() + 20
        while ours.busy and time.monotonic() < until:
            time.sleep(0.01)
        assert library.root(other).gone_why == ABSENT
    finally:
        ours.stop()


def test_rules_of_a_forgotten_root_count_no_more(library: Library, tmp_path: Path) -> None:
    inner = tmp_path / "files" / "inner"
    library.write("a.txt", folder=inner)
    library.scan(inner)
    library.scan()
    ours = scanner_of(library, tmp_path)
    for root in library.catalog.places.roots():
        ours.do(root.id, Wanted(1, None))
    assert all(root.id in ours.rules for root in library.catalog.places.roots())
    forgotten = library.root(inner).id
    library.catalog.places.forget_root(forgotten)
    ours.do(library.root().id, Wanted(1, None))
    assert library.root().id in ours.rules
    assert forgotten not in ours.rules
