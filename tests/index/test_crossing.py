"""Scoring passages with a real session of onnxruntime, on a model made for the test."""

from __future__ import annotations

import math
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from concierge.core.errors import ModelMissingError
from concierge.index.crossing import MAX_TOKENS, OnnxReranker, _batches
from concierge.index.embedding import BATCH_TOKENS
from tests.index.crossing import INPUTS, make_reranker

ROOT = Path(__file__).resolve().parents[2]
WORDS = "the tenant pays rent to landlord kitten sleeps bread"
QUERY = "tenant pays rent"
PASSAGES = ["The landlord sleeps.", "The tenant pays the rent.", "rent", "", "kitten, bread"]
SHARED = [0, 3, 1, 0, 0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_reranker(tmp_path_factory.mktemp("reranker"), WORDS)


@pytest.fixture(scope="module")
def reranker(folder: Path) -> OnnxReranker:
    return OnnxReranker(folder, threads=2)


def test_each_passage_is_read_beside_the_query(reranker: OnnxReranker) -> None:
    scores = reranker.scores(QUERY, PASSAGES, math.inf)
    assert scores.dtype == np.float32
    assert scores.shape == (5,)
    assert scores.tolist() == SHARED
    assert reranker.scores("", PASSAGES, math.inf).tolist() == [0] * 5
    assert reranker.scores(QUERY, [], math.inf).shape == (0,)


@pytest.mark.parametrize("columns", [0, 1, 2])
def test_answers_of_several_shapes_are_understood(tmp_path: Path, columns: int) -> None:
    made = OnnxReranker(make_reranker(tmp_path, WORDS, columns=columns), 1)
    assert made.scores(QUERY, PASSAGES, math.inf).tolist() == SHARED


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (INPUTS[::2], SHARED),
        # Not told apart, each word is met beside itself.
        (INPUTS[:2], [6, 16, 6, 3, 5]),
        (INPUTS[:1], [6, 16, 6, 3, 5]),
    ],
)
def test_a_model_gets_only_what_it_takes(
    tmp_path: Path, inputs: tuple[str, ...], expected: list[float]
) -> None:
    made = OnnxReranker(make_reranker(tmp_path, WORDS, inputs=inputs), 1)
    assert made.scores(QUERY, PASSAGES, math.inf).tolist() == expected


def test_what_is_too_long_is_cut_at_its_end(reranker: OnnxReranker) -> None:
    filler = "bread " * MAX_TOKENS
    near = "rent " + filler
    assert reranker.scores(QUERY, [near, filler + "rent"], math.inf).tolist() == [1, 0]
    # A whole page as a query leaves room for the passage.
    assert reranker.scores("rent " + "kitten " * 9000, [near], math.inf).tolist() == [1]


def test_text_that_is_no_text_has_a_score(reranker: OnnxReranker) -> None:
    odd = ["broken \udc80 rent", "\x00", "\ufffd" * 50]
    assert reranker.scores("\udc80 rent", odd, math.inf).tolist() == [1, 0, 0]


def test_the_first_batch_is_scored_however_short_the_time(reranker: OnnxReranker) -> None:
    passages = [f"rent {'bread ' * 200}"] * 3
    assert reranker.scores(QUERY, passages, 0.0).tolist() == [1]
    assert reranker.scores(QUERY, passages, -1.0).tolist() == [1]
    assert reranker.scores(QUERY, passages, math.inf).tolist() == [1, 1, 1]


def test_callers_may_share_a_reranker(reranker: OnnxReranker) -> None:
    with ThreadPoolExecutor(4) as pool:
        many = pool.map(lambda _: reranker.scores(QUERY, PASSAGES * 9, math.inf), range(8))
        assert all(scores.tolist() == SHARED * 9 for scores in many)


def test_batches_keep_the_order_and_the_budget() -> None:
    lengths = [3, 256, 10, 10, 120, 64, 64, 5, 512, 200, 2]
    batches = list(_batches(lengths))
    assert [place for one in batches for place in range(len(lengths))[one]] == list(range(11))
    for one in batches:
        held = lengths[one]
        assert len(held) == 1 or len(held) * max(held) <= BATCH_TOKENS
    assert list(_batches([])) == []


def refused(folder: Path) -> ModelMissingError:
    with pytest.raises(ModelMissingError) as caught:
        OnnxReranker(folder, 1)
    assert "rerank_model" in caught.value.advice
    assert str(folder) in caught.value.message
    return caught.value


@pytest.mark.parametrize("file", ["model.onnx", "tokenizer.json"])
def test_missing_and_damaged_files_are_told(tmp_path: Path, file: str) -> None:
    made = make_reranker(tmp_path / "made", WORDS) / file
    made.write_bytes(made.read_bytes()[: made.stat().st_size // 3])
    assert "cannot be loaded" in refused(made.parent).message
    made.unlink()
    assert "There is no reranking model" in refused(made.parent).message
    assert "There is no reranking model" in refused(tmp_path / "none").message


def test_a_model_that_is_no_reranker_is_told(tmp_path: Path) -> None:
    three = refused(make_reranker(tmp_path / "three", WORDS, columns=3))
    assert "its answers have the shape (2, 3)" in three.message
    endless = refused(make_reranker(tmp_path / "endless", WORDS, factor=math.nan))
    assert "its answers are no numbers" in endless.message
    short = refused(make_reranker(tmp_path / "short", WORDS, longest=100))
    assert "cannot be used" in short.message


def test_no_torch_is_in_the_process(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from concierge.index.crossing import OnnxReranker;"
        "OnnxReranker(Path(sys.argv[1]), 1).scores('rent', ['rent'], 1.0);"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
