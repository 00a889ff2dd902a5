"""What the files of a sentence-transformers folder say, and which folders are refused."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from concierge.core.errors import ModelMissingError
from concierge.models import catalog
from concierge.models.transformers_folder import examine, fingerprint, signature, why_not
from tests.models.folders import change, copy_packaged


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_packaged(tmp_path / "my model")


def test_what_a_model_is_is_read_from_its_files(folder: Path) -> None:
    known = examine(folder)
    assert (known.name, known.kind, known.dimensions) == ("my model", "bert", 384)
    assert (known.pooling, known.max_tokens) == (("mean",), 256)
    assert 22_000_000 < known.parameters < 23_000_000
    assert (known.query_prompt, known.passage_prompt) == ("", "")
    assert not why_not(folder)


def test_the_packaged_model_is_one_too() -> None:
    assert examine(catalog.locate(catalog.EMBEDDING).parent).dimensions == 384


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"prompts": {"query": "query: ", "passage": "passage: "}}, ("query: ", "passage: ")),
        ({"prompts": {"query": "q: ", "document": "d: ", "passage": "p: "}}, ("q: ", "d: ")),
        ({"prompts": {"all": "a: "}, "default_prompt_name": "all"}, ("a: ", "a: ")),
        ({"prompts": {"clustering": "c: "}}, ("", "")),
        ({"prompts": None}, ("", "")),
    ],
)
def test_prompts(folder: Path, told: dict[str, object], expected: tuple[str, str]) -> None:
    change(folder / "config_sentence_transformers.json", **told)
    known = examine(folder)
    assert (known.query_prompt, known.passage_prompt) == expected


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("multilingual-e5-small", True), ("e5-base-v2", True), ("multilingual-e5-large-instruct", 0)],
)
def test_e5_models_get_their_prompts_by_name(tmp_path: Path, name: str, wanted: bool) -> None:
    known = examine(copy_packaged(tmp_path / name))
    expected = ("query: ", "passage: ") if wanted else ("", "")
    assert (known.query_prompt, known.passage_prompt) == expected


@pytest.mark.parametrize("mode", ["cls", "max"])
def test_pooling_in_both_spellings(tmp_path: Path, mode: str) -> None:
    older = copy_packaged(tmp_path / "older", pooling=mode)  # type: ignore[arg-type]
    assert examine(older).pooling == (mode,)
    file = older / "1_Pooling" / "config.json"
    file.write_text(json.dumps({"embedding_dimension": 384, "pooling_mode": [mode, "mean"]}))
    known = examine(older)
    assert (known.pooling, known.dimensions) == ((mode, "mean"), 768)


def _without(file: str) -> object:
    return lambda folder: (folder / file).unlink()


def _wordless(folder: Path) -> None:
    for name in ("tokenizer.json", "vocab.txt"):
        (folder / name).unlink()


def _pickle(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def _cut(folder: Path) -> None:
    os.truncate(folder / "model.safetensors", 1_000_000)


def _own_code(folder: Path) -> None:
    change(folder / "config.json", auto_map={"AutoModel": "own.Model"})


def _parts(*kinds: str) -> object:
    def write(folder: Path) -> None:
        found = [{"type": kind, "path": ""} for kind in kinds]
        (folder / "modules.json").write_text(json.dumps(found))

    return write


def _outside(folder: Path) -> None:
    modules = json.loads((folder / "modules.json").read_text())
    modules[1]["path"] = "../elsewhere"
    (folder / "modules.json").write_text(json.dumps(modules))


def _last_token(folder: Path) -> None:
    file = folder / "1_Pooling" / "config.json"
    change(file, pooling_mode_mean_tokens=False, pooling_mode_lasttoken=True)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_without("modules.json"), "modules.json is missing"),
        (_without("config.json"), "config.json is missing"),
        (_without("model.safetensors"), "There are no weights"),
        (_wordless, "lacks its words"),
        (_pickle, "only there as a pickle"),
        (_cut, "damaged or cut off"),
        (_own_code, "code of its own"),
        (_parts("custom_st.Transformer", "sentence_transformers.models.Pooling"), "is not known"),
        (_parts("sentence_transformers.models.WordEmbeddings"), "is not known"),
        (_parts("sentence_transformers.models.Pooling"), "not a transformer with pooling"),
        (_outside, "lies outside"),
        (_last_token, "in a way that is not known"),
        (lambda folder: (folder / "modules.json").write_text("{"), "makes no sense"),
        (lambda folder: (folder / "config.json").write_text("[]"), "makes no sense"),
    ],
)
def test_what_cannot_be_used_is_refused_with_the_reason(
    folder: Path, harm: object, said: str
) -> None:
    harm(folder)  # type: ignore[operator]
    with pytest.raises(ModelMissingError, match=said) as caught:
        examine(folder)
    assert caught.value.advice
    assert said in why_not(folder)


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    assert "is not there" in why_not(tmp_path / "none")
    (tmp_path / "file").write_text("a model?")
    assert "is not there" in why_not(tmp_path / "file")


def test_a_model_that_is_too_large_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concierge.models.transformers_folder.MOST_PARAMETERS", 20_000_000)
    assert "has 23 million parameters" in why_not(folder)


def test_the_fingerprint_is_of_what_matters(folder: Path, tmp_path: Path) -> None:
    before, looks = fingerprint(folder), signature(folder)
    (folder / "README.md").write_text("other words")
    assert (fingerprint(folder), signature(folder)) == (before, looks)
    change(folder / "1_Pooling" / "config.json", pooling_mode_max_tokens=True)
    assert fingerprint(folder) != before
    assert signature(folder) != looks
    assert signature(tmp_path / "none") == ""
