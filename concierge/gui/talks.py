"""What is done with a conversation as a whole: written into a file, or deleted for good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from concierge.core.errors import ConciergeError
from concierge.core.exporting import TalkFormat, file_name, save
from concierge.core.paths import shown
from concierge.gui import desktop
from concierge.gui.shell import Shell

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate


def delete(shell: Shell, one: wire.Conversation, done: Callable[[], object]) -> None:
    """Delete a conversation for good, once the person has agreed.

    Args:
        shell: The window.
        one: The conversation.
        done: Called when it is gone.
    """

    def told(_result: object) -> None:
        done()
        shell.tell(translate("talks", "The conversation was deleted for good"))

    shell.confirm(
        translate("talks", "Delete “%1”?").replace("%1", shown(one.title)),
        translate("talks", "Its questions and answers are gone for good. Files stay as they are."),
        translate("talks", "Delete for Good"),
        lambda: shell.bridge.call(
            lambda client: client.conversations.delete(one.id), told, owner=shell.widget
        ),
    )


def choose_and_export(shell: Shell, one: wire.Conversation) -> None:
    """Ask for the file that a conversation is written into, and write it."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = translate("talks", "Export Conversation")
    dialog = QFileDialog(shell.widget, title, folder)
    names: dict[str, TalkFormat] = {
        translate("talks", "Text for notes (*.md)"): "md",
        translate("talks", "Document to print (*.pdf)"): "pdf",
    }
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(names))
    dialog.setDefaultSuffix("md")
    dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(names[text]))
    dialog.selectFile(file_name(one.title, "md"))
    dialog.fileSelected.connect(lambda path: export(shell, one, Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export(shell: Shell, one: wire.Conversation, path: Path) -> None:
    """Write a conversation into a file; its ending says the format."""
    wanted: TalkFormat = "pdf" if path.suffix.lower() == ".pdf" else "md"

    def work(client: Client) -> None:
        with client.conversations.export(one.id, wanted) as download:
            save(path, download)

    def done(_result: None) -> None:
        said = translate("talks", "Written into “%1”").replace("%1", shown(path.name))
        shell.offer(said, translate("talks", "Show in Folder"), reveal)

    def reveal() -> None:
        try:
            desktop.reveal(path)
        except ConciergeError as error:
            shell.bridge.failed.emit(error)

    shell.bridge.call(work, done, owner=shell.widget)
