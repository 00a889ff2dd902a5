"""What pictures say of themselves in EXIF, XMP, IPTC and text."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path

import pytest
from PIL import Image

from concierge.core.protocols import ExtractionContext
from concierge.extract.pictures.exif import exposure, merged, moment, named
from concierge.extract.pictures.picture_types import tiff_type
from concierge.extract.pictures.xmp import from_iptc, from_xmp
from concierge.extract.registry import extract

DATA = Path(__file__).parents[1] / "data" / "picture"


def test_numbers_are_written_as_people_write_them() -> None:
    assert exposure(1 / 125, 2.8, 200) == "1/125 s, f/2.8, ISO 200"
    assert exposure(0.5, 8, 0) == "0.5 s, f/8"
    assert exposure(30, 0, 100) == "30 s, ISO 100"
    assert exposure(0, 0, 0) == ""
    assert named("NIKON CORPORATION", "NIKON D70") == "NIKON D70"
    assert named("Apple", "iPhone 12") == "Apple iPhone 12"
    assert named("Canon", "") == "Canon"


@pytest.mark.parametrize(
    ("said", "offset", "expected"),
    [
        ("2021:07:03 10:11:12", "", "2021-07-03T10:11:12"),
        ("2021:07:03 10:11:12", "-05:30", "2021-07-03T10:11:12-05:30"),
        ("2021-07-03T10:11:12.55Z", "", "2021-07-03T10:11:12+00:00"),
        ("2021-07-03T10:11", "nonsense", "2021-07-03T10:11:00"),
        ("0000:00:00 00:00:00", "", ""),
        ("2021:13:40 10:11:12", "", ""),
        ("    :  :     :  :  ", "", ""),
        ("last summer", "", ""),
    ],
)
def test_times_are_told(said: str, offset: str, expected: str) -> None:
    assert moment(said, offset) == expected


def photo(path: Path, gps: dict[int, object] | None = None, **tags: object) -> Path:
    exif = Image.Exif()
    for name, value in tags.items():
        exif[int(name[1:], 16)] = value
    if gps:
        exif.get_ifd(0x8825).update(gps)
    Image.new("RGB", (64, 48), "white").save(path, exif=exif)
    return path


@pytest.mark.parametrize(
    ("gps", "expected"),
    [
        ({1: "S", 2: (33.0, 51.0, 24.48), 3: "E", 4: (151.0, 12.9, 0.0)}, "-33.85680,151.21500"),
        ({1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}, None),
        ({1: "N", 2: (99.0, 0.0, 0.0), 3: "E", 4: (10.0, 0.0, 0.0)}, None),
        ({1: "N", 2: (50.0, 0.0, 0.0)}, None),
    ],
)
def test_places_are_told(
    tmp_path: Path, context: ExtractionContext, gps: dict[int, object], expected: str | None
) -> None:
    found = extract(photo(tmp_path / "a.jpg", gps), context)
    assert found.facts.get("place") == expected


def test_words_in_exif_are_read_in_any_encoding(tmp_path: Path, context: ExtractionContext) -> None:
    path = photo(
        tmp_path / "a.jpg",
        x010E="OLYMPUS DIGITAL CAMERA",
        x013B="Zoë".encode(),
        x9C9B="Fête\0".encode("utf-16-le"),
        x9C9E="snow;ski\0".encode("utf-16-le"),
    )
    found = extract(path, context)
    assert (found.title, found.author) == ("Fête", "Zoë")
    assert found.facts["keywords"] == "snow, ski"
    assert "description" not in found.facts
    assert found.segments[0].text == "Fête\nsnow, ski\nZoë"


def test_xmp_may_use_attributes_and_name_people() -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        '<rdf:Description photoshop:City="Łódź" photoshop:DateCreated="2019-05-01T12:00:00+02:00">'
        "<dc:title><rdf:Alt><rdf:li>Gate</rdf:li><rdf:li>Brama</rdf:li></rdf:Alt></dc:title>"
        "<dc:subject><rdf:Bag><rdf:li>old</rdf:li><rdf:li>town</rdf:li></rdf:Bag></dc:subject>"
        "<ext:PersonInImage><rdf:Bag><rdf:li>Ewa</rdf:li></rdf:Bag></ext:PersonInImage>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()
    said = merged({}, [from_xmp(b"<?xpacket begin=''?>" + packet + b"<?xpacket end='w'?>\0\0")])
    assert said.title == "Gate"
    assert said.facts == {"keywords": "old, town, Ewa", "taken": "2019-05-01T12:00:00+02:00"}
    assert said.words == "Gate\nold, town, Ewa\nŁódź"


def test_xmp_with_entities_or_broken_is_left_out() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert from_xmp(bomb) == {}
    assert from_xmp(b"<x><y></x>") == {}
    assert from_xmp(b"") == {}


def test_iptc_is_read_until_it_breaks() -> None:
    block = b"\x1c\x02\x05\x00\x05Title\x1c\x02\x19\x00\x04K\xf6ln\x1c\x02\x19\xff\xffcut"
    assert from_iptc(block) == {"title": ["Title"], "keywords": ["Köln"]}


def test_text_in_png_files_is_found(tmp_path: Path, context: ExtractionContext) -> None:
    shutil.copyfile(DATA / "words.png", tmp_path / "a.png")
    found = extract(tmp_path / "a.png", context)
    assert (found.title, found.author, found.facts["program"]) == ("Sign", "Ada", "Drawer")


@pytest.mark.parametrize(
    ("make", "suffix", "reduced", "expected"),
    [
        (b"NIKON CORPORATION\0", ".tif", 1, "image/x-nikon-nef"),
        (b"SONY\0", "", 1, "image/x-sony-arw"),
        (b"Epson\0\0", ".erf", 1, "image/x-epson-erf"),
        (b"NIKON SCANNER\0", ".tif", 0, "image/tiff"),
    ],
)
def test_raw_files_are_told_from_other_tiff_files(
    make: bytes, suffix: str, reduced: int, expected: str
) -> None:
    head = b"II*\0" + struct.pack("<IH", 8, 3)
    head += struct.pack("<HHII", 254, 4, 1, reduced)
    head += struct.pack("<HHII", 271, 2, len(make), 60) + struct.pack("<HHII", 330, 4, 1, 99)
    assert tiff_type(head.ljust(60, b"\0") + make, suffix) == expected
    assert tiff_type(head[:20], ".tif") == "image/tiff"
