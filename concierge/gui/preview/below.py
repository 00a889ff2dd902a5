"""What stands below the file in the preview, which scrolls where there is too little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from concierge.gui import look
from concierge.gui.preview.section import Section


class Below(QScrollArea):
    """Is at least so high that all rows of labels and the headings of all sections are seen.

    Args:
        labels: What is always seen, in rows that may break.
        sections: What can be opened below that.
        parent: Its parent.
    """

    def __init__(
        self,
        labels: Sequence[QWidget],
        sections: Sequence[Section],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels, self._sections = labels, sections
        inner = QWidget(self)
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(*(look.step(2),) * 4)
        self._box.setSpacing(look.step(1))
        for part in (*labels, *sections):
            self._box.addWidget(part)
        self._box.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size in which everything has room while no section is open."""
        width = self.viewport().width() - 2 * look.step(2)
        shown = [part for part in self._labels if not part.isHidden()]
        heights = [_height(part, width) for part in shown]
        heights += [section.head_height for section in self._sections]
        gaps = self._box.spacing() * len(heights)
        return QSize(look.step(40), sum(heights) + gaps + 2 * look.step(2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See Qt; more or fewer rows of labels need another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _height(part: QWidget, width: int) -> int:
    if part.hasHeightForWidth() and width > 0:
        return part.heightForWidth(width)
    return part.sizeHint().height()
