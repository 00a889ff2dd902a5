"""Settings: valid by default, told apart when wrong, kept only where they differ."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.settings import Settings, load, save


def test_every_default_is_valid_and_explained() -> None:
    assert Settings.model_validate(Settings().model_dump()) == Settings()
    for name, field in Settings.model_fields.items():
        assert field.title, name
        assert field.description, name
        assert field.description.endswith("."), name


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"workers": 0}', "workers"),
        ('{"workers": "many"}', "workers"),
        ('{"max_file_mb": 1e9}', "max_file_mb"),
        ('{"ocr_languages": "eng; rm"}', "ocr_languages"),
        ('{"log_level": "LOUD"}', "log_level"),
        ('{"colour": "blue"}', "colour"),
        ("[]", "Settings"),
        ("not json", "Expecting"),
        ("", "Expecting"),
        ("\x00", "Expecting"),
    ],
)
def test_a_wrong_file_is_told_with_the_setting(tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text)
    with pytest.raises(MisusedError, match=named) as caught:
        load(file)
    assert str(file) in caught.value.message
    assert "\n" not in caught.value.message
    assert file.read_text() == text


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MisusedError):
        load(file)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConciergeError):
        load(tmp_path)


def test_only_differences_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save(Settings(), file)
    assert json.loads(file.read_text()) == {}
    chosen = Settings(chunk_tokens=300, ocr_languages="eng+deu")
    save(chosen, file)
    assert json.loads(file.read_text()) == {"chunk_tokens": 300, "ocr_languages": "eng+deu"}
    assert load(file) == chosen
    save(Settings(chunk_tokens=Settings().chunk_tokens), file)
    assert json.loads(file.read_text()) == {}
    assert list(tmp_path.iterdir()) == [file]
