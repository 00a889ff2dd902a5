"""What files say of themselves: kept with them, made anew, and gone with them."""

from __future__ import annotations

from datetime import datetime

import pytest

from concierge.store.content import said
from concierge.store.content.said import Said, moment_ns, people, said_in
from tests.store.conftest import Library

LETTER = "From: Änne <a@example.org>\nTo: Bo, Cy <cy@example.org>\nCc: Bo\nSubject: {}\n\nText {}."


def rows(library: Library) -> list[tuple]:
    return library.rows("SELECT content_id, field, folded, value FROM said ORDER BY id")


def test_each_person_is_one() -> None:
    assert list(people('"Weber, Anna" <a@x.org>, b@x.org, Cy')) == [
        "Weber, Anna <a@x.org>",
        "b@x.org",
        "Cy",
    ]
    assert list(people("")) == []


def test_each_value_is_kept_once() -> None:
    facts = {"from": "Bo", "to": "Cy, Di", "cc": "Di", "subject": " a \n b ", "pages": 3}
    assert said_in("Title", "Bo", facts) == [
        Said("title", "Title"),
        Said("author", "Bo"),
        Said("subject", "a b"),
        Said("from", "Bo"),
        Said("to", "Cy"),
        Said("to", "Di"),
    ]


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("2024-05-01T10:00:00+02:00", "2024-05-01T10:00:00+02:00"),
        ("2024-05-01T10:00:00Z", "2024-05-01T10:00:00+00:00"),
        ("2024-05-01", "2024-05-01T00:00:00"),
        ("2024-05", "2024-05-01T00:00:00"),
        ("2024", "2024-01-01T00:00:00"),
    ],
)
def test_moments(told: str, when: str) -> None:
    wanted = datetime.fromisoformat(when).astimezone().timestamp()
    assert moment_ns(told) == int(wanted) * 10**9


@pytest.mark.parametrize("told", ["", None, "soon", "2024-13", "0000", "99999-01-01", 7])
def test_what_is_no_moment(told: object) -> None:
    assert moment_ns(told) is None


def test_what_is_said_goes_with_its_content(library: Library) -> None:
    file = library.write("a.eml", LETTER.format("Hello", 1))
    library.update()
    told = {(field, folded, value) for _, field, folded, value in rows(library)}
    assert {
        ("from", "anne <a@example.org>", "Änne <a@example.org>"),
        ("to", "bo", "Bo"),
        ("to", "cy <cy@example.org>", "Cy <cy@example.org>"),
        ("subject", "hello", "Hello"),
    } <= told
    file.write_text(LETTER.format("Farewell", 2), encoding="utf-8")
    library.update()
    assert [row[2] for row in rows(library) if row[1] == "subject"] == ["farewell"]
    file.unlink()
    library.scan()
    library.catalog.places.forget_root(library.catalog.places.roots()[0].id)
    assert rows(library) == []


def test_all_of_it_follows_from_the_contents(library: Library) -> None:
    library.write("a.eml", LETTER.format("Hello", 1))
    library.write("b.html", "<title>Minutes</title><p>of a meeting")
    library.update()
    before = {row[:3] for row in rows(library)}
    assert before

    def again(connection: object) -> None:
        connection.execute("DELETE FROM said")  # type: ignore[attr-defined]
        said.note_all(connection)

    library.catalog._database.run(again)
    assert {row[:3] for row in rows(library)} == before
