"""Trying a language model: the real one that came along, with a few questions."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError, MisusedError
from concierge.models import catalog
from concierge.service.models.trying import Trying
from tests.models.gguf_files import write

TINY = Path(__file__).resolve().parents[1] / "data" / "speech" / "tiny.pt"
LIMIT_S = 90.0


class Trial:
    """A model that is tried, and what was told of it."""

    def __init__(self) -> None:
        self.measured: dict[Path, wire.Measured] = {}
        self.steps: list[tuple[str, int]] = []
        self.over = threading.Event()
        self.trying = Trying(self.measured.__setitem__, self._changed)

    def _changed(self) -> None:
        state = self.trying.state
        assert state is not None
        self.steps.append((state.step, state.done))
        if not state.running:
            self.over.set()


@pytest.fixture
def trial() -> Iterator[Trial]:
    made = Trial()
    yield made
    made.trying.stop()


@pytest.fixture
def model() -> Path:
    return catalog.locate(catalog.ANSWERING)


def test_the_model_that_came_along_is_measured(trial: Trial, model: Path) -> None:
    trial.trying.start(model, 6)
    assert trial.over.wait(LIMIT_S)
    assert trial.trying.state is not None
    assert trial.trying.state.problem == ""
    found = trial.measured[model]
    assert 0 < found.load_s < LIMIT_S
    assert found.memory_bytes > 50_000_000
    assert 100_000 > found.prompt_tokens_per_s > found.tokens_per_s > 1
    assert found.asked == 6
    assert found.right >= 3  # with the passage before it, it copies most answers
    assert trial.steps[0] == ("speed", 0)
    assert [done for step, done in trial.steps if step == "questions"] == [0, 1, 2, 3, 4, 5, 6, 6]


def test_one_at_a_time_and_cancelled_when_wanted(trial: Trial, model: Path) -> None:
    trial.trying.cancel()  # there is none yet
    trial.trying.start(model, 40)
    with pytest.raises(BusyError, match="is being tried"):
        trial.trying.start(model, 1)
    trial.trying.cancel()
    assert trial.over.wait(LIMIT_S)
    assert trial.trying.state is not None
    assert trial.trying.state.problem == "It was broken off."
    assert trial.measured == {}


def test_a_model_that_cannot_be_loaded_is_told(trial: Trial, tmp_path: Path) -> None:
    trial.trying.start(write(tmp_path / "hollow.gguf"), 3)
    assert trial.over.wait(LIMIT_S)
    assert trial.trying.state is not None
    assert "hollow.gguf" in trial.trying.state.problem
    assert trial.measured == {}


@pytest.mark.parametrize(
    ("make", "kind"),
    [(lambda _: TINY, MisusedError), (lambda folder: folder / "none.gguf", ConciergeError)],
)
def test_only_language_models_can_be_tried(
    trial: Trial, tmp_path: Path, make: Callable[[Path], Path], kind: type[ConciergeError]
) -> None:
    with pytest.raises(kind):
        trial.trying.start(make(tmp_path), 1)
    assert trial.trying.state is None
