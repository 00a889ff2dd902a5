"""Questions over D-Bus, through jeepney's messages and a line that cannot hang.

jeepney's own connections wait without limit for the answer to their greeting.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from concierge.service.machine.line import Line

_SYSTEM = "unix:path=/run/dbus/system_bus_socket"


class RefusedError(Exception):
    """The other side answered that it cannot say."""


class Bus:
    """A bus that was joined; see `session` and `system`."""

    def __init__(self, line: Line) -> None:
        from jeepney.auth import BEGIN, Authenticator  # type: ignore[import-untyped]
        from jeepney.low_level import Parser  # type: ignore[import-untyped]

        self._line = line
        self._parser = Parser()
        self._serial = 0
        talk = Authenticator(inc_null_byte=True)
        for words in talk:
            line.send(words)
            talk.feed(line.receive())
        line.send(BEGIN)
        name = "org.freedesktop.DBus"
        self.call(name, "/org/freedesktop/DBus", name, "Hello")

    def call(
        self, name: str, path: str, interface: str, method: str, kinds: str = "", *values: object
    ) -> tuple[Any, ...]:
        """Call a method, without starting a program for it.

        Args:
            name: Who is asked.
            path: Which of its objects.
            interface: The method's interface.
            method: The method.
            kinds: The D-Bus signature of `values`.
            values: What the method is given.

        Raises:
            RefusedError: When it is not there or cannot say.
            OSError: When the bus does not answer in time.
        """
        from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call  # type: ignore[import-untyped]
        from jeepney.low_level import HeaderFields

        asked = DBusAddress(path, bus_name=name, interface=interface)
        message = new_method_call(asked, method, kinds or None, values)
        message.header.flags |= MessageFlag.no_auto_start
        self._serial += 1
        self._line.send(message.serialise(serial=self._serial))
        while True:
            answer = self._next()
            fields = answer.header.fields
            if fields.get(HeaderFields.reply_serial) != self._serial:
                continue
            if answer.header.message_type is MessageType.method_return:
                return tuple(answer.body)
            raise RefusedError(fields.get(HeaderFields.error_name), method)

    def _next(self) -> Any:
        while (message := self._parser.get_next_message()) is None:
            self._parser.add_data(self._line.receive())
        return message


@contextmanager
def session(limit_s: float) -> Iterator[Bus]:
    """Join the bus of the person's session.

    Raises:
        OSError: When there is none.
    """
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:  # a service that was not started from the desktop
        runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
        address = f"unix:path={Path(runtime, 'bus')}"
    with _joined(address, limit_s) as bus:
        yield bus


@contextmanager
def system(limit_s: float) -> Iterator[Bus]:
    """Join the system's bus.

    Raises:
        OSError: When there is none.
    """
    with _joined(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or _SYSTEM, limit_s) as bus:
        yield bus


@contextmanager
def _joined(address: str, limit_s: float) -> Iterator[Bus]:
    from jeepney.auth import AuthenticationError
    from jeepney.bus import get_connectable_addresses  # type: ignore[import-untyped]

    try:
        place = next(get_connectable_addresses(address))
    except (RuntimeError, ValueError) as error:
        raise ConnectionError(f"cannot reach {address!r}") from error
    with Line(place, limit_s) as line:
        try:
            bus = Bus(line)
        except AuthenticationError as error:
            raise ConnectionError(str(error)) from error
        yield bus
