"""Sets that are hard to count: none, copies, the same paper twice, sums that cannot be added."""

from __future__ import annotations

import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core import wire
from tests.service.conftest import Service


@pytest.fixture
def service(lent: Service) -> Service:
    return lent


def invoice(firm: str, number: int, day: str, total: str) -> str:
    return (
        f"{firm}\n1 Mill Bank, Aldermere\n\nInvoice {number} of {day}\n\nWork 5.00\n{total}\n"
        "Please pay within 14 days.\n"
    )


FILES = {
    "one.txt": invoice("Alder Roofing", 1, "3 May 2024", "Total 100.00 EUR"),
    "dollars.txt": invoice("Alder Roofing", 2, "4 May 2024", "Total USD 50.00"),
    "more euros.txt": invoice("Alder Roofing", 3, "5 May 2024", "Total 1.200,50 €"),
    "words.txt": invoice("Alder Roofing", 4, "6 May 2024", "Total: three hundred euros"),
    "undated.txt": invoice("Alder Roofing", 5, "some day", "Total 7.00 EUR"),
    "credit.txt": (
        "Alder Roofing\n1 Mill Bank\n\nCredit note 9 of 7 May 2024\n\nfor invoice 1\n"
        "Total 20.00 EUR\n"
    ),
    "a/Bills/note.txt": "The invoice of Alder Roofing is not paid.",
    "b/Bills/list.txt": "Alder, birch, cedar.",
}
ROOFER = "How much did I pay Alder Roofing?"


def answer(
    client: Client, question: str, within: wire.Scope | None = None, *, evidence: bool = True
) -> wire.AnswerReply:
    with client.ask(question, within=within, evidence=evidence) as events:
        (done,) = [event.answer for event in events if event.answer is not None]
    return done


def listed(client: Client, question: str) -> wire.SetAnswer:
    found = answer(client, question).listed
    assert found is not None
    return found


def names(found: wire.SetAnswer) -> list[str]:
    return sorted(Path(one.path).name for one in found.files)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "files"
    for name, text in FILES.items():
        file = made / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return made


def test_an_empty_library_holds_nothing(service: Service) -> None:
    reply = answer(service.client, "How many files do I have?")
    assert reply.answer == "The index holds nothing that counts."
    assert reply.listed == wire.SetAnswer(
        operation="count", query="", counted=["The query finds 0 files."], total=0
    )
    assert listed(service.client, ROOFER).sums == []


def test_sums_and_what_is_no_part_of_them(service: Service, folder: Path) -> None:
    service.index(folder)
    found = listed(service.client, ROOFER)
    sums = {one.currency: (one.amount, one.parts) for one in found.sums}
    # The credit note is taken off; dollars stay dollars.
    assert sums == {"EUR": ("1287.50", 4), "USD": ("50.00", 1)}
    assert "Different currencies are not added up." in found.counted
    reasons = {Path(out.file.path).name: out.reason for out in found.left_out}
    assert reasons == {"words.txt": "No total in figures can be read in it."}
    dated = listed(service.client, f"{ROOFER[:-1]} in 2024?")
    assert {one.currency: one.amount for one in dated.sums} == {"EUR": "1280.50", "USD": "50.00"}
    reasons = {Path(out.file.path).name: out.reason for out in dated.left_out}
    assert reasons["undated.txt"] == "It bears no date that can be read."


def test_amounts_of_several_currencies_are_compared_and_that_is_told(
    service: Service, folder: Path
) -> None:
    service.index(folder)
    found = listed(service.client, "Which is my largest invoice?")
    assert names(found)[:1] == ["more euros.txt"]
    by_number = "Amounts in different currencies are compared by their numbers alone."
    assert by_number in found.counted


def test_a_paper_that_is_read_in_part_is_told(service: Service, folder: Path) -> None:
    long = invoice("Alder Roofing", 6, "8 May 2024", "Total 3.00 EUR") + "Terms and more. " * 3000
    (folder / "long.txt").write_text(long, encoding="utf-8")
    service.index(folder)
    found = listed(service.client, ROOFER)
    assert {one.currency: one.amount for one in found.sums}["EUR"] == "1290.50"
    assert found.counted[-1] == "Of 1 long file only the first 40,000 characters were read."


def test_copies_and_the_same_paper_count_once(service: Service, folder: Path) -> None:
    (folder / "copies").mkdir()
    text = (folder / "one.txt").read_text(encoding="utf-8")
    (folder / "copies" / "one.txt").write_text(text, encoding="utf-8")
    again = folder / "copies" / "again.txt"
    again.write_text(f"{text}Scanned.\n", encoding="utf-8")
    os.utime(again, (10**9, 10**9))
    service.index(folder)
    found = listed(service.client, ROOFER)
    assert {one.currency: one.amount for one in found.sums}["EUR"] == "1287.50"
    assert "1 copy with the same content does not count again." in found.counted
    assert "It is the same as one.txt." in [out.reason for out in found.left_out]
    files = listed(service.client, "How many files do I have?")
    assert files.total == len(FILES) + 1
    assert "1 copy with the same content does not count again." in files.counted
    assert listed(service.client, "How many duplicates are there?").total == 1


def test_an_invoice_that_a_mail_brings_counts_once(service: Service, folder: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Alder Roofing <office@alder.example.org>", "me@example.org"
    mail["Subject"], mail["Date"] = "Your invoice 77", "Fri, 10 May 2024 13:30:00 +0100"
    mail.set_content("Please find our invoice attached.")
    text = invoice("Alder Roofing", 77, "10 May 2024", "Total 10.00 EUR")
    mail.add_attachment(text, filename="invoice 77.txt")
    folder.joinpath("mail.eml").write_bytes(bytes(mail))
    service.index(folder)
    invoices = listed(service.client, "How many invoices do I have?")
    brought = [one for one in invoices.files if one.path.endswith("mail.eml")]
    assert [(one.amount, one.locator["part"]) for one in brought] == [("10.00", "invoice 77.txt")]
    # The same paper once more, saved beside the mail.
    folder.joinpath("saved.txt").write_text(f"{text}\n", encoding="utf-8")
    service.index(folder)
    found = listed(service.client, "How much did I pay Alder Roofing on 10 May 2024?")
    assert [(one.currency, one.amount, one.parts) for one in found.sums] == [("EUR", "10.00", 1)]


def test_folders_of_the_same_name_count_both(service: Service, folder: Path) -> None:
    service.index(folder)
    found = listed(service.client, "List the files in Bills")
    assert names(found) == ["list.txt", "note.txt"]
    assert "2 folders are called “Bills”; all of them count." in found.counted


def test_where_rules_and_model_find_no_set_the_files_are_read(
    service: Service, folder: Path
) -> None:
    service.index(folder)
    # No file holds the word, so that counting would say nothing.
    reply = answer(service.client, "Which invoices are zebras?", evidence=False)
    assert reply.listed is None
