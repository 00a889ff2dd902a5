"""Thumbnails on which nothing is to be seen are none: the icon of the kind says more."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from concierge.core.protocols import ExtractionContext
from concierge.extract.pdf.scan import thumbnail as first_page
from concierge.extract.pictures.thumbnails import is_blank, unless_blank
from concierge.extract.registry import extract
from tests.extract import documents

DATA = Path(__file__).parent.parent / "data"


def page(words: str = "", mode: str = "RGB", size: tuple[int, int] = (256, 192)) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).text((20, 20), words, "black")
    return picture.convert(mode)


def packed(picture: Image.Image, form: str) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, form)
    return stream.getvalue()


def with_thumbnail(source: Path, target: Path, data: bytes) -> Path:
    """Copy a file of parts in a ZIP with another picture of it."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, data if "thumbnail" in name.lower() else old.read(name))
    return target


@pytest.mark.parametrize("name", ["document/contract.docx", "slides/plan.pptx"])
def test_the_blank_page_of_a_template_is_no_thumbnail(
    name: str, tmp_path: Path, context: ExtractionContext
) -> None:
    source = DATA / name
    with zipfile.ZipFile(source) as archive:
        assert "docProps/thumbnail.jpeg" in archive.namelist()
    assert extract(source, context).thumbnail == b""
    drawn = packed(page("The lease"), "JPEG")
    seen = extract(with_thumbnail(source, tmp_path / source.name, drawn), context)
    assert seen.thumbnail == drawn


def test_a_blank_first_page_of_a_pdf_is_no_thumbnail(
    tmp_path: Path, context: ExtractionContext
) -> None:
    blank = documents.pdf(tmp_path / "a.pdf", ["", "The second page"])
    assert first_page(blank, context) == b""
    drawn = documents.pdf(tmp_path / "b.pdf", ["Rent"])
    assert first_page(drawn, context).startswith(b"\xff\xd8")


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="needs ffmpeg")
def test_a_film_that_begins_in_the_dark_has_no_thumbnail(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "a.mkv"
    command = ["ffmpeg", "-v", "error", "-nostdin", "-f", "lavfi", "-i"]
    command += ["color=black:s=64x48:d=1:r=5", "-c:v", "mjpeg", os.fspath(path)]
    subprocess.run(command, check=True, timeout=30)
    assert extract(path, context).thumbnail == b""


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK"])
@pytest.mark.parametrize("size", [(200, 150), (1700, 2200)])
def test_a_line_of_words_is_something(mode: str, size: tuple[int, int]) -> None:
    line = "a line of words " * (size[0] // 200)
    assert not is_blank(page(line, mode, size))
    assert is_blank(page("", mode, size))


def test_colours_may_be_hidden_or_the_same_everywhere() -> None:
    assert is_blank(Image.new("RGB", (200, 200), "navy"))
    glass = Image.new("RGBA", (200, 200), (255, 0, 0, 0))
    glass.paste((0, 255, 0, 0), (0, 0, 100, 200))
    assert is_blank(glass)
    glass.paste((0, 0, 0, 255), (0, 0, 100, 100))
    assert not is_blank(glass)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_what_compression_adds_is_nothing(form: str) -> None:
    noise = Image.effect_noise((256, 256), 3).convert("RGB")  # values near grey
    assert unless_blank(packed(noise, form)) == b""
    words = packed(page("words"), form)
    assert unless_blank(words) == words


def test_what_is_no_picture_is_none() -> None:
    assert unless_blank(b"") == b""
    assert unless_blank(b"\xff\xd8\xff and nothing that follows") == b""
    huge = packed(Image.new("1", (20_000, 9_500)), "PNG")
    assert unless_blank(huge) == b""
