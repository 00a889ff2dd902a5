"""Ground truth for every format: an upgrade of a library that loses text fails here.

`tests/data/<format>/` holds small files; beside each stands a JSON file of the same name
with `.json` added that says what must be found in it:

    media_type, kind, title, author, language, pages, seconds, state: as in `Extraction`
    facts: a part of `Extraction.facts`
    parts: paths of `Extraction.parts` that must be there, with their state
    says: [[text, locator], ...]: each text stands in one segment with at least that locator
    lacks: texts that must stand nowhere (markup, hidden text)
    deep: whether slow methods are needed
    failure: the category with which reading must end instead
    password: the password to give
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from concierge.core.errors import ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction
from concierge.extract.registry import extract

DATA = Path(__file__).parents[1] / "data"
TRUTHS = sorted(DATA.glob("*/*.json"))
_SIMPLE = ("media_type", "kind", "title", "author", "language", "pages", "state")
_KNOWN = {*_SIMPLE, "seconds", "facts", "parts", "says", "lacks", "deep", "failure", "password"}


def name_of(truth: Path) -> str:
    return f"{truth.parent.name}/{truth.stem}"


@pytest.mark.parametrize("truth", TRUTHS, ids=name_of)
def test_what_a_file_says_is_found(truth: Path, tmp_path: Path) -> None:
    expected: dict[str, Any] = json.loads(truth.read_text("utf-8"))
    assert not set(expected) - _KNOWN, "a key that nothing checks"
    assert expected.get("says") or "state" in expected or "failure" in expected
    # Another folder: nothing may be taken from what stands beside the file.
    path = tmp_path / truth.stem
    shutil.copyfile(truth.with_suffix(""), path)
    context = ExtractionContext(
        deep=expected.get("deep", False),
        scratch=tmp_path,
        password=expected.get("password", ""),
    )
    if "failure" in expected:
        with pytest.raises(ConciergeError) as caught:
            extract(path, context)
        assert caught.value.category == expected["failure"]
        return
    _compare(extract(path, context), expected)


def _compare(found: Extraction, expected: dict[str, Any]) -> None:
    for name in _SIMPLE:
        if name in expected:
            assert getattr(found, name) == expected[name], name
    if "seconds" in expected:
        assert found.seconds == pytest.approx(expected["seconds"], abs=0.2)
    for name, value in expected.get("facts", {}).items():
        assert found.facts.get(name) == value, name
    parts = {part.path: part.state for part in found.parts}
    for name, state in expected.get("parts", {}).items():
        assert parts.get(name) == state, (name, parts)
    for text, locator in expected.get("says", []):
        places = [one.locator.as_dict() for one in found.segments if text in one.text]
        assert any(locator.items() <= place.items() for place in places), (text, places)
    whole = "\n".join(segment.text for segment in found.segments)
    for text in expected.get("lacks", []):
        assert text not in whole
