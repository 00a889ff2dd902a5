"""Pages as they come: turned, crooked, small, shaded, grainy, without words."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont, ImageOps

from concierge.core.pieces import PagePiece
from concierge.extract.ocr.look import look
from concierge.extract.ocr.prepare import Change, prepare
from concierge.extract.ocr.reading import read_page
from tests.extract.ocr_pages import FIRST_WORD, drawn, grainy, page, recall, shaded


def read(image: Image.Image, folder: Path) -> PagePiece:
    return read_page(drawn(image)(folder), "eng", folder)


def first_word_at(found: PagePiece) -> tuple[float, float]:
    """Return the middle of the first word's box."""
    left, top, right, bottom = next(one.box for one in found.words if one.text == FIRST_WORD)
    return (left + right) / 2, (top + bottom) / 2


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turned_pages_are_read_and_their_words_are_where_they_are_seen(
    tmp_path: Path, degrees: int
) -> None:
    upright = page()
    x, y = first_word_at(read(upright, tmp_path))
    found = read(upright.rotate(degrees, expand=True), tmp_path)  # counter-clockwise
    assert recall(found.text) == 1.0
    assert found.turned == degrees
    expected = {0: (x, y), 90: (y, 1 - x), 180: (1 - x, 1 - y), 270: (1 - y, x)}[degrees]
    assert first_word_at(found) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("degrees", [-5.0, -2.0, 1.0, 3.5, 91.5, 178.0])
def test_crooked_pages_are_put_right(tmp_path: Path, degrees: float) -> None:
    turned = page().rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    assert look(drawn(turned)(tmp_path)).skew == pytest.approx(
        -(degrees - round(degrees / 90) * 90), abs=0.2
    )
    assert recall(read(turned, tmp_path).text) >= 0.98


def test_boxes_of_a_crooked_page_cover_its_ink(tmp_path: Path) -> None:
    crooked = page().rotate(4, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    found = read(crooked, tmp_path)
    covered = np.zeros((crooked.height, crooked.width), bool)
    for word in found.words:
        left, top, right, bottom = word.box
        covered[
            round(top * crooked.height) : round(bottom * crooked.height) + 1,
            round(left * crooked.width) : round(right * crooked.width) + 1,
        ] = True
    ink = np.asarray(crooked) < 128
    assert (ink & covered).sum() / ink.sum() > 0.98
    assert covered.mean() < 0.5


@pytest.mark.parametrize(
    ("name", "image", "least"),
    [
        ("small", page(size=11), 0.95),
        ("small and grainy", grainy(page(size=16, ink=40, paper=220), 18), 0.9),
        ("grainy", grainy(page(ink=40, paper=210), 40), 0.95),
        ("shaded", shaded(page(ink=40)), 0.98),
        ("pale", page(ink=150, paper=190), 0.98),
        ("white on black", ImageOps.invert(page()), 0.98),
        ("shaded, crooked and small", shaded(page(size=16, ink=40).rotate(3, fillcolor=255)), 0.85),
    ],
)
def test_poor_pages_are_made_readable(
    tmp_path: Path, name: str, image: Image.Image, least: float
) -> None:
    assert recall(read(image, tmp_path).text) >= least, name


def test_a_sign_on_a_photograph_is_found(tmp_path: Path) -> None:
    image = photograph()
    draw = ImageDraw.Draw(image)
    draw.rectangle((500, 500, 1100, 640), fill=240)
    draw.text((530, 530), "GREEN GROCER", fill=20, font=ImageFont.load_default(size=64))
    assert "GREEN GROCER" in read(image, tmp_path).text


def test_a_photograph_without_words_gives_none(tmp_path: Path) -> None:
    found = read(grainy(photograph(), 12), tmp_path)
    assert (found.text, found.words, found.failed) == ("", (), "")


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_an_empty_page_is_empty(tmp_path: Path, grey: int) -> None:
    assert read(Image.new("L", (800, 600), grey), tmp_path) == PagePiece("")


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "CMYK", "I;16"])
def test_every_kind_of_pixel_is_prepared(tmp_path: Path, mode: str) -> None:
    """Cut down to grey for a change, whatever the picture is made of."""
    image = (
        page().convert("I").point(lambda grey: grey * 256).convert("I;16")
        if mode == "I;16"
        else page().convert(mode)
    )
    image.save(tmp_path / "page.tif")
    prepared = prepare(tmp_path / "page.tif", Change(turn=2), tmp_path)
    assert recall(read_page(prepared.path, "eng", tmp_path).text) == 1.0


def test_places_lead_back_through_every_change(tmp_path: Path) -> None:
    image = Image.new("L", (400, 300), 255)
    ImageDraw.Draw(image).rectangle((100, 60, 119, 74), fill=0)
    path = drawn(image)(tmp_path)
    for turn in range(4):
        change = Change(skew=3.0, turn=turn, scale=2.0, blur=0.5)
        prepared = prepare(path, change, tmp_path)
        with Image.open(prepared.path) as changed:
            down, across = np.nonzero(np.asarray(changed) < 128)
        left, top, right, bottom = across.min(), down.min(), across.max() + 1, down.max() + 1
        place = prepared.place((float(left), float(top), float(right), float(bottom)))
        assert place == pytest.approx((0.25, 0.2, 0.3, 0.25), abs=0.01)


def photograph() -> Image.Image:
    """Make soft blots of grey."""
    blots = np.random.default_rng(3).integers(0, 255, (24, 32), np.uint8)
    return Image.fromarray(blots).resize((1600, 1200), Image.Resampling.BICUBIC)
