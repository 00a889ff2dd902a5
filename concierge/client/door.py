"""Requests to the service of one data folder, which is started again where it has ended."""

from __future__ import annotations

import contextlib
import threading
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from pydantic import BaseModel, ValidationError

from concierge.client.exchange import Exchange, ServiceGoneError, T, gone, read, send, whole
from concierge.client.launch import find_service, start_service
from concierge.core import wire
from concierge.core.asked import Asker
from concierge.core.errors import MisusedError
from concierge.core.paths import Home

_LONGEST = 65_000  # characters of an address; the server's parser takes 64 KiB


class Door:
    """Sends requests and reads answers; safe to use from several threads.

    Args:
        home: The data folder.
        info: How its service is reached.
        restart: Whether a service that has ended since is started again.
        face: What asks: `window` or `command`.
    """

    def __init__(
        self, home: Home, info: wire.ServiceInfo, restart: bool, face: str = "command"
    ) -> None:
        self.info = info
        self.face = face
        self._change = threading.local()
        self._home = home
        self._restart = restart

    def get(self, address: str, kind: type[T], /, **query: str | int | None) -> T:
        """Ask for something; arguments that are None are left out."""
        given = {name: value for name, value in query.items() if value is not None}
        # What a terminal hands over need not be text; halves of characters match nothing.
        full = f"{address}?{urlencode(given, errors='replace')}" if given else address
        if len(full) > _LONGEST:
            raise MisusedError("This is longer than can be asked for.", "Use fewer words.")
        return read(kind, self.answer("GET", full))

    def post(self, path: str, kind: type[T], body: BaseModel | None = None) -> T:
        """Have something done."""
        return read(kind, self.answer("POST", path, body))

    def delete(self, path: str, kind: type[T], name: str) -> T:
        """Have something deleted by its name."""
        query = urlencode({"name": name}, errors="replace")
        return read(kind, self.answer("DELETE", f"{path}?{query}"))

    @contextlib.contextmanager
    def one_change(self, name: str = "") -> Iterator[str]:
        """Have all requests of this thread be one change meanwhile, which is undone at once.

        Args:
            name: What to call it; else it is given a name that no other has.
        """
        self._change.name = name or uuid.uuid4().hex
        try:
            yield self._change.name
        finally:
            self._change.name = ""

    def answer(
        self, method: str, path: str, body: BaseModel | None = None, restart: bool = True
    ) -> bytes:
        """Return the body of the answer to a request."""
        connection, response = self.open(method, path, body, restart)
        with contextlib.closing(connection), response:
            return whole(response)

    def open(
        self, method: str, path: str, body: BaseModel | None = None, restart: bool = True
    ) -> Exchange:
        """Send a request; where nobody answers any more, start the service and send again.

        A refused connection means that nothing was sent, so sending again is safe; so it is
        for what only reads. A killed process still takes connections until its last thread
        is gone.
        """
        again = restart and self._restart
        asker = Asker(self.face, getattr(self._change, "name", ""))
        try:
            return send(self.info, method, path, body, asker=asker)
        except ConnectionRefusedError as error:
            if not again:
                raise gone() from error
        except ServiceGoneError:
            if not (again and method == "GET"):
                raise
        self.info = find_service(self._home) or start_service(self._home)
        try:
            return send(self.info, method, path, body, asker=asker)
        except ConnectionRefusedError as error:
            raise gone() from error


def made(kind: type[T], /, **fields: Any) -> T:
    """Make a request, refusing in words for people what does not fit.

    Raises:
        MisusedError: When a field is not as it must be.
    """
    try:
        return kind(**fields)
    except ValidationError as error:
        first = error.errors()[0]
        named = ".".join(map(str, first["loc"]))
        raise MisusedError(f"{named}: {first['msg']}.", "Change it and try again.") from error
