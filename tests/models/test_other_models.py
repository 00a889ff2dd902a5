"""Models of the person's own are exported as they are, and measured."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from concierge.core.cosines import MINILM, CosineScale
from concierge.core.errors import ModelMissingError
from concierge.index.embedding import OnnxEmbedder
from concierge.models import calibration, export, prepare, sources
from tests.models.folders import change, copy_packaged

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    "The tenant pays the rent on the first working day of every month.",
    "Den Teig kneten und über Nacht gehen lassen.",
    "bread",
]
KINDS = {"tiny": 64, "roberta": 64, "mpnet": 32}  # with the dimensions of their vectors


def run(models: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "concierge.models", "prepare"]
    command += ["--into", str(models), "--from", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="module")
def originals(tiny_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the vectors that sentence-transformers gives for each kind's texts."""
    program = (
        "import sys, json, numpy; from pathlib import Path\n"
        "from concierge.models import export\n"
        "export.offline()\n"
        "for name, texts in json.loads(sys.argv[3]).items():\n"
        "    vectors = export.reference(export.load(Path(sys.argv[1], name)), texts)\n"
        "    numpy.save(Path(sys.argv[2], name), vectors)\n"
    )
    folder = tmp_path_factory.mktemp("originals")
    wanted = json.dumps({name: prompted(name) for name in KINDS})
    command = [sys.executable, "-c", program, str(tiny_models), str(folder), wanted]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def prompted(name: str) -> list[str]:
    """Return passages and a query with the words that a model wants before them."""
    query, passage = ("query: ", "passage: ") if name == "tiny" else ("", "")
    return [passage + text for text in TEXTS] + [query + "bread"]


@pytest.mark.parametrize(("name", "dimensions"), KINDS.items())
def test_each_kind_gives_the_vectors_of_the_original(
    tiny_models: Path, other_models: Path, originals: Path, name: str, dimensions: int
) -> None:
    done = run(other_models, tiny_models / name)
    assert done.returncode == 0, done.stderr
    source = sources.from_folder(tiny_models / name)
    folder = prepare.folder_of(other_models, source)
    assert prepare.is_prepared(folder, source)
    embedder = OnnxEmbedder(folder, threads=2)
    assert (embedder.model, embedder.dimensions) == (source.model, dimensions)
    assert embedder.max_tokens == 96
    expected = np.load(originals / f"{name}.npy")
    got = np.vstack([embedder.embed(TEXTS), embedder.embed_query("bread")[None]])
    np.testing.assert_allclose(np.linalg.norm(got, axis=1), 1, atol=1e-4)
    assert (got * expected).sum(axis=1).min() > 0.99
    assert run(other_models, tiny_models / name).stdout.count("is ready in") == 1


def test_another_source_is_another_model(tiny_models: Path, other_models: Path) -> None:
    places = {sources.from_folder(tiny_models / name).place for name in ("tiny", "second")}
    assert len(places) == 2
    assert prepare.folder_of(other_models).name == "all-MiniLM-L6-v2"


def test_a_folder_that_cannot_be_used_is_told_in_one_line(tmp_path: Path) -> None:
    done = run(tmp_path / "models", tmp_path / "none")
    assert done.returncode != 0
    assert "is not there" in done.stderr
    assert not (tmp_path / "models").exists()


def test_a_model_of_an_unknown_kind_is_told_with_the_step(tmp_path: Path) -> None:
    folder = copy_packaged(tmp_path / "strange")
    change(folder / "config.json", model_type="nonsense")
    done = run(tmp_path / "models", folder)
    assert done.returncode != 0
    assert "failed while loading the model" in done.stderr
    assert [one.name for one in (tmp_path / "models").iterdir()] in (["prepare.lock"], [])


def test_a_small_model_that_disagrees_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        export, "quantise", lambda _full, small, seven_bits: small.write_bytes(b"small")
    )
    (tmp_path / "full.onnx").write_bytes(b"full")
    said: list[str] = []
    model = tmp_path / "model.onnx"
    agreement = lambda: 1.0 if model.read_bytes() == b"full" else 0.5  # noqa: E731
    assert prepare._shrink(tmp_path, agreement, 0.97, said.append) == 1.0
    assert model.read_bytes() == b"full"
    assert len(said) == 3
    (tmp_path / "full.onnx").write_bytes(b"full")
    with pytest.raises(ModelMissingError, match="disagrees with the original"):
        prepare._shrink(tmp_path, lambda: 0.5, 0.97, said.append)


def test_the_packaged_model_stands_on_the_scale_that_is_written_down(
    prepared_models: Path,
) -> None:
    embedder = OnnxEmbedder(prepared_models / "all-MiniLM-L6-v2", threads=2)
    lefts = np.stack([embedder.embed_query(left) for left, _ in calibration.ENGLISH])
    rights = embedder.embed([right for _, right in calibration.ENGLISH])
    unrelated, related = calibration.means_of(lefts, rights)
    assert unrelated == pytest.approx(MINILM.unrelated, abs=0.01)
    assert related == pytest.approx(MINILM.related, abs=0.01)
    assert embedder.scale == MINILM


def test_thresholds_are_carried_over_and_back() -> None:
    scale = CosineScale.measured(0.75, 0.9)
    assert scale.of(MINILM.unrelated) == pytest.approx(0.75)
    assert scale.of(MINILM.related) == pytest.approx(0.9)
    assert scale.of(1.0) == pytest.approx(1.0)
    for threshold in (-0.2, 0.0, 0.2, 0.45, 0.7, 0.9, 1.0):
        assert scale.standard(scale.of(threshold)) == pytest.approx(threshold)
        assert MINILM.of(threshold) == MINILM.standard(threshold) == threshold
    rising = [scale.of(one / 20) for one in range(-20, 21)]
    assert rising == sorted(rising)


@pytest.mark.parametrize("means", [(0.9, 0.9), (0.5, 0.4), (0.2, 1.0), (float("nan"), 0.5)])
def test_means_that_tell_nothing_apart_change_nothing(means: tuple[float, float]) -> None:
    assert CosineScale.measured(*means) == MINILM


def test_a_model_is_judged_in_the_language_it_knows() -> None:
    """One that tells only the German pairs apart has their means."""

    def rows(texts: Sequence[str], more: float) -> np.ndarray:
        made = np.zeros((len(texts), len(calibration.GERMAN) + 2), np.float32)
        made[:, -2:] = 0.5, more
        for row, text in enumerate(texts):
            for place, pair in enumerate(calibration.GERMAN):
                made[row, place] = float(text in pair)
        return made / np.linalg.norm(made, axis=1, keepdims=True)

    scale = calibration.measure(lambda texts: rows(texts, 0.0), lambda texts: rows(texts, 1.0))
    assert scale.unrelated == pytest.approx(0.149, abs=0.001)
    assert scale.related == pytest.approx(0.745, abs=0.001)
