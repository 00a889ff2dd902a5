"""A published speech model: fetching it after the person agreed, using it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.told import problem, told

_MB = 1_000_000
_FULL = 1000


class SpeechCard(Card):
    """One model, with what is to be known before it is fetched.

    Args:
        bridge: The way to the service.
        model: The model.

    Attributes:
        changed: All models, as they are after something was done.
    """

    changed = Signal(object)

    def __init__(self, bridge: Bridge, model: wire.SpeechModel) -> None:
        super().__init__()
        self._bridge, self._model = bridge, model
        self.setAccessibleName(model.name)
        self._facts = Label(role="detail", tone="quiet")
        self.fetch = self._button(self.tr("Fetch…"), self._ask)
        self.use = self._button(self.tr("Use"), self._fetch)
        self.cancel = self._button(self.tr("Cancel"), self._cancel)
        self._bar = QProgressBar()
        self._bar.setRange(0, _FULL)
        self._bar.setAccessibleName(self.tr("Fetching %1").replace("%1", model.name))
        self._fits = Label(role="detail", tone="warn")
        self._problem = Label(tone="bad")
        self.consent = self._consent()
        head = QHBoxLayout()
        says = QVBoxLayout()
        says.setSpacing(0)
        says.addWidget(Label(model.name))
        says.addWidget(self._facts)
        says.addWidget(self._fits)
        head.addLayout(says, 1)
        for button in (self.fetch, self.use, self.cancel):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for part in (self._bar, self.consent, self._problem):
            self.column.addWidget(part)
            part.hide()

    def show_state(self, model: wire.SpeechModel, models: wire.Models, limit_mb: int) -> None:
        """Show how it stands among all models.

        Args:
            model: The model.
            models: All of them.
            limit_mb: How much memory a process that reads speech may use.
        """
        self._model = model
        fetch = models.fetch if models.fetch and models.fetch.name == model.name else None
        busy = models.fetch is not None and models.fetch.running
        mine = fetch is not None and fetch.running
        used = model.here and models.speech.endswith(f"{model.name}.pt")
        facts = [words.size(model.megabytes * _MB), model.licence]
        if used:
            facts.append(self.tr("in use"))
        elif model.here:
            facts.append(self.tr("on this computer"))
        self._facts.setText(" · ".join(facts))
        self._fits.setText(
            self.tr("Needs about %1 of memory; one reading process may use %2.")
            .replace("%1", words.size(model.memory_mb * _MB))
            .replace("%2", words.size(limit_mb * _MB))
        )
        self._fits.setVisible(model.memory_mb > limit_mb)
        self.fetch.setVisible(not model.here and not mine)
        self.fetch.setEnabled(not busy)
        self.use.setVisible(model.here and not used)
        self.cancel.setVisible(mine)
        self._show_progress(fetch if mine else None)
        problem = fetch.problem if fetch is not None and not model.here else ""
        self._problem.setText(told(problem))
        self._problem.setVisible(bool(problem) and not mine)

    def _show_progress(self, fetch: wire.Fetch | None) -> None:
        self._bar.setVisible(fetch is not None)
        if fetch is None:
            return
        self._bar.setRange(0, _FULL if fetch.total else 0)
        if fetch.total:
            self._bar.setValue(round(_FULL * fetch.done / fetch.total))
        told = f"{words.size(fetch.done)} / {words.size(fetch.total)}" if fetch.total else ""
        self._bar.setFormat(told)

    def _ask(self) -> None:
        self._problem.hide()
        self.consent.show()
        self._decline.setFocus()

    def _consent(self) -> QWidget:
        model = self._model
        host = urlsplit(model.source).hostname or self.tr("its publisher")
        told = self.tr(
            "It is fetched from %1 and checked byte by byte. Nothing of yours is sent; the "
            "publisher sees this computer's address."
        )
        agree = QPushButton(self.tr("Fetch %1").replace("%1", words.size(model.megabytes * _MB)))
        agree.setObjectName("agree")
        agree.clicked.connect(self._fetch)
        self._decline = QPushButton(self.tr("Not Now"))
        self._decline.clicked.connect(self._close_consent)
        buttons = QHBoxLayout()
        buttons.addWidget(agree)
        buttons.addWidget(self._decline)
        buttons.addStretch(1)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, look.step(1), 0, 0)
        column.addWidget(Label(told.replace("%1", host)))
        for name, value in (
            (self.tr("Source"), model.source),
            ("SHA-256", model.sha256),
            (self.tr("Licence"), model.licence),
        ):
            line = Label(f"{name}: {_breaking(value)}", "detail", "quiet")
            column.addWidget(line)
        column.addLayout(buttons)
        return box

    def _close_consent(self) -> None:
        self.consent.hide()
        self.fetch.setFocus()

    def _fetch(self) -> None:
        name, sha256 = self._model.name, self._model.sha256
        self.consent.hide()
        self._bridge.call(
            lambda client: client.fetch_model(name, sha256),
            self.changed.emit,
            self._refuse,
            owner=self,
        )

    def _cancel(self) -> None:
        self._bridge.call(lambda client: client.cancel_fetch(), self.changed.emit, owner=self)

    def _refuse(self, error: ConciergeError) -> None:
        self._problem.setText(problem(error))
        self._problem.show()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(f"{text} {self._model.name}")
        button.clicked.connect(do)
        return button


def _breaking(text: str) -> str:
    """Let a long address or checksum go on in the next line."""
    pieces = [text[at : at + 16] for at in range(0, len(text), 16)]
    return "\u200b".join(pieces)
