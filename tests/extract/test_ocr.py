"""The door to OCR: pages as pieces, side by side, by the real tesseract."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from concierge.core.errors import ModelMissingError
from concierge.core.pieces import PagePiece, Pieces
from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import damaged
from concierge.extract.ocr import languages as ocr_languages
from concierge.extract.ocr.languages import languages_of
from concierge.extract.ocr.pages import languages_note, recognise_pages
from concierge.extract.ocr.reading import read_page
from tests.extract import documents
from tests.extract.ocr_pages import LINES, drawn, grainy, page, recall


def sign(folder: Path, words: str) -> Path:
    return documents.picture(folder / f"{words.partition(' ')[0]}.png", words)


def not_to_be_drawn(_: Path) -> Path:
    raise AssertionError("a page that is known was drawn again")


@pytest.mark.parametrize("processes", [1, 2])
def test_every_page_is_read_and_in_order(deep: ExtractionContext, processes: int) -> None:
    context = replace(deep, ocr_processes=processes)
    names = [f"page {number}" for number in range(1, 5)]
    pages = [(name, lambda folder, name=name: sign(folder, f"SIGN {name}")) for name in names]
    found = recognise_pages(pages, context)
    assert list(found) == names
    assert [one.text for one in found.values()] == [f"SIGN {name}" for name in names]
    assert sorted(context.pieces.new) == names
    assert deep.scratch is not None
    assert list(deep.scratch.iterdir()) == []


def test_what_is_known_is_not_read_again(deep: ExtractionContext) -> None:
    known = PagePiece("as it was read before", confidence=90.0)
    context = replace(deep, pieces=Pieces({"a": known.packed()}))
    found = recognise_pages(
        [("a", not_to_be_drawn), ("b", lambda folder: sign(folder, "FRESH"))], context
    )
    assert (found["a"], found["b"].text) == (known, "FRESH")
    assert list(context.pieces.new) == ["b"]


def test_each_turn_gets_one_page_further_when_time_is_up(deep: ExtractionContext) -> None:
    pages = [(name, lambda folder, name=name: sign(folder, name)) for name in ("ONE", "TWO")]
    context = replace(deep, pieces=Pieces(seconds=0))
    assert list(recognise_pages(pages, context)) == ["ONE"]
    assert context.pieces.unfinished
    later = replace(deep, pieces=Pieces(context.pieces.new, seconds=0))
    assert [one.text for one in recognise_pages(pages, later).values()] == ["ONE", "TWO"]
    assert not later.pieces.unfinished


def test_a_page_that_fails_costs_only_itself(tmp_path: Path, deep: ExtractionContext) -> None:
    def broken(_: Path) -> Path:
        raise damaged(tmp_path / "a.pdf", "page 2 cannot be drawn")

    def cut(folder: Path) -> Path:
        path = sign(folder, "CUT")
        path.write_bytes(path.read_bytes()[:300])
        return path

    def wide(folder: Path) -> Path:
        Image.new("1", (40_000, 10), 1).save(folder / "wide.png")
        return folder / "wide.png"

    good = drawn(page())
    found = recognise_pages(
        [("1", good), ("2", broken), ("3", cut), ("4", wide), ("5", good)], deep
    )
    assert [recall(found[name].text) for name in "15"] == [1.0, 1.0]
    assert "page 2 cannot be drawn" in found["2"].failed
    assert "damaged" in found["3"].failed
    assert "too large" in found["4"].failed
    assert not any(found[name].text for name in "234")


def test_what_tesseract_refuses_fails_by_name(tmp_path: Path) -> None:
    path = tmp_path / "odd.tga"  # Pillow reads it, tesseract does not
    page().save(path)
    assert "tesseract cannot read it" in read_page(path, "eng", tmp_path).failed


def test_a_page_that_takes_too_long_fails_by_name(tmp_path: Path) -> None:
    path = drawn(grainy(page(), 60))(tmp_path)
    assert "too long" in read_page(path, "eng", tmp_path, seconds=0.001).failed


def test_a_missing_tesseract_is_named(
    tmp_path: Path, deep: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    with pytest.raises(ModelMissingError, match="Tesseract is not installed") as caught:
        recognise_pages([("a", drawn(page()))], deep)
    assert "tesseract-ocr" in caught.value.advice
    known = replace(deep, pieces=Pieces({"a": PagePiece("known").packed()}))
    assert recognise_pages([("a", not_to_be_drawn)], known)["a"].text == "known"


def test_missing_languages_are_named_with_how_to_get_them(deep: ExtractionContext) -> None:
    with pytest.raises(ModelMissingError, match="xyz") as caught:
        recognise_pages([("a", drawn(page()))], replace(deep, ocr_languages="xyz"))
    assert caught.value.advice.endswith(".")
    both = replace(deep, ocr_languages="eng+xyz")
    assert recall(recognise_pages([("a", drawn(page()))], both)["a"].text) == 1.0
    assert "xyz" in languages_note(both)
    assert languages_note(deep) == ""


@pytest.mark.parametrize(
    ("system", "how"),
    [
        ("linux", "tesseract-ocr-chi-sim"),
        ("darwin", "brew install tesseract-lang"),
        ("win32", "chi_sim.traineddata"),
    ],
)
def test_each_system_is_told_its_own_way(
    monkeypatch: pytest.MonkeyPatch, system: str, how: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(ModelMissingError) as caught:
        ocr_languages.usable_languages("chi_sim")
    assert how in caught.value.advice


def test_languages_follow_the_script_of_the_page(tmp_path: Path, deep: ExtractionContext) -> None:
    path = drawn(page())(tmp_path)
    there = {"rus", "jpn", "fra", "eng", "deu", "pol"}
    assert languages_of(path, there, "pol") == "pol+eng+deu"
    assert languages_of(path, {"rus"}, "pol") == "rus"
    automatic = replace(deep, ocr_languages="auto")
    assert recall(recognise_pages([("a", drawn(page()))], automatic)["a"].text) == 1.0


def test_text_keeps_its_lines(deep: ExtractionContext) -> None:
    found = recognise_pages([("a", drawn(page()))], deep)["a"]
    lines = [line for line in found.text.splitlines() if line]
    assert lines == list(LINES)
    assert found.confidence > 90
