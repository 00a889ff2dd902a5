"""A connection to a local socket; the whole conversation has one time limit."""

from __future__ import annotations

import socket
import time
from types import TracebackType
from typing import Self


class Line:
    """A connection to a server on this machine.

    Args:
        address: The socket's path, or its abstract name after a NUL.
        limit_s: When the conversation ends at the latest, in seconds from now.

    Raises:
        OSError: When nobody listens; later also TimeoutError and ConnectionError.
    """

    def __init__(self, address: str, limit_s: float) -> None:
        self._end = time.monotonic() + limit_s
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._hurry()
            self._socket.connect(address)
        except BaseException:
            self._socket.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def send(self, data: bytes) -> None:
        """Send all of the data."""
        self._hurry()
        self._socket.sendall(data)

    def receive(self) -> bytes:
        """Return the next bytes, at least one."""
        return self._receive(4096)

    def receive_exactly(self, count: int) -> bytes:
        """Return so many bytes."""
        pieces = []
        while count:
            pieces.append(self._receive(count))
            count -= len(pieces[-1])
        return b"".join(pieces)

    def _receive(self, most: int) -> bytes:
        self._hurry()
        if data := self._socket.recv(most):
            return data
        raise ConnectionResetError("the other side hung up")

    def _hurry(self) -> None:
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the other side takes too long")
        self._socket.settimeout(left)
