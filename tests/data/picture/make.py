"""Makes the pictures beside it with programs that have nothing to do with the readers.

Run it in an empty folder; it wants ImageMagick, ExifTool, libheif's heif-enc, ffmpeg, and
Pillow for the drawing of words. The drawings in SVG were written by hand.
"""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

TAGS = """
-Make=NIKON CORPORATION
-Model=NIKON D70
-LensModel=AF Zoom 18-70mm
-ExposureTime=1/125
-FNumber=2.8
-ISO=200
-DateTimeOriginal=2021:07:03 10:11:12
-OffsetTimeOriginal=+02:00
-GPSLatitude=51.5007
-GPSLatitudeRef=N
-GPSLongitude=0.1246
-GPSLongitudeRef=W
-Software=Darkroom 4
-ImageDescription=Brücke am Morgen
"""
WORDS = "-XMP-dc:Title=Westminster\n-XMP-dc:Creator=Ada Byron\n-XMP-dc:Subject=river\n"
IPTC = "-codedcharacterset=utf8\n-IPTC:Keywords=bridge\n-IPTC:City=London\n"


def run(*command: str) -> None:
    subprocess.run(command, check=True)


def tagged(name: str, *options: str) -> None:
    run("exiftool", "-overwrite_original", "-charset", "utf8", *options, name)


def options(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def words(name: str, text: str, size: tuple[int, int] = (640, 160)) -> None:
    image = Image.new("L", size, 255)
    font = ImageFont.load_default(size=48)
    ImageDraw.Draw(image).text((30, 50), text, fill=0, font=font)
    image.save(name, dpi=(300, 300))


def landscape(name: str, turned: bool = False) -> None:
    image = Image.linear_gradient("L").resize((480, 360))
    sky = Image.merge("RGB", (image, image.point(lambda v: v // 2 + 90), image.rotate(180)))
    ImageDraw.Draw(sky).rectangle((0, 0, 60, 60), fill=(255, 0, 0))  # marks the top left
    sky = sky.filter(ImageFilter.GaussianBlur(1))
    (sky.rotate(90, expand=True) if turned else sky).save(name, quality=80)


def directory(entries: list[tuple[int, int, int, bytes]], at: int, following: int = 0) -> bytes:
    """Return a TIFF directory that is to stand at offset `at`, with its long values after it."""
    rows, tail = b"", b""
    end = at + 2 + 12 * len(entries) + 4
    for tag, kind, count, value in sorted(entries):
        if len(value) > 4:
            place = struct.pack("<I", end + len(tail))
            tail += value + b"\0" * (len(value) % 2)
        else:
            place = value.ljust(4, b"\0")
        rows += struct.pack("<HHI", tag, kind, count) + place
    return struct.pack("<H", len(entries)) + rows + struct.pack("<I", following) + tail


def negative(name: str, preview: bytes, size: tuple[int, int]) -> None:
    """Write a DNG file (DNG 1.4): a preview in JPEG, and 64 x 48 raw values beside it."""

    def short(value: int) -> bytes:
        return struct.pack("<H", value)

    def long(value: int) -> bytes:
        return struct.pack("<I", value)

    width, height = 64, 48
    values = b"".join(short((x * 37 + y * 11) % 4096) for y in range(height) for x in range(width))
    preview_at = 8
    values_at = preview_at + len(preview) + len(preview) % 2
    raw_at = values_at + len(values)
    raw = directory(
        [
            (254, 4, 1, long(0)),
            (256, 4, 1, long(width)),
            (257, 4, 1, long(height)),
            (258, 3, 1, short(16)),
            (259, 3, 1, short(1)),
            (262, 3, 1, short(32803)),
            (273, 4, 1, long(values_at)),
            (277, 3, 1, short(1)),
            (278, 4, 1, long(height)),
            (279, 4, 1, long(len(values))),
            (33421, 3, 2, struct.pack("<HH", 2, 2)),
            (33422, 1, 4, bytes([0, 1, 1, 2])),
            (50717, 4, 1, long(4095)),
        ],
        raw_at,
    )
    first_at = raw_at + len(raw)
    matrix = struct.pack("<18i", *(1, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1, 1))
    first = directory(
        [
            (254, 4, 1, long(1)),
            (256, 4, 1, long(size[0])),
            (257, 4, 1, long(size[1])),
            (258, 3, 3, struct.pack("<HHH", 8, 8, 8)),
            (259, 3, 1, short(7)),
            (262, 3, 1, short(6)),
            (271, 2, 6, b"Pixel\0"),
            (272, 2, 9, b"Camera 1\0"),
            (273, 4, 1, long(preview_at)),
            (274, 3, 1, short(1)),
            (277, 3, 1, short(3)),
            (278, 4, 1, long(size[1])),
            (279, 4, 1, long(len(preview))),
            (330, 4, 1, long(raw_at)),
            (50706, 1, 4, bytes([1, 4, 0, 0])),
            (50708, 2, 15, b"Pixel Camera 1\0"),
            (50721, 10, 9, matrix),
            (50728, 5, 3, struct.pack("<6I", 1, 1, 1, 1, 1, 1)),
        ],
        first_at,
    )
    body = preview + b"\0" * (len(preview) % 2) + values + raw + first
    Path(name).write_bytes(b"II*\0" + long(first_at) + body)


def main() -> None:
    landscape("photo.jpg")
    tagged("photo.jpg", *options(TAGS + WORDS + IPTC))
    landscape("turned.jpg", turned=True)
    tagged("turned.jpg", "-n", "-Orientation=6", "-Model=Camera 2")
    run("heif-enc", "-q", "40", "photo.jpg", "-o", "photo.heic")
    run("heif-enc", "-q", "40", "-t", "200", "photo.jpg", "-o", "small.heic")
    run("heif-enc", "-A", "-q", "40", "photo.jpg", "-o", "photo.avif")

    words("words.png", "PLAIN WORDS 42")
    tagged("words.png", "-PNG:Title=Sign", "-PNG:Author=Ada", "-PNG:Software=Drawer")
    for name in ("words.webp", "words.bmp", "words.jp2", "words.psd", "words.sgi"):
        run("convert", "words.png", name)
    for name in ("words.pcx", "words.dds"):
        run("convert", "words.png", "-type", "TrueColor", "-resize", "160", name)
    run("convert", "words.png", "-resize", "320", "words.pgm")
    run("ffmpeg", "-v", "error", "-i", "words.png", "-pix_fmt", "bgr24", "words.tga")
    run("ffmpeg", "-v", "error", "-i", "words.png", "-pix_fmt", "rgb24", "words.qoi")
    run("convert", "words.png", "-resize", "32x32!", "icon.ico")
    words("second.png", "SECOND FRAME")
    run("convert", "-delay", "50", "words.png", "second.png", "words.gif")
    run("convert", "words.png", "second.png", "-monochrome", "-compress", "Group4", "fax.tif")
    run(
        "convert",
        "words.png",
        "-rotate",
        "270",
        "-orient",
        "RightTop",
        "-compress",
        "LZW",
        "side.tif",
    )
    run("convert", "-size", "640x160", "xc:none", "-fill", "white", "-pointsize", "48",
        "-annotate", "+30+100", "WHITE INK 77", "glass.png")  # fmt: skip
    words("cut.png", "UPPER PART")
    run("convert", "cut.png", "-extent", "640x640", "-quality", "80", "cut.jpg")
    data = Path("cut.jpg").read_bytes()
    Path("cut.jpg").write_bytes(data[: len(data) * 9 // 10])
    run("convert", "words.png", "-crop", "30x20+30+50", "+repage", "tiny.png")

    words("preview.jpg", "RAW PREVIEW", (480, 160))
    negative("shot.dng", Path("preview.jpg").read_bytes(), (480, 160))
    tagged("shot.dng", "-LensModel=Prime 50mm", "-ISO=400", "-ExposureTime=0.5", "-FNumber=8",
           "-DateTimeOriginal=2020:02:29 23:59:58", "-XMP-dc:Subject=dusk")  # fmt: skip


if __name__ == "__main__":
    main()
