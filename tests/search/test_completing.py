"""Going on with a query while it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concierge.core import wire
from concierge.search.language.fields import FIELDS
from tests.search.test_hybrid import Shelf


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    made = Shelf(tmp_path_factory.mktemp("shelf"))
    library = made.library
    files = [
        library.write("House/Bills/Invoice tap.txt"),
        library.write("House/Bills/invoice heating.md", "# Heating\n\nwarm"),
        library.write("Work/Budget.csv", "a,b\n1,2\n"),
        library.write("Work/page.html", '<html lang="de-DE"><title>Seite 1</title><p>Seite</p>'),
    ]
    for number, sender in enumerate(("Anna Weber <anna@example.org>", "Bo", "Anna B <ab@x.org>")):
        library.write(f"Mail/{number}.eml", f"From: {sender}\nTo: Jörg\n\n{number}")
        library.write(f"Mail/{number} more.eml", f"From: Anna Weber <anna@example.org>\n\n{number}")
    made.update()
    ids = [library.id_of(file) for file in files]
    catalog = library.catalog
    catalog.tags.assign("work/acme", ids[2:])
    catalog.tags.assign("bill", ids[:2])
    catalog.collections.add("Tax 2024", ids[:3])
    catalog._database.run(
        lambda c: c.executemany(
            "INSERT INTO search_history (query, files, times, last) VALUES (?, ?, 1, ?)",
            [("invoice 2023", 7, 1.0), ("Invoice plumber type:pdf", 3, 2.0), ("holiday", 1, 3.0)],
        )
    )
    yield made
    made.close()


def items(shelf: Shelf, text: str, cursor: int | None = None) -> list[wire.Completion]:
    return shelf.searcher.complete(text, len(text) if cursor is None else cursor).items


def texts(shelf: Shelf, text: str) -> list[str]:
    return [item.text for item in items(shelf, text)]


@given(st.text('in:tag"type-, aWh/', max_size=12), st.integers(-3, 20))
@settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150
)
def test_anything_can_be_gone_on_with(shelf: Shelf, text: str, cursor: int) -> None:
    reply = shelf.searcher.complete(text, cursor)
    assert 0 <= reply.start <= reply.end <= len(text)
    for item in reply.items:
        gone_on = text[: reply.start] + item.text + text[reply.end :]
        assert item.label
        assert item.text
        shelf.searcher.search(gone_on, 3)


def test_nothing_typed_yet(shelf: Shelf) -> None:
    found = items(shelf, "")
    assert [item.text for item in found if item.kind == "search"] == [
        "holiday",
        "Invoice plumber type:pdf",
        "invoice 2023",
    ]
    fields = [item.text for item in found if item.kind == "field"]
    assert fields == [f"{name}:" for name in dict.fromkeys(FIELDS.values())]


def test_fields(shelf: Shelf) -> None:
    assert texts(shelf, "ty") == ["type:"]
    assert texts(shelf, "rent -ta")[0] == "-tag:"
    reply = shelf.searcher.complete("rent ty more", 7)
    assert (reply.start, reply.end) == (5, 7)


def test_types_are_told_with_their_files(shelf: Shelf) -> None:
    found = {item.label: item.files for item in items(shelf, "type:")}
    assert found["text"] == 2
    assert found["spreadsheet"] == 1
    assert "pdf" in found
    assert [item.text for item in items(shelf, "type:sp")] == ["type:spreadsheet"]
    assert texts(shelf, "-kind:pdf,spr") == ["-kind:pdf,spreadsheet"]


def test_values_of_the_catalog(shelf: Shelf) -> None:
    assert [(item.text, item.files) for item in items(shelf, "tag:")] == [
        ("tag:bill", 2),
        ("tag:work", 0),
        ("tag:work/acme", 2),
    ]
    assert texts(shelf, "tag:AC") == ["tag:work/acme"]
    assert texts(shelf, "collection:t") == ['collection:"Tax 2024"']
    assert texts(shelf, 'collection:"tax 2') == ['collection:"Tax 2024"']
    assert texts(shelf, "ext:m") == ["ext:md"]
    assert texts(shelf, "lang:") == ["lang:de"]
    assert "date:last-week" in texts(shelf, "date:la")
    assert texts(shelf, "is:unt") == ["is:untagged"]


def test_what_files_say_of_themselves(shelf: Shelf) -> None:
    assert [(item.label, item.files) for item in items(shelf, "from:an")] == [
        ("Anna Weber <anna@example.org>", 4),
        ("Anna B <ab@x.org>", 1),
    ]
    assert [item.label for item in items(shelf, "from:ab@")] == ["Anna B <ab@x.org>"]
    assert texts(shelf, "-from:web") == ['-from:"Anna Weber <anna@example.org>"']
    assert texts(shelf, "to:jorg") == ["to:Jörg"]
    assert texts(shelf, "title:se") == ['title:"Seite 1"']
    assert [item.label for item in items(shelf, "similar:inv")] == [
        "invoice heating.md",
        "Invoice tap.txt",
    ]
    found = shelf.search('from:"Anna Weber <anna@example.org>"')
    assert found.total == 4


def test_what_can_be_compared(shelf: Shelf) -> None:
    assert texts(shelf, "size:")[:2] == ["size>1M", "size>10M"]
    assert texts(shelf, "size>1") == ["size>1M", "size>10M", "size>100M", "size>1G"]
    assert texts(shelf, "size:>100") == ["size>100M"]
    assert texts(shelf, "-duration<") == ["-duration<1m"]
    assert "date>last-year" in texts(shelf, "date>")
    assert texts(shelf, "taken:last-m") == ["taken:last-month"]
    assert texts(shelf, "has:att") == ["has:attachment"]
    assert texts(shelf, "is:dup") == ["is:duplicate"]
    assert texts(shelf, "tag>") == []


def test_within_parentheses(shelf: Shelf) -> None:
    text = "rent (type:pdf OR -tag:wo) x"
    reply = shelf.searcher.complete(text, text.index(")"))
    assert text[reply.start : reply.end] == "-tag:wo"
    assert [item.text for item in reply.items] == ["-tag:work", "-tag:work/acme"]
    reply = shelf.searcher.complete("(ty", 3)
    assert (reply.start, [item.text for item in reply.items]) == (1, ["type:"])


def test_folders(shelf: Shelf) -> None:
    assert texts(shelf, "in:hou") == ["in:House"]
    assert texts(shelf, "in:wo") == ["in:Work"]
    root = shelf.library.files
    assert [item.label for item in items(shelf, "in:")] == [str(root)]
    assert [item.label for item in items(shelf, f'in:"{root / "House"}')] == [
        str(root / "House" / "Bills")
    ]


def test_words(shelf: Shelf) -> None:
    found = items(shelf, "inv")
    searches = [item.text for item in found if item.kind == "search"]
    assert searches == ["Invoice plumber type:pdf", "invoice 2023"]
    names = [item.text for item in found if item.kind == "file"]
    assert names == ['"invoice heating.md"', '"Invoice tap.txt"']
    assert [Path(hit.path).name for hit in shelf.search(names[1]).hits] == ["Invoice tap.txt"]
    assert texts(shelf, "bil") == ["tag:bill"]


def test_a_past_search_goes_on_from_the_word(shelf: Shelf) -> None:
    reply = shelf.searcher.complete("invoice plum", 12)
    (found,) = [item for item in reply.items if item.kind == "search"]
    assert (reply.start, reply.end, found.text) == (8, 12, "plumber type:pdf")
    assert found.label == "Invoice plumber type:pdf"
    assert found.files == 3
