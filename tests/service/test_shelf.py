"""The models of a machine: listed, fetched by a child process from a server here, and chosen."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError, MisusedError
from concierge.core.paths import MODELS_VARIABLE, Home, from_wire
from concierge.core.settings import Preferences
from concierge.models import catalog, published
from concierge.service.models.shelf import Shelf
from tests.models.gguf_files import write
from tests.models.publisher import WEIGHTS, Publisher, listed, model_list, publishing

TINY = Path(__file__).resolve().parents[1] / "data" / "speech" / "tiny.pt"
SMALL = "config.json"


class Shelved:
    """A shelf, the settings it changes, and what it told."""

    def __init__(self, home: Home) -> None:
        home.create()
        self.preferences = Preferences(home.settings)
        self.told = 0
        self.shelf = Shelf(home, self.preferences, self._change, self._changed)

    def _change(self, values: dict[str, object]) -> None:
        self.preferences.change(values)

    def _changed(self) -> None:
        self.told += 1

    def row(self, name: str) -> wire.Model:
        return next(row for row in self.shelf.models().models if row.name == name)

    def until_over(self) -> wire.Fetch:
        return wait(lambda: over(self.shelf.models().fetch))


def over(state: wire.Fetch | None) -> wire.Fetch | None:
    return state if state is not None and not state.running else None


def wait(ask: Callable[[], wire.Fetch | None], limit_s: float = 60.0) -> wire.Fetch:
    deadline = time.monotonic() + limit_s
    while (found := ask()) is None:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found


@pytest.fixture
def shelved(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelved]:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path / "kept"))
    made = Shelved(Home(own_home))
    yield made
    made.shelf.stop()


@pytest.fixture
def weights(tmp_path: Path) -> bytes:
    return write(tmp_path / "original.gguf", shapes=((64, 1024), (64, 8000))).read_bytes()


@pytest.fixture
def publisher(
    weights: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Publisher]:
    """A hub with two models: one whose checksum is known, one that must be asked about."""
    sha256 = hashlib.sha256(weights).hexdigest()
    models = model_list(
        tmp_path / "list.json",
        listed("pinned", {"path": WEIGHTS, "bytes": len(weights), "sha256": sha256}),
        listed("unknown", {"path": WEIGHTS}, {"path": SMALL}, job="meaning"),
    )
    with publishing(**{WEIGHTS: weights, SMALL: b"{}"}) as one:
        monkeypatch.setenv(published.HUB_VARIABLE, one.address)
        monkeypatch.setenv(published.LIST_VARIABLE, str(models))
        yield one


def test_what_came_along_is_here_and_in_use(shelved: Shelved) -> None:
    answering = shelved.row(catalog.ANSWERING.name)
    assert (answering.job, answering.here, answering.in_use) == ("answering", True, True)
    assert answering.built_in
    assert answering.free
    assert "Q4_1" in answering.detail
    assert answering.fit is not None
    assert answering.fit.verdict in ("fits", "tight")
    assert answering.fit.needs_bytes > answering.bytes
    meaning = shelved.row(catalog.EMBEDDING.name)
    assert (meaning.job, meaning.in_use) == ("meaning", True)
    found = shelved.shelf.models()
    assert found.memory_bytes > 0
    assert {row.job for row in found.models} >= {"answering", "meaning", "speech", "ocr"}


def test_what_could_be_fetched_says_all_a_person_must_know(shelved: Shelved) -> None:
    for row in shelved.shelf.models().models:
        if row.files:
            assert row.licence
            assert row.source.startswith("https://")
            assert row.free == (row.licence in ("Apache-2.0", "MIT"))
            assert bool(row.sha256) == all(file.checksum for file in row.files)
            assert row.fit is not None
            assert row.fit.tokens_per_s is None  # nothing was tried here yet
        elif row.job == "ocr":
            assert row.here or row.how


def test_a_model_is_fetched_verified_and_used(
    shelved: Shelved, publisher: Publisher, weights: bytes
) -> None:
    row = shelved.row("pinned")
    assert not row.here
    shelved.shelf.fetch("pinned", row.sha256)
    state = shelved.until_over()
    assert state.problem == ""
    assert state.done == state.total == len(weights)
    row = shelved.row("pinned")
    assert row.here
    assert row.in_use
    assert Path(row.path).read_bytes() == weights
    assert shelved.preferences.current.answer_model == row.path
    assert shelved.told > 0
    asked = len(publisher.asked)
    shelved.shelf.fetch("pinned", row.sha256)  # it is here: it is used, and nobody is asked
    assert len(publisher.asked) == asked


def test_a_publisher_is_asked_only_after_consent(
    shelved: Shelved, publisher: Publisher, weights: bytes
) -> None:
    row = shelved.row("unknown")
    assert (row.sha256, row.bytes) == ("", 0)
    assert row.fit is not None
    assert row.fit.verdict == "unknown"
    assert publisher.asked == []
    with pytest.raises(MisusedError, match="agreed"):
        shelved.shelf.fetch("unknown", "0" * 64)
    shelved.shelf.ask("unknown")
    assert shelved.until_over().problem == ""
    row = shelved.row("unknown")
    assert row.bytes == len(weights) + 2
    assert row.sha256
    assert len(publisher.asked) == 1  # nothing was fetched yet
    shelved.shelf.fetch("unknown", row.sha256)
    assert shelved.until_over().problem == ""
    row = shelved.row("unknown")
    assert sorted(file.name for file in Path(row.path).iterdir()) == [SMALL, WEIGHTS]
    assert not row.in_use  # all files would be embedded anew: that is asked for
    shelved.shelf.fetch("unknown", row.sha256)  # it is here, and stays as it is
    assert not shelved.row("unknown").in_use


def test_what_changed_since_it_was_agreed_to_is_refused(
    shelved: Shelved, publisher: Publisher, weights: bytes
) -> None:
    shelved.shelf.ask("unknown")
    shelved.until_over()
    row = shelved.row("unknown")
    publisher.files[WEIGHTS] = weights[:-1] + b"!"
    shelved.shelf.fetch("unknown", row.sha256)
    assert "not the file that was published" in shelved.until_over().problem
    assert not shelved.row("unknown").here


def test_killed_in_the_middle_it_goes_on(
    shelved: Shelved, publisher: Publisher, weights: bytes
) -> None:
    publisher.pause_s = 0.2
    sha256 = shelved.row("pinned").sha256
    shelved.shelf.fetch("pinned", sha256)
    part = published.find("pinned").place.with_name(f"{WEIGHTS}.part")
    deadline = time.monotonic() + 60
    while not part.exists() or part.stat().st_size == 0:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    for child in psutil.Process().children():
        if "concierge.models" in child.cmdline():
            child.kill()
    assert shelved.until_over().problem == "It was broken off."
    have = part.stat().st_size
    assert 0 < have < len(weights)
    publisher.pause_s = 0.0
    shelved.shelf.fetch("pinned", sha256)
    assert shelved.until_over().problem == ""
    assert publisher.ranges == [None, f"bytes={have}-"]
    assert shelved.row("pinned").here


def test_one_at_a_time_and_cancelled_when_wanted(shelved: Shelved, publisher: Publisher) -> None:
    publisher.pause_s = 0.5
    sha256 = shelved.row("pinned").sha256
    shelved.shelf.cancel_fetch()  # there is none yet
    shelved.shelf.fetch("pinned", sha256)
    assert shelved.shelf.busy
    with pytest.raises(BusyError, match="is being fetched"):
        shelved.shelf.ask("unknown")
    shelved.shelf.cancel_fetch()
    assert shelved.until_over().problem == "It was broken off."
    assert not shelved.row("pinned").here


def test_where_no_hub_is_reachable_that_is_said(
    shelved: Shelved, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(published.HUB_VARIABLE, "http://127.0.0.1:9")
    shelved.shelf.fetch("pinned", shelved.row("pinned").sha256)
    problem = shelved.until_over().problem
    assert problem.startswith("The model pinned could not be fetched")
    assert "concierge models use" in problem


def test_only_the_consented_process_may_leave(
    shelved: Shelved, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A name that is not of this machine: the guard lets the child ask for it, and it has none.
    monkeypatch.setenv(published.HUB_VARIABLE, "http://models.invalid")
    shelved.shelf.fetch("pinned", shelved.row("pinned").sha256)
    problem = shelved.until_over().problem
    assert "could not be fetched" in problem
    assert "nothing leaves this machine" not in problem


def test_a_model_of_ones_own_is_used_for_what_it_is(shelved: Shelved, tmp_path: Path) -> None:
    mine = write(tmp_path / "mine.gguf")
    shelved.shelf.use(mine)
    assert shelved.preferences.current.answer_model == str(mine)
    row = shelved.row("mine.gguf")
    assert (row.title, row.in_use, row.job) == ("Small One", True, "answering")
    assert not shelved.row(catalog.ANSWERING.name).in_use
    shelved.shelf.use(TINY)
    assert shelved.preferences.current.speech_model == str(TINY)
    shelved.shelf.use_none("answering")
    assert shelved.preferences.current.answer_model == ""
    assert shelved.row("mine.gguf").here  # it stays on the list
    mine.unlink()
    assert all(row.name != "mine.gguf" for row in shelved.shelf.models().models)
    shelved.shelf.use_none("reranking")
    assert shelved.preferences.current.rerank_model == "none"


def test_what_came_along_is_used_again(shelved: Shelved, tmp_path: Path) -> None:
    shelved.shelf.use(write(tmp_path / "mine.gguf"))
    shelved.shelf.use(Path(shelved.row(catalog.ANSWERING.name).path))
    assert shelved.preferences.current.answer_model == ""
    assert shelved.row(catalog.ANSWERING.name).in_use


def test_a_model_whose_name_is_not_text_is_used(shelved: Shelved, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.gguf"))
    try:
        write(odd)
    except OSError:
        pytest.skip("this disk takes only names that are text")
    found = shelved.shelf.use(odd)
    row = next(row for row in found.models if row.in_use and row.job == "answering")
    assert from_wire(row.path) == odd
    assert found.model_dump_json()


def test_what_cannot_be_tried_is_told(shelved: Shelved) -> None:
    for model, said in (
        ("no-such-model", "no model called"),
        ("qwen2.5-0.5b", "not here yet"),
        ("/no/such.gguf", "cannot be read"),
        ("/\0", "cannot be read"),
    ):
        with pytest.raises(ConciergeError, match=said):
            shelved.shelf.try_model(model, 1)


def test_what_is_no_model_changes_nothing(shelved: Shelved, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir", "utf-8")
    with pytest.raises(ConciergeError, match="no model"):
        shelved.shelf.use(tmp_path / "letter.txt")
    assert shelved.preferences.current.answer_model == ""


def test_at_rest_nothing_runs(shelved: Shelved) -> None:
    before = shelved.told
    shelved.shelf.models()
    children = {child.pid for child in psutil.Process(os.getpid()).children()}
    time.sleep(0.3)
    assert shelved.told == before
    assert {child.pid for child in psutil.Process(os.getpid()).children()} <= children
