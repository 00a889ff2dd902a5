"""What is done with files of the collection that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core import terms
from concierge.core.paths import shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service
from concierge.gui.actions.context import Context
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client

translate = QCoreApplication.translate


def _some(context: Context) -> bool:
    """Whether files of a collection are selected."""
    return bool(context.selection.items and _collection(context))


def _one(context: Context) -> bool:
    """Whether exactly one file of a collection is selected."""
    return context.selection.one is not None and bool(_collection(context))


def _collection(context: Context) -> str:
    return terms.collection_of(context.selection.query)


def _take_out(context: Context) -> None:
    name, ids = _collection(context), context.selection.file_ids

    def done(gone: list[int]) -> None:
        context.shell.labels_changed()
        text = translate("actions", "Took %Ln file(s) out of “%1”", "", len(gone))
        undo = (lambda: _put_back(context, name, gone)) if gone else None
        context.shell.tell(text.replace("%1", shown(name)), undo)

    ask_service(context, lambda client: client.collections.remove(name, ids), done)


def _put_back(context: Context, name: str, ids: list[int]) -> None:
    def done(_ids: object) -> None:
        context.shell.labels_changed()

    ask_service(context, lambda client: client.collections.add(name, ids), done)


def _note(context: Context) -> None:
    item, name = context.selection.one, _collection(context)
    if item is None:
        return

    def known(client: Client) -> str:
        notes = client.collections.notes([item.file_id]).get(item.file_id, {})
        key = name.casefold()
        return next((note for one, note in notes.items() if one.casefold() == key), "")

    ask_service(context, known, lambda note: _ask_note(context, name, note))


def _ask_note(context: Context, name: str, before: str) -> None:
    from concierge.gui.collecting import NoteForm

    item = context.selection.one
    if item is None:
        return
    form = NoteForm(before)
    title = translate("actions", "Note on “%1” in “%2”").replace("%1", shown(item.name))
    sheet = context.shell.show_sheet(title.replace("%2", shown(name)), form)
    form.accepted.connect(lambda note: note_file(context, name, item.file_id, note, before))
    form.closed.connect(sheet.dismiss)


def note_file(context: Context, name: str, file_id: int, note: str, before: str) -> None:
    """Write something about a file in a collection; say so, and offer to undo it."""

    def done(_result: object) -> None:
        context.shell.labels_changed()
        told = translate("actions", "Noted in “%1”").replace("%1", shown(name))
        context.shell.tell(told, lambda: note_file(context, name, file_id, before, note))

    ask_service(context, lambda client: client.collections.note(name, file_id, note), done)


def _cover(context: Context) -> None:
    item, name = context.selection.one, _collection(context)
    if item is None:
        return

    def work(client: Client) -> int:
        every = client.collections.all()
        key = name.casefold()
        before = next((one.cover for one in every if one.name.casefold() == key), None)
        client.collections.change(name, cover=item.file_id)
        return before or 0

    def done(before: int) -> None:
        text = translate("actions", "“%1” is the cover of “%2” now").replace("%1", shown(item.name))
        context.shell.tell(text.replace("%2", shown(name)), lambda: _set_cover(context, before))

    ask_service(context, work, done)


def _set_cover(context: Context, file_id: int) -> None:
    name = _collection(context)
    ask_service(
        context, lambda client: client.collections.change(name, cover=file_id), lambda _: None
    )


ACTIONS = [
    Action(
        "collection.note",
        QT_TRANSLATE_NOOP("actions", "Remar&k in This Collection…"),
        _note,
        _one,
        icon="edit",
        menu="order",
        group="collection",
    ),
    Action(
        "collection.cover",
        QT_TRANSLATE_NOOP("actions", "&Use as Cover of This Collection"),
        _cover,
        _one,
        icon="image",
        menu="order",
        group="collection",
    ),
    Action(
        "collection.remove",
        QT_TRANSLATE_NOOP("actions", "Remo&ve from This Collection"),
        _take_out,
        _some,
        icon="minus",
        menu="order",
        group="collection",
    ),
]
