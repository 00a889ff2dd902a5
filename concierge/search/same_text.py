"""Whether two texts that are much alike are one thing that was saved again, or two of one form.

Invoices, statements and certificates of one form are as alike as a letter and its draft. What tells
them apart is what differs: such texts have other numbers and names each, where one that was saved
again has what the other has, some more, or a word spelled otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from rapidfuzz.distance import OSA

from concierge.core.records import Kind

W = TypeVar("W", Counter[str], frozenset[str])

# Scripts that put no spaces between words: each of their letters counts as one.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_NUMBER, _DIGIT = re.compile(r"\b[^\W\d]*\d\w*"), re.compile(r"\d")
# Within a word and where a line ends in the midst of one, which depends on the layout.
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\u2011](?:\s*\n\s*)?(?=[^\W\d_])")
_LEAST_LETTERS = 5  # of a word that may be spelled otherwise: shorter ones become others
# What stands above a message, as the readers of mail write it.
_HEAD = re.compile(r"(?:(?:Subject|From|To|Cc|Bcc|Date|Attachments): [^\n]*(?:\n|$))+")
_LINE = re.compile(r"^(\w+): (.*)$", re.MULTILINE)
_REPLY = re.compile(r"^(?:\w{2,4}: ?)+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s+<[^>]*>")
_DAY_OR_YEAR = re.compile(r"\b(?:\d{4}|\d{1,2})\b")


@dataclass(frozen=True)
class Said:
    """What a text says, as far as it tells whether another is the same; worked out when asked.

    Attributes:
        text: The text.
    """

    text: str

    @cached_property
    def numbers(self) -> Sequence[str]:
        """All words with a digit, in their order."""
        found = _NUMBER.findall(unicodedata.normalize("NFKC", self.text))
        return [word.casefold().lstrip("0") or "0" for word in found]

    @cached_property
    def different_numbers(self) -> frozenset[str]:
        """Those, each once."""
        return frozenset(self.numbers)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each other word stands in it, without case."""
        return Counter(word.casefold() for word in self._plain)

    @cached_property
    def different_words(self) -> frozenset[str]:
        """Those, each once."""
        return frozenset(self.words)

    @property
    def names(self) -> frozenset[str]:
        """Words that begin with a capital somewhere."""
        return frozenset(word.casefold() for word in self._plain if word[0].isupper())

    @property
    def _plain(self) -> Iterator[str]:
        text = _HYPHEN.sub("", unicodedata.normalize("NFKC", self.text))
        return (word for word in _WORD.findall(text) if not _DIGIT.search(word))


@dataclass(frozen=True)
class Document:
    """A text as it is compared.

    Attributes:
        whole: All that it says.
        body: Of a message, what is below its head.
        core: Of a message, what stands in another to which it was forwarded.
    """

    whole: Said
    body: Said | None = None
    core: Said | None = None

    @property
    def characters(self) -> int:
        """How long it is; 0 where there is nothing to compare."""
        return len(self.whole.text)


def document(text: str, kind: str) -> Document:
    """Return a text as it is compared.

    Args:
        text: All of it.
        kind: What people call such a file; a message has a head.
    """
    head = _HEAD.match(text) if kind == Kind.MAIL else None
    if head is None:
        return Document(Said(text))
    body = text[head.end() :]
    lines = dict(_LINE.findall(head.group()))
    # Programs write the day in many ways, and the hour as it is in another place.
    day = " ".join(_DAY_OR_YEAR.findall(lines.get("Date", ""))[:2])
    subject = _REPLY.sub("", lines.get("Subject", ""))
    sender = _ADDRESS.sub("", lines.get("From", "")) or lines.get("From", "")
    core = "\n".join((sender, day, subject, body))
    return Document(Said(text), Said(body), Said(core))


def same(one: Document, other: Document, *, akin: bool = False) -> bool:
    """Say whether two texts that are much alike are one, or one with something added.

    Args:
        one: A text.
        other: Another.
        akin: Whether their names say that they are versions: then words may have become others,
            but neither numbers nor names.
    """
    return any(
        _holds(more.whole, less.whole, akin=akin) or _is_forwarded(less, more)
        for less, more in ((one, other), (other, one))
    )


def _holds(more: Said, less: Said, *, akin: bool) -> bool:
    """Say whether a text has what another says, with its numbers in their order."""
    if not less.different_numbers <= more.different_numbers:  # nearly always, and told at once
        return False
    if not akin and _lost(less.different_words, more.different_words):  # told nearly as quickly
        return False
    lost = _lost(less.words, more.words)
    if lost and (not akin or lost & (less.names | more.names)):
        return False
    return _in_order(less.numbers, more.numbers)


def _lost(less: W, more: W) -> set[str]:
    """Return the words that others lack, even spelled otherwise."""
    gone, added = less - more, more - less
    return {word for word in gone if not _respelled(word, added)}


def _is_forwarded(one: Document, other: Document) -> bool:
    """Say whether a message stands in another, with who wrote it, about what and on which day."""
    if one.core is None or other.body is None:
        return False
    core, body = one.core, other.body
    return not core.words - body.words and core.different_numbers <= body.different_numbers


def _in_order(some: Sequence[str], others: Iterable[str]) -> bool:
    """Say whether all of some stand among others, in their order."""
    left = iter(others)
    return all(one in left for one in some)


def _respelled(word: str, others: Iterable[str]) -> bool:
    """Say whether a word stands among others with a letter more, less, other or changed."""
    return len(word) >= _LEAST_LETTERS and any(
        len(other) >= _LEAST_LETTERS
        and abs(len(word) - len(other)) <= 1
        and OSA.distance(word, other, score_cutoff=1) <= 1
        for other in others
    )
