"""The page of file managers: for each that is here, whether its menu has entries of ours."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from concierge.client.filemanagers import Manager, Outcome, all_managers, change
from concierge.core.errors import ConciergeError
from concierge.core.paths import Home
from concierge.gui import look
from concierge.gui.look.label import Label
from concierge.gui.settings.page import Page
from concierge.gui.told import problem, told


class FileManagersPage(Page):
    """Switches that put entries into menus at once, and take them away again."""

    def fill(self) -> None:
        """See `Page`."""
        self.add_heading(
            self.tr("In the menu of your file manager"),
            self.tr(
                "A right click on files or folders there offers their tags, collections, "
                "questions about them, and files like them, in this window."
            ),
        )
        here = [one for one in all_managers() if one.is_there() or _is_on(one)]
        self.switches = [_Switch(one, self.parts.bridge.home) for one in here]
        for switch in self.switches:
            switch.changed.connect(partial(self._tell, switch))
            self.column.addWidget(switch)
        if not here:
            text = self.tr("No file manager that is known is on this computer.")
            self.column.addWidget(Label(text, tone="quiet"))

    def refresh(self) -> None:
        """See `Page`: a command may have changed them."""
        for switch in self.switches:
            switch.follow()

    def _tell(self, switch: _Switch, on: bool) -> None:
        name = switch.manager.title
        text = self.tr("%1 has the entries") if on else self.tr("%1 has no entries any more")
        self.parts.tell(text.replace("%1", name), partial(switch.turn, not on))


class _Switch(QWidget):
    """One file manager, on or off.

    Args:
        manager: Which.
        home: The data folder whose window the entries show.

    Attributes:
        changed: Whether its menu has the entries now, after a click.
    """

    changed = Signal(bool)

    def __init__(self, manager: Manager, home: Home) -> None:
        super().__init__()
        self.manager, self._home = manager, home
        self.setObjectName(f"file-manager-{manager.id}")
        self.button = QCheckBox(manager.title)
        self.button.setFont(look.font("text"))
        self.button.clicked.connect(self._press)
        self.told = Label(tone="quiet")
        self.told.setContentsMargins(look.box_indent(), 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(1))
        column.addWidget(self.button)
        column.addWidget(self.told)
        self.follow()

    def follow(self) -> None:
        """Show what holds now."""
        try:
            self.button.setChecked(self.manager.is_on())
        except ConciergeError as error:
            self.button.setChecked(False)
            self._say(problem(error), bad=True)
        else:
            self._say(told(self.manager.advice) if self.button.isChecked() else "")

    def turn(self, on: bool) -> Outcome:
        """Put the entries into the menu, or take them away."""
        done = change(self.manager, self._home if on else None)
        self.follow()
        if done.state == "refused":
            self._say(told(done.advice), bad=True)
        return done

    def _press(self, on: bool) -> None:
        if self.turn(on).state != "refused":
            self.changed.emit(on)

    def _say(self, text: str, bad: bool = False) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        self.told.set_tone("bad" if bad else "quiet")
        if bad:
            QAccessible.updateAccessibility(QAccessibleEvent(self.told, QAccessible.Event.Alert))


def _is_on(manager: Manager) -> bool:
    try:
        return manager.is_on()
    except ConciergeError:
        return False
