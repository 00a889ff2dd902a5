"""What several actions need: when they make sense, and asking the service."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from concierge.core.errors import ConciergeError
from concierge.gui.actions.context import Context

if TYPE_CHECKING:
    from concierge.client import Client

T = TypeVar("T")

MANY = 20  # files that are opened at once


def some(context: Context) -> bool:
    """Whether anything is selected."""
    return bool(context.selection.items)


def one(context: Context) -> bool:
    """Whether exactly one file is selected."""
    return context.selection.one is not None


def few(context: Context) -> bool:
    """Whether so few files are selected that each may open a window."""
    return 0 < len(context.selection.items) <= MANY


def ask_service(
    context: Context,
    work: Callable[[Client], T],
    done: Callable[[T], object],
    key: str = "",
) -> None:
    """Ask the service for an action; the window shows what goes wrong."""
    context.bridge.call(work, done, owner=context.shell.widget, key=key)


def attempt(context: Context, do: Callable[[], object]) -> bool:
    """Do something with the desktop; show what goes wrong, and say whether it went well."""
    try:
        do()
    except ConciergeError as error:
        context.bridge.failed.emit(error)
        return False
    return True
