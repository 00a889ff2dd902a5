"""The list of models that can be fetched is whole, true to its form, and kept inside its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.errors import ConciergeError
from concierge.core.paths import MODELS_VARIABLE
from concierge.models import published
from tests.models.publisher import listed, model_list


def test_the_list_has_models_for_every_job_from_small_to_large() -> None:
    known = published.all_published()
    names = [one.name for one in known]
    assert len(set(names)) == len(names)
    answering = [one for one in known if one.job == "answering"]
    assert len(answering) >= 10
    assert {"360M", "0.5B", "1.7B", "8B"} <= {one.parameters for one in answering}
    meaning = [one for one in known if one.job == "meaning"]
    assert {"English"} < {one.languages for one in meaning}
    assert [one for one in known if one.job == "speech"]
    assert len(published.ocr_languages().languages) >= 15


def test_every_model_says_what_a_person_must_know() -> None:
    for one in published.all_published():
        assert one.title
        assert one.licence
        assert one.source.startswith("https://")
        for file in one.files:
            assert file.address.startswith("https://")
            # A size without a checksum was not looked up.
            assert file.sha256 or not file.bytes


def test_whose_terms_are_its_own_is_not_called_free() -> None:
    own = {one.name for one in published.all_published() if "Apache" not in one.licence}
    assert {"llama-3.2-1b", "gemma-3-1b"} <= own
    assert "MIT" in {one.licence for one in published.all_published()}


def test_models_lie_in_the_folder_of_models(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path))
    for one in published.all_published():
        assert tmp_path in one.place.parents
        assert not one.is_here
    place = published.find("tiny").place
    place.parent.mkdir(parents=True)
    place.write_bytes(b"x")
    assert published.find("tiny").is_here


@pytest.mark.parametrize(
    "path", ["../model.gguf", "/etc/passwd", "a/../../b", "C:\\model.gguf", "a\n", ""]
)
def test_a_list_cannot_name_files_outside_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    made = model_list(tmp_path / "list.json", listed("bad", {"path": path}))
    monkeypatch.setenv(published.LIST_VARIABLE, str(made))
    with pytest.raises(ConciergeError, match="list of models"):
        published.all_published()


def test_a_list_that_is_none_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(published.LIST_VARIABLE, str(tmp_path / "none.json"))
    with pytest.raises(ConciergeError, match=r"none\.json"):
        published.find("tiny")


def test_a_hub_is_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(published.HUB_VARIABLE, "file:///etc")
    with pytest.raises(ConciergeError, match=published.HUB_VARIABLE):
        published.all_published()


def test_several_files_are_agreed_to_as_one() -> None:
    assert published.find("multilingual-e5-small").sha256 == ""  # its publisher must be asked
    one = published.find("multilingual-minilm")
    known = one.files
    assert one.sha256 == published.agreed(known)
    assert published.agreed(known) == published.agreed(reversed(known))
    assert published.agreed(known[:1]) == known[0].sha256
    assert published.agreed(known) != published.agreed(known[:-1])
