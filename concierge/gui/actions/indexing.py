"""What changes how files are indexed: leave out, read again, forget."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.errors import MisusedError
from concierge.core.paths import from_wire, shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service, one, some
from concierge.gui.actions.context import Context
from concierge.gui.selection import Item
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

Pattern = Callable[[Item, PurePath], str]


def of_file(item: Item, root: PurePath) -> str:
    """Return the pattern that leaves out one file, in gitignore syntax."""
    return f"/{_literal(item.file.relative_to(root).as_posix())}"


def of_folder(item: Item, root: PurePath) -> str:
    """Return the pattern that leaves out the folder of a file."""
    relative = item.folder.relative_to(root).as_posix()
    if relative == ".":
        raise MisusedError(
            f"{shown(item.folder)} was itself added to the index.",
            "Remove it there with Forget, or on the page of folders in the settings.",
        )
    return f"/{_literal(relative)}/"


def of_type(item: Item, _root: PurePath) -> str:
    """Return the pattern that leaves out all files of a type, whatever their case."""
    letters = (f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in item.file.suffix[1:])
    return f"*.{''.join(letters)}"


def _literal(path: str) -> str:
    # A space at the end and what patterns give a meaning to are taken as they are.
    escaped = re.sub(r"([\\*?\[\]])", r"\\\1", path)
    return re.sub(r" $", r"\\ ", escaped)


def _exclude(pattern: Pattern, context: Context) -> None:
    items = context.selection.items

    def told(before: list[wire.Root]) -> None:
        def undo() -> None:
            ask_service(context, partial(_restore, before=before), lambda _: None)

        count = len(items)
        context.shell.tell(
            translate("actions", "%n file(s) and what is like them left out", "", count)
            if pattern is not of_file
            else translate("actions", "%n file(s) left out", "", count),
            undo,
        )

    ask_service(context, partial(_add_rules, items=items, pattern=pattern), told)


def _add_rules(client: Client, items: tuple[Item, ...], pattern: Pattern) -> list[wire.Root]:
    """Leave files out; return the roots as they were."""
    roots = sorted(client.roots(), key=lambda root: len(root.path), reverse=True)
    wanted: dict[str, list[str]] = {}
    for item in items:
        root = next((one for one in roots if _holds(one, item.file)), None)
        if root is None or from_wire(root.path) == item.file:
            raise MisusedError(
                f"{shown(item.name)} was added to the index by itself.",
                "Remove it with Forget.",
            )
        patterns = wanted.setdefault(root.path, [])
        if (found := pattern(item, from_wire(root.path))) not in patterns:
            patterns.append(found)
    before = [root for root in roots if root.path in wanted]
    for root in before:
        more = [one for one in wanted[root.path] if one not in root.exclude]
        client.set_rules(from_wire(root.path), [*root.exclude, *more], root.allow)
    return before


def _holds(root: wire.Root, file: Path) -> bool:
    return file.is_relative_to(from_wire(root.path))


def _restore(client: Client, before: list[wire.Root]) -> None:
    for root in before:
        client.set_rules(from_wire(root.path), root.exclude, root.allow)


def _reindex(context: Context) -> None:
    paths = [item.file for item in context.selection.items]

    def told(count: int) -> None:
        context.shell.tell(translate("actions", "%n file(s) will be read again", "", count))

    ask_service(context, lambda client: sum(client.reindex(path) for path in paths), told)


def _forget(context: Context) -> None:
    paths = [item.file for item in context.selection.items]
    count = len(paths)

    def told(files: int) -> None:
        context.shell.tell(translate("actions", "%n file(s) forgotten", "", files))

    def do() -> None:
        ask_service(context, lambda client: sum(client.forget(path).files for path in paths), told)

    question = (
        translate("actions", "Forget {}?").format(shown(paths[0].name))
        if count == 1
        else translate("actions", "Forget %n file(s)?", "", count)
    )
    context.shell.confirm(
        question,
        translate(
            "actions",
            "What is known of it is removed from the index and cannot be brought back. "
            "The file itself stays untouched.",
        ),
        translate("actions", "Forget"),
        do,
    )


def _has_type(context: Context) -> bool:
    item = context.selection.one
    return item is not None and bool(item.file.suffix[1:])


ACTIONS = [
    Action(
        "index.reindex",
        QT_TRANSLATE_NOOP("actions", "&Read Again"),
        _reindex,
        some,
        "",
        "reindex",
        "file",
        "index",
    ),
    Action(
        "index.exclude_file",
        QT_TRANSLATE_NOOP("actions", "Leave Out T&his File"),
        partial(_exclude, of_file),
        some,
        "",
        "exclude",
        "file",
        "exclude",
    ),
    Action(
        "index.exclude_folder",
        QT_TRANSLATE_NOOP("actions", "Leave Out Its Fol&der"),
        partial(_exclude, of_folder),
        one,
        "",
        "folder",
        "file",
        "exclude",
    ),
    Action(
        "index.exclude_type",
        QT_TRANSLATE_NOOP("actions", "Leave Out Files of This T&ype"),
        partial(_exclude, of_type),
        _has_type,
        "",
        "filter",
        "file",
        "exclude",
    ),
    Action(
        "index.forget",
        QT_TRANSLATE_NOOP("actions", "For&get…"),
        _forget,
        some,
        "",
        "forget",
        "file",
        "exclude",
    ),
]
