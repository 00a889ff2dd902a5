"""Questions to one file that hold no word to look for, such as “how much was it?”.

What they ask for is told by its form: the line that says what a paper comes to, of which day it is
or who sent it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from concierge.answer.papers.days import days
from concierge.answer.papers.heads import head_of, heading_in, lines_of
from concierge.answer.papers.money import amounts
from concierge.answer.papers.reading import DATED
from concierge.answer.papers.totals import total_of
from concierge.answer.phrases import Said
from concierge.answer.sentences import Ranked
from concierge.core.protocols import Passage
from concierge.core.sentences import Sentence, split

_PAPERS_AMOUNT: Final = re.compile(
    r"(?:(?:and|so|und)\s+)?(?:how\s+(?:much|high)|what\s+(?:is|was)\s+the\s+(?:total|amount|sum)"
    r"|what\s+did|wie\s*(?:viel|hoch)|was\s+(?:hat|kostete))\b.*"
    r"\b(?:invoices?|bills?|receipts?|\w*rechnung|quittung|beleg)\b",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST: Final = 200  # characters; a line beyond this is a paragraph
# As near as a sentence of the same words: it was found by its form. What only holds an amount is
# just near enough to be shown.
_FOUND, _PERHAPS = 1.0, 0.5

_Look = Callable[[str], Iterator[tuple[Sentence, float]]]


def told_plainly(question: str, passages: Sequence[str]) -> list[Ranked]:
    """Return the lines of a file that say what a question without a word of its own asks for.

    Args:
        question: As it was understood.
        passages: Of the one file that is asked.

    Returns:
        The best first; none for any other question.
    """
    look = _asked_for(question)
    if look is None:
        return []
    found = [
        Ranked(at, sentence, cosine=nearness, shared=0.0)
        for at, text in enumerate(passages)
        for sentence, nearness in look(text)
    ]
    return sorted(found, key=lambda one: -one.score)


def total_of_paper(
    question: str, passages: Sequence[Passage], ranked: Sequence[Ranked]
) -> list[Ranked]:
    """Return the line that says what the paper comes to whose amount is asked for.

    The words of such a question stand in the heading of a bill and not beside its total.

    Args:
        question: As it was understood.
        passages: Where to look.
        ranked: Their sentences, the nearest first; the first says which paper is meant.

    Returns:
        The line, as near as the sentence that says which paper is meant; none where no amount
        of a paper is asked for.
    """
    if not ranked or not _PAPERS_AMOUNT.match(question.strip()):
        return []
    best = ranked[0]
    file = passages[best.passage].file_id
    found = [
        replace(best, passage=at, sentence=sentence)
        for at, one in enumerate(passages)
        if one.file_id == file
        for sentence, nearness in _amount(one.text)
        if nearness == _FOUND
    ]
    return found[:1]


def _asked_for(question: str) -> _Look | None:
    content = {word.low for word in Said(question.lower()).tokens if word.is_word}
    for asks, words, look in _KINDS:
        if asks.search(question) and content <= words | _EMPTY:
            return look
    return None


def _amount(text: str) -> Iterator[tuple[Sentence, float]]:
    total = total_of(text, lines_of(text))
    if total is not None:
        yield _stretch(text, total.start, len(total.quote.split())), _FOUND
        return
    for sentence in split(text):
        if any(one.currency for one in amounts(sentence.text)):
            yield sentence, _PERHAPS
            return


def _day(text: str) -> Iterator[tuple[Sentence, float]]:
    dated = [one for one in lines_of(text) if len(one.text) <= _LONGEST and any(days(one.text))]
    for line in sorted(dated, key=lambda one: DATED.search(one.text) is None)[:1]:
        yield Sentence(line.start, line.start + len(line.text), line.text), _FOUND


def _sender(text: str) -> Iterator[tuple[Sentence, float]]:
    head = head_of(lines_of(text), "")
    is_head = head.greets or any(heading_in(line.text) for line in head.lines)
    name = head.name if is_head or head.signed else ""
    start = text.find(name) if name else -1
    if start >= 0:
        yield Sentence(start, start + len(name), name), _FOUND


def _stretch(text: str, start: int, words: int) -> Sentence:
    """Return so many words of a text from a place on."""
    ends = [found.end() for found in re.finditer(r"\S+", text[start:])][:words]
    end = start + (ends[-1] if ends else 0)
    return Sentence(start, end, text[start:end])


_EMPTY: Final = frozenset(
    """
    a an and are be did do does exactly for had has have i in is it its of on that the then there
    they this to was we were will altogether you
    aber da damit das dazu denn der die ein eine er es genau hat habe haben ich ihn insgesamt ist
    sie sind und war waren wir wird wurde wurden
    """.split()  # noqa: SIM905 - a column of 60 strings reads worse
)


def _known(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KINDS: Final = (
    (
        re.compile(
            r"\b(?:how\s+much|what\s+(?:was|is|did)|wie\s*viel|was\s+(?:hat|kostet\w*))\b",
            re.IGNORECASE,
        ),
        _known(
            "how much what amount total sum price cost costs pay paid come comes came"
            " wie viel wieviel was betrag summe preis kosten kostet kostete gekostet"
            " gezahlt bezahlt"
        ),
        _amount,
    ),
    (
        re.compile(
            r"\b(?:when|wann|(?:what|which|welche\w*)\s+(?:date|day|datum|tag))\b",
            re.IGNORECASE,
        ),
        _known(
            "when what which date day dated written sent issued from"
            " wann welches welchem welcher welchen tag datum geschrieben geschickt"
            " ausgestellt von vom"
        ),
        _day,
    ),
    (
        re.compile(r"\b(?:who|whom|wer|wem)\b", re.IGNORECASE),
        _known(
            "who whom from by wrote written send sent sender issued"
            " wer wem von absender geschrieben geschickt ausgestellt kam kommt"
        ),
        _sender,
    ),
)
