"""Summaries of texts of any length, each sentence of which stands on a place in the text.

A small model writes poor summaries: for it the sentences that stand for the text are chosen
and quoted. A large one sums up one stretch after the other and then joins what it wrote (map
and reduce); a sentence of its that no source supports is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from concierge.answer.citations import Quote
from concierge.answer.key_sentences import candidates, chosen, judged, stretches
from concierge.answer.prompt import SMALL_MODEL_BYTES, estimated_tokens, fenced
from concierge.answer.prompts import Prompts
from concierge.answer.repetition import first_repeat
from concierge.answer.support import check
from concierge.core.protocols import Embedder, LanguageModel, Passage
from concierge.core.sentences import split

T = TypeVar("T")

METHOD = 1
"""Rises when the way changes in which summaries are made, so that none is taken for new."""

_SENTENCES = 7
_SPARE = 0.8  # of the tokens that a prompt may hold; counting them is a guess


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of a summary.

    Attributes:
        text: What it says.
        quote: What proves it; the same words when it was chosen and not written.
    """

    text: str
    quote: Quote


Making = Generator[int, None, list[Point]]
"""Yields how many passages are done, and returns the points, the weightiest first."""


class Summariser:
    """Makes summaries.

    Args:
        model: Writes them, if it is large enough.
        embedder: Says what stands for a text; without one words do.
        model_bytes: Size of the model's file.
        prompts: What models are told.
    """

    def __init__(
        self,
        model: LanguageModel,
        embedder: Embedder | None,
        model_bytes: int,
        prompts: Prompts,
    ) -> None:
        self._model = model
        self._embedder = embedder
        self._prompts = prompts
        self.writes = model_bytes >= SMALL_MODEL_BYTES

    @property
    def maker(self) -> str:
        """What made a summary; one by another is not taken for the same."""
        if not self.writes:
            return f"chosen {METHOD}{'' if self._embedder else ' by words'}"
        versions = (self._prompts[one].version for one in ("summary-part", "summary-whole"))
        return f"{self._model.name} {METHOD} {'.'.join(map(str, versions))}"

    def points(self, passages: Sequence[Passage], stopped: Callable[[], bool]) -> Making:
        """Sum up one text.

        Args:
            passages: All of it, in its order, without orders to a model (`planted.guarded`).
            stopped: Asked between two stretches; then what there is so far is summed up.

        Raises:
            ConciergeError: When the model cannot write.
        """
        if self.writes:
            return (yield from self._written(passages, stopped))
        return (yield from self.quoted(passages, stopped))

    def quoted(self, passages: Sequence[Passage], stopped: Callable[[], bool]) -> Making:
        """Choose the sentences that stand for a text; see `points`. No model is asked."""
        some, done = [], 0
        for stretch in stretches(passages):
            if stopped():
                break
            some += candidates(stretch, self._embedder, opens=not done)
            done += len(stretch)
            yield done
        return [Point(one.quote.sentence.text, one.quote) for one in chosen(some, _SENTENCES)]

    def joined(
        self, points: Sequence[Sequence[Point]], wanted: int, stopped: Callable[[], bool]
    ) -> list[Point]:
        """Sum up the summaries of several texts.

        Args:
            points: Of each text, the weightiest first.
            wanted: How many sentences at most, when they are chosen.
            stopped: Asked between the words of a model.
        """
        if self.writes:
            return self._reduced([one for each in points for one in each], stopped)
        share = max(1, wanted // max(1, len(points)))
        firsts = [one for each in points for one in each[:share]]
        if len(firsts) <= wanted:
            return firsts
        standing = judged([one.quote for one in firsts], self._embedder)
        return [Point(one.quote.sentence.text, one.quote) for one in chosen(standing, wanted)]

    def _written(self, passages: Sequence[Passage], stopped: Callable[[], bool]) -> Making:
        recipe = self._prompts["summary-part"]
        points: list[Point] = []
        done = 0
        for part in _portions(passages, lambda one: one.text, recipe.source_tokens):
            if stopped():
                break
            sources = fenced([(one.number, one.text) for one in part], recipe.source_tokens)
            text = self._said(recipe.messages(sources=sources), recipe.reply_tokens, stopped)
            quotes = [Quote(one, sentence) for one in part for sentence in split(one.text)]
            points += self._proven(text, quotes)
            done += len(part)
            yield done
        return self._reduced(points, stopped)

    def _reduced(self, points: list[Point], stopped: Callable[[], bool]) -> list[Point]:
        """Join points until few are left; the model gets as many at a time as it can hold."""
        recipe = self._prompts["summary-whole"]
        while len(points) > _SENTENCES and not stopped():
            fewer: list[Point] = []
            for group in _portions(points, lambda one: one.text, recipe.source_tokens):
                texts = [(number, one.text) for number, one in enumerate(group, 1)]
                messages = recipe.messages(sources=fenced(texts, recipe.source_tokens))
                text = self._said(messages, recipe.reply_tokens, stopped)
                fewer += self._proven(text, [one.quote for one in group])
            if not fewer or len(fewer) >= len(points):
                break  # the model adds to it instead
            points = fewer
        return points[:_SENTENCES]

    def _said(
        self, messages: Sequence[dict[str, str]], most: int, stopped: Callable[[], bool]
    ) -> str:
        text = "".join(self._model.stream(messages, most, stopped))
        return text[: first_repeat(text)]

    def _proven(self, text: str, quotes: Sequence[Quote]) -> list[Point]:
        """Return the sentences of a model that a source supports."""
        checked = check("", text, quotes, self._embedder)
        return [Point(one.text, one.quote) for one in checked if one.quote is not None]


def _portions(some: Sequence[T], text_of: Callable[[T], str], tokens: int) -> list[list[T]]:
    """Cut a row of things into portions whose texts a prompt can hold."""
    portions: list[list[T]] = []
    room = 0.0
    for one in some:
        needed = estimated_tokens(text_of(one))
        if not portions or needed > room:
            portions.append([])
            room = tokens * _SPARE
        portions[-1].append(one)
        room -= needed
    return portions
