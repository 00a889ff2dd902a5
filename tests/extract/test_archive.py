"""Archives: members are read like files, names are listed, bombs are named and end soon."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from concierge.core.errors import DamagedError, EncryptedError, TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, TextState
from concierge.extract import children, unpack
from concierge.extract.archives import tool as archive_tool
from concierge.extract.archives.zip import name_encoding
from concierge.extract.registry import extract
from tests.extract import documents

DATA = Path(__file__).parents[1] / "data" / "archive"


def tarred(path: Path, mode: str, members: dict[str, bytes]) -> Path:
    with tarfile.open(path, mode) as made:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            made.addfile(info, io.BytesIO(data))
    return path


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return path


def said(found: Extraction) -> list[tuple[str | None, str]]:
    return [(one.locator.part, one.text) for one in found.segments]


def states(found: Extraction) -> dict[str, TextState]:
    return {part.path: part.state for part in found.parts}


def test_members_of_all_kinds_are_read(tmp_path: Path, context: ExtractionContext) -> None:
    letter = documents.docx(tmp_path / "l.docx", "<w:p><w:r><w:t>Dear aunt</w:t></w:r></w:p>")
    paper = documents.pdf(tmp_path / "p.pdf", ["First page", "Second page"])
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("folder/", b"")
        made.writestr("letters/bank.txt", b"Dear bank,\r\nhello")
        made.write(letter, "letters/aunt.docx")
        made.write(paper, "paper.pdf")
        made.writestr("__MACOSX/letters/._bank.txt", b"\0\5\x16\7")
        made.writestr("program.exe", b"MZ\0\0" + bytes(90))
    found = extract(path, context)
    assert (found.kind, found.state) == (Kind.ARCHIVE, TextState.FULL)
    listing = "letters/bank.txt\nletters/aunt.docx\npaper.pdf\nprogram.exe"
    assert said(found)[:2] == [(None, listing), ("letters/bank.txt", "Dear bank,\nhello")]
    assert ("letters/aunt.docx", "Dear aunt") in said(found)
    second = next(one for one in found.segments if one.text.strip() == "Second page")
    assert (second.locator.part, second.locator.page) == ("paper.pdf", 2)
    assert states(found)["program.exe"] is TextState.UNSUPPORTED


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar_files_of_all_compressions(
    tmp_path: Path, context: ExtractionContext, mode: str
) -> None:
    path = tarred(tmp_path / "a", mode, {"notes/a.txt": b"The garden", "b.bin": bytes(9)})
    assert said(extract(path, context)) == [
        (None, "notes/a.txt\nb.bin"),
        ("notes/a.txt", "The garden"),
    ]


def test_a_single_compressed_file(tmp_path: Path, context: ExtractionContext) -> None:
    packers: dict[str, Callable[[bytes], bytes]] = {
        "log.txt.gz": gzip.compress,
        "log.txt.bz2": bz2.compress,
        "log.txt.xz": lzma.compress,
    }
    for name, packed in packers.items():
        path = tmp_path / name
        path.write_bytes(packed(b"door opened at noon"))
        assert said(extract(path, context))[1] == ("log.txt", "door opened at noon")


def test_the_only_member_names_the_archive(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "p.pdf.gz"
    path.write_bytes(
        gzip.compress(documents.pdf(tmp_path / "p.pdf", ["Hello"], "Plan").read_bytes())
    )
    found = extract(path, context)
    assert (found.title, found.author) == ("Plan", "Ada")


@pytest.mark.parametrize(
    ("packed", "cut"),
    [
        (gzip.compress, 0.5),
        (gzip.compress, 0.95),
        (bz2.compress, 0.8),
        (partial(lzma.compress, preset=0), 0.7),
    ],
)
def test_a_cut_compressed_file_keeps_its_beginning(
    tmp_path: Path, context: ExtractionContext, packed: Callable[[bytes], bytes], cut: float
) -> None:
    chance = random.Random(4)
    words = " ".join(f"word{chance.randrange(10**6)}" for _ in range(120_000)).encode()
    whole = packed(words)
    path = tmp_path / "log.txt.x"
    path.write_bytes(whole[: int(len(whole) * cut)])
    found = extract(path, context)
    assert found.state is TextState.PARTIAL
    assert words.startswith(found.segments[1].text.encode()[:-20])
    assert len(found.segments[1].text) > 0.3 * cut * len(words)
    assert "damaged" in found.note


def test_a_zip_bomb_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = zipped(tmp_path / "a.zip", {f"{number}.txt": bytes(10 << 20) for number in range(6)})
    with pytest.raises(TooLargeError, match="bomb"):
        extract(path, context)


def test_a_stream_that_hides_its_size_is_named(tmp_path: Path, context: ExtractionContext) -> None:
    path = tarred(tmp_path / "a.tgz", "w:gz", {"a.bin": bytes(60 << 20)})
    assert path.stat().st_size < 100_000
    with pytest.raises(TooLargeError, match="bomb"):
        extract(path, context)


def test_a_bomb_beside_letters_costs_only_itself(
    tmp_path: Path, context: ExtractionContext
) -> None:
    bomb = gzip.compress(bytes(60 << 20))
    members = {"a.txt": b"kept words", "bomb.gz": bomb, "b.txt": b"more words"}
    found = extract(zipped(tmp_path / "a.zip", members), context)
    assert ("a.txt", "kept words") in said(found)
    assert ("b.txt", "more words") in said(found)
    assert states(found)["bomb.gz"] is TextState.FAILED
    assert found.state is TextState.PARTIAL
    assert "bomb" in found.note


def nested_bomb(levels: int, width: int) -> bytes:
    data = gzip.compress(bytes(1 << 20))
    for _ in range(levels):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(width):
                archive.writestr(f"{number}.zip", data)
        data = made.getvalue()
    return data


@pytest.mark.parametrize("width", [1, 16])
def test_a_nested_bomb_ends_and_is_named(
    tmp_path: Path, context: ExtractionContext, width: int
) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(nested_bomb(10 if width == 1 else 5, width))
    found = extract(path, context)
    assert found.state is TextState.PARTIAL
    assert "bomb" in found.note
    assert len(found.parts) <= children.MAX_LISTED


def test_what_all_levels_give_is_counted_together(
    tmp_path: Path, context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "RATIO_FLOOR", 1 << 20)
    chance = random.Random(5)
    # Each level alone unpacks to less than the allowed ratio.
    inner = gzip.compress(b"".join(chance.randbytes(100) + bytes(12_000) for _ in range(200)))
    path = zipped(tmp_path / "a.zip", {f"{n}.gz": inner for n in range(40)})
    path = zipped(tmp_path / "b.zip", {"a.zip": path.read_bytes()})
    found = extract(path, context)
    assert "bomb" in found.note
    assert TextState.FAILED in states(found).values()


def test_a_damaged_member_costs_only_itself(tmp_path: Path, context: ExtractionContext) -> None:
    members = {"a.txt": b"first", "b.txt": b"second words " * 40, "c.txt": b"third"}
    path = zipped(tmp_path / "a.zip", members)
    data = bytearray(path.read_bytes())
    at = data.index(b"b.txt") + 8
    data[at : at + 6] = b"\xff" * 6
    path.write_bytes(bytes(data))
    found = extract(path, context)
    assert ("c.txt", "third") in said(found)
    assert states(found)["b.txt"] is TextState.FAILED
    assert found.note == (
        "1 part could not be read (b.txt): It is damaged; what came before the damage was read."
    )


def test_a_zip_that_lies_about_sizes_is_partial(tmp_path: Path, context: ExtractionContext) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": b"x" * 3_000_000})
    size = (3_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (10).to_bytes(4, "little")))
    found = extract(path, context)
    assert found.segments[0].text == "a.txt"
    assert found.state is TextState.PARTIAL
    assert "damaged" in found.note


@pytest.mark.parametrize("name", ["locked.zip", "locked.7z"])
def test_locked_members_are_known_by_name(context: ExtractionContext, name: str) -> None:
    found = extract(DATA / name, context)
    assert said(found) == [(None, "letters/bank.txt\nletters/żółw.md\npage.html")]
    assert found.state is TextState.PARTIAL
    assert "password" in found.note
    wrong = extract(DATA / name, ExtractionContext(password="guess"))
    assert said(wrong) == said(found)
    assert set(states(wrong).values()) == {TextState.FAILED}


def test_a_locked_list_of_members_wants_a_password(context: ExtractionContext) -> None:
    with pytest.raises(EncryptedError):
        extract(DATA / "hidden.7z", context)


def test_a_damaged_block_of_7z_costs_only_what_is_in_it(
    tmp_path: Path, context: ExtractionContext
) -> None:
    data = bytearray((DATA / "stored.rar").read_bytes())
    at = data.index(b"Feed the turtle")
    data[at : at + 4] = b"Lead"
    path = tmp_path / "a.rar"
    path.write_bytes(bytes(data))
    found = extract(path, context)
    assert states(found) == {
        "letters/bank.txt": TextState.FULL,
        "letters/żółw.md": TextState.FAILED,
        "page.html": TextState.FULL,
    }


def test_without_the_tool_an_archive_is_unsupported(
    context: ExtractionContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_tool, "program", lambda: "")
    found = extract(DATA / "solid.7z", context)
    assert found.state is TextState.UNSUPPORTED
    assert "7-Zip" in found.note
    assert "install" in found.note
    assert extract(DATA / "plain.zip", context).state is TextState.FULL


def test_a_cut_tar_keeps_what_came_before(tmp_path: Path, context: ExtractionContext) -> None:
    path = tarred(tmp_path / "a.tar", "w", {"a.txt": b"kept words", "b.txt": b"y" * 5000})
    path.write_bytes(path.read_bytes()[:2500])
    found = extract(path, context)
    assert ("a.txt", "kept words") in said(found)
    assert found.state is TextState.PARTIAL


def test_a_broken_header_does_not_end_a_tar(tmp_path: Path, context: ExtractionContext) -> None:
    path = tarred(tmp_path / "a.tar", "w", {"a.txt": b"one", "b.txt": b"two", "c.txt": b"three"})
    data = bytearray(path.read_bytes())
    data[1024:1100] = b"\xff" * 76
    path.write_bytes(bytes(data))
    found = extract(path, context)
    assert ("a.txt", "one") in said(found)
    assert ("c.txt", "three") in said(found)


@pytest.mark.parametrize(
    "magic",
    [b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf\x27\x1c"],
)
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
    monkeypatch.setattr(children, "MAX_LISTED", 3)
    path = tarred(tmp_path / "a.tar", "w", {f"{n}.txt": b"x" for n in range(9)})
    found = extract(path, context)
    assert found.segments[0].text == "0.txt\n1.txt\n2.txt"
    assert found.state is TextState.PARTIAL


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("Müller-Rechnung.pdf", "cp437"),
        ("château.txt", "cp437"),
        ("Quittung für März.pdf", "cp1252"),
        ("Договор о найме.doc", "cp866"),
        ("Договор о найме.doc", "cp1251"),
        ("テスト資料.txt", "cp932"),
        ("合同书.doc", "gb18030"),
        ("żółw.txt", "utf-8"),
    ],
)
def test_names_without_a_mark_are_decoded(name: str, codec: str) -> None:
    raw = name.encode(codec)
    assert raw.decode(name_encoding(raw)) == name


def test_a_name_may_hold_anything(tmp_path: Path, context: ExtractionContext) -> None:
    path = tarred(tmp_path / "a.tar", "w", {"x\udcff\n/../../y.txt": b"words"})
    found = extract(path, context)
    assert found.segments[1].text == "words"
    for one in found.segments:
        str(one.locator).encode()
        one.text.encode()
