"""What stands where no results stand: what can be typed, and why nothing was found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui import look
from concierge.gui.look.flow import FlowLayout
from concierge.gui.look.metrics import FontRole
from concierge.gui.look.tip import as_tip
from concierge.gui.search.reasons import Reason

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
            line.setLayout(FlowLayout(line))
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
            fitting = _fitting(offered, room, flow.spacing() if flow else 0)
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


class Nothing(QWidget):
    """Says that and why nothing was found.

    Attributes:
        chosen: The `Reason` whose button was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        self._title = self._label("name")
        self._texts = self._label("text")
        self._button = QPushButton(self.tr("What can be done"), self)
        self._reason: Reason | None = None
        self._button.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(8), look.step(2), look.step(8), look.step(2))
        column.setSpacing(look.step(3))
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._title)
        column.addWidget(self._texts)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._dress()

    def explain(self, query: str, reasons: Sequence[Reason]) -> None:
        """Say why a query found nothing; the first step that helps gets the button."""
        title = self.tr("Nothing found for “%1”").replace("%1", shown(query))
        self._title.setText(title if query.strip() else self.tr("There are no files here yet"))
        self._texts.setText("\n".join(reason.text for reason in reasons))
        self._texts.setVisible(bool(reasons))
        self._reason = next((reason for reason in reasons if reason.button), None)
        self._button.setVisible(self._reason is not None)
        if self._reason is not None:
            self._button.setText(self._reason.button.replace("&", "&&"))

    def _choose(self) -> None:
        if self._reason is not None:
            self.chosen.emit(self._reason)

    def _label(self, role: FontRole) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFont(look.font(role))
        return label

    def _dress(self) -> None:
        side = look.step(12)
        self._picture.setPixmap(look.icon("search", "quiet").pixmap(QSize(side, side)))
        self._texts.setForegroundRole(self._texts.palette().ColorRole.PlaceholderText)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """See Qt; follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()


def _fitting(widgets: Sequence[QWidget], width: int, spacing: int) -> int:
    """Return how many widgets have room in the lines there may be, laid out as text."""
    lines, room = 1, width
    for number, widget in enumerate(widgets):
        needed = widget.sizeHint().width()
        if needed > room < width:
            lines, room = lines + 1, width
            if lines > _MOST_LINES:
                return number
        room -= needed + spacing
    return len(widgets)
