"""OCR: how well and how fast, against tesseract as it is called without care."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from concierge.core.protocols import ExtractionContext
from concierge.extract.ocr.pages import recognise_pages
from tests.bench.report import Row

_PAGES = 4
_A4 = (2480, 3508)  # at 300 dpi


def rows(corpus: Path) -> list[Row]:
    """Measure recall on receipts and turned pages, and speed on pages at 300 dpi."""
    folder = corpus / "ocr"
    receipts = sorted(folder.glob("sroie_*"))
    plain = [file for file in sorted(folder.glob("*.*")) if file not in receipts]
    upright = [file for file in plain if "rot" not in file.name and file.suffix == ".tif"]
    ours = _mean_recall(receipts, folder)
    alone = sum(_recall(_bare(file), _truth(file, folder)) for file in receipts) / len(receipts)
    turned = _turned_recall(upright, folder)
    return [
        Row(
            f"words of {len(receipts)} receipts",
            f"{ours:.3f}",
            f"tesseract alone {alone:.3f}",
            ours / alone,
            "0.88",
            ours >= 0.88,
        ),
        Row(
            "words of turned pages (90, 180, 270 degrees, askew)",
            f"{turned:.3f}",
            "",
            None,
            "0.95",
            turned >= 0.95,
        ),
        *_speed(),
    ]


def read(files: Sequence[Path], processes: int = 2) -> list[str]:
    """Read pictures as the program does."""
    with tempfile.TemporaryDirectory() as scratch:
        context = ExtractionContext(deep=True, scratch=Path(scratch), ocr_processes=processes)
        pages: list[tuple[str, Callable[[Path], Path]]] = [
            (str(number), lambda _folder, file=file: file)  # type: ignore[misc]
            for number, file in enumerate(files)
        ]
        found = recognise_pages(pages, context)
    return [found[str(number)].text for number in range(len(files))]


def _mean_recall(files: Sequence[Path], folder: Path) -> float:
    pairs = zip(read(files), files, strict=True)
    return sum(_recall(text, _truth(file, folder)) for text, file in pairs) / len(files)


def _turned_recall(files: Sequence[Path], folder: Path) -> float:
    """Turn pages that are read well upright, and read them again."""
    scores = []
    with tempfile.TemporaryDirectory() as place:
        for file in files:
            truth = Counter(_words(read([file])[0]))
            if _recall(" ".join(truth.elements()), _truth(file, folder)) < 0.9:
                continue
            turned = []
            for angle in (90, 180, 270, 3, -4):
                target = Path(place) / f"{file.stem}-{angle}.png"
                with Image.open(file) as picture:
                    grey = ImageOps.expand(picture.convert("L"), 40, 255)
                    grey.rotate(angle, expand=True, fillcolor=255).save(target, dpi=(300, 300))
                turned.append(target)
            scores += [_recall(text, truth) for text in read(turned)]
    return sum(scores) / len(scores)


def _truth(file: Path, folder: Path) -> Counter[str]:
    (truth,) = (folder / "gt").glob(f"*__{file.name}.txt")
    return Counter(_words(truth.read_text("utf-8", "replace")))


def _recall(text: str, truth: Counter[str]) -> float:
    said = Counter(_words(text))
    return (truth & said).total() / max(1, truth.total())


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def _bare(file: Path) -> str:
    """Read a picture with tesseract alone, one block of text, as a person would call it."""
    command = ["tesseract", os.fspath(file), "stdout", "--psm", "6"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    return subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    ).stdout


def _speed() -> list[Row]:
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as place:
        pages = [_page(Path(place) / f"{number}.png", number) for number in range(_PAGES)]
        ours = _seconds(lambda: read(pages, cores))
        with ThreadPoolExecutor(cores) as pool:
            bare = _seconds(lambda: list(pool.map(_bare_page, pages)))
        # One page is enough to see it, and as much as anybody wants to wait for.
        careless = _seconds(lambda: _careless(pages[0])) * _PAGES
    return [
        Row(
            f"{_PAGES} pages of A4 at 300 dpi",
            f"{ours:.1f} s",
            f"pytesseract at its defaults {careless:.1f} s",
            careless / ours,
            "10",
            careless / ours >= 10,
        ),
        Row(
            "the same against tesseract processes alone on all cores",
            f"{ours:.1f} s",
            f"{bare:.1f} s",
            bare / ours,
            "0.87",
            bare / ours >= 1 / 1.15,
        ),
    ]


def _bare_page(file: Path) -> None:
    command = ["tesseract", os.fspath(file), "stdout"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, capture_output=True, check=True, env=environment)


def _careless(file: Path) -> None:
    """Call pytesseract as its documentation begins, threads and all."""
    import pytesseract

    limit = os.environ.pop("OMP_THREAD_LIMIT", None)
    try:
        with Image.open(file) as picture:
            pytesseract.image_to_string(picture)
    finally:
        if limit is not None:
            os.environ["OMP_THREAD_LIMIT"] = limit


def _page(file: Path, number: int) -> Path:
    """Draw a page of text as a scanner at 300 dpi would give it."""
    page = Image.new("L", _A4, 255)
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(44)
    for line in range(50):
        words = " ".join(_WORDS[(number * 7 + line * 11 + i * 3) % len(_WORDS)] for i in range(11))
        pen.text((200, 200 + line * 62), words, fill=20, font=font)
    page.save(file, dpi=(300, 300))
    return file


_WORDS = re.findall(
    r"\w+",
    "the lease ends on the last day of March and the tenant returns every key to the office "
    "before noon while repairs larger than two hundred remain with the owner of the house",
)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
