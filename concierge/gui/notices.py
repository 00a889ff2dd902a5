"""Where the window says what went wrong and how things stand; see also `toast`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from concierge.core.errors import ConciergeError
from concierge.gui import words
from concierge.gui.look import icons, metrics, theme
from concierge.gui.standing import Standing, State
from concierge.gui.told import told


class FailureBar(QFrame):
    """What went wrong, what to do, and a button that does it; also asks before what is final.

    A newer message takes the place of an older one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failure-bar")
        self.setAutoFillBackground(True)
        self._do: Callable[[], object] | None = None
        self._before: QWidget | None = None  # had the focus before the person was asked
        self._icon = QLabel()
        self._message = QLabel(wordWrap=True)
        self._message.setObjectName("failure-message")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._advice = QLabel(wordWrap=True)
        self._advice.setObjectName("failure-advice")
        self._advice.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton()
        self._button.setObjectName("failure-button")
        self._button.clicked.connect(self._run)
        self._close = QToolButton(autoRaise=True)
        self._close.setIcon(icons.icon("close"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._lay_out()
        self.hide()

    def show_error(
        self, error: ConciergeError, button: str = "", do: Callable[[], object] | None = None
    ) -> None:
        """Say what went wrong; who is typing goes on typing."""
        self._tell(told(error.message), told(error.advice), button, do)

    def show_message(
        self,
        message: str,
        advice: str = "",
        button: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Ask something of the person, who did what leads to it; the button has the focus."""
        self._tell(message, advice, button, do)
        if self._button.isVisible():
            before = QApplication.focusWidget()
            if before is not None and not self.isAncestorOf(before):
                self._before = before
            self._button.setFocus()

    def _tell(
        self, message: str, advice: str, button: str, do: Callable[[], object] | None
    ) -> None:
        self._message.setText(message)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._button.setText(button)
        self._button.setVisible(bool(button) and do is not None)
        self._do = do
        self._icon.setPixmap(icons.icon("warning", "warn").pixmap(metrics.step(6)))
        self.setAccessibleName(f"{message} {advice}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def message(self) -> str:
        """What it says, or "" when it says nothing."""
        return "" if self.isHidden() else self._message.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close it with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Give the focus back to what had it."""
        super().hideEvent(event)
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a line below, and one at the side that says how grave it is."""
        super().paintEvent(event)
        painter = QPainter(self)
        now = theme.colours()
        painter.fillRect(self.rect(), now.raised)
        painter.fillRect(0, 0, metrics.step(1), self.height(), now.warn)
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.line)

    def _run(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        self._advice.setForegroundRole(self._advice.foregroundRole().PlaceholderText)
        said.addWidget(self._message)
        said.addWidget(self._advice)
        row = QHBoxLayout(self)
        gap = metrics.step(2)
        row.setContentsMargins(metrics.step(4), gap, gap, gap)
        row.setSpacing(metrics.step(3))
        row.addWidget(self._icon)
        row.addLayout(said, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)


class Dot(QWidget):
    """The state in a shape as well as a colour: disc, ring, bar or half a disc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = "starting"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return its size."""
        edge = metrics.step(3)
        return QSize(edge, edge)

    def show_state(self, state: State) -> None:
        """Show a state."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.rect().adjusted(1, 1, -1, -1)
        colour = self._colour()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if self._state == "paused":
            third = inner.width() // 3
            painter.drawRect(inner.adjusted(0, 0, -2 * third, 0))
            painter.drawRect(inner.adjusted(2 * third, 0, 0, 0))
        elif self._state == "working":
            painter.drawPie(inner, 90 * 16, 180 * 16)
            self._ring(painter, colour)
        elif self._state == "fresh":
            painter.drawEllipse(inner)
        else:
            self._ring(painter, colour)

    def _ring(self, painter: QPainter, colour: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colour)
        painter.drawEllipse(self.rect().adjusted(1, 1, -2, -2))

    def _colour(self) -> QColor:
        now = theme.colours()
        chosen = {"fresh": now.good, "working": now.accent, "lost": now.bad}
        return chosen.get(self._state, now.quiet)


class StatusLine(QWidget):
    """How the index stands, in a dot and a sentence; what failed; the settings.

    Attributes:
        activity_wanted: The sentence was clicked.
        failures_wanted: What needs a look was clicked.
        settings_wanted: The cog was clicked.
    """

    activity_wanted = Signal()
    failures_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = Dot()
        self._sentence = _flat(self.tr("State of the index"), "status-sentence")
        self._sentence.clicked.connect(self.activity_wanted)
        self._failures = _flat(self.tr("Files that need a look"), "status-failures")
        self._failures.clicked.connect(self.failures_wanted)
        self._failures.hide()
        self._cog = QToolButton(autoRaise=True)
        self._cog.setIcon(icons.icon("settings"))
        self._cog.setAccessibleName(self.tr("Settings"))
        self._cog.setToolTip(self.tr("Settings"))
        self._cog.clicked.connect(self.settings_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics.step(3), 1, metrics.step(2), 1)
        for part in (self._dot, self._sentence):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._failures)
        row.addWidget(self._cog)

    def show_standing(self, standing: Standing, failed: int = 0) -> None:
        """Show how things stand.

        Args:
            standing: The state and its sentence.
            failed: How many files need a look.
        """
        self._dot.show_state(standing.state)
        self._sentence.setText(standing.text)
        self._sentence.setAccessibleDescription(standing.text)
        need = self.tr("%n need(s) a look", "", failed)
        self._failures.setText(need)
        self._failures.setVisible(failed > 0)
        self._failures.setToolTip(words.number(failed))

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a line above."""
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, self.width(), 1, theme.colours().line)


def _flat(name: str, object_name: str) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setObjectName(object_name)
    button.setAccessibleName(name)
    return button
