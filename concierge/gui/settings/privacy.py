"""The page of privacy: where everything is, what is remembered, and forgetting it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from concierge.client import Client
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown
from concierge.gui import desktop, look, words
from concierge.gui.confirmation import Confirmation
from concierge.gui.history import HistoryList
from concierge.gui.look.card import Card
from concierge.gui.look.label import Label
from concierge.gui.settings.page import Page
from concierge.gui.told import problem, told

_MANY = 200


class PrivacyPage(Page):
    """What stays on this computer, which is everything."""

    def fill(self) -> None:
        """See `Page`."""
        self.column.addWidget(self._promise())
        self._notices = Label(tone="warn")
        self.column.addWidget(self._notices)
        self.add_heading(self.tr("What you searched for, opened and asked"))
        self.add_rows(self.names)
        self._history = Label(tone="quiet")
        self.column.addWidget(self._history)
        self._earlier = HistoryList(self.parts.bridge)
        self._earlier.forgotten.connect(self._load_history)
        self.column.addWidget(self._earlier)
        self._clear = self._button(self.tr("Clear the History…"), self._ask_clear)
        self._clearing = Confirmation()
        self.column.addWidget(self._clearing)
        self._delete = self._button(self.tr("Delete All Conversations…"), self._ask_delete)
        self._deleting = Confirmation()
        self.column.addWidget(self._deleting)
        self.add_heading(self.tr("Where the index is"))
        self._size = Label()
        self.column.addWidget(self._size)
        self._button(self.tr("Show the Folder"), self._reveal)
        self.add_heading(
            self.tr("Forget everything"),
            self.tr("Takes all folders out of the index. The files themselves stay."),
        )
        self._forget = self._button(self.tr("Forget Everything…"), self._ask_forget)
        self._forgetting = Confirmation()
        self.column.addWidget(self._forgetting)
        self._problem = Label(tone="bad")
        self._problem.hide()
        self.column.addWidget(self._problem)

    def refresh(self) -> None:
        """See `Page`."""
        self._problem.hide()
        self._show_place()
        self._earlier.load()
        self._load_history()

    def _load_history(self) -> None:
        self.parts.bridge.call(
            lambda client: len(client.history.recent(limit=_MANY)),
            self._show_history,
            owner=self,
            key="history",
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(look.icon("shield", "good").pixmap(look.step(8)))

    def _promise(self) -> Card:
        card = Card()
        row = QHBoxLayout()
        self._picture = QLabel()
        self._draw()
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        told = Label(
            self.tr(
                "Nothing leaves this computer. Files are read here, the index is encrypted and "
                "kept here, questions are answered here. There are no accounts and no "
                "statistics. The network is used only to fetch a model, after you agreed."
            )
        )
        row.addWidget(told, 1)
        card.column.addLayout(row)
        return card

    def _button(self, text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(do)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _show_place(self) -> None:
        status = self.parts.live.last
        folder = shown(str(self.parts.bridge.home.folder)).replace("/", "/\u200b")
        taken = sum(size for name, size in status.disk.items() if name != "free") if status else 0
        self._size.setText(f"{folder}\n{words.size(taken)}" if taken else folder)
        notices = "\n".join(map(told, status.notices)) if status else ""
        self._notices.setText(notices)
        self._notices.setVisible(bool(notices))

    def _show_history(self, count: int) -> None:
        more = self.tr("More than %Ln search(es) remembered", "", count - 1)
        exact = self.tr("%Ln search(es) remembered", "", count)
        self._history.setText(more if count >= _MANY else exact)

    def _ask_clear(self) -> None:
        self._clearing.ask(
            self.tr("All searches and the list of opened files are deleted for good."),
            self.tr("Clear It"),
            lambda: self._do(lambda client: client.history.remove(None), self.tr("Cleared")),
        )

    def _ask_delete(self) -> None:
        self._deleting.ask(
            self.tr("All questions and answers are deleted for good."),
            self.tr("Delete Them"),
            lambda: self._do(lambda client: client.conversations.clear(), self.tr("Deleted")),
        )

    def _ask_forget(self) -> None:
        status = self.parts.live.last
        files = sum(status.files.model_dump().values()) if status else 0
        told = self.tr(
            "%Ln file(s), with their tags and collections, are forgotten, and so are saved "
            "searches, conversations and the history. This cannot be undone.",
            "",
            files,
        )
        self._forgetting.ask(
            told,
            self.tr("Forget All of It"),
            lambda: self._do(_forget_all, self.tr("Everything was forgotten")),
        )

    def _do(self, work: Callable[[Client], object], told: str) -> None:
        def done(_result: object) -> None:
            self.parts.tell(told, None)
            self.refresh()

        self.parts.bridge.call(work, done, self._refuse, owner=self)

    def _refuse(self, error: ConciergeError) -> None:
        self._problem.setText(problem(error))
        self._problem.show()

    def _reveal(self) -> None:
        folder: Path = self.parts.bridge.home.folder
        try:
            desktop.open_file(folder)
        except ConciergeError as error:
            self._refuse(error)


def _forget_all(client: Client) -> None:
    for root in client.roots():
        client.forget(from_wire(root.path))
    for tag in client.tags.all():
        if "/" not in tag.name:
            client.tags.delete(tag.name)
    for collection in client.collections.all():
        client.collections.delete(collection.name)
    for search in client.saved.all():
        client.saved.remove(search.name)
    client.conversations.clear()
    client.history.remove(None)
