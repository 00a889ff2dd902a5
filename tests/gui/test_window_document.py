"""The document of the window keeps up with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from concierge.gui import words
from concierge.gui.actions import keys
from concierge.gui.actions.registry import actions, plain_title
from concierge.gui.app import _parser

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "window.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    words.load_translations(qapp, "en")


def test_the_keys_are_those_of_the_window() -> None:
    """What F1 shows, in the same order; put the expected table there when it differs."""
    rows = [(key, QCoreApplication.translate("keys", text)) for key, text in keys._OF_VIEWS]
    rows += [(one.shortcut, plain_title(one)) for one in actions().values() if one.shortcut]
    expected = "\n".join(
        ["| key | does |", "| --- | --- |", *(f"| {key} | {does} |" for key, does in rows)]
    )
    assert f"\n{expected}\n" in TEXT, expected


def test_every_option_is_documented() -> None:
    section = TEXT.partition("\n## Starting it")[2].partition("\n## ")[0]
    options = {one for action in _parser()._actions for one in action.option_strings}
    for option in options - {"-h", "--help"}:
        assert f"| `{option}" in section, option
