"""The page of folders: which are kept in the index, and by which rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.bridge import Bridge
from concierge.gui.confirmation import Confirmation
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.settings.page import Page
from concierge.gui.settings.rules import RulesEditor
from concierge.gui.tab_order import follow_layout
from concierge.gui.told import problem

_BREAK = "\u200b"  # lets a long path go on in the next line


class FoldersPage(Page):
    """All folders, each with its rules; then the rules for all of them."""

    def fill(self) -> None:
        """See `Page`."""
        told = self.tr("What is kept in the index. Reading never changes a file.")
        self.column.addWidget(Label(told, tone="quiet"))
        self._cards: dict[str, FolderCard] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(look.step(3))
        self._none = Label(self.tr("No folder yet."), tone="quiet")
        self._list.addWidget(self._none)
        self.column.addLayout(self._list)
        self._add = QPushButton(look.icon("folder-add"), self.tr("Add a Folder…"))
        self._add.clicked.connect(self._choose)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._problem = Label(tone="bad")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.add_heading(self.tr("Rules for all folders"))
        self.add_rows(self.names)
        self.parts.live.scanned.connect(self._refresh_if_seen)
        self.parts.live.back.connect(self._refresh_if_seen)

    def refresh(self) -> None:
        """See `Page`."""
        self.parts.bridge.call(
            lambda client: client.roots(), self.show_roots, owner=self, key="roots"
        )

    def add(self, path: str) -> None:
        """Keep a folder in the index."""
        self._problem.hide()
        self.parts.bridge.call(
            lambda client: client.add([Path(path)]), self._added, self._refuse, owner=self
        )

    def show_roots(self, roots: list[wire.Root]) -> None:
        """Show the folders there are; one that is being worked on stays as it is."""
        for gone in set(self._cards) - {root.path for root in roots}:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for root in roots:
            if root.path not in self._cards:
                card = FolderCard(self.parts.bridge, root)
                card.changed.connect(self.refresh)
                card.forgotten.connect(self._tell_forgotten)
                self._cards[root.path] = card
                self._list.addWidget(card)
            self._cards[root.path].show_root(root)
        self._none.setVisible(not roots)
        follow_layout(self)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a folder"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _added(self, _reply: wire.IndexReply) -> None:
        self.refresh()

    def _refuse(self, error: ConciergeError) -> None:
        self._problem.setText(problem(error))
        self._problem.show()

    def _tell_forgotten(self, path: str, files: int) -> None:
        self.refresh()
        told = self.tr("%Ln file(s) forgotten", "", files)
        self.parts.tell(told, lambda: self.add(str(from_wire(path))))


class FolderCard(Card):
    """A folder of the index: how it stands, its rules, and taking it out.

    Args:
        bridge: The way to the service.
        root: The folder.

    Attributes:
        changed: It is not as it was.
        forgotten: It was taken out: its path, and how many files that were.
    """

    changed = Signal()
    forgotten = Signal(str, int)

    def __init__(self, bridge: Bridge, root: wire.Root) -> None:
        super().__init__()
        self._bridge, self._root = bridge, root
        self._place = from_wire(root.path)
        name = shown(self._place.name or root.path)
        self.setAccessibleName(name)
        self._facts = Label(tone="quiet", role="detail")
        self._trouble = Label(tone="warn")
        self._gone = QPushButton(self.tr("Its Files Are Gone for Good…"))
        self._gone.clicked.connect(self._ask_gone)
        self._rules: RulesEditor | None = None
        self._confirmation = Confirmation()
        self.rules_button = self._button(self.tr("Rules"), name, self._toggle_rules, "filter")
        self.rules_button.setCheckable(True)
        self.remove_button = self._button(self.tr("Remove…"), name, self._ask_remove, "forget")
        head = QHBoxLayout()
        says = QVBoxLayout()
        says.setSpacing(0)
        says.addWidget(Label(name, "name"))
        says.addWidget(Label(shown(str(self._place)).replace("/", "/" + _BREAK), "detail", "quiet"))
        says.addWidget(self._facts)
        head.addLayout(says, 1)
        for button in (self.rules_button, self.remove_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self._trouble)
        self.column.addWidget(self._gone, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._confirmation)
        self.show_root(root)

    def show_root(self, root: wire.Root) -> None:
        """Show how it stands now."""
        self._root = root
        facts = [self.tr("%Ln file(s)", "", root.files)]
        count = len(root.exclude) + len(root.allow)
        if count:
            facts.append(self.tr("%Ln rule(s)", "", count))
        if root.scanned is None:
            facts.append(self.tr("being looked at for the first time"))
        self._facts.setText(" · ".join(facts))
        trouble = self._trouble_of(root)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._gone.setVisible(root.gone_why in ("absent", "emptied"))

    def _trouble_of(self, root: wire.Root) -> str:
        since = words.ago(root.gone_since)
        told = {
            "absent": self.tr("It is not there (%1). If it is on a drive, plug that in."),
            "emptied": self.tr("It is suddenly empty (%1). Perhaps a drive is missing."),
            "unreadable": self.tr("It cannot be read (%1). Look at its permissions."),
        }
        return told.get(root.gone_why, "").replace("%1", since)

    def _button(self, text: str, about: str, do: Callable[[], object], icon: str) -> QPushButton:
        button = QPushButton(look.icon(icon), text)
        button.setAccessibleName(f"{text}: {about}")
        button.clicked.connect(do)
        return button

    def _toggle_rules(self) -> None:
        if self._rules is None:
            self._rules = RulesEditor(self._bridge, self._root)
            self._rules.applied.connect(self.changed)
            self.column.addWidget(self._rules)
            follow_layout(self)
        self._rules.setVisible(self.rules_button.isChecked())
        if self.rules_button.isChecked():
            self._rules.exclude.setFocus()

    def _ask_remove(self) -> None:
        told = self.tr(
            "%Ln file(s) will not be found any more, and their tags and places in collections "
            "are forgotten. The files themselves stay where they are.",
            "",
            self._root.files,
        )
        self._confirmation.ask(told, self.tr("Remove from the Index"), self._remove)

    def _ask_gone(self) -> None:
        told = self.tr("What is known of %Ln file(s) is forgotten for good.", "", self._root.files)
        self._confirmation.ask(told, self.tr("Forget Them"), self._confirm)

    def _remove(self) -> None:
        self._bridge.call(
            lambda client: client.forget(self._place),
            lambda reply: self.forgotten.emit(self._root.path, reply.files),
            owner=self,
        )

    def _confirm(self) -> None:
        self._bridge.call(
            lambda client: client.confirm(self._place),
            lambda _reply: self.changed.emit(),
            owner=self,
        )
