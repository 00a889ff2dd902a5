"""A page of settings: a heading, rows, and a reset for all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.live import Live
from concierge.gui.look.label import Label
from concierge.gui.settings.chosen import Chosen
from concierge.gui.settings.row import Row
from concierge.gui.tab_order import focusable, follow_layout

_WIDEST_PX = 680


@dataclass(frozen=True, slots=True)
class Parts:
    """What pages are made of.

    Attributes:
        bridge: The way to the service.
        live: What the service tells by itself.
        chosen: The settings.
        tell: Says in passing what was done, and perhaps offers to undo it.
    """

    bridge: Bridge
    live: Live
    chosen: Chosen
    tell: Callable[[str, Callable[[], object] | None], object]


class Page(QScrollArea):
    """One page; made when it is first turned to.

    Args:
        parts: What it is made of.
        title: Its heading.
        names: The settings on it.
    """

    def __init__(self, parts: Parts, title: str, names: Sequence[str] = ()) -> None:
        super().__init__()
        self.parts = parts
        self.names = list(names)
        self.rows: dict[str, Row] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        self.column = QVBoxLayout()
        self.column.setSpacing(look.step(5))
        self.column.addWidget(Label(title, "bar"))
        self._reset = QPushButton(look.icon("undo"), self.tr("Reset This Page"))
        self._reset.clicked.connect(self._reset_all)
        self._frame()
        self.fill()
        self.column.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        follow_layout(self)
        parts.chosen.told.connect(self._offer_reset)
        self._offer_reset()

    def fill(self) -> None:
        """Put onto the page what stands on it; a page of its own kind does it otherwise."""
        self.add_rows(self.names)

    def refresh(self) -> None:
        """Look at what may have changed; called whenever the page is shown."""

    def add_rows(self, names: Sequence[str]) -> None:
        """Add the rows of settings."""
        for name in names:
            if name in self.parts.chosen.rows:
                self.rows[name] = Row(self.parts.chosen, name)
                self.column.addWidget(self.rows[name])

    def add_heading(self, text: str, explained: str = "") -> None:
        """Add a heading of a part, perhaps with a sentence about it."""
        box = QVBoxLayout()
        box.setContentsMargins(0, look.step(2), 0, 0)
        box.setSpacing(look.step(1))
        box.addWidget(Label(text, "name", bold=True))
        if explained:
            box.addWidget(Label(explained, tone="quiet"))
        self.column.addLayout(box)

    def go_to(self, name: str) -> None:
        """Put the cursor into a setting."""
        if name in self.rows:
            row = self.rows[name]
            self.ensureWidgetVisible(row)
            if (first := next(focusable(row.field), None)) is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at what may have changed."""
        super().showEvent(event)
        self.refresh()

    def _frame(self) -> None:
        inside = QWidget()
        narrow = QWidget()
        narrow.setMaximumWidth(_WIDEST_PX)
        narrow.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        narrow.setLayout(self.column)
        row = QHBoxLayout(inside)
        row.setContentsMargins(*[look.step(6)] * 4)
        row.addWidget(narrow, 10)
        row.addStretch(1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inside)
        # The page stands on the window, not on the ground of lists.
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def _offer_reset(self) -> None:
        self._reset.setVisible(any(self.parts.chosen.differs(name) for name in self.names))

    def _reset_all(self) -> None:
        before = self.parts.chosen.reset(self.names)
        self.parts.tell(self.tr("Reset"), lambda: self.parts.chosen.change(before))
