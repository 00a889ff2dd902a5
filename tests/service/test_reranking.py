"""The reranking model of the service: chosen, loaded late, told when it cannot be used."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from concierge.core.errors import ModelMissingError
from concierge.core.filters import Method
from concierge.core.paths import MODELS_VARIABLE, Home
from concierge.core.settings import Settings, save
from concierge.core.wire import SearchReply
from concierge.service.engine import Engine
from concierge.service.searching.reranking import PayingReranker, Reranking
from tests.index.crossing import QUERY, READ, TEXTS, make_reranker
from tests.service.conftest import Service, preferences

LIMIT_S = 0.05


def names(reply: SearchReply) -> list[str]:
    return [Path(hit.path).stem for hit in reply.hits]


def test_a_chosen_model_changes_the_order(service: Service, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    for name, text in TEXTS.items():
        (library / f"{name}.txt").write_text(text, encoding="utf-8")
    service.configure(rerank_model="none")
    service.index(library)
    client = service.client
    before = names(client.search(QUERY))
    assert before[0] == "short"

    made = make_reranker(tmp_path / "made", QUERY)
    client.change_settings({"rerank_model": str(made)})
    read = client.search(QUERY)
    assert (names(read), read.notices) == (READ, [])
    assert client.why(QUERY, read.hits[0].file_id).relevance == 6
    assert names(client.search(QUERY, by="words"))[0] == "short"

    (made / "model.onnx").write_bytes(b"no model")
    broken = client.search(QUERY)
    assert names(broken) == before
    (notice,) = broken.notices
    assert notice.startswith(f"The reranking model in {made} cannot be loaded")
    assert "rerank_model" in notice
    assert client.search(QUERY).notices == [notice]
    for by in ("words", "typing", "meaning"):
        assert client.search(QUERY, by=by).notices == []

    make_reranker(made, QUERY)  # mended, it is used again
    assert names(client.search(QUERY))[0] == "long"
    client.change_settings({"rerank_model": "none"})
    assert (names(client.search(QUERY)), client.search(QUERY).notices) == (before, [])


def test_nothing_chosen_is_what_lies_beside_the_prepared_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path / "models"))
    reranking = Reranking(preferences(tmp_path))
    assert (reranking.current(), reranking.notices()) == (None, [])
    folder = make_reranker(tmp_path / "models" / "reranker", QUERY)
    model = reranking.current()
    assert (model is not None, reranking.notices()) == (True, [])
    assert reranking.current() is model is reranking.loaded
    (folder / "tokenizer.json").unlink()
    assert reranking.current() is None
    for _ in range(2):
        (notice,) = reranking.notices()
        assert "There is no reranking model in" in notice
    shutil.rmtree(folder)
    assert (reranking.current(), reranking.notices()) == (None, [])
    assert Reranking(preferences(tmp_path, rerank_model="none")).current() is None


def test_only_a_search_by_everything_loads_it(
    own_home: Path, tmp_path: Path, prepared_models: Path
) -> None:
    home = Home(own_home)
    home.create()
    folder = make_reranker(tmp_path / "made", QUERY)
    save(Settings(rerank_model=str(folder)), home.settings)
    engine = Engine(home)
    finding = engine._finding

    def loaded() -> object:
        return finding._reranking.loaded

    ways: tuple[Method, ...] = ("typing", "words", "meaning")
    try:
        for by in ways:
            finding.search(QUERY, 5, 0, by=by)
        finding.passages(QUERY, 4)
        assert loaded() is None
        finding.search(QUERY, 5, 0)
        model = loaded()
        assert model is not None
        finding.search(QUERY, 5, 0, by="meaning")
        finding.search(QUERY, 5, 0)
        assert loaded() is model
    finally:
        engine.close()


class Sleeper:
    """A reranker that takes its time.

    Attributes:
        seconds: For each passage, all of which are one batch.
        most: Passages that it has time for.
    """

    def __init__(self, seconds: float = 0.0, most: int = 1000) -> None:
        self.seconds = seconds
        self.most = most
        self.calls = 0

    def scores(self, query: str, passages: Sequence[str], seconds: float) -> NDArray[np.float32]:
        self.calls += 1
        time.sleep(self.seconds * len(passages))
        return np.arange(min(self.most, len(passages)), dtype=np.float32)


@pytest.mark.parametrize("slow", [Sleeper(seconds=0.02), Sleeper(most=4)], ids=["late", "few"])
def test_what_does_not_pay_is_asked_three_times(slow: Sleeper) -> None:
    paying = PayingReranker(slow)
    for _ in range(3):
        assert not paying.problem
        assert len(paying.scores("q", ["p"] * 8, LIMIT_S)) == min(8, slow.most)
    assert "takes too long on this machine" in paying.problem
    assert len(paying.scores("q", ["p"] * 8, LIMIT_S)) == 0
    assert slow.calls == 3


def test_a_busy_moment_is_forgiven() -> None:
    busy = Sleeper(most=2)
    paying = PayingReranker(busy)
    for most in (2, 2, 1000, 2, 2, 1000):
        busy.most = most
        paying.scores("q", ["p"] * 8, LIMIT_S)
    paying.scores("q", ["p"] * 3, LIMIT_S)  # all of a few are enough
    assert not paying.problem


def test_that_it_is_slow_is_told_once(tmp_path: Path) -> None:
    folder = make_reranker(tmp_path / "made", QUERY)
    reranking = Reranking(preferences(tmp_path, rerank_model=str(folder)))
    model = reranking.current()
    assert model is not None
    for _ in range(3):
        assert reranking.notices() == []
        # So little time that hardly more than the first passage is read.
        assert len(model.scores(QUERY, ["flat " * 300] * 8, 1e-9)) <= 2
        assert reranking.current() is model
    (notice,) = reranking.notices()
    assert "takes too long" in notice
    assert reranking.notices() == []
    make_reranker(folder, QUERY + " and more")
    assert reranking.current() is not model
    assert reranking.notices() == []


def test_who_waits_too_long_for_a_turn_goes_without() -> None:
    entered, leave = threading.Event(), threading.Event()

    class Held(Sleeper):
        def scores(
            self, query: str, passages: Sequence[str], seconds: float
        ) -> NDArray[np.float32]:
            entered.set()
            assert leave.wait(30)
            return super().scores(query, passages, seconds)

    paying = PayingReranker(Held())
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(paying.scores, "q", ["p"] * 8, 60.0)
        assert entered.wait(30)
        assert len(paying.scores("q", ["p"] * 8, LIMIT_S)) == 0
        leave.set()
        assert len(first.result(30)) == 8
    assert not paying.problem


def test_a_model_that_fails_in_a_search_is_told() -> None:
    class Failing(Sleeper):
        def scores(
            self, query: str, passages: Sequence[str], seconds: float
        ) -> NDArray[np.float32]:
            self.calls += 1
            raise ModelMissingError("It cannot be used.", "Choose another.")

    failing = Failing()
    paying = PayingReranker(failing)
    for _ in range(2):
        assert len(paying.scores("q", ["p"] * 8, LIMIT_S)) == 0
    assert paying.problem == "It cannot be used. Choose another."
    assert failing.calls == 1
