"""A key that works everywhere on the desktop, where the system lets a program have one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from concierge.core.errors import ConciergeError, MisusedError, UnsupportedError


class Keys(Protocol):
    """A key that was taken; give it back with `release`."""

    def release(self) -> None:
        """Give the key back to the desktop."""
        ...


def grab(
    sequence: str,
    pressed: Callable[[], object],
    refused: Callable[[ConciergeError], object],
    parent: QObject,
) -> Keys:
    """Take a key for the whole desktop.

    Args:
        sequence: In portable form, such as ``Ctrl+Alt+Space``.
        pressed: Called in the GUI's thread whenever it is pressed.
        refused: Called when the desktop answers later that it cannot be had.
        parent: With whom it goes.

    Raises:
        MisusedError: When it is no key with Ctrl, Alt, Shift or Meta.
        UnsupportedError: When this desktop lets no program have one, or another program has
            it; the advice says what to do instead.
    """
    combination = parsed(sequence)
    platform = QGuiApplication.platformName()
    if platform == "xcb":
        from concierge.gui.quick.x11 import X11Keys

        return X11Keys(combination, pressed, parent)
    if platform == "windows" and sys.platform == "win32":
        from concierge.gui.quick.windows import WindowsKeys

        return WindowsKeys(combination, pressed, parent)
    if platform == "wayland":
        from concierge.gui.quick.portal import PortalKeys

        return PortalKeys(combination, pressed, refused, parent)
    raise not_possible(
        QCoreApplication.translate("quick", "This desktop gives no program a key of its own.")
    )


def parsed(sequence: str) -> QKeyCombination:
    """Return a key and what is held with it.

    Raises:
        MisusedError: When it is not one key with something held.
    """
    keys = QKeySequence(sequence, QKeySequence.SequenceFormat.PortableText)
    combination: QKeyCombination | None = keys[0] if keys.count() == 1 else None  # type: ignore[index]
    held = Qt.KeyboardModifier.NoModifier
    if (
        combination is None
        or combination.key() == Qt.Key.Key_unknown
        or combination.keyboardModifiers() in (held, Qt.KeyboardModifier.ShiftModifier)
    ):
        raise MisusedError(
            f"{sequence!r} is no key for the whole desktop.",
            "Use one with Ctrl, Alt or Meta, such as Ctrl+Alt+Space.",
        )
    return combination


def can_be_had() -> bool:
    """Whether programs can have a key on desktops of this kind."""
    return QGuiApplication.platformName() in ("xcb", "wayland", "windows")


def asks_first() -> bool:
    """Whether the desktop asks the person before a program gets a key."""
    return QGuiApplication.platformName() == "wayland"


def not_possible(reason: str) -> ConciergeError:
    """Return why a key cannot be had, with what to do instead."""
    return UnsupportedError(
        reason,
        QCoreApplication.translate(
            "quick",
            "Give the command “concierge toggle” a key in the settings of your desktop.",
        ),
    )


def taken(sequence: QKeyCombination) -> ConciergeError:
    """Return that another program has a key."""
    name = QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    text = QCoreApplication.translate("quick", "Another program uses %1 already.")
    return not_possible(text.replace("%1", name))
