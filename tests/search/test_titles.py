"""What a file is called, where it lies and what kind it is, beside what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.searching import Called
from concierge.search.titles import share
from tests.search.test_hybrid import Shelf, shelf  # noqa: F401 - a fixture


def _called(in_name: str = "", nearby: str = "", kind: str = "other", ending: str = "") -> Called:
    return Called([*map(int, in_name)], [*map(int, nearby)], kind, ending)


def test_names_say_more_than_folders_and_kinds() -> None:
    words = ["holiday", "photo", "Porto"]
    assert share(_called("012"), words) == 1.0
    assert share(_called(), words) == 0.0
    assert 0 < share(_called(nearby="2"), words) < share(_called("2"), words) < 1
    assert share(_called(kind="picture"), words) == share(_called(nearby="1"), words)
    assert share(_called(kind="mail"), words) == 0.0
    assert share(_called(ending=".docx"), ["word", "lease"]) > 0  # a family of formats


@pytest.fixture
def described(shelf: Shelf) -> Shelf:  # noqa: F811
    for name, text in (
        ("Photos/2024 Porto/IMG_1187.txt", "nothing that is asked for"),
        ("Travel/plan.txt", "walrus harbour holiday"),
        ("Bills/electricity readings 2024.txt", "month and kilowatt hours"),
        ("Bills/meterReading_final.txt", "something else"),
        ("other.txt", "electricity by the meter, said a walrus"),
    ):
        shelf.library.write(name, text)
    shelf.update()
    return shelf


def _found(shelf: Shelf, text: str) -> dict[str, list[str]]:  # noqa: F811
    reply = shelf.searcher.search(text, 20, by="words")
    return {Path(one.path).name: one.found_by for one in reply.hits}


def test_some_of_the_words_in_a_name_are_enough(described: Shelf) -> None:
    found = _found(described, "electricity meter reading")
    assert found == {
        "other.txt": ["words"],
        "electricity readings 2024.txt": ["name"],  # "readings": in another form
        "meterReading_final.txt": ["name"],
    }
    assert list(found)[-1] == "meterReading_final.txt"  # one of the words stands within another


def test_a_folder_and_a_word_are_enough(described: Shelf) -> None:
    assert _found(described, "holiday Porto") == {"plan.txt": ["words"], "IMG_1187.txt": ["folder"]}
    assert next(iter(_found(described, "text porto 2024"))) == "IMG_1187.txt"


def test_names_in_part_fulfil_the_filters(described: Shelf) -> None:
    asked = "electricity meter reading"
    assert _found(described, f"{asked} in:Travel") == {}
    assert list(_found(described, f"{asked} -in:Bills")) == ["other.txt"]


def test_what_is_missing_is_not_called(described: Shelf) -> None:
    (described.library.files / "Bills" / "meterReading_final.txt").unlink()
    described.library.scan()
    assert "meterReading_final.txt" not in _found(described, "electricity meter reading")
