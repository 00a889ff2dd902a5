"""One file is taken out of another, and nothing else is read."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from concierge.core.errors import MissingError
from concierge.core.protocols import ExtractionContext
from concierge.extract.registry import extract
from concierge.extract.taking import take


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A message with an archive that holds a message, and two files of one name."""
    inner = EmailMessage()
    inner["Subject"] = "Inner"
    inner.set_content("Within.")
    inner.add_attachment(b"deepest", "application", "octet-stream", filename="deep.bin")
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("folder/inner.eml", inner.as_bytes())
        made.writestr("folder/large.txt", b"x" * (3 << 20))
    outer = EmailMessage()
    outer["Subject"] = "Outer"
    outer.set_content("See there.")
    outer.add_attachment(archive.read_bytes(), "application", "zip", filename="all.zip")
    for text in (b"first", b"second"):
        outer.add_attachment(text, "application", "octet-stream", filename="same.bin")
    outer.add_attachment(inner)
    path = tmp_path / "outer.eml"
    path.write_bytes(outer.as_bytes())
    return path


def test_every_part_that_is_listed_can_be_taken_out(mail: Path, tmp_path: Path) -> None:
    wanted = {
        "same.bin": b"first",
        "same.bin (2)": b"second",
        "all.zip › folder/large.txt": b"x" * (3 << 20),
        "all.zip › folder/inner.eml › deep.bin": b"deepest",
        "Inner › deep.bin": b"deepest",
    }
    listed = {part.path for part in extract(mail, ExtractionContext()).parts}
    assert wanted.keys() <= listed
    for part in listed:
        target = tmp_path / "target"
        take(mail, part, target, ExtractionContext(scratch=tmp_path))
        assert target.read_bytes() == wanted.get(part, target.read_bytes())
        assert target.stat().st_size
        target.unlink()


def test_what_is_not_there_is_named(mail: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingError, match=r"same\.bin \(3\) is not in outer\.eml"):
        take(mail, "same.bin (3)", tmp_path / "target", ExtractionContext(scratch=tmp_path))
