"""Archives: members by name, small texts by their words, bombs by their name."""

from __future__ import annotations

import bz2
import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from concierge.core.errors import DamagedError, TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract import archive as archives
from concierge.extract.registry import extract


def tarred(path: Path, mode: str, members: dict[str, bytes]) -> Path:
    with tarfile.open(path, mode) as made:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            made.addfile(info, io.BytesIO(data))
    return path


def test_names_and_small_texts_are_read(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("letters/bank.txt", b"Dear bank,\r\nhello")
        made.writestr("page.html", "<html><p>Only words</p></html>")
        made.writestr("photo.jpg", b"\xff\xd8\xff\xe0\0\0\0")
    found = extract(path, context)
    assert (found.kind, found.state) == (Kind.ARCHIVE, TextState.FULL)
    assert [(one.locator.part, one.text) for one in found.segments] == [
        (None, "letters/bank.txt\npage.html\nphoto.jpg"),
        ("letters/bank.txt", "Dear bank,\nhello"),
        ("page.html", "Only words"),
    ]


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar_files_of_all_compressions(
    tmp_path: Path, context: ExtractionContext, mode: str
) -> None:
    path = tarred(tmp_path / "a", mode, {"notes/a.md": b"# Garden", "b.bin": bytes(9)})
    found = extract(path, context)
    assert [(one.locator.part, one.text) for one in found.segments] == [
        (None, "notes/a.md\nb.bin"),
        ("notes/a.md", "# Garden"),
    ]


def test_a_single_compressed_file(tmp_path: Path, context: ExtractionContext) -> None:
    for name, packed in (("log.txt.gz", gzip.compress), ("log.txt.bz2", bz2.compress)):
        path = tmp_path / name
        path.write_bytes(packed(b"door opened at noon"))
        found = extract(path, context)
        assert found.segments[1].text == "door opened at noon"
        assert found.segments[1].locator.part == "log.txt"


def test_a_zip_bomb_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(6):
            made.writestr(f"{number}.txt", bytes(10 << 20))
    with pytest.raises(TooLargeError, match="bomb"):
        extract(path, context)


def test_a_stream_that_hides_its_size_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = tarred(tmp_path / "a.tgz", "w:gz", {"a.bin": bytes(60 << 20)})
    assert path.stat().st_size < 100_000
    with pytest.raises(TooLargeError, match="bomb"):
        extract(path, context)


def test_a_zip_that_lies_about_sizes_is_known_by_names(
    tmp_path: Path, context: ExtractionContext
) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.txt", b"x" * 3_000_000)
    size = (3_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (10).to_bytes(4, "little")))
    found = extract(path, context)
    assert [one.text for one in found.segments] == ["a.txt"]
    assert found.state == TextState.PARTIAL
    assert "1 damaged members" in found.note


def test_locked_members_are_known_by_name(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("secret.txt", "hidden words")
    # Bit 0 of the flags says that a member is encrypted (APPNOTE 4.4.4).
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    found = extract(path, context)
    assert [one.text for one in found.segments] == ["secret.txt"]
    assert found.state == TextState.PARTIAL
    assert "password" in found.note


def test_a_cut_tar_keeps_what_came_before(tmp_path: Path, context: ExtractionContext) -> None:
    path = tarred(tmp_path / "a.tar", "w", {"a.txt": b"kept words", "b.txt": b"y" * 5000})
    path.write_bytes(path.read_bytes()[:2500])
    found = extract(path, context)
    assert "kept words" in [one.text for one in found.segments]
    assert found.state == TextState.PARTIAL


@pytest.mark.parametrize("magic", [b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0"])
def test_broken_archives_are_damaged(
    tmp_path: Path, context: ExtractionContext, magic: bytes
) -> None:
    path = tmp_path / "a"
    path.write_bytes(magic + b"\x08nonsense" * 50)
    with pytest.raises(DamagedError):
        extract(path, context)


def test_members_are_counted(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    path = tarred(tmp_path / "a.tar", "w", {f"{n}.txt": b"x" for n in range(9)})
    found = extract(path, context)
    assert found.segments[0].text == "0.txt\n1.txt\n2.txt"
    assert found.state == TextState.PARTIAL
