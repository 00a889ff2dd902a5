"""The door of the API: who may come in, and with what."""

from __future__ import annotations

import json
import socket

import pytest

from tests.api.conftest import TOKEN, Served

MIB = 1024 * 1024


def problem(answer: tuple[int, dict[str, str], bytes]) -> dict[str, object]:
    status, headers, body = answer
    assert headers["content-type"] == "application/problem+json"
    found: dict[str, object] = json.loads(body)
    assert found["status"] == status
    assert found["message"]
    return found


def test_the_token_opens(served: Served) -> None:
    status, headers, _ = served.send("GET", "/v1/status")
    assert (status, headers["content-type"]) == (200, "application/json")
    assert served.engine.touched == 1


@pytest.mark.parametrize(
    "given",
    [None, "", "Bearer", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", f"Basic {TOKEN}", TOKEN,
     "Bearer schl\u00fcssel"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/v1/status", "/v1/openapi.json", "/v1/nowhere", "/docs"])
def test_no_token_no_answer(served: Served, path: str, given: str | None) -> None:
    answer = served.send("GET", path, headers={"Authorization": given})
    assert problem(answer)["status"] == 401
    assert served.engine.touched == 0


def test_health_without_a_token_says_only_who_it_is(served: Served) -> None:
    status, _, body = served.send("GET", "/v1/health", headers={"Authorization": None})
    assert status == 200
    assert set(json.loads(body)) == {"name", "version"}


def test_health_with_the_token_names_the_process_and_with_a_wrong_one_refuses(
    served: Served,
) -> None:
    assert "pid" in json.loads(served.send("GET", "/v1/health")[2])
    wrong = served.send("GET", "/v1/health", headers={"Authorization": "Bearer no"})
    assert problem(wrong)["status"] == 401


@pytest.mark.parametrize(
    "host", [None, "", "evil.example", "127.0.0.1", "127.0.0.1:1", "evil.example:{port}",
             "127.0.0.1.evil.example:{port}", "localhost:{port}.evil.example"]
)  # fmt: skip
def test_a_foreign_host_is_refused(served: Served, host: str | None) -> None:
    named = host and host.format(port=served.port)
    status, _, _ = served.send("GET", "/v1/health", headers={"Host": named})
    assert status in (400, 403)
    assert served.engine.touched == 0


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "LocalHost:{port}", "[::1]:{port}"])
def test_our_own_names_are_hosts(served: Served, host: str) -> None:
    sent = {"Host": host.format(port=served.port)}
    assert served.send("GET", "/v1/status", headers=sent)[0] == 200


@pytest.mark.parametrize("origin", ["null", "https://evil.example", "http://127.0.0.1:1", ""])
@pytest.mark.parametrize("path", ["/v1/health", "/v1/status"])
def test_a_foreign_origin_is_refused(served: Served, path: str, origin: str) -> None:
    assert problem(served.send("GET", path, headers={"Origin": origin}))["status"] == 403


def test_our_own_origin_is_accepted(served: Served) -> None:
    sent = {"Origin": f"http://localhost:{served.port}"}
    assert served.send("GET", "/v1/status", headers=sent)[0] == 200


def test_no_answer_may_be_read_by_other_origins(served: Served) -> None:
    sent = {"Origin": "https://evil.example"}
    for method in ("OPTIONS", "GET", "POST"):
        _, headers, _ = served.send(method, "/v1/status", headers=sent)
        assert not [name for name in headers if name.startswith("access-control")]


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded",
                                  "multipart/form-data", "application/jsonx"])  # fmt: skip
def test_a_body_must_be_json(served: Served, kind: str | None) -> None:
    answer = served.send("POST", "/v1/index", {"paths": ["/a"]}, {"Content-Type": kind})
    assert problem(answer)["status"] == 415
    assert served.engine.added == []


def test_a_body_may_name_its_charset(served: Served) -> None:
    kind = {"Content-Type": "application/json; charset=utf-8"}
    assert served.send("POST", "/v1/index", {"paths": ["/a"]}, kind)[0] == 200


def test_a_body_of_more_than_a_mebibyte_is_refused(served: Served) -> None:
    answer = served.send("POST", "/v1/index", b" " * (MIB + 1))
    assert problem(answer)["status"] == 413


def test_a_body_that_does_not_say_its_length_is_counted(served: Served) -> None:
    head = (
        f"POST /v1/index HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
        f"Authorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    piece = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    with socket.create_connection(("127.0.0.1", served.port), timeout=20) as raw:
        raw.sendall(head.encode())
        for _ in range(17):
            raw.sendall(piece)
        assert raw.recv(64).startswith(b"HTTP/1.1 413")
    assert served.engine.added == []


def test_websockets_are_closed(served: Served) -> None:
    upgrade: dict[str, str | None] = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    assert served.send("GET", "/v1/events-not", headers=upgrade)[0] in (403, 404)
