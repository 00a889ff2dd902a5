"""The page of models: what reads speech, finds meaning and writes answers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.gui import look, words
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.settings.page import Page
from concierge.gui.settings.speech import SpeechCard
from concierge.gui.tab_order import follow_layout
from concierge.gui.told import problem

_MB = 1_000_000


class ModelsPage(Page):
    """Models that came along, models to fetch, and models of one's own."""

    def fill(self) -> None:
        """See `Page`."""
        told = self.tr("All models run on this computer. Only fetching one uses the network.")
        self.column.addWidget(Label(told, tone="quiet"))
        self._built_in = _list()
        self.column.addLayout(self._built_in)
        self.add_heading(
            self.tr("Speech"),
            self.tr("A speech model writes down what is said in sound and film."),
        )
        self._in_use = Label()
        self.column.addWidget(self._in_use)
        self._none = QPushButton(self.tr("Read No Speech"))
        self._none.clicked.connect(self._use_none)
        self.column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignLeft)
        self._problem = Label(tone="bad")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self._speech = _list()
        self.column.addLayout(self._speech)
        self._cards: dict[str, SpeechCard] = {}
        self.add_rows([name for name in self.names if not name.startswith("answer")])
        self.add_heading(self.tr("Answers"))
        self.add_rows([name for name in self.names if name.startswith("answer")])
        self.add_heading(self.tr("Scans"))
        self._scans = Label()
        self.column.addWidget(self._scans)
        self.parts.live.status.connect(self._follow)
        self.parts.chosen.told.connect(self._refresh_if_seen)
        self._fetching = False

    def refresh(self) -> None:
        """See `Page`."""
        self.parts.bridge.call(
            lambda client: client.models(), self.show_models, owner=self, key="models"
        )

    def show_models(self, models: wire.Models) -> None:
        """Show which there are and which are in use."""
        self._fetching = models.fetch is not None and models.fetch.running
        if not self._built_in.count():
            for model in models.built_in:
                self._built_in.addWidget(self._built_in_card(model))
        used = shown(models.speech)
        self._in_use.setText(
            self.tr("Speech is read with %1").replace("%1", used)
            if used
            else self.tr("Speech is not read: no model is chosen.")
        )
        self._none.setVisible(bool(used))
        self._show_speech(models)
        follow_layout(self)
        codes = ", ".join(models.ocr_languages)
        self._scans.setText(
            self.tr("Languages installed for reading scans: %1").replace("%1", codes)
            if codes
            else self.tr("Scans are not read: tesseract is not installed.")
        )

    def _show_speech(self, models: wire.Models) -> None:
        for model in models.published:
            if model.name not in self._cards:
                card = SpeechCard(self.parts.bridge, model)
                card.changed.connect(self.show_models)
                self._cards[model.name] = card
                self._speech.addWidget(card)
            self._cards[model.name].show_state(model, models, self._limit_mb())

    def _limit_mb(self) -> int:
        rows = self.parts.chosen.rows
        names = ("worker_memory_mb", "speech_memory_mb")
        return sum(int(str(rows[name].value)) for name in names if name in rows)

    def _built_in_card(self, model: wire.BuiltInModel) -> Card:
        card = Card()
        jobs = {
            "meaning": self.tr("Finds files by what they mean"),
            "answering": self.tr("Writes short answers from your files"),
        }
        facts = [jobs[model.job], words.size(model.megabytes * _MB), model.licence]
        facts.append(self.tr("came with Concierge") if model.here else self.tr("not installed"))
        card.column.addWidget(Label(model.name))
        card.column.addWidget(Label(" · ".join(facts), "detail", "quiet"))
        return card

    def _use_none(self) -> None:
        self._problem.hide()
        self.parts.bridge.call(
            lambda client: client.use_speech(""), self._chosen, self._refuse, owner=self
        )

    def _chosen(self, models: wire.Models) -> None:
        self.show_models(models)
        self.parts.chosen.load()

    def _refuse(self, error: ConciergeError) -> None:
        self._problem.setText(problem(error))
        self._problem.show()

    def _follow(self) -> None:
        if self._fetching and self.isVisible():
            self.refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()


def _list() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(look.step(2))
    return column
