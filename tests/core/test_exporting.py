"""Exports as every face speaks of them: formats, names, cells, and files written whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.errors import ConciergeError, DiskFullError, UnreadableError
from concierge.core.exporting import FORMATS, MEDIA_TYPES, file_name, format_of, harmless, save


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a.csv", "csv"), ("a.JSON", "json"), ("a.b.markdown", "md"), ("a.md", "md"),
     ("a.Pdf", "pdf"), ("a.docx", None), ("csv", None), (".pdf", None)],
)  # fmt: skip
def test_the_ending_says_the_format(name: str, wanted: str | None) -> None:
    assert format_of(name) == wanted


def test_every_format_has_a_media_type() -> None:
    assert tuple(MEDIA_TYPES) == FORMATS


@pytest.mark.parametrize(
    ("query", "begins"),
    [("rent 2024", "rent 2024, "), ("", "all files, "), ('type:pdf "a/b\\c"', "type pdf a b c, "),
     ("../../etc", "etc, "), ("M\u00fcller \u79df\u91d1", "M\u00fcller \u79df\u91d1, "),
     ("x" * 500, "x" * 60 + ", "), ("\ud800", "all files, ")],
)  # fmt: skip
def test_a_name_is_fit_for_every_system(query: str, begins: str) -> None:
    name = file_name(query, "csv")
    assert name.startswith(begins)
    assert re.fullmatch(r"[\w .,-]+\.csv", name)


@pytest.mark.parametrize("begun", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"])
def test_no_cell_is_a_formula(begun: str) -> None:
    assert harmless(f"{begun}1+1") == f"'{begun}1+1"
    assert harmless(f"a{begun}") == f"a{begun}"


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    save(target, [b"one", b"", b"two"])
    assert target.read_bytes() == b"onetwo"

    def broken() -> Iterator[bytes]:
        yield b"half"
        raise UnreadableError("cut off", "")

    with pytest.raises(UnreadableError, match="cut off"):
        save(target, broken())
    assert target.read_bytes() == b"onetwo"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
def test_a_full_disk_and_a_wrong_place_are_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"cannot be written: .+\.$"):
        save(tmp_path / "none" / "a.csv", [b""])
    (tmp_path / ".full.csv.part").symlink_to("/dev/full")
    with pytest.raises(ConciergeError) as told:
        save(tmp_path / "full.csv", [b"some words"])
    assert isinstance(told.value, DiskFullError)
