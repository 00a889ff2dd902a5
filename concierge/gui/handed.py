"""Files that another program hands to the window: to be tagged, collected or asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import shown
from concierge.gui.actions import library, registry
from concierge.gui.actions.context import Context
from concierge.gui.selection import Item, Selection

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.gui.shell import Shell

translate = QCoreApplication.translate

ACTIONS: Final = {
    "tag": "labels.tags",
    "collect": "labels.collections",
    "ask": "file.ask",
    "similar": "file.similar",
}
"""Which action shows the form that is wanted."""

# Explorer starts a program for each of the files that are selected.
_REST_MS = 250


@dataclass(frozen=True, slots=True)
class Known:
    """Paths as the index knows them.

    Attributes:
        items: The files at and below them.
        outside: Those in no folder of the index.
        unread: Those in such a folder that were left out, or not looked at yet.
    """

    items: tuple[Item, ...]
    outside: tuple[Path, ...]
    unread: tuple[Path, ...]


class HandedFiles(QObject):
    """Gathers what is handed over at about the same time, and shows the form for all of it.

    Args:
        shell: The window.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.widget)
        self._shell = shell
        self._action = ""
        self._paths: list[Path] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin)

    def take(self, action: str, paths: Sequence[Path]) -> None:
        """Show a form for some files soon.

        Args:
            action: tag, collect, ask or similar.
            paths: Files and folders, in the index or not.
        """
        if self._paths and action != self._action:
            self._begin()
        self._action = action
        self._paths += paths
        self._rest.start()

    def _begin(self) -> None:
        self._rest.stop()
        paths, self._paths = list(dict.fromkeys(self._paths)), []
        self._shell.come_forward()
        self._shell.bridge.call(
            lambda client: look_up(client, paths), partial(self._show, self._action), owner=self
        )

    def _show(self, action: str, known: Known) -> None:
        context = Context(self._shell, Selection(known.items))
        if known.items and not registry.run(ACTIONS[action], context):
            self._shell.tell(translate("actions", "Choose one file to find others like it"))
        elif known.outside:
            self._offer_to_add(known.outside)
        elif known.unread:
            self._tell_of_unread(known.unread)

    def _offer_to_add(self, paths: Sequence[Path]) -> None:
        text = translate("actions", "Not in the index: {}. Add it, and it can be found.")
        context = Context(self._shell, Selection())
        self._shell.offer(
            text.format(_named(paths)),
            translate("actions", "Add"),
            lambda: library.add(context, list(paths)),
        )

    def _tell_of_unread(self, paths: Sequence[Path]) -> None:
        text = translate("actions", "Left out of the index, or not looked at yet: {}")
        self._shell.offer(
            text.format(_named(paths)),
            translate("actions", "Look for Changes"),
            lambda: registry.run("library.rescan", Context(self._shell, Selection())),
        )


def look_up(client: Client, paths: Sequence[Path]) -> Known:
    """Return which files are meant by some paths, and which of these are none of the index."""
    ids, outside, unread = _found(client, paths)
    one = [Item.of_details(client.file(ids[0]))] if len(ids) == 1 else []
    # Of many files the forms need but their ids.
    items = one or [Item(file_id=file_id, path="", kind="", name="") for file_id in ids]
    return Known(tuple(items), tuple(outside), tuple(unread))


def _found(client: Client, paths: Sequence[Path]) -> tuple[list[int], list[Path], list[Path]]:
    """Return the ids of the files at and below paths; halves them to find those without."""
    try:
        return client.ids_at(paths), [], []
    except MisusedError:
        if len(paths) == 1:
            return [], list(paths), []
    except MissingError:
        if len(paths) == 1:
            return [], [], list(paths)
    middle = len(paths) // 2
    first, rest = _found(client, paths[:middle]), _found(client, paths[middle:])
    return list(dict.fromkeys(first[0] + rest[0])), first[1] + rest[1], first[2] + rest[2]


def _named(paths: Sequence[Path]) -> str:
    names = ", ".join(shown(path.name or path) for path in paths[:3])
    return f"{names}…" if len(paths) > 3 else names
