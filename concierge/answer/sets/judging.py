"""Which papers count for a question, and why the others do not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from concierge.answer.papers.paper import Paper, PaperKind, Source, Sum
from concierge.answer.papers.parts import place_at
from concierge.answer.sets.question import Names, SetQuestion
from concierge.core.gathering import GatheredFile
from concierge.core.records import Locator

_IS: Final[dict[PaperKind, str]] = {
    "invoice": "It is an invoice.",
    "receipt": "It is a receipt.",
    "credit": "It is a credit note.",
    "statement": "It is a statement.",
    "estimate": "It is an estimate.",
    "order": "It is an order.",
    "reminder": "It is a reminder.",
    "letter": "It is a letter.",
}
_WORDS: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper that may count.

    Attributes:
        file: The file that it is, or stands in.
        name: What it is called, without the folder.
        part: Which file within the file it is, or "".
        paper: What it says.
        place: Where in the file it stands.
        amounts: Where its amounts stand, by the first characters of the words that state them.
    """

    file: GatheredFile
    name: str
    part: str
    paper: Paper
    place: Locator
    amounts: Mapping[int, Locator]


def candidate(
    file: GatheredFile, source: Source, paper: Paper, places: Sequence[tuple[int, Locator]]
) -> Candidate:
    """Return a paper that may count, without its text: there may be thousands.

    Args:
        file: The file that it is, or stands in.
        source: Its text.
        paper: What it says.
        places: Where the passages of the whole file stand.
    """
    sums = [*([paper.total] if paper.total else []), *paper.given]
    amounts = {one.start: place_at(places, source.start + one.start) for one in sums}
    place = place_at(places, source.start)
    return Candidate(file, source.name, source.part, paper, place, amounts)


@dataclass(frozen=True, slots=True)
class Counted:
    """A paper that counts, with one of its amounts where these are asked for."""

    candidate: Candidate
    sum: Sum | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A paper that does not count, and why."""

    candidate: Candidate
    reason: str


def judged(
    question: SetQuestion, candidates: Iterable[Candidate]
) -> tuple[list[Counted], list[Refused]]:
    """Tell the papers that count from those that do not.

    Args:
        question: What is asked.
        candidates: All papers that were found, the newest first.
    """
    counted: list[Counted] = []
    refused: list[Refused] = []
    before: dict[object, Candidate] = {}
    pays = question.operation == "total" and not question.received
    for one in candidates:
        if one.paper.kind not in question.papers and not pays:
            continue  # that it is another kind of paper surprises nobody
        same = before.get(_mark(one))
        reason = _refusal(question, one.paper) or (
            f"It is the same as {same.name}." if same else ""
        )
        if reason:
            refused.append(Refused(one, reason))
            continue
        before[_mark(one)] = one
        counted += (Counted(one, amount) for amount in _sums(question, one.paper))
    return counted, refused


def without_covers(papers: Sequence[Candidate]) -> list[Candidate]:
    """Leave out a message that only hands on papers of its own kind.

    Args:
        papers: All that stand in one file.
    """
    attached = {one.paper.kind for one in papers if one.part}
    return [one for one in papers if one.part or one.paper.kind not in attached]


def tells(names: Names, text: str) -> bool:
    """Say whether a text names somebody, every word of the name in one of its ways."""
    words = _WORDS.findall(_plain(text))
    return all(
        any(word.startswith(_plain(way)) for word in words for way in ways) for ways in names
    )


def _refusal(question: SetQuestion, paper: Paper) -> str:
    """Return why a paper does not count, or ""."""
    if paper.kind not in question.papers:
        return _IS[paper.kind]
    if question.sender and not tells(question.sender, paper.sent_by):
        return f"It is from {paper.sender}." if paper.sender else "Who it is from is not clear."
    if question.recipient and not tells(question.recipient, paper.sent_to):
        return "It is for somebody else."
    if question.period is not None:
        if paper.day is None:
            return "It bears no date that can be read."
        if not question.period.holds(paper.day):
            return f"It is dated {paper.day.isoformat()}."
    return _refused_amount(question, paper)


def _refused_amount(question: SetQuestion, paper: Paper) -> str:
    if question.received and not paper.given:
        return "It does not say that anything was paid."
    asks = question.operation == "total" or question.by_amount
    if paper.total is None:
        bounded = question.least is not None or question.most is not None
        missing = (asks and not question.received) or bounded
        return "No total in figures can be read in it." if missing else ""
    value = paper.total.value
    too_small = question.least is not None and value < question.least
    if too_small or (question.most is not None and value > question.most):
        amount = f"{value} {paper.total.currency}".rstrip()
        return f"It comes to {amount}."
    return ""


def _sums(question: SetQuestion, paper: Paper) -> Iterator[Sum | None]:
    if question.received:
        yield from paper.given
    else:
        # What a letter asks for in the end is none of its own.
        yield paper.total if paper.kind != "letter" else None


def _mark(one: Candidate) -> object:
    """Return what two files have in common that are the same paper."""
    paper = one.paper
    if paper.total is None or paper.day is None:
        return one.file.id, one.part
    tells_itself = paper.number or _plain(paper.sender)
    return paper.kind, tells_itself, paper.total.value, paper.total.currency, paper.day


def _plain(text: str) -> str:
    """Return a text without accents, whatever the case of its letters."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
