"""Matching an answer to its sources: which sentence is proved by what, word for word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from concierge.answer.words import content_stems, names, numbers, words
from concierge.core.protocols import Embedder, Passage
from concierge.core.sentences import Sentence, split
from concierge.core.wire import Citation

_LEAST_SHARED = 0.6  # share of an answer's content words that its source must hold
_LEAST_SHARED_IF_ALIKE = 0.4  # the same when the two sentences also mean alike
_ALIKE = 0.7  # cosine
_ORDERED_FROM = 5  # shared words from which on their order counts
_LEAST_IN_ORDER = 0.8  # share of them that must stand in the order of the source
_INVENTED = re.compile(r"\s*[\[(](?:source\s*)?\d{1,2}(?:\s*,\s*\d{1,2})*[\])]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a passage, word for word."""

    passage: Passage
    sentence: Sentence

    def citation(self) -> Citation:
        """Return it as it goes on the wire."""
        return Citation(
            n=self.passage.number,
            file_id=self.passage.file_id,
            path=self.passage.path,
            locator=self.passage.locator.as_dict(),
            quote=self.sentence.text,
        )


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence of an answer and the quote that supports it, if any.

    Attributes:
        text: The sentence without numbers of sources.
        quote: What supports it.
        informs: Whether it says more than the question did.
    """

    text: str
    quote: Quote | None
    informs: bool


def without_numbers(text: str) -> str:
    """Take out source numbers that a model made up; ours come from matching."""
    return _INVENTED.sub("", text)


def check(
    question: str, answer: str, quotes: Sequence[Quote], embedder: Embedder | None
) -> list[Checked]:
    """Match each sentence of an answer to the sentence of the sources that supports it.

    A sentence is supported when every number and name that it adds to the question stands
    in one passage, and most of its content words do too.

    Args:
        question: What was asked; what the answer repeats of it proves nothing.
        answer: As the model wrote it.
        quotes: The sentences of the sources, those nearest to the question first.
        embedder: Lets a sentence in other words count, when it means alike.
    """
    return [
        _checked(question, sentence.text, quotes, embedder)
        for sentence in split(without_numbers(answer))
    ]


def _checked(
    question: str, text: str, quotes: Sequence[Quote], embedder: Embedder | None
) -> Checked:
    asked = set(content_stems(question))
    stems = set(content_stems(text))
    fresh = stems - asked
    quote = _nearest(text, fresh, stems, quotes) if stems else None
    if quote is not None and not _supports(quote, text, question, stems, embedder):
        quote = None
    return Checked(text, quote, bool(fresh))


def _nearest(text: str, fresh: set[str], stems: set[str], quotes: Sequence[Quote]) -> Quote | None:
    """Return the sentence that shares the most words, above all numbers and new words.

    Of equals the first is taken, which is the nearest to the question.
    """
    figures = numbers(text)

    def shared(quote: Quote) -> int:
        held = set(content_stems(quote.sentence.text))
        both = len(figures & numbers(quote.sentence.text))
        return 3 * both + 2 * len(fresh & held) + len(stems & held)

    best = max(quotes, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else None


def _supports(
    quote: Quote, text: str, question: str, stems: set[str], embedder: Embedder | None
) -> bool:
    around = _around(quote)
    held = set(content_stems(around))
    asked = set(content_stems(question))
    if numbers(text) - numbers(question) - numbers(around):
        return False
    if names(text) - asked - held:
        return False
    if _negated(text) != _negated(quote.sentence.text):
        return False
    if _reordered(content_stems(text), content_stems(quote.sentence.text)):
        return False
    fresh = stems - asked
    share = len(stems & (held | asked)) / len(stems)
    fresh_share = len(fresh & held) / len(fresh) if fresh else share
    least = min(share, fresh_share)
    if least >= _LEAST_SHARED:
        return bool(stems & held)
    return (
        embedder is not None
        and least >= _LEAST_SHARED_IF_ALIKE
        and _cosine(embedder, text, quote.sentence.text) >= _ALIKE
    )


def _reordered(text: Sequence[str], source: Sequence[str]) -> bool:
    """Say whether a sentence puts its source's words in another order.

    "The landlord must tell the tenant" has the words of "the tenant must tell the landlord"
    and none of its truth. Few words are judged leniently: there other orders are common.
    """
    places = [source.index(word) for word in dict.fromkeys(text) if word in source]
    if len(places) < _ORDERED_FROM:
        return False
    tails: list[int] = []  # patience sorting: its length is that of the longest rising run
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) < _LEAST_IN_ORDER * len(places)


def _around(quote: Quote) -> str:
    """Return the quoted sentence with its neighbours, which name what its pronouns mean."""
    sentences = split(quote.passage.text)
    at = sentences.index(quote.sentence)
    near = sentences[max(0, at - 1) : at + 2]
    return quote.passage.text[near[0].start : near[-1].end]


def _negated(text: str) -> bool:
    return any(
        word in {"not", "no", "never", "none", "cannot", "without"} or word.endswith("n't")
        for word in words(text.replace("’", "'"))
    )


def _cosine(embedder: Embedder, one: str, other: str) -> float:
    vectors = embedder.embed([one, other])
    return float(vectors[0] @ vectors[1])


def written(checked: Sequence[Checked]) -> str:
    """Return the answer with the number of its source after each supported sentence."""
    return " ".join(
        one.text if one.quote is None else numbered(one.text, one.quote.passage.number)
        for one in checked
    )


def numbered(text: str, number: int) -> str:
    """Put a source's number after a sentence, before its full stop."""
    body = text.rstrip()
    stop = body[-1] if body and body[-1] in ".!?。" else ""
    return f"{body[: len(body) - len(stop)]} [{number}]{stop or '.'}"


def citations(quotes: Sequence[Quote]) -> list[Citation]:
    """Return one citation a source, in the order of the answer.

    When several sentences of a passage are quoted, the quote runs from the first of them
    to the last, so that it stays a verbatim stretch of the passage.
    """
    found: dict[int, Quote] = {}
    for quote in quotes:
        number = quote.passage.number
        found[number] = _joined(found[number], quote) if number in found else quote
    return [quote.citation() for quote in found.values()]


def _joined(one: Quote, other: Quote) -> Quote:
    start = min(one.sentence.start, other.sentence.start)
    end = max(one.sentence.end, other.sentence.end)
    return Quote(one.passage, Sentence(start, end, one.passage.text[start:end]))
