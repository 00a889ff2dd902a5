"""What can be typed, while the bar is empty."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.tip import as_tip

_EXAMPLES = (
    '"exact words"',
    "type:picture",
    "date:last-month",
    "in:Documents",
    "size>10M",
    "-draft",
    "is:untagged",
)
_RECENT = 4
_LONGEST = 28
_MOST_LINES = 2


class Hints(QWidget):
    """A few examples and earlier searches to click on, while the bar is empty.

    What would need a third line is left out; the bar's Up key brings all earlier searches.

    Attributes:
        wanted: A query that was clicked on.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(look.step(4), look.step(1), look.step(4), look.step(2))
        column.setSpacing(look.step(1))
        self._earlier, self._examples = QWidget(self), QWidget(self)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._give_way)
        self._offered: dict[QWidget, list[QWidget]] = {self._earlier: [], self._examples: []}
        for line in self._offered:
            line.setLayout(FlowLayout(line, hanging=True))
            column.addWidget(line)
        self.setAccessibleName(self.tr("Suggestions"))
        self.show_searches(())

    def show_searches(self, searches: Sequence[str]) -> None:
        """Show earlier searches first, then examples."""
        self._fill(self._earlier, self.tr("Earlier"), searches[:_RECENT], "history")
        self._fill(self._examples, self.tr("Try"), _EXAMPLES)
        self._earlier.setVisible(bool(searches))

    def _fill(self, line: QWidget, title: str, queries: Sequence[str], icon: str = "") -> None:
        flow = line.layout()
        assert isinstance(flow, FlowLayout)
        flow.clear()
        offered: list[QWidget] = [self._label(title)]
        offered += [self._button(query, icon) for query in queries]
        for widget in offered:
            flow.addWidget(widget)
        self._offered[line] = offered
        self._give_way()

    def _give_way(self) -> None:
        """Show of each line what has room."""
        around = self._column.contentsMargins()
        room = self.width() - around.left() - around.right()
        for line, offered in self._offered.items():
            flow = line.layout()
            assert isinstance(flow, FlowLayout)
            fitting = _fitting(offered, room, flow.spacing(), flow.indent)
            for number, widget in enumerate(offered):
                widget.setVisible(number < fitting)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See Qt; a narrow column gets fewer, as soon as all columns have their widths."""
        super().resizeEvent(event)
        self._settle.start()

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setFont(look.font("detail"))
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        return label

    def _button(self, query: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        text = shown(query)
        cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
        button.setText(cut.replace("&", "&&"))
        button.setToolTip(as_tip(self.tr("Search for %1").replace("%1", text)))
        button.setFont(look.font("detail"))
        button.setAutoRaise(True)
        if icon:
            button.setIcon(look.icon(icon, "quiet"))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(partial(self.wanted.emit, query))
        return button


def _fitting(widgets: Sequence[QWidget], width: int, spacing: int, indent: int) -> int:
    """Return how many widgets have room in the lines there may be; see `FlowLayout`."""
    lines, room = 1, width
    for number, widget in enumerate(widgets):
        needed = widget.sizeHint().width()
        if needed > room < width:
            lines, room = lines + 1, width - indent
            if lines > _MOST_LINES:
                return number
        room -= needed + spacing
    return len(widgets)
