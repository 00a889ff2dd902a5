"""Files and folders dropped on the window from other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from concierge.core.paths import shown
from concierge.gui.look import metrics, theme
from concierge.gui.look.label import Label

_NAMED = 3  # names in the sentence; of more only the count


class DropTarget(QWidget):
    """Covers the window while something is dragged over it, and says what would happen.

    Args:
        over: What it covers.
        takers: Parts that take drops themselves; what comes from elsewhere is not for them.

    Attributes:
        dropped: Files and folders (list of `Path`) to be added.
    """

    dropped = Signal(list)

    def __init__(self, over: QWidget, takers: tuple[QWidget, ...] = ()) -> None:
        super().__init__(over)
        self.setObjectName("drop-target")
        self._over = over
        self._title = Label("", "bar")
        self._advice = Label("", tone="quiet")
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(1)
        self.setAcceptDrops(True)
        over.setAcceptDrops(True)
        for part in (over, *takers):
            part.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says would happen."""
        return f"{self._title.text()} {self._advice.text()}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Come forward when something from another program is dragged into the window."""
        if isinstance(event, QDragEnterEvent) and event.source() is None:
            if paths := _paths(event.mimeData()):
                self._come(paths)
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files and folders."""
        if _paths(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Take them everywhere."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Go when they are dragged away."""
        super().dragLeaveEvent(event)
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what was dropped; it is only copied, whatever the other program offers."""
        self.hide()
        if paths := _paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(paths)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a veil over the window and a dashed line around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.colours()
        painter.fillRect(self.rect(), now.window)
        painter.setPen(QPen(now.accent, 2, Qt.PenStyle.DashLine))
        edge = metrics.step(4)
        painter.drawRoundedRect(self.rect().adjusted(edge, edge, -edge, -edge), edge, edge)

    def _come(self, paths: list[Path]) -> None:
        names = ", ".join(f"“{shown(path.name or path)}”" for path in paths[:_NAMED])
        what = names if len(paths) <= _NAMED else self.tr("%Ln files and folders", "", len(paths))
        self._title.setText(self.tr("Drop to add %1").replace("%1", what))
        self._advice.setText(
            self.tr(
                "What is in it is read on this computer and kept fresh from now on. "
                "The files stay where they are."
            )
        )
        self.setAccessibleName(self._title.text())
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()


def _paths(data: QMimeData) -> list[Path]:
    urls = data.urls() if data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
