"""Files of which nothing can be shown: why, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from concierge.client import Client
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.preview.found import Found
from concierge.gui.preview.part import Part
from concierge.gui.preview.unlock import Unlock
from concierge.gui.told import told

_RETRIED = frozenset(
    {"unreadable", "timed out", "out of memory", "damaged", "failed", "cancelled by you", "bug"}
)


class UnreadablePart(Part):
    """A sentence and a button.

    Attributes:
        changed: Something was done about it: look again.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._found: Found | None = None
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._said = QLabel(self, wordWrap=True)
        self._advice = QLabel(self, wordWrap=True)
        for label in (self._said, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setFont(look.font("name"))
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        self._act_with: Callable[[], object] | None = None
        self._unlock = Unlock(bridge, self)
        self._unlock.unlocked.connect(lambda _password: self.changed.emit())
        box = QVBoxLayout(self)
        box.setContentsMargins(*(look.step(4),) * 4)
        box.setSpacing(look.step(3))
        box.addStretch(1)
        box.addWidget(self._icon)
        box.addWidget(self._said)
        box.addWidget(self._advice)
        box.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._unlock)
        box.addStretch(2)

    @staticmethod
    def shows(found: Found) -> bool:  # noqa: ARG004
        """Say yes: for every file there is something to say."""
        return True

    def display(self, found: Found) -> None:
        """Say why nothing of a file is shown."""
        self._found = found
        picture = look.kind_icon(found.details.kind, found.item.name)
        self._icon.setPixmap(picture.pixmap(look.step(12), look.step(12)))
        self._said.setText(self._sentence(found))
        advice = told(found.why.advice) if found.why else ""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice) and not found.encrypted)
        self._unlock.setVisible(found.encrypted)
        if found.encrypted:
            self._unlock.ask_for(found)
        self._offer(found)

    def clear(self) -> None:
        """Forget the file."""
        self._found = None

    def _sentence(self, found: Found) -> str:
        if not found.there:
            return self.tr("The file is not where it was; it may have been moved or deleted.")
        if found.why is not None:
            return told(found.why.message)
        return self.tr("There is nothing in this file that could be shown here.")

    def _offer(self, found: Found) -> None:
        """Put the one next step on the button."""
        text, act = "", None
        state = found.why.state if found.why else ""
        if not found.there:
            text, act = self.tr("Look again"), partial(self._do, self._rescan)
        elif state == "model missing":
            text = self.tr("Choose a speech model…")
            act = partial(self.page_wanted.emit, "settings", "models")
        elif state == "too large":
            megabytes = found.details.size // 1_000_000 + 1
            named = words.size(megabytes * 1_000_000)
            text = self.tr("Read files of up to {}").format(named)
            act = partial(self._do, partial(self._raise_limit, megabytes))
        elif state in _RETRIED:
            text, act = self.tr("Try again"), partial(self._do, self._retry)
        self._button.setText(text)
        self._button.setVisible(bool(text))
        self._button.setEnabled(True)
        self._act_with = act

    def _act(self) -> None:
        if self._act_with is not None:
            self._act_with()

    def _do(self, work: Callable[[Client], object]) -> None:
        self._button.setEnabled(False)
        self.bridge.call(work, lambda _done: self.changed.emit(), owner=self, key="act")

    def _rescan(self, client: Client) -> None:
        if self._found is not None:
            client.rescan([self._found.item.folder])

    def _retry(self, client: Client) -> None:
        if self._found is not None:
            client.retry(self._found.item.file)

    def _raise_limit(self, megabytes: int, client: Client) -> None:
        client.change_settings({"max_file_mb": megabytes})
        self._rescan(client)
