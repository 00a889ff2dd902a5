"""Pictures: what they say of themselves, thumbnails, and the words in them."""

from __future__ import annotations

import io
import random
import shutil
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from concierge.core.errors import Category, ConciergeError, DamagedError, TooLargeError
from concierge.core.pieces import PagePiece, Pieces, Word
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, TextState
from concierge.extract.pictures import raster
from concierge.extract.pictures.thumbnails import thumbnail
from concierge.extract.registry import extract
from tests.extract import documents

DATA = Path(__file__).parents[1] / "data" / "picture"


def seen(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def colour(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    """Return a pixel's red, green and blue."""
    value = image.convert("RGB").getpixel((x, y))
    assert isinstance(value, tuple)
    return value


def known(**pages: PagePiece) -> ExtractionContext:
    """Return choices of a slow reading for which some pages were read before."""
    packed = {name.replace("_", " "): piece.packed() for name, piece in pages.items()}
    return ExtractionContext(deep=True, pieces=Pieces(packed))


def page_of(count: int, confidence: float = 95.0) -> PagePiece:
    """Return a page with words in two columns from top to bottom."""
    words = tuple(
        Word(f"word{i}", (0.1 + i % 2 / 2, i / count, 0.3 + i % 2 / 2, (i + 0.5) / count))
        for i in range(count)
    )
    return PagePiece(" ".join(word.text for word in words), words, confidence)


# ---------------------------------------------------------------- first and slow reading


def test_pictures_wait_until_slow_methods_may_run(
    tmp_path: Path, context: ExtractionContext
) -> None:
    found = extract(documents.picture(tmp_path / "a.png", "RECEIPT"), context)
    assert (found.kind, found.state) == (Kind.PICTURE, TextState.NEEDS_OCR)
    assert found.pages_without_text == (1,)
    assert found.facts == {"width": 1400, "height": 400}
    assert seen(found.thumbnail).size == (256, 73)


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif", ".bmp", ".gif", ".webp", ".avif"])
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


def test_each_page_of_a_picture_is_a_segment_and_a_piece(
    tmp_path: Path, deep: ExtractionContext
) -> None:
    pages = []
    for word in ("FIRST", "SECOND"):
        with Image.open(documents.picture(tmp_path / f"{word}.png", word)) as image:
            pages.append(image.copy())
    pages[0].save(tmp_path / "fax.tif", save_all=True, append_images=pages[1:])
    found = extract(tmp_path / "fax.tif", deep)
    assert [(one.text, one.locator.page) for one in found.segments] == [("FIRST", 1), ("SECOND", 2)]
    assert found.pages == 2
    assert set(deep.pieces.new) == {"page 1", "page 2"}


def test_pages_put_off_go_on_waiting(tmp_path: Path, context: ExtractionContext) -> None:
    pages = [Image.new("L", (200, 100), 255) for _ in range(3)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    before = {"page 1": PagePiece("one").packed(), "page 3": PagePiece("three").packed()}
    hurried = Pieces(before, seconds=0)
    hurried.begin("another")  # this turn has had its share
    found = extract(tmp_path / "a.tif", ExtractionContext(deep=True, pieces=hurried))
    assert [(one.text, one.locator.page) for one in found.segments] == [("one", 1), ("three", 3)]
    assert (found.state, found.pages_without_text) == (TextState.NEEDS_OCR, (2,))
    assert hurried.unfinished


def test_pages_that_could_not_be_read_are_named(tmp_path: Path) -> None:
    path = documents.picture(tmp_path / "a.png", "x")
    found = extract(path, known(page_1=PagePiece("", failed="It took too long.")))
    assert found.state == TextState.PARTIAL
    assert found.note == "Page 1 could not be read for its words: It took too long."


def test_missing_languages_are_in_the_note(tmp_path: Path, deep: ExtractionContext) -> None:
    path = documents.picture(tmp_path / "a.png", "RECEIPT")
    both = ExtractionContext(deep=True, ocr_languages="eng+xyz", scratch=deep.scratch)
    found = extract(path, both)
    assert "RECEIPT" in found.segments[0].text
    assert "xyz" in found.note


def test_reduced_copies_in_a_tiff_file_are_no_pages(tmp_path: Path) -> None:
    large, small = Image.new("L", (300, 200), 255), Image.new("L", (150, 100), 255)
    small.encoderinfo = {"tiffinfo": {254: 1}}
    large.save(tmp_path / "a.tif", save_all=True, append_images=[small])
    with Image.open(tmp_path / "a.tif") as image:
        assert getattr(image, "n_frames", 1) == 2
    found = extract(tmp_path / "a.tif", ExtractionContext())
    assert (found.pages, found.pages_without_text) == (1, (1,))


def test_a_picture_without_words_is_empty(tmp_path: Path, deep: ExtractionContext) -> None:
    Image.new("RGB", (300, 200), "white").save(tmp_path / "a.png")
    found = extract(tmp_path / "a.png", deep)
    assert found.state == TextState.EMPTY
    assert not found.segments


def test_icons_are_not_searched_for_words(tmp_path: Path, context: ExtractionContext) -> None:
    Image.new("RGB", (32, 32), "red").save(tmp_path / "a.png")
    Image.new("RGB", (256, 256), "red").save(tmp_path / "b.ico")
    Image.new("RGB", (800, 8), "red").save(tmp_path / "rule.png")
    for name in ("a.png", "b.ico", "rule.png"):
        found = extract(tmp_path / name, context)
        assert (found.state, found.pages_without_text) == (TextState.EMPTY, ())
        assert found.thumbnail


@pytest.mark.parametrize(
    ("name", "dpi", "piece", "kind"),
    [
        ("a.jpg", (0, 0), page_of(60), Kind.SCAN),
        ("a.jpg", (0, 0), page_of(60, confidence=40), Kind.PICTURE),
        ("a.jpg", (0, 0), page_of(10), Kind.PICTURE),
        ("a.png", (300, 300), page_of(60), Kind.SCAN),
        ("a.png", (96, 96), page_of(60), Kind.PICTURE),  # a picture of a screen
    ],
)
def test_pages_of_text_are_scans(
    tmp_path: Path, name: str, dpi: tuple[int, int], piece: PagePiece, kind: Kind
) -> None:
    Image.new("L", (600, 800), 255).save(tmp_path / name, dpi=dpi)
    assert extract(tmp_path / name, known(page_1=piece)).kind == kind


def test_animations_say_so(tmp_path: Path, context: ExtractionContext) -> None:
    shades = [Image.new("L", (100, 80), shade) for shade in (0, 128, 255)]
    for name in ("a.gif", "a.webp", "a.png"):
        shades[0].save(tmp_path / name, save_all=True, append_images=shades[1:])
        assert "animated" in extract(tmp_path / name, context).note, name
    shades[0].save(tmp_path / "still.gif")
    assert extract(tmp_path / "still.gif", context).note == ""


# ---------------------------------------------------------------- upright


@pytest.mark.parametrize("orientation", range(1, 9))
def test_thumbnails_stand_upright(
    tmp_path: Path, context: ExtractionContext, orientation: int
) -> None:
    image = Image.new("RGB", (400, 200), "white")
    image.paste((255, 0, 0), (0, 0, 100, 100))  # top left
    stored = raster.upright(image, {6: 8, 8: 6}.get(orientation, orientation))
    exif = Image.Exif()
    exif[raster.ORIENTATION] = orientation
    for name in ("a.jpg", "a.tif", "a.webp"):
        stored.save(tmp_path / name, exif=exif)
        found = extract(tmp_path / name, context)
        assert (found.facts["width"], found.facts["height"]) == (400, 200)
        small = seen(found.thumbnail).convert("RGB")
        assert small.size == (256, 128)
        assert colour(small, 20, 20)[1] < 60
        assert colour(small, 200, 100)[1] > 200


def test_a_photograph_is_turned_as_its_camera_says(tmp_path: Path, deep: ExtractionContext) -> None:
    with Image.open(documents.picture(tmp_path / "a.png", "UPRIGHT SIGN")) as image:
        exif = Image.Exif()
        exif[raster.ORIENTATION] = 6  # the camera was held on its side
        image.rotate(90, expand=True).save(tmp_path / "a.jpg", exif=exif)
    found = extract(tmp_path / "a.jpg", deep)
    assert "UPRIGHT SIGN" in found.segments[0].text
    words = PagePiece.unpacked(deep.pieces.new["page 1"]).words
    assert words[0].box[0] < words[-1].box[0], "boxes are those of the upright picture"
    assert words[0].box[1] < 0.6


def test_a_raw_file_shows_its_preview_upright(tmp_path: Path, context: ExtractionContext) -> None:
    data = (DATA / "shot.dng").read_bytes()
    upright = struct.pack("<HHII", 274, 3, 1, 1)
    assert data.count(upright) == 1
    turned = data.replace(upright, struct.pack("<HHII", 274, 3, 1, 6))
    (tmp_path / "a.dng").write_bytes(turned)
    found = extract(tmp_path / "a.dng", context)
    assert (found.facts["width"], found.facts["height"]) == (48, 64)
    assert seen(found.thumbnail).size == (85, 256)


# ---------------------------------------------------------------- thumbnails


@pytest.mark.parametrize(
    "mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "HSV", "I", "F", "I;16"]
)
@pytest.mark.parametrize("size", [(1000, 500), (20, 40), (1, 1), (40_000, 1)])
def test_any_picture_has_a_thumbnail(mode: str, size: tuple[int, int]) -> None:
    image = Image.new(mode, size)
    small = seen(thumbnail(image))
    assert max(small.size) == min(256, max(size))
    assert image.size == size


def test_transparency_is_kept_in_thumbnails() -> None:
    glass = Image.new("RGBA", (600, 600), (255, 0, 0, 0))
    assert seen(thumbnail(glass)).format == "PNG"
    assert seen(thumbnail(Image.new("RGBA", (600, 600), "red"))).format == "JPEG"


def test_values_beyond_white_become_shades() -> None:
    image = Image.new("I;16", (100, 100), 1000)
    image.paste(4000, (50, 0, 100, 100))
    small = seen(thumbnail(image))
    assert colour(small, 10, 50)[0] < 10
    assert colour(small, 90, 50)[0] > 245


def with_preview(path: Path, size: tuple[int, int], preview: Image.Image) -> Path:
    """Save a white photograph whose EXIF holds a small picture (JPEG in its second directory)."""
    small = io.BytesIO()
    preview.save(small, "JPEG")
    data = small.getvalue()
    first = struct.pack("<HHHIII", 1, 274, 3, 1, 1, 26)
    second = struct.pack("<H", 3)
    second += struct.pack("<HHII", 259, 3, 1, 6)
    second += struct.pack("<HHII", 513, 4, 1, 68) + struct.pack("<HHII", 514, 4, 1, len(data))
    block = (b"II*\0" + struct.pack("<I", 8) + first + second + b"\0" * 4).ljust(68, b"\0") + data
    Image.new("RGB", size, "white").save(path, exif=b"Exif\0\0" + block)
    return path


def test_a_camera_s_preview_saves_decoding(tmp_path: Path, context: ExtractionContext) -> None:
    """Colours tell which picture the thumbnail was made from."""
    good = with_preview(tmp_path / "a.jpg", (1200, 900), Image.new("RGB", (160, 120), "blue"))
    assert colour(seen(extract(good, context).thumbnail), 9, 9)[2] > 200
    assert colour(seen(extract(good, context).thumbnail), 9, 9)[0] < 50
    other_shape = Image.new("RGB", (160, 90), "blue")
    cropped = with_preview(tmp_path / "b.jpg", (1200, 900), other_shape)
    assert seen(extract(cropped, context).thumbnail).getpixel((9, 9)) == (255, 255, 255)
    too_small = with_preview(tmp_path / "c.jpg", (1200, 900), Image.new("RGB", (80, 60), "blue"))
    assert seen(extract(too_small, context).thumbnail).getpixel((9, 9)) == (255, 255, 255)
    exact = extract(good, known(page_1=PagePiece("")))
    assert seen(exact.thumbnail).getpixel((9, 9)) == (255, 255, 255)


def test_a_small_picture_in_a_heif_file_saves_decoding(
    tmp_path: Path, context: ExtractionContext
) -> None:
    """Sizes tell which picture the thumbnail was made from."""
    found = extract(DATA / "small.heic", context)
    assert (found.facts["width"], found.facts["height"]) == (480, 360)
    small = seen(found.thumbnail)
    assert small.size == (200, 150)
    red, green, _ = colour(small, 8, 8)
    assert red > 200, "its red mark"
    assert green < 100
    exact = extract(DATA / "small.heic", known(page_1=PagePiece("")))
    assert seen(exact.thumbnail).size == (256, 192)


# ---------------------------------------------------------------- damaged and hostile


def test_a_picture_of_which_nothing_is_left_is_damaged(
    tmp_path: Path, context: ExtractionContext
) -> None:
    for name, length in (("a.png", 100), ("a.jpg", 300), ("a.webp", 300), ("a.tif", 300)):
        path = documents.picture(tmp_path / name, "CUT")
        path.write_bytes(path.read_bytes()[:length])
        with pytest.raises(DamagedError):
            extract(path, context)


def test_cut_pictures_are_read_as_far_as_they_go(tmp_path: Path, deep: ExtractionContext) -> None:
    shutil.copyfile(DATA / "cut.jpg", tmp_path / "a.jpg")
    found = extract(tmp_path / "a.jpg", deep)
    assert (found.state, found.segments[0].text) == (TextState.PARTIAL, "UPPER PART")
    assert "only a part" in found.note
    assert seen(found.thumbnail).size == (256, 256)
    assert not ImageFile.LOAD_TRUNCATED_IMAGES


def test_too_many_pixels_are_refused(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = documents.picture(tmp_path / "a.png", "BIG")
    monkeypatch.setattr(raster, "MAX_PIXELS", 10_000)
    with pytest.raises(TooLargeError):
        extract(path, context)


def bomb_png(path: Path, width: int, height: int) -> Path:
    """Write a PNG that claims any size in a few bytes (black, which packs a thousandfold)."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(b"\0" * 1000)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )
    return path


def test_bombs_are_not_decoded(tmp_path: Path, context: ExtractionContext) -> None:
    for side in (50_000, 15_000):
        with pytest.raises(TooLargeError):
            extract(bomb_png(tmp_path / "a.png", side, side), context)
    # Within what may be opened, beyond what a worker may decode: its facts are kept.
    found = extract(bomb_png(tmp_path / "b.png", 12_000, 12_000), context)
    assert (found.facts["width"], found.thumbnail) == (12_000, b"")


def test_a_tiff_file_that_goes_round_in_circles_ends(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "a.tif"
    Image.new("L", (100, 80), 255).save(path)
    data = bytearray(path.read_bytes())
    (start,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, start)
    struct.pack_into("<I", data, start + 2 + 12 * count, start)
    path.write_bytes(bytes(data))
    assert extract(path, context).pages == 1


def test_more_pages_than_are_read_are_named(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raster, "MAX_PAGES", 2)
    pages = [Image.new("L", (100, 80), 255) for _ in range(4)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    found = extract(tmp_path / "a.tif", context)
    assert found.pages == 2
    assert "only a part" in found.note


def spoiled(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    if chance.random() < 0.3:
        return bytes(out[: chance.randrange(1, len(out))])
    for _ in range(chance.randrange(1, 20)):
        # Mostly in the beginning, where the structure is.
        reach = len(out) if chance.random() < 0.3 else min(len(out), 600)
        out[chance.randrange(reach)] = chance.randrange(256)
    return bytes(out)


def test_a_heif_file_that_ends_its_library_is_kept_from_it(
    tmp_path: Path, context: ExtractionContext
) -> None:
    """Found by spoiling at random: no size of the picture, and a type that is no UTF-8."""
    data = (DATA / "photo.heic").read_bytes()
    data = data.replace(b"ispe", b"isp\xff").replace(b"application/r", b"application/\xff")
    (tmp_path / "a.heic").write_bytes(data)
    with pytest.raises(DamagedError):
        extract(tmp_path / "a.heic", context)


SPOILED = sorted(p for p in DATA.iterdir() if p.suffix not in (".json", ".md", ".py"))


@pytest.mark.parametrize("source", SPOILED, ids=lambda path: path.name)
def test_spoiled_pictures_have_named_ends(
    tmp_path: Path, context: ExtractionContext, source: Path
) -> None:
    chance = random.Random(source.name)
    path = tmp_path / source.name
    for _ in range(25):
        path.write_bytes(spoiled(source.read_bytes(), chance))
        try:
            end: Extraction | ConciergeError = extract(path, context)
        except ConciergeError as error:
            end = error
        if isinstance(end, ConciergeError):
            assert end.category != Category.BUG, repr(end.__cause__)
