"""As what assistive technology announces the widgets that are drawn by this program itself."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_Kind = TypeVar("_Kind", bound=type[QWidget])
_roles: dict[type[QWidget], QAccessible.Role] = {}


def announced(role: QAccessible.Role) -> _Announcing:
    """Return a decorator for a widget that is announced as something; Qt would not know what.

    Args:
        role: What it is: a chart, a picture, a dialog.
    """
    return _Announcing(role)


class _Announcing:
    def __init__(self, role: QAccessible.Role) -> None:
        self._role = role

    def __call__(self, kind: _Kind) -> _Kind:
        if not _roles:
            QAccessible.installFactory(_interface)
        _roles[kind] = self._role
        return kind


def _interface(_name: str, widget: QObject) -> QAccessibleInterface | None:
    """Describe a widget where Qt asks for it; None leaves it to Qt. Qt keeps what is returned."""
    role = _roles.get(type(widget))  # type: ignore[arg-type]
    return QAccessibleWidget(widget, role) if role and isinstance(widget, QWidget) else None
