"""Upkeep: when it is due, what it reports, and that it goes on where it was interrupted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from concierge.core.errors import BusyError, DiskFullError, UnreadableError
from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.service.embedding.embedding_models import PACKAGED_DIMENSIONS, EmbeddingModel
from concierge.service.embedding.meaning import Meaning
from concierge.service.progress import Progress
from concierge.service.upkeep import DAY_S, REST_S, Upkeep
from concierge.store.meaning.vectors import ChromaVectors
from concierge.store.mending.upkeep import Tidier
from concierge.store.work.pace import Pace
from tests.service.conftest import packaged_index
from tests.store.conftest import KEY, Library

FILES = 8
NOW = 1_800_000_000.0


@dataclass
class Sample:
    """A library that is read and has vectors, with its upkeep and a clock to turn."""

    library: Library
    meaning: Meaning
    preferences: Preferences
    now: float = NOW
    compare: Callable[[], Mapping[str, int] | None] = field(default=dict)
    upkeep: Upkeep = field(init=False)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Begin anew, as another process would."""
        self.upkeep = Upkeep(
            Tidier(self.library.catalog._database),
            self.meaning,
            lambda stopped: self.compare(),
            self.preferences,
            clock=lambda: self.now,
        )

    def embed(self) -> None:
        """Give every passage that wants one a vector."""
        contents, queue = self.library.catalog.contents, self.library.catalog.queue
        while tasks := queue.claim(Stage.MEANING, 100):
            wanted = [contents.passages(task.subject) for task in tasks]
            for passages in wanted:
                self.meaning.vectors().add(passages.ids, vectors_of(passages.ids))
            contents.mark_embedded(wanted)
            queue.release(tasks)

    def chunks(self) -> set[int]:
        return {row[0] for row in self.library.rows("SELECT id FROM chunk")}


def vectors_of(ids: tuple[int, ...]) -> np.ndarray:
    rows = [np.random.default_rng(i).normal(size=PACKAGED_DIMENSIONS) for i in ids]
    return np.asarray(rows, np.float32)


def never() -> bool:
    return False


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Sample]:
    files = tmp_path / "files"
    files.mkdir()
    library = Library(tmp_path / "catalog.db", files)
    for number in range(FILES):
        library.write(f"file {number}.txt", " ".join(f"only{number}w{i}" for i in range(500)))
    library.update()
    preferences = Preferences(tmp_path / "settings.json")
    meaning = Meaning(
        library.catalog,
        preferences,
        packaged_index(tmp_path / "vectors", KEY),
        queued=lambda: None,
        progress=Progress(Pace(library.catalog._database)),
    )
    made = Sample(library, meaning, preferences)
    made.embed()
    yield made
    meaning.close()
    library.catalog.close()


def test_it_is_due_a_day_after_the_first_start_and_then_weekly(sample: Sample) -> None:
    assert not sample.upkeep.due()
    assert not sample.upkeep.due(NOW + DAY_S - 1)
    assert sample.upkeep.due(NOW + DAY_S)
    sample.now = NOW + 2 * DAY_S
    assert sample.upkeep.run(never).finished
    assert not sample.upkeep.due()
    assert not sample.upkeep.due(sample.now + 7 * DAY_S - 2)
    assert sample.upkeep.due(sample.now + 7 * DAY_S)
    sample.restart()
    assert not sample.upkeep.due(sample.now + 7 * DAY_S - 2)
    assert sample.upkeep.due(sample.now + 7 * DAY_S)


def test_restarts_do_not_put_off_the_first_time(sample: Sample) -> None:
    assert not sample.upkeep.due(NOW)
    sample.restart()
    assert not sample.upkeep.due(NOW + DAY_S - 1)
    assert sample.upkeep.due(NOW + DAY_S + 1)


def test_the_setting_says_how_often(sample: Sample) -> None:
    sample.upkeep.run(never)
    sample.preferences.change({"upkeep_days": 1})
    assert sample.upkeep.due(NOW + DAY_S + 1)
    sample.preferences.change({"upkeep_days": 0})
    assert not sample.upkeep.due(NOW + 1000 * DAY_S)


def test_a_clock_that_was_set_back_does_not_put_it_off(sample: Sample) -> None:
    sample.upkeep.run(never)
    assert sample.upkeep.due(NOW - 300 * DAY_S)
    sample.now = NOW - 300 * DAY_S
    sample.upkeep.run(never)
    assert not sample.upkeep.due()


def test_a_sound_index_is_reported_as_such(sample: Sample) -> None:
    before = sample.library.rows("SELECT * FROM content"), sample.library.rows("SELECT * FROM file")
    assert sample.upkeep.last() is None
    report = sample.upkeep.run(never)
    assert report.healthy
    assert (report.left, report.repaired, report.found, report.notices) == ([], {}, {}, [])
    assert report.checked["files"] == report.checked["contents"] == FILES
    assert report.checked["passages"] == report.checked["meanings"] == len(sample.chunks())
    assert report.bytes_before > 0
    assert report.bytes_after > 0
    assert report.seconds > 0
    assert report.started.startswith("2027-01-1")
    assert sample.upkeep.last() == report
    sample.restart()
    assert sample.upkeep.last() == report
    assert before == (
        sample.library.rows("SELECT * FROM content"),
        sample.library.rows("SELECT * FROM file"),
    )


def test_lost_and_left_over_meanings_are_put_right(sample: Sample) -> None:
    """As many too many as too few: comparing counts would not do."""
    vectors = sample.meaning.vectors()
    lost = sorted(sample.chunks())[:3]
    vectors.remove(lost)
    vectors.add((90001, 90002, 90003), vectors_of((90001, 90002, 90003)))
    report = sample.upkeep.run(never)
    assert report.repaired == {
        "a passage had lost its meaning": 3,
        "a meaning was of a passage that is gone": 3,
    }
    assert not report.healthy
    sample.embed()
    assert sample.meaning.vectors().ids() == sample.chunks()
    assert sample.upkeep.run(never).healthy


def test_removed_meanings_are_off_the_disk(sample: Sample) -> None:
    sample.library.catalog.places.forget_files([sample.library.id_of(next(files(sample)))])
    report = sample.upkeep.run(never)
    assert report.healthy  # that is how removing works
    assert sample.meaning.vectors().ids() == sample.chunks()
    assert not sample.meaning.purge_due


def files(sample: Sample) -> Iterator[Path]:
    return iter(sorted(sample.library.files.iterdir()))


def test_catalog_and_meanings_are_repaired_in_one_go(sample: Sample) -> None:
    """A content whose text is lost goes with its vectors, and its file is read again."""
    sample.library.catalog._database.run(
        lambda c: c.execute("DELETE FROM content_text WHERE content_id = 1")
    )
    report = sample.upkeep.run(never)
    assert report.repaired["a content had lost text or passages"] == 1
    assert sample.meaning.vectors().ids() == sample.chunks()
    assert sample.library.catalog.queue.waiting() == {Stage.TEXT: 1}
    sample.library.read()
    sample.embed()
    assert sample.upkeep.run(never).healthy
    assert sample.library.found("only0w7") == ["file 0.txt"]


def test_what_the_disk_tells_is_reported(sample: Sample) -> None:
    sample.compare = lambda: {"new": 2, "changed": 0, "missing": 1}
    report = sample.upkeep.run(never)
    assert report.found == {"new": 2, "missing": 1}
    assert report.healthy


@pytest.mark.parametrize("questions", [0, 1, 5, 20, 40, 60])
def test_it_goes_on_where_it_was_interrupted(sample: Sample, questions: int) -> None:
    sample.library.catalog._database.run(lambda c: c.execute("DELETE FROM content WHERE id = 2"))
    sample.meaning.vectors().add((90001,), vectors_of((90001,)))
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return asked > questions

    first = sample.upkeep.run(stopped)
    assert first.left
    assert first.finished == ""
    assert sample.upkeep.last() is None
    assert sample.upkeep.due()
    sample.restart()
    assert sample.upkeep.due()
    sample.now += 3600
    second = sample.upkeep.run(never)
    assert second.left == []
    assert second.started == first.started
    assert second.finished > second.started
    assert second.seconds > first.seconds
    assert second.repaired["a file pointed to a content that is gone"] == 1
    assert second.repaired["a meaning was of a passage that is gone"] == 1
    assert sample.upkeep.last() == second
    assert sample.upkeep.run(never).started > second.started


def test_by_hand_all_is_done_anew(sample: Sample) -> None:
    asked = iter([False] * 40 + [True] * 1000)
    first = sample.upkeep.run(lambda: next(asked))
    assert first.left
    sample.now += 60
    report = sample.upkeep.run(never, afresh=True)
    assert report.started > first.started
    assert report.checked["files"] == FILES


def test_comparing_with_the_disk_may_be_interrupted(sample: Sample) -> None:
    asked = [False]

    def compare() -> None:
        asked[0] = True  # the person comes back meanwhile

    sample.compare = compare
    report = sample.upkeep.run(lambda: asked[0])
    assert report.left[0] == "comparing with the disk"


def test_one_step_that_fails_keeps_no_other_back(sample: Sample) -> None:
    def compare() -> Mapping[str, int]:
        raise UnreadableError("A folder cannot be listed.", "Look at it.")

    sample.compare = compare
    report = sample.upkeep.run(never)
    assert report.finished
    assert report.notices == ["A folder cannot be listed. Look at it."]
    assert report.checked["meanings"] == len(sample.chunks())
    assert not report.healthy


def test_what_is_in_use_is_tried_again_after_a_rest(sample: Sample) -> None:
    def compare() -> Mapping[str, int]:
        raise BusyError("The catalog was changed meanwhile.", "It is tried again later.")

    sample.compare = compare
    sample.now = NOW + 2 * DAY_S
    report = sample.upkeep.run(never)
    assert report.left == ["comparing with the disk"]
    assert report.notices == []
    assert not sample.upkeep.due()
    sample.now += REST_S
    assert sample.upkeep.due()
    sample.compare = dict
    assert sample.upkeep.run(never).healthy


def test_a_report_of_another_version_is_no_hindrance(sample: Sample) -> None:
    for name in ("upkeep", "upkeep begun"):
        Tidier(sample.library.catalog._database).note(name, '{"unheard": "of"}')
    assert sample.upkeep.last() is None
    assert not sample.upkeep.due()
    assert sample.upkeep.run(never).healthy


def test_the_log_is_emptied(sample: Sample) -> None:
    sample.upkeep.run(never)
    log = sample.library.path.with_name(sample.library.path.name + "-wal")
    assert log.stat().st_size < 100_000  # all that came after is the report itself


def test_what_could_not_be_handed_out_is_claimed_again(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: object) -> None:
        raise DiskFullError("The disk is full.")

    sample.library.catalog.contents.want_vectors()
    monkeypatch.setattr(EmbeddingModel, "prepared", full)
    with pytest.raises(DiskFullError):
        sample.meaning.start()
    queue = sample.library.catalog.queue
    assert len(queue.claim(Stage.MEANING, 2 * FILES)) == FILES


def test_a_comparison_that_failed_is_made_up_for(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else what the vector store has lost would stay lost until the next start."""
    sample.meaning.vectors().add((90001,), vectors_of((90001,)))
    sample.meaning.close()

    def full(_ids: object) -> None:
        raise DiskFullError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(ChromaVectors, "remove", lambda _self, ids: full(ids))
        sample.meaning.vectors()
        with pytest.raises(DiskFullError):
            sample.meaning.check_opened()
    assert sample.meaning.purge_due
    sample.meaning.purge()
    assert sample.meaning.vectors().ids() == sample.chunks()
    assert not sample.meaning.purge_due
