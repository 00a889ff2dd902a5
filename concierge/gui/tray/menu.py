"""The menu of the icon in the panel: built from the actions, with what is new in between."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from concierge.core.paths import from_wire, shown
from concierge.gui import look
from concierge.gui.actions import registry
from concierge.gui.actions.context import Context
from concierge.gui.actions.menus import tray_menu
from concierge.gui.live import Live
from concierge.gui.selection import Item, Selection
from concierge.gui.shell import Shell
from concierge.gui.told import told
from concierge.gui.tray import state

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

ACTIONS = (
    *("find.bar", "quick.show", "find.ask"),
    *("library.pause_hour", "library.pause_tomorrow", "library.spare_battery", "library.resume"),
    *("page.activity", "page.settings", "window.quit"),
)
# What these do is seen in the window.
_IN_WINDOW = {"find.bar", "find.ask", "page.activity", "page.settings"}
_PAUSES = ("library.pause_hour", "library.pause_tomorrow")
_MOST = 8


class TrayMenu(QObject):
    """What one does without the window.

    Args:
        shell: The window.
        live: What the service tells by itself.
        parent: Its parent.

    Attributes:
        menu: As the panel shows it.
    """

    def __init__(self, shell: Shell, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._live = live
        self.menu = tray_menu(shell, ACTIONS)
        self.menu.setAccessibleName(self.tr("Concierge"))
        self._entries = {entry.objectName(): entry for entry in self.menu.actions()}
        self._entries["library.spare_battery"].setCheckable(True)
        for entry in self._entries.values():  # keys of the window do nothing out here
            entry.setText(entry.text().partition("\t")[0])
        self._entries["find.ask"].setText(self.tr("&Ask…"))
        self._stages = self._add_progress()
        before = self._entries["page.activity"]
        self.recent = self._submenu(self.tr("Recent Files"), "recent", before)
        self.failed = self._submenu(self.tr("Could Not Be Read"), "warning", before)
        self.menu.triggered.connect(self._show_window)
        self.menu.aboutToShow.connect(self.refresh)
        live.back.connect(self._ask)
        self._ask()

    def refresh(self) -> None:
        """Show how things stand now; what must be asked for comes a moment later."""
        context = Context(self._shell, self._shell.selection)
        for name, action in registry.actions().items():
            if name in self._entries:
                self._entries[name].setEnabled(action.enabled(context))
        self.show_status(self._live.last)
        self._ask()

    def show_status(self, status: wire.Status | None) -> None:
        """Show a status: how far each stage is, whether it is paused, what failed."""
        self._standing.setText(state.sentence_of(status, self._live.away))
        for stage, entry in self._stages.items():
            counts = status.stages.get(stage) if status else None
            entry.setText(state.progress_of(stage, counts) if counts else "")
            entry.setVisible(bool(entry.text()))
        paused = bool(status and status.paused)
        for name in _PAUSES:
            self._entries[name].setVisible(not paused)
        self._entries["library.resume"].setVisible(paused)
        self._entries["library.spare_battery"].setChecked(bool(status and status.mode == "mains"))
        self._show_failures(status.failures if status else [])

    def show_key(self, action: str, key: str) -> None:
        """Show a key beside an action, as one that works outside of the window."""
        entry = self._entries[action]
        text = entry.text().partition("\t")[0]
        entry.setText(f"{text}\t{key}" if key else text)

    def close(self) -> None:
        """Take it away; nothing that was asked for arrives any more."""
        self.menu.deleteLater()
        self.deleteLater()

    # ------------------------------------------------------------ parts

    def _add_progress(self) -> dict[str, QAction]:
        before = self._entries["library.pause_hour"]
        self._standing = self._line("", "activity", self._turn_to_activity)
        self._standing.setObjectName("standing")
        self.menu.insertAction(before, self._standing)
        stages = {}
        for stage, (_, icon) in state.STAGES.items():
            stages[stage] = self._line("", icon, self._turn_to_activity)
            stages[stage].setObjectName(f"stage-{stage}")
            self.menu.insertAction(before, stages[stage])
        self.menu.insertSeparator(before)
        return stages

    def _submenu(self, title: str, icon: str, before: QAction) -> QMenu:
        inner = QMenu(title, self.menu)
        inner.setIcon(look.icon(icon))
        self.menu.insertMenu(before, inner)
        inner.menuAction().setVisible(False)
        return inner

    def _line(self, text: str, icon: str, do: Callable[[], object]) -> QAction:
        entry = QAction(look.icon(icon), text, self.menu)
        entry.triggered.connect(do)
        return entry

    # ------------------------------------------------------------ what was asked for

    def _ask(self) -> None:
        self._shell.bridge.call(_asked, self._take, lambda _error: None, owner=self, key="tray")

    def _take(self, asked: tuple[list[wire.FileSummary], Mapping[str, object]]) -> None:
        files, settings = asked
        self._show_recent(files)
        self._show_quit(settings)
        if self.menu.isVisible():
            self._keep_on_screen()

    def _show_recent(self, files: Sequence[wire.FileSummary]) -> None:
        self.recent.clear()
        for file in files[:_MOST]:
            item = Item(file.file_id, file.path, file.kind, from_wire(file.path).name)
            entry = QAction(look.kind_icon(file.kind, item.name), _as_text(item.name), self.recent)
            entry.setToolTip(shown(item.file))
            entry.triggered.connect(partial(self._run, "file.open", item))
            self.recent.addAction(entry)
        self.recent.menuAction().setVisible(bool(files))

    def _show_failures(self, failures: Sequence[wire.FailureRow]) -> None:
        self.failed.clear()
        for row in failures[:_MOST]:
            name = shown(from_wire(row.path).name)
            message = told(row.message)
            text = message if name in message else f"{name}: {message}"
            entry = QAction(_as_text(text), self.failed)
            entry.triggered.connect(self._turn_to_failures)
            self.failed.addAction(entry)
        if failures:
            self.failed.addSeparator()
            everything = self._line(self.tr("Show All"), "activity", self._turn_to_failures)
            self.failed.addAction(everything)
        self.failed.menuAction().setVisible(bool(failures))

    def _show_quit(self, settings: Mapping[str, object]) -> None:
        status = self._live.last
        if settings.get("background") or settings.get("autostart"):
            text = self.tr("&Quit the Window; Files Stay Fresh")
        elif status is not None and status.busy and not status.paused:
            text = self.tr("&Quit; What Waits Is Still Read")
        else:
            text = self.tr("&Quit; Changes Wait for the Next Start")
        self._entries["window.quit"].setText(text)

    def _keep_on_screen(self) -> None:
        """Move the menu back when it grew beyond the screen while it was open."""
        self.menu.adjustSize()
        room = self.menu.screen().availableGeometry()
        corner = room.bottomRight() - self.menu.rect().bottomRight()
        now = self.menu.pos()
        self.menu.move(min(now.x(), corner.x()), min(now.y(), corner.y()))

    # ------------------------------------------------------------ what is done

    def _run(self, action: str, item: Item) -> None:
        registry.run(action, Context(self._shell, Selection((item,))))

    def _show_window(self, entry: QAction) -> None:
        if entry.objectName() in _IN_WINDOW:
            self._shell.come_forward()

    def _turn_to_activity(self) -> None:
        self._shell.come_forward()
        self._shell.show_page("activity")

    def _turn_to_failures(self) -> None:
        self._shell.come_forward()
        self._shell.show_failures()


def _asked(client: Client) -> tuple[list[wire.FileSummary], Mapping[str, object]]:
    values = {row.name: row.value for row in client.settings()}
    return client.recently_opened(_MOST), values


def _as_text(text: str) -> str:
    """Return words as a line of a menu, where & would mark a key."""
    line = shown(" ".join(text.split()))
    line = line if len(line) <= 80 else line[:79] + "…"
    return line.replace("&", "&&")
