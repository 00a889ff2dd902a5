"""Types are told by content; names decide only between kinds of text."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from concierge.core.records import Kind
from concierge.extract import media_types as types
from concierge.extract.detect import HEAD_BYTES, detect, kind_of, looks_like_text
from tests.extract import documents


def tell(path: Path) -> str:
    with path.open("rb") as stream:
        return detect(path, stream.read(HEAD_BYTES))


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a", b"%PDF-1.7\n", types.PDF),
        ("a", b"\x00\x11junk before %PDF-1.4\n", types.PDF),
        ("a", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"),
        ("a", b"\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"),
        ("a", b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav"),
        ("a", b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        ("a", b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic"),
        ("a", b"\0\0\0\x18ftypM4A \0\0\0\0", "audio/mp4"),
        ("a", b"\0\0\0\x18ftypisom\0\0\0\0", "video/mp4"),
        ("a", b"\xff\xfb\x90\x44\0\0\0\0", "audio/mpeg"),
        ("a", b"SQLite format 3\0", "application/vnd.sqlite3"),
        ("a", b"7z\xbc\xaf\x27\x1c\0\x04", "application/x-7z-compressed"),
        ("a.txt", b"{\\rtf1\\ansi hello}", types.RTF),
        ("a.pdf", b"\n<!-- saved --><!DOCTYPE html><html>", types.HTML),
        ("a.doc", b"plain words, whatever the name says\n", types.PLAIN),
        ("a.md", b"<h1 align=center>Readme</h1>\n", "text/markdown"),
        ("a.py", b"import os\n", types.PLAIN),
        ("a.xml", b'<?xml version="1.0"?><svg xmlns="x"/>', types.SVG),
        ("a.txt", b"BEGIN:VCARD\nFN:Ada\n", "text/vcard"),
        ("a.txt", b"From: a@b.c\nTo: d@e.f\nSubject: Hi\nDate: x\n\nBody", types.MAIL),
        ("a.eml", b"Subject: only this\n\nBody", types.MAIL),
        ("a.eml", b"no header stands here\n", types.PLAIN),
        ("a.txt", b"\xff\xfeh\0i\0", types.PLAIN),
        ("a.txt", b"\0\x01\x02\x03\x04\x05\x06\x07\x80\x90", types.UNKNOWN),
        ("a", b"", types.EMPTY),
    ],
)
def test_content_is_told(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    assert tell(written(tmp_path, name, data)) == expected


def test_office_files_are_told_by_what_is_inside(tmp_path: Path) -> None:
    lying = tmp_path / "archive.zip"
    assert tell(documents.docx(lying, "")) == types.DOCX
    assert tell(documents.xlsx(lying, {"S": {"A1": 1.0}})) == types.XLSX
    assert tell(documents.pptx_moved(lying)) == types.PPTX
    assert tell(documents.odf(lying, "text", "")) == types.ODT
    with zipfile.ZipFile(lying, "w") as archive:
        archive.writestr("a.txt", "hello")
    assert tell(lying) == types.ZIP


def test_a_damaged_zip_is_still_a_zip(tmp_path: Path) -> None:
    path = documents.docx(tmp_path / "a.docx", "")
    path.write_bytes(path.read_bytes()[:200])
    assert tell(path) == types.ZIP


def test_a_tar_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    with tarfile.open(path, "w") as archive:
        info = tarfile.TarInfo("x")
        info.size = 1
        archive.addfile(info, io.BytesIO(b"x"))
    assert tell(path) == types.TAR


def test_text_is_told_from_bytes() -> None:
    assert looks_like_text("Grüße".encode("cp1252"))
    assert looks_like_text("two bytes each".encode("utf-16-le"))
    assert looks_like_text("日本".encode("iso2022_jp"))
    assert not looks_like_text(b"\x7fELF\x02\x01\x01\0\0\0")
    assert not looks_like_text(bytes(range(1, 32)) * 3)


@pytest.mark.parametrize(
    ("media_type", "name", "kind"),
    [
        (types.PLAIN, "main.rs", Kind.CODE),
        (types.PLAIN, "Makefile", Kind.CODE),
        ("text/markdown", "README.md", Kind.TEXT),
        ("text/csv", "bank.csv", Kind.SPREADSHEET),
        ("application/json", "data.json", Kind.DATA),
        (types.MAIL, "a.eml", Kind.MAIL),
        (types.HTML, "a.html", Kind.WEB),
        (types.PDF, "a.pdf", Kind.DOCUMENT),
        (types.PDF, "really.py", Kind.DOCUMENT),
        ("image/png", "a.png", Kind.PICTURE),
        ("video/mp4", "a.mp4", Kind.VIDEO),
        (types.UNKNOWN, "a.bin", Kind.OTHER),
        (types.UNKNOWN, "a.c", Kind.OTHER),
    ],
)
def test_kinds_are_those_people_use(media_type: str, name: str, kind: Kind) -> None:
    assert kind_of(media_type, Path(name).suffix, name) == kind
