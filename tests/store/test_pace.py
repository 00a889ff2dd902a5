"""What the rest may take: learned from what was done, told for what waits."""

from __future__ import annotations

import random

import pytest

from concierge.core.records import Kind, Stage
from concierge.store.database import Connection
from concierge.store.work.pace import Pace, Took, deep_size
from tests.store.conftest import Library

FAST, SLOW = Kind.TEXT, Kind.DOCUMENT


@pytest.fixture
def pace(library: Library) -> Pace:
    library.scan()
    return Pace(library.catalog._database)


def cost(kind: Kind, size: float) -> float:
    """Seconds that a file takes: some for opening it, the rest by its size."""
    return 0.002 + size / 50e6 if kind is FAST else 0.05 + size / 2e6


def add_files(library: Library, files: list[tuple[Kind, int]], missing: bool = False) -> None:
    root = library.root().id

    def work(connection: Connection) -> None:
        for kind, size in files:
            file_id = connection.execute(
                "INSERT INTO file (root_id, path, name, size, modified_ns, kind, state, reason,"
                " missing_since) VALUES (?, randomblob(16), '', ?, 0, ?, 'waiting', '', ?)",
                (root, size, kind, 1.0 if missing else None),
            ).lastrowid
            connection.execute(
                "INSERT INTO work (stage, subject, priority) VALUES ('text', ?, 0)", (file_id,)
            )

    library.catalog._database.run(work)


def add_content(library: Library, stage: Stage, kind: Kind, **columns: float) -> None:
    root = library.root().id
    known = {"size": 1000, "chunks": 0, "pages": None, "seconds": None, **columns}

    def work(connection: Connection) -> None:
        content_id = connection.execute(
            "INSERT INTO content (hash, kind, text_state, characters, embedded, size, chunks,"
            " pages, seconds) VALUES (randomblob(32), ?, 'full', 0, 0, ?, ?, ?, ?)",
            (kind, *(known[name] for name in ("size", "chunks", "pages", "seconds"))),
        ).lastrowid
        connection.execute(
            "INSERT INTO file (root_id, path, name, size, modified_ns, kind, state, reason,"
            " content_id) VALUES (?, randomblob(16), '', 9, 0, ?, 'indexed', '', ?)",
            (root, kind, content_id),
        )
        connection.execute(
            "INSERT INTO work (stage, subject, priority) VALUES (?, ?, 0)", (stage, content_id)
        )

    library.catalog._database.run(work)


def mixture(seed: int, count: int) -> list[tuple[Kind, int]]:
    """Many small files, few huge ones."""
    chance = random.Random(seed)
    sizes = [int(chance.lognormvariate(9, 2)) for _ in range(count)]
    sizes += [chance.randrange(50, 400) * 2**20 for _ in range(count // 50)]
    return [(chance.choice((FAST, SLOW)), size) for size in sizes]


def test_nothing_is_said_before_anything_was_measured(library: Library, pace: Pace) -> None:
    add_files(library, [(FAST, 100)])
    assert pace.seconds(Stage.TEXT) is None
    pace.note([])
    assert pace.seconds(Stage.TEXT) is None
    pace.note([Took(Stage.TEXT, FAST, 100, 1.0)])
    assert pace.seconds(Stage.TEXT) == pytest.approx(1.0)
    assert pace.seconds(Stage.DEEP) is None


def test_small_and_huge_files_are_told_apart(library: Library, pace: Pace) -> None:
    learned = mixture(1, 1500)
    pace.note([Took(Stage.TEXT, kind, size, cost(kind, size)) for kind, size in learned])
    waiting = mixture(2, 1000)
    add_files(library, waiting)
    true = sum(cost(kind, size) for kind, size in waiting)
    assert pace.seconds(Stage.TEXT) == pytest.approx(true, rel=0.3)
    # Another mixture, of which a plain mean of what was learned says nothing.
    add_files(library, small := [(SLOW, 2000)] * 3000)
    true += sum(cost(kind, size) for kind, size in small)
    assert pace.seconds(Stage.TEXT) == pytest.approx(true, rel=0.3)


def test_what_was_never_measured_is_estimated_from_what_is_near(
    library: Library, pace: Pace
) -> None:
    pace.note([Took(Stage.TEXT, FAST, 4**5, 1.0), Took(Stage.TEXT, SLOW, 4**9, 10.0)])
    add_files(library, [(FAST, 4**6)])
    nearest_of_its_kind = pace.seconds(Stage.TEXT)
    assert nearest_of_its_kind == pytest.approx(2.0)
    add_files(library, [(Kind.MAIL, 4**9)])
    any_kind = pace.seconds(Stage.TEXT)
    assert any_kind == pytest.approx(12.0)


def test_the_estimate_follows_the_machine(library: Library, pace: Pace) -> None:
    add_files(library, [(FAST, 5)])
    pace.note([Took(Stage.TEXT, FAST, 5, 4.0)] * 10_000)
    for _ in range(10):
        pace.note([Took(Stage.TEXT, FAST, 5, 1.0)] * 100)
    assert pace.seconds(Stage.TEXT) == pytest.approx(1.0, rel=0.05)


def test_missing_and_cancelled_files_take_no_time(library: Library, pace: Pace) -> None:
    pace.note([Took(Stage.TEXT, FAST, 5, 1.0)])
    add_files(library, [(FAST, 5)] * 3)
    add_files(library, [(FAST, 5)] * 4, missing=True)
    assert pace.seconds(Stage.TEXT) == pytest.approx(3.0)
    library.catalog.queue.cancel(None)
    assert pace.seconds(Stage.TEXT) == 0


def test_meaning_is_measured_by_passages(library: Library, pace: Pace) -> None:
    pace.note([Took(Stage.MEANING, Kind.OTHER, 64, 3.0), Took(Stage.MEANING, Kind.OTHER, 1, 0.1)])
    add_content(library, Stage.MEANING, Kind.MAIL, chunks=64, size=10**9)
    add_content(library, Stage.MEANING, Kind.MAIL, chunks=1, size=10**9)
    assert pace.seconds(Stage.MEANING) == pytest.approx(3.1)


def test_slow_methods_are_measured_by_pages_and_by_time(library: Library, pace: Pace) -> None:
    pace.note(
        [
            Took(Stage.DEEP, Kind.SCAN, deep_size(20, None, 10**7), 60.0),
            Took(Stage.DEEP, Kind.AUDIO, deep_size(None, 600.0, 10**7), 100.0),
            Took(Stage.DEEP, Kind.PICTURE, deep_size(None, None, 10**6), 2.0),
        ]
    )
    add_content(library, Stage.DEEP, Kind.SCAN, pages=20, size=10**8)
    assert pace.seconds(Stage.DEEP) == pytest.approx(60.0)
    add_content(library, Stage.DEEP, Kind.AUDIO, seconds=600.0, size=10**8)
    add_content(library, Stage.DEEP, Kind.PICTURE, size=10**6)
    assert pace.seconds(Stage.DEEP) == pytest.approx(162.0)
