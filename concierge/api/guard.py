"""The door of the API: Host, Origin, token, content type and size, before anything runs.

A page in a browser can reach the loopback interface. It cannot read our token; a
forged Host header (DNS rebinding) or a foreign Origin is turned away besides.
It is plain ASGI, so that streams pass through it unbuffered.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from concierge.api.problems import refuse, response_of, unexpected
from concierge.core.asked import (
    CHANGE_HEADER,
    FACE_HEADER,
    FACES,
    LONGEST_CHANGE,
    Asker,
    asked_by,
)

MAX_BODY = 1024 * 1024
HEALTH = "/v1/health"
_NAMES = ("127.0.0.1", "localhost", "[::1]")


class Guard:
    """ASGI middleware that lets only our own faces in.

    Args:
        app: The application behind the door.
        token: The secret of this run.
        port: The port we listen on, which Host and Origin must name.
        touched: Called on each request that is let in with the token.
    """

    def __init__(self, app: ASGIApp, *, token: str, port: int, touched: Callable[[], None]) -> None:
        self._app = app
        self._expected = f"Bearer {token}".encode()
        self._hosts = {f"{name}:{port}" for name in _NAMES}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._touched = touched

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or turn it away."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        if "authorization" in headers:
            self._touched()
        body = await _read(receive)
        if isinstance(body, Response):
            await body(scope, receive, send)
            return
        with asked_by(_asker(headers)):
            await self._answer(scope, _replay(body, receive), send)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return refuse(403, "This address is for this machine only.", "Call 127.0.0.1.")
        if any(origin.lower() not in self._origins for origin in headers.getlist("origin")):
            return refuse(403, "Web pages of other origins may not call this API.")
        if not self._may_enter(scope, headers):
            answer = refuse(401, "The token is missing or wrong.", "Read it from service.json.")
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        return _refuse_body(headers)

    def _may_enter(self, scope: Scope, headers: Headers) -> bool:
        given = headers.get("authorization")
        if given is None:
            return bool(scope["path"] == HEALTH and scope["method"] == "GET")
        return hmac.compare_digest(given.encode("latin-1", "replace"), self._expected)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application; an unexpected exception becomes a problem, never a traceback."""
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:  # noqa: BLE001 - the last door; it is logged
            problem = unexpected(error)
            if not started:
                await response_of(problem)(scope, receive, send)


def _asker(headers: Headers) -> Asker:
    """Return what a face says of itself; what is neither is as good as a command."""
    face = headers.get(FACE_HEADER, "")
    return Asker(
        face if face in FACES else "command", headers.get(CHANGE_HEADER, "")[:LONGEST_CHANGE]
    )


def _refuse_body(headers: Headers) -> Response | None:
    length = headers.get("content-length", "0")
    if not length.isdecimal():
        return refuse(400, "The Content-Length header is not a number.")
    if int(length) > MAX_BODY:
        return _too_large()
    if int(length) == 0 and "transfer-encoding" not in headers:
        return None
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        return refuse(415, "A request's body must be application/json.")
    return None


def _too_large() -> Response:
    return refuse(413, "The request is larger than 1 MiB.", "Send fewer paths at a time.")


async def _read(receive: Receive) -> bytes | Response:
    """Read a request's body up to the limit, whatever length it claimed."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > MAX_BODY:
            return _too_large()
        if not message.get("more_body", False):
            return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    """Give the body that was read once more; after it, what really comes next."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
