"""People and places as the catalog tells them: off until wanted, tagged together, undone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.settings import Preferences
from concierge.service.order.offered_here import OfferedHere
from concierge.service.order.offering import Offering
from concierge.store.database import Connection
from tests.store.conftest import Library

MAIL = "From: {}\nTo: Cy <cy@x.org>\nSubject: Rent\n\nText {}."
MAILS = ["Anna Vaughn <a.vaughn@x.org>", '"VAUGHN, Anna" <a.vaughn@x.org>', "Bo/Ko <bo@x.org>"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    (tmp_path / "files").mkdir()
    library = Library(tmp_path / "catalog.db", tmp_path / "files")
    for at, sender in enumerate(MAILS):
        library.write(f"{at}.eml", MAIL.format(sender, at))
    library.update()
    yield library
    library.catalog.close()


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def offering(library: Library, told: list[str], tmp_path: Path) -> Offering:
    preferences = Preferences(tmp_path / "settings.json")
    offering = Offering(library.catalog, preferences, lambda: told.append("changed"))
    with pytest.raises(MisusedError, match="people_and_places"):
        offering.people(10)
    with pytest.raises(MisusedError):
        offering.tag_place(wire.OfferedTagRequest(names=["48.14, 11.58"]))
    preferences.change({"people_and_places": True})
    return offering


def carried(library: Library) -> dict[str, int]:
    return {tag.name: tag.files for tag in library.catalog.tags.all()}


def test_people_of_mails_are_told_and_tagged(
    offering: Offering, library: Library, told: list[str]
) -> None:
    page = offering.people(2)
    assert page.total == 4
    assert [(one.name, one.files) for one in page.people] == [("Cy", 3), ("Anna Vaughn", 1)]
    assert page.people[1].alike == ["VAUGHN, Anna"]
    both = wire.OfferedTagRequest(names=["anna vaughn", "VAUGHN, Anna"], called="Anna")
    planned = offering.tag_person(both.model_copy(update={"dry_run": True}))
    assert (planned.tag, planned.files, planned.new) == ("people/Anna", 2, 2)
    assert (carried(library), told) == ({}, [])
    assert offering.tag_person(both) == planned
    assert (carried(library), told) == ({"people": 0, "people/Anna": 2}, ["changed"])
    assert offering.tag_person(both).new == 0
    (entry,) = library.catalog.journal.page(None, 10).entries
    assert entry.what == "tag.assign"
    library.catalog.journal.turn(entry.id, back=True)
    assert carried(library) == {}


def test_a_name_is_one_part_of_a_tag(offering: Offering, library: Library) -> None:
    assert offering.tag_person(wire.OfferedTagRequest(names=["Bo/Ko"])).tag == "people/Bo Ko"
    with pytest.raises(MissingError, match="No file tells of Di"):
        offering.tag_person(wire.OfferedTagRequest(names=["Di"]))


def _taken_at(name: str, where: str, connection: Connection) -> None:
    connection.execute(
        "INSERT INTO said (content_id, field, folded, value)"
        " SELECT content_id, 'place', ?1, ?1 FROM file WHERE name = ?2",
        (where, name),
    )


def test_places_are_named_by_the_person(offering: Offering, library: Library) -> None:
    for at, where in enumerate(("48.1372,11.5755", "48.1400,11.5800", "no place")):
        library.catalog._database.run(partial(_taken_at, f"{at}.eml", where))
    assert [(one.name, one.files) for one in offering.places(10).places] == [("48.14, 11.58", 2)]
    wanted = wire.OfferedTagRequest(names=["48.14, 11.58"], called="Munich")
    assert offering.tag_place(wanted).tag == "places/Munich"
    assert carried(library) == {"places": 0, "places/Munich": 2}


def test_a_file_is_offered_who_it_tells_of_until_it_has_the_tag(
    offering: Offering, library: Library
) -> None:
    here, files = OfferedHere(offering), library.files
    anna, again = (library.id_of(files / name) for name in ("0.eml", "1.eml"))
    offered = {one.tag: one.files for one in here.of(anna).tags}
    assert offered == {"people/Cy": 3, "people/Anna Vaughn": 1}
    library.catalog.tags.assign("people/anna vaughn", [anna, again])
    assert [one.tag for one in here.of(anna).tags] == ["people/Cy"]
    assert [one.tag for one in here.of(again).tags] == ["people/Cy"]
    offering.preferences.change({"people_and_places": False})
    assert here.of(anna).tags == []


def test_a_place_is_offered_by_the_name_that_the_person_gave_it(
    offering: Offering, library: Library
) -> None:
    here = OfferedHere(offering)
    first, second = (library.id_of(library.files / name) for name in ("0.eml", "1.eml"))
    for at, where in enumerate(("48.1400,11.5800", "48.1401,11.5801")):
        library.catalog._database.run(partial(_taken_at, f"{at}.eml", where))
    assert not [one for one in here.of(second).tags if one.of == "place"]
    offering.tag_place(wire.OfferedTagRequest(names=["48.14, 11.58"], called="Munich"))
    library.catalog.tags.remove("places/Munich", [second])
    (place,) = [one for one in here.of(second).tags if one.of == "place"]
    assert (place.tag, place.files) == ("places/Munich", 2)
    assert not [one for one in here.of(first).tags if one.of == "place"]
