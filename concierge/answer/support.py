"""Whether an answer stands on its sources: which of its sentences is proved by what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from concierge.answer.citations import Quote
from concierge.answer.words import (
    content_stems,
    name_spots,
    names,
    number_spots,
    numbers,
    words,
)
from concierge.core.protocols import Embedder
from concierge.core.sentences import split
from concierge.core.wire import Support

_LEAST_SHARED = 0.6  # share of an answer's content words that its source must hold
_LEAST_SHARED_IF_ALIKE = 0.4  # the same when the two sentences also mean alike
_LEAST_PARTLY = 0.4  # the same for a sentence that stands partly on its source
_ALIKE = 0.7  # cosine, on MiniLM's scale
_ORDERED_FROM = 5  # shared words from which on their order counts
_LEAST_IN_ORDER = 0.8  # share of them that must stand in the order of the source
# The number of a section says nothing: "7. Deposit" is not the 7th, but "7. May" is.
_SECTION = re.compile(
    r"^[ \t]*\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=[^\W\d_])"
    r"(?!jan|feb|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[cz])",
    re.IGNORECASE | re.MULTILINE,
)
_INVENTED = re.compile(r"\s*[\[(](?:source\s*)?\d{1,2}(?:\s*,\s*\d{1,2})*[\])]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence of an answer and what its source says.

    Attributes:
        text: The sentence without numbers of sources.
        quote: What supports it.
        near: What it stands on in part, if nothing supports it.
        strange: The numbers, dates and names in it that stand in no source, as spans.
        informs: Whether it says more than the question did.
    """

    text: str
    quote: Quote | None
    near: Quote | None = None
    strange: tuple[tuple[int, int], ...] = ()
    informs: bool = True


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
    told = _Told.by(question, quotes)
    return [
        _checked(told, sentence.text, quotes, embedder)
        for sentence in split(without_numbers(answer))
    ]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a question and all sources say.

    Attributes:
        asked: Content words of the question.
        numbers: Of the question.
        known: Numbers and words of the question and of every source.
    """

    asked: frozenset[str]
    numbers: frozenset[str]
    known: frozenset[str]

    @classmethod
    def by(cls, question: str, quotes: Sequence[Quote]) -> _Told:
        """Read a question and its sources."""
        texts = [question, *dict.fromkeys(quote.passage.text for quote in quotes)]
        known = {said for text in texts for said in (*numbers(text), *content_stems(text))}
        asked = frozenset(content_stems(question))
        return cls(asked, frozenset(numbers(question)), frozenset(known))


def _checked(told: _Told, text: str, quotes: Sequence[Quote], embedder: Embedder | None) -> Checked:
    stems = set(content_stems(text))
    fresh = stems - told.asked
    strange = tuple(
        (spot.start, spot.end)
        for spot in sorted([*number_spots(text), *name_spots(text)])
        if spot.said not in told.known
    )
    quote = _nearest(text, fresh, stems, quotes) if stems else None
    if quote is None:
        return Checked(text, None, None, strange, bool(fresh))
    least, cosine = _likeness(told, quote, text, stems, embedder)
    if _contradicts(told, quote, text) or not _holds(least, cosine, stems, quote):
        near = quote if least >= _LEAST_PARTLY or cosine >= _ALIKE else None
        return Checked(text, None, near, strange, bool(fresh))
    return Checked(text, quote, None, strange, bool(fresh))


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


def _contradicts(told: _Told, quote: Quote, text: str) -> bool:
    """Say whether a sentence says something that its source does not, or the opposite."""
    around = _around(quote)
    if _stated(text) - told.numbers - _stated(around):
        return True
    if names(text) - told.asked - set(content_stems(around)):
        return True
    if _negated(text) != _negated(quote.sentence.text):
        return True
    return _reordered(content_stems(text), content_stems(quote.sentence.text))


def _stated(text: str) -> set[str]:
    """Return the numbers that a text states, without those of its sections."""
    return numbers(_SECTION.sub("", text))


def _likeness(
    told: _Told, quote: Quote, text: str, stems: set[str], embedder: Embedder | None
) -> tuple[float, float]:
    """Return the least share of a sentence's words that its source holds, and their cosine.

    What the sentence adds to the question counts by itself, too. The cosine is 0 where the words
    alone decide.
    """
    held = set(content_stems(_around(quote)))
    fresh = stems - told.asked
    share = len(stems & (held | told.asked)) / len(stems)
    least = min(share, len(fresh & held) / len(fresh) if fresh else share)
    if embedder is None or least >= _LEAST_SHARED:
        return least, 0.0
    return least, _cosine(embedder, text, quote.sentence.text)


def _holds(least: float, cosine: float, stems: set[str], quote: Quote) -> bool:
    if least >= _LEAST_SHARED:
        return bool(stems & set(content_stems(_around(quote))))
    return least >= _LEAST_SHARED_IF_ALIKE and cosine >= _ALIKE


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
    """Return what is quoted with the sentences beside it, which name what its pronouns mean."""
    sentences, quoted = split(quote.passage.text), quote.sentence
    before = [one.start for one in sentences if one.end <= quoted.start]
    after = [one.end for one in sentences if one.start >= quoted.end]
    inside = [one for one in sentences if one.end > quoted.start and one.start < quoted.end]
    start = before[-1] if before else min(one.start for one in (*inside, quoted))
    end = after[0] if after else max(one.end for one in (*inside, quoted))
    return quote.passage.text[start:end]


def _negated(text: str) -> bool:
    return any(
        word in {"not", "no", "never", "none", "cannot", "without"} or word.endswith("n't")
        for word in words(text.replace("’", "'"))
    )


def _cosine(embedder: Embedder, one: str, other: str) -> float:
    vectors = embedder.embed([one, other])
    return embedder.scale.standard(float(vectors[0] @ vectors[1]))


def written(checked: Sequence[Checked]) -> tuple[str, list[Support]]:
    """Return the answer with the number of its source after each sentence that stands on one.

    Returns:
        The answer, and what each of its sentences stands on.
    """
    text, marks = "", list[Support]()
    for one in checked:
        source = one.quote or one.near
        start = len(text) + 1 if text else 0
        sentence = numbered(one.text, source.passage.number) if source else one.text
        text = f"{text} {sentence}" if text else sentence
        marks.append(
            Support(
                start=start,
                end=len(text),
                state="supported" if one.quote else "partly" if one.near else "unsupported",
                sources=[source.passage.number] if source else [],
                strange=[(start + first, start + last) for first, last in one.strange],
            )
        )
    return text, marks


def numbered(text: str, number: int) -> str:
    """Put a source's number after a sentence, before its full stop."""
    body = text.rstrip()
    stop = body[-1] if body and body[-1] in ".!?。" else ""
    return f"{body[: len(body) - len(stop)]} [{number}]{stop or '.'}"
