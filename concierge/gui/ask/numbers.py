"""What in an answer names its source."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"\[(\d{1,2})\]")
_QUOTATION = re.compile(r"“[^”]*”")


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a source where it stands in an answer: ``text[start:end] == "[n]"``."""

    start: int
    end: int
    n: int


def numbers(text: str) -> list[Number]:
    """Return the numbers of sources in an answer, in their order."""
    return [Number(found.start(), found.end(), int(found[1])) for found in _NUMBER.finditer(text)]


def flowing(text: str) -> str:
    """Return an answer with its quotations without the line breaks of their files.

    It is as long as it was, so that places in the one are places in the other.
    """
    return _QUOTATION.sub(lambda quoted: quoted[0].replace("\n", " "), text)
