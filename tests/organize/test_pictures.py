"""Which pictures are told to be nearly the same."""

from __future__ import annotations

import io
import itertools
import random

import pytest
from PIL import Image, ImageDraw, ImageEnhance

from concierge.organize.likeness.pictures import SIZE, alike, fingerprint


def scene(seed: int) -> Image.Image:
    """Draw some shapes of their own places and shades."""
    chance = random.Random(seed)
    picture = Image.new("RGB", (240, 180), tuple(chance.choices(range(256), k=3)))
    draw = ImageDraw.Draw(picture)
    for _ in range(12):
        x, y = chance.randrange(240), chance.randrange(180)
        box = (x, y, x + chance.randrange(20, 120), y + chance.randrange(20, 120))
        draw.ellipse(box, fill=tuple(chance.choices(range(256), k=3)))
    return picture


def saved(picture: Image.Image, quality: int = 85) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def print_of(picture: Image.Image, quality: int = 85) -> bytes:
    found = fingerprint(saved(picture, quality))
    assert found is not None
    assert len(found) == SIZE
    return found


def test_smaller_paler_and_saved_anew_is_the_same() -> None:
    for seed in range(20):
        picture = scene(seed)
        others = (
            print_of(picture.resize((120, 90))),
            print_of(picture, quality=30),
            print_of(ImageEnhance.Brightness(picture).enhance(1.15)),
            print_of(picture.convert("L").convert("RGB")),
        )
        for other in others:
            assert (0, 1) in alike([print_of(picture), other]), seed


def test_other_pictures_are_others() -> None:
    assert alike([print_of(scene(seed)) for seed in range(300)]) == {}


def test_no_pair_is_missed_by_the_bands() -> None:
    chance = random.Random(4)
    halves = [chance.getrandbits(64) for _ in range(200)]
    made = []
    for half in halves:
        flipped = half
        for bit in chance.sample(range(64), 6):
            flipped ^= 1 << bit
        made += [half.to_bytes(8) + bytes(8), flipped.to_bytes(8) + bytes(8)]
    found = alike(made)
    assert {(at, at + 1) for at in range(0, len(made), 2)} <= set(found)
    for one, other in itertools.combinations(range(0, len(made), 2), 2):
        assert (one, other) not in found


@pytest.mark.parametrize("shade", [(255, 255, 255), (0, 0, 0), (90, 90, 90)])
def test_an_empty_page_is_like_nothing(shade: tuple[int, int, int]) -> None:
    assert fingerprint(saved(Image.new("RGB", (200, 200), shade))) is None


def test_what_is_no_picture_has_no_fingerprint() -> None:
    assert fingerprint(b"no picture") is None
    assert alike([]) == {}
