"""One question in the conversation: its evidence, its answer, and how to go on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from concierge.core.errors import Category
from concierge.core.paths import from_wire, shown
from concierge.gui import look, words
from concierge.gui.ask.about_passage import AboutPassage
from concierge.gui.ask.answer_text import AnswerText
from concierge.gui.ask.asker import Asker, Talk
from concierge.gui.ask.exchange import Exchange
from concierge.gui.ask.flat_button import FlatButton
from concierge.gui.ask.question_line import QuestionLine
from concierge.gui.ask.rating import Rating
from concierge.gui.ask.set_card import SetCard
from concierge.gui.ask.strip import SourceStrip
from concierge.gui.ask.suggestions import Suggestion
from concierge.gui.ask.tools import Tools
from concierge.gui.bridge import Bridge
from concierge.gui.look.label import Label
from concierge.gui.selection import Item
from concierge.gui.told import problem, told

if TYPE_CHECKING:
    from concierge.core import wire


class Turn(QWidget):
    """A question and its answer.

    Args:
        bridge: The way to the service.
        exchange: What is asked, or was.
        talk: The conversation that it belongs to.

    Attributes:
        cited: A source was clicked: an `Item` with its place.
        menu_wanted: A context menu for an `Item` at this place of the screen.
        went_on: A `Suggestion` was clicked.
        copied: The answer is to be copied.
        page_wanted: A page of the window, and a part of it.
        moved: The answer is in another state.
    """

    cited = Signal(object)
    menu_wanted = Signal(object, QPoint)
    went_on = Signal(object)
    copied = Signal()
    page_wanted = Signal(str, str)
    moved = Signal()

    def __init__(
        self,
        bridge: Bridge,
        exchange: Exchange,
        talk: Talk | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.exchange = exchange
        self._files: Mapping[int, Item] = {}
        self._is_last = True
        self._asker = Asker(bridge, exchange, talk, self)
        self.question = QuestionLine(exchange, self)
        self.rating = Rating(bridge, exchange, self)
        self._scope = Label("", "detail", "quiet")
        self.about = AboutPassage(self)
        self.sources = SourceStrip(self)
        self.answer = AnswerText(self)
        self.card = SetCard(self)
        self._legend = Label("", "detail", "quiet")
        self._state = Label("", "detail", "quiet")
        self._tools = self._make_tools()
        self._offered: list[FlatButton] = []
        self._further = QVBoxLayout()
        self._further.setSpacing(0)
        self._lay_out()
        self._connect()
        self._name()

    def start(self) -> None:
        """Ask, or ask once more."""
        self.show_suggestions(())
        self._asker.start()

    def show_kept(self) -> None:
        """Show what was kept, without asking."""
        self._asker.look_up()
        self.question.refresh()
        self._show()

    def ask_anew(self, question: str) -> None:
        """Ask another question in its place."""
        self.exchange.question, self.exchange.literal = question, False
        self.exchange.passage = None  # another question is not about it any more
        self._name()
        self.start()

    def ask_literally(self) -> None:
        """Ask the question as it was typed, whatever came before it."""
        self.exchange.literal = True
        self.start()

    def set_last(self, last: bool) -> None:
        """Let the question be edited where nothing was asked after it."""
        self._is_last = last
        self._show_tools()

    def stop(self) -> None:
        """Have no more written."""
        self._asker.stop()

    def item_of(self, source: wire.Citation) -> Item:
        """Return the file of a source, at the place it is cited from."""
        known = self._files.get(source.file_id)
        name = from_wire(source.path).name
        item = known or Item(source.file_id, source.path, "other", name)
        place = tuple(source.locator.items())
        return replace(item, locator=place, snippet=source.quote)

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer ways to go on, in place of those before."""
        for button in self._offered:
            self._further.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered = []
        for one in suggestions:
            button = FlatButton(one.text, one.icon, self)
            button.clicked.connect(partial(self.went_on.emit, one))
            self._further.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.show()
            self._offered.append(button)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in the order of the page."""
        head = (self.question.edit, self.question.literal, self.about)
        tools = (self._remedy, self._stop, self._again, self._edit, self._copy)
        below = (*tools, *self.rating.stops, *self._offered)
        return [*head, *self.sources.cards, self.answer, *self.card.stops, *below]

    @property
    def state(self) -> str:
        """What it says of how the answer came about."""
        return self._state.text()

    # ------------------------------------------------------------ putting it together

    def _make_tools(self) -> Tools:
        self._stop = FlatButton(self.tr("Stop"), "stop")
        self._stop.setToolTip(self.tr("Write no more (Esc)"))
        self._again = FlatButton(self.tr("Answer Again"), "regenerate")
        self._edit = FlatButton(self.tr("Edit"), "edit")
        self._edit.setToolTip(self.tr("Change the question and ask it again"))
        self._copy = FlatButton(self.tr("Copy with Sources"), "copy")
        self._copy.setToolTip(self.tr("Copy question, answer and sources as Markdown"))
        self._remedy = QPushButton(self.tr("Models…"))
        self._stop.clicked.connect(self.stop)
        self._again.clicked.connect(self.start)
        self._edit.clicked.connect(self.question.begin_edit)
        self._copy.clicked.connect(self.copied)
        self._remedy.clicked.connect(lambda: self.page_wanted.emit("settings", "models"))
        buttons = (self._remedy, self._stop, self._again, self._edit, self._copy)
        return Tools(buttons, self.rating, self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.step(4), look.step(3), look.step(4), look.step(2))
        column.setSpacing(look.step(2))
        parts = (self.question, self._scope, self.about, self.sources, self.answer, self.card)
        for part in (*parts, self._legend, self._state, self._tools):
            column.addWidget(part)
        column.addLayout(self._further)
        if (within := self.exchange.within) is not None:
            self._scope.setText(self.tr("Only in %1").replace("%1", shown(within.label)))
        self._scope.setVisible(within is not None)

    def _connect(self) -> None:
        self._asker.changed.connect(self._show)
        self._asker.progressed.connect(self._show_state)
        self._asker.wrote.connect(self.answer.add_draft)
        self._asker.understood.connect(self.question.refresh)
        self._asker.knew.connect(self._know)
        self.rating.moved.connect(self._tools.fit)
        self.question.edited.connect(self.ask_anew)
        self.question.literal_wanted.connect(self.ask_literally)
        self.sources.chosen.connect(self._cite)
        self.sources.menu_wanted.connect(
            lambda source, at: self.menu_wanted.emit(self.item_of(source), at)
        )
        self.about.wanted.connect(self._cite)
        self.card.cited.connect(self.cited)
        self.card.wanted.connect(self._want)
        self.answer.cited.connect(self._cite_number)
        self.answer.pointed.connect(self.sources.point_at)

    def _name(self) -> None:
        asked = shown(self.exchange.question)
        self.setAccessibleName(self.tr("Question: %1").replace("%1", asked))

    # ------------------------------------------------------------ what comes

    def _show(self) -> None:
        """Show the state that the exchange is in now."""
        exchange = self.exchange
        if exchange.state in {"looking", "reading", "done"}:
            self.sources.show_sources(list(exchange.quotes.values()) or exchange.nearest)
            self.sources.show_files(self._files)
        if exchange.state == "done":
            quotes = {n: source.quote for n, source in exchange.quotes.items()}
            support = exchange.answer.support if exchange.answer else ()
            self.answer.show_answer(self._words, quotes, support)
        elif exchange.state in {"looking", "reading"}:
            self.answer.show_draft("")
        self.answer.setVisible(bool(exchange.text) or exchange.state == "writing")
        self.about.show_passage(exchange.passage, exchange.about)
        self._show_set()
        self._show_legend()
        self._show_state()
        self._state.set_tone("text" if exchange.state == "failed" else "quiet")
        self.rating.refresh()
        self._show_tools()
        if exchange.state in {"done", "failed"} and self._asker.asked:
            heard = self._words if exchange.state == "done" else self._state.text()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, heard))
        self.moved.emit()

    @property
    def _words(self) -> str:
        """The answer; that nothing was found is the service's sentence, not the files'."""
        text = self.exchange.text
        return told(text) if self.exchange.found_nothing else text

    def _show_set(self) -> None:
        """Show what was counted in place of words and sources."""
        listed = self.exchange.listed
        self.card.show_set(listed, self.exchange.text)
        if listed is not None:
            self.answer.hide()
            self.sources.hide()

    def _show_state(self) -> None:
        self._state.setText(self._said())
        self._state.setVisible(bool(self._state.text()))

    def _show_legend(self) -> None:
        states = self.answer.states if self.exchange.state == "done" else set()
        told = {
            "unsupported": self.tr("With a dotted line: none of the sources says this."),
            "partly": self.tr("With a dashed line: the source says only some of this."),
            "strange": self.tr("With a waved line: a number or name that is in none of them."),
        }
        self._legend.setText("\n".join(told[state] for state in told if state in states))
        self._legend.setVisible(bool(states))

    def _show_tools(self) -> None:
        exchange = self.exchange
        failed = exchange.error
        no_model = failed is not None and failed.category is Category.MODEL_MISSING
        self._remedy.setVisible(exchange.only_quoted or no_model)
        had_focus = self._stop.hasFocus()
        self._stop.setVisible(exchange.running)
        self._again.setVisible(not exchange.running and not exchange.found_nothing)
        self._again.setText(self.tr("Try Again") if failed else self.tr("Answer Again"))
        self._edit.setVisible(self._is_last and not exchange.running)
        useful = bool(exchange.text) and not exchange.found_nothing
        self._copy.setVisible(useful and not exchange.running)
        self._tools.fit()
        if had_focus and self._again.isVisible():
            self._again.setFocus()

    def _said(self) -> str:
        """Say how the answer came about, and what else the person should know."""
        exchange = self.exchange
        said: dict[str, Callable[[], str]] = {
            "looking": self._said_of_looking,
            "reading": lambda: self.tr("Reading what was found…"),
            "writing": lambda: self.tr("Writing; the words are checked when they are complete…"),
            "stopped": lambda: self.tr("Stopped. What stands here was not checked."),
            "failed": lambda: problem(exchange.error) if exchange.error else "",
            "done": self._said_of_answer,
        }
        return said[exchange.state]()

    def _said_of_looking(self) -> str:
        done, total = self.exchange.read
        if not total:
            return self.tr("Looking in your files…")
        said = self.tr("Reading: %1 of %n passage(s)", "", total)
        return said.replace("%1", words.number(done))

    def _said_of_answer(self) -> str:
        answer = self.exchange.answer
        if answer is None:
            return ""
        notices = [*self._trust(), *map(told, answer.notices)]
        if answer.listed is not None:
            return "\n".join(
                [self.tr("Counted from the index; no language model wrote this."), *notices]
            )
        if self.exchange.found_nothing:
            nearest = self.tr("These passages are nearest to the question.")
            return "\n".join([*notices, *([nearest] if answer.nearest else [])])
        if self.exchange.only_quoted:
            self._state.setToolTip("\n".join(map(told, answer.notices[:1])))
            said = self.tr("No language model wrote this: it is quoted from your files.")
            return "\n".join([said, *self._trust(), *map(told, answer.notices[1:])])
        said = self.tr("Answered on this machine with %1 in %2")
        said = said.replace("%2", words.duration(answer.took_ms / 1000))
        return "\n".join([said.replace("%1", shown(answer.model)), *notices])

    def _trust(self) -> list[str]:
        """Say how far the answer can be trusted, and why."""
        answer = self.exchange.answer
        if answer is None or answer.confidence is None:
            return []
        levels = {
            "high": self.tr("This can probably be trusted:"),
            "medium": self.tr("Better read the source, too:"),
            "low": self.tr("Read the source before you rely on this:"),
            "none": "",
        }
        reasons = map(told, answer.confidence.reasons)
        return [" ".join(filter(None, [levels[answer.confidence.level], *reasons]))]

    def _know(self, files: Mapping[int, Item]) -> None:
        self._files = files
        self.sources.show_files(files)

    def _want(self, query: str) -> None:
        self.went_on.emit(Suggestion("", "search", "search", question=query))

    def _cite_number(self, n: int) -> None:
        if (source := self.exchange.quotes.get(n)) is not None:
            self._cite(source)

    def _cite(self, source: wire.Citation) -> None:
        self.cited.emit(self.item_of(source))
