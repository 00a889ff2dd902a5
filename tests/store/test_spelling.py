"""Guessing what was meant, from what a real library says."""

from __future__ import annotations

import pytest

from tests.store.conftest import Library

ENGLISH = (
    "The landlord received the invoice for the separate repair of the heating and sent the"
    " receipt with the insurance policy to the notebook department of the company."
)
GERMAN = (
    "Sehr geehrte Damen und Herren, anbei erhalten Sie die Rechnung für die Reparatur der alten"
    " Heizung im Keller des Hauses, Müller hat sie übermorgen fertig."
)
RUSSIAN = (
    "Во вложении вы найдёте счёт за ремонт старого отопления в подвале дома, который мы"
    " закончили вчера после обеда."
)


@pytest.fixture
def worded(library: Library) -> Library:
    library.write("agreement.txt", ENGLISH)
    library.write("brief.txt", GERMAN)
    library.write("письмо.txt", RUSSIAN)
    library.write("Passport scan Zanzibar.txt", "Zyzzogeton 1234 東京都の請求書")
    library.write("holiday/summer.txt", "nothing of note")
    library.update()
    library.catalog.tags.assign("gardening", [library.id_of(library.files / "brief.txt")])
    return library


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recieved", "received"),  # two letters changed places
        ("invoce", "invoice"),  # one is missing
        ("invooice", "invoice"),  # one too many
        ("invoite", "invoice"),  # another one
        ("xnvoice", "invoice"),  # at the beginning
        ("nivoice", "invoice"),
        ("nvoice", "invoice"),
        ("Invoce", "Invoice"),
        ("INVOCE", "INVOICE"),
        ("seperatee", "separate"),  # two of them, in a long word
        ("departmnte", "department"),
        ("hetaing", "heating"),
        ("invoise", "invoice"),
        ("rechnugn", "rechnung"),  # by German stems
        ("Reperatur", "Reparatur"),
        ("uebermorgne", "übermorgen"),
        ("отоплнеия", "отопления"),
        ("insurancepolicy", "insurance policy"),
        ("zanzibra", "zanzibar"),  # stands in a name only
        ("pasport", "passport"),
        ("gardenign", "gardening"),  # a tag
    ],
)
def test_a_typing_error_is_understood(worded: Library, typed: str, meant: str) -> None:
    assert worded.catalog.finder.likely(typed) == meant
    assert not worded.catalog.finder.stands(typed)
    assert all(worded.catalog.finder.stands(word) for word in meant.split())


@pytest.mark.parametrize(
    "typed",
    [
        "invoices",  # other forms of what is there
        "Rechnungen",
        "zanzibar",
        "zanz",  # begins a name
        "holiday",  # a folder
        "gardening",
        "qwertzuiop",  # like nothing
        "teh",  # too short
        "1235",
        "invoic3",
        "e-mial",
        "東京郡",
        "",
        "★★★★",
        '"\x00*',
        "w" * 5000,
    ],
)
def test_nothing_is_said_of_what_stands_or_is_like_nothing(worded: Library, typed: str) -> None:
    assert worded.catalog.finder.likely(typed) == ""


def test_the_more_frequent_word_is_meant(library: Library) -> None:
    library.write("a.txt", "a boat")
    for number in range(5):
        library.write(f"{number}.txt", f"a coat {number}")
    library.update()
    assert library.catalog.finder.likely("xoat") == "coat"


def test_a_rare_word_may_be_a_common_one(library: Library) -> None:
    library.write("wrong.txt", "the reciept is here, and a zebra")
    library.write("one.txt", "zebru")
    for number in range(120):
        library.write(f"{number}.txt", f"a receipt {number}")
    library.update()
    assert library.catalog.finder.likely("reciept") == "receipt"
    assert library.catalog.finder.likely("zebru") == ""
    assert library.catalog.finder.likely("receipt") == ""


def test_what_is_deleted_is_meant_no_more(library: Library) -> None:
    file = library.write("a.txt", "a zeppelin")
    library.update()
    assert library.catalog.finder.likely("zeppelni") == "zeppelin"
    file.unlink()
    library.update()
    library.catalog.places.expire_missing(2e9)
    assert library.catalog.finder.likely("zeppelni") == ""


@pytest.mark.parametrize(
    ("typed", "beginning"),
    [
        ("plu", "plu"),
        ("Plumbe", ""),  # has the stem of a word
        ("plumbi", "plumb"),  # of "plumbing" the index knows the stem
        ("plumbin", "plumb"),
        ("plumbing", ""),  # a word
        ("plumbers", ""),
        ("plumbre", ""),  # no ending begins so: a typing error is not passed over
        ("pl", ""),
        ("zzz", ""),
        ("3pl", ""),
        ("水", ""),
    ],
)
def test_a_word_that_is_being_typed_is_the_beginning_of_some(
    library: Library, typed: str, beginning: str
) -> None:
    library.write("a.txt", "The plumber came for the plumbing, with plumbers and plumbs. 水道")
    library.update()
    found = library.catalog.finder.beginning(typed)
    assert (found.text if found else "") == beginning
    assert found is None or "plumber" in found.terms
