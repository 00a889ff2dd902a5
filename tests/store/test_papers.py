"""Papers in the catalog: kept with their text, read again when they must be, counted at once."""

from __future__ import annotations

import os
import random
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concierge.answer.papers.filing import READER
from concierge.answer.sets.judging import refusal
from concierge.answer.sets.periods import Period
from concierge.answer.sets.question import SetQuestion
from concierge.answer.sets.tallying import tallied
from concierge.core.filters import Filter
from concierge.core.papers import FiledPaper, Paper, PaperWish, ReadPapers, Sum
from concierge.search.holding import holding
from concierge.service.extraction.paper_reading import settle_papers
from concierge.store.mending import recovery
from tests.store.conftest import KEY, Library

INVOICE = "Alder Roofing\n1 Mill Bank, Aldermere\n\nInvoice 7 of 3 May 2024\n\nTotal 100.00 EUR\n"
INVOICES = PaperWish(frozenset({"invoice"}))


def told(library: Library, wish: PaperWish = INVOICES) -> list[tuple[str, str]]:
    """Return the senders and totals of the papers that fulfil a wish."""
    papers = library.catalog.papers
    ids = [row.id for row in papers.fulfilling((), wish)]
    found = (one.filed.paper for one in papers.told(ids, ()).values())
    return [(one.sender, str(one.total.value) if one.total else "") for one in found]


def unread(library: Library) -> int:
    return library.catalog.papers.unread((), READER)


def settle(library: Library) -> None:
    while settle_papers(library.catalog):
        pass


def test_what_is_read_is_kept_with_the_text(library: Library) -> None:
    library.write("a.txt", INVOICE)
    library.write("b.txt", "Nothing but words.")
    library.update()
    assert told(library) == [("Alder Roofing", "100.00")]
    assert unread(library) == 0
    library.write("a.txt", INVOICE.replace("100.00", "250.00"))
    library.update()
    assert told(library) == [("Alder Roofing", "250.00")]


def test_nothing_is_left_of_what_is_forgotten(library: Library) -> None:
    file = library.write("a.txt", INVOICE)
    library.update()
    library.write("a.txt", f"{INVOICE}Thank you.")  # its text is taken over by the new content
    library.update()
    library.catalog.places.forget_files([library.id_of(file)])
    assert library.rows("SELECT * FROM paper") == []


def test_what_an_older_version_read_is_read_again(library: Library) -> None:
    library.write("a.txt", INVOICE)
    library.write("b.txt", INVOICE.replace("Invoice 7", "Invoice 8"))
    library.update()

    def age(connection: object) -> None:
        connection.execute("DELETE FROM paper")  # type: ignore[attr-defined] # SQLCipher has no types
        connection.execute("UPDATE content SET papers_by = ?", (READER - 1,))  # type: ignore[attr-defined]

    library.catalog._database.run(age)
    assert told(library) == []
    assert unread(library) == 2
    settle(library)
    assert len(told(library)) == 2
    assert unread(library) == 0


def test_a_new_name_may_tell_what_it_is(library: Library) -> None:
    file = library.write("scan.txt", "Alder Roofing\n1 Mill Bank\n3 May 2024\nTotal 100.00 EUR\n")
    library.update()
    assert told(library) == []
    file.rename(file.with_name("Invoice roof.txt"))
    library.update()
    settle(library)
    assert told(library) == [("Alder Roofing", "100.00")]


def test_a_copy_may_tell_what_it_is(library: Library) -> None:
    text = "Alder Roofing\n1 Mill Bank\n3 May 2024\nTotal 100.00 EUR\n"
    library.write("scan.txt", text)
    library.update()
    library.write("Invoice roof.txt", text)
    library.update()
    settle(library)
    assert told(library) == [("Alder Roofing", "100.00")]


def test_what_was_read_meanwhile_is_not_overwritten(library: Library) -> None:
    library.write("a.txt", INVOICE)
    library.update()
    ((content,),) = library.rows("SELECT content_id FROM file")
    library.catalog.papers.keep({int(content): ReadPapers((), READER), 999: ReadPapers((), 9)})
    assert told(library) == [("Alder Roofing", "100.00")]


def test_after_damage_all_papers_are_read_again(library: Library) -> None:
    library.write("a.txt", INVOICE)
    library.update()
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.reopen()
    assert unread(library) == 1
    settle(library)
    assert told(library) == [("Alder Roofing", "100.00")]


def test_only_files_that_fulfil_the_conditions_count(library: Library) -> None:
    library.write("a.txt", INVOICE)
    library.write("other/b.txt", INVOICE.replace("Invoice 7", "Invoice 8"))
    library.update()
    filters = library.catalog.finder.known((Filter("in", ("other",)),))
    (row,) = library.catalog.papers.fulfilling(filters, INVOICES)
    (found,) = library.catalog.papers.told([row.id], filters).values()
    assert (found.file.path.endswith(b"b.txt"), found.filed.paper.number) == (True, "8")


def test_files_are_found_by_what_their_papers_come_to(library: Library) -> None:
    for name, total in (("a", "100.00"), ("b", "86.40"), ("c", "1250.00")):
        library.write(f"{name}.txt", INVOICE.replace("100.00", total))
    library.write("d.txt", "Nothing but words.")
    library.update()
    found = {}
    for query in ("amount>100", "total:86", "amount:80..100", "-amount<1000", "amount<86.40"):
        held = holding(library.catalog.finder, query, 10)
        paths = [library.catalog.ledger.file(one).path for one in held.ids]
        found[query] = "".join(sorted(Path(path).stem for path in paths))
    assert found == {
        "amount>100": "c",
        "total:86": "b",
        "amount:80..100": "ab",
        "-amount<1000": "cd",
        "amount<86.40": "",
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("amount>50", "abcd"),
        ("amount>50eur", "ab"),
        ("amount:80€..100€", "a"),
        ('amount:"$ 100"', "c"),
        ("amount:100,250usd", "acd"),
        ("-amount>50eur", "cde"),
        ("amount>50chf", ""),
    ],
)
def test_an_amount_may_name_its_currency(library: Library, query: str, names: str) -> None:
    for name, total in (("a", "100.00 EUR"), ("b", "250.00 €"), ("c", "100.00 USD"),
                        ("d", "$250.00")):  # fmt: skip
        text = INVOICE.replace("100.00 EUR", total)
        assert total in text
        library.write(f"{name}.txt", text)
    library.write("e.txt", "Nothing but words.")
    library.update()
    held = holding(library.catalog.finder, query, 10)
    paths = [library.catalog.ledger.file(one).path for one in held.ids]
    assert "".join(sorted(Path(path).stem for path in paths)) == names


def test_copies_and_papers_that_say_the_same_count_once(library: Library) -> None:
    library.write("a.txt", INVOICE)
    library.write("copy/a.txt", INVOICE)
    os.utime(library.write("again.txt", f"{INVOICE}\nScanned.\n"), (10**9, 10**9))
    library.write("other.txt", INVOICE.replace("Invoice 7", "Invoice 8"))
    library.update()
    tally = tallied(library.catalog.papers.fulfilling((), INVOICES))
    assert (len(tally.counted), list(tally.copies.values())) == (2, [1])
    ((again, other),) = tally.again.items()
    assert again not in tally.counted
    assert other in tally.counted


def _paper(chance: random.Random) -> Paper:
    value = Decimal(chance.choice(["5.00", "99.99", "100.00", "-20.00", "1000.5"]))
    total = Sum(value, chance.choice(["EUR", "USD", ""]), 0, "Total")
    day = chance.choice([None, date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31)])
    sender = chance.choice(["Quill Plumbing & Heating", "Órion Café", "plum", ""])
    return Paper(
        kind=chance.choice(["invoice", "receipt", "letter", "estimate"]),
        sender=sender,
        sent_by=sender,
        sent_to=chance.choice(["Owen Hartwell", ""]),
        day=day,
        number="",
        total=chance.choice([total, None]),
        given=chance.choice([(), (total,)]),
    )


QUESTIONS = [
    SetQuestion("count", papers=frozenset({"invoice"})),
    SetQuestion("total", papers=frozenset({"invoice", "receipt"}), sender=(("plumb", "klempner"),)),
    SetQuestion("total", papers=frozenset({"invoice"}), sender=(("cafe",), ("orion",))),
    SetQuestion(
        "total",
        papers=frozenset({"invoice"}),
        period=Period(date(2024, 1, 1), date(2025, 1, 1)),
    ),
    SetQuestion("list", papers=frozenset({"letter"}), period=Period(None, date(2024, 1, 1))),
    SetQuestion("list", papers=frozenset({"invoice"}), least=Decimal("99.99")),
    SetQuestion("list", papers=frozenset({"invoice"}), most=Decimal("99.985")),
    SetQuestion("largest", papers=frozenset({"receipt"}), by_amount=True),
    SetQuestion("total", papers=frozenset({"letter"}), sender=(("quill",),), received=True),
    SetQuestion("count", papers=frozenset({"letter"}), recipient=(("hart",),)),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: f"{one.operation}")
def test_the_catalog_counts_what_the_rules_do_not_refuse(
    library: Library, question: SetQuestion
) -> None:
    library.write("a.txt", "Words.")
    library.update()
    ((content,),) = library.rows("SELECT content_id FROM file")
    chance = random.Random(7)
    papers = tuple(FiledPaper(_paper(chance)) for _ in range(300))
    library.catalog.papers.keep({int(content): ReadPapers(papers, READER + 1)})
    counted = [row.id for row in library.catalog.papers.fulfilling((), question.wish)]
    refused = [row.id for row in library.catalog.papers.refused((), question.wish)]
    kept = library.catalog.papers.told([*counted, *refused], ())
    assert counted
    assert len(kept) == len(counted) + len(refused)
    assert {refusal(question, kept[one].said) for one in counted} == {""}
    assert "" not in {refusal(question, kept[one].said) for one in refused}
    others = [one for one in refused if kept[one].said.kind not in question.papers]
    assert bool(others) == question.wish.tells_others
