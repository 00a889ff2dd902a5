"""A paper that somebody sent, as far as rules can read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

PaperKind = Literal[
    "invoice", "receipt", "credit", "statement", "estimate", "order", "reminder", "letter"
]


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount that a paper states, with the words that state it.

    Attributes:
        value: How much; negative for what is credited.
        currency: ISO 4217 code, or "" where the paper does not say.
        start: Where the words that state it begin in the text.
        quote: These words, on one line.
    """

    value: Decimal
    currency: str
    start: int
    quote: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may be a paper: a file, or a file within one.

    Attributes:
        text: Its words.
        title: What it calls itself, or "".
        author: Who made or sent it, by its own account, or "".
        name: Its name, without the folder.
        start: Where its text begins in the text of the whole file.
        part: Which file within the file it is, as in `Locator.part`, or "".
    """

    text: str
    title: str = ""
    author: str = ""
    name: str = ""
    start: int = 0
    part: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a paper says.

    Attributes:
        kind: What it is by its own heading.
        sender: Who it is from, as it is written; "" where that is not clear.
        sent_by: All that tells the sender.
        sent_to: All that tells who it is for.
        day: Its date, or None.
        number: The number it gives itself, or "".
        total: What it asks for in the end, or what was paid; None where no figures say.
        given: Amounts that a letter says were paid out.
    """

    kind: PaperKind
    sender: str
    sent_by: str
    sent_to: str
    day: date | None
    number: str
    total: Sum | None
    given: Sequence[Sum] = ()
