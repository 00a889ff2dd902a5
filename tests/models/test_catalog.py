from __future__ import annotations

import sys
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest

from concierge.core.errors import Category, ModelMissingError
from concierge.core.paths import MODELS_VARIABLE
from concierge.models import catalog
from concierge.models.catalog import ANSWERING, EMBEDDING, LANGUAGES, PackagedModel


@pytest.mark.parametrize("model", [EMBEDDING, ANSWERING, LANGUAGES], ids=lambda m: m.module)
def test_a_packaged_model_is_found_whole_without_importing_its_package(
    model: PackagedModel,
) -> None:
    assert catalog.check(model).stat().st_size > 900_000
    package, _, version = model.distribution.partition("==")
    assert metadata.version(package) == version
    assert model.module not in sys.modules


def test_an_absent_package_is_named_with_advice() -> None:
    absent = replace(EMBEDDING, module="no_such_model", distribution="no-such-model==1")
    with pytest.raises(ModelMissingError, match="all-MiniLM-L6-v2 is not installed") as caught:
        catalog.locate(absent)
    assert "bootstrap.py" in caught.value.advice


def test_an_incomplete_package_is_named() -> None:
    with pytest.raises(ModelMissingError, match="incomplete"):
        catalog.locate(replace(EMBEDDING, file="model/other.safetensors"))


def test_a_damaged_file_is_named() -> None:
    with pytest.raises(ModelMissingError, match="damaged") as caught:
        catalog.check(replace(EMBEDDING, sha256="0" * 64))
    assert EMBEDDING.distribution in caught.value.advice


def test_the_packaged_language_model_is_the_default() -> None:
    assert catalog.find_language_model() == catalog.locate(ANSWERING)


def test_a_chosen_language_model_is_used(tmp_path: Path) -> None:
    chosen = tmp_path / "own.gguf"
    chosen.write_bytes(b"GGUF\x03\x00\x00\x00")
    assert catalog.find_language_model(str(chosen)) == chosen


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "is not there"), (b"", "empty"), (b"PK\x03\x04 zip", "not a language model")],
    ids=["absent", "empty", "foreign"],
)
def test_a_file_that_is_no_language_model_is_refused(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    chosen = tmp_path / "own.gguf"
    if content is not None:
        chosen.write_bytes(content)
    with pytest.raises(ModelMissingError, match=said) as caught:
        catalog.find_language_model(str(chosen))
    assert caught.value.category is Category.MODEL_MISSING
    assert "answer_model" in caught.value.advice


def test_a_folder_is_no_language_model(tmp_path: Path) -> None:
    with pytest.raises(ModelMissingError):
        catalog.find_language_model(str(tmp_path))


def test_the_reranker_is_what_was_chosen_or_lies_beside_the_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path))
    assert catalog.find_reranker() is None
    (tmp_path / "reranker").mkdir()
    assert catalog.find_reranker() == tmp_path / "reranker"
    assert catalog.find_reranker("none") is None
    assert catalog.find_reranker("~/one") == Path.home() / "one"  # there or not
