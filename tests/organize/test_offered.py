"""People and places that files tell of: one entry for each spelling, groups by distance."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.organize.offered import Mention, Person, Shot, people_in, places_in, shot_of
from concierge.organize.offered.people import is_persons
from concierge.organize.offered.places import RADIUS_KM


def mails(*told: str) -> list[Mention]:
    return [Mention(one, file_id, is_sure=True) for file_id, one in enumerate(told, start=1)]


def by_name(people: list[Person]) -> dict[str, Person]:
    return {one.name: one for one in people}


def test_spellings_are_told_apart_and_offered_as_one() -> None:
    people = by_name(
        people_in(
            mails(
                "Anna Vaughn <A.Vaughn@x.org>",
                "anna  vaughn",
                "VAUGHN Anna",
                "Vaughn, Anna <anna@home.org>",
                "a.vaughn@x.org",
                "Anna Weber <anna@other.org>",
                "Bo <bo@x.org>",
            )
        )
    )
    assert people["Anna Vaughn"].files == {1, 2}
    assert people["Anna Vaughn"].addresses == {"a.vaughn@x.org"}
    assert people["Anna Vaughn"].alike == ["a.vaughn@x.org", "VAUGHN Anna", "Vaughn, Anna"]
    assert people["VAUGHN Anna"].files == {3}
    assert people["Anna Weber"].alike == people["Bo"].alike == []


def test_who_stands_in_the_most_files_comes_first() -> None:
    assert [one.name for one in people_in(mails("Cy", "Bo", "Bo", "Ada"))] == ["Bo", "Ada", "Cy"]


def test_authors_and_letterheads_must_repeat_and_be_names() -> None:
    told = ["Anna Vaughn", "Ludwig van Beethoven", "Ludwig van Beethoven", "Acme GmbH", "Acme GmbH"]
    mentions = [Mention(one, at, is_sure=False) for at, one in enumerate(told)]
    assert [one.name for one in people_in(mentions)] == ["Ludwig van Beethoven"]
    # A mail makes sure of somebody who stands in one other file.
    both = [*mentions, Mention("Anna Vaughn", 9, is_sure=True)]
    assert by_name(people_in(both))["Anna Vaughn"].files == {0, 9}


@pytest.mark.parametrize(
    ("line", "is_name"),
    [
        ("Anna Vaughn", True), ("Jean-Luc O'Neill", True), ("Änne K. Müller", True),
        ("Vaughn, Anna", True), ("Ursula von der Leyen", True), ("Anna", False),
        ("Acme GmbH", False), ("Microsoft Office User", False), ("12 Elm Street", False),
        ("dear friends", False), ("The Blue Lamp", False), ("a@x.org b", False), ("", False),
    ],
)  # fmt: skip
def test_what_is_a_name(line: str, is_name: bool) -> None:
    assert is_persons(line) is is_name


@pytest.mark.parametrize("told", ["", "here", "91,0", "1", "1,2,3", "nan,nan", "0,181"])
def test_what_is_no_place(told: str) -> None:
    assert shot_of(1, told) is None


def test_pictures_near_one_another_are_one_place() -> None:
    shots = [shot_of(at, told) for at, told in enumerate(
        ["48.1372,11.5755", "48.1400,11.5800", "48.1420,11.5790", "48.3538,11.7861", "-33.85,151.2"]
    )]  # fmt: skip
    found = places_in(shot for shot in shots if shot)
    assert [(one.name, one.files) for one in found] == [
        ("48.14, 11.58", {0, 1, 2}),
        ("-33.85, 151.20", {4}),
        ("48.35, 11.79", {3}),
    ]


def test_places_meet_across_the_line_of_dates() -> None:
    found = places_in([Shot(1, 0.0, 179.995), Shot(2, 0.0, -179.995)])
    assert [one.files for one in found] == [{1, 2}]


points = st.tuples(st.floats(48.0, 48.2), st.floats(11.4, 11.7))


@given(st.lists(points, max_size=30), st.randoms())
def test_every_picture_is_in_one_place_near_its_middle(
    where: list[tuple[float, float]], random: object
) -> None:
    shots = [Shot(at, *one) for at, one in enumerate(where)]
    found = places_in(shots)
    assert sorted(at for one in found for at in one.files) == list(range(len(shots)))
    for place in found:
        for at in place.files:
            away = math.dist(
                (place.latitude, place.longitude * math.cos(math.radians(48))),
                (where[at][0], where[at][1] * math.cos(math.radians(48))),
            )
            assert away * 111.2 < RADIUS_KM + 1.0  # a cell's own width
    turned = list(shots)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert places_in(turned) == found
