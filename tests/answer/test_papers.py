"""What papers say: amounts as they are written anywhere, days, parties, and what they come to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from concierge.answer.papers.days import days
from concierge.answer.papers.money import amounts, value_of
from concierge.answer.papers.parts import place_at, sources
from concierge.answer.papers.reading import read
from concierge.answer.papers.source import Source
from concierge.core.gathering import Told
from concierge.core.papers import Paper
from concierge.core.records import Locator

INVOICE = """\
Quill Plumbing
9 Tannery Yard, Aldermere
Owen Hartwell
14 Larch Row

Invoice 1182
Date of invoice: 17 February 2024
Date of work: 15 February 2024

Dear Mr Hartwell,

Call-out 85.00
Net total 256.90
VAT 20 % 51.38
Total in euros 308.28
"""


def paper(text: str, **more: str) -> Paper:
    found = read(Source(text, **more))  # type: ignore[arg-type] # texts only
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("figures", "value"),
    [
        ("308.28", "308.28"),
        ("1,312.00", "1312.00"),
        ("1.312,00", "1312.00"),
        ("1'312.00", "1312.00"),
        ("1 312,5", "1312.5"),
        ("1.312", "1312"),
        ("12,50", "12.50"),
        ("1.234.567", "1234567"),
        ("0.60", "0.60"),
        ("85,-", "85"),
    ],
)
def test_figures_are_read_with_point_and_comma(figures: str, value: str) -> None:
    assert value_of(figures) == Decimal(value)


@pytest.mark.parametrize("figures", ["1" * 40, "", ".", "½", "٣"])
def test_what_is_no_sum_of_money_has_no_value(figures: str) -> None:
    assert value_of(figures) is None


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("€1,312.00", "1312.00", "EUR"),
        ("1.312,00 €", "1312.00", "EUR"),
        ("EUR 25.00", "25.00", "EUR"),
        ("CHF 1'200.50", "1200.50", "CHF"),
        ("$-12.00", "-12.00", "USD"),
        ("-£12.00", "-12.00", "GBP"),
        ("(25.28) EUR", "-25.28", ""),
        ("25.28-", "-25.28", ""),
        ("5 dollars", "5", "USD"),
        ("79.35", "79.35", ""),
    ],
)
def test_amounts_know_their_sign_and_currency(text: str, value: str, currency: str) -> None:
    (found,) = amounts(text)
    assert (found.value, found.currency) == (Decimal(value), currency)


def test_rates_are_no_amounts() -> None:
    assert list(amounts("VAT 20 %, 19 Prozent, 3.5%")) == []


@pytest.mark.parametrize(
    "text",
    [
        "17 February 2024",
        "17th of February, 2024",
        "17. Februar 2024",
        "February 17, 2024",
        "Feb. 17 2024",
        "2024-02-17",
        "17.02.2024",
        "17.2.24",
        "17/02/2024",
        "02/17/2024",
    ],
)
def test_days_are_read_as_they_are_written(text: str) -> None:
    (found,) = days(f"on {text}, we came")
    assert found.day == date(2024, 2, 17)


def test_days_that_there_are_not_are_none() -> None:
    assert list(days("31.02.2024, 45 May 2024, 2024-13-40, 10.5 bar, 0001-01-01")) == []


def test_an_invoice_is_read_whole() -> None:
    found = paper(INVOICE)
    assert (found.kind, found.sender, found.number) == ("invoice", "Quill Plumbing", "1182")
    assert found.day == date(2024, 2, 17)
    assert found.sent_to == "Owen Hartwell\n14 Larch Row"
    assert found.total is not None
    assert (found.total.value, found.total.currency) == (Decimal("308.28"), "EUR")
    assert found.total.quote == "Total in euros 308.28"
    assert INVOICE[found.total.start :].startswith(found.total.quote)


@pytest.mark.parametrize(
    ("lines", "value", "currency"),
    [
        ("Zwischensumme 100,00\nMwSt 19,00\nGesamtbetrag 119,00 EUR", "119.00", "EUR"),
        ("Summe 50,00 €\nBereits bezahlt 20,00 €\nZu zahlen 30,00 €", "50.00", "EUR"),
        (
            "Sum 634.72\nPaid in instalments -660.00\nCredit in your favour 25.28 EUR",
            "634.72",
            "EUR",
        ),
        ("Subtotal $90.00\nTotal tax $10.00\nTotal $100.00", "100.00", "USD"),
        ("Total\n1,312.00\nin pounds", "1312.00", "GBP"),
        ("Amount due: £12.50", "12.50", "GBP"),
        ("Total pages 3\nBalance due 7.00 CHF", "7.00", "CHF"),
        (
            "Total 9.00 EUR\npage 2\nGrand total 18.00 EUR\nTotal of this page 9.00 EUR",
            "18.00",
            "EUR",
        ),
    ],
)
def test_the_total_is_told_from_what_leads_to_it(lines: str, value: str, currency: str) -> None:
    found = paper(f"Firm\nInvoice 7 of 3 May 2024\n{lines}\n").total
    assert found is not None
    assert (found.value, found.currency) == (Decimal(value), currency)


def test_a_total_in_words_is_none() -> None:
    assert paper("Firm\nInvoice 7\nTotal: three hundred euros\n").total is None


def test_what_a_credit_note_comes_to_is_taken_off() -> None:
    found = paper("Firm\nCredit note 7\nTotal 20.00 EUR\n").total
    assert found is not None
    assert found.value == Decimal("-20.00")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Firm\nRechnung Nr. 24-0316 vom 14. März 2024\n", "invoice"),
        ("Shop\nTill 2   Receipt 08815\n", "receipt"),
        ("Bank\nStatement of account, May 2024\n", "statement"),
        ("Firm\nKostenvoranschlag 12\n", "estimate"),
        ("Firm\nMahnung zur Rechnung 12\n", "reminder"),
        (
            "Anna\n3 Quay Street\n3 May 2024\nDear Bob,\nall is well.\nKind regards\nAnna\n",
            "letter",
        ),
    ],
)
def test_a_paper_is_what_its_heading_says(text: str, kind: str) -> None:
    assert paper(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Just some notes.\nBuy milk.",
        "Notes\n- invoice from the plumber is still open\n- bill for water",
        "Dear diary, nothing happened.",
        "Subject: Re: your invoice\nFrom: Anna <anna@example.org>\nTo: me\n\nThank you!",
        "We talked at great length about whether the bill for the bathroom would ever come.",
    ],
)
def test_what_only_speaks_of_papers_is_none(text: str) -> None:
    assert read(Source(text)) is None


def test_a_letter_knows_who_signed_it_and_what_was_given() -> None:
    found = paper(
        "Beacon General, Motor Claims\n28 April 2023\n\nDear Mr Hartwell,\n\nwe have today"
        " transferred EUR 1,312.00 for the repair and EUR 25.00 for your expenses.\n\n"
        "Yours sincerely,\nR. Castellan\n"
    )
    assert (found.kind, found.sender, found.day) == ("letter", "Beacon General", date(2023, 4, 28))
    assert [one.value for one in found.given] == [Decimal("1312.00"), Decimal("25.00")]
    assert "R. Castellan" in found.sent_by


@pytest.mark.parametrize(
    "text",
    [
        "Invoice\n" + "9" * 5000,
        "Invoice " + "1 " * 20_000,
        "Total " * 20_000,
        "Invoice\n" + "€" * 10_000,
        "Invoice\n" + "1,234" * 8_000,
        "\n".join(["Invoice 1"] * 5000),
        "Dear " * 8000 + "\nYours sincerely\n",
        "Invoice\nTotal 1.00 EUR'; DROP TABLE file; --\n",
        "Invoice\x00\u202e\ud7ff\nTotal 5.00 EUR",
    ],
)
def test_hostile_texts_take_no_time(text: str) -> None:
    import time

    began = time.process_time()
    read(Source(text))
    assert time.process_time() - began < 2.0


def test_files_within_a_file_are_papers_of_their_own() -> None:
    text = "a.txt\nb/c.txt\n\nInvoice 1\nTotal 5.00 EUR\n\nhello"
    second, third = text.index("Invoice"), text.index("hello")
    places = [(0, Locator()), (second, Locator(part="a.txt")), (third, Locator(part="b/c.txt"))]
    found = sources(Told(text, "", "", places), "all.zip", "archive")
    assert [(one.name, one.part, one.start) for one in found] == [
        ("a.txt", "a.txt", second),
        ("c.txt", "b/c.txt", third),
    ]
    assert place_at(places, second + 3).part == "a.txt"
    mail = sources(Told(text, "", "", places), "mail.eml", "mail")
    assert [one.name for one in mail] == ["mail.eml", "a.txt", "c.txt"]
