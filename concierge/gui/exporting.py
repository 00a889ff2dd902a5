"""Writing the results of a search into a file: with progress in place, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.errors import ConciergeError
from concierge.core.exporting import Format, save
from concierge.core.filters import Sort
from concierge.core.paths import shown
from concierge.gui import desktop
from concierge.gui.shell import Shell

if TYPE_CHECKING:
    from concierge.client import Client, Download

translate = QCoreApplication.translate


class _StoppedError(Exception):
    """The person wants no file any more."""


class Exporting:
    """One export under way, told of in the window.

    Args:
        shell: The window.
        query: What is searched for.
        sort: The order of the results.
        path: The file.
        wanted: Its format.
    """

    def __init__(self, shell: Shell, query: str, sort: Sort, path: Path, wanted: Format) -> None:
        self._shell = shell
        self._query, self._sort = query, sort
        self._path, self._wanted = path, wanted
        self._download: Download | None = None
        self._stop = threading.Event()
        self._files = 0

    def start(self) -> None:
        """Begin; it goes on by itself."""
        self._shell.progress(translate("exporting", "Exporting…"), 0, 0, self.stop)
        self._shell.bridge.stream(
            self._work, self._take_total, self._finish, self._fail, owner=self._shell.widget
        )

    def stop(self) -> None:
        """Stop; a file of that name that was there before stays as it was."""
        self._stop.set()
        if self._download is not None:
            self._download.close()

    def _work(self, client: Client, gone: Callable[[], bool]) -> Iterator[int]:
        with client.export(self._query, self._wanted, sort=self._sort) as download:
            self._download = download
            yield download.total
            try:
                save(self._path, self._pieces(download, gone))
            except _StoppedError:
                self._stop.set()

    def _pieces(self, download: Download, gone: Callable[[], bool]) -> Iterator[bytes]:
        for piece in download:
            if gone():
                break
            yield piece
        if gone() or self._stop.is_set():
            raise _StoppedError

    def _take_total(self, total: int) -> None:
        self._files = total
        if not self._stop.is_set():
            text = translate("exporting", "Exporting %Ln file(s)…", "", total)
            self._shell.progress(text, 0, 0, self.stop)

    def _finish(self) -> None:
        if self._stop.is_set():
            self._shell.tell(translate("exporting", "Stopped; nothing was written"))
            return
        text = translate("exporting", "%Ln file(s) listed in “%1”", "", self._files)
        self._shell.offer(
            text.replace("%1", shown(self._path.name)),
            translate("exporting", "Show in Folder"),
            self._reveal,
        )

    def _reveal(self) -> None:
        try:
            desktop.reveal(self._path)
        except ConciergeError as error:
            self._shell.bridge.failed.emit(error)

    def _fail(self, error: ConciergeError) -> None:
        self._shell.settle()
        if not self._stop.is_set():
            self._shell.bridge.failed.emit(error)
