"""Forms that merge, split and delete tags, each with a preview of what would change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from concierge.core.errors import ConciergeError
from concierge.core.paths import shown
from concierge.gui.bridge import Bridge
from concierge.gui.look import metrics
from concierge.gui.look.label import Label
from concierge.gui.told import told

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate

_REST_MS = 300  # of the keys, before it is asked what would change
_MOST_STEPS = 6  # tags that are named one by one


class Shaping(QWidget):
    """A form whose preview is told by the service itself: a dry run of the very request.

    Args:
        bridge: The way to the service.
        button: What doing it is called.
        parent: Its parent.

    Attributes:
        accepted: It shall be done.
        rejected: Nothing shall change.
    """

    accepted = Signal()
    rejected = Signal()

    def __init__(self, bridge: Bridge, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.preview = Label(tone="quiet")
        self.preview.setObjectName("tag-preview")
        self.do = QPushButton(button)
        self.do.setObjectName("tag-do")
        self.do.setEnabled(False)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.step(2))

    def ready(self) -> bool:
        """Say whether enough is filled in to tell what would change."""
        return True

    def previewed(self, client: Client) -> str:
        """Ask what would change; return it in words."""
        raise NotImplementedError

    def _add(self, *parts: QWidget) -> None:
        for part in (*parts, self.preview, self._buttons()):
            self._column.addWidget(part)
        self._changed()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        buttons.addButton(self.do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accepted)
        buttons.rejected.connect(self.rejected)
        return buttons

    def _changed(self, *_: object) -> None:
        self.do.setEnabled(False)
        self._rest.start()

    def _ask(self) -> None:
        if self.ready():
            self._bridge.call(
                self.previewed, self._show, self._refuse, owner=self, key="tag-preview"
            )
        else:
            self.preview.setText("")

    def _show(self, text: str) -> None:
        self.preview.set_tone("text")
        self.preview.setText(text)
        self.do.setEnabled(self.ready() and not self._rest.isActive())

    def _refuse(self, error: ConciergeError) -> None:
        self.preview.set_tone("bad")
        self.preview.setText(told(error.message))


class MergeForm(Shaping):
    """Which tag another one goes into.

    Args:
        bridge: The way to the service.
        name: The tag that goes.
        others: The tags that it can go into.
        parent: Its parent.
    """

    def __init__(
        self, bridge: Bridge, name: str, others: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(bridge, "", parent)
        self.do.setText(self.tr("Merge"))
        self._name = name
        self.into = QComboBox()
        self.into.setObjectName("tag-into")
        self.into.setAccessibleName(self.tr("Merge into"))
        self.into.addItems(list(others))
        self.into.setCurrentIndex(-1)
        self.into.setPlaceholderText(self.tr("Choose a tag"))
        self.keeps = QCheckBox(
            self.tr("Keep “%1” as another name of it").replace("%1", shown(name))
        )
        self.into.currentIndexChanged.connect(self._changed)
        self._add(self.into, self.keeps)
        self.setFocusProxy(self.into)

    def ready(self) -> bool:
        """See `Shaping`."""
        return self.into.currentIndex() >= 0

    def previewed(self, client: Client) -> str:
        """See `Shaping`."""
        return plan_in_words(client.tags.merge(self._name, self.into.currentText(), dry_run=True))

    def work(self) -> Callable[[Client], object]:
        """Return what does it."""
        into, keeps = self.into.currentText(), self.keeps.isChecked()
        return lambda client: client.tags.merge(self._name, into, keeps_name=keeps)


class SplitForm(Shaping):
    """Which files of a tag get which other one.

    Args:
        bridge: The way to the service.
        name: The tag.
        known: The tags there are.
        parent: Its parent.
    """

    def __init__(
        self,
        bridge: Bridge,
        name: str,
        known: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(bridge, "", parent)
        self.do.setText(self.tr("Split"))
        self._name = name
        self.query = self._line("tag-query", self.tr("Files that fit, such as type:pdf acme"))
        self.new = self._line("tag-new", self.tr("The tag that they get, such as work/acme"))
        self.new.setCompleter(QCompleter(list(known), self))
        self.keeps = QCheckBox(self.tr("They keep “%1” as well").replace("%1", shown(name)))
        self.keeps.toggled.connect(self._changed)
        self._add(self.query, self.new, self.keeps)
        self.setFocusProxy(self.query)

    def ready(self) -> bool:
        """See `Shaping`."""
        return bool(self.query.text().strip() and self.new.text().strip())

    def previewed(self, client: Client) -> str:
        """See `Shaping`."""
        return plan_in_words(self._split(client, dry_run=True))

    def work(self) -> Callable[[Client], object]:
        """Return what does it."""
        query, new, keeps = self.query.text(), self.new.text(), self.keeps.isChecked()
        return lambda client: client.tags.split(self._name, new, query, keeps=keeps)

    def _split(self, client: Client, *, dry_run: bool) -> wire.TagPlan:
        query, new, keeps = self.query.text(), self.new.text(), self.keeps.isChecked()
        return client.tags.split(self._name, new, query, keeps=keeps, dry_run=dry_run)

    def _line(self, name: str, words: str) -> QLineEdit:
        line = QLineEdit(clearButtonEnabled=True)
        line.setObjectName(name)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.textChanged.connect(self._changed)
        return line


class DeleteForm(Shaping):
    """What would go with a tag.

    Args:
        bridge: The way to the service.
        name: The tag.
        parent: Its parent.
    """

    def __init__(self, bridge: Bridge, name: str, parent: QWidget | None = None) -> None:
        super().__init__(bridge, "", parent)
        self.do.setText(self.tr("Delete"))
        self._name = name
        self._add()

    def previewed(self, client: Client) -> str:
        """See `Shaping`."""
        lost = client.tags.delete(self._name, dry_run=True)
        lines = [
            self.tr("%Ln tag(s) would be deleted:", "", len(lost.names)),
            _listed([shown(name) for name in lost.names]),
            self.tr("%Ln file(s) would lose them; files stay as they are.", "", lost.files),
        ]
        if lost.folders:
            lines.append(self.tr("%Ln folder(s) would lose them.", "", lost.folders))
        if lost.passages:
            lines.append(self.tr("%Ln passage(s) would lose them.", "", lost.passages))
        if lost.queries:
            said = self.tr("Searches, collections and rules would still name them: %1")
            lines.append(said.replace("%1", ", ".join(map(shown, lost.queries))))
        return "\n".join(lines)


def plan_in_words(plan: wire.TagPlan) -> str:
    """Return what would become of tags, a line for each."""
    lines = []
    for step in plan.steps:
        line = f"{shown(step.name)} → {shown(step.becomes)}: "
        line += translate("tags", "%Ln file(s)", "", step.files)
        if step.folders:
            line += translate("tags", ", %Ln folder(s)", "", step.folders)
        if step.passages:
            line += translate("tags", ", %Ln passage(s)", "", step.passages)
        if step.united:
            line += translate("tags", ", into the tag that is there")
        if step.colour:
            line += translate("tags", ", without its colour")
        lines.append(line)
    lines = [_listed(lines)]
    lines.append(translate("tags", "%Ln file(s) would get another tag.", "", plan.files))
    if plan.queries:
        said = translate("tags", "Searches, collections and rules that follow: %1")
        lines.append(said.replace("%1", ", ".join(map(shown, plan.queries))))
    return "\n".join(lines)


def _listed(lines: Sequence[str]) -> str:
    """Return some lines; of many the first, and that there are more."""
    more = ["…"] if len(lines) > _MOST_STEPS else []
    return "\n".join([*lines[:_MOST_STEPS], *more])
