"""Doing things so that they can be undone, and undoing and redoing what was done last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.errors import Category, ConciergeError
from concierge.gui.shell import Shell
from concierge.gui.told import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

_WINDOW = "window"


def do(shell: Shell, work: Callable[[Client], object], said: str) -> None:
    """Do something as one change, say so, and offer to undo it."""

    def done(change: str) -> None:
        shell.labels_changed()
        shell.tell(said, lambda: take_back(shell, change))

    shell.bridge.call(lambda client: as_one_change(work, client), done, owner=shell.widget)


def as_one_change(work: Callable[[Client], object], client: Client) -> str:
    """Do something as one change; return its name, by which it is undone."""
    with client.one_change() as change:
        work(client)
    return change


def with_passed(said: str, turned: wire.JournalTurn) -> str:
    """Return what is said of undoing or redoing, and of how many files it could not be."""
    if not turned.passed:
        return said
    passed = translate("turning", "not for %Ln forgotten file(s)", "", turned.passed)
    return f"{said.rstrip('.')} · {passed}"


def take_back(shell: Shell, change: str) -> None:
    """Undo a change by its name."""

    def done(turned: wire.JournalTurn) -> None:
        shell.labels_changed()
        if turned.passed:
            shell.tell(with_passed(translate("turning", "Undone"), turned))

    shell.bridge.call(lambda client: client.journal.undo(change=change), done, owner=shell.widget)


def undo(shell: Shell) -> None:
    """Undo the newest entry of the window's that is not undone, and say what that was."""

    def done(turned: wire.JournalTurn) -> None:
        shell.labels_changed()
        said = translate("turning", "Undone: %1").replace("%1", told(turned.entry.text))
        said = with_passed(said, turned)
        shell.offer(said, translate("turning", "Redo"), shell.redo)

    shell.bridge.call(
        lambda client: client.journal.undo(who=_WINDOW),
        done,
        lambda error: _refuse(shell, error),
        owner=shell.widget,
    )


def redo(shell: Shell) -> None:
    """Do again what was undone last, and say what that was."""

    def done(turned: wire.JournalTurn) -> None:
        shell.labels_changed()
        said = translate("turning", "Done again: %1").replace("%1", told(turned.entry.text))
        said = with_passed(said, turned)
        shell.tell(said, shell.undo)

    shell.bridge.call(
        lambda client: client.journal.redo(who=_WINDOW),
        done,
        lambda error: _refuse(shell, error),
        owner=shell.widget,
    )


def _refuse(shell: Shell, error: ConciergeError) -> None:
    if error.category is Category.MISSING:  # that there is nothing is no failure
        shell.tell(told(error.message))
    else:
        shell.bridge.failed.emit(error)
