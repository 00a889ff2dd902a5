"""Papers that somebody sent, as far as rules can read them, and what is asked of many."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from concierge.core.gathering import GatheredFile
from concierge.core.records import Locator

PaperKind = Literal[
    "invoice", "receipt", "credit", "statement", "estimate", "order", "reminder", "letter"
]

Names = tuple[tuple[str, ...], ...]
"""A name word by word; each word in the ways in which one that tells the same may begin."""

_WORDS: Final = re.compile(r"[^\W_]+")


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


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A paper, and where it stands in a file.

    Attributes:
        paper: What it says.
        part: Which file within the file it is, as in `Locator.part`, or "".
        place: Where in the file it stands.
        amounts: Where its amounts stand, by the first characters of the words that state them.
        is_cut: Whether it is so long that only its beginning was read.
    """

    paper: Paper
    part: str = ""
    place: Locator = field(default_factory=Locator)
    amounts: Mapping[int, Locator] = field(default_factory=dict)
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class ReadPapers:
    """The papers of a content.

    Attributes:
        papers: All of them; most contents have none.
        by: The version of the rules that read them.
    """

    papers: tuple[FiledPaper, ...]
    by: int


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What papers must fulfil to count.

    Attributes:
        kinds: One of these they are.
        sender: Who they are from.
        recipient: Who they are for.
        first: Their first day, or None for all before.
        after: The first day that is too late, or None for all that follow.
        least: The least amount, or None.
        most: The greatest amount, or None.
        needs: Which amount they must state.
        tells_others: Whether those of other kinds by the sender are told as left out.
    """

    kinds: frozenset[PaperKind]
    sender: Names = ()
    recipient: Names = ()
    first: date | None = None
    after: date | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    needs: Literal["", "total", "given"] = ""
    tells_others: bool = False


class PaperRow(NamedTuple):
    """A paper at one of its places, as it is counted.

    Attributes:
        id: The paper; it stands in each copy of its content.
        mark: The same for papers that say the same of themselves; None where they say too little.
        modified_ns: When the file was changed last.
        day: Its date, ISO 8601, or None.
        cents: Hundredths of what it comes to, or None.
        currency: ISO 4217 code, or "".
    """

    id: int
    mark: int | None
    modified_ns: int
    day: str | None
    cents: int | None
    currency: str


class RefusedRow(NamedTuple):
    """A paper that does not fulfil a wish, at one of its places."""

    id: int
    modified_ns: int


class ToldPaper(NamedTuple):
    """A paper, and the newest file that holds it."""

    file: GatheredFile
    filed: FiledPaper

    @property
    def said(self) -> Paper:
        """What it says."""
        return self.filed.paper


def words_of(text: str) -> str:
    """Return the words of a text without accents and case, a blank before each."""
    return "".join(f" {word}" for word in _WORDS.findall(plain(text)))


def plain(text: str) -> str:
    """Return a text without accents, whatever the case of its letters."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))
