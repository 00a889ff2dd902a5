"""What is done with a search as a whole: keep it, write it into a file, make an earlier one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from concierge.core.exporting import FORMATS, Format, file_name, format_of
from concierge.core.paths import shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.context import Context
from concierge.gui.translatable import QT_TRANSLATE_NOOP
from concierge.gui.turning import do

translate = QCoreApplication.translate

_FILTERS: dict[Format, str] = {
    "csv": QT_TRANSLATE_NOOP("actions", "Table for spreadsheets (*.csv)"),
    "json": QT_TRANSLATE_NOOP("actions", "Data for programs (*.json)"),
    "md": QT_TRANSLATE_NOOP("actions", "List for notes (*.md)"),
    "pdf": QT_TRANSLATE_NOOP("actions", "List to print (*.pdf)"),
}


def _save(context: Context) -> None:
    from concierge.gui.saving import SaveForm

    query = " ".join(context.shell.query().split())
    if not query:
        context.shell.focus_bar()
        context.shell.tell(translate("actions", "Search for something, then save it"))
        return
    form = SaveForm(query)
    sheet = context.shell.show_sheet(translate("actions", "Save This Search"), form)

    def accept(name: str, tells: bool) -> None:
        sheet.dismiss()
        keep(context, name, query, tells)

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)


def keep(context: Context, name: str, query: str, tells: bool) -> None:
    """Keep a search by a name; say so, and offer to undo it."""
    said = translate("actions", "Saved “%1” in the sidebar").replace("%1", shown(name))
    do(context.shell, lambda client: client.saved.add(name, query, tells), said)


def _export(context: Context) -> None:
    query = context.shell.query()
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(context.shell.widget, translate("actions", "Export Results"), folder)
    names = {translate("actions", text): wanted for wanted, text in _FILTERS.items()}
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(names))
    dialog.setDefaultSuffix(FORMATS[0])
    dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(names[text]))
    dialog.selectFile(file_name(query, FORMATS[0]))
    dialog.fileSelected.connect(
        lambda path: export(context, query, Path(path), names[dialog.selectedNameFilter()])
    )
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export(context: Context, query: str, path: Path, otherwise: Format = "csv") -> None:
    """Write all results of a query into a file.

    Args:
        context: The window, whose order of results counts.
        query: What is searched for.
        path: The file; its ending says the format.
        otherwise: The format, where the ending says none.
    """
    from concierge.gui.exporting import Exporting

    wanted = format_of(path.name) or otherwise
    Exporting(context.shell, query, context.shell.order(), path, wanted).start()


def _show_history(context: Context) -> None:
    from concierge.gui.history import HistoryList

    earlier = HistoryList(context.bridge)
    sheet = context.shell.show_sheet(translate("actions", "Earlier Searches"), earlier)

    def search(query: str) -> None:
        sheet.dismiss()
        context.shell.search(query)

    earlier.chosen.connect(search)


ACTIONS = [
    Action(
        "search.save",
        QT_TRANSLATE_NOOP("actions", "&Save This Search…"),
        _save,
        shortcut="Ctrl+D",
        icon="star",
        menu="find",
        group="find",
    ),
    Action(
        "search.export",
        QT_TRANSLATE_NOOP("actions", "E&xport Results…"),
        _export,
        shortcut="Ctrl+Shift+E",
        icon="save",
        menu="find",
        group="find",
    ),
    Action(
        "search.history",
        QT_TRANSLATE_NOOP("actions", "Earlier Searc&hes…"),
        _show_history,
        shortcut="Ctrl+H",
        icon="history",
        menu="find",
        group="find",
    ),
]
