"""How settings are filled in, as their declarations say it."""

from __future__ import annotations

import pytest

from concierge.core.declared import Declared, declared
from concierge.core.settings import Settings


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ocr", Declared("switch")),
        ("workers", Declared("number", (), 1, 64)),
        ("paused_until", Declared("moment")),
        ("mode", Declared("choice", ("full", "polite", "mains"))),
        ("exclude", Declared("list")),
        ("speech_model", Declared("file")),
        ("ocr_languages", Declared("text")),
    ],
)
def test_what_a_setting_may_be(name: str, expected: Declared) -> None:
    assert declared(name) == expected


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_can_be_filled_in(name: str) -> None:
    found = declared(name)
    if found.kind == "number":
        assert found.minimum is not None
        assert found.maximum is not None
        assert found.maximum < 2**31  # what a field for numbers can hold
    assert bool(found.choices) == (found.kind in ("choice", "choices"))


def test_a_setting_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        declared("colour")
