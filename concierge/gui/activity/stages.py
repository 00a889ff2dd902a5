"""How far each stage of reading is: a bar, how fast, how long still, and why it waits."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.gui import look, words
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.told import told
from concierge.gui.translatable import QT_TRANSLATE_NOOP

_BAR_STEPS = 1000

# In the order in which a file passes them: what each is called and what it gives.
STAGES = {
    "named": (
        QT_TRANSLATE_NOOP("Stages", "Names"),
        QT_TRANSLATE_NOOP("Stages", "Found by name, folder and date"),
    ),
    "text": (
        QT_TRANSLATE_NOOP("Stages", "Words"),
        QT_TRANSLATE_NOOP("Stages", "Found by what stands in them"),
    ),
    "meaning": (
        QT_TRANSLATE_NOOP("Stages", "Meaning"),
        QT_TRANSLATE_NOOP("Stages", "Found by what they are about"),
    ),
    "deep": (
        QT_TRANSLATE_NOOP("Stages", "Scans and speech"),
        QT_TRANSLATE_NOOP("Stages", "Pictures of pages read, recordings heard"),
    ),
}
_RENEWAL = QT_TRANSLATE_NOOP("Stages", "Meaning, with another model")


class StageRow(QWidget):
    """One stage.

    Args:
        title: What it is called.
        gives: What it is good for.

    Attributes:
        failures_wanted: What failed is to be listed.
    """

    failures_wanted = Signal()

    def __init__(self, title: str, gives: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.count = Label(role="detail", tone="quiet")
        self.count.setWordWrap(False)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(title)
        self.bar.setMaximum(_BAR_STEPS)
        self.bar.setFixedHeight(look.step(2))
        self.pace = Label(role="detail", tone="quiet")
        self.failed = QPushButton(look.icon("warning", "warn"), "", flat=True)
        self.failed.setMaximumHeight(self.failed.fontMetrics().height() + look.step(1))
        self.failed.clicked.connect(self.failures_wanted)
        self.gives = Label(gives, "detail", "quiet")
        self._lay_out(title)

    def show_counts(self, counts: wire.StageCounts) -> None:
        """Show how far it is."""
        all_of_them = counts.done + counts.waiting
        share = counts.done / all_of_them if all_of_them else 1.0
        self.bar.setValue(int(share * _BAR_STEPS))  # full only when nothing is left
        self.count.setText(self._count_text(counts, all_of_them))
        self.pace.setText(pace_text(counts))
        self.bar.setAccessibleDescription(f"{self.count.text()}. {self.pace.text()}")
        self.failed.setText(self.tr("%Ln failed", "", counts.failed))
        self.failed.setAccessibleName(f"{self._title}: {self.failed.text()}")
        self.failed.setVisible(counts.failed > 0)

    def _count_text(self, counts: wire.StageCounts, all_of_them: int) -> str:
        if not counts.waiting:
            return words.number(counts.done)
        told = self.tr("%1 of %2").replace("%1", words.number(counts.done))
        return told.replace("%2", words.number(all_of_them))

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(look.step(2))
        name = Label(title, bold=True)
        name.setWordWrap(False)
        head.addWidget(name)
        head.addWidget(self.gives, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignRight)
        foot = QHBoxLayout()
        foot.addWidget(self.pace, 1)
        foot.addWidget(self.failed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.step(1))
        column.setSpacing(look.step(1))
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addLayout(foot)


class StagesCard(Card):
    """All stages.

    Attributes:
        failures_wanted: What failed is to be listed.
    """

    failures_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = QCoreApplication.translate
        self.rows = {
            name: StageRow(said("Stages", title), said("Stages", gives))
            for name, (title, gives) in STAGES.items()
        }
        self.renewal = StageRow(said("Stages", _RENEWAL), "")
        for row in self.rows.values():
            row.failures_wanted.connect(self.failures_wanted)
            self.column.addWidget(row)
        self.renewal.hide()
        self.column.addWidget(self.renewal)

    def follow(self, status: wire.Status) -> None:
        """Show how things stand."""
        for name, row in self.rows.items():
            row.show_counts(status.stages.get(name, wire.StageCounts()))
        self._show_renewal(status.embedding)

    def _show_renewal(self, embedding: wire.Embedding) -> None:
        """Show how far the embedding model is that is to take over; why it is not, notices say."""
        self.renewal.setVisible(bool(embedding.next) and not embedding.problem)
        counts = wire.StageCounts(
            done=embedding.done,
            waiting=max(1, embedding.total - embedding.done),
            seconds_left=embedding.seconds_left,
            held=embedding.held,
        )
        self.renewal.gives.setText(embedding.next)
        self.renewal.show_counts(counts)


def pace_text(counts: wire.StageCounts) -> str:
    """Return how fast a stage is and how long it may take, or why it waits."""
    translate = QCoreApplication.translate
    if not counts.waiting:
        waits = translate(
            "Stages", "%Ln recording(s) not heard: no speech model", "", counts.unheard
        )
        return waits if counts.unheard else translate("Stages", "Done")
    if counts.held:
        return translate("Stages", "Waits: %1").replace("%1", told(counts.held))
    said = []
    if counts.per_minute:
        said.append(translate("Stages", "%Ln a minute", "", round(counts.per_minute)))
    if counts.seconds_left is not None and counts.seconds_left >= 1:
        said.append(words.time_left(counts.seconds_left))
    return " · ".join(said) or translate("Stages", "In the queue")
