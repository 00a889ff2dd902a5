"""Suggestions over the real catalog: learned, answered, kept and gone with their files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from concierge.core import wire
from concierge.core.errors import MissingError, ModelMissingError
from concierge.core.paths import Home
from concierge.core.settings import Preferences
from concierge.service.order.suggestions import Suggestions
from concierge.service.precedence import Precedence
from tests.store.conftest import Library

BILL = """{firm}
Mill Lane 4, Bristol

Invoice {n}
Date: 2024-03-{day:02}

Work on the kitchen tap  €{n}.50
VAT 20 %  €{n}.10
Total due €{n}.60
"""
SOUP = """{name} soup

2 onions
500 g {name}
1 litre of stock

Fry the onions, add the {name}, simmer for {n} minutes and season to taste.
"""


class NoMeanings:
    """A store of meanings that cannot be opened: words and names must do."""

    index = None

    def vectors(self) -> None:
        raise ModelMissingError("There is no model.", "Fetch one.")


class Desk:
    """Suggestions over a catalog of bills and recipes; only some of them are tagged."""

    def __init__(self, library: Library, home: Home) -> None:
        self.library = library
        self.tags = library.catalog.tags
        self.collections = library.catalog.collections
        self.preferences = Preferences(home.settings)
        self.changes: list[int] = []
        self.suggestions = Suggestions(
            library.catalog,
            NoMeanings(),  # type: ignore[arg-type]
            self.preferences,
            Precedence(),
            lambda: self.changes.append(1),
        )
        goods = ("leek", "pumpkin", "carrot", "lentil", "potato", "tomato")
        for n in range(9):
            bill = BILL.format(firm="Vaughn Plumbing", n=100 + n, day=n + 1)
            library.write(f"in/scan{n:04}.txt", bill)
            if n < len(goods):
                library.write(f"in/IMG_{n}.txt", SOUP.format(name=goods[n], n=20 + n))
            library.write(f"in/x{n}.txt", f"A walk by the sea, day {n}. The wind was cold.")
        library.update()

    def id(self, name: str) -> int:
        return self.library.id_of(self.library.files / name)

    def teach(self, made_by: str = "person") -> None:
        for n in range(4):
            self.tags.assign("house/bills", [self.id(f"in/scan{n:04}.txt")], by=made_by)
            self.tags.assign("kitchen", [self.id(f"in/IMG_{n}.txt")], by=made_by)

    def suggested(self, name: str) -> list[str]:
        return [one.name for one in self.suggestions.of(self.id(name)).suggestions]

    def answer(self, name: str, tag: str, said: str | None) -> wire.FileSuggestions:
        return self.suggestions.answer(
            wire.SuggestionAnswer.model_validate(
                {"file_id": self.id(name), "label": "tag", "name": tag, "answer": said}
            )
        )


@pytest.fixture
def desk(library: Library, own_home: Path) -> Desk:
    home = Home(own_home)
    home.create()
    return Desk(library, home)


def test_a_tag_is_suggested_with_its_reasons(desk: Desk) -> None:
    desk.teach()
    found = desk.suggestions.of(desk.id("in/scan0005.txt"))
    (bill,) = found.suggestions
    assert (bill.label, bill.name, bill.examples) == ("tag", "house/bills", 4)
    assert bill.confidence >= 0.65
    reasons = {reason.common: reason.values for reason in bill.reasons}
    assert reasons["heading"] == ["Vaughn Plumbing"]
    assert {"vat", "invoice", "total", "due"} & set(reasons["words"])
    assert desk.suggested("in/IMG_5.txt") == ["kitchen"]


def test_nothing_is_guessed_for_what_is_like_nothing(desk: Desk) -> None:
    assert desk.suggested("in/x0.txt") == []
    desk.teach()
    assert desk.suggested("in/x0.txt") == []


def test_what_a_program_tagged_teaches_nothing(desk: Desk) -> None:
    desk.teach(made_by="rule")
    assert desk.suggested("in/scan0005.txt") == []


def test_one_example_is_enough_for_what_is_nearly_the_same(desk: Desk) -> None:
    desk.tags.assign("bills", [desk.id("in/scan0000.txt")])
    desk.tags.assign("kitchen", [desk.id("in/IMG_0.txt")])
    assert desk.suggested("in/scan0001.txt") == ["bills"]
    assert "bills" not in desk.suggested("in/IMG_1.txt")


def test_accepting_tags_the_file_and_teaches(desk: Desk) -> None:
    desk.teach()
    left = desk.answer("in/scan0005.txt", "House/Bills", "accepted")
    assert left.suggestions == []
    assert desk.changes == [1]
    file_id = desk.id("in/scan0005.txt")
    assert desk.tags.of_files([file_id]) == {file_id: ["house/bills"]}
    (other,) = desk.suggestions.of(desk.id("in/scan0004.txt")).suggestions
    assert other.examples == 5
    counts = desk.suggestions.counts()
    assert (counts.accepted, counts.rejected) == (1, 0)
    assert [one.name for one in counts.labels] == ["house/bills"]
    insights = desk.library.catalog.counting.insights()
    assert (insights.suggestions_accepted, insights.suggestions_rejected) == (1, 0)


def test_what_was_rejected_stays_away_and_teaches(desk: Desk) -> None:
    desk.teach()
    desk.answer("in/scan0004.txt", "house/bills", "rejected")
    assert desk.suggested("in/scan0004.txt") == []
    assert desk.suggested("in/scan0008.txt") == ["house/bills"]
    for n in (5, 6, 7):
        desk.answer(f"in/scan{n:04}.txt", "house/bills", "rejected")
    assert desk.suggested("in/scan0008.txt") == []
    assert desk.suggestions.counts().rejected == 4
    for n in (5, 6, 7):
        desk.answer(f"in/scan{n:04}.txt", "house/bills", None)
    desk.answer("in/scan0004.txt", "house/bills", None)
    assert desk.suggested("in/scan0004.txt") == ["house/bills"]
    assert desk.suggestions.counts() == wire.SuggestionCounts()


def test_a_collection_is_suggested_and_accepted(desk: Desk) -> None:
    desk.collections.add("Soups", [desk.id(f"in/IMG_{n}.txt") for n in range(4)])
    (soup,) = desk.suggestions.of(desk.id("in/IMG_5.txt")).suggestions
    assert (soup.label, soup.name) == ("collection", "Soups")
    said = wire.SuggestionAnswer(
        file_id=desk.id("in/IMG_5.txt"), label="collection", name="Soups", answer="accepted"
    )
    assert desk.suggestions.answer(said).suggestions == []
    fifth = desk.id("in/IMG_5.txt")
    assert desk.collections.of_files([fifth]) == {fifth: ["Soups"]}


def test_a_folder_and_a_name_tell_before_anything_is_learned(desk: Desk) -> None:
    for n in range(5):
        desk.library.write(f"album/p{n}.bin", f"\x00\x01{n}")
    desk.library.write("else/birds of prey.bin", "\x00\x02")
    desk.library.update()
    desk.tags.assign("holiday", [desk.id(f"album/p{n}.bin") for n in range(4)])
    desk.tags.create("bird")
    (found,) = desk.suggestions.of(desk.id("album/p4.bin")).suggestions
    assert found.name == "holiday"
    assert ["4", "4"] in [one.values for one in found.reasons if one.common == "siblings"]
    (named,) = desk.suggestions.of(desk.id("else/birds of prey.bin")).suggestions
    assert (named.name, named.reasons[0].common) == ("bird", "called")


def test_a_parent_is_not_suggested_beside_its_child(desk: Desk) -> None:
    desk.teach()
    assert desk.suggested("in/scan0005.txt") == ["house/bills"]
    desk.tags.assign("house/bills", [desk.id("in/scan0005.txt")])
    assert desk.suggested("in/scan0005.txt") == []


def test_a_better_name_is_offered_only_for_an_empty_one(desk: Desk) -> None:
    named = desk.suggestions.of(desk.id("in/scan0002.txt")).better_name
    assert named is not None
    assert named.name == "2024-03-03 Vaughn Plumbing invoice.txt"
    assert named.parts == ["day", "sender", "what"]
    bill = BILL.format(firm="Vaughn Plumbing", n=7, day=9)
    desk.library.write("in/Vaughn tap.txt", bill)
    desk.library.update()
    assert desk.suggestions.of(desk.id("in/Vaughn tap.txt")).better_name is None
    assert desk.suggestions.of(desk.id("in/x1.txt")).better_name is None


def test_untagged_files_are_gone_through_page_by_page(desk: Desk) -> None:
    desk.teach()
    after: int | None = 0
    found: dict[str, list[str]] = {}
    while after is not None:
        page = desk.suggestions.untagged(after, 3)
        found |= {Path(one.path).name: [s.name for s in one.suggestions] for one in page.files}
        after = page.next
    assert found == {
        "scan0004.txt": ["house/bills"],
        "scan0005.txt": ["house/bills"],
        "scan0006.txt": ["house/bills"],
        "scan0007.txt": ["house/bills"],
        "scan0008.txt": ["house/bills"],
        "IMG_4.txt": ["kitchen"],
        "IMG_5.txt": ["kitchen"],
    }


def test_switched_off_it_says_so(desk: Desk) -> None:
    desk.teach()
    desk.preferences.change({"suggest_tags": False})
    found = desk.suggestions.of(desk.id("in/scan0005.txt"))
    assert (found.suggestions, found.better_name) == ([], None)
    assert found.notices == ["Suggestions are switched off (the setting suggest_tags)."]


def test_what_is_not_there_is_told(desk: Desk) -> None:
    with pytest.raises(MissingError):
        desk.suggestions.of(12_345)
    with pytest.raises(MissingError):
        desk.answer("in/x0.txt", "nothing", "accepted")


def test_answers_go_with_their_file(desk: Desk) -> None:
    desk.teach()
    desk.answer("in/scan0004.txt", "house/bills", "rejected")
    desk.library.catalog.places.forget_files([desk.id("in/scan0004.txt")])
    assert desk.library.rows("SELECT count(*) FROM suggestion") == [(0,)]


def test_vectors_of_another_length_do_no_harm(desk: Desk) -> None:
    desk.teach()
    signs = desk.suggestions._signs
    known = signs.known([desk.id("in/scan0005.txt")])
    signs.of(known)
    file_id, (one, old) = next(iter(signs._remembered.items()))
    signs._remembered[file_id] = (one, type(old)(old.words, old.marks, np.ones(7, np.float32)))
    assert desk.suggested("in/scan0005.txt") == ["house/bills"]
