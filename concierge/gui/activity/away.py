"""Folders whose files cannot be reached now: what that means, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from concierge.core import wire
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.confirmation import Confirmation
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.translatable import QT_TRANSLATE_NOOP

_WHY = {
    "absent": QT_TRANSLATE_NOOP(
        "AwayCard", "It is not where it was. If it is on a drive, plug it in."
    ),
    "emptied": QT_TRANSLATE_NOOP("AwayCard", "It is suddenly empty. Perhaps a drive is missing."),
    "unreadable": QT_TRANSLATE_NOOP("AwayCard", "It cannot be read. Look at its permissions."),
}
# A folder that cannot be read is there: its files are not gone.
_MAY_BE_GONE = ("absent", "emptied")


class AwayFolders(QWidget):
    """The folders that are away; takes no room when there are none.

    Args:
        bridge: The way to the service.

    Attributes:
        told: Said in passing.
        shown: Those that are away now are shown.
    """

    told = Signal(str, object)
    shown = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.cards: dict[str, AwayCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.step(3))
        self.hide()

    def load(self) -> None:
        """Ask which folders are away."""
        self._bridge.call(lambda client: client.roots(), self.show_roots, owner=self, key="roots")

    def show_roots(self, roots: list[wire.Root]) -> None:
        """Show those of the folders that are away; one that is being asked about stays."""
        away = {root.path: root for root in roots if not root.present}
        for path in set(self.cards) - set(away):
            card = self.cards.pop(path)
            card.hide()
            card.deleteLater()
        for path in away.keys() - self.cards.keys():
            card = AwayCard(self._bridge, away[path])
            card.told.connect(self.told)
            card.changed.connect(self.load)
            self.cards[path] = card
            self._column.addWidget(card)
        for path, root in away.items():
            self.cards[path].show_root(root)
        self.setVisible(bool(away))
        self.shown.emit()


class AwayCard(Card):
    """A folder that is away.

    Args:
        bridge: The way to the service.
        root: The folder.

    Attributes:
        told: Said in passing.
        changed: It is not as it was.
    """

    told = Signal(str, object)
    changed = Signal()

    def __init__(self, bridge: Bridge, root: wire.Root) -> None:
        super().__init__()
        self._bridge, self._root = bridge, root
        self._place = from_wire(root.path)
        name = shown(self._place.name or root.path)
        self.setAccessibleName(name)
        self._why = Label(tone="warn")
        self._facts = Label(role="detail", tone="quiet")
        self.look_again = QPushButton(look.icon("regenerate"), self.tr("Look Again"))
        self.look_again.setAccessibleName(f"{self.look_again.text()}: {name}")
        self.look_again.clicked.connect(self._rescan)
        self.gone = QPushButton(look.icon("forget"), self.tr("Its Files Are Gone for Good…"))
        self.gone.setAccessibleName(f"{self.gone.text()}: {name}")
        self.gone.clicked.connect(self._ask)
        self.confirmation = Confirmation()
        buttons = QHBoxLayout()
        buttons.addWidget(self.look_again)
        buttons.addWidget(self.gone)
        buttons.addStretch(1)
        self.column.addWidget(Label(name, "name"))
        for label in (self._why, self._facts):
            self.column.addWidget(label)
        self.column.addLayout(buttons)
        self.column.addWidget(self.confirmation)

    def show_root(self, root: wire.Root) -> None:
        """Show how it stands now."""
        self._root = root
        why = _WHY.get(root.gone_why, QT_TRANSLATE_NOOP("AwayCard", "It cannot be reached now."))
        self._why.setText(QCoreApplication.translate("AwayCard", why))
        facts = [shown(self._place), self.tr("%Ln file(s), still found", "", root.files)]
        if root.gone_since:
            facts.append(self.tr("away since %1").replace("%1", words.moment(root.gone_since)))
        self._facts.setText(" · ".join(facts))
        self.gone.setVisible(root.gone_why in _MAY_BE_GONE)

    def _rescan(self) -> None:
        self._bridge.call(
            lambda client: client.rescan([self._place]),
            lambda _: self.told.emit(self.tr("Looking for it…"), None),
            owner=self,
        )

    def _ask(self) -> None:
        question = self.tr(
            "What is known of %Ln file(s) is forgotten for good. Nothing on any disk is touched.",
            "",
            self._root.files,
        )
        self.confirmation.ask(question, self.tr("Forget Them"), self._confirm)

    def _confirm(self) -> None:
        self._bridge.call(
            lambda client: client.confirm(self._place), self._tell_forgotten, owner=self
        )

    def _tell_forgotten(self, reply: wire.ForgetReply) -> None:
        self.told.emit(self.tr("%Ln file(s) forgotten", "", reply.files), None)
        self.changed.emit()
