"""A key for the whole desktop under Wayland: the portal GlobalShortcuts, which asks the person.

See https://flatpak.github.io/xdg-desktop-portal, interface GlobalShortcuts. Every request is
answered by a signal at an object whose path is known beforehand.
"""

from __future__ import annotations

import contextlib
import secrets
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence
from shiboken6 import isValid

from concierge.core.errors import ConciergeError
from concierge.gui.quick import keys

if TYPE_CHECKING:
    from jeepney import DBusAddress  # type: ignore[import-untyped]
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

_BUS = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST = "org.freedesktop.portal.Request"
_ID = "search"
_STOP_S = 1.0
_NAMES = {
    Qt.KeyboardModifier.ControlModifier: "CTRL",
    Qt.KeyboardModifier.AltModifier: "ALT",
    Qt.KeyboardModifier.ShiftModifier: "SHIFT",
    Qt.KeyboardModifier.MetaModifier: "LOGO",
}

Refused = Callable[[ConciergeError], object]


class PortalKeys(QObject):
    """Asks the portal for a key, and hears it, in a thread of its own.

    Args:
        combination: The key and what is held with it; the person may choose another.
        pressed: Called when it is pressed, in the GUI's thread.
        refused: Called when there is no such portal or the person wants no key.
        parent: With whom it goes.
    """

    _pressed = Signal()
    _refused = Signal(object)

    def __init__(
        self,
        combination: QKeyCombination,
        pressed: Callable[[], object],
        refused: Refused,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pressed.connect(pressed)
        self._refused.connect(refused)
        self._trigger = trigger(combination)
        self._text = self.tr("Search your files")
        self._connection: DBusConnection | None = None
        self._over = False
        self._thread = threading.Thread(target=self._run, name="portal", daemon=True)
        self._thread.start()

    def release(self) -> None:
        """Give the key back: it is bound as long as the connection lives."""
        self._over = True
        if self._connection is not None:
            import socket

            # Closing alone does not wake the thread that reads.
            with contextlib.suppress(OSError):  # it ended by itself
                self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(_STOP_S)

    def _run(self) -> None:
        try:
            from jeepney.io.blocking import open_dbus_connection

            with open_dbus_connection("SESSION") as self._connection:
                self._bind(self._connection)
                self._listen(self._connection)
        except ConciergeError as error:
            self._tell(error)
        except Exception:  # noqa: BLE001 - no bus, no portal, or it went
            self._tell(_no_portal())

    def _tell(self, error: ConciergeError) -> None:
        if not self._over and isValid(self):
            self._refused.emit(error)

    # ------------------------------------------------------------ what is asked

    def _bind(self, connection: DBusConnection) -> None:
        options = {"session_handle_token": ("s", f"concierge_{secrets.token_hex(4)}")}
        session = self._ask(connection, "CreateSession", "", (), options)["session_handle"][1]
        described = {
            "description": ("s", self._text),
            "preferred_trigger": ("s", self._trigger),
        }
        body = (session, [(_ID, described)], "")
        self._ask(connection, "BindShortcuts", "oa(sa{sv})s", body, {})

    def _ask(
        self,
        connection: DBusConnection,
        method: str,
        signature: str,
        body: tuple[Any, ...],
        options: dict[str, tuple[str, Any]],
    ) -> dict[str, tuple[str, Any]]:
        """Ask the portal something; return its answer, which may wait for the person.

        Raises:
            UnsupportedError: When it refuses or the person does.
        """
        from jeepney import MatchRule, MessageType, message_bus, new_method_call

        token = f"concierge_{secrets.token_hex(4)}"
        sender = connection.unique_name.lstrip(":").replace(".", "_")
        place = f"{_PATH}/request/{sender}/{token}"
        rule = MatchRule(type="signal", interface=_REQUEST, member="Response", path=place)
        connection.send_and_get_reply(message_bus.AddMatch(rule))
        options = {**options, "handle_token": ("s", token)}
        call = new_method_call(_shortcuts(), method, f"{signature}a{{sv}}", (*body, options))
        with connection.filter(rule) as answers:
            reply = connection.send_and_get_reply(call)
            if reply.header.message_type == MessageType.error:
                raise _no_portal()
            code, results = connection.recv_until_filtered(answers).body
        if code:
            raise keys.not_possible(
                QCoreApplication.translate("quick", "The desktop did not give the key.")
            )
        return dict(results)

    def _listen(self, connection: DBusConnection) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=_SHORTCUTS, member="Activated", path=_PATH)
        connection.send_and_get_reply(message_bus.AddMatch(rule))
        while not self._over:
            message = connection.receive()
            if rule.matches(message) and message.body[1] == _ID and isValid(self):
                self._pressed.emit()


def trigger(combination: QKeyCombination) -> str:
    """Return a key as the portal spells it: ``CTRL+ALT+space``."""
    held = [name for one, name in _NAMES.items() if combination.keyboardModifiers() & one]
    key = QKeySequence(combination.key()).toString(QKeySequence.SequenceFormat.PortableText)
    symbol = key if key.startswith("F") and len(key) > 1 else key.lower()
    return "+".join([*held, symbol])


def _shortcuts() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(_PATH, bus_name=_BUS, interface=_SHORTCUTS)


def _no_portal() -> ConciergeError:
    return keys.not_possible(
        QCoreApplication.translate("quick", "This desktop gives no program a key of its own.")
    )
