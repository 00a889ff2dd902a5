"""What the window itself can do: find, ask, turn to a page, look different."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from concierge.gui.actions.action import Action
from concierge.gui.actions.context import Context
from concierge.gui.shell import Page
from concierge.gui.translatable import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate


def _search(context: Context) -> None:
    context.shell.focus_bar()


def _everything(context: Context) -> None:
    context.shell.search("")


def _ask(context: Context) -> None:
    context.shell.ask(context.shell.query())


def _turn(page: Page, context: Context) -> None:
    context.shell.show_page(page)


def _models(context: Context) -> None:
    context.shell.show_page("settings", "models")


def _rules(context: Context) -> None:
    context.shell.show_page("settings", "rules")


def _journal(context: Context) -> None:
    context.shell.show_page("activity", "journal")


def _undo(context: Context) -> None:
    context.shell.undo()


def _redo(context: Context) -> None:
    context.shell.redo()


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
        shortcut="Ctrl+Z",
        icon="undo",
        menu="find",
        group="undo",
    ),
    Action(
        "edit.redo",
        QT_TRANSLATE_NOOP("actions", "&Redo"),
        _redo,
        shortcut="Ctrl+Shift+Z",
        icon="redo",
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
        "activity.journal",
        QT_TRANSLATE_NOOP("actions", "&Journal"),
        _journal,
        icon="undo",
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
        "page.duplicates",
        QT_TRANSLATE_NOOP("actions", "D&uplicates"),
        partial(_turn, "duplicates"),
        shortcut="Ctrl+4",
        icon="copy",
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
        "settings.rules",
        QT_TRANSLATE_NOOP("actions", "Rule&s"),
        _rules,
        icon="play",
        menu="library",
        group="filing",
    ),
    Action(
        "settings.models",
        QT_TRANSLATE_NOOP("actions", "&Models"),
        _models,
        icon="model",
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
        "view.next_part",
        QT_TRANSLATE_NOOP("actions", "&Next Part"),
        lambda context: context.shell.step_part(1),
        shortcut="F6",
        icon="chevron-right",
        menu="view",
        group="parts",
    ),
    Action(
        "view.previous_part",
        QT_TRANSLATE_NOOP("actions", "Previous Par&t"),
        lambda context: context.shell.step_part(-1),
        shortcut="Shift+F6",
        icon="chevron-left",
        menu="view",
        group="parts",
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
