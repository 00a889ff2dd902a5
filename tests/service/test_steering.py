"""Settings that cannot take effect, and speeds that are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from concierge.core.errors import MisusedError
from concierge.core.records import Kind, Stage
from concierge.core.settings import Preferences, Settings
from concierge.service.control import Control
from concierge.service.progress import Progress
from concierge.store.database import Database
from concierge.store.schema import migrate
from concierge.store.work.pace import Pace, Took
from tests.store.conftest import KEY


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "some.db", KEY)
    opened.migrate(migrate)
    yield opened
    opened.close()


def test_only_what_was_refused_is_taken_back(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.json")

    def refuse(_before: Settings, _after: Settings) -> None:
        preferences.change({"max_file_mb": 7})  # somebody else, at the same moment
        raise MisusedError("It is not Concierge's.", "Rename it.")

    nobody = cast(Any, None)
    control = Control(nobody, preferences, nobody, nobody, nobody, refuse)
    with pytest.raises(MisusedError):
        control.change({"autostart": True})
    assert not preferences.current.autostart
    assert preferences.current.max_file_mb == 7


def test_speed_is_of_the_last_minute_and_no_more_is_remembered(database: Database) -> None:
    now = 1000.0
    progress = Progress(Pace(database), clock=lambda: now)
    one = Took(Stage.TEXT, Kind.TEXT, 1000, 0.01)
    for _ in range(100):
        progress.note([one])
        now += 1.0
    assert len(progress._recent[Stage.TEXT]) <= 61
    assert progress.per_minute(Stage.TEXT) == 60
    now += 100.0
    assert progress.per_minute(Stage.TEXT) == 0
