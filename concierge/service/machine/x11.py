"""Two questions to an X server, in its own protocol.

Xlib would end the whole process when the server goes away, waits without limit for one
that hangs, and its screen saver part is often not installed. What is asked here takes six
requests. Source: X Window System Protocol, X.Org, version 11, release 7; MIT Screen Saver
Extension Protocol, version 1.1. All numbers are little-endian, as the greeting asks.
"""

from __future__ import annotations

import os
import re
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from concierge.service.machine.line import Line

_LOCAL, _ANYWHERE = 256, 65535
_COOKIE = b"MIT-MAGIC-COOKIE-1"
_INTERN_ATOM, _GET_PROPERTY, _QUERY_EXTENSION = 16, 20, 98


class Screen:
    """The first screen of a display; see `screen`.

    Raises:
        OSError: When the server does not let us in, or does not answer in time.
    """

    def __init__(self, line: Line, cookie: bytes) -> None:
        self._line = line
        name = _COOKIE if cookie else b""
        line.send(
            struct.pack("<cxHHHHxx", b"l", 11, 0, len(name), len(cookie))
            + _padded(name)
            + _padded(cookie)
        )
        welcome, length = struct.unpack("<B5xH", line.receive_exactly(8))
        about = line.receive_exactly(4 * length)
        if welcome != 1:
            raise ConnectionRefusedError("the X server lets nobody in")
        vendor, formats = struct.unpack_from("<H3xB", about, 16)
        (self._root,) = struct.unpack_from("<I", about, 32 + _up(vendor) + 8 * formats)

    def idle_s(self) -> float | None:
        """Return for how many seconds the server has got no input; None: it cannot say."""
        name = b"MIT-SCREEN-SAVER"
        body = struct.pack("<Hxx", len(name)) + _padded(name)
        present, opcode = struct.unpack_from("<8xBB", self._ask(_QUERY_EXTENSION, 0, body))
        if not present:
            return None
        (idle_ms,) = struct.unpack_from("<16xI", self._ask(opcode, 1, self._packed(self._root)))
        return float(idle_ms / 1000)

    def has_full_screen_window(self) -> bool:
        """Say whether the window in use covers the screen, by its window manager's account."""
        active = self._numbers(self._root, self._atom("_NET_ACTIVE_WINDOW"))
        if not active or not active[0]:
            return False
        states = self._numbers(active[0], self._atom("_NET_WM_STATE"))
        return self._atom("_NET_WM_STATE_FULLSCREEN") in states

    def _atom(self, name: str) -> int:
        body = struct.pack("<Hxx", len(name)) + _padded(name.encode())
        return int(struct.unpack_from("<8xI", self._ask(_INTERN_ATOM, 0, body))[0])

    def _numbers(self, window: int, name: int) -> tuple[int, ...]:
        answer = self._ask(_GET_PROPERTY, 0, self._packed(window, name, 0, 0, 256))
        count = struct.unpack_from("<16xI", answer)[0] if answer[1] == 32 else 0
        return struct.unpack_from(f"<{count}I", answer, 32)

    @staticmethod
    def _packed(*numbers: int) -> bytes:
        return struct.pack(f"<{len(numbers)}I", *numbers)

    def _ask(self, opcode: int, detail: int, body: bytes) -> bytes:
        """Send a request and return its answer; one is asked at a time."""
        self._line.send(struct.pack("<BBH", opcode, detail, 1 + len(body) // 4) + body)
        while True:
            answer = self._line.receive_exactly(32)
            if answer[0] == 0:
                raise OSError(f"the X server refused request {opcode}: error {answer[1]}")
            if answer[0] == 1:
                more = struct.unpack_from("<4xI", answer)[0]
                return answer + self._line.receive_exactly(4 * more)
            # Anything else is an event that all programs are told.


@contextmanager
def screen(limit_s: float) -> Iterator[Screen]:
    """Open the display that ``DISPLAY`` names, when it is one of this machine.

    Raises:
        OSError: When there is none.
    """
    named = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", os.environ.get("DISPLAY", ""))
    if not named:
        raise ConnectionRefusedError("no display of this machine")
    place = f"/tmp/.X11-unix/X{named[1]}"  # noqa: S108 - where X servers listen
    with _called(place, limit_s) as line:
        yield Screen(line, _cookie(named[1].encode()))


def _called(place: str, limit_s: float) -> Line:
    try:
        return Line("\0" + place, limit_s)
    except OSError:
        return Line(place, limit_s)


def _cookie(number: bytes) -> bytes:
    """Return the secret that opens a display, or b"" when none is needed or known."""
    chosen = os.environ.get("XAUTHORITY")
    try:
        data = (Path(chosen) if chosen else Path.home() / ".Xauthority").read_bytes()
    except OSError:
        return b""
    host = os.fsencode(socket.gethostname())
    for family, address, display, name, secret in _entries(data):
        here = family == _ANYWHERE or (family == _LOCAL and address == host)
        if here and display in (b"", number) and name == _COOKIE:
            return secret
    return b""


def _entries(data: bytes) -> Iterator[tuple[int, bytes, bytes, bytes, bytes]]:
    """Read an Xauthority file: per entry a number and four strings, all big-endian."""
    at = 0
    while at + 2 <= len(data):
        (family,) = struct.unpack_from(">H", data, at)
        at += 2
        fields = []
        for _ in range(4):
            if at + 2 > len(data):
                return
            (length,) = struct.unpack_from(">H", data, at)
            fields.append(data[at + 2 : at + 2 + length])
            at += 2 + length
        yield family, fields[0], fields[1], fields[2], fields[3]


def _up(length: int) -> int:
    return (length + 3) // 4 * 4


def _padded(data: bytes) -> bytes:
    return data.ljust(_up(len(data)), b"\0")
