"""How far names, words and meaning are, while one can search already."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QProgressBar, QSizePolicy, QWidget

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.look.label import Label
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

_STAGES = {
    "named": QT_TRANSLATE_NOOP("Progress", "Names"),
    "text": QT_TRANSLATE_NOOP("Progress", "Words"),
    "meaning": QT_TRANSLATE_NOOP("Progress", "Meaning"),
    "deep": QT_TRANSLATE_NOOP("Progress", "Scans and speech"),
}
_FULL = 1000


class Progress(QWidget):
    """One bar for each stage."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: dict[str, QProgressBar] = {}
        self._told: dict[str, Label] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.step(3))
        for row, (stage, text) in enumerate(_STAGES.items()):
            bar = QProgressBar()
            bar.setRange(0, _FULL)
            bar.setTextVisible(False)
            bar.setFixedHeight(look.step(2))
            bar.setAccessibleName(self.tr(text))
            bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.bars[stage] = bar
            self._told[stage] = Label(role="detail", tone="quiet")
            grid.addWidget(Label(self.tr(text)), row, 0)
            grid.addWidget(bar, row, 1)
            grid.addWidget(self._told[stage], row, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 2)

    def show_status(self, status: wire.Status) -> None:
        """Show how far each stage is."""
        for stage, bar in self.bars.items():
            counts = status.stages.get(stage, wire.StageCounts())
            whole = counts.done + counts.waiting
            bar.setValue(round(_FULL * counts.done / whole) if whole else 0)
            self._told[stage].setText(self._words(counts))

    def _words(self, counts: wire.StageCounts) -> str:
        if not counts.waiting:
            return self.tr("%Ln done", "", counts.done) if counts.done else ""
        waiting = self.tr("%Ln wait(s)", "", counts.waiting)
        if counts.held:
            return f"{waiting}: {told(counts.held)}"
        if counts.seconds_left is None:
            return waiting
        return f"{waiting}, {words.time_left(counts.seconds_left)}"
