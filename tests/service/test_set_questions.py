"""Questions about sets over the sample library, each with the answer that reading it gives."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concierge.core import wire
from concierge.core.paths import from_wire
from tests.service.conftest import Service

SAMPLES = Path(__file__).parents[2] / "assets" / "sample_library"
DATA = Path(__file__).parents[1] / "answer"
QUESTIONS = [
    json.loads(line)
    for line in (DATA / "set_questions.jsonl").read_text(encoding="utf-8").splitlines()
]
ORDINARY = (DATA / "ordinary_questions.txt").read_text(encoding="utf-8").splitlines()
LIBRARY = json.loads((DATA / "set_library.json").read_text(encoding="utf-8"))
RANKED = {"newest", "oldest", "largest", "smallest"}


class Household(Service):
    """A service that has read the sample library, with times, tags and a collection."""

    def __init__(self, home: Path, folder: Path) -> None:
        super().__init__(home)
        self.folder = folder

    def fill(self) -> None:
        shutil.copytree(SAMPLES, self.folder)
        for name, day in LIBRARY["days"].items():
            noon = datetime.fromisoformat(f"{day}T12:00:00").timestamp()
            os.utime(self.folder / name, (noon, noon))
        self.index(self.folder)
        client = self.client
        for tag, names in LIBRARY["tags"].items():
            client.tags.create(tag)
            client.tags.assign(tag, [self.id_of(name) for name in names])
        for name, members in LIBRARY["collections"].items():
            client.collections.create(name)
            client.collections.add(name, [self.id_of(one) for one in members])

    def id_of(self, name: str) -> int:
        return self.client.file_at(self.folder / name).file_id

    def name_of(self, path: str) -> str:
        return from_wire(path).relative_to(self.folder).as_posix()

    def ask(self, question: str, within: wire.Scope | None = None) -> wire.AnswerReply:
        with self.client.ask(question, within=within, evidence=True) as events:
            (done,) = [event.answer for event in events if event.answer is not None]
        return done

    def listed(self, question: str, within: wire.Scope | None = None) -> wire.SetAnswer:
        answer = self.ask(question, within)
        assert answer.listed is not None, f"{question} was not answered from the catalog"
        return answer.listed


@pytest.fixture(scope="module")
def household(
    tmp_path_factory: pytest.TempPathFactory, prepared_models: Path
) -> Iterator[Household]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("sets")
        service = Household(folder / "served", folder / "library")
        service.fill()
        yield service
        service.stop()


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda one: one["question"])
def test_the_answer_is_exact(household: Household, asked: dict[str, Any]) -> None:
    found = household.listed(asked["question"])
    assert (found.operation, found.total) == (asked["operation"], asked["total"])
    names = [household.name_of(one.path) for one in found.files]
    if "files" in asked and found.operation in RANKED:
        assert names == asked["files"]
    elif "files" in asked:
        assert sorted(set(names)) == sorted(asked["files"])
    assert {one.currency: one.amount for one in found.sums} == asked.get("sums", {}) or (
        found.operation != "total"
    )
    assert found.counted


def test_what_is_no_set_goes_on_to_the_ordinary_way(household: Household) -> None:
    counted = [question for question in ORDINARY if household.ask(question).listed is not None]
    assert counted == []


def test_a_sum_shows_its_parts_and_the_words_that_say_them(household: Household) -> None:
    answer = household.ask("What is the total of all invoices from 2024?")
    listed = answer.listed
    assert listed is not None
    assert answer.answer == "2081.13 EUR"
    assert sum(Decimal(one.amount) for one in listed.files) == Decimal("2081.13")
    by_party = {one.party: one for one in listed.files}
    plumber = by_party["Quill Plumbing & Heating"]
    assert (plumber.amount, plumber.currency, plumber.date) == ("308.28", "EUR", "2024-02-17")
    assert plumber.quote == "Total in euros 308.28"
    assert plumber.locator["page"] == 1
    cited = {citation.n: citation.quote for citation in answer.citations}
    assert cited == {one.n: one.quote for one in listed.files}
    reasons = {Path(out.file.path).name: out.reason for out in listed.left_out}
    assert reasons["scan0007.pdf"] == "It is dated 2023-08-22."


def test_the_query_that_is_shown_finds_what_was_counted(household: Household) -> None:
    for question in ("How many PDFs are there in Bills?", "Which documents mention the boiler?"):
        listed = household.listed(question)
        reply = household.client.search(listed.query, limit=50)
        assert reply.total == listed.total
        assert {hit.file_id for hit in reply.hits} == {one.file_id for one in listed.files}


def test_how_it_was_counted_is_said(household: Household) -> None:
    assert household.listed("How many PDFs are there in Bills?").counted == [
        "The query finds 4 files.",
        "Counted are only files of the type pdf.",
        "Counted are only files in the folder Bills.",
    ]
    assert household.listed("How much did I pay the plumber in 2024?").counted == [
        "1 paper was looked at.",
        "Only invoices, receipts and credit notes count.",
        "Only papers from “plumber” count.",
        "Only papers dated 2024 count.",
    ]


def test_an_amount_within_an_archive_names_its_part(household: Household) -> None:
    listed = household.listed("How much did Beacon General pay us?")
    assert {one.locator["part"] for one in listed.files} == {
        "accident 2023/letter beacon general.txt"
    }
    assert sorted(one.amount for one in listed.files) == ["1312.00", "164.90", "25.00"]


def test_a_scope_narrows_what_is_counted(household: Household) -> None:
    invoices = "How many invoices do I have?"
    assert household.listed(invoices, wire.Scope(query="in:Car")).total == 1
    chosen = [household.id_of(one) for one in ("Archive/accident 2023.zip", "Car/Car costs.xlsx")]
    assert household.listed("How many files are there?", wire.Scope(file_ids=chosen)).total == 2
    assert household.listed(invoices, wire.Scope(file_ids=chosen, query="in:Car")).total == 1


def test_nothing_is_said_with_its_query_and_why(household: Household) -> None:
    answer = household.ask("How much did I pay the plumber in 2019?")
    assert answer.answer == "The index holds nothing that counts."
    assert answer.citations == []
    assert answer.listed is not None
    assert answer.listed.query.startswith("(plumb*")
    assert [out.reason for out in answer.listed.left_out] == ["It is dated 2024-02-17."]
    assert household.listed("How many files are tagged nonsense?").total == 0
    assert household.listed('List the files in the folder "No Such"').total == 0


def test_a_long_question_is_no_set(household: Household) -> None:
    assert household.ask("How many files " + "of many kinds " * 700).listed is None
