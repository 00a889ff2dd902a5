"""Books: chapters under their headings, locked books named, damaged ones read as far as they go."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from concierge.core.errors import ConciergeError, DamagedError, EncryptedError, TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, TextState
from concierge.extract.archives import tool as archive_tool
from concierge.extract.books.mobi_text import MAX_RECORD, HuffCdic, unpack_palmdoc, without_trailer
from concierge.extract.registry import extract

DATA = Path(__file__).parents[1] / "data" / "books"
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="in/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def epub(path: Path, pages: dict[str, str], more: dict[str, str] | None = None) -> Path:
    """Write an EPUB 2 book of the given pages, in their order."""
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in pages
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in pages)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/epub+zip")
        made.writestr("META-INF/container.xml", CONTAINER)
        made.writestr(
            "in/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            "<metadata><dc:title>Tides</dc:title></metadata><manifest>"
            f'<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>{items}'
            f"</manifest><spine>{spine}</spine></package>",
        )
        for name, text in pages.items():
            made.writestr(f"in/{name}", text)
        for name, text in (more or {}).items():
            made.writestr(name, text)
    return path


def ncx(points: dict[str, str]) -> str:
    rows = "".join(
        f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{href}"/></navPoint>'
        for href, label in points.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "ncx.dtd">'
        f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{rows}</navMap></ncx>'
    )


def said(found: Extraction) -> list[tuple[str | None, str]]:
    return [(one.locator.heading, one.text) for one in found.segments]


def test_chapters_within_a_page_are_told_by_their_anchors(
    tmp_path: Path, context: ExtractionContext
) -> None:
    page = '<html><body><p>Before.</p><p id="a">Ebb.</p><p><a name="b"/>Flow.</p></body></html>'
    contents = ncx({"one%20page.html#a": "First", "one%20page.html#b": "Second"})
    path = epub(tmp_path / "a.epub", {"one page.html": page}, {"in/toc.ncx": contents})
    found = extract(path, context)
    assert found.title == "Tides"
    assert said(found) == [(None, "Before."), ("First", "Ebb."), ("Second", "Flow.")]


def test_a_page_that_goes_on_keeps_its_chapter(tmp_path: Path, context: ExtractionContext) -> None:
    pages = {"1.html": "<h1>Moon</h1><p>Rises.</p>", "2.html": "<p>Sets.</p>"}
    assert said(extract(epub(tmp_path / "a.epub", pages), context)) == [
        ("Moon", "Moon\n\nRises.\n\nSets.")
    ]


def test_a_missing_page_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = epub(tmp_path / "a.epub", {"1.html": "<p>Kept words</p>", "2.html": "lost" * 50})
    data = bytearray(path.read_bytes())
    at = data.index(b"in/2.html") + 9
    data[at : at + 4] = b"\xff" * 4
    path.write_bytes(bytes(data))
    found = extract(path, context)
    assert said(found) == [(None, "Kept words")]
    assert found.state is TextState.PARTIAL
    assert "2.html" in found.note


@pytest.mark.parametrize(
    ("method", "locked"),
    [("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True),
     ("http://www.idpf.org/2008/embedding", False)],
)  # fmt: skip
def test_a_locked_epub_is_told_from_one_with_scrambled_fonts(
    tmp_path: Path, context: ExtractionContext, method: str, locked: bool
) -> None:
    rights = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
        f'<EncryptionMethod Algorithm="{method}"/></EncryptedData></encryption>'
    )
    more = {"META-INF/encryption.xml": rights}
    path = epub(tmp_path / "a.epub", {"1.html": "<p>Words</p>"}, more)
    if locked:
        with pytest.raises(EncryptedError, match="DRM"):
            extract(path, context)
    else:
        assert said(extract(path, context)) == [(None, "Words")]


def test_entities_in_books_are_refused(tmp_path: Path, context: ExtractionContext) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><FictionBook>&b;</FictionBook>'
    path = tmp_path / "a.fb2"
    path.write_text(f'<?xml version="1.0"?>{bomb}')
    with pytest.raises(DamagedError, match="entities"):
        extract(path, context)


def test_a_book_that_is_a_bomb_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = epub(tmp_path / "a.epub", {"1.html": " " * (60 << 20)})
    with pytest.raises(TooLargeError, match="bomb"):
        extract(path, context)


def test_a_cut_fiction_book_keeps_its_beginning(tmp_path: Path, context: ExtractionContext) -> None:
    data = (DATA / "poems.fb2").read_bytes()
    path = tmp_path / "a.fb2"
    path.write_bytes(data[: data.index("Вечер".encode("cp1251"))])
    found = extract(path, context)
    assert found.title == "Стихи о море"
    assert ("Шторм", "Шторм\nВолна идёт,\nветер поёт.") in said(found)


def palm_database(records: list[bytes], kind: bytes) -> bytes:
    """Return a Palm database ("PDB" in the MobileRead wiki)."""
    at = 78 + 8 * len(records) + 2
    listed = b""
    for number, record in enumerate(records):
        listed += struct.pack(">II", at, number)
        at += len(record)
    header = b"Tides".ljust(60, b"\0") + kind + bytes(8) + struct.pack(">H", len(records))
    return header + listed + b"\0\0" + b"".join(records)


def mobi(
    packing: int, text: list[bytes], tables: list[bytes], length: int, locked: int = 0
) -> bytes:
    fields = bytearray(248)
    struct.pack_into(">HHIHHH", fields, 0, packing, 0, length, len(text), 4096, locked)
    fields[16:20] = b"MOBI"
    struct.pack_into(">III", fields, 20, 232, 2, 65001)
    struct.pack_into(">I", fields, 36, 6)
    struct.pack_into(">III", fields, 84, 248, 9, 0x0407)
    struct.pack_into(">II", fields, 112, 1 + len(text), len(tables))
    struct.pack_into(">I", fields, 244, 0xFFFFFFFF)
    return palm_database([bytes(fields) + b"Ebb & Tide", *text, *tables], b"BOOKMOBI")


def dictionary(phrases: list[tuple[bytes, bool]]) -> list[bytes]:
    """Return HUFF and CDIC records in which the byte 255 - n stands for phrase n."""
    fast = struct.pack(">256I", *[255 << 8 | 0x80 | 8] * 256)
    huff = b"HUFF" + struct.pack(">III", 24, 24, 24 + 1024) + bytes(8) + fast + bytes(256)
    offsets, body = b"", b""
    for phrase, plain in phrases:
        offsets += struct.pack(">H", 2 * len(phrases) + len(body))
        body += struct.pack(">H", len(phrase) | (0x8000 if plain else 0)) + phrase
    return [huff, b"CDIC" + struct.pack(">III", 16, len(phrases), 8) + offsets + body]


def test_a_kindle_book_packed_with_a_dictionary(tmp_path: Path, context: ExtractionContext) -> None:
    # The third phrase is itself packed: it stands for the first two.
    tables = dictionary([(b"<p>The sea ", True), (b"rises.</p>", True), (b"\xff\xfe", False)])
    path = tmp_path / "a.mobi"
    path.write_bytes(mobi(17480, [b"\xfd", b"\xfd\xff\xfe"], tables, 63))
    found = extract(path, context)
    assert (found.title, found.language) == ("Ebb & Tid", "de-DE")
    assert said(found) == [(None, "The sea rises.\n\nThe sea rises.\n\nThe sea rises.")]


def test_phrases_that_name_themselves_are_refused() -> None:
    tables = dictionary([(b"\xff\xff", False)])
    with pytest.raises(ValueError, match="within"):
        HuffCdic(tables[0], tables[1:]).unpack(b"\xff")


def test_a_locked_kindle_book_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.azw"
    path.write_bytes(mobi(2, [b"secret"], [], 6, locked=2))
    with pytest.raises(EncryptedError, match="DRM"):
        extract(path, context)


def test_the_byte_pairs_of_palmdoc() -> None:
    # A run of two literals, a space before "a", and five bytes from three bytes back.
    assert unpack_palmdoc(b"\x02\x00\x01xyz" + bytes((0xC0 | ord("a") & 0x3F | 0x40,))) == (
        b"\x00\x01xyz a"
    )
    pair = 0x8000 | 3 << 3 | 2
    assert unpack_palmdoc(b"abc" + pair.to_bytes(2, "big")) == b"abcabcab"
    assert unpack_palmdoc(b"a" + (0x8000 | 9 << 3).to_bytes(2, "big")) == b"a"
    assert len(unpack_palmdoc(b"a" + b"\x80\x0f" * 99_999)) < MAX_RECORD + 16


def test_entries_at_the_end_of_records_are_cut_off() -> None:
    assert without_trailer(b"words\x00\x01\x84", 0b10) == b"word"
    assert without_trailer(b"wordsXY\x02", 0b1) == b"words"
    assert without_trailer(b"words", 0) == b"words"


def test_a_help_file_without_the_tool_is_unsupported(
    context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concierge.extract.books.chm.installed", lambda: False)
    found = extract(DATA / "help.chm", context)
    assert found.state is TextState.UNSUPPORTED
    assert "7-Zip" in found.note
    assert archive_tool.installed()


@pytest.mark.parametrize("name", ["old.mobi", "new.azw3", "palm.pdb", "second.epub", "help.chm"])
def test_cut_books_end_with_a_name(tmp_path: Path, context: ExtractionContext, name: str) -> None:
    data = (DATA / name).read_bytes()
    path = tmp_path / name
    ends = set()
    for share in (0.05, 0.3, 0.6, 0.9, 0.99):
        path.write_bytes(data[: int(share * len(data))])
        try:
            ends.add(str(extract(path, context).state))
        except ConciergeError as error:
            ends.add(str(error.category))
    assert ends <= {"damaged", "partial", "full", "empty", "unsupported"}
