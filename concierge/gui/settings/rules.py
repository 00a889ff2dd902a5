"""Editing what is left out below a folder, with a count of what that would change."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.errors import BusyError, ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label
from concierge.gui.settings.choices import lines
from concierge.gui.told import problem

_REST_MS = 300  # after the last key
_LINES = 4
_EXAMPLES = 3


class RulesEditor(QWidget):
    """The patterns of one folder.

    Args:
        bridge: The way to the service.
        root: The folder.

    Attributes:
        applied: The folder with its new rules.
    """

    applied = Signal(object)

    def __init__(self, bridge: Bridge, root: wire.Root) -> None:
        super().__init__()
        self._bridge, self._root = bridge, root
        self.exclude = self._editor(self.tr("Left out"), root.exclude)
        self.allow = self._editor(self.tr("Read nevertheless"), root.allow)
        self.effect = Label(tone="quiet")
        self.apply = QPushButton(self.tr("Apply Rules"))
        self.apply.clicked.connect(self._apply)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._lay_out()
        self._changed()

    def _editor(self, name: str, patterns: list[str]) -> QPlainTextEdit:
        edit = QPlainTextEdit("\n".join(patterns))
        edit.setAccessibleName(name)
        edit.setTabChangesFocus(True)
        edit.setFont(look.font("code"))
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * _LINES + look.step(4))
        edit.textChanged.connect(self._changed)
        return edit

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.step(1))
        told = self.tr("One pattern in each line, as in a .gitignore file: *.iso, /Old/, drafts/")
        column.addWidget(Label(told, "detail", "quiet"))
        editors = QHBoxLayout()
        for edit in (self.exclude, self.allow):
            side = QVBoxLayout()
            side.setSpacing(look.step(1))
            side.addWidget(Label(edit.accessibleName()))
            side.addWidget(edit)
            editors.addLayout(side)
        column.addLayout(editors)
        foot = QHBoxLayout()
        foot.addWidget(self.effect, 1)
        foot.addWidget(self.apply)
        column.addLayout(foot)

    def _changed(self) -> None:
        now = [lines(self.exclude), lines(self.allow)]
        differs = now != [self._root.exclude, self._root.allow]
        self.apply.setEnabled(differs)
        self.effect.set_tone("quiet")
        self.effect.setText(self.tr("Counting…") if differs else "")
        if differs:
            self._rest.start()
        else:
            self._rest.stop()

    def _ask(self) -> None:
        path = from_wire(self._root.path)
        exclude, allow = lines(self.exclude), lines(self.allow)
        self._bridge.call(
            lambda client: client.preview_rules(path, exclude, allow),
            self._show,
            self._refuse,
            owner=self,
            key="preview",
        )

    def _show(self, preview: wire.RulesPreview) -> None:
        if not self.apply.isEnabled() or self._rest.isActive():
            return
        told = []
        if preview.out:
            text = self.tr("%Ln file(s) would be left out", "", preview.out)
            told.append(_with_examples(text, preview.examples_out))
        if preview.back:
            text = self.tr("%Ln file(s) would be read that are left out now", "", preview.back)
            told.append(_with_examples(text, preview.examples_back))
        self.effect.setText("\n".join(told) or self.tr("No file would be concerned"))

    def _refuse(self, error: ConciergeError) -> None:
        if isinstance(error, BusyError):  # what was typed since is being counted
            return
        self.effect.set_tone("bad")
        self.effect.setText(problem(error))

    def _apply(self) -> None:
        path = from_wire(self._root.path)
        exclude, allow = lines(self.exclude), lines(self.allow)
        self._rest.stop()
        self.apply.setEnabled(False)
        self._bridge.call(
            lambda client: client.set_rules(path, exclude, allow),
            self._applied,
            self._not_applied,
            owner=self,
        )

    def _applied(self, root: wire.Root) -> None:
        self._root = root
        self._changed()
        self.applied.emit(root)

    def _not_applied(self, error: ConciergeError) -> None:
        self.apply.setEnabled(True)
        self._refuse(error)


def _with_examples(text: str, examples: list[str]) -> str:
    named = ", ".join(shown(one) for one in examples[:_EXAMPLES])
    more = "…" if len(examples) > _EXAMPLES else ""
    return f"{text}: {named}{more}"
