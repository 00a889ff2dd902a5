"""What a model on disk is, told without running any of it."""

from __future__ import annotations

import io
import os
import pickle
import shutil
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.models import catalog
from concierge.models.recognise import recognise
from tests.models.gguf_files import LLAMA, write

TINY = Path(__file__).resolve().parents[1] / "data" / "speech" / "tiny.pt"
DIMENSIONS = {"n_mels": 80, "n_audio_state": 512, "n_text_layer": 6}


def sentences(folder: Path, weights: str = "model.safetensors") -> Path:
    """Make a model of sentence-transformers, with the packaged one's own files."""
    folder.mkdir()
    for file in catalog.locate(catalog.EMBEDDING).parent.iterdir():
        name = weights if file.name == "model.safetensors" else file.name
        if file.is_dir():
            shutil.copytree(file, folder / name)
        else:
            (folder / name).symlink_to(file)
    return folder


def test_a_language_model_is_one(tmp_path: Path) -> None:
    found = recognise(write(tmp_path / "m.gguf"))
    assert (found.job, found.title, found.parameters) == ("answering", "Small One", "1.2M")
    assert "Q4_K_M" in found.detail
    assert found.header is not None


def test_a_model_for_meaning_in_the_same_format_is_not_for_answers(tmp_path: Path) -> None:
    said = {**LLAMA, "general.architecture": "nomic-bert"}
    with pytest.raises(ConciergeError, match="writes no text"):
        recognise(write(tmp_path / "m.gguf", said))


def test_a_checkpoint_of_whisper_is_one() -> None:
    found = recognise(TINY)
    assert found.job == "speech"
    assert found.detail.startswith("Whisper")


def test_an_old_checkpoint_is_known_by_its_dimensions(tmp_path: Path) -> None:
    path = tmp_path / "old.pt"
    path.write_bytes(pickle.dumps({"dims": DIMENSIONS}, protocol=2))
    assert recognise(path).parameters == "base"


class Bomb:
    """Makes a file when it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("exploded",)


def test_a_checkpoint_that_would_run_something_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = pickle.dumps({"bomb": Bomb(), "dims": DIMENSIONS}, protocol=2)
    (tmp_path / "old.pt").write_bytes(data)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("model/data.pkl", data)
    (tmp_path / "new.pt").write_bytes(packed.getvalue())
    for name in ("old.pt", "new.pt"):
        assert recognise(tmp_path / name).job == "speech"
    assert not (tmp_path / "exploded").exists()


def test_a_checkpoint_that_lies_costs_little(tmp_path: Path) -> None:
    text = b"\x80\x02X" + (2**31 - 1).to_bytes(4, "little") + b"n_mels" + bytes(5_000_000)
    member = b"PK\x03\x04" + bytes(22) + (9).to_bytes(2, "little") + bytes(2) + b"/data.pkl"
    huge = b"PK\x03\x04" + b"\xff" * 26 + bytes(1000)
    for number, data in enumerate((text, member + text, huge, b"PK\x03\x04", b"\x80")):
        file = tmp_path / f"{number}.pt"
        file.write_bytes(data)
        tracemalloc.start()
        try:
            with pytest.raises(ConciergeError, match="not Whisper's"):
                recognise(file)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert most < 16 * 2**20


def test_an_old_checkpoint_has_other_pickles_before_it(tmp_path: Path) -> None:
    path = tmp_path / "old.pt"
    before = b"".join(pickle.dumps(one, protocol=2) for one in (0x1950A86A, 1001, {"a": 1}))
    path.write_bytes(before + pickle.dumps({"dims": DIMENSIONS}, protocol=2))
    assert recognise(path).job == "speech"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ConciergeError, match="neither a file nor a folder"):
        recognise(tmp_path / "pipe")


def test_a_folder_of_sentence_transformers_is_one(tmp_path: Path) -> None:
    found = recognise(sentences(tmp_path / "minilm"))
    assert (found.job, found.title) == ("meaning", "minilm")
    assert found.detail == "bert, 384 dimensions"
    real = recognise(catalog.locate(catalog.EMBEDDING).parent)
    assert (real.job, real.detail) == ("meaning", "bert, 384 dimensions")


def test_a_folder_with_a_cross_encoder_is_one(tmp_path: Path) -> None:
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"x")
    assert recognise(tmp_path).job == "reranking"
    (tmp_path / "stamp.json").write_text("{}", "utf-8")
    with pytest.raises(ConciergeError, match="has prepared"):
        recognise(tmp_path)


def test_what_is_no_model_is_told_with_what_would_be(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.writestr("model/data.pkl", pickle.dumps({"state": [1, 2]}))
    for name, data, said in (
        ("letter.docx", packed.getvalue(), "not Whisper's"),
        ("broken.zip", b"PK\x03\x04" + bytes(200), "not Whisper's"),
        ("other.pt", pickle.dumps({"state": 1}), "not Whisper's"),
        ("letter.txt", b"Dear Sir", "no kind of model"),
        ("empty.gguf", b"", "no kind of model"),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(ConciergeError, match=said) as caught:
            recognise(file)
        assert caught.value.category is Category.MODEL_MISSING
        assert ".gguf" in caught.value.advice
    with pytest.raises(ConciergeError, match="cannot be read"):
        recognise(tmp_path / "none.gguf")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ConciergeError, match="neither"):
        recognise(tmp_path / "folder")


def test_a_folder_that_lacks_something_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConciergeError, match="safetensors"):
        recognise(sentences(tmp_path / "old", "pytorch_model.bin"))
    folder = sentences(tmp_path / "half")
    (folder / "config.json").unlink()
    (folder / "config.json").write_text("[" * 100_000, "utf-8")
    with pytest.raises(ConciergeError):
        recognise(folder)
    (folder / "config.json").unlink()
    with pytest.raises(ConciergeError):
        recognise(folder)


def test_a_file_that_changed_is_looked_at_again(tmp_path: Path) -> None:
    path = write(tmp_path / "m.gguf")
    assert recognise(path).title == "Small One"
    write(path, {**LLAMA, "general.name": "Another One"})
    assert recognise(path).title == "Another One"
