"""Handing files to the desktop: open, open with, show in the folder, copy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from concierge.core.paths import shown
from concierge.gui import desktop
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service, attempt, few, some
from concierge.gui.actions.context import Context
from concierge.gui.selection import Item
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.gui.programs import Program

translate = QCoreApplication.translate

_MOST_TEXT = 5_000_000  # characters


def _open(context: Context) -> None:
    for item in context.selection.items:
        if attempt(context, partial(desktop.open_file, item.file)):
            _note_opened(context, item)


def _reveal(context: Context) -> None:
    for folder_item in {item.folder: item for item in context.selection.items}.values():
        attempt(context, partial(desktop.reveal, folder_item.file))


def _open_with(context: Context) -> None:
    item = context.selection.items[0]
    programs: list[Program] = []
    attempt(context, lambda: programs.extend(desktop.choose_program(item.file)))
    if not programs:
        return
    choice = QListWidget()
    choice.setAccessibleName(translate("actions", "Programs"))
    for program in programs:
        row = QListWidgetItem(program.name, choice)
        row.setData(Qt.ItemDataRole.UserRole, program)
    choice.setCurrentRow(0)
    sheet = context.shell.show_sheet(
        translate("actions", "Open {} with").format(shown(item.name)), choice
    )

    def chosen(row: QListWidgetItem) -> None:
        program = row.data(Qt.ItemDataRole.UserRole)
        sheet.dismiss()
        for each in context.selection.items:
            if attempt(context, partial(desktop.open_with, each.file, program)):
                _note_opened(context, each)

    choice.itemActivated.connect(chosen)


def _note_opened(context: Context, item: Item) -> None:
    context.bridge.call(
        lambda client: client.note_opened(item.file_id),
        lambda _: None,
        lambda _: None,  # what was opened is a courtesy; not being able to note it is no news
        owner=context.shell.widget,
    )


def _copy_path(context: Context) -> None:
    text = "\n".join(str(item.file) for item in context.selection.items)
    QGuiApplication.clipboard().setText(text)
    count = len(context.selection.items)
    context.shell.tell(translate("actions", "%n path(s) copied", "", count))


def _copy_file(context: Context) -> None:
    files = QMimeData()
    urls = [QUrl.fromLocalFile(str(item.file)) for item in context.selection.items]
    files.setUrls(urls)
    # File managers of GNOME's family paste only what comes in their own form.
    listed = "copy\n" + "\n".join(bytes(url.toEncoded().data()).decode() for url in urls)
    files.setData("x-special/gnome-copied-files", listed.encode())
    QGuiApplication.clipboard().setMimeData(files)
    context.shell.tell(translate("actions", "%n file(s) copied", "", len(urls)))


def _copy_text(context: Context) -> None:
    paths = [item.file for item in context.selection.items]

    def copy(text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        context.shell.tell(
            translate("actions", "Text copied")
            if text
            else translate("actions", "There is no text in it that could be copied")
        )

    ask_service(context, partial(_texts, paths=paths), copy, "copy-text")


def _texts(client: Client, paths: Sequence[Path]) -> str:
    texts: list[str] = []
    left = _MOST_TEXT
    for path in paths:
        if left <= 0:
            break
        texts.append(client.text(path).text[:left])
        left -= len(texts[-1])
    return "\n\n".join(text for text in texts if text)


ACTIONS = [
    Action(
        "file.open",
        QT_TRANSLATE_NOOP("actions", "&Open"),
        _open,
        few,
        "Return",
        "open",
        "file",
        "open",
        keyed_by_view=True,
    ),
    Action(
        "file.open_with",
        QT_TRANSLATE_NOOP("actions", "Open &With…"),
        _open_with,
        few,
        "Ctrl+Shift+O",
        "external",
        "file",
        "open",
    ),
    Action(
        "file.reveal",
        QT_TRANSLATE_NOOP("actions", "Show in &Folder"),
        _reveal,
        few,
        "Ctrl+Return",
        "reveal",
        "file",
        "open",
        keyed_by_view=True,  # in the bar it means the first that was found
    ),
    Action(
        "file.copy",
        QT_TRANSLATE_NOOP("actions", "&Copy File"),
        _copy_file,
        some,
        "Ctrl+C",
        "copy",
        "file",
        "copy",
    ),
    Action(
        "file.copy_path",
        QT_TRANSLATE_NOOP("actions", "Copy &Path"),
        _copy_path,
        some,
        "Ctrl+Shift+C",
        "link",
        "file",
        "copy",
    ),
    Action(
        "file.copy_text",
        QT_TRANSLATE_NOOP("actions", "Copy Te&xt"),
        _copy_text,
        few,
        "Ctrl+Alt+C",
        "text",
        "file",
        "copy",
    ),
]
