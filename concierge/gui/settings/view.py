"""The settings: pages at the left, a field that finds any of them, one page at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.page_view import PageView
from concierge.gui.settings import wording
from concierge.gui.settings.chosen import Chosen
from concierge.gui.settings.page import Page, Parts
from concierge.gui.settings.table import ENTRIES, Entry, names_of

_LIST_PX = 210
_NARROW_PX = 640
_REST_MS = 150


class SettingsView(PageView):
    """All that can be chosen; every change takes effect at once.

    Args:
        bridge: The way to the service.
        live: What the service tells by itself.

    Attributes:
        compacted: Whether rows of results are to be low.
    """

    compacted = Signal(bool)

    def __init__(self, bridge: Bridge, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Settings"))
        self.chosen = Chosen(bridge, self)
        self._parts = Parts(bridge, live, self.chosen, self._tell)
        self._pages: dict[str, Page] = {}
        self._wanted = ENTRIES[0].id
        self.search = self._search_field()
        self.list = self._page_list()
        self._short = self._short_list()
        self._stack = QStackedWidget()
        self._found: Found | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._find)
        self._lay_out()
        self._make_room()
        self.setFocusProxy(self.list)
        self.chosen.told.connect(self._known)
        live.back.connect(self.chosen.load)

    def open_part(self, name: str) -> None:
        """Turn to a page by its id, or to the page of a setting; others change nothing."""
        known = self._kinds()
        for entry in ENTRIES:
            if name == entry.id or name in (*entry.names, *names_of(entry, known)):
                self.search.clear()
                self._turn(entry.id)
                if name in known and entry.id in self._pages:
                    self._pages[entry.id].go_to(name)
                return

    @property
    def page(self) -> str:
        """The id of the page that is shown or waits to be."""
        return self._wanted

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Give the list of pages the room that its words need."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Ask how the settings are: a command may have changed them."""
        super().showEvent(event)
        self.chosen.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the pages into a list that opens where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_PX
        if narrow is not self._top.isHidden():
            return
        (self._top_row if narrow else self._side_column).insertWidget(0, self.search)
        self._side.setVisible(not narrow)
        self._top.setVisible(narrow)
        self.setFocusProxy(self._short if narrow else self.list)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves the search; Ctrl+F goes into it."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self.list.setFocus()
        elif event.key() == Qt.Key.Key_F and control:
            self.search.setFocus()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ within

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(clearButtonEnabled=True)
        field.setPlaceholderText(self.tr("Find a setting"))
        field.setAccessibleName(field.placeholderText())
        field.addAction(look.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        field.textChanged.connect(lambda _: self._rest.start())
        return field

    def _page_list(self) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName(self.tr("Pages"))
        listed.setFrameShape(QFrame.Shape.NoFrame)
        listed.setIconSize(QSize(look.icon_px(), look.icon_px()))
        listed.setSpacing(1)
        for entry in ENTRIES:
            item = QListWidgetItem(look.icon(entry.icon), entry.title)
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            listed.addItem(item)
        listed.currentRowChanged.connect(lambda row: self._turn(ENTRIES[row].id))
        return listed

    def _short_list(self) -> QComboBox:
        listed = QComboBox()
        listed.setAccessibleName(self.tr("Page"))
        for entry in ENTRIES:
            listed.addItem(look.icon(entry.icon), entry.title, entry.id)
        listed.activated.connect(lambda row: self._turn(ENTRIES[row].id))
        return listed

    def _lay_out(self) -> None:
        self._side = QWidget()
        side = self._side_column = QVBoxLayout(self._side)
        side.setContentsMargins(*[look.step(3)] * 4)
        side.addWidget(self.search)
        side.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        self._top = QWidget()
        self._top.hide()
        self._top_row = QHBoxLayout(self._top)
        self._top_row.setContentsMargins(look.step(6), look.step(2), look.step(6), 0)
        self._top_row.addWidget(self._short, 1)
        right.addWidget(self._top)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(right, 1)

    def _make_room(self) -> None:
        height = max(look.step(8), self.list.fontMetrics().height() + look.step(3))
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, height))
        icon = look.icon_px()
        self.list.setIconSize(QSize(icon, icon))
        widest = max(self.list.fontMetrics().horizontalAdvance(one.title) for one in ENTRIES)
        self._side.setFixedWidth(max(_LIST_PX, widest + icon + look.step(14)))

    def _kinds(self) -> dict[str, str]:
        return {name: row.kind for name, row in self.chosen.rows.items()}

    def _known(self) -> None:
        if self._stack.count() == 0:
            self._turn(self._wanted)

    def _turn(self, wanted: str) -> None:
        self._wanted = wanted
        row = next(at for at, entry in enumerate(ENTRIES) if entry.id == wanted)
        for listed, show in (
            (self.list, self.list.setCurrentRow),
            (self._short, self._short.setCurrentIndex),
        ):
            listed.blockSignals(True)  # noqa: FBT003 - Qt's
            show(row)
            listed.blockSignals(False)  # noqa: FBT003 - Qt's
        if not self.chosen.rows:  # not known yet
            return
        if wanted not in self._pages:
            self._pages[wanted] = self._made(ENTRIES[row])
        self._stack.setCurrentWidget(self._pages[wanted])

    def _made(self, entry: Entry) -> Page:
        page = entry.kind(self._parts, entry.title, names_of(entry, self._kinds()))
        compacted = getattr(page, "compacted", None)
        if compacted is not None:
            compacted.connect(self.compacted)
        self._stack.addWidget(page)
        return page

    def _find(self) -> None:
        """Show what the field finds; an empty one shows the page again."""
        if self._found is not None:
            self._stack.removeWidget(self._found)
            self._found.deleteLater()
            self._found = None
        text = self.search.text().strip()
        if not text:
            self._turn(self._wanted)
        elif self.chosen.rows:
            self._found = Found(self._parts, text, self.open_part)
            self._stack.addWidget(self._found)
            self._stack.setCurrentWidget(self._found)

    def _tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.told.emit(text, undo)


class Found(Page):
    """The settings and pages that a text finds.

    Args:
        parts: What pages are made of.
        text: What is looked for.
        go: Turns to a page.
    """

    def __init__(self, parts: Parts, text: str, go: Callable[[str], object]) -> None:
        self._text, self._go = text, go
        super().__init__(parts, self.tr("Found"))

    def fill(self) -> None:
        """See `Page`."""
        rows = self.parts.chosen.rows
        known = {name: row.kind for name, row in rows.items()}
        found = False
        for entry in ENTRIES:
            names = [
                name for name in names_of(entry, known) if wording.matches(rows[name], self._text)
            ]
            if not names and not entry.matches(self._text):
                continue
            found = True
            button = QPushButton(look.icon(entry.icon), entry.title)
            button.setAccessibleName(self.tr("Go to %1").replace("%1", entry.title))
            button.clicked.connect(partial(self._go, entry.id))
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.add_rows(names)
        if not found:
            self.add_heading(self.tr("Nothing found"), self.tr("Try other words."))
