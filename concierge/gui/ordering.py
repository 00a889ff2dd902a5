"""Putting files of a collection into another place of its order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import shown
from concierge.gui.shell import Shell
from concierge.gui.turning import as_one_change, take_back

if TYPE_CHECKING:
    from concierge.client import Client

translate = QCoreApplication.translate


def move(shell: Shell, name: str, file_ids: Sequence[int], before: int | None) -> None:
    """Put files of a collection before another; say so, and offer to undo it.

    Args:
        shell: The window.
        name: The collection.
        file_ids: The files; those that only its query finds have no place of their own.
        before: The file that they come before; None is the end of those put in by hand.
    """

    def work(client: Client) -> str:
        order = [one.file_id for one in client.collections.files(name) if one.by_hand]
        if set(order).isdisjoint(file_ids):
            return ""
        return as_one_change(
            lambda client: client.collections.move(name, list(file_ids), before), client
        )

    def done(change: str) -> None:
        if not change:
            text = translate("labels", "Only files that were put in by hand can be moved")
            shell.tell(text)
            return
        text = translate("labels", "Changed the order of “%1”").replace("%1", shown(name))
        shell.tell(text, lambda: take_back(shell, change))
        shell.labels_changed()

    shell.bridge.call(work, done, owner=shell.widget)
