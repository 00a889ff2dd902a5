"""A figure on a card: drawn or as a table, and as a file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from concierge.gui import look
from concierge.gui.insights.chart import Chart
from concierge.gui.insights.figures import Figure, shown_parts
from concierge.gui.insights.table import FigureTable
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label


class FigureCard(Card):
    """A figure with its title.

    Args:
        figure: The figure.

    Attributes:
        chosen: A `Part` of it.
        export_wanted: The figure, and what file is to be made of it: png, svg or csv.
    """

    chosen = Signal(object)
    export_wanted = Signal(object, str)

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = figure
        self.setAccessibleName(figure.title)
        self.chart = Chart(figure)
        self.chart.chosen.connect(self.chosen)
        self.table: FigureTable | None = None
        self.as_table = self._button("sheet", self.tr("As a table"))
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._switch)
        self.more = self._button("save", self.tr("Save"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self._rest = Label(role="detail", tone="quiet")
        head = QHBoxLayout()
        head.addWidget(self.title(figure.title), 1)
        head.addWidget(self.as_table)
        head.addWidget(self.more)
        self.column.addLayout(head)
        self.column.addWidget(self.chart)
        self.column.addWidget(self._rest)
        self.column.addStretch(1)
        self._tell_rest()

    def show_table(self, wanted: bool) -> None:
        """Show it as a table, or drawn."""
        self.as_table.setChecked(wanted)

    def _switch(self, as_table: bool) -> None:
        if self.table is None:
            self.table = FigureTable(self.figure)
            self.table.chosen.connect(self.chosen)
            self.column.insertWidget(2, self.table)
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self._tell_rest()

    def _tell_rest(self) -> None:
        left = len(self.figure.parts) - len(shown_parts(self.figure))
        self._rest.setText(self.tr("%Ln more in the table", "", left))
        self._rest.setVisible(left > 0 and not self.as_table.isChecked())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(f"{self.tr('Save')}: {self.figure.title}")
        for kind, text in (
            ("png", self.tr("As a Picture (PNG)…")),
            ("svg", self.tr("As a Drawing (SVG)…")),
            ("csv", self.tr("As a Table (CSV)…")),
        ):
            entry = menu.addAction(text)
            entry.setData(kind)
            entry.triggered.connect(
                lambda _=False, kind=kind: self.export_wanted.emit(self.figure, kind)
            )
        return menu

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIcon(look.icon(icon, "quiet"))
        button.setToolTip(text)
        button.setAccessibleName(f"{text}: {self.figure.title}")
        return button
