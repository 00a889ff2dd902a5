"""From a question and its passages to an answer that can be checked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from concierge.answer.citations import (
    Quote,
    check,
    citations,
    written,
)
from concierge.answer.prompt import SMALL_MODEL_BYTES, compose
from concierge.answer.repetition import first_repeat
from concierge.answer.sentences import Ranked, rank
from concierge.answer.words import content_stems
from concierge.core.errors import ConciergeError
from concierge.core.protocols import Embedder, LanguageModel, Passage
from concierge.core.sentences import split
from concierge.core.wire import AnswerReply, AskEvent

NOT_FOUND = "I did not find this in your files."

# Of the best sentence: cosine plus weighted shared words, or shared words alone. Measured:
# 99 % of 150 answerable encyclopaedia questions lie above, 99 % of 225 on another subject below.
_LEAST_SCORE = 0.45
_LEAST_SHARED = 0.25
_BEGINNING = 1000  # characters; the embedder takes about as many
_SENTENCES_KEPT = 3
_UNSUPPORTED = "Sentences without a number are not supported by your files."
_QUOTED = "The answer is quoted from your files, because the model's own words did not hold."


class Answerer:
    """Answers questions from passages.

    Args:
        model: Writes the answer.
        embedder: Finds the sentences nearest in meaning; without one only words count.
        model_bytes: Size of the model's file, by which the prompt is fitted to it.
    """

    def __init__(
        self, model: LanguageModel, embedder: Embedder | None, model_bytes: int = 0
    ) -> None:
        self._model = model
        self._embedder = embedder
        self._model_bytes = model_bytes

    def answer(
        self,
        question: str,
        passages: Sequence[Passage],
        stopped: Callable[[], bool],
        *,
        whole: bool = False,
    ) -> Iterator[AskEvent]:
        """Yield the evidence, then the model's words as they come, then the checked answer.

        The final text may differ from the streamed words: it carries the numbers of its
        sources, and where the model's words did not hold it quotes the files instead.

        Args:
            question: In the person's own words.
            passages: Where to look, best first.
            stopped: Asked between tokens; ends the model's writing early.
            whole: Whether it is about these files as wholes, so that no sentence of them need
                be near to it.
        """
        started = time.perf_counter()
        # What a text is about stands in the sentences nearest to all of it.
        sought = "\n".join(one.text for one in passages)[:_BEGINNING] if whole else question
        ranked = rank(sought, [one.text for one in passages], self._embedder)
        if not ranked or not (whole or self._near(ranked)):
            yield AskEvent(type="sources")
            yield AskEvent(type="token", text=NOT_FOUND)
            yield _done(NOT_FOUND, [], "", started, [])
            return
        passages = _with_sentences(passages, ranked)
        quotes = [Quote(passages[one.passage], one.sentence) for one in ranked]
        evidence = _evidence(quotes)
        yield AskEvent(type="sources", sources=citations(evidence))
        prompt = compose(question, [one.passage for one in evidence], quotes, self._model_bytes)
        text, notices = "", list[str]()
        try:
            for piece in self._model.stream(prompt.messages, prompt.max_tokens, stopped):
                yield AskEvent(type="token", text=piece)
                text += piece
                if first_repeat(text) is not None:
                    break
        except ConciergeError as error:
            notices.append(str(error))
        answer, cited, notice = self._verdict(question, text, quotes)
        yield _done(answer, cited, self._model.name, started, [*notices, *notice])

    def _near(self, ranked: Sequence[Ranked]) -> bool:
        """Say whether anything found is about the question at all."""
        if self._embedder is None:
            return ranked[0].shared >= _LEAST_SHARED
        return ranked[0].score >= _LEAST_SCORE

    def _verdict(
        self, question: str, text: str, quotes: Sequence[Quote]
    ) -> tuple[str, list[Quote], list[str]]:
        """Return the final answer, what it cites and what to say about it."""
        cut = first_repeat(text)
        kept = _whole(text if cut is None else text[:cut])
        checked = check(question, kept, quotes, self._embedder)
        if not any(one.quote is not None and one.informs for one in checked):
            return _quoted(quotes[0]), [quotes[0]], [_QUOTED] if text.strip() else []
        supported = [one.quote for one in checked if one.quote is not None]
        notice = [_UNSUPPORTED] if len(supported) < len(checked) else []
        if self._model_bytes >= SMALL_MODEL_BYTES or _says_all(kept, supported[0]):
            return written(checked), supported, notice
        # A small model may pick the wrong words of the right sentence: let both be read.
        return f"{written(checked)}\n\n{_quoted(supported[0])}", supported, notice


def _with_sentences(passages: Sequence[Passage], ranked: Sequence[Ranked]) -> list[Passage]:
    """Fill in each passage's best sentences."""
    best: list[list[str]] = [[] for _ in passages]
    for one in ranked:
        best[one.passage].append(one.sentence.text)
    return [
        replace(passage, sentences=tuple(sentences[:_SENTENCES_KEPT]))
        for passage, sentences in zip(passages, best, strict=True)
    ]


def _evidence(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the best sentence of each passage, best passage first."""
    best: dict[int, Quote] = {}
    for quote in quotes:
        best.setdefault(quote.passage.number, quote)
    return list(best.values())


def _whole(text: str) -> str:
    """Leave out a last sentence that was cut short, when there are whole ones before it."""
    sentences = split(text)
    if len(sentences) > 1 and sentences[-1].text[-1] not in ".!?。！？\"'”’»)]":
        return text[: sentences[-2].end]
    return text


def _says_all(text: str, quote: Quote) -> bool:
    """Say whether a text leaves out nothing of a quote that matters."""
    return set(content_stems(quote.sentence.text)) <= set(content_stems(text))


def _quoted(quote: Quote) -> str:
    return f"“{quote.sentence.text}” [{quote.passage.number}]"


def _done(
    answer: str, cited: Sequence[Quote], model: str, started: float, notices: Sequence[str]
) -> AskEvent:
    reply = AnswerReply(
        answer=answer,
        citations=citations(cited),
        model=model,
        took_ms=(time.perf_counter() - started) * 1000,
        notices=list(notices),
    )
    return AskEvent(type="done", answer=reply)
