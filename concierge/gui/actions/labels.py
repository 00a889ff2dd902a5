"""Tags and collections of what is selected."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service, some
from concierge.gui.actions.context import Context
from concierge.gui.labels.state import Done, Kind, look_up
from concierge.gui.labels.work import Labelling
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.core import wire
    from concierge.gui.labels.state import Known
    from concierge.gui.selection import Item

translate = QCoreApplication.translate


def _open(kind: Kind, context: Context) -> None:
    ids = context.selection.file_ids
    ask_service(
        context,
        lambda client: look_up(client, kind, ids),
        partial(_show, kind, context),
        f"labels-{kind}",
    )


def _show(kind: Kind, context: Context, known: Known) -> None:
    from concierge.gui.labels import LabelSheet
    from concierge.gui.labels.opening import open_form

    form = LabelSheet(kind, known)
    sheet = context.shell.show_sheet(_title(kind, context), form)

    def accept(give: list[str], take: list[str]) -> None:
        sheet.dismiss()
        if give or take:
            put(context, kind, give, take)

    def show_folder(path: str) -> None:
        sheet.dismiss()
        open_form(context.shell, "folder", path)

    def show_passage(file_id: int, passage: wire.TaggedPassage) -> None:
        sheet.dismiss()
        context.shell.show_note(_at(context, file_id, passage), passage.note_id)

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)
    form.folder_wanted.connect(show_folder)
    form.passage_wanted.connect(show_passage)


def _at(context: Context, file_id: int, passage: wire.TaggedPassage) -> Item:
    """Return a selected file with one of its passages as what was found."""
    (item,) = (one for one in context.selection.items if one.file_id == file_id)
    return replace(item, snippet=passage.quote, highlights=(), locator=tuple(passage.place.items()))


def put(context: Context, kind: Kind, give: list[str], take: list[str]) -> None:
    """Give labels to the selected files and take others; say so, and offer to undo it."""
    ids = context.selection.file_ids
    giving, taking = dict.fromkeys(give, ids), dict.fromkeys(take, ids)
    Labelling(context.shell, kind, giving, taking, partial(_said, kind)).start()


def _said(kind: Kind, done: Done) -> str:
    if kind == "tag":
        return translate("actions", "Tags of %Ln file(s) changed", "", done.files)
    return translate("actions", "Collections of %Ln file(s) changed", "", done.files)


def _title(kind: Kind, context: Context) -> str:
    item = context.selection.one
    count = len(context.selection.items)
    of = shown(item.name) if item else translate("actions", "%n file(s)", "", count)
    if kind == "tag":
        return translate("actions", "Tags of {}").format(of)
    return translate("actions", "Collections of {}").format(of)


ACTIONS = [
    Action(
        "labels.tags",
        QT_TRANSLATE_NOOP("actions", "&Tags…"),
        partial(_open, "tag"),
        some,
        "Ctrl+T",
        "tag",
        "order",
        "labels",
    ),
    Action(
        "labels.collections",
        QT_TRANSLATE_NOOP("actions", "Add to Co&llection…"),
        partial(_open, "collection"),
        some,
        "Ctrl+Shift+T",
        "collection",
        "order",
        "labels",
    ),
]
