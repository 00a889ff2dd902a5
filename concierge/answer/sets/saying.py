"""What is said of a set: the answer itself, and how it was counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from concierge.answer.sets.question import SetQuestion
from concierge.core.papers import PaperKind, PaperRow
from concierge.core.paths import from_wire, shown
from concierge.core.wire import SetAnswer, SetFile, Sum

PLURALS: Final[dict[PaperKind, tuple[str, str]]] = {
    "invoice": ("1 invoice", "invoices"),
    "receipt": ("1 receipt", "receipts"),
    "credit": ("1 credit note", "credit notes"),
    "statement": ("1 statement", "statements"),
    "estimate": ("1 estimate", "estimates"),
    "order": ("1 order", "orders"),
    "reminder": ("1 reminder", "reminders"),
    "letter": ("1 letter", "letters"),
}
"""One and several of each kind of paper."""

_ONLY: Final[dict[frozenset[PaperKind], str]] = {
    frozenset(("invoice", "receipt", "credit")): "Only invoices, receipts and credit notes count.",
    frozenset(("invoice", "receipt")): "Only invoices and receipts count.",
    frozenset(("invoice",)): "Only invoices count.",
    frozenset(("receipt",)): "Only receipts count.",
    frozenset(("credit",)): "Only credit notes count.",
    frozenset(("statement",)): "Only statements count.",
    frozenset(("estimate",)): "Only estimates count.",
    frozenset(("reminder",)): "Only reminders count.",
    frozenset(("letter",)): "Only letters count.",
}
_NAMED = 5  # files in a sentence


def answered(listed: SetAnswer, question: SetQuestion) -> str:
    """Return the answer in words."""
    if not listed.total:
        return "The index holds nothing that counts."
    match listed.operation:
        case "count":
            return f"{_counted(listed.total, question)}."
        case "total":
            return " + ".join(map(_sum, listed.sums))
        case "space":
            return f"{listed.size:,} bytes in {_counted(listed.total, question)}."
        case "list":
            more = ", …" if listed.total > _NAMED else ""
            names = ", ".join(map(_name, listed.files[:_NAMED]))
            return f"{_counted(listed.total, question)}: {names}{more}"
        case _:
            return "\n".join(_told(one, listed.operation, question) for one in listed.files)


def counted(question: SetQuestion, listed: SetAnswer, *, found: int, copies: int) -> list[str]:
    """Return how it was counted, a sentence each; the first is how many were looked at.

    Args:
        question: What was asked.
        listed: What came of it.
        found: How many files the query finds, or how many papers were looked at.
        copies: How many other places hold content that counts.
    """
    if question.papers:
        one, several = "1 paper was looked at.", f"{found:,} papers were looked at."
    else:
        one, several = "The query finds 1 file.", f"The query finds {found:,} files."
    said = [one if found == 1 else several]
    if question.papers:
        said += _of_papers(question, listed)
    if copies:
        one = "1 copy with the same content does not count again."
        said.append(
            one if copies == 1 else f"{copies:,} copies with the same content do not count again."
        )
    if len(listed.sums) > 1 and question.operation == "total":
        said.append("Different currencies are not added up.")
    return said


def summed(files: Sequence[SetFile]) -> list[Sum]:
    """Add up the amounts of files, each currency for itself.

    Returns:
        The currency with the most parts first, amounts that name none last.
    """
    return _sums((one.currency, int(Decimal(one.amount) * 100)) for one in files if one.amount)


def added_up(papers: Iterable[PaperRow]) -> list[Sum]:
    """Add up what papers come to, as `summed` does."""
    return _sums((row.currency, row.cents) for row in papers if row.cents is not None)


def _sums(amounts: Iterable[tuple[str, int]]) -> list[Sum]:
    """Add up hundredths by their currency."""
    by: dict[str, list[int]] = {}
    for currency, cents in amounts:
        by.setdefault(currency, []).append(cents)
    sums = [
        Sum(amount=f"{Decimal(sum(cents)) / 100:.2f}", currency=currency, parts=len(cents))
        for currency, cents in by.items()
    ]
    return sorted(sums, key=lambda one: (not one.currency, -one.parts))


def _sum(one: Sum) -> str:
    return f"{one.amount} {one.currency or 'without a currency'}"


def _of_papers(question: SetQuestion, listed: SetAnswer) -> list[str]:
    said = [_ONLY[question.papers]]
    if question.sender:
        said.append(f"Only papers from “{question.from_whom}” count.")
    if question.recipient:
        said.append(f"Only papers to “{question.to_whom}” count.")
    if question.period is not None:
        said.append(_dated(question))
    if question.least is not None:
        said.append(f"Only amounts from {question.least} on count.")
    if question.most is not None:
        said.append(f"Only amounts up to {question.most} count.")
    if question.received:
        said.append("What letters say was paid out is added up.")
    if listed.left_out_total:
        one = "1 paper was left out."
        several = f"{listed.left_out_total:,} papers were left out."
        said.append(one if listed.left_out_total == 1 else several)
    return said


def _dated(question: SetQuestion) -> str:
    period = question.period
    assert period is not None
    if period.first is None:
        return f"Only papers dated before {period.after} count."
    if period.after is None:
        return f"Only papers dated from {period.first} on count."
    begin, end = period.spelled
    if begin == end:
        return f"Only papers dated {begin} count."
    return f"Only papers dated {begin} to {end} count."


def _told(one: SetFile, operation: str, question: SetQuestion) -> str:
    """Return a file with what it comes first for."""
    if question.by_amount:
        return f"{_name(one)}, {one.amount} {one.currency}".rstrip()
    if operation in ("largest", "smallest"):
        return f"{_name(one)}, {one.size:,} bytes"
    return f"{_name(one)}, {one.date or one.modified[:10]}"


def _name(one: SetFile) -> str:
    return f"“{shown(from_wire(one.path).name)}”"


def _counted(number: int, question: SetQuestion) -> str:
    if len(question.papers) == 1:
        one, several = PLURALS[next(iter(question.papers))]
        return one if number == 1 else f"{number:,} {several}"
    return _files(number)


def _files(number: int) -> str:
    return "1 file" if number == 1 else f"{number:,} files"
