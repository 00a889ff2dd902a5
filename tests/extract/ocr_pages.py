"""Pages drawn for the tests of OCR: known words at known places, and what spoils a scan."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

LINES = (
    "The harbour office opens at seven and closes at noon.",
    "Every ship reports its cargo before the anchor falls,",
    "and pays 42 crowns for light, water and the pilot.",
    "Letters for the crew are kept behind the green door.",
    "Nobody may sleep on the quay while barrels are moved.",
    "When fog comes in, the bell is rung twice a minute.",
)
TEXT = " ".join(LINES)
FIRST_WORD = "The"


def page(size: int = 40, ink: int = 0, paper: int = 255) -> Image.Image:
    """Draw the lines.

    Args:
        size: Of the font, in pixels.
        ink: Grey level.
        paper: Grey level.
    """
    font = ImageFont.load_default(size=size)
    width = round(max(font.getlength(line) for line in LINES)) + 4 * size
    image = Image.new("L", (width, (2 * len(LINES) + 2) * size), paper)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(LINES):
        draw.text((2 * size, 2 * size * number + size), line, fill=ink, font=font)
    return image


def shaded(image: Image.Image) -> Image.Image:
    """Let the light fall off to a fifth towards one corner."""
    levels = np.asarray(image, np.float32)
    fall = np.linspace(1, 0.4, levels.shape[1]) * np.linspace(1, 0.5, levels.shape[0])[:, None]
    return Image.fromarray((levels * fall).astype(np.uint8))


def grainy(image: Image.Image, strength: float) -> Image.Image:
    """Add noise of some grey levels; the same on every call."""
    levels = np.asarray(image, np.float32)
    noise = np.random.default_rng(7).normal(0, strength, levels.shape)
    return Image.fromarray((levels + noise).clip(0, 255).astype(np.uint8))


def words(text: str) -> Counter[str]:
    """Count the words of a text, whatever their case."""
    return Counter(re.findall(r"[^\W_]+", text.lower()))


def recall(text: str) -> float:
    """Return the share of the words of the page that are in a text."""
    expected = words(TEXT)
    return (expected & words(text)).total() / expected.total()


def drawn(image: Image.Image) -> Callable[[Path], Path]:
    """Return a function that writes a picture into a folder, as OCR asks for it."""

    def render(folder: Path) -> Path:
        image.save(folder / "page.png")
        return folder / "page.png"

    return render
