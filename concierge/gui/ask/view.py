"""The conversation beside the results."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from concierge.gui import look
from concierge.gui.ask import copying
from concierge.gui.ask.conversation import Conversation
from concierge.gui.ask.flat_button import FlatButton
from concierge.gui.ask.invitation import Invitation
from concierge.gui.ask.question import QuestionBar
from concierge.gui.ask.scope import within_of
from concierge.gui.ask.scroll import Pages
from concierge.gui.ask.shelf import Shelf
from concierge.gui.ask.suggestions import Suggestion
from concierge.gui.ask.turn import Turn
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label
from concierge.gui.selection import Selection

if TYPE_CHECKING:
    from concierge.core import wire


class AskView(QWidget):
    """Questions in the person's own words, and answers that say where it is written.

    Args:
        bridge: The way to the service.

    Attributes:
        cited: A source is to be shown: an `Item` with its place.
        closed: The conversation is to be put away.
        told: What was done, to be said in passing.
        wanted: A query is to be searched for.
        similar_wanted: Files like an `Item` are wanted.
        menu_wanted: A context menu for a `Selection` at this place of the screen.
        page_wanted: A page of the window, and a part of it.
        export_wanted: A `Conversation` of the service is to be written into a file.
        delete_wanted: One is to be deleted.
    """

    cited = Signal(object)
    closed = Signal()
    told = Signal(str)
    wanted = Signal(str)
    similar_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    page_wanted = Signal(str, str)
    export_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._teach = Invitation()
        self._earlier = FlatButton(self.tr("Show Earlier Questions"), "chevron-up", self)
        self._kept = self._button("list", self.tr("Conversations"))
        self._kept.setCheckable(True)
        self._new = self._button("plus", self.tr("New conversation"))
        self._copy = self._button("copy", self.tr("Copy the conversation with its sources"))
        self._more = self._button("more", self.tr("More for this conversation"))
        self._close = self._button("close", self.tr("Close the conversation"))
        self._bridge = bridge
        self._pages = Pages(self)
        self.conversation = Conversation(bridge, self._pages, self)
        self.shelf = Shelf(bridge, self)
        self._stack = QStackedWidget(self)
        self.bar = QuestionBar(bridge, self)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("Conversation"))
        self._show_turns()

    # ------------------------------------------------------------ for the window

    def ask(
        self,
        question: str,
        scope: wire.Scope | None = None,
        scope_label: str = "",
        passage: wire.Excerpt | None = None,
    ) -> None:
        """Ask a question; without one put the cursor where it is written.

        Args:
            question: In the person's own words.
            scope: The only files to answer from, or None for all.
            scope_label: What these files are called.
            passage: What is to be explained, if that is what is asked.
        """
        self.bar.scope.choose(within_of(scope, scope_label))
        if question.strip():
            self._begin(question.strip(), passage)
        self.bar.edit.setFocus()

    def offer(self, selection: Selection) -> None:
        """Say what is selected and was searched for, so that a question can be about it."""
        asked = {turn.exchange.question for turn in self.turns}
        # The words in the bar may have been the question itself.
        query = "" if selection.query.strip() in asked else selection.query
        self.bar.scope.offer(Selection(selection.items, query))

    @property
    def turns(self) -> list[Turn]:
        """The questions that are shown."""
        return self.conversation.turns

    @property
    def running(self) -> bool:
        """Whether an answer is being written."""
        return self.conversation.running

    def stop(self) -> None:
        """Have no more written."""
        self.conversation.stop()

    def clear(self) -> None:
        """Begin a new conversation."""
        self.conversation.clear()
        self._show_page()
        self.bar.edit.setFocus()

    def conversations_changed(self) -> None:
        """Show what another window, or a command, made of the conversations."""
        if self._stack.currentWidget() is self.shelf:
            self.shelf.refresh()
        self.conversation.renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc stops the writing, and then closes the conversation."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.running:
            self.stop()
        else:
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a line above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, look.colours().line)

    # ------------------------------------------------------------ putting it together

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(look.step(4), look.step(1), look.step(2), 0)
        head.addWidget(Label(self.tr("Ask"), "detail", "quiet", bold=True), 1)
        for button in (self._kept, self._new, self._copy, self._more, self._close):
            head.addWidget(button)
        self._pages.add(self._teach, newest=False)
        self._pages.add(self._earlier, newest=False)
        self._stack.addWidget(self._pages)
        self._stack.addWidget(self.shelf)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self._kept.clicked.connect(self._turn_over)
        self._new.clicked.connect(self.clear)
        self._copy.clicked.connect(self._copy_all)
        self._more.clicked.connect(self._offer_more)
        self._close.clicked.connect(self._leave)
        self.bar.asked.connect(self._begin)
        self._earlier.clicked.connect(self.conversation.reach_back)
        self._connect_conversation()
        self.shelf.chosen.connect(self.conversation.open)
        self.shelf.left.connect(self._show_page)
        self.shelf.export_wanted.connect(self.export_wanted)
        self.shelf.delete_wanted.connect(self.delete_wanted)

    def _connect_conversation(self) -> None:
        one = self.conversation
        one.changed.connect(self._show_turns)
        one.opened.connect(self._show_opened)
        one.cited.connect(self.cited)
        one.menu_wanted.connect(self.menu_wanted)
        one.went_on.connect(self._go_on)
        one.copied.connect(lambda turn: self._put(copying.markdown(turn.exchange)))
        one.told.connect(self.told)
        one.page_wanted.connect(self.page_wanted)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(icon, "quiet"))
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    # ------------------------------------------------------------ the conversation

    def _begin(self, question: str, passage: wire.Excerpt | None = None) -> None:
        self._show_page()
        self.conversation.ask(question, self.bar.scope.within, passage=passage)

    def _turn_over(self, shelf: bool) -> None:
        """Show the list of conversations, or the page again."""
        if shelf:
            self._stack.setCurrentWidget(self.shelf)
            self.shelf.show_all(self.conversation.id)
            self._order()
        else:
            self._show_page()

    def _offer_more(self) -> None:
        """Offer what can be done with the conversation that is open."""
        conversation = self.conversation.id
        if conversation is None:
            return

        def show(kept: wire.ConversationReply) -> None:
            menu = self.shelf.menu(kept.conversation, self._rename)
            menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

        self._bridge.call(
            lambda client: client.conversations.read(conversation, limit=1),
            show,
            owner=self,
            key="more",
        )

    def _rename(self) -> None:
        """Let the title of the open conversation be typed, in the list."""
        self._kept.setChecked(True)
        self._stack.setCurrentWidget(self.shelf)
        self.shelf.show_all(self.conversation.id, rename=True)
        self._order()

    def _show_page(self) -> None:
        self._kept.setChecked(False)
        self._stack.setCurrentWidget(self._pages)
        self._order()

    def _show_opened(self) -> None:
        self._show_page()
        self.bar.edit.setFocus()

    def _order(self) -> None:
        """Let Tab go through the page from top to bottom, however late its parts were made."""
        head = [self._kept, self._new, self._copy, self._more, self._close]
        turns = [stop for turn in self.turns for stop in turn.stops]
        stops = [*head, *self.shelf.stops, self._earlier, *turns, *self.bar.stops]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _go_on(self, turn: Turn, one: Suggestion) -> None:
        if one.does == "ask":
            self.bar.scope.choose(one.within)
            self.conversation.ask(one.question, one.within, literal=True)
        elif one.does == "search":
            self.wanted.emit(one.question)
        elif one.source is not None:
            item = turn.item_of(one.source)
            if one.does == "similar":
                self.similar_wanted.emit(item)
            else:
                self.cited.emit(item)

    def _leave(self) -> None:
        self.stop()  # nobody would read it
        self.closed.emit()

    def _copy_all(self) -> None:
        self._put(copying.whole(turn.exchange for turn in self.turns))

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Copied with its sources"))

    def _show_turns(self) -> None:
        self._teach.setVisible(not self.turns)
        self._earlier.setVisible(self.conversation.has_more)
        self._new.setEnabled(bool(self.turns))
        self._copy.setEnabled(any(one.exchange.text for one in self.turns))
        self._more.setEnabled(self.conversation.id is not None)
        self.bar.show_followed(bool(self.turns))
        self._order()
