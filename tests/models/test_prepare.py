"""The real export, in folders of its own; it runs twice in all, ten to twenty seconds each."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from concierge.core.errors import ModelMissingError
from concierge.models import catalog, prepare

ROOT = Path(__file__).resolve().parents[2]
NAME = catalog.EMBEDDING.name


def start(models: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "concierge.models", "prepare", "--into", str(models)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )


def drafts(models: Path) -> list[Path]:
    return list(models.glob(".preparing-*"))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of models that two processes prepared at the same moment."""
    models = tmp_path_factory.mktemp("models")
    both = [start(models), start(models)]
    outputs = [process.communicate(timeout=110) for process in both]
    assert [process.returncode for process in both] == [0, 0], outputs
    made = ["exporting it to ONNX" in said for said, _ in outputs]
    assert sorted(made) == [False, True], outputs  # the work was done once
    return models


@pytest.fixture
def copied(exported: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(exported, tmp_path / "models"))


def test_the_export_is_whole_and_stamped(exported: Path) -> None:
    folder = exported / NAME
    assert prepare.is_prepared(folder)
    assert sorted(f.name for f in folder.iterdir()) == [
        "model.onnx",
        "stamp.json",
        "tokenizer.json",
    ]
    stamp = json.loads((folder / "stamp.json").read_text())
    assert (stamp["model"], stamp["dimensions"], stamp["max_tokens"]) == (NAME, 384, 256)
    assert (folder / "model.onnx").stat().st_size < 25_000_000
    assert not drafts(exported)


def test_a_second_run_does_nothing_and_loads_no_torch(exported: Path) -> None:
    before = (exported / NAME / "model.onnx").stat().st_mtime_ns
    program = (
        "import sys; from pathlib import Path; from concierge.models import prepare;"
        "prepare.prepare(Path(sys.argv[1])); prepare.ensure_prepared(Path(sys.argv[1]));"
        "assert not {'torch', 'onnxruntime', 'sentence_transformers'} & set(sys.modules)"
    )
    command = [sys.executable, "-c", program, str(exported)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "is ready" in done.stdout
    assert (exported / NAME / "model.onnx").stat().st_mtime_ns == before


@pytest.mark.parametrize("file", ["model.onnx", "tokenizer.json", "stamp.json"])
@pytest.mark.parametrize("harm", ["gone", "short", "changed"])
def test_damage_is_noticed(copied: Path, file: str, harm: str) -> None:
    path = copied / NAME / file
    content = path.read_bytes()
    if harm == "gone":
        path.unlink()
    elif harm == "short":
        path.write_bytes(content[: len(content) // 2])
    else:
        path.write_bytes(content.replace(b"a", b"b", 1))
    assert not prepare.is_prepared(copied / NAME)


def test_an_older_recipe_is_made_anew(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "RECIPE", prepare.RECIPE + 1)
    assert not prepare.is_prepared(copied / NAME)


def test_a_kill_leaves_nothing_half_made_and_the_next_run_mends(copied: Path) -> None:
    model = copied / NAME / "model.onnx"
    damaged = model.read_bytes()[:-1000]
    model.write_bytes(damaged)
    with start(copied) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("loading the model"):
                break  # the export has begun
        process.kill()
    assert drafts(copied)  # it was in the middle
    assert model.read_bytes() == damaged  # what stood there stands untouched
    assert not prepare.is_prepared(copied / NAME)

    assert prepare.ensure_prepared(copied) == copied / NAME
    assert prepare.is_prepared(copied / NAME)
    assert not drafts(copied)


def test_a_kill_on_a_new_machine_leaves_no_folder(tmp_path: Path) -> None:
    with start(tmp_path / "models") as process:
        assert process.stdout is not None
        process.stdout.readline()  # the weights are checked and the draft begun
        process.kill()
    assert not (tmp_path / "models" / NAME).exists()


def test_a_missing_source_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "EMBEDDING", replace(catalog.EMBEDDING, module="no_such_model"))
    with pytest.raises(ModelMissingError, match="not installed"):
        prepare.prepare(tmp_path, say=lambda _: None)
    assert [f.name for f in tmp_path.iterdir()] in (["prepare.lock"], [])


def test_a_failure_of_the_child_is_told_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ModelMissingError, match="cannot be written") as caught:
        prepare.ensure_prepared(tmp_path / "file" / "models")
    assert "concierge.models prepare" in caught.value.advice
