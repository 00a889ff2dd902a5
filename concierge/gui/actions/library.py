"""What can be done with the whole library: add to it, look again, pause and go on."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from concierge.core.paths import from_wire, shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service
from concierge.gui.actions.context import Context
from concierge.gui.told import sentence
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

_MORNING = 6  # o'clock: when tomorrow begins for who works late


def _add_folder(context: Context) -> None:
    dialog = QFileDialog(
        context.shell.widget, translate("actions", "Add a folder"), str(Path.home())
    )
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: add(context, [Path(path)]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def add(context: Context, paths: list[Path]) -> None:
    """Keep folders or files in the index; undo forgets those that were not there before."""

    def told(result: tuple[set[str], wire.IndexReply]) -> None:
        before, reply = result
        new = [root.path for root in reply.roots if root.path not in before]
        names = ", ".join(shown(Path(path).name or path) for path in new[:3])
        if not new:
            context.shell.tell(translate("actions", "It is in the index already"))
            return
        more = "…" if len(new) > 3 else ""
        context.shell.tell(
            translate("actions", "{} added").format(names + more),
            partial(_take_back, context, [from_wire(path) for path in new]),
        )

    ask_service(
        context, lambda client: ({root.path for root in client.roots()}, client.add(paths)), told
    )


def _take_back(context: Context, paths: list[Path]) -> None:
    """Forget what was added; the files stay."""

    def work(client: Client) -> int:
        return sum(client.forget(path).files for path in paths)

    def told(_files: int) -> None:
        context.shell.tell(translate("actions", "Not in the index any more; the files stay"))

    ask_service(context, work, told)


def _rescan(context: Context) -> None:
    def told(_reply: wire.IndexReply) -> None:
        context.shell.tell(translate("actions", "Looking for changes…"))

    ask_service(context, lambda client: client.rescan(), told)


def _retry(context: Context) -> None:
    def told(count: int) -> None:
        context.shell.tell(translate("actions", "%n file(s) will be tried again", "", count))

    ask_service(context, lambda client: client.retry(), told)


def _pause(minutes: float | None, context: Context) -> None:
    ask_service(
        context, lambda client: client.pause(minutes), lambda status: _paused(context, status)
    )


def _pause_until_tomorrow(context: Context) -> None:
    now = datetime.now().astimezone()
    morning = now.replace(hour=_MORNING, minute=0, second=0, microsecond=0)
    if morning <= now:
        morning += timedelta(days=1)
    _pause((morning - now).total_seconds() / 60, context)


def _paused(context: Context, status: wire.Status) -> None:
    context.shell.tell(sentence(status.paused), lambda: _resume(context))


def _resume(context: Context) -> None:
    ask_service(
        context,
        lambda client: client.resume(),
        lambda _: context.shell.tell(translate("actions", "Reading goes on")),
    )


def _spare_battery(context: Context) -> None:
    """Read nothing on battery from now on, or read there too when it was so."""

    def work(client: Client) -> str:
        mode = next(str(row.value) for row in client.settings() if row.name == "mode")
        client.change_settings({"mode": "polite" if mode == "mains" else "mains"})
        return mode

    def told(before: str) -> None:
        context.shell.tell(
            translate("actions", "On battery files are read again")
            if before == "mains"
            else translate("actions", "Nothing is read on battery from now on"),
            lambda: ask_service(
                context, lambda client: client.change_settings({"mode": before}), lambda _: None
            ),
        )

    ask_service(context, work, told)


ACTIONS = [
    Action(
        "library.add_folder",
        QT_TRANSLATE_NOOP("actions", "&Add a Folder…"),
        _add_folder,
        shortcut="Ctrl+O",
        icon="folder-add",
        menu="library",
        group="add",
    ),
    Action(
        "library.rescan",
        QT_TRANSLATE_NOOP("actions", "&Look for Changes"),
        _rescan,
        shortcut="F5",
        icon="reindex",
        menu="library",
        group="add",
    ),
    Action(
        "library.retry",
        QT_TRANSLATE_NOOP("actions", "&Try Failed Files Again"),
        _retry,
        icon="retry",
        menu="library",
        group="add",
    ),
    Action(
        "library.pause_hour",
        QT_TRANSLATE_NOOP("actions", "&Pause for an Hour"),
        partial(_pause, 60),
        icon="pause",
        menu="library",
        group="pause",
    ),
    Action(
        "library.pause_tomorrow",
        QT_TRANSLATE_NOOP("actions", "Pause &Until Tomorrow"),
        _pause_until_tomorrow,
        icon="clock",
        menu="library",
        group="pause",
    ),
    Action(
        "library.pause",
        QT_TRANSLATE_NOOP("actions", "Pause Until Resu&med"),
        partial(_pause, None),
        icon="stop",
        menu="library",
        group="pause",
    ),
    Action(
        "library.spare_battery",
        QT_TRANSLATE_NOOP("actions", "Pause on &Battery"),
        _spare_battery,
        icon="battery",
        menu="library",
        group="pause",
    ),
    Action(
        "library.resume",
        QT_TRANSLATE_NOOP("actions", "&Go On Reading"),
        _resume,
        icon="resume",
        menu="library",
        group="pause",
    ),
]
