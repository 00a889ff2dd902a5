"""Exports: every format read back, whatever files are called and say."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from concierge.client import Client, ServiceGoneError
from concierge.core import wire
from concierge.core.exporting import FORMATS, Format
from concierge.service.exporting.fonts import fonts, visual
from concierge.service.exporting.paper import wrapped
from concierge.service.exporting.pdf import as_pdf
from concierge.service.exporting.rows import Head, rows
from concierge.service.exporting.texts import as_csv, as_json, as_markdown, escaped
from tests.service.conftest import Service

HEAD = Head("rent", "2024-03-01T09:30:00+01:00", 3, 2)


def page(*hits: wire.Hit, following: int | None = None) -> wire.SearchReply:
    return wire.SearchReply(
        query="rent", total=3, took_ms=1, hits=list(hits), next_offset=following
    )


def hit(file_id: int, path: str, **more: object) -> wire.Hit:
    fields = {"score": 0.5, "kind": "document", "modified": "2024-03-01T09:30:00+01:00"}
    return wire.Hit.model_validate(
        {"file_id": file_id, "path": path, "size": 48213, **fields, **more}
    )


HITS = (
    hit(
        1,
        "/home/me/=1+1.pdf",
        locator={"page": 3},
        snippet="\u2026 the\nrent \u2026",
        tags=["a", "b"],
    ),
    hit(2, '/home/me/M\u00fcller, "S\u00f6hne".txt', title="-2+3", snippet="1. <b>*rent*</b>"),
)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [one.get_textpage().get_text_range() for one in document]
    document.close()
    return "\n".join(pages)


def test_a_spreadsheet_takes_no_cell_for_a_formula() -> None:
    data = b"".join(as_csv(HEAD, rows([page(*HITS)])))
    assert data.startswith(b"\xef\xbb\xbfrank,name,path,")
    table = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["rank"] for row in table] == ["1", "2"]
    assert (table[0]["name"], table[0]["place"]) == ("'=1+1.pdf", "p. 3")
    assert (table[0]["tags"], table[0]["passage"]) == ("a, b", "\u2026 the rent \u2026")
    assert (table[1]["path"], table[1]["title"]) == (HITS[1].path, "'-2+3")
    assert (table[1]["size"], table[1]["score"]) == ("48213", "0.5")


def test_json_has_every_field() -> None:
    told = json.loads(b"".join(as_json(HEAD, rows([page(HITS[0]), page(HITS[1])]))))
    assert (told["query"], told["found"], told["total"]) == ("rent", 3, 2)
    assert [one["rank"] for one in told["files"]] == [1, 2]
    assert told["files"][0] == {
        "rank": 1, "name": "=1+1.pdf", "path": HITS[0].path, "kind": "document", "size": 48213,
        "modified": HITS[0].modified, "tags": ["a", "b"], "title": "", "locator": {"page": 3},
        "passage": "\u2026 the rent \u2026", "score": 0.5,
    }  # fmt: skip
    assert json.loads(b"".join(as_json(HEAD, [])))["files"] == []


def test_markdown_shows_texts_as_they_are() -> None:
    told = b"".join(as_markdown(HEAD, rows([page(*HITS)]))).decode()
    assert told.startswith("# rent\n\n3 files, the first 2; 2024-03-01 09:30\n")
    assert "\n1. **=1+1.pdf**, p. 3\\\n   document, 48,213 bytes" in told.replace("&#61;", "=")
    assert "\n   > 1&#46; \\<b\\>\\*rent\\*\\</b\\>\n" in told


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a_b*c", "a\\_b\\*c"), ("- a", "&#45; a"), ("# a", "\\# a"), ("12) a", "12&#41; a"),
     ("12 a", "12 a"), ("a\n\tb", "a b"), ("![x](y)", "\\!\\[x\\](y)"), ("a\x1bb", "a b")],
)  # fmt: skip
def test_what_markdown_would_read_is_escaped(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_a_file_that_moved_to_the_next_page_is_told_once() -> None:
    told = [[row.rank for row in some] for some in rows([page(HITS[0]), page(HITS[0], HITS[1])])]
    assert told == [[1], [2]]


@pytest.mark.parametrize(
    "name",
    [
        "plain",
        "M\u00fcller & S\u00f6hne",
        "\u0391\u03b8\u03ae\u03bd\u03b1",
        "\u0414\u043e\u0433\u043e\u0432\u043e\u0440",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u79df\u91d1\u5408\u540c",
        "\u3072\u3089\u304c\u306a",
        "\ud55c\uad6d\uc5b4",
        "\u20ac 100 \u2192 \u2713",
    ],
)
def test_names_of_other_scripts_print(name: str) -> None:
    data = b"".join(as_pdf(HEAD, rows([page(hit(1, f"/home/me/{name}.txt", snippet=name))])))
    told = text_of(data)
    assert told.count(name) == 2, told
    assert "3 files, the first 2" in told


def test_what_no_font_has_is_shown_as_unknown() -> None:
    assert fonts().glyph("\U000e0001").character == "\N{REPLACEMENT CHARACTER}"


def test_hebrew_stands_from_right_to_left() -> None:
    assert visual("ab \u05d0\u05d1 \u05d2 12") == "ab \u05d2 \u05d1\u05d0 12"


def test_lines_are_no_wider_than_the_page() -> None:
    text = f"{'word ' * 80}{'x' * 300}"
    lines = wrapped(fonts(), text, 10, 200)
    assert all(fonts().width(line, 10) <= 200 for line in lines)
    assert lines[-1] == "\u2026"
    assert "".join(wrapped(fonts(), "a" * 90, 10, 200)) == "a" * 90


def test_a_long_list_has_many_pages_and_tells_that_it_goes_on() -> None:
    many = [hit(n, f"/home/me/{n}.txt", snippet="the rent is due " * 10) for n in range(1, 121)]
    pieces = list(as_pdf(HEAD, rows([page(*many[:60]), page(*many[60:])])))
    assert pieces.count(b"") == 2
    told = text_of(b"".join(pieces))
    assert all(re.search(rf"\b{n}\.txt", told) for n in (2, 60, 61, 120))
    assert len(pypdfium2.PdfDocument(b"".join(pieces))) > 10


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Client]:
    """A service that has read more files than a page has."""
    folder = tmp_path_factory.mktemp("letters")
    for number in range(250):
        (folder / f"letter {number}.txt").write_text(f"A letter, number {number}.")
    (folder / "lease.txt").write_text("The rent is due on the first.")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        service = Service(tmp_path_factory.mktemp("home"))
        service.index(folder)
        yield service.client
        service.stop()


@pytest.mark.parametrize("wanted", FORMATS)
def test_all_files_are_exported_not_a_page(letters: Client, wanted: Format) -> None:
    with letters.export("type:text", wanted, sort="name") as download:
        data = b"".join(download)
    assert download.total == 251
    if wanted == "json":
        names = [one["name"] for one in json.loads(data)["files"]]
        assert names == sorted(names, key=str.casefold)
        assert len(set(names)) == 251
    elif wanted == "pdf":
        assert "letter 249.txt" in text_of(data)
    else:
        assert data.decode().count("letter 24") >= 11


def test_the_first_files_of_a_search_with_words(letters: Client) -> None:
    with letters.export("rent", "json", limit=1, by="words") as download:
        told = json.loads(b"".join(download))
    assert [one["name"] for one in told["files"]] == ["lease.txt"]
    assert "rent is due" in told["files"][0]["passage"]
    with letters.export("type:sound", "csv") as download:
        assert b"".join(download).count(b"\n") == 1
    assert download.total == 0


def test_hanging_up_ends_it(letters: Client) -> None:
    with letters.export("type:text", "pdf") as download:
        pass
    assert list(download) == []
    assert letters.search("rent").total


def test_a_file_that_is_cut_off_is_no_file(letters: Client) -> None:
    download = letters.export("type:text", "pdf")
    download._socket.shutdown(0)
    with pytest.raises(ServiceGoneError):
        list(download)
