"""Damaged input of every kind: a named failure or a partial text, never a bug or a crash."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, TextState
from concierge.extract.registry import extract
from tests.extract import documents

MAIL = (
    b"From: a@b.c\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\nMIME-Version: 1.0\nContent-Type: "
    b"multipart/mixed; boundary=xyz\n\n--xyz\nContent-Type: text/html\n\n<p>Hello <b>you</b></p>\n"
    b"--xyz\nContent-Type: text/plain; name=a.txt\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n"
)
RICH = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Some {\b bold} words \'e9\par {\*\x hidden}}"


def seed_file(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


SEEDS: dict[str, Callable[[Path], Path]] = {
    "pdf": lambda path: documents.pdf(path, ["One page", "", "Three"]),
    "docx": lambda path: documents.docx(path, "<w:p><w:r><w:t>Word</w:t></w:r></w:p>", "said"),
    "xlsx": lambda path: documents.xlsx(path, {"S": {"A1": "Name", "B1": "Age", "B2": 9.0}}),
    "pptx": documents.pptx_moved,
    "odt": lambda path: documents.odf(path, "text", "<text:p>Words</text:p>"),
    "eml": lambda path: seed_file(path, MAIL),
    "rtf": lambda path: seed_file(path, RICH),
}


def spoiled(data: bytes, chance: random.Random) -> bytes:
    """Cut, flip bits in, blank out or turn round the bytes of a file."""
    out = bytearray(data)
    at = chance.randrange(len(out))
    match chance.randrange(4):
        case 0:
            return bytes(out[:at])
        case 1:
            for _ in range(chance.randrange(1, 30)):
                out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        case 2:
            end = min(len(out), at + chance.randrange(1, 200))
            out[at:end] = bytes(end - at)
        case _:
            out = out[at:] + out[:at]
    return bytes(out)


def ending(path: Path, context: ExtractionContext) -> Extraction | ConciergeError:
    """Return how a reading ends; any other error is the test's failure."""
    try:
        return extract(path, context)
    except ConciergeError as error:
        return error


@pytest.mark.parametrize("kind", SEEDS)
def test_spoiled_files_have_named_ends(
    tmp_path: Path, context: ExtractionContext, kind: str
) -> None:
    data = SEEDS[kind](tmp_path / f"seed.{kind}").read_bytes()
    chance = random.Random(kind)
    path = tmp_path / f"spoiled.{kind}"
    for _ in range(60):
        path.write_bytes(spoiled(data, chance))
        end = ending(path, context)
        if isinstance(end, ConciergeError):
            assert end.category != Category.BUG, repr(end.__cause__)
            assert end.message
            assert end.advice
        else:
            assert end.media_type
            assert end.extractor


def test_a_sheet_with_broken_compression_is_damaged(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = documents.xlsx(tmp_path / "a.xlsx", {"S": {"A1": "Name", "B2": 9.0}})
    data = bytearray(path.read_bytes())
    start = data.index(b"xl/worksheets/sheet1.xml") + len("xl/worksheets/sheet1.xml")
    data[start + 5 : start + 25] = b"\xff" * 20
    path.write_bytes(bytes(data))
    with pytest.raises(ConciergeError) as caught:
        extract(path, context)
    assert caught.value.category == Category.DAMAGED


def test_a_zip_that_points_before_itself_is_read_by_its_members(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = documents.docx(tmp_path / "a.docx", "<w:p><w:r><w:t>Word</w:t></w:r></w:p>")
    data = bytearray(path.read_bytes())
    # The size of the central directory in the end record (APPNOTE 4.3.16) claims too much.
    end = data.rindex(b"PK\x05\x06")
    data[end + 12 : end + 16] = (0x7FFFFFFF).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    found = extract(path, context)
    assert found.state is TextState.PARTIAL
    assert "damaged" in found.note
    assert any("Word" in one.text for one in found.segments)
