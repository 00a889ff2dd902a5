"""The line above the results: how many, in which order, how dense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from concierge.gui import look, words
from concierge.gui.look.elided import ElidedLabel
from concierge.gui.look.label import Label

if TYPE_CHECKING:
    from concierge.core.filters import Sort

_ORDERS = (
    ("relevance", QT_TRANSLATE_NOOP("Header", "Relevance")),
    ("date", QT_TRANSLATE_NOOP("Header", "Date")),
    ("name", QT_TRANSLATE_NOOP("Header", "Name")),
    ("size", QT_TRANSLATE_NOOP("Header", "Size")),
    ("position", QT_TRANSLATE_NOOP("Header", "Order of the collection")),
)


class Header(QWidget):
    """Says how many files there are; orders them.

    Attributes:
        sorted: The order chosen.
        compacted: Whether rows are to be low.
        facets_wanted: Whether counts by kind, year and language are to be shown.
        renewed: The person wants to see what changed.
    """

    sorted = Signal(str)
    compacted = Signal(bool)
    facets_wanted = Signal(bool)
    renewed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order: Sort = "relevance"
        self._count = Label("", "detail", tone="quiet", parent=self)
        self._count.setWordWrap(False)
        self._note = ElidedLabel("detail", "quiet", Qt.TextElideMode.ElideRight, self)
        self._renew = self._button("regenerate", self.tr("Show what changed"))
        self._renew.setText(self.tr("Show what changed"))
        self._renew.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._renew.clicked.connect(self.renewed)
        self._renew.hide()
        self._sort = self._sort_button()
        self.compact = self._button("compact", self.tr("Low rows"), checkable=True)
        self.compact.toggled.connect(self.compacted)
        self.facets = self._button("filter", self.tr("Kinds, years and languages"), checkable=True)
        self.facets.setChecked(True)
        self.facets.toggled.connect(self.facets_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.step(4), look.step(1), look.step(2), look.step(1))
        row.setSpacing(look.step(1))
        row.addWidget(self._count)
        row.addWidget(self._note, 1)
        for widget in (self._renew, self._sort, self.compact, self.facets):
            row.addWidget(widget)

    def show_count(self, total: int, took_ms: float) -> None:
        """Say how many files were found, and how long that took."""
        files = self.tr("%Ln file(s)", "", total)
        took = self.tr("%1 ms").replace("%1", words.number(max(1, round(took_ms))))
        self._count.setText(f"{files} · {took}")

    def show_note(self, text: str) -> None:
        """Say something quietly, or nothing."""
        self._note.set_text(f"· {text}" if text and self._count.text() else text, text)

    def offer_renewal(self, offered: bool) -> None:
        """Offer to show the results of now, or no longer."""
        self._renew.setVisible(offered)

    def allow_position(self, allowed: bool) -> None:
        """Offer the order of a collection, where one is shown."""
        for action in self._orders.actions():
            if action.data() == "position":
                action.setVisible(allowed)
        if not allowed and self.order == "position":
            self._choose(self._orders.actions()[0])

    def _sort_button(self) -> QToolButton:
        button = self._button("sort", self.tr("Order"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        self._orders = QActionGroup(menu)
        for name, text in _ORDERS:
            action = menu.addAction(self.tr(str(text)))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self.order)
            self._orders.addAction(action)
        self._orders.triggered.connect(self._choose)
        button.setMenu(menu)
        button.setText(self.tr("Relevance"))
        return button

    def _choose(self, action: QAction) -> None:
        action.setChecked(True)
        self.order = action.data()
        self._sort.setText(action.text())
        self.sorted.emit(self.order)

    def _button(self, icon: str, name: str, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(icon, "quiet"))
        button.setAutoRaise(True)
        button.setCheckable(checkable)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFont(look.font("detail"))
        return button
