"""Server-sent events: framing, errors in the middle, heartbeats and hanging up."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from concierge.api import streams
from concierge.client import Client, ServiceGoneError
from concierge.core import wire
from concierge.core.errors import BugError, ModelMissingError
from tests.api.conftest import Served

LONG_S = 20


def event_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "event-stream"]


def joined() -> None:
    for thread in event_threads():
        thread.join(LONG_S)
    assert not event_threads()


def test_frames_are_one_line_of_json_each(served: Served) -> None:
    status, headers, body = served.send("POST", "/v1/ask", {"question": "to be?"})
    assert status == 200
    assert headers["content-type"].startswith("text/event-stream")
    assert headers["cache-control"] == "no-store"
    frames = body.decode().split("\n\n")
    assert frames.pop() == ""
    assert [frame.splitlines()[0] for frame in frames] == [
        "event: sources", "event: token", "event: token", "event: token", "event: done",
    ]  # fmt: skip
    assert all(len(frame.splitlines()) == 2 for frame in frames)
    assert frames[2].splitlines()[1] == 'data: {"type":"token","text":"be\\n"}'


def test_the_client_gives_typed_events(client: Client) -> None:
    events = list(client.ask("to be?"))
    assert "".join(event.text for event in events) == "To be\nor"
    assert events[-1].answer is not None
    assert events[-1].answer.answer == "To be\nor"
    joined()


def test_an_error_in_the_middle_is_the_last_event(client: Client) -> None:
    words = []
    with pytest.raises(ModelMissingError, match="There is no model"):
        words += [event.text for event in client.ask("no model")]
    with pytest.raises(BugError) as caught:
        list(client.ask("a bug"))
    assert "secret" not in str(caught.value)


def test_an_error_before_the_first_event_is_a_plain_problem(served: Served, client: Client) -> None:
    served.engine.raises = ModelMissingError("There is no model.", "Get one.")
    with pytest.raises(ModelMissingError):
        client.ask("to be?")


def test_hanging_up_stops_the_answer(served: Served, client: Client) -> None:
    with client.ask("forever") as stream:
        for number, _event in enumerate(stream):
            if number == 3:
                break
    assert served.engine.answer_stopped.wait(LONG_S)
    joined()


def test_a_listener_that_does_not_read_holds_the_answer_back(
    served: Served, client: Client
) -> None:
    stream = client.ask("forever")
    assert not served.engine.answer_stopped.is_set()
    stream.close()
    assert served.engine.answer_stopped.wait(LONG_S)
    joined()


def test_events_begin_with_the_status_and_end_with_bye(served: Served, client: Client) -> None:
    served.engine.ear.events.put(wire.Event(type="notice", text="hello"))
    served.engine.ear.events.put(wire.Event(type="bye"))
    events = list(client.events())
    assert [event.type for event in events] == ["status", "notice", "bye"]
    assert events[0].status is not None
    assert served.engine.ear.closed.wait(LONG_S)
    joined()


def test_heartbeats_keep_a_silent_stream_alive_and_count_as_use(
    served: Served, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "HEARTBEAT_S", 0.05)
    stream = client.events()
    lines = iter(stream._response)
    seen = [next(lines) for _ in range(9)]
    assert seen.count(b": still here\n") >= 2
    assert served.engine.touched >= 4
    stream.close()
    assert served.engine.ear.closed.wait(LONG_S)


def test_a_stream_can_be_closed_from_another_thread(served: Served, client: Client) -> None:
    stream = client.events()
    events: Iterator[wire.Event] = iter(stream)
    assert next(events).type == "status"
    threading.Timer(0.1, stream.close).start()
    assert list(events) == []
    assert served.engine.ear.closed.wait(LONG_S)
    joined()


def test_a_failing_subscription_ends_the_stream_instead_of_leaving_it_open(
    served: Served, client: Client
) -> None:
    served.engine.raises = KeyError("status")
    with pytest.raises(ServiceGoneError):
        list(client.events())
    joined()
