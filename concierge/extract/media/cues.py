"""Short timed lines, such as subtitles and spoken sentences, as passages of useful length."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from concierge.core.pieces import Said
from concierge.core.records import Locator, Segment

PASSAGE_SECONDS = 25.0
"""How long a passage lasts before the next begins."""

_PAUSE_SECONDS = 10.0
_LYRIC_SECONDS = 8.0  # a line that nothing follows
_TIMES = re.compile(
    r"^(\d+):(\d\d):(\d\d)[,.](\d{3}) --> (\d+):(\d\d):(\d\d)[,.](\d{3}).*$", re.MULTILINE
)
_MARKUP = re.compile(r"<[^>\n]{0,200}>|\{\\[^}\n]{0,200}\}")
_LYRIC = re.compile(r"^\[(\d+):(\d\d(?:\.\d+)?)\](.*)$", re.MULTILINE)


def passages(
    cues: Iterable[Said], chapters: Sequence[tuple[float, str]] = (), heading: str = ""
) -> list[Segment]:
    """Join cues into passages of about 25 s; a pause or a new chapter ends one.

    Args:
        cues: Lines in order of time.
        chapters: (seconds, title) of chapters, which become headings.
        heading: Heading of all, when there are no chapters to tell.
    """
    starts = [start for start, _ in chapters]
    groups: list[tuple[int, list[Said]]] = []
    for cue in cues:
        chapter = bisect_right(starts, cue.start + 0.5)
        if groups and groups[-1][0] == chapter and _belongs(groups[-1][1], cue):
            groups[-1][1].append(cue)
        else:
            groups.append((chapter, [cue]))
    return [
        Segment(
            " ".join(cue.text for cue in group),
            Locator(
                seconds=round(group[0].start, 2),
                heading=chapters[chapter - 1][1] if chapter else heading or None,
            ),
        )
        for chapter, group in groups
    ]


def _belongs(group: list[Said], cue: Said) -> bool:
    return (
        cue.end - group[0].start <= PASSAGE_SECONDS and cue.start - group[-1].end < _PAUSE_SECONDS
    )


def from_subrip(text: str) -> Iterator[Said]:
    """Yield the cues of a SubRip file; the same line twice in a row is one."""
    marks = list(_TIMES.finditer(text))
    last = ""
    for number, mark in enumerate(marks):
        stop = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        body = text[mark.end() : stop]
        if number + 1 < len(marks):  # the number of the next cue stands before its times
            body = body.rstrip().removesuffix(str(number + 2))
        line = _plain(body)
        if line and line != last:
            yield Said(_seconds(*mark.groups()[:4]), _seconds(*mark.groups()[4:]), line)
        last = line


def from_lyrics(text: str) -> list[Said]:
    """Return the lines of timed lyrics (``[01:23.45]words``); none when they have no times."""
    lines = [(int(m[1]) * 60 + float(m[2]), m[3].strip()) for m in _LYRIC.finditer(text)]
    lines = sorted((start, line) for start, line in lines if line)
    ends = [*(start for start, _ in lines[1:]), float("inf")]
    return [
        Said(start, min(end, start + _LYRIC_SECONDS), line)
        for (start, line), end in zip(lines, ends, strict=False)
    ]


def _plain(body: str) -> str:
    return " ".join(html.unescape(_MARKUP.sub("", body)).split())


def _seconds(hours: str, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000
