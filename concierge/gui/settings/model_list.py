"""The models for one job: those that are here, and below a button those to be fetched."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.settings.model_card import ModelCard
from concierge.gui.tab_order import follow_layout


class ModelList(QWidget):
    """Cards of models, made once and kept up to date.

    Args:
        bridge: The way to the service.

    Attributes:
        changed: All models, after something was done.
        chosen: The same, after another model was chosen.
        cards: The cards by the names of their models.
    """

    changed = Signal(object)
    chosen = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.cards: dict[str, ModelCard] = {}
        self._here, self._others = QWidget(), QWidget()
        self.more = QPushButton(self._more_text(0))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._others.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(2))
        column.addWidget(self._here)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._others)
        for box in (self._here, self._others):
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(look.step(2))
        self._others.hide()
        self.hide()  # until it is known whether there are any

    def show_models(self, rows: Sequence[wire.Model], models: wire.Models) -> None:
        """Show the models of this job.

        Args:
            rows: The models.
            models: All there are.
        """
        self.setVisible(bool(rows))
        known = {_key(row) for row in rows}
        for name in [name for name in self.cards if name not in known]:
            self.cards.pop(name).deleteLater()
        others = [row for row in rows if not row.here]
        self._here.setVisible(len(others) < len(rows))
        for row in rows:
            card = self._card(row)
            card.show_state(row, models)
            self._place(card, self._here if row.here else self._others)
        self.more.setVisible(bool(others))
        self.more.setText(self._more_text(len(others)))
        follow_layout(self)

    def _more_text(self, count: int) -> str:
        return self.tr("%n more can be fetched", "", count)

    def _card(self, row: wire.Model) -> ModelCard:
        key = _key(row)
        if key not in self.cards:
            card = ModelCard(self._bridge, row)
            card.changed.connect(self.changed)
            card.chosen.connect(self.chosen)
            self.cards[key] = card
        return self.cards[key]

    @staticmethod
    def _place(card: ModelCard, box: QWidget) -> None:
        """Lay a card into a box; one that moves there is seen at once and keeps the keyboard."""
        if card.parentWidget() is box:
            return
        focus = QApplication.focusWidget()
        held = focus is not None and card.isAncestorOf(focus)
        layout = box.layout()
        assert layout is not None
        layout.addWidget(card)
        card.show()
        if held:
            card.take_focus()


def _key(row: wire.Model) -> str:
    """Return what tells models apart: files of one name may lie in several folders."""
    return row.name if row.files or row.built_in else row.path
