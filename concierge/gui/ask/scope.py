"""Of which files is asked: a chip that can be taken away, and a menu with what else there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from concierge.core import terms, wire
from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.ask.exchange import Within
from concierge.gui.bridge import Bridge
from concierge.gui.selection import Selection

_MOST_FILES = 10_000  # of one question
_LONGEST = 40


def within_of(scope: wire.Scope | None, label: str) -> Within | None:
    """Return a scope as somebody else gives it; None where it leaves nothing out."""
    if scope is None or not (scope.file_ids or scope.query.strip()):
        return None
    icon = "filter"
    if scope.file_ids:
        icon = "document" if len(scope.file_ids) == 1 else "list"
    elif scope.query.startswith("in:"):
        icon = "folder"
    elif scope.query.startswith("collection:"):
        icon = "collection"
    return Within(label or scope.query, scope, icon)


class ScopeChip(QFrame):
    """The files that are asked.

    Attributes:
        removed: All files are to be asked instead.
        close_button: Removes it.
    """

    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(look.icon("close", "quiet"))
        self.close_button.setIconSize(QSize(look.step(3), look.step(3)))
        self.close_button.setAutoRaise(True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.step(2), 0, 1, 0)
        row.setSpacing(look.step(1))
        for part in (self._icon, self._label, self.close_button):
            row.addWidget(part)
        self.setFocusProxy(self.close_button)

    def show_within(self, within: Within) -> None:
        """Show which files that are."""
        text = shown(within.label)
        if len(text) > _LONGEST:
            text = text[: _LONGEST - 1] + "…"
        self._label.setText(self.tr("Only in %1").replace("%1", text))
        self._label.setFont(look.font("detail"))
        edge = look.icon_px("detail")
        self._icon.setPixmap(look.icon(within.icon, "quiet").pixmap(QSize(edge, edge)))
        self.close_button.setAccessibleName(self.tr("Ask all files instead"))
        self.close_button.setToolTip(self.tr("Ask all files instead"))
        self.setAccessibleName(self._label.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete removes it as the button does."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint its round ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colours().selection)
        painter.setPen(look.colours().line)
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)


class ScopeBar(QWidget):
    """Shows and changes of which files is asked.

    Args:
        bridge: The way to the service, which knows the collections.

    Attributes:
        changed: Other files are asked now.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = Selection()
        self.within: Within | None = None
        self._chip = ScopeChip(self)
        self._chip.removed.connect(lambda: self.choose(None))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._collections = QMenu(self.tr("Collection"), self)
        self._collections.setIcon(look.icon("collection"))
        self._button = QToolButton(self)
        self._button.setAutoRaise(True)
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setIcon(look.icon("filter", "quiet"))
        self._button.setToolTip(self.tr("Choose of which files you ask"))
        self._button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._chip)
        row.addWidget(self._button)
        row.addStretch(1)
        self._show()

    @property
    def menu(self) -> QMenu:
        """What can be chosen."""
        return self._menu

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order of the page."""
        return [self._chip.close_button, self._button]

    def offer(self, selection: Selection) -> None:
        """Remember what is selected elsewhere and was searched for, to offer it."""
        self._selection = selection

    def choose(self, within: Within | None) -> None:
        """Ask only these files from now on; None for all."""
        if within != self.within:
            self.within = within
            self._show()
            self.changed.emit()

    def choices(self) -> list[Within]:
        """Return what can be chosen of what is selected and was searched for."""
        items, query = self._selection.items[:_MOST_FILES], self._selection.query.strip()
        found = []
        if items:
            only = items[0].name if len(items) == 1 else self.tr("%Ln file(s)", "", len(items))
            icon = "document" if len(items) == 1 else "list"
            ids = [item.file_id for item in items]
            found.append(Within(only, wire.Scope(file_ids=ids), icon))
        for folder in dict.fromkeys(item.folder for item in items[:3]):
            inside = wire.Scope(query=terms.term("in", str(folder)))
            found.append(Within(folder.name, inside, "folder"))
        if query:
            found.append(Within(query, wire.Scope(query=query), "search"))
        return found

    def _show(self) -> None:
        self._chip.setVisible(self.within is not None)
        if self.within is not None:
            self._chip.show_within(self.within)
        everything = self.within is None
        self._button.setText(self.tr("All files") if everything else self.tr("Change"))
        self._button.setAccessibleName(self.tr("Of which files is asked"))

    def _fill(self) -> None:
        self._menu.clear()
        self._add(self._menu, self.tr("All files"), "everything", None)
        choices = self.choices()
        if choices:
            self._menu.addSeparator()
        for within in choices:
            text = shown(within.label)
            if within.icon == "search":
                text = self.tr("What “%1” finds").replace("%1", text)
            elif within.icon == "folder":
                text = self.tr("The folder %1").replace("%1", text)
            self._add(self._menu, text, within.icon, within)
        self._collections.setEnabled(False)
        self._menu.addMenu(self._collections)
        self._bridge.call(
            lambda client: client.collections.all(),
            self._show_collections,
            owner=self,
            key="collections",
        )

    def _show_collections(self, found: Sequence[wire.Collection]) -> None:
        menu = self._collections
        menu.clear()
        for one in found:
            scope = wire.Scope(query=terms.term("collection", one.name))
            self._add(menu, shown(one.name), "collection", Within(one.name, scope, "collection"))
        menu.setEnabled(bool(found))

    def _add(self, menu: QMenu, text: str, icon: str, within: Within | None) -> None:
        action = menu.addAction(look.icon(icon), text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(within == self.within)
        action.triggered.connect(lambda: self.choose(within))
