"""Tags as files: writing them all into a list, and taking one in; and tags of folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from concierge.client import Client
from concierge.core import tag_lists, wire
from concierge.core.exporting import file_name, save
from concierge.core.paths import from_wire, shown, to_wire
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service, one
from concierge.gui.actions.context import Context
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_FILTERS: dict[wire.ListFormat, str] = {
    "csv": QT_TRANSLATE_NOOP("actions", "Table for spreadsheets (*.csv)"),
    "json": QT_TRANSLATE_NOOP("actions", "Data for programs (*.json)"),
}
_MOST_NAMED = 3  # paths that are not in the index


def _export(context: Context) -> None:
    dialog = _dialog(context, translate("actions", "Export Tags"))
    names = {translate("actions", text): wanted for wanted, text in _FILTERS.items()}
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(names))
    dialog.setDefaultSuffix("csv")
    dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(names[text]))
    dialog.selectFile(file_name("tags", "csv"))
    dialog.fileSelected.connect(lambda path: export(context, Path(path)))
    dialog.open()


def export(context: Context, path: Path) -> None:
    """Write all files with their tags into a file, whose ending says the format."""

    def work(client: Client) -> None:
        save(path, [client.tags.export(tag_lists.format_of(path.name))])

    said = translate("actions", "Tags written into “%1”").replace("%1", shown(path.name))
    ask_service(context, work, lambda _: context.shell.tell(said))


def _import(context: Context) -> None:
    dialog = _dialog(context, translate("actions", "Import Tags"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([translate("actions", "Lists of files with their tags (*.csv *.json)")])
    dialog.fileSelected.connect(lambda path: look_at(context, Path(path)))
    dialog.open()


def look_at(context: Context, path: Path) -> None:
    """Tell what taking in a list would change, and ask whether to."""

    def work(client: Client) -> tuple[wire.TagList, wire.ImportReply]:
        given = tag_lists.from_file(path)
        return given, client.tags.take_in(given, dry_run=True)

    def ask(found: tuple[wire.TagList, wire.ImportReply]) -> None:
        given, reply = found
        text = translate("actions", "%Ln file(s) would get tags.", "", reply.files)
        context.shell.confirm(
            text,
            _besides(reply),
            translate("actions", "Import"),
            lambda: take_in(context, given),
        )

    ask_service(context, work, ask)


def take_in(context: Context, given: wire.TagList) -> None:
    """Give files the tags of a list; say so."""

    def done(reply: wire.ImportReply) -> None:
        context.shell.labels_changed()
        context.shell.tell(translate("actions", "%Ln file(s) got tags", "", reply.files))

    ask_service(context, lambda client: client.tags.take_in(given), done)


def _besides(reply: wire.ImportReply) -> str:
    """Return what else taking in a list would do, and what it would not."""
    lines = []
    if reply.made:
        lines.append(translate("actions", "%Ln tag(s) would be made.", "", len(reply.made)))
    if reply.folders:
        lines.append(translate("actions", "%Ln folder(s) would get tags.", "", reply.folders))
    if reply.unknown_total:
        named = ", ".join(shown(from_wire(path)) for path in reply.unknown[:_MOST_NAMED])
        more = ", …" if reply.unknown_total > _MOST_NAMED else ""
        said = translate("actions", "Not in the index are %Ln path(s): ", "", reply.unknown_total)
        lines.append(f"{said}{named}{more}")
    if reply.refused:
        said = translate("actions", "%Ln name(s) cannot be taken in.", "", len(reply.refused))
        lines.append(said)
    return "\n".join(lines)


def _dialog(context: Context, title: str) -> QFileDialog:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(context.shell.widget, title, folder)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _tag_folder(context: Context) -> None:
    from concierge.gui.labels.opening import open_form

    item = context.selection.one
    if item is not None:
        open_form(context.shell, "folder", to_wire(from_wire(item.path).parent))


ACTIONS = [
    Action(
        "labels.folder",
        QT_TRANSLATE_NOOP("actions", "Tags of the E&nclosing Folder…"),
        _tag_folder,
        one,
        icon="folder",
        menu="order",
        group="labels",
    ),
    Action(
        "labels.export",
        QT_TRANSLATE_NOOP("actions", "E&xport Tags…"),
        _export,
        icon="save",
        menu="library",
        group="tags",
    ),
    Action(
        "labels.import",
        QT_TRANSLATE_NOOP("actions", "&Import Tags…"),
        _import,
        icon="tag",
        menu="library",
        group="tags",
    ),
]
