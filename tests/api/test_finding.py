"""Searching, counting and completing through the API's door."""

from __future__ import annotations

import pytest

from concierge.client import Client
from concierge.core.errors import MisusedError
from tests.api.conftest import Served


def test_order_and_page_are_passed_on(client: Client) -> None:
    reply = client.search("type:pdf", limit=7, offset=3, sort="name", by="words")
    assert (reply.query, reply.total, reply.took_ms) == ("type:pdf", 7, 3)
    assert reply.notices == ["name", "words"]
    assert client.search().query == ""
    assert client.search().notices == ["relevance", "all"]


def test_counting_and_completing(client: Client) -> None:
    text = 'in:"Täx & Co" \N{RECEIPT}'
    assert client.facets(text).kinds[0].value == text
    assert client.facets().kinds[0].value == ""
    reply = client.complete(text, 4)
    assert (reply.start, reply.end) == (4, len(text))
    assert client.complete(text).start == len(text)


def test_folding_and_explaining_are_passed_on(client: Client) -> None:
    assert client.search("a", fold=False, explain=True).notices[2:] == ["all files", "why"]
    assert client.search("a", sentences=True).notices[2:] == ["sentences"]
    assert client.search("a").notices[2:] == []
    counted = client.facets("a", "words", fold=False).tags
    assert [(one.value, one.files) for one in counted] == [("words", 0)]
    assert client.facets("a").tags[0].files == 1


def test_an_order_that_is_none_is_refused(served: Served) -> None:
    for address in (
        "/v1/search?q=a&sort=random",
        "/v1/search?q=a&by=luck",
        "/v1/search?q=a&fold=perhaps",
        "/v1/facets?q=a&by=luck",
        "/v1/complete?text=a&cursor=-1",
    ):
        assert served.send("GET", address)[0] == 422


@pytest.mark.parametrize("call", ["search", "facets", "complete"])
def test_too_long_is_refused_in_words(client: Client, call: str) -> None:
    with pytest.raises(MisusedError, match="longer than can be asked for"):
        getattr(client, call)("a" * 10_001)


def test_halves_of_characters_are_sent_as_marks(client: Client) -> None:
    assert client.search("caf\udce9 \ud800").query == "caf? ?"
    assert client.facets("\udcff").kinds[0].value == "?"
