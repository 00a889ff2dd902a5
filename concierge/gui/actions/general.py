"""What the window itself can do: find, ask, turn to a page, pause, look different."""

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
from concierge.gui.shell import Page
from concierge.gui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

_MORNING = 6  # o'clock: when tomorrow begins for who works late


def _search(context: Context) -> None:
    context.shell.focus_bar()


def _everything(context: Context) -> None:
    context.shell.search("")


def _ask(context: Context) -> None:
    context.shell.ask(context.shell.query())


def _turn(page: Page, context: Context) -> None:
    context.shell.show_page(page)


def _undo(context: Context) -> None:
    context.shell.undo()


def _can_undo(context: Context) -> bool:
    return context.shell.can_undo


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
    context.shell.tell(status.paused[:1].upper() + status.paused[1:], lambda: _resume(context))


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


def _keys(context: Context) -> None:
    from concierge.gui.actions.keys import KeyList

    context.shell.show_sheet(translate("actions", "Keys"), KeyList())


def _palette(context: Context) -> None:
    from concierge.gui.actions.palette import Palette

    Palette.show_over(context)


def _close(context: Context) -> None:
    context.shell.widget.close()


def _quit(context: Context) -> None:
    context.shell.quit()


ACTIONS = [
    Action(
        "find.bar",
        QT_TRANSLATE_NOOP("actions", "&Find"),
        _search,
        shortcut="Ctrl+L",
        icon="search",
        menu="find",
        group="find",
    ),
    Action(
        "find.everything",
        QT_TRANSLATE_NOOP("actions", "Show &Everything"),
        _everything,
        shortcut="Ctrl+E",
        icon="everything",
        menu="find",
        group="find",
    ),
    Action(
        "find.ask",
        QT_TRANSLATE_NOOP("actions", "&Ask These Words"),
        _ask,
        shortcut="Shift+Return",
        icon="ask",
        menu="find",
        group="find",
        keyed_by_view=True,
    ),
    Action(
        "quick.show",
        QT_TRANSLATE_NOOP("actions", "S&mall Search Window"),
        lambda context: context.shell.show_quick(),
        icon="window",
        menu="find",
        group="find",
    ),
    Action(
        "edit.undo",
        QT_TRANSLATE_NOOP("actions", "&Undo"),
        _undo,
        _can_undo,
        shortcut="Ctrl+Z",
        icon="undo",
        menu="find",
        group="undo",
    ),
    Action(
        "palette",
        QT_TRANSLATE_NOOP("actions", "All &Commands…"),
        _palette,
        shortcut="Ctrl+K",
        icon="command",
        menu="find",
        group="commands",
    ),
    Action(
        "window.close",
        QT_TRANSLATE_NOOP("actions", "Close &Window"),
        _close,
        shortcut="Ctrl+W",
        icon="close",
        menu="find",
        group="end",
    ),
    Action(
        "window.quit",
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        _quit,
        shortcut="Ctrl+Q",
        icon="quit",
        menu="find",
        group="end",
    ),
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
    Action(
        "page.find",
        QT_TRANSLATE_NOOP("actions", "&Search"),
        partial(_turn, "find"),
        shortcut="Ctrl+1",
        icon="search",
        menu="view",
        group="pages",
    ),
    Action(
        "page.activity",
        QT_TRANSLATE_NOOP("actions", "Acti&vity"),
        partial(_turn, "activity"),
        shortcut="Ctrl+2",
        icon="activity",
        menu="view",
        group="pages",
    ),
    Action(
        "page.insights",
        QT_TRANSLATE_NOOP("actions", "&Insights"),
        partial(_turn, "insights"),
        shortcut="Ctrl+3",
        icon="insights",
        menu="view",
        group="pages",
    ),
    Action(
        "page.settings",
        QT_TRANSLATE_NOOP("actions", "S&ettings"),
        partial(_turn, "settings"),
        shortcut="Ctrl+,",
        icon="settings",
        menu="view",
        group="pages",
    ),
    Action(
        "page.welcome",
        QT_TRANSLATE_NOOP("actions", "&Welcome"),
        partial(_turn, "welcome"),
        icon="home",
        menu="help",
        group="help",
    ),
    Action(
        "view.sidebar",
        QT_TRANSLATE_NOOP("actions", "Side&bar"),
        lambda context: context.shell.toggle_part("sidebar"),
        shortcut="Ctrl+B",
        icon="sidebar",
        menu="view",
        group="columns",
    ),
    Action(
        "view.preview",
        QT_TRANSLATE_NOOP("actions", "&Preview"),
        lambda context: context.shell.toggle_part("preview"),
        shortcut="Ctrl+P",
        icon="preview",
        menu="view",
        group="columns",
    ),
    Action(
        "view.rows",
        QT_TRANSLATE_NOOP("actions", "Low &Rows"),
        lambda context: context.shell.toggle_rows(),
        shortcut="Ctrl+Shift+R",
        icon="compact",
        menu="view",
        group="columns",
    ),
    Action(
        "view.light",
        QT_TRANSLATE_NOOP("actions", "&Light"),
        lambda context: context.shell.wear("light"),
        icon="sun",
        menu="view",
        group="look",
    ),
    Action(
        "view.dark",
        QT_TRANSLATE_NOOP("actions", "&Dark"),
        lambda context: context.shell.wear("dark"),
        icon="window",
        menu="view",
        group="look",
    ),
    Action(
        "view.system",
        QT_TRANSLATE_NOOP("actions", "Like the S&ystem"),
        lambda context: context.shell.wear("system"),
        icon="computer",
        menu="view",
        group="look",
    ),
    Action(
        "help.keys",
        QT_TRANSLATE_NOOP("actions", "&Keys"),
        _keys,
        shortcut="F1",
        icon="keyboard",
        menu="help",
        group="help",
    ),
]
