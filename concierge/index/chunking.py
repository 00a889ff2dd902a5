"""Cutting a text into passages of about equal length at natural boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from concierge.core.records import Chunk, ChunkedText, Locator, Segment

# A token of the usual models is about four bytes of UTF-8: four letters of English,
# two of Cyrillic, one and a third Chinese characters.
BYTES_PER_TOKEN = 4
SEPARATOR = "\n\n"

# Where to cut, best first: before a heading, between paragraphs, lines, sentences, words.
_BOUNDARIES = ("\n#", "\n\n", "\n", ". ", "。", " ")
_EARLIEST = 0.6  # share of the target length before which no cut is looked for

_SURROGATES = re.compile("[\ud800-\udfff]")


def chunk(segments: Iterable[Segment], tokens: int) -> ChunkedText:
    """Join segments into one text and cut it into passages.

    A passage never spans two places of different kind (pages, slides, sheets, parts),
    so that its locator holds for all of it; short neighbours within one place share one.

    Args:
        segments: Text in reading order.
        tokens: Target length of a passage.
    """
    pieces: list[str] = []
    chunks: list[Chunk] = []
    offset = 0
    for segment in _merged(map(_storable, segments), tokens * BYTES_PER_TOKEN):
        for start, end, lines in _cuts(segment.text, tokens):
            locator = _at_line(segment.locator, lines)
            chunks.append(Chunk(len(chunks), offset + start, offset + end, locator))
        pieces.append(segment.text)
        offset += len(segment.text) + len(SEPARATOR)
    return ChunkedText(SEPARATOR.join(pieces), tuple(chunks))


def _storable(segment: Segment) -> Segment:
    """Replace halves of characters, which damaged files hold and UTF-8 cannot spell."""
    if segment.text.isascii() or not _SURROGATES.search(segment.text):
        return segment
    return replace(segment, text=_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", segment.text))


def _merged(segments: Iterable[Segment], length: int) -> Iterator[Segment]:
    """Join short neighbours that stand in the same place."""
    held: Segment | None = None
    for segment in segments:
        if held is None:
            held = segment
        elif (
            _place(held.locator) == _place(segment.locator)
            and _goes_on(held, segment)
            and len(held.text) + len(segment.text) < length
        ):
            held = replace(held, text=f"{held.text}\n{segment.text}")
        else:
            yield held
            held = segment
    if held is not None:
        yield held


def _place(locator: Locator) -> tuple[object, ...]:
    return (locator.page, locator.slide, locator.sheet, locator.part, locator.seconds)


def _goes_on(held: Segment, segment: Segment) -> bool:
    """Say whether line numbers run on from one segment to the next, or are not told."""
    if held.locator.line is None or segment.locator.line is None:
        return held.locator.line is segment.locator.line
    return segment.locator.line == held.locator.line + held.text.count("\n") + 1


def _at_line(locator: Locator, lines: int) -> Locator:
    return locator if locator.line is None else replace(locator, line=locator.line + lines)


def _cuts(text: str, tokens: int) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, newlines before start) of each passage, white space trimmed."""
    ascii_only = text.isascii()
    target = tokens * BYTES_PER_TOKEN
    position = counted = lines = 0
    while position < len(text):
        if not ascii_only:
            target = _target_length(text[position : position + tokens * BYTES_PER_TOKEN], tokens)
        stop = _boundary(text, position, target)
        body = text[position:stop]
        start = position + len(body) - len(body.lstrip())
        end = position + len(body.rstrip())
        if start < end:
            lines += text.count("\n", counted, start)
            counted = start
            yield start, end, lines
        position = stop


def _target_length(sample: str, tokens: int) -> int:
    """Return the target in characters, fewer where a character takes more bytes."""
    weight = len(sample.encode("utf-8", "replace")) / len(sample)
    return max(1, round(tokens * BYTES_PER_TOKEN / weight))


def _boundary(text: str, position: int, target: int) -> int:
    limit = position + target
    if limit >= len(text):
        return len(text)
    earliest = position + max(1, int(target * _EARLIEST))
    for mark in _BOUNDARIES:
        found = text.rfind(mark, earliest, limit)
        if found > 0:
            # Headings start the next passage; other marks end this one.
            return found if mark == "\n#" else found + len(mark)
    return limit
