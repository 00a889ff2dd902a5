"""The addresses of what is near a file, as the client uses them."""

from __future__ import annotations

import pytest

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import MisusedError
from tests.api.conftest import Served


def test_what_is_asked_reaches_the_engine(client: Client) -> None:
    assert client.similar(3, limit=7).notices == ["3 7"]
    assert client.versions(2**62).notices == [str(2**62)]
    reply = client.marks(5, "müller & söhne", start=2, end=9)
    assert (reply.words, reply.passages, reply.next) == (["müller", "&", "söhne"], 5, 9)
    assert client.marks(5, "").words == []
    passages = client.passages(5, "müller & söhne", limit=3)
    assert (passages.total, passages.notices) == (5, ["müller & söhne", "3"])


@pytest.mark.parametrize("limit", [0, 101, -1])
def test_a_page_too_large_is_refused(client: Client, limit: int) -> None:
    with pytest.raises(MisusedError):
        client.similar(1, limit)
    with pytest.raises(MisusedError):
        client.passages(1, "word", limit)


def test_no_id_and_no_place_is_out_of_range(client: Client) -> None:
    with pytest.raises(MisusedError):
        client.versions(2**63)
    with pytest.raises(MisusedError):
        client.marks(1, "word", start=-1)


def test_a_window_of_a_text(client: Client, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "a.txt"
    whole, part = client.text(path), client.text(path, 1, 3)
    assert (whole.text, whole.start, whole.total) == ("Words", 0, 5)
    assert (part.text, part.start, part.total) == ("ord", 1, 5)
    with pytest.raises(MisusedError):
        client.text(path, 0, 0)


def test_a_question_within_some_files(served: Served, client: Client) -> None:
    scope = wire.Scope(file_ids=[3, 1, 2], query="in:letters")
    with client.ask("to be?", within=scope) as events:
        assert [event.type for event in events][-1] == "done"
    assert served.engine.asked[-1] == ("within", scope)
    with pytest.raises(MisusedError):
        client.ask("to be?", within=wire.Scope.model_construct(file_ids=[1] * 10_001))
