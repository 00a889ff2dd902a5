"""How far texts are compared, in the head of the page, and a button that calls it off."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.look.label import Label

_AGAIN_MS = 800


class LookingLine(QWidget):
    """Asks again while something is compared; hidden at other times.

    Attributes:
        again: It is time to ask how far it is. The service goes on only while it is asked.
        stopped: A person called it off; what was compared is not compared again.
    """

    again = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = Label(tone="quiet")
        self._said.setObjectName("duplicates-progress")
        self._said.setWordWrap(False)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(self._call_off)
        self._timer = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._timer.timeout.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.step(2))
        row.addWidget(self._said)
        row.addWidget(self._stop)
        self.hide()

    @property
    def is_looking(self) -> bool:
        """Whether something is compared."""
        return not self.isHidden()

    def follow(self, comparing: wire.Comparing | None) -> None:
        """Tell how far it is, and ask again in a moment; None when it is done."""
        self.setVisible(comparing is not None)
        if comparing is None:
            self._timer.stop()
            return
        self._said.setText(self._words(comparing))
        self._timer.start()

    def _words(self, comparing: wire.Comparing) -> str:
        if not comparing.total:
            return self.tr("Comparing…")
        percent = 100 * comparing.done // comparing.total
        return self.tr("Comparing texts: %1 %").replace("%1", words.number(percent))

    def _call_off(self) -> None:
        self.follow(None)
        self.stopped.emit()
