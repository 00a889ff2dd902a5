"""Finding out about files: look, ask, summarise, what is like them, why they stand so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem

from concierge.core.paths import shown
from concierge.gui import naming
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service, one, some
from concierge.gui.actions.context import Context
from concierge.gui.actions.why import reasons_of
from concierge.gui.look import icons
from concierge.gui.selection import Item
from concierge.gui.shell import Shell
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

_MOST_FILES = 10_000  # of one question
_PAIR = 2


def _scope(context: Context) -> tuple[wire.Scope, str]:
    from concierge.core import wire

    items = context.selection.items
    label = (
        shown(items[0].name)
        if len(items) == 1
        else translate("actions", "%n file(s)", "", len(items))
    )
    return wire.Scope(file_ids=context.selection.file_ids[:_MOST_FILES]), label


def _ask(context: Context) -> None:
    scope, label = _scope(context)
    context.shell.ask("", scope, label)


def _summarise(context: Context) -> None:
    scope, label = _scope(context)
    context.shell.ask(_what_is_it_about(), scope, label)


def summarise_found(shell: Shell, query: str, label: str) -> None:
    """Sum up all files that a query finds, such as those of a collection.

    Args:
        shell: The window.
        query: Finds them.
        label: What they are called.
    """
    from concierge.core import wire

    shell.ask(_what_is_it_about(), wire.Scope(query=query), shown(label))


def _what_is_it_about() -> str:
    return translate("actions", "What is this about? Summarise it.")


def _passage(context: Context) -> Item | None:
    """Return the file with what is selected in the preview, else with what was found in it."""
    if context.selection == context.shell.selection and context.shell.passage is not None:
        return context.shell.passage
    item = context.selection.one
    return item if item is not None and item.snippet.strip() else None


def _with_passage(context: Context) -> bool:
    return _passage(context) is not None


def _explain_passage(context: Context) -> None:
    from concierge.core import wire

    item = _passage(context)
    assert item is not None
    text, most = item.snippet.strip(), wire.LONGEST_EXCERPT
    if len(text) > most:
        text = text[:most].rsplit(maxsplit=1)[0]
        context.shell.tell(translate("actions", "Only the beginning of this text is explained"))
    question = translate("actions", "Explain the passage of “{}”").format(shown(item.name))
    context.shell.ask(question, passage=wire.Excerpt(file_id=item.file_id, text=text))


def _two(context: Context) -> bool:
    return len(context.selection.items) == _PAIR


def _compare(context: Context) -> None:
    from concierge.core import wire

    before, after = sorted(context.selection.items, key=lambda item: item.modified)
    label = translate("actions", "{} and {}").format(shown(before.name), shown(after.name))
    scope = wire.Scope(file_ids=[before.file_id, after.file_id])
    question = translate("actions", "What changed between these two files?")
    context.shell.ask(question, scope, label)


def _similar(context: Context) -> None:
    item = context.selection.items[0]

    def show(found: list[Item]) -> None:
        if not found:
            context.shell.tell(
                translate("actions", "Nothing in the index is like {}").format(shown(item.name))
            )
            return
        show_items(context, translate("actions", "Similar to {}").format(shown(item.name)), found)

    ask_service(
        context,
        lambda client: [Item.of_hit(hit) for hit in client.similar(item.file_id).hits],
        show,
        "similar",
    )


def show_items(context: Context, title: str, items: Sequence[Item]) -> None:
    """List files in a sheet; Return opens one large."""
    listed = QListWidget()
    listed.setAccessibleName(title)
    for item in items:
        text = f"{shown(item.name)} — {shown(item.folder)}"
        row = QListWidgetItem(icons.kind_icon(item.kind, item.name), text, listed)
        row.setData(Qt.ItemDataRole.UserRole, item)
    listed.setCurrentRow(0)
    sheet = context.shell.show_sheet(title, listed)

    def chosen(row: QListWidgetItem) -> None:
        sheet.dismiss()
        context.shell.preview(row.data(Qt.ItemDataRole.UserRole))

    listed.itemActivated.connect(chosen)


def _explain(context: Context) -> None:
    item, query = context.selection.items[0], context.shell.query()

    def ask(client: Client) -> tuple[wire.Explanation, wire.Why]:
        return client.explain(item.file), client.why(query, item.file_id)

    def show(answer: tuple[wire.Explanation, wire.Why]) -> None:
        why, found = answer
        parts = [told(why.message), told(why.advice), *reasons_of(found)]
        label = QLabel("\n\n".join(filter(None, parts)))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        context.shell.show_sheet(f"{shown(item.name)}: {naming.standing(why.state)}", label)

    ask_service(context, ask, show, "explain")


def _quick_look(context: Context) -> None:
    context.shell.preview(context.selection.items[0])


ACTIONS = [
    Action(
        "file.quick_look",
        QT_TRANSLATE_NOOP("actions", "&Quick Look"),
        _quick_look,
        some,
        "Space",
        "preview",
        "file",
        "open",
        keyed_by_view=True,
    ),
    Action(
        "file.ask",
        QT_TRANSLATE_NOOP("actions", "&Ask About…"),
        _ask,
        some,
        "Ctrl+Shift+A",
        "ask",
        "file",
        "about",
    ),
    Action(
        "file.summarise",
        QT_TRANSLATE_NOOP("actions", "Su&mmarise"),
        _summarise,
        some,
        "Ctrl+Shift+S",
        "document",
        "file",
        "about",
    ),
    Action(
        "file.compare",
        QT_TRANSLATE_NOOP("actions", "Compare &Both"),
        _compare,
        _two,
        "Ctrl+Shift+D",
        "versions",
        "file",
        "about",
    ),
    Action(
        "file.explain_passage",
        QT_TRANSLATE_NOOP("actions", "Explain the Pa&ssage"),
        _explain_passage,
        _with_passage,
        "Ctrl+Shift+X",
        "quote",
        "file",
        "about",
    ),
    Action(
        "file.similar",
        QT_TRANSLATE_NOOP("actions", "Find S&imilar"),
        _similar,
        one,
        "Ctrl+Shift+F",
        "search",
        "file",
        "about",
    ),
    Action(
        "file.explain",
        QT_TRANSLATE_NOOP("actions", "&Explain"),
        _explain,
        one,
        "Ctrl+I",
        "explain",
        "file",
        "index",
    ),
]
