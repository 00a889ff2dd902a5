"""Cutting a text at its headings or symbols, so that each stretch says under what it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from concierge.core.records import Locator, Segment

_MAX_HEADING = 200


@dataclass(frozen=True, slots=True)
class Outline:
    """A text in stretches, and what it says of itself.

    Attributes:
        segments: The stretches; joined by line ends they are the text.
        title: Its title, or "".
        author: Its author, or "".
        facts: As in `Extraction.facts`.
    """

    segments: tuple[Segment, ...]
    title: str = ""
    author: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def stretches(text: str, cuts: Iterable[tuple[int, str]]) -> tuple[Segment, ...]:
    """Cut a text before the given places; line numbers run on from stretch to stretch.

    Args:
        text: The text.
        cuts: Rising offsets of the beginnings of lines, each with the heading that holds
            from there on ("" for none).
    """
    found: list[Segment] = []
    line, begin, heading = 1, 0, ""
    for at, name in (*cuts, (len(text), "")):
        piece = text[begin:at]
        if at > begin:
            # The line end before the next stretch is what joins the two.
            whole = piece.removesuffix("\n") if at < len(text) else piece
            if whole and not whole.isspace():
                found.append(Segment(whole, Locator(line=line, heading=heading or None)))
            line += piece.count("\n")
        begin, heading = at, " ".join(name.split())[:_MAX_HEADING]
    return tuple(found)
