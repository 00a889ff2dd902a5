"""One request over HTTP, and what comes back: an object, a stream of events, or an error.

It stands on `http.client`, which imports in a quarter of the time of the usual HTTP
libraries and knows no proxies (docs/decisions/0004-client-http.md).
"""

from __future__ import annotations

import contextlib
import http.client
import socket
from collections.abc import Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

from pydantic import BaseModel, ValidationError

from concierge.core import wire
from concierge.core.asked import CHANGE_HEADER, FACE_HEADER, Asker
from concierge.core.errors import (
    BugError,
    ConciergeError,
    MissingError,
    TimedOutError,
    of_category,
)
from concierge.core.exporting import TOTAL_HEADER

REQUEST_S = 120.0
_PIECE = 64 * 1024  # bytes

T = TypeVar("T", bound=BaseModel)
Exchange = tuple[http.client.HTTPConnection, http.client.HTTPResponse]


class ServiceGoneError(MissingError):
    """The service ended while it was answering, or is not there any more."""


def gone() -> ServiceGoneError:
    """Return the error for a service that ended, with what to do."""
    return ServiceGoneError(
        "The service ended in the middle of the request.",
        "Try again: it starts by itself and goes on where it was.",
    )


def send(
    info: wire.ServiceInfo,
    method: str,
    path: str,
    body: BaseModel | None = None,
    timeout: float = REQUEST_S,
    *,
    asker: Asker | None = None,
) -> Exchange:
    """Send one request.

    Args:
        info: How the service is reached.
        method: Of HTTP.
        path: What is asked for.
        body: What is sent with it.
        timeout: How long to wait for an answer, s.
        asker: Who asks, where the journal is to tell.

    Raises:
        ConnectionRefusedError: When nobody listens; nothing was sent.
        ConciergeError: What the service answered, or that it ended or kept silent.
    """
    connection = http.client.HTTPConnection("127.0.0.1", info.port, timeout=timeout)
    headers = {"Authorization": f"Bearer {info.token}"}
    if asker is not None:
        headers |= {FACE_HEADER: asker.who, CHANGE_HEADER: asker.change}
    data = None if body is None else body.model_dump_json().encode()
    if data is not None:
        headers["Content-Type"] = "application/json"
    with contextlib.ExitStack() as undo:
        undo.callback(connection.close)
        with _plainly():
            connection.connect()
            connection.request(method, path, data, headers)
            response = connection.getresponse()
            if response.status >= 400:
                raise _refusal(response)
        undo.pop_all()
    return connection, response


@contextlib.contextmanager
def _plainly() -> Iterator[None]:
    """Turn what a broken connection raises into one of our errors."""
    try:
        yield
    except ConnectionRefusedError:
        raise
    except TimeoutError as error:
        raise TimedOutError(
            "The service did not answer in time.", "It may be very busy; try again in a moment."
        ) from error
    except (OSError, http.client.HTTPException) as error:
        raise gone() from error


def whole(response: http.client.HTTPResponse) -> bytes:
    """Read a response to its end."""
    with _plainly():
        return response.read()


def _refusal(response: http.client.HTTPResponse) -> ConciergeError:
    try:
        return error_of(wire.Problem.model_validate_json(whole(response)))
    except ValidationError:
        return BugError(
            f"The service refused the request (HTTP {response.status}).",
            "Please report this with the service's log.",
        )


def error_of(problem: wire.Problem) -> ConciergeError:
    """Make the error that a problem describes; its class has the category and exit code."""
    return of_category(problem.category, problem.message, problem.advice)


def read(kind: type[T], data: bytes) -> T:
    """Make a typed object of JSON that the service sent."""
    try:
        return kind.model_validate_json(data)
    except ValidationError as error:
        raise BugError(
            "The service answered in a way that this version does not understand.",
            "It may be of another version: end it with `concierge stop` and try again.",
        ) from error


class Incoming:
    """An answer whose body is still to come; `close` may be called from any thread.

    Args:
        connection: The connection that the response came on.
        response: The response.
    """

    def __init__(
        self, connection: http.client.HTTPConnection, response: http.client.HTTPResponse
    ) -> None:
        self._connection = connection
        self._response = response
        self._socket = connection.sock
        self._reading = False
        self._closed = False

    @contextlib.contextmanager
    def _read(self) -> Iterator[None]:
        """Read the body; a reader who was hung up on ends, one who was cut off raises.

        Raises:
            ServiceGoneError: When the service ended before the body did.
        """
        self._reading = True
        try:
            yield
        except (OSError, http.client.HTTPException, ValueError) as error:
            # A response that was closed before it is read raises ValueError.
            if not self._closed:
                raise gone() from error
        finally:
            self._reading = False
            self.close()

    def close(self) -> None:
        """Hang up; a thread that waits for more ends its loop."""
        self._closed = True
        with contextlib.suppress(OSError, AttributeError):
            self._socket.shutdown(socket.SHUT_RDWR)
        if not self._reading:
            # A response must not be closed under its reader, who closes it when it wakes.
            self._connection.close()
            self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Stream(Incoming, Generic[T]):
    """Server-sent events as typed objects.

    Closing it early tells the service that nobody listens any more.

    Args:
        connection: The connection that the response came on.
        response: The response, whose body is still to come.
        kind: The type of the events.
        last: The types of event that end the stream; one that ends otherwise was cut off.
    """

    def __init__(
        self,
        connection: http.client.HTTPConnection,
        response: http.client.HTTPResponse,
        kind: type[T],
        last: frozenset[str],
    ) -> None:
        super().__init__(connection, response)
        self._kind = kind
        self._last = last

    def __iter__(self) -> Iterator[T]:
        """Yield events until the last one, or until `close`.

        Raises:
            ServiceGoneError: When the service ended before the last event.
            ConciergeError: What an error event says.
        """
        with self._read():
            for line in self._response:
                if not line.startswith(b"data:"):
                    continue
                event = read(self._kind, line[5:])
                problem = getattr(event, "problem", None)
                if problem is not None:
                    raise error_of(problem)
                yield event
                if getattr(event, "type", "") in self._last:
                    return
            if not self._closed:
                raise gone()


class Download(Incoming):
    """A file that the service makes while it is sent.

    Args:
        connection: The connection that the response came on.
        response: The response, whose body is the file.

    Attributes:
        total: How many files of the index it tells of.
    """

    def __init__(
        self, connection: http.client.HTTPConnection, response: http.client.HTTPResponse
    ) -> None:
        super().__init__(connection, response)
        self.total = int(response.getheader(TOTAL_HEADER, "0"))

    def __iter__(self) -> Iterator[bytes]:
        """Yield its bytes until the end, or until `close`.

        Raises:
            ServiceGoneError: When it was cut off before its end.
        """
        with self._read():
            while piece := self._response.read(_PIECE):
                yield piece
