"""The page of insights: what there is, drawn; asked for when it is turned to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from concierge.core import wire
from concierge.core.exporting import save
from concierge.core.paths import shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.insights import exporting
from concierge.gui.insights.card import FigureCard
from concierge.gui.insights.figures import Figure, Part, figures_of
from concierge.gui.insights.lists import ListCard
from concierge.gui.look.column import ScrollingColumn
from concierge.gui.look.empty import Empty
from concierge.gui.look.label import Label
from concierge.gui.page_view import PageView
from concierge.gui.selection import Item

_WIDEST_PX = 1240
_TWO_COLUMNS_PX = 820


class InsightsView(PageView):
    """The library in numbers.

    Args:
        bridge: The way to the service.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Insights"))
        self._bridge = bridge
        self.known: wire.Insights | None = None
        self.cards: dict[str, FigureCard] = {}
        self._columns = 0
        self.sentence = Label(self.tr("Counting…"), role="name", bold=True)
        self.as_tables = QPushButton(look.icon("sheet"), self.tr("Tables"))
        self.as_tables.setCheckable(True)
        self.as_tables.setAccessibleName(self.tr("Show all charts as tables"))
        self.as_tables.toggled.connect(self._switch)
        self.renew = QPushButton(look.icon("regenerate"), self.tr("Count Again"))
        self.renew.clicked.connect(self.load)
        self.export = QPushButton(look.icon("save"), self.tr("Save All"))
        self.export.setMenu(self._export_menu())
        self.choose = QPushButton(look.icon("folder-add"), self.tr("Choose Folders"))
        self.choose.clicked.connect(lambda: self.page_wanted.emit("settings", "folders"))
        told = self.tr("Choose the folders to be searched; what is in them is counted here.")
        self.empty = Empty("insights", self.tr("Nothing to count yet"), told, self.choose)
        self._make_lists()
        self._lay_out()
        self.setFocusProxy(self.as_tables)

    def load(self) -> None:
        """Count."""
        self._bridge.call(
            lambda client: client.insights(), self.show_insights, owner=self, key="insights"
        )

    def show_insights(self, known: wire.Insights) -> None:
        """Show these numbers; what did not change stays as it is."""
        if known == self.known:
            return
        self.known = known
        files = self.tr("%Ln file(s)", "", known.files)
        self.sentence.setText(f"{files} · {words.size(known.bytes)}")
        figures = figures_of(known) if known.files else []
        self._show_figures(figures)
        self.opened.show_files(known.most_opened)
        self.searched.show_searches(known.most_searched)
        self.fruitless.show_searches(known.without_result)
        never = self.tr("%Ln file(s) never opened from here", "", known.never_opened)
        self.never.setText(never)
        self.never.setVisible(known.never_opened > 0)
        self._show_suggested(known.suggestions_accepted, known.suggestions_rejected)
        for part in (self.body, self.as_tables, self.renew, self.export):
            part.setVisible(bool(known.files))
        self.empty.setVisible(not known.files)
        self.sentence.setVisible(bool(known.files))

    def _show_suggested(self, accepted: int, rejected: int) -> None:
        """Say how many of the suggestions that were answered were right."""
        told = self.tr("%1 of %Ln answered suggestion(s) accepted", "", accepted + rejected)
        self.suggested.setText(told.replace("%1", words.number(accepted)))
        self.suggested.setVisible(bool(accepted + rejected))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Count; nothing was done while it was hidden."""
        super().showEvent(event)
        self.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the cards one below the other where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Count again with F5."""
        if event.key() == Qt.Key.Key_F5:
            self.load()
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------ what is clicked

    def _take_part(self, part: Part) -> None:
        if part.term:
            self.wanted.emit(part.term)
        elif part.state:
            self.page_wanted.emit("activity", part.state)

    def _take(self, what: Item | str) -> None:
        if isinstance(what, Item):
            self.previewed.emit(what)
        else:
            self.wanted.emit(what)

    def _switch(self, as_tables: bool) -> None:
        for card in self.cards.values():
            card.show_table(as_tables)

    # ------------------------------------------------------------ files

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Save All"))
        menu.addAction(self.tr("As Tables (CSV)…")).triggered.connect(self._save_csv)
        menu.addAction(self.tr("As JSON…")).triggered.connect(self._save_json)
        return menu

    def _save_csv(self) -> None:
        figures = [card.figure for card in self.cards.values()]
        self._choose("insights.csv", lambda: exporting.csv_of(figures))

    def _save_json(self) -> None:
        known = self.known
        if known is not None:
            self._choose("insights.json", lambda: exporting.json_of(known))

    def _save_figure(self, figure: Figure, kind: str) -> None:
        make: dict[str, Callable[[], bytes]] = {
            "png": lambda: exporting.png(figure),
            "svg": lambda: exporting.svg(figure),
            "csv": lambda: exporting.csv_of([figure]),
        }
        self._choose(f"{figure.id}.{kind}", make[kind])

    def _choose(self, name: str, make: Callable[[], bytes]) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.save(Path(path), make()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, path: Path, data: bytes) -> None:
        """Write a file, and say so."""
        told = self.tr("%1 saved").replace("%1", shown(path.name))
        self._bridge.call(
            lambda _client: save(path, [data]),
            lambda _: self.told.emit(told, None),
            owner=self,
        )

    # ------------------------------------------------------------ putting it together

    def _make_lists(self) -> None:
        self.opened = ListCard(
            self.tr("Most opened"), self.tr("What you open from here is listed here.")
        )
        self.searched = ListCard(
            self.tr("Most searched"), self.tr("What you look for again and again is listed here.")
        )
        self.fruitless = ListCard(
            self.tr("Searched and not found"), self.tr("Every search has found something so far.")
        )
        self.never = QPushButton(flat=True)
        self.never.clicked.connect(lambda: self.wanted.emit("-is:opened"))
        self.never.hide()
        self.opened.column.insertWidget(3, self.never, 0, Qt.AlignmentFlag.AlignLeft)
        for card in self._lists:
            card.taken.connect(self._take)

    @property
    def _lists(self) -> tuple[ListCard, ...]:
        return self.opened, self.searched, self.fruitless

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sentence, 1)
        for button in (self.as_tables, self.renew, self.export):
            head.addWidget(button)
        self.suggested = Label(tone="quiet")
        self.suggested.hide()
        self.area = ScrollingColumn(self.tr("Insights"), _WIDEST_PX)
        self.body = QWidget()
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.step(3))
        self.area.column.addLayout(head)
        self.area.column.addWidget(self.suggested)
        self.area.column.addWidget(self.empty, 1)
        self.area.column.addWidget(self.body)
        self.area.column.addStretch(1)
        self.body.hide()
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def _show_figures(self, figures: list[Figure]) -> None:
        """Keep the cards whose figures are the same, so that focus and tables stay."""
        old, self.cards = self.cards, {}
        for figure in figures:
            card = old.get(figure.id)
            if card is None or card.figure != figure:
                card = self._card(figure)
            else:
                del old[figure.id]
            self.cards[figure.id] = card
        for card in old.values():
            card.hide()
            self._grid.removeWidget(card)
            card.deleteLater()
        self._columns = 0
        self._arrange()

    def _card(self, figure: Figure) -> FigureCard:
        card = FigureCard(figure)
        card.chosen.connect(self._take_part)
        card.export_wanted.connect(self._save_figure)
        card.show_table(self.as_tables.isChecked())
        return card

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS_PX else 1
        if columns == self._columns:
            return
        self._columns = columns
        before: QWidget = self.export
        for at, card in enumerate((*self.cards.values(), *self._lists)):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for card in (*self.cards.values(), *self._lists):
            for part in card.findChildren(QWidget):
                if part.focusPolicy() and part.parent() is card:
                    QWidget.setTabOrder(before, part)
                    before = part
