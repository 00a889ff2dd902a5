"""Symbols and headings: where they begin, and that no text or line is lost by cutting."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Locator, Segment
from concierge.extract.registry import extract
from concierge.extract.text.code import LANGUAGES, symbol_stretches
from concierge.extract.text.markup import HEADINGS, outline

HERE = Path(__file__)


def rebuilt(segments: tuple[Segment, ...]) -> list[tuple[int, str]]:
    """Return every line that is not blank with its number, as locators tell it."""
    return [
        ((one.locator.line or 0) + number, line)
        for one in segments
        for number, line in enumerate(one.text.split("\n"))
        if line.strip()
    ]


def numbered(text: str) -> list[tuple[int, str]]:
    return [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_code_keeps_every_line_in_its_place(suffix: str) -> None:
    text = HERE.read_text("utf-8") + "\n\n}\n  end\n"
    assert rebuilt(symbol_stretches(text, suffix)) == numbered(text)


@pytest.mark.parametrize("media_type", HEADINGS)
def test_markup_keeps_every_line_in_its_place(media_type: str) -> None:
    folder = HERE.parents[1] / "data" / "text"
    for name in ("note.md", "manual.rst", "diary.org", "guide.adoc", "paper.tex"):
        text = (folder / name).read_text("utf-8")
        assert rebuilt(outline(text, media_type).segments) == numbered(text)


def test_short_code_is_one_stretch() -> None:
    text = "import os\n\ndef one():\n    pass\n\ndef two():\n    pass\n"
    (only,) = symbol_stretches("\n".join(text.splitlines()[2:]) + "\n", ".py")
    assert only.locator == Locator(line=1, heading="one")


HARD = [
    " " * 100_000,
    "a" * 100_000,
    "(" * 100_000,
    "public " * 20_000,
    "\t" * 70 + "x y z(\n" * 2000,
    "<!--" * 20_000,
    "# " + "[" * 50_000,
    "\\section{" * 10_000,
    "-\n" * 50_000,
    "/*" * 50_000,
]


@pytest.mark.parametrize("number", range(len(HARD)))
def test_no_pattern_goes_astray(tmp_path: Path, context: ExtractionContext, number: int) -> None:
    # Each would take minutes if a pattern tried all ways to match.
    names = {
        f"a{suffix}" for suffix in (*LANGUAGES, ".md", ".rst", ".org", ".adoc", ".tex", ".xml")
    }
    begun = time.process_time()
    for name in sorted(names):
        assert extract(tmp_path / name, context, HARD[number].encode()).media_type
    assert time.process_time() - begun < 60


def test_front_matter_that_is_broken_is_text(context: ExtractionContext, tmp_path: Path) -> None:
    for front in (
        "---\ntitle: [a\n---\n# Head\n",
        "+++\ntitle =\n+++\n# Head\n",
        "---\n- a\n---\n# Head\n",
    ):
        found = extract(tmp_path / "a.md", context, front.encode())
        assert found.title == "Head"
        assert "title" in found.segments[0].text or "- a" in found.segments[0].text
