"""Why papers do not count for a question, and with which amounts those count that do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from concierge.answer.sets.question import SetQuestion
from concierge.core.papers import Names, Paper, PaperKind, Sum, plain, words_of

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


def refusal(question: SetQuestion, paper: Paper) -> str:
    """Return why a paper does not count, or "" where it fulfils the question's wish."""
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


def sums(question: SetQuestion, paper: Paper) -> Iterator[Sum | None]:
    """Yield the amounts with which a paper counts, None for one that states none."""
    if question.received:
        yield from paper.given
    else:
        # What a letter asks for in the end is none of its own.
        yield paper.total if paper.kind != "letter" else None


def tells(names: Names, text: str) -> bool:
    """Say whether a text names somebody, every word of the name in one of its ways."""
    words = words_of(text)
    return all(any(f" {plain(way)}" in words for way in ways) for ways in names)


def _refused_amount(question: SetQuestion, paper: Paper) -> str:
    wish = question.wish
    if wish.needs == "given" and not paper.given:
        return "It does not say that anything was paid."
    if wish.needs != "total":
        return ""
    if paper.total is None:
        return "No total in figures can be read in it."
    value = paper.total.value
    too_small = wish.least is not None and value < wish.least
    if too_small or (wish.most is not None and value > wish.most):
        amount = f"{value} {paper.total.currency}".rstrip()
        return f"It comes to {amount}."
    return ""
