"""Why a file is among the results, in the window's own sentences."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from concierge.core.wire import Why
from concierge.gui import words
from concierge.gui.actions.why import reasons_of


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    words.load_translations(qapp, request.param)
    yield request.param
    words.load_translations(qapp, "en")


SECOND_LOOK = {
    "en": ("moved it up.", "moved it down.", "left it where it was."),
    "de": ("nach oben rücken.", "nach unten rücken.", "wo sie war."),
}


def test_a_second_look_is_told_with_what_it_brought(language: str) -> None:
    found = Why(words=["rent"], passage=1, relevance=3.2)
    for moved, end in zip((0.1, -0.1, 0.0), SECOND_LOOK[language], strict=True):
        (said,) = reasons_of(found.model_copy(update={"reranked": moved}))
        assert said.endswith(end)
    (plain,) = reasons_of(Why(words=["rent"], passage=1))
    assert not plain.endswith(SECOND_LOOK[language])
    assert "“rent”" in plain or "„rent“" in plain
    assert reasons_of(Why()) == []
