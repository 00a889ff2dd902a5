"""Undoing and redoing what the window did last, also after it was opened anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.errors import Category, ConciergeError
from concierge.gui.shell import Shell
from concierge.gui.told import told

if TYPE_CHECKING:
    from concierge.core import wire

translate = QCoreApplication.translate

_WINDOW = "window"


def undo(shell: Shell) -> None:
    """Undo the newest entry of the window's that is not undone, and say what that was."""

    def done(turned: wire.JournalTurn) -> None:
        shell.labels_changed()
        said = translate("turning", "Undone: %1").replace("%1", told(turned.entry.text))
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
