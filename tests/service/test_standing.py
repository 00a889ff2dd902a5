"""What is told of how things stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from concierge.core.paths import Home
from concierge.service import standing
from concierge.service.engine import Engine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An engine in this process that has not begun to work."""
    home = Home(tmp_path / "home")
    home.create()
    made = Engine(home)
    yield made
    made.close()


def test_processes_are_looked_through_every_so_often(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = count(1)
    monkeypatch.setattr(standing, "memory_bytes", lambda: next(looks))

    def used() -> int:
        return engine.status().memory["used"]

    monkeypatch.setattr(standing, "MEMORY_EVERY_S", 0.0)
    assert [used(), used()] == [1, 2]
    monkeypatch.setattr(standing, "MEMORY_EVERY_S", 3600.0)
    assert [used(), used(), used()] == [3, 3, 3]
