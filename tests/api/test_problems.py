"""Errors on the wire: each is a problem with category, message and advice."""

from __future__ import annotations

import json
import logging

import pytest

from concierge.api.problems import STATUS_OF, problem_of
from concierge.client.exchange import error_of
from concierge.core import errors
from concierge.core.errors import Category, ConciergeError, ExitCode
from tests.api.conftest import Served
from tests.api.test_guard import problem

OURS = [kind for kind in vars(errors).values() if isinstance(kind, type)
        and issubclass(kind, ConciergeError) and kind is not ConciergeError]  # fmt: skip


def test_every_category_has_a_status() -> None:
    assert set(STATUS_OF) == set(Category)


@pytest.mark.parametrize("kind", OURS)
def test_an_error_survives_the_wire(kind: type[ConciergeError]) -> None:
    back = error_of(problem_of(kind("What happened.", "What to do.")))
    assert (back.message, back.advice) == ("What happened.", "What to do.")
    assert (back.category, back.exit_code) == (kind.category, kind.exit_code)


@pytest.mark.parametrize("kind", OURS)
def test_our_errors_are_answered_with_their_words(
    served: Served, kind: type[ConciergeError]
) -> None:
    served.engine.raises = kind("What happened.", "What to do.")
    found = problem(served.send("GET", "/v1/status"))
    assert found == {
        "type": "about:blank",
        "title": kind.category.value,
        "status": STATUS_OF[kind.category],
        "category": kind.category.value,
        "message": "What happened.",
        "advice": "What to do.",
        "exit_code": int(kind.exit_code),
    }


def test_an_unexpected_error_is_a_bug_and_its_words_stay_inside(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    served.engine.raises = KeyError("the secret words of a file")
    with caplog.at_level(logging.ERROR):
        found = problem(served.send("GET", "/v1/status"))
    assert (found["status"], found["category"]) == (500, "bug")
    assert "secret" not in json.dumps(found) + caplog.text
    assert "KeyError" in caplog.text
    assert "double.py" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/v1/nowhere", None, 404),
        ("GET", "/", None, 404),
        ("GET", "/docs", None, 404),
        ("DELETE", "/v1/status", None, 405),
        ("GET", "/v1/search?sort=nearest", None, 422),
        ("GET", "/v1/search?q=a&limit=0", None, 422),
        ("GET", "/v1/search?q=a&limit=201", None, 422),
        ("GET", "/v1/search?q=a&limit=ten", None, 422),
        ("GET", "/v1/search?q=a&offset=-1", None, 422),
        ("GET", "/v1/search?q=" + "a" * 10_001, None, 422),
        ("GET", "/v1/failures?limit=0", None, 422),
        ("GET", "/v1/files/one", None, 422),
        ("GET", "/v1/files/2", None, 404),
        ("GET", "/v1/files?path=relative", None, 400),
        ("GET", "/v1/files?path=/a%00b", None, 400),
        ("POST", "/v1/index", None, 422),
        ("POST", "/v1/index", b"{", 422),
        ("POST", "/v1/index", b"\xff\xfe", 422),
        ("POST", "/v1/index", {}, 422),
        ("POST", "/v1/index", {"paths": []}, 422),
        ("POST", "/v1/index", {"paths": "/a"}, 422),
        ("POST", "/v1/index", {"paths": ["/a"], "more": 1}, 422),
        ("POST", "/v1/index", {"paths": ["../up"]}, 400),
        ("POST", "/v1/index", {"paths": ["/a"] * 1001}, 422),
        ("POST", "/v1/forget", {"path": ""}, 422),
        ("POST", "/v1/ask", {"question": ""}, 422),
        ("POST", "/v1/ask", {"question": "a" * 10_001}, 422),
        ("POST", "/v1/ask", {"question": "a", "sources": 21}, 422),
    ],
)
def test_bad_requests_are_problems(
    served: Served, method: str, path: str, body: object, status: int
) -> None:
    found = problem(served.send(method, path, body))
    assert found["status"] == status
    assert found["advice"]
    assert served.engine.added == []
    if status in (400, 422):
        assert (found["category"], found["exit_code"]) == ("misused", ExitCode.MISUSED)


def test_a_refusal_does_not_repeat_what_was_sent(served: Served) -> None:
    _, _, body = served.send("POST", "/v1/index", {"paths": ["/a"], "secret-key": "secret-value"})
    assert b"secret-value" not in body
