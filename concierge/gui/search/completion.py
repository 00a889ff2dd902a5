"""What could be typed next, in a small list below the bar that never takes the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.rows import ASIDE_ROLE, RowDelegate
from concierge.gui.look.tip import as_tip
from concierge.gui.search.bar import Edit

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_REST_MS = 100
_LONGEST = 8
_ICONS = {"field": "filter", "value": "filter", "search": "history"}


class Completion(QFrame):
    """Offers completions of what stands before the cursor.

    Tab takes the chosen one or the first. While the values of a field are offered, Up and
    Down choose among them and Return takes the chosen one; else these keys mean what they
    always mean.

    Args:
        bridge: The way to the service.
        edit: What is completed.
        parent: What it lies on; it is no window of its own, so that it cannot take the
            keyboard, whatever the window manager does.
    """

    used = Signal()

    def __init__(self, bridge: Bridge, edit: Edit, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._edit = edit
        self._offer: wire.Completions | None = None
        self._items: list[wire.Completion] = []
        self._typed = False  # since completions were last asked for
        self._text = ""  # what they were offered for
        self._list = QListWidget(self)
        self._list.setItemDelegate(RowDelegate(self._list, wide=True))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(look.step(4), look.step(4)))
        self._list.setAccessibleName(self.tr("Completions"))
        self._list.itemClicked.connect(lambda _: self.take())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._list)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        edit.textEdited.connect(self._note_typed)
        edit.taken.connect(self.take)
        edit.focused.connect(lambda focused: None if focused else self.close_offer())
        self.hide()

    @property
    def offers_values(self) -> bool:
        """Whether the values of a field are offered, so that Up and Down choose."""
        return self.isVisible() and all(item.kind == "value" for item in self._items)

    @property
    def has_choice(self) -> bool:
        """Whether one was chosen with the keys."""
        return self.isVisible() and self._list.currentRow() >= 0

    def step(self, by: int) -> None:
        """Choose the next one or the one before."""
        count = self._list.count()
        row = self._list.currentRow()
        self._list.setCurrentRow((row + by) % count if row >= 0 or by > 0 else count - 1)

    def take(self) -> None:
        """Put the chosen one, or the first, where it belongs."""
        if self._offer is None or not self._items or self._edit.text() != self._text:
            return
        item = self._items[max(0, self._list.currentRow())]
        text = self._edit.text()
        # A value is finished with a space; after a field its value is typed.
        end = "" if item.text.endswith(":") or item.kind == "search" else " "
        before = text[: self._offer.start] + item.text + end
        self.close_offer()
        self._edit.setText(before + text[self._offer.end :].lstrip())
        self._edit.setCursorPosition(len(before))
        self.used.emit()
        self._typed = item.text.endswith(":")

    def follow(self) -> None:
        """Ask what could come next, as the results of what was typed are shown now.

        Not before: the service would have two questions to answer at every key.
        """
        if self._typed:
            self._rest.start()

    def close_offer(self) -> None:
        """Offer nothing."""
        self._rest.stop()
        self._typed = False
        self._edit.completes = False
        self.hide()

    def _note_typed(self, text: str) -> None:
        self._rest.stop()
        self._typed = bool(text.strip())
        if not self._typed:
            self.close_offer()

    def _ask(self) -> None:
        self._typed = False
        text, cursor = self._edit.text(), self._edit.cursorPosition()

        def work(client: Client) -> wire.Completions:
            return client.complete(text, cursor)

        def show(offer: wire.Completions) -> None:
            if self._edit.text() == text and self._edit.hasFocus():
                self._show(offer)

        self._bridge.call(work, show, self._miss, owner=self, key="complete")

    def _miss(self, _error: ConciergeError) -> None:
        self.close_offer()  # the search tells what is wrong

    def _show(self, offer: wire.Completions) -> None:
        typed = self._edit.text()
        there = {typed, typed[offer.start : offer.end]}
        items = [one for one in offer.items if one.kind in _ICONS and one.text not in there]
        self._offer, self._items, self._text = offer, items[:_LONGEST], typed
        self._list.clear()
        for item in self._items:
            self._list.addItem(self._row(item))
        self._list.setCurrentRow(-1)
        self._edit.completes = bool(self._items)
        self.setVisible(bool(self._items))
        if self._items:
            self._place(offer.start)

    def _row(self, item: wire.Completion) -> QListWidgetItem:
        text = shown(item.label or item.text)
        row = QListWidgetItem(look.icon(_ICONS[item.kind], "quiet"), text)
        if item.files:
            count = words.number(item.files)
            row.setData(ASIDE_ROLE, count)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}   {count}")
        row.setToolTip(as_tip(shown(item.text)))
        return row

    def _place(self, start: int) -> None:
        """Stand below the word that is completed, within the window."""
        window = self.window()
        ahead = self._edit.fontMetrics().horizontalAdvance(self._edit.text()[:start])
        below = self._edit.mapTo(window, QPoint(ahead, self._edit.height() + look.step(3)))
        height = self._list.sizeHintForRow(0) * self._list.count() + 2 * self._list.frameWidth() + 4
        width = min(max(self._list.sizeHintForColumn(0) + look.step(8), look.step(60)), 480)
        left = max(0, min(below.x(), window.width() - width - look.step(2)))
        self.setGeometry(left, below.y(), width, height)
        self.raise_()
