"""What the command line tells of one file: end to end."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from tests.cli.conftest import Cli


def test_explain_says_how_each_path_stands(indexed: Cli, library: Path) -> None:
    expected = {
        library / "lease.txt": "indexed",
        library / "empty.txt": "empty",
        library / "locked.pdf": "encrypted",
        library: "folder",
        library.parent: "not added",
        library / "gone.txt": "missing",
    }
    for path, state in expected.items():
        assert indexed.json("explain", path)["state"] == state, path
    shown = indexed.run("explain", library / "locked.pdf").stdout
    assert "encrypted" in shown
    assert "concierge unlock" in shown


def test_text_is_what_the_index_holds(indexed: Cli, library: Path) -> None:
    assert indexed.run("text", library / "lease.txt").stdout.startswith("Lease of the flat")
    assert "three months" in indexed.json("text", library / "lease.txt")["text"]
    assert indexed.json("text", library / "gone.txt", code=1)["error"]["category"] == "missing"


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    writer = PdfWriter(clone_from=PdfReader(pdf_of(tmp_path, "The zeppelin lands at noon")))
    writer.encrypt("open sesame", algorithm="AES-256")
    file = tmp_path / "files" / "locked.pdf"
    file.parent.mkdir()
    writer.write(file)
    return file


def pdf_of(folder: Path, words: str) -> Path:
    from tests.extract.documents import pdf

    return pdf(folder / "plain.pdf", [words])


def test_unlock_takes_the_password_from_a_pipe(cli: Cli, locked: Path) -> None:
    cli.index(locked.parent, code=4)
    cli.run("unlock", locked, given="open sesame\n")
    cli.index(locked.parent)
    assert cli.json("search", "zeppelin")["hits"][0]["path"] == str(locked)
