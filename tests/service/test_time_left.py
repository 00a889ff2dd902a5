"""The time left that is told: near the truth, and steady while people watch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.records import Kind, Stage
from concierge.core.wire import StageCounts
from concierge.service.progress import Progress
from concierge.service.steady import Steady
from concierge.store.database import Connection
from concierge.store.work.pace import Took
from tests.store.conftest import Library

WORKERS = 4
KINDS = (Kind.TEXT, Kind.DOCUMENT)


class Work:
    """A machine that reads files, second by second; its clock stands still otherwise.

    Args:
        library: Where the files wait.
        seed: Of the sizes, and of how much files of a size differ.
        speed: Seconds of processes' work that are done in one second.
    """

    def __init__(self, library: Library, seed: int, speed: float = WORKERS) -> None:
        library.scan()
        self.now = 1000.0
        self.speed = speed
        self.progress = Progress(library.catalog.pace, lambda: self.now)
        self.waiting: list[tuple[int, Took]] = []
        self._library = library
        self._chance = random.Random(seed)
        self._credit = 0.0

    def learn(self, count: int) -> None:
        self._library.catalog.pace.note([self._file() for _ in range(count)])

    def add(self, count: int) -> None:
        root = self._library.root().id

        def work(connection: Connection) -> None:
            for one in [self._file() for _ in range(count)]:
                file_id = connection.execute(
                    "INSERT INTO file (root_id, path, name, size, modified_ns, kind, state, reason)"
                    " VALUES (?, randomblob(16), '', ?, 0, ?, 'waiting', '')",
                    (root, one.size, one.kind),
                ).lastrowid
                connection.execute(
                    "INSERT INTO work (stage, subject, priority) VALUES (?, ?, 0)",
                    (one.stage, file_id),
                )
                self.waiting.append((file_id, one))

        self._library.catalog._database.run(work)
        self._chance.shuffle(self.waiting)

    def second(self) -> float | None:
        """Work for a second; return what is told then."""
        self.now += 1.0
        self._credit += self.speed
        while self.waiting and self._credit >= self.waiting[-1][1].seconds:
            file_id, one = self.waiting.pop()
            self._credit -= one.seconds
            self._library.catalog._database.run(partial(_done, file_id))
            self.progress.note([one])
        return self.told()

    def told(self) -> float | None:
        left = self.progress.seconds_left({Stage.TEXT: len(self.waiting)}, WORKERS)
        return left.get(Stage.TEXT)

    def true(self) -> float:
        return sum(one.seconds for _, one in self.waiting) / self.speed

    def _file(self) -> Took:
        kind = self._chance.choice(KINDS)
        size = int(self._chance.lognormvariate(9, 2))
        seconds = (0.3 if kind is Kind.TEXT else 2.0) + size / 1e5
        return Took(Stage.TEXT, kind, size, seconds * self._chance.uniform(0.3, 1.7))


def _done(file_id: int, connection: Connection) -> None:
    connection.execute("DELETE FROM work WHERE subject = ?", (file_id,))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "files").mkdir()
    opened = Library(tmp_path / "library.db", tmp_path / "files")
    yield opened
    opened.catalog.close()


@pytest.mark.parametrize("seed", range(3))
def test_it_only_falls_and_is_near_the_truth(library: Library, seed: int) -> None:
    work = Work(library, seed)
    work.learn(300)
    work.add(400)
    told = []
    while work.waiting:
        seconds = work.second()
        if seconds is None:
            break
        told.append(seconds)
        if work.true() > 20:
            assert 0.6 * work.true() < seconds < 1.7 * work.true()
    assert len(told) > 60
    assert all(later <= before for before, later in pairwise(told))


@pytest.mark.parametrize("speed", [0.5, 1.5])
def test_a_machine_that_is_slowed_down_is_measured(library: Library, speed: float) -> None:
    work = Work(library, 1, speed)
    work.learn(300)
    work.add(400)
    told = [work.second() for _ in range(150)]
    assert told[-1] == pytest.approx(work.true(), rel=0.4)
    rises = [later - before for before, later in pairwise(told) if before and later > before]  # type: ignore[operator]
    assert len(rises) <= 2


def test_new_work_is_told_at_once(library: Library) -> None:
    work = Work(library, 2)
    work.learn(300)
    work.add(100)
    before = [work.second() for _ in range(20)][-1]
    work.add(300)
    work.now += 2.1  # counting what waits is not done again before
    after = work.told()
    assert before is not None
    assert after is not None
    assert after > 2 * before
    assert after == pytest.approx(work.true(), rel=0.5)


def test_a_pause_changes_nothing(library: Library) -> None:
    work = Work(library, 3)
    work.learn(300)
    work.add(200)
    for _ in range(20):
        work.second()
    told = []
    for _ in range(50):
        work.now += 5.0
        told.append(work.told())
    assert told[-1] == pytest.approx(told[0], rel=0.05)
    assert told[-1] == pytest.approx(work.true(), rel=0.7)


def test_a_last_file_is_not_shared_among_processes(library: Library) -> None:
    work = Work(library, 4)
    work.learn(300)
    work.add(1)
    alone = library.catalog.pace.seconds(Stage.TEXT)
    assert work.told() == alone


def test_what_files_lead_to_is_foreseen(library: Library) -> None:
    """All together falls while words are read, though ever more contents wait for meaning."""
    now = 1000.0
    progress = Progress(library.catalog.pace, lambda: now)

    def told(read: int) -> float | None:
        found = 100 + read * 4 // 5
        running: Mapping[Stage, StageCounts] = {
            Stage.TEXT: StageCounts(done=125 + read, waiting=1000 - read),
            Stage.MEANING: StageCounts(done=0, waiting=found),
        }
        left = {Stage.TEXT: (1000 - read) * 0.1, Stage.MEANING: found * 0.5}
        return progress.all_left(running, left)

    series = []
    for read in range(0, 1000, 10):
        series.append(told(read))
        now += 1.0
    first, last = series[0], series[-1]
    assert first is not None
    assert last is not None
    assert first == pytest.approx(100 + 900 * 0.5)
    assert last == pytest.approx(900 * 0.5, rel=0.1)
    assert all(b <= a for a, b in pairwise(series))  # type: ignore[operator]
    unknown = {Stage.MEANING: StageCounts(waiting=3)}
    assert progress.all_left(unknown, {Stage.MEANING: None}) is None
    assert progress.all_left({}, {}) is None


@given(
    st.lists(
        st.tuples(st.floats(0.1, 20.0), st.floats(0.01, 1e5), st.integers(0, 100)),
        min_size=2,
        max_size=80,
    )
)
def test_rises_have_a_reason(steps: list[tuple[float, float, int]]) -> None:
    """Whatever is estimated: only more work, or a minute of far higher estimates, adds time."""
    steady = Steady()
    now, least = 0.0, 1000
    told: list[tuple[float, float, float]] = []
    for past, estimate, done in steps:
        now += past
        work = max(0, least - done)  # it never grows
        least = work
        seconds = steady.tell(estimate, work, now)
        if told and seconds > told[-1][2]:
            before = told[-1][2]
            minute = [one for at, one, _ in told if now - 60 <= at]
            assert now - told[0][0] >= 60
            assert all(one > 1.5 * before for one in minute)
            assert seconds == estimate
        told.append((now, estimate, seconds))
        estimates = [one for _, one, _ in told]
        assert 0.999 * min(estimates) <= seconds <= max(estimates)


def test_a_single_file_among_many_adds_nothing() -> None:
    steady = Steady()
    steady.tell(100.0, 1000, 1.0)
    assert steady.tell(140.0, 1001, 2.0) == 100.0
    assert steady.tell(140.0, 1020, 3.0) == 140.0


def test_nobody_who_asks_again_later_is_told_what_is_old() -> None:
    steady = Steady()
    steady.tell(100.0, 10, 1.0)
    assert steady.tell(900.0, 10, 62.0) == 900.0
