"""Something that takes a while: told how far it is, found once, and ended when nobody asks."""

from __future__ import annotations

import threading
import time

import pytest

from concierge.core.errors import MisusedError
from concierge.service.duplication.looking import GivenUp, Looking, Tell


def test_who_waits_is_told_how_far_it_is_and_gets_what_was_found() -> None:
    go_on = threading.Event()

    def find(tell: Tell) -> str:
        tell(1, 3)
        go_on.wait()
        return "found"

    looking = Looking(find, "looking")
    assert not looking.wait(0.05)
    assert (looking.done, looking.total) == (1, 3)
    go_on.set()
    assert looking.wait(None)
    assert looking.result() == "found"


def test_it_ends_when_nobody_asks_any_more() -> None:
    def find(tell: Tell) -> str:
        while True:
            tell(0, 0)
            time.sleep(0.001)

    looking = Looking(find, "looking", give_up_s=0.02)
    until = time.monotonic() + 5
    while not looking.is_given_up and time.monotonic() < until:
        time.sleep(0.005)
    assert looking.is_given_up
    with pytest.raises(GivenUp):
        looking.result()
    stopped = Looking(find, "looking")
    stopped.stop()
    assert stopped.is_given_up


def test_what_goes_wrong_is_told() -> None:
    def find(_: Tell) -> str:
        raise MisusedError("This cannot be.")

    looking = Looking(find, "looking")
    assert looking.wait(None)
    assert not looking.is_given_up
    with pytest.raises(MisusedError):
        looking.result()
