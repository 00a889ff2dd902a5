"""Files to be shown again on a day, and files to be read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from concierge.gui import turning
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import some
from concierge.gui.actions.context import Context
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client

Do = Literal["add", "remove", "done", "again"]

translate = QCoreApplication.translate


def _ask_day(context: Context) -> None:
    from concierge.gui.reminding import DayForm

    form = DayForm()
    sheet = context.shell.show_sheet(translate("actions", "Show Me Again"), form)

    def chosen(when: str) -> None:
        sheet.dismiss()
        remind(context, when)

    form.chosen.connect(chosen)


def remind(context: Context, when: str) -> None:
    """Have the selected files shown again on a day; "" takes their reminders away."""
    ids = context.selection.file_ids

    def work(client: Client) -> None:
        if when:
            client.reminders.set(ids, when)
        else:
            client.reminders.remove(ids)

    if when:
        said = translate("actions", "%Ln file(s) will be shown again", "", len(ids))
    else:
        said = translate("actions", "Reminders of %Ln file(s) taken away", "", len(ids))
    turning.do(context.shell, work, said)


def read(context: Context, do: Do) -> None:
    """Put the selected files on the reading list, or do something with those that are on it."""
    ids = context.selection.file_ids

    def work(client: Client) -> None:
        client.reading_list.change(do, ids)

    said = {
        "add": translate("actions", "%Ln file(s) put on the reading list", "", len(ids)),
        "done": translate("actions", "%Ln file(s) read", "", len(ids)),
        "again": translate("actions", "%Ln file(s) still to be read", "", len(ids)),
        "remove": translate("actions", "%Ln file(s) taken off the reading list", "", len(ids)),
    }[do]
    turning.do(context.shell, work, said)


def _listed(context: Context) -> bool:
    """Whether the selected files were chosen from the reading list."""
    return some(context) and "is:toread" in context.selection.query.split()


def _read(context: Context) -> bool:
    return some(context) and "is:read" in context.selection.query.split()


def _on_list(context: Context) -> bool:
    return _listed(context) or _read(context)


def _reminded(context: Context) -> bool:
    """Whether the selected files were chosen from those with reminders."""
    query = context.selection.query.split()
    return some(context) and ("is:due" in query or "is:reminded" in query)


ACTIONS = [
    Action(
        "again.remind",
        QT_TRANSLATE_NOOP("actions", "Show Me A&gain…"),
        _ask_day,
        some,
        "Ctrl+Shift+G",
        "bell",
        "order",
        "again",
    ),
    Action(
        "again.over",
        QT_TRANSLATE_NOOP("actions", "&Done with This Reminder"),
        partial(remind, when=""),
        _reminded,
        "",
        "check",
        "order",
        "again",
    ),
    Action(
        "reading.add",
        QT_TRANSLATE_NOOP("actions", "To the &Reading List"),
        partial(read, do="add"),
        lambda context: some(context) and not _on_list(context),
        "Ctrl+Shift+L",
        "book",
        "order",
        "again",
    ),
    Action(
        "reading.done",
        QT_TRANSLATE_NOOP("actions", "Mark as R&ead"),
        partial(read, do="done"),
        _listed,
        "",
        "check-circle",
        "order",
        "again",
    ),
    Action(
        "reading.again",
        QT_TRANSLATE_NOOP("actions", "Mark as Still to &Be Read"),
        partial(read, do="again"),
        _read,
        "",
        "book",
        "order",
        "again",
    ),
    Action(
        "reading.remove",
        QT_TRANSLATE_NOOP("actions", "O&ff the Reading List"),
        partial(read, do="remove"),
        _on_list,
        "",
        "minus",
        "order",
        "again",
    ),
]
