"""Answers to questions about sets of files."""

from __future__ import annotations

from typing import Literal

from concierge.core.wire.base import Wire


class SetFile(Wire):
    """A file of the set, or an amount in it.

    Attributes:
        n: Its number among the citations of the answer, or none.
        kind: What the file is.
        modified: When it was changed last, ISO 8601 with zone.
        size: Bytes.
        copies: How many other places hold the very same content; they do not count.
        locator: Where in it the amount stands, or the paper within an archive or a mail.
        quote: The words that say it, or "".
        paper: What kind of paper it is, or "".
        amount: Its amount, as a decimal number; "" where none was asked for or can be read.
        currency: ISO 4217 code, or "" where it is not said.
        date: The day that the paper bears, ISO 8601, or "".
        party: Who it is from, as it is written, or "".
    """

    n: int | None = None
    file_id: int
    path: str
    kind: str
    modified: str
    size: int
    copies: int = 0
    locator: dict[str, int | float | str] = {}
    quote: str = ""
    paper: str = ""
    amount: str = ""
    currency: str = ""
    date: str = ""
    party: str = ""


class LeftOut(Wire):
    """A paper that the query finds, and why it does not count, as a sentence."""

    reason: str
    file: SetFile


class Sum(Wire):
    """What the amounts in one currency come to."""

    amount: str
    currency: str = ""
    parts: int = 1


class SetAnswer(Wire):
    """How a question about a set was answered from the catalog.

    Attributes:
        operation: What was asked of the files; `total` sums amounts, `space` sizes.
        query: The query that finds the files, or those that may be such papers.
        counted: How it was counted: a few sentences.
        total: How many files, papers or amounts there are.
        size: Bytes of all places, where these were asked for.
        files: They, or the first of them: for `newest` and the like as many as were asked for.
        sums: What the amounts come to, one a currency.
        left_out: Papers that were looked at and do not count, the first of them.
        left_out_total: How many there are.
    """

    operation: Literal["count", "list", "newest", "oldest", "largest", "smallest", "total", "space"]
    query: str
    counted: list[str]
    total: int
    size: int | None = None
    files: list[SetFile] = []
    sums: list[Sum] = []
    left_out: list[LeftOut] = []
    left_out_total: int = 0
