"""Text that is seen in films: slides of different colours, with no help of a speech model."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from concierge.core.pieces import Pieces
from concierge.core.protocols import ExtractionContext
from concierge.core.records import TextState
from concierge.extract.media import ffmpeg
from concierge.extract.registry import extract

pytestmark = pytest.mark.skipif(
    not ffmpeg.installed() or shutil.which("tesseract") is None, reason="a program is missing"
)
SLIDES = ("Harvest report autumn", "Kitchen garden costs", "Thank you and questions")
SECONDS = 5


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film of slides that differ in their words only; the first comes once more."""
    folder = tmp_path_factory.mktemp("film")
    inputs: list[str] = []
    shown = (SLIDES[0], SLIDES[0], *SLIDES[1:])
    for number, text in enumerate(shown):
        picture = Image.new("RGB", (640, 360), "white")
        font = ImageFont.load_default(40)
        ImageDraw.Draw(picture).text((40, 140), text, "black", font)
        picture.save(folder / f"{number}.png")
        inputs += ["-loop", "1", "-t", str(SECONDS), "-i", str(folder / f"{number}.png")]
    joined = "".join(f"[{n}]" for n in range(len(shown))) + f"concat=n={len(shown)},fps=10[v]"
    command = ["ffmpeg", "-v", "error", "-nostdin", "-y", *inputs, "-filter_complex", joined]
    command += ["-map", "[v]", "-pix_fmt", "yuv420p", str(folder / "slides.mp4")]
    subprocess.run(command, check=True, timeout=60)
    return folder / "slides.mp4"


def test_slides_are_read_where_they_come(film: Path, deep: ExtractionContext) -> None:
    found = extract(film, deep)
    assert found.state is TextState.FULL
    assert [one.text for one in found.segments] == list(SLIDES)
    for segment, second in zip(found.segments, (0, 2 * SECONDS, 3 * SECONDS), strict=True):
        assert segment.locator.seconds is not None
        assert second <= segment.locator.seconds <= second + 2
    assert found.thumbnail.startswith(b"\xff\xd8")


def test_looking_goes_on_where_it_was_left(film: Path, deep: ExtractionContext) -> None:
    known: dict[str, bytes] = {}
    states = []
    for _ in range(10):
        pieces = Pieces(known, seconds=0)
        found = extract(film, replace(deep, pieces=pieces))
        states.append(found.state)
        known |= pieces.new
        if not pieces.unfinished:
            break
    assert states == [TextState.NEEDS_OCR] * (len(states) - 1) + [TextState.FULL]
    assert [one.text for one in found.segments] == list(SLIDES)
    assert "scenes 0-20" in known
    assert sum(name.startswith("frame ") for name in known) == len(SLIDES)


def test_a_still_film_without_words_is_empty(tmp_path: Path, deep: ExtractionContext) -> None:
    path = tmp_path / "grey.mp4"
    command = ["ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi"]
    command += ["-i", "color=gray:size=160x120:rate=5:duration=3", "-pix_fmt", "yuv420p"]
    subprocess.run([*command, os.fspath(path)], check=True, timeout=60)
    found = extract(path, deep)
    assert (found.segments, found.state) == ((), TextState.EMPTY)
