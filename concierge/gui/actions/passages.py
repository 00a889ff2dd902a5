"""What can be done with the text that is selected in the preview: highlight, note and tag it."""

from __future__ import annotations

from functools import partial

from concierge.gui.actions.action import Action
from concierge.gui.actions.context import Context
from concierge.gui.translatable import QT_TRANSLATE_NOOP


def _selected(context: Context) -> bool:
    return context.selection == context.shell.selection and context.shell.passage is not None


def _note(how: str, context: Context) -> None:
    context.shell.note_passage(how)


ACTIONS = [
    Action(
        "passage.highlight",
        QT_TRANSLATE_NOOP("actions", "&Highlight the Passage"),
        partial(_note, "yellow"),
        _selected,
        "Ctrl+Shift+H",
        "star",
        "order",
        "passages",
    ),
    Action(
        "passage.note",
        QT_TRANSLATE_NOOP("actions", "Add a N&ote to the Passage…"),
        partial(_note, ""),
        _selected,
        "Ctrl+Shift+N",
        "edit",
        "order",
        "passages",
    ),
    Action(
        "passage.tag",
        QT_TRANSLATE_NOOP("actions", "Tag the &Passage…"),
        partial(_note, "tag"),
        _selected,
        "",
        "tag",
        "order",
        "passages",
    ),
]
