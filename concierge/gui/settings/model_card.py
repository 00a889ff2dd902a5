"""A model: what it is, whether it fits, fetching it after consent, trying it, using it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui import words
from concierge.gui.bridge import Bridge
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.settings import model_words
from concierge.gui.settings.consent import Consent
from concierge.gui.told import problem, told

_FULL = 1000


class ModelCard(Card):
    """One model, with what can be done with it.

    Args:
        bridge: The way to the service.
        row: The model.

    Attributes:
        changed: All models, as they are after something was done.
        chosen: The same, after another model was chosen.
    """

    changed = Signal(object)
    chosen = Signal(object)

    def __init__(self, bridge: Bridge, row: wire.Model) -> None:
        super().__init__()
        self._bridge, self._row = bridge, row
        self.setAccessibleName(row.title)
        self._facts = Label(role="detail", tone="quiet")
        self._fit = Label(role="detail")
        self._measured = Label(role="detail")
        self.fetch = self._button(self.tr("Fetch…"), self._ask)
        self.use = self._button(self.tr("Use"), self._use)
        self.try_it = self._button(self.tr("Try It"), self._try)
        self.cancel = self._button(self.tr("Cancel"), self._cancel)
        self._buttons = (self.cancel, self.fetch, self.use, self.try_it)
        self.bar = QProgressBar()
        self._problem = Label(tone="bad")
        self.consent = Consent()
        self.consent.asked.connect(self._ask_publisher)
        self.consent.agreed.connect(self._fetch)
        self.consent.declined.connect(self.fetch.setFocus)
        self._trial = False
        self._lay_out(row)

    def show_state(self, row: wire.Model, models: wire.Models) -> None:
        """Show how it stands among all models.

        Args:
            row: The model.
            models: All of them.
        """
        self._row = row
        fetch = models.fetch if models.fetch and models.fetch.name == row.name else None
        trial = models.trial if models.trial and models.trial.path == row.path != "" else None
        fetching = fetch is not None and fetch.running
        self._trial = trial is not None and trial.running
        self._facts.setText(model_words.facts(row))
        for label, text in (
            (self._fit, model_words.fit(row)),
            (self._measured, model_words.measured(row)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        fits = row.fit is None or row.fit.verdict in ("fits", "unknown")
        self._fit.set_tone("quiet" if fits else "warn")
        held = any(button.hasFocus() for button in self._buttons)
        self._show_buttons(row, models, under_way=fetching or self._trial)
        if held and not any(button.hasFocus() for button in self._buttons):
            self.take_focus()
        self._show_progress(fetch if fetching else None, trial if self._trial else None)
        if self.consent.isVisible():
            self.consent.show_model(row)
        failed = fetch.problem if fetch is not None and not row.here else ""
        failed = failed or (trial.problem if trial is not None and not self._trial else "")
        self._show_problem(told(failed))

    def _show_buttons(self, row: wire.Model, models: wire.Models, *, under_way: bool) -> None:
        fetches = models.fetch is not None and models.fetch.running
        tries = models.trial is not None and models.trial.running
        self.fetch.setVisible(bool(row.files) and not row.here and not under_way)
        self.fetch.setEnabled(not fetches)
        self.use.setVisible(row.here and not row.in_use)
        self.try_it.setVisible(row.here and row.job == "answering" and not under_way)
        self.try_it.setEnabled(not tries)
        self.cancel.setVisible(under_way)

    def take_focus(self) -> None:
        """Give the keyboard to what took the place of the button that had it."""
        for button in self._buttons:
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                return

    def _show_progress(self, fetch: wire.Fetch | None, trial: wire.Trial | None) -> None:
        self.bar.setVisible(fetch is not None or trial is not None)
        if fetch is not None:
            self.bar.setAccessibleName(self.tr("Fetching %1").replace("%1", self._row.title))
            done, total = fetch.done, fetch.total
            text = f"{words.size(done)} / {words.size(total)}" if total else ""
        elif trial is not None:
            self.bar.setAccessibleName(self.tr("Trying %1").replace("%1", self._row.title))
            done, total = trial.done, trial.total if trial.step == "questions" else 0
            text = model_words.step(trial)
        else:
            return
        self.bar.setRange(0, _FULL if total else 0)
        self.bar.setValue(round(_FULL * done / total) if total else 0)
        self.bar.setFormat(text)

    def _ask(self) -> None:
        self._problem.hide()
        self.consent.ask(self._row)

    def _ask_publisher(self) -> None:
        name = self._row.name
        self._do(lambda client: client.ask_publisher(name), self.changed.emit)

    def _fetch(self, sha256: str) -> None:
        name = self._row.name
        self.fetch.setFocus()  # what asked goes away, and the keyboard would go elsewhere
        self._do(lambda client: client.fetch_model(name, sha256), self.changed.emit)

    def _use(self) -> None:
        path = self._row.path
        self._do(lambda client: client.use_model(path), self.chosen.emit)

    def _try(self) -> None:
        path = self._row.path
        self._do(lambda client: client.try_model(path), self.changed.emit)

    def _cancel(self) -> None:
        if self._trial:
            self._do(lambda client: client.cancel_trial(), self.changed.emit)
        else:
            self._do(lambda client: client.cancel_fetch(), self.changed.emit)

    def _do(
        self, work: Callable[[Client], wire.Models], done: Callable[[wire.Models], object]
    ) -> None:
        self._problem.hide()
        self._bridge.call(work, done, self._refuse, owner=self)

    def _refuse(self, error: ConciergeError) -> None:
        self._show_problem(problem(error))

    def _show_problem(self, text: str) -> None:
        """Show what went wrong, and have it read aloud when it is new."""
        new = bool(text) and text != self._problem.text()
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        if new:
            QAccessible.updateAccessibility(
                QAccessibleEvent(self._problem, QAccessible.Event.Alert)
            )

    def _lay_out(self, row: wire.Model) -> None:
        head = QHBoxLayout()
        says = QVBoxLayout()
        says.setSpacing(0)
        says.addWidget(Label(row.title))
        for label in (self._facts, self._fit, self._measured):
            says.addWidget(label)
        head.addLayout(says, 1)
        for button in (self.fetch, self.use, self.try_it, self.cancel):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        for part in (self.bar, self.consent, self._problem):
            self.column.addWidget(part)
            part.hide()

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(f"{text} {self._row.title}")
        button.clicked.connect(do)
        return button
