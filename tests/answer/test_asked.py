"""Which questions are about sets of files, and what they ask."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concierge.answer.host import ModelHost
from concierge.answer.prompts import Prompts
from concierge.answer.sets.asked import understood
from concierge.answer.sets.deciding import is_about_set
from concierge.answer.sets.judging import tells
from concierge.answer.sets.periods import period_at
from concierge.answer.sets.question import SetQuestion
from concierge.answer.sets.trades import ways

HERE = Path(__file__).parent
TODAY = date(2025, 6, 11)  # a Wednesday
FOLDERS = {"bills", "bills/2024", "car", "letters", "recipes", "tax 2024", "march"}


class Shelf:
    """Knows a few names."""

    def folder(self, name: str) -> bool:
        return name.casefold() in FOLDERS

    def tag(self, name: str) -> bool:
        return name in {"tax", "to do"}

    def collection(self, name: str) -> bool:
        return name == "Summer trip"

    def kind(self, name: str) -> bool:
        return name in {"txt", "jpg", "docx"}


def asked(question: str) -> SetQuestion:
    found = understood(question, Shelf(), TODAY)
    assert found.sure == "sure", question
    assert found.question is not None
    return found.question


@pytest.mark.parametrize(
    "line", (HERE / "set_questions.jsonl").read_text(encoding="utf-8").splitlines()
)
def test_the_questions_of_the_sample_library_are_understood(line: str) -> None:
    wanted = json.loads(line)
    assert asked(wanted["question"]).operation == wanted["operation"]


@pytest.mark.parametrize(
    "question", (HERE / "ordinary_questions.txt").read_text(encoding="utf-8").splitlines()
)
def test_questions_about_what_files_say_are_surely_no_sets(question: str) -> None:
    assert understood(question, Shelf(), TODAY).sure != "sure"


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("How many files?", ""),
        ("Please tell me how many PDFs I have", "type:pdf"),
        ("How many txt files are there?", "type:txt"),
        ("How many German PDFs are tagged tax?", "type:pdf lang:de tag:tax"),
        ("List files tagged as to do", 'tag:"to do"'),
        ("How many files are not tagged tax?", "-tag:tax"),
        ("List the PDFs in my Tax 2024 folder", 'type:pdf in:"Tax 2024"'),
        ('List files in "No Such" folder', None),
        ('List files in the folder "No Such"', 'in:"No Such"'),
        ("How many files are in March?", "date:2025-03"),
        ("How many files are in the folder March?", "in:March"),
        ("List files in the collection Summer trip", 'collection:"Summer trip"'),
        ("Which photos were taken in May 2024?", "type:picture,jpg,jpeg,heic taken:2024-05"),
        ("List documents created since 2023", "type:document created>=2023-01-01"),
        ("List documents changed before May 2024", "type:document date<2024-05-01"),
        ("How many mails did Anna send last year?", "type:mail from:Anna date:2024"),
        ("How many mails from anna@example.org?", "type:mail from:anna@example.org"),
        ("Which files are by Anna Berg?", '(author:"Anna Berg" OR from:"Anna Berg")'),
        (
            "How many photos do I have from Porto?",
            "type:picture,jpg,jpeg,heic (author:Porto OR from:Porto OR path:Porto)",
        ),
        ("How many films are longer than 5 minutes?", "type:video duration>5m"),
        ("How many files are at least 2 MB?", "size>=2MB"),
        ("How many documents have fewer than 3 pages?", "type:document pages<3"),
        ("List all files named budget", "name:budget"),
        ('Which files mention "the blue kiln"?', '"the blue kiln"'),
        ("Which mails about Porto have attachments?", '(type:mail "Porto" has:attachment)'),
        (
            "Wie viele E-Mails von Anna gibt es seit März 2024?",
            "type:mail from:Anna date>=2024-03-01",
        ),
        ("Zeig mir alle Dateien im Ordner Bills", "in:Bills"),
        ("Welche Fotos sind größer als 5 MB?", "type:picture,jpg,jpeg,heic size>5MB"),
        ("Gibt es doppelte Dateien?", "is:duplicate"),
        ("Which PDFs have only one page?", "type:pdf pages:1"),
        ("Which PDFs have more than two pages?", "type:pdf pages>2"),
        ("What's in the folder Bills?", "in:Bills"),
        ("How many audio recordings do I have?", "type:audio"),
        ("How much was the bill?", None),
        ("How many PDFs, photos and mails are there?", "type:pdf,picture,jpg,jpeg,heic,mail"),
        ("Which spreadsheets contain the word budget?", '(type:spreadsheet "budget")'),
    ],
)
def test_conditions_become_a_query(question: str, query: str | None) -> None:
    found = understood(question, Shelf(), TODAY)
    if query is None:
        assert found.sure != "sure"
    else:
        assert found.question is not None
        assert (found.sure, found.question.query) == ("sure", query)


def test_a_question_about_papers_keeps_what_only_reading_tells() -> None:
    found = asked("List invoices from Quill over 100 euros between March and June 2024")
    assert found.papers == {"invoice"}
    assert (found.sender, found.from_whom) == ((("quill",),), "Quill")
    assert found.least == Decimal("100.01")
    assert found.period is not None
    assert (found.period.first, found.period.after) == (date(2024, 3, 1), date(2024, 7, 1))
    assert '"quill"' in found.query
    assert "2024" not in found.query


def test_a_trade_is_known_by_several_words_in_two_languages() -> None:
    english = asked("How much did I pay the plumber in 2024?")
    german = asked("Wie viel habe ich 2024 für den Klempner bezahlt?")
    assert english.sender == german.sender == ways("plumber")
    assert tells(ways("plumber"), "Tobias Quill, master plumber")
    assert tells(ways("plumber"), "Müller SANITÄR GmbH")
    assert not tells(ways("plumber"), "Sparrow Electric")
    assert tells(ways("Senor Simoes"), "Señor Simões, tiles")


@pytest.mark.parametrize(
    ("question", "sure"),
    [
        ("How much did I pay Anna Berg?", "sure"),
        ("How much did I pay the plumber?", "sure"),
        ("How much did I spend last year?", "sure"),
        ("How much did I pay Mrs Vaughn upfront?", "likely"),
        ("Which invoices are unpaid?", "unsure"),
        ("How many water bills do I have?", "unsure"),
        ("Which letters are in a hurry?", "no"),
        ("How many invoices are not paid?", "no"),
        ("Which files are not in Bills?", "no"),
        ("Which is the longest document?", "no"),
        ("How many invoices and receipts are there?", "sure"),
        ("How many letters and photos are there?", "unsure"),
    ],
)
def test_what_may_be_a_set_is_told_from_what_surely_is(question: str, sure: str) -> None:
    assert understood(question, Shelf(), TODAY).sure == sure


@pytest.mark.parametrize(
    "question",
    [
        "How much did I pay for the bicycle?",
        "How much did the kiln cost?",
        "How much did I pay?",
        "How much did we pay the plumber per hour?",
        "What did I pay the man who came about the roof in the rain?",
        "How many PDFs " * 40,
        "",
        "???",
        "How many",
        "List",
    ],
)
def test_what_cannot_be_added_up_is_left_to_the_model(question: str) -> None:
    assert understood(question, Shelf(), TODAY).question is None


def test_hostile_values_stay_values() -> None:
    found = asked('List the files in the folder "x) OR type:pdf ("')
    assert found.query == 'in:"x) OR type:pdf ("'
    found = asked("How many mails are from “O'Brien'); DROP”?")
    assert found.query == "type:mail from:\"O'Brien'); DROP\""


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("in 2024", "2024-01-01", "2025-01-01"),
        ("from May 2024", "2024-05-01", "2024-06-01"),
        ("in May", "2025-05-01", "2025-06-01"),
        ("in December", "2024-12-01", "2025-01-01"),
        ("on 3 May 2024", "2024-05-03", "2024-05-04"),
        ("between March and June 2024", "2024-03-01", "2024-07-01"),
        ("between November and February 2024", "2023-11-01", "2024-03-01"),
        ("from 2022 to 2023", "2022-01-01", "2024-01-01"),
        ("zwischen März und Juni 2024", "2024-03-01", "2024-07-01"),
        ("since May 2024", "2024-05-01", None),
        ("after 2023", "2024-01-01", None),
        ("before 2023", None, "2023-01-01"),
        ("bis Mai 2024", None, "2024-06-01"),
        ("last month", "2025-05-01", "2025-06-01"),
        ("this week", "2025-06-09", "2025-06-16"),
        ("yesterday", "2025-06-10", "2025-06-11"),
        ("letztes Jahr", "2024-01-01", "2025-01-01"),
        ("2024", "2024-01-01", "2025-01-01"),
        ("in the second quarter of 2024", "2024-04-01", "2024-07-01"),
        ("from the second half of 2024", "2024-07-01", "2025-01-01"),
        ("im ersten Halbjahr 2024", "2024-01-01", "2024-07-01"),
        ("in Q4 2024", "2024-10-01", "2025-01-01"),
    ],
)
def test_times_are_read(text: str, first: str | None, after: str | None) -> None:
    found = period_at(text, TODAY)
    assert found is not None
    period, end = found
    assert end == len(text)
    assert (period.first and str(period.first), period.after and str(period.after)) == (
        first,
        after,
    )


@pytest.mark.parametrize(
    "text",
    ["may I", "march on", "in 20245", "in the house", "on 31 June 2024", "the third half of 2024"],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert period_at(text, TODAY) is None


class Model:
    """Asks the model that comes along, as the service does."""

    def __init__(self, host: ModelHost) -> None:
        self._host = host

    def choose(
        self, prompt: str, question: str, choices: Sequence[str], stopped: Callable[[], bool]
    ) -> str:
        return self._host.choose(Prompts()[prompt].messages(question=question), choices, stopped)


@pytest.mark.parametrize(
    ("question", "is_set"),
    [
        ("Which invoices are unpaid?", True),
        ("How many water bills do I have?", True),
        ("How many letters does the alphabet have?", False),
        ("Which document proves ownership?", False),
    ],
)
def test_the_model_decides_where_rules_are_unsure(
    host: ModelHost, question: str, is_set: bool
) -> None:
    assert understood(question, Shelf(), TODAY).sure == "unsure"
    assert is_about_set(question, Model(host), lambda: False) is is_set
