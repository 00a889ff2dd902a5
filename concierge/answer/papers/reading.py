"""Reading a paper: what kind it is, from whom, of which day, and what it comes to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, cast

from concierge.answer.papers.days import days
from concierge.answer.papers.heads import Head, Line, head_of, heading_in, is_day, lines_of
from concierge.answer.papers.source import Source
from concierge.answer.papers.totals import given_in, total_of
from concierge.core.papers import Paper, PaperKind

_FOOTER_LINES = 2
DATED: Final = re.compile(
    r"\b(?:date of (?:the )?(?:invoice|bill|receipt|issue|letter)|(?:invoice|bill|issue|statement)"
    r" date|issued(?: on)?|rechnungsdatum|belegdatum|datum|date(?! of))\b\s*:?",
    re.IGNORECASE,
)
"""What says that the day behind it is that of the paper."""

_NUMBER: Final = re.compile(
    r"\s*(?:no\.?|nr\.?|number|nummer|#|:)*\s*(?P<number>[A-Za-z]{0,4}[-/]?\d[\w/-]*\d|\d)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"\b(?:letter|brief|schreiben)\b", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W_]+")


def read(source: Source) -> Paper | None:
    """Read a text as a paper.

    Returns:
        What it says, or None when it is no paper by its own heading and no letter.
    """
    lines = lines_of(source.text)
    if not lines:
        return None
    head = head_of(lines, source.title)
    kind, heading = _kind(source, lines, head)
    if kind is None:
        return None
    total = total_of(source.text, lines)
    if total is not None and kind == "credit":
        total = replace(total, value=-abs(total.value))
    return Paper(
        kind=kind,
        sender=head.name or source.author,
        sent_by="\n".join([*_sent_by(source, head), *_footer(lines, head)]),
        sent_to="\n".join(head.recipient),
        day=_day(source.text, lines, head),
        number=_number(heading),
        total=total,
        given=tuple(given_in(source.text)) if kind == "letter" else (),
    )


def _kind(source: Source, lines: Sequence[Line], head: Head) -> tuple[PaperKind | None, str]:
    """Return what a paper is, and the words from which on its heading says so."""
    for text in [*(line.text for line in head.lines), source.title]:
        found = heading_in(text)
        if found is not None:
            return cast(PaperKind, found.lastgroup), text[found.end() :]
    called = heading_in(_spaced(source.name))
    if called is not None and total_of(source.text, lines) is not None:
        return cast(PaperKind, called.lastgroup), ""
    named = _LETTER.search(_spaced(f"{source.name} {source.title}"))
    if (head.greets or named) and (head.signed or (named and head.greets)):
        return "letter", ""
    return None, ""


def _day(text: str, lines: Sequence[Line], head: Head) -> date | None:
    """Return the day of a paper: said to be it, alone in its line, or the first of the head."""
    for line in lines[: len(head.lines) + 4]:
        label = DATED.search(line.text)
        found = next(days(line.text[label.end() :]), None) if label else None
        if found is not None:
            return found.day
    alone = (next(days(line.text), None) for line in head.lines if is_day(line.text))
    headed = (next(days(line.text), None) for line in head.lines if heading_in(line.text))
    first = (next(days(line.text), None) for line in head.lines)
    for found in (*alone, *headed, *first, next(days(text), None)):
        if found is not None:
            return found.day
    return None


def _sent_by(source: Source, head: Head) -> list[str]:
    return [*head.sender, head.signed, source.author, _spaced(source.name)]


def _footer(lines: Sequence[Line], head: Head) -> list[str]:
    """Return the last lines where they name the sender, as the foot of a page does."""
    words = {word.casefold() for word in _WORDS.findall(head.name) if len(word) > 2}
    foot = [line.text for line in lines[-_FOOTER_LINES:]]
    return [text for text in foot if words & {one.casefold() for one in _WORDS.findall(text)}]


def _number(heading: str) -> str:
    found = _NUMBER.match(heading)
    return found["number"] if found else ""


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace("-", " ")
