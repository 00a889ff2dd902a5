"""A question with all that came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from concierge.core.errors import ConciergeError, of_category

if TYPE_CHECKING:
    from concierge.core import wire

State = Literal["looking", "reading", "writing", "done", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class Within:
    """The only files a question is asked of.

    Attributes:
        label: What they are called.
        scope: What they are.
        icon: Name of the icon that stands for them.
    """

    label: str
    scope: wire.Scope
    icon: str = "filter"


@dataclass(slots=True)
class Exchange:
    """A question and its answer, as far as that has come.

    Attributes:
        question: In the person's own words.
        within: The only files asked, or None for all.
        sources: The evidence, which comes first.
        draft: The words of the model as they come; not checked yet.
        answer: The checked answer, once it is there.
        error: What went wrong.
        literal: Whether it is meant as it is typed.
        rewritten: What was understood, where that is more than was typed.
        message: What it is kept as, where it is.
        thumb: What the person thinks of the answer.
        note: What they wrote about it.
        read: How many passages were read, of how many, where whole files are.
        passage: What is to be explained, if that is what is asked.
    """

    question: str
    within: Within | None = None
    state: State = "looking"
    sources: list[wire.Citation] = field(default_factory=list)
    draft: str = ""
    answer: wire.AnswerReply | None = None
    error: ConciergeError | None = None
    literal: bool = False
    rewritten: str = ""
    message: int | None = None
    thumb: wire.Thumb = ""
    note: str = ""
    read: tuple[int, int] = (0, 0)
    passage: wire.Excerpt | None = None

    @classmethod
    def kept(cls, message: wire.Message) -> Exchange:
        """Return one as it was kept."""
        within = None
        if message.within is not None:
            within = Within(message.within_label, message.within)
        made = cls(message.question, within, passage=message.passage)
        made.take(message)
        return made

    def take(self, message: wire.Message) -> None:
        """Be as it was kept."""
        self.message, self.rewritten = message.id, message.rewritten
        self.literal = not message.rewritten  # what it was understood as stays
        self.state = "stopped" if message.state == "writing" else message.state
        self.sources, self.answer = list(message.sources), message.answer
        self.draft = "" if message.answer is not None else message.text
        told = message.problem
        self.error = None
        if told is not None:
            self.error = of_category(told.category, told.message, told.advice)
        self.thumb, self.note = message.thumb, message.note

    @property
    def understood(self) -> str:
        """What was asked, with all that it was understood to mean."""
        return self.rewritten or self.question

    @property
    def running(self) -> bool:
        """Whether something is still to come."""
        return self.state in {"looking", "reading", "writing"}

    @property
    def text(self) -> str:
        """The answer, or what there is of it."""
        return self.answer.answer if self.answer else self.draft

    @property
    def quotes(self) -> dict[int, wire.Citation]:
        """What each number stands for; the answer may quote more than the evidence showed."""
        cited = self.answer.citations if self.answer else []
        return {source.n: source for source in (*self.sources, *cited)}

    @property
    def nearest(self) -> list[wire.Citation]:
        """What is nearest to the question where no file answers it."""
        return list(self.answer.nearest) if self.answer else []

    @property
    def found_nothing(self) -> bool:
        """Whether no file says anything about it."""
        counted = self.listed is not None and self.listed.total > 0
        return self.answer is not None and not self.quotes and not counted

    @property
    def only_quoted(self) -> bool:
        """Whether no model wrote the answer."""
        quotes = self.answer is not None and bool(self.quotes) and not self.answer.model
        return quotes and self.listed is None

    @property
    def listed(self) -> wire.SetAnswer | None:
        """What was counted, when the question was about a set of files."""
        return self.answer.listed if self.answer else None

    @property
    def about(self) -> wire.Citation | None:
        """The passage that was explained, and where it stands."""
        return self.answer.about if self.answer else None

    def begin(self) -> None:
        """Forget what came of it, to ask once more."""
        self.state, self.sources, self.draft = "looking", [], ""
        self.read = (0, 0)
        self.answer, self.error, self.rewritten = None, None, ""
        self.thumb, self.note = "", ""
