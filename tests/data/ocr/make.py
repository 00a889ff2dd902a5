"""Make the pictures of this folder: ``python -m tests.data.ocr.make``."""

from __future__ import annotations

import json
from pathlib import Path

from PIL import Image

from tests.extract.ocr_pages import LINES, grainy, page, shaded

FOLDER = Path(__file__).parent
TRUTH = {"state": "full", "deep": True}


def main() -> None:
    """Write each picture and what it says."""
    crooked = page(size=24).rotate(3, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
    pictures = {
        "upside-down.png": page(size=24).rotate(180),
        "crooked.png": crooked,
        "shaded.jpg": shaded(page(size=24, ink=40)),
        "grainy.jpg": grainy(page(size=24, ink=40, paper=210), 14),
    }
    for name, picture in pictures.items():
        picture.save(FOLDER / name, quality=60, optimize=True)
        truth = TRUTH | {"says": [[line, {"page": 1}] for line in LINES[:4]]}
        (FOLDER / f"{name}.json").write_text(json.dumps(truth, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
