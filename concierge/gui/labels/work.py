"""Labelling any number of files: with progress in place, a way to stop it, and undo."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.gui.labels.state import Done, Kind, Labelled, change, merged, steps
from concierge.gui.shell import Shell
from concierge.gui.turning import with_passed

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

Said = Callable[[Done], str]

_AT_ONCE = 2  # requests that are over before a bar could be read


class Labelling:
    """One change under way, told of in the window.

    Args:
        shell: The window.
        kind: Tags or collections.
        give: Which files get which label.
        take: Which lose which.
        said: What to say when it is done.
    """

    def __init__(
        self,
        shell: Shell,
        kind: Kind,
        give: Labelled,
        take: Labelled,
        said: Said,
    ) -> None:
        self._shell = shell
        self._kind: Kind = kind
        self._name = uuid.uuid4().hex
        self._todo = steps(give, take)
        self._said = said
        self._parts: list[Done] = []
        self._stop = threading.Event()
        self._files = sum(len(step.file_ids) for step in self._todo)

    def start(self) -> None:
        """Begin; it goes on by itself."""
        self._tell_progress()
        self._shell.bridge.stream(
            self._work,
            self._take,
            self._finish,
            self._fail,
            owner=self._shell.widget,
        )

    def stop(self) -> None:
        """Stop after the request that is under way; what is done stays done."""
        self._stop.set()

    def _work(self, client: Client, gone: Callable[[], bool]) -> Iterator[Done]:
        def stopped() -> bool:
            return gone() or self._stop.is_set()

        yield from change(self._kind, self._todo, client, stopped, self._name)

    def _take(self, part: Done) -> None:
        self._parts.append(part)
        self._tell_progress()

    def _tell_progress(self) -> None:
        if len(self._todo) <= _AT_ONCE or self._stop.is_set():
            return
        done = sum(len(step.file_ids) for step in self._todo[: len(self._parts)])
        text = translate("labels", "Labelling %Ln file(s)…", "", self._files)
        self._shell.progress(text, done, self._files, self.stop)

    def _finish(self) -> None:
        done = merged(self._kind, self._parts)
        self._shell.labels_changed()
        if len(self._parts) < len(self._todo):
            count = sum(len(step.file_ids) for step in self._todo[: len(self._parts)])
            text = translate("labels", "Stopped after %Ln file(s)", "", count)
        else:
            text = self._said(done)
        self._shell.tell(text, self._take_back if done.files else None)

    def _take_back(self) -> None:
        self._shell.bridge.call(
            lambda client: client.journal.undo(change=self._name),
            self._note_taken_back,
            owner=self._shell.widget,
        )

    def _note_taken_back(self, turned: wire.JournalTurn) -> None:
        self._shell.labels_changed()
        said = translate("labels", "Undone for %Ln file(s)", "", turned.files)
        self._shell.tell(with_passed(said, turned))

    def _fail(self, error: ConciergeError) -> None:
        if self._parts:
            self._finish()  # what was done can be undone
        else:
            self._shell.settle()
        self._shell.bridge.failed.emit(error)


def put(shell: Shell, kind: Kind, name: str, file_ids: Sequence[int]) -> None:
    """Hang a tag on files, or put them into a collection."""
    Labelling(shell, kind, {name: file_ids}, {}, partial(_put, kind, name)).start()


def _put(kind: Kind, name: str, done: Done) -> str:
    files = translate("labels", "%Ln file(s)", "", done.files)
    said = (
        translate("labels", "Tagged %1 “%2”")
        if kind == "tag"
        else translate("labels", "Put %1 into “%2”")
    )
    return said.replace("%1", files).replace("%2", shown(name))
