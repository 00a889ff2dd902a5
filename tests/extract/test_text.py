"""Text in any encoding, its limits, and what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, Locator, TextState
from concierge.extract.encodings.decode import decode
from concierge.extract.registry import extract

GERMAN = "Über die Brücke ging der Prüfer, fröhlich und müde. " * 5
RUSSIAN = "Договор аренды квартиры заключён на один год и может быть продлён. " * 5
JAPANESE = "契約書の写しを同封いたしますので、ご確認ください。" * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-32"),
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
    ],
)
def test_encodings_are_found(
    tmp_path: Path, context: ExtractionContext, text: str, encoding: str
) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(text.encode(encoding))
    found = extract(path, context)
    assert [segment.text for segment in found.segments] == [text]
    assert found.state == TextState.FULL


def test_a_declared_encoding_is_believed() -> None:
    data = '<?xml version="1.0" encoding="cp855"?><a>Привет</a>'.encode("cp855")
    found = decode(data)
    assert found is not None
    assert "Привет" in found.text
    assert not found.guessed


def test_declarations_that_are_wrong_or_no_text_do_no_harm() -> None:
    for name in ("utf-16", "rot13", "no-such-thing", "base64"):
        data = f'<?xml version="1.0" encoding="{name}"?><a>naïve façade déjà vu</a>'
        found = decode(data.encode("cp1252"))
        assert found is not None
        assert "naïve façade" in found.text


def test_a_few_bad_bytes_do_not_spoil_utf8(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "server.log"
    path.write_bytes("später größer schöner\n".encode() * 10 + b"broken \xff byte\n")
    found = extract(path, context)
    assert "später größer schöner" in found.segments[0].text
    assert "left out" in found.note


def test_text_is_one_segment_with_plain_line_ends(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "main.py"
    path.write_bytes(b"first\r\nsecond\rthird\n")
    found = extract(path, context)
    assert [segment.text for segment in found.segments] == ["first\nsecond\nthird\n"]
    assert found.segments[0].locator == Locator(line=1)
    assert found.kind == Kind.CODE


def test_bytes_that_were_read_are_not_read_again(
    tmp_path: Path, context: ExtractionContext
) -> None:
    gone = tmp_path / "gone.txt"
    found = extract(gone, context, b"already here")
    assert found.segments[0].text == "already here"


def test_long_text_is_cut_at_a_character(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("ä" * 100, encoding="utf-8")
    for data in (None, path.read_bytes()):
        found = extract(path, ExtractionContext(max_text_chars=51), data)
        assert found.segments[0].text == "ä" * 25
        assert found.state == TextState.PARTIAL
        assert "51" in found.note


@pytest.mark.parametrize("data", [b"", b" \n\t\n"])
def test_nothing_to_read_is_empty(tmp_path: Path, context: ExtractionContext, data: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    found = extract(path, context)
    assert found.state == TextState.EMPTY
    assert not found.segments


@pytest.mark.parametrize("name", ["program.bin", "letter.txt", "table.csv"])
def test_binary_is_unsupported_whatever_its_name(
    tmp_path: Path, context: ExtractionContext, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(bytes(range(256)) * 20)
    found = extract(path, context)
    assert found.state == TextState.UNSUPPORTED
    assert not found.segments
    assert found.note


def test_binary_after_a_long_text_head_is_unsupported(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "installer.sh"
    path.write_bytes(b"#!/bin/sh\n" * 2000 + bytes(range(256)) * 20)
    assert extract(path, context).state == TextState.UNSUPPORTED
