"""A layout that sets widgets one beside the other and begins a new line where one is full."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from concierge.gui.look import metrics


class FlowLayout(QLayout):
    """Lays widgets out as words of a text are; those of a line stand on one middle.

    Args:
        parent: Whose widgets they are.
        hanging: Whether the first is a heading, beside which the others stay.
    """

    def __init__(self, parent: QWidget | None = None, *, hanging: bool = False) -> None:
        super().__init__(parent)
        self._hanging = hanging
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(metrics.step(1.5))

    def clear(self) -> None:
        """Remove all widgets; those that are hidden take no room until they are gone."""
        for item in self._items:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """See Qt, which lays out anew only when it is told to."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """See Qt."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """See Qt."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """See Qt; it lays out anew itself, unless all is being deleted."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """See Qt."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """See Qt."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """See Qt."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802
        """See Qt."""
        super().setGeometry(area)
        self._lay_out(area, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """See Qt."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        """See Qt."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        around = self.contentsMargins()
        return size + QSize(around.left() + around.right(), around.top() + around.bottom())

    @property
    def indent(self) -> int:
        """Where all lines but the first begin, in pixels."""
        first = next((item for item in self._items if not item.isEmpty()), None)
        if first is None or not self._hanging:
            return 0
        return first.sizeHint().width() + self.spacing()

    def _lay_out(self, area: QRect, move: bool) -> int:
        """Set all widgets; return the height that takes."""
        around = self.contentsMargins()
        inner = area.marginsRemoved(around)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        top = inner.top()
        for number, line in enumerate(self._lines(inner.width())):
            height = max(item.sizeHint().height() for item in line)
            begin = self.indent if number else 0
            left = inner.left() + begin
            for item in line if move else ():
                size = item.sizeHint().boundedTo(QSize(inner.width() - begin, height))
                middle = top + (height - size.height()) // 2
                item.setGeometry(
                    QStyle.visualRect(direction, inner, QRect(QPoint(left, middle), size))
                )
                left += size.width() + self.spacing()
            top += height + self.spacing()
        end = top - self.spacing() if top > inner.top() else top
        return end - area.top() + around.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the widgets of each line; one that is too wide has a line of its own."""
        lines: list[list[QLayoutItem]] = []
        room = 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            needed = item.sizeHint().width()
            if not lines or needed > room:
                room = width - (self.indent if lines else 0)
                lines.append([])
            lines[-1].append(item)
            room -= needed + self.spacing()
        return lines
