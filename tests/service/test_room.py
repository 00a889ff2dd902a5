"""Whether there is room for a second index."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from concierge.core.paths import Home
from concierge.core.settings import Settings
from concierge.service import machine
from concierge.service.embedding.room import bytes_for, lacking
from concierge.service.embedding.tempo import Tempo
from concierge.store.meaning.vectors import ChromaVectors
from tests.store.conftest import KEY

MB = 2**20


def test_the_estimate_is_near_and_no_less(tmp_path: Path) -> None:
    count, dimensions = 4000, 256
    store = ChromaVectors(tmp_path / "vectors", "some model", dimensions, KEY)
    generator = np.random.default_rng(1)
    store.add(range(count), generator.normal(size=(count, dimensions)).astype(np.float32))
    store.close()
    taken = machine.folder_bytes(tmp_path / "vectors")
    assert 0.5 * bytes_for(count, dimensions) < taken <= bytes_for(count, dimensions)


def test_what_is_kept_free_stays_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed = bytes_for(100_000, 768)
    settings = Settings(keep_free_mb=1000)
    monkeypatch.setattr(machine, "free_bytes", lambda _: needed + 1000 * MB)
    assert not lacking(Home(tmp_path), settings, 100_000, 768)
    monkeypatch.setattr(machine, "free_bytes", lambda _: needed + 1000 * MB - 1)
    said = lacking(Home(tmp_path), settings, 100_000, 768)
    assert "of which 1,000 MB are kept free" in said
    assert "keep_free_mb" in said
    monkeypatch.setattr(machine, "free_bytes", lambda _: None)  # nobody knows
    assert not lacking(Home(tmp_path), settings, 100_000, 768)


def test_the_limit_of_the_index_counts_for_both(tmp_path: Path) -> None:
    (tmp_path / "index").write_bytes(bytes(60 * MB))
    needed = bytes_for(10_000, 384) // MB
    assert not lacking(Home(tmp_path), Settings(index_limit_mb=62 + needed), 10_000, 384)
    said = lacking(Home(tmp_path), Settings(index_limit_mb=58 + needed), 10_000, 384)
    assert f"both may take {58 + needed} MB" in said


def test_the_time_left_follows_the_latest_slices() -> None:
    tempo = Tempo()
    assert tempo.left(100) is None
    tempo.note(10, 0.0)  # the first began long ago
    first = tempo.left(100)
    assert first is not None
    assert first > 0
