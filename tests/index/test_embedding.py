from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from concierge.core.errors import ModelMissingError
from concierge.index.embedding import BATCH_TOKENS, OnnxEmbedder, _batches
from concierge.models import catalog

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    "The tenant pays the rent on the first day of every month.",
    "Knead the dough for ten minutes and let it rest under a cloth.",
    "def area(radius): return math.pi * radius ** 2",
    "Rechnung für die Reparatur der Waschmaschine, 84,50 €",
    "The committee decided to plant four apple trees behind the school. " * 40,
    "zürich 東京 🍞",
    "a",
    "",
]


@pytest.fixture(scope="module")
def folder(prepared_models: Path) -> Path:
    return prepared_models / catalog.EMBEDDING.name


@pytest.fixture(scope="module")
def embedder(folder: Path) -> OnnxEmbedder:
    return OnnxEmbedder(folder, threads=2)


def test_vectors_are_unit_float32_one_a_text(embedder: OnnxEmbedder) -> None:
    vectors = embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), embedder.dimensions) == (8, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert embedder.model == catalog.EMBEDDING.name


def test_no_text_gives_no_vector(embedder: OnnxEmbedder) -> None:
    assert embedder.embed([]).shape == (0, 384)


def test_vectors_are_near_to_sentence_transformers_own(
    embedder: OnnxEmbedder, tmp_path: Path
) -> None:
    program = (
        "import sys, json, numpy; from pathlib import Path\n"
        "from concierge.models import catalog, export\n"
        "export.offline()\n"
        "model = export.load(catalog.locate(catalog.EMBEDDING).parent)\n"
        "numpy.save(sys.argv[1], model.encode(json.loads(sys.argv[2])))\n"
    )
    saved = tmp_path / "reference.npy"
    command = [sys.executable, "-c", program, str(saved), json.dumps(TEXTS)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    cosines = (embedder.embed(TEXTS) * np.load(saved)).sum(axis=1)
    assert cosines.mean() >= 0.97
    assert cosines.min() >= 0.95


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("when is the money for the flat due", 0),
        ("how is bread made", 1),
        ("compute the size of a circle", 2),
        ("what will grow in the pupils' garden", 4),
    ],
)
def test_meaning_finds_what_shares_no_word(
    embedder: OnnxEmbedder, question: str, answer: int
) -> None:
    scores = embedder.embed(TEXTS) @ embedder.embed([question])[0]
    assert int(scores.argmax()) == answer


def test_order_and_company_do_not_matter(embedder: OnnxEmbedder) -> None:
    together = embedder.embed(TEXTS)
    backwards = embedder.embed(TEXTS[::-1])[::-1]
    alone = np.vstack([embedder.embed([text]) for text in TEXTS])
    # Activations are scaled by the batch, so that neighbours shift a vector a little: not
    # more than bytes instead of fp32 do.
    for other in (backwards, alone):
        cosines = (together * other).sum(axis=1)
        assert cosines.mean() >= 0.98
        assert cosines.min() >= 0.95


def test_threads_do_not_change_vectors(folder: Path, embedder: OnnxEmbedder) -> None:
    np.testing.assert_array_equal(OnnxEmbedder(folder, 1).embed(TEXTS), embedder.embed(TEXTS))


def test_callers_may_share_an_embedder(embedder: OnnxEmbedder) -> None:
    expected = embedder.embed(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for vectors in pool.map(lambda _: embedder.embed(TEXTS), range(8)):
            np.testing.assert_array_equal(vectors, expected)


def test_text_beyond_the_limit_is_cut(embedder: OnnxEmbedder) -> None:
    start = "The boiler was serviced in May. " * 100
    longer = embedder.embed([start, start + "Elephants! " * 200_000])
    np.testing.assert_array_equal(longer[0], longer[1])


@pytest.mark.parametrize("text", ["broken \udc80 bytes", "\x00\x01", "\ufffd" * 50, " \n\t "])
def test_odd_text_has_a_vector(embedder: OnnxEmbedder, text: str) -> None:
    assert np.linalg.norm(embedder.embed([text])[0]) == pytest.approx(1, abs=1e-4)


def test_batches_hold_every_text_once_within_the_budget() -> None:
    lengths = [3, 256, 10, 10, 120, 64, 64, 5, 200, 2]
    batches = _batches(lengths)
    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
    for batch in batches:
        assert len(batch) * max(lengths[i] for i in batch) <= BATCH_TOKENS


def test_an_absent_model_is_named_with_advice(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError, match="not prepared") as caught:
        OnnxEmbedder(tmp_path / "none", 1)
    assert "concierge.models prepare" in caught.value.advice


@pytest.mark.parametrize("file", ["model.onnx", "tokenizer.json", "stamp.json"])
def test_a_damaged_file_is_an_error_not_a_crash(folder: Path, tmp_path: Path, file: str) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    content = (copy / file).read_bytes()
    (copy / file).write_bytes(content[: len(content) // 3])
    with pytest.raises(ModelMissingError, match="cannot be loaded"):
        OnnxEmbedder(copy, 1)
    (copy / file).unlink()
    with pytest.raises(ModelMissingError, match="not prepared"):
        OnnxEmbedder(copy, 1)


def test_no_torch_is_in_the_process(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from concierge.index.embedding import OnnxEmbedder;"
        "OnnxEmbedder(Path(sys.argv[1]), 1).embed(['hello']);"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
