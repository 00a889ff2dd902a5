"""Files within files: slow methods reach them piece by piece, and big ones stay bounded."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from pathlib import Path

import pytest

from concierge.core.pieces import Pieces
from concierge.core.protocols import ExtractionContext
from concierge.core.records import TextState
from concierge.extract import children
from concierge.extract.children import Children
from concierge.extract.registry import extract
from tests.extract import documents


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    documents.picture(tmp_path / "s.png", "Mango harvest")
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as made:
        made.write(tmp_path / "s.png", "inside/scan.png")
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("note.txt", "plain words")
        made.writestr("inner.zip", inner.getvalue())
        made.writestr("last.txt", "closing words")
    return path


def test_a_scan_in_an_archive_waits_and_is_read(
    scans: Path, context: ExtractionContext, deep: ExtractionContext
) -> None:
    path = "inner.zip › inside/scan.png"
    quick = extract(scans, context)
    assert quick.waits_for == {TextState.NEEDS_OCR}
    assert {part.path: part.state for part in quick.parts}[path] is TextState.NEEDS_OCR
    slow = extract(scans, deep)
    assert not slow.waits_for
    words = {one.locator.part: one.text for one in slow.segments}
    assert "Mango harvest" in words[path]
    assert (words["note.txt"], words["last.txt"]) == ("plain words", "closing words")


def test_what_was_recognised_in_a_part_is_kept(scans: Path, deep: ExtractionContext) -> None:
    first = Pieces()
    extract(scans, dataclasses.replace(deep, pieces=first))
    assert first.new
    assert all(name.startswith("inner.zip\ninside/scan.png\n") for name in first.new)
    again = Pieces(first.new, seconds=0)
    found = extract(scans, dataclasses.replace(deep, pieces=again))
    assert not again.new
    assert any("Mango harvest" in one.text for one in found.segments)


def test_two_parts_of_one_name_are_told_apart(context: ExtractionContext) -> None:
    reading = Children(context)
    reading.add("a.txt", b"one")
    reading.add("a.txt", b"two")
    assert [part.path for part in reading.parts] == ["a.txt", "a.txt (2)"]


def test_of_a_long_text_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "MAX_PART_BYTES", 3 << 20)
    reading = Children(ExtractionContext(max_text_chars=1000))
    size = 9 << 20
    reading.add_stream("long.log", io.BytesIO(b"line of log\n" * (size // 12)), size)
    reading.add_stream("long.bin", io.BytesIO(bytes(size)), size)
    reading.add_stream("unsaid.bin", io.BytesIO(bytes(size)))
    assert len(reading.segments[0].text) == 1000
    assert [part.state for part in reading.parts] == [
        TextState.PARTIAL,
        TextState.FAILED,
        TextState.UNSUPPORTED,
    ]
    assert reading.partial


def test_parts_deeper_than_allowed_are_named(tmp_path: Path, context: ExtractionContext) -> None:
    data = b"deep words"
    for level in range(children.MAX_DEPTH + 1):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("a.zip" if level else "a.txt", data)
        data = made.getvalue()
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    found = extract(path, context)
    deepest = found.parts[-1]
    assert deepest.path == " › ".join(["a.zip"] * children.MAX_DEPTH + ["a.txt"])
    assert deepest.state is TextState.FAILED
    assert "deeper" in deepest.note


def test_of_private_parts_only_the_name_is_kept(context: ExtractionContext) -> None:
    asked = dataclasses.replace(
        context, is_private=lambda path, size, start: b"hush" in start or size == 3
    )
    reading = Children(asked)
    reading.add("a.txt", b"plain words")
    reading.add("b.txt", b"hush hush")
    reading.add_stream("c.txt", io.BytesIO(b"hush" * (1 << 20)))
    reading.add("d.txt", b"123")
    assert [segment.text for segment in reading.segments] == ["plain words"]
    assert [part.path for part in reading.parts] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert [part.note for part in reading.parts[1:]] == [reading.parts[1].note] * 3
    assert "secrets" in reading.parts[1].note
    assert not reading.partial
