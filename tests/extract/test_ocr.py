"""Words in pictures, by the real tesseract."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from concierge.core.errors import DamagedError, ModelMissingError, TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract import ocr
from concierge.extract.registry import extract
from tests.extract import documents


def test_pictures_wait_until_slow_methods_may_run(
    tmp_path: Path, context: ExtractionContext
) -> None:
    found = extract(documents.picture(tmp_path / "a.png", "RECEIPT"), context)
    assert (found.kind, found.state) == (Kind.PICTURE, TextState.NEEDS_OCR)
    assert found.pages_without_text == (1,)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif", ".bmp", ".gif", ".webp"])
def test_words_are_read_whatever_the_format(
    tmp_path: Path, deep: ExtractionContext, suffix: str
) -> None:
    path = documents.picture(tmp_path / f"a{suffix}", "GREEN GROCER 1234")
    found = extract(path.rename(tmp_path / "lying.txt"), deep)
    assert "GREEN GROCER 1234" in found.segments[0].text
    assert found.segments[0].locator.page == 1
    assert found.state == TextState.FULL
    assert deep.scratch is not None
    assert list(deep.scratch.iterdir()) == []


def test_each_page_of_a_picture_is_a_segment(tmp_path: Path, deep: ExtractionContext) -> None:
    pages = []
    for word in ("FIRST", "SECOND"):
        with Image.open(documents.picture(tmp_path / f"{word}.png", word)) as image:
            pages.append(image.copy())
    pages[0].save(tmp_path / "fax.tif", save_all=True, append_images=pages[1:])
    found = extract(tmp_path / "fax.tif", deep)
    assert [(one.text, one.locator.page) for one in found.segments] == [("FIRST", 1), ("SECOND", 2)]
    assert found.pages == 2


def test_a_photograph_is_turned_as_its_camera_says(tmp_path: Path, deep: ExtractionContext) -> None:
    with Image.open(documents.picture(tmp_path / "a.png", "UPRIGHT SIGN")) as image:
        exif = Image.Exif()
        exif[0x0112] = 6  # the camera was held on its side
        image.rotate(90, expand=True).save(tmp_path / "a.jpg", exif=exif)
    assert "UPRIGHT SIGN" in extract(tmp_path / "a.jpg", deep).segments[0].text


def test_a_picture_without_words_is_empty(tmp_path: Path, deep: ExtractionContext) -> None:
    Image.new("RGB", (300, 200), "white").save(tmp_path / "a.png")
    found = extract(tmp_path / "a.png", deep)
    assert found.state == TextState.EMPTY
    assert not found.segments


def test_a_damaged_picture_is_named_so(tmp_path: Path, deep: ExtractionContext) -> None:
    path = documents.picture(tmp_path / "a.png", "CUT")
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(DamagedError):
        extract(path, deep)


def test_too_many_pixels_are_refused(
    tmp_path: Path, deep: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "MAX_PIXELS", 10_000)
    with pytest.raises(TooLargeError):
        extract(documents.picture(tmp_path / "a.png", "BIG"), deep)


def test_a_missing_tesseract_is_named(
    tmp_path: Path, deep: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = documents.picture(tmp_path / "a.png", "RECEIPT")
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    with pytest.raises(ModelMissingError, match="Tesseract is not installed") as caught:
        extract(path, deep)
    assert "tesseract-ocr" in caught.value.advice


def test_missing_languages_are_named(tmp_path: Path, deep: ExtractionContext) -> None:
    path = documents.picture(tmp_path / "a.png", "RECEIPT")
    only = ExtractionContext(deep=True, ocr_languages="xyz", scratch=deep.scratch)
    with pytest.raises(ModelMissingError, match="xyz"):
        extract(path, only)
    both = ExtractionContext(deep=True, ocr_languages="eng+xyz", scratch=deep.scratch)
    found = extract(path, both)
    assert "RECEIPT" in found.segments[0].text
    assert "xyz" in found.note
