"""Writing a collection somewhere: asked where to, with progress in place, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.gui import desktop
from concierge.gui.shell import Shell

if TYPE_CHECKING:
    from concierge.client import Client, Stream

translate = QCoreApplication.translate

_ENDINGS: Final[dict[wire.CollectionForm, str]] = {"zip": ".zip", "csv": ".csv"}


def choose_and_export(shell: Shell, name: str, form: str) -> None:
    """Ask where a collection is to be written to, and write it.

    Args:
        shell: The window.
        name: The collection.
        form: As what; one of `wire.CollectionForm`.
    """
    wanted = cast(wire.CollectionForm, form)
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = translate("exporting", "Export “%1”").replace("%1", shown(name))
    dialog = QFileDialog(shell.widget, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(f"{name.replace('/', ' ')}{_ENDINGS.get(wanted, '')}")
    dialog.fileSelected.connect(
        lambda path: Boxing(shell, name, wanted, Path(path)).start(),
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class Boxing:
    """One export under way, told of in the window.

    Args:
        shell: The window.
        name: The collection.
        form: As what.
        path: Where to.
    """

    def __init__(self, shell: Shell, name: str, form: wire.CollectionForm, path: Path) -> None:
        self._shell = shell
        self._name, self._form, self._path = name, form, path
        self._steps: Stream[wire.ExportStep] | None = None
        self._last = wire.ExportStep()
        self._stop = threading.Event()

    def start(self) -> None:
        """Begin; it goes on by itself."""
        self._show()
        self._shell.bridge.stream(
            self._work, self._take, self._finish, self._fail, owner=self._shell.widget
        )

    def stop(self) -> None:
        """Stop; what was written is taken back."""
        self._stop.set()
        if self._steps is not None:
            self._steps.close()

    def _work(self, client: Client, gone: Callable[[], bool]) -> Iterator[wire.ExportStep]:
        with client.collections.export(self._name, self._form, self._path) as steps:
            self._steps = steps
            for step in steps:
                if gone() or self._stop.is_set():
                    return
                yield step

    def _take(self, step: wire.ExportStep) -> None:
        self._last = step
        self._show()

    def _show(self) -> None:
        if self._stop.is_set():
            return
        text = translate("exporting", "Exporting “%1”…").replace("%1", shown(self._name))
        self._shell.progress(text, self._last.done, self._last.total, self.stop)

    def _finish(self) -> None:
        if self._last.type != "done":
            self._shell.tell(translate("exporting", "Stopped; nothing was written"))
            return
        failed = len(self._last.failed)
        text = translate("exporting", "%Ln file(s) written to “%1”", "", self._last.total - failed)
        text = text.replace("%1", shown(self._path.name))
        if failed:
            text += "; " + translate("exporting", "%Ln could not be read", "", failed)
        self._shell.offer(text, translate("exporting", "Show in Folder"), self._reveal)

    def _reveal(self) -> None:
        try:
            desktop.reveal(self._path)
        except ConciergeError as error:
            self._shell.bridge.failed.emit(error)

    def _fail(self, error: ConciergeError) -> None:
        self._shell.settle()
        if not self._stop.is_set():
            self._shell.bridge.failed.emit(error)
