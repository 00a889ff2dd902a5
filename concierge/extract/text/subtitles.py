"""Subtitles: what is said, with the second at which it is said."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.media_types import MICRODVD, SUBRIP, SUBSTATION, WEBVTT
from concierge.extract.text.plain import encoding_fact, read_text, reading_note

_BLOCK_CHARS = 300
_BLOCK_SECONDS = 30.0
_FRAMES_A_SECOND = 25.0
_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_CUE = re.compile(rf"^{_CLOCK}[ \t]*-->[^\n]*$", re.MULTILINE)
_DIALOGUE = re.compile(
    rf"^Dialogue:[^,\n]*,[ \t]*{_CLOCK},[^,\n]*,[^,\n]*,([^,\n]*),(?:[^,\n]*,){{4}}([^\n]*)$",
    re.MULTILINE,
)
_FRAME = re.compile(r"^\{(\d+)\}\{\d*\}([^\n]*)$", re.MULTILINE)
_TAG = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,500}\}|\{[yYcCfFsSpP]:[^{}\n]{0,80}\}")
_TITLE = re.compile(r"^Title:[ \t]*([^\n]+)$", re.MULTILINE)


class SubtitleExtractor:
    """Reads SubRip, WebVTT, (Advanced) SubStation Alpha and MicroDVD."""

    name = "subtitles"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept subtitles in text form."""
        return media_type in (SUBRIP, WEBVTT, SUBSTATION, MICRODVD)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read what is said; several short titles share a stretch.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
        """
        decoded, cut = read_text(path, media_type, context.max_text_chars)
        segments = subtitle_segments(decoded.text, media_type)
        title = _TITLE.search(decoded.text[:2000]) if media_type == SUBSTATION else None
        state = TextState.PARTIAL if cut else TextState.FULL
        return Extraction(
            media_type=media_type,
            kind=Kind.TEXT,
            extractor="subtitles/1",
            segments=segments,
            title=title[1].strip() if title else "",
            state=state if segments else TextState.EMPTY,
            note=reading_note(decoded, context.max_text_chars if cut else 0),
            facts=encoding_fact(decoded),
        )


def subtitle_segments(text: str, media_type: str) -> tuple[Segment, ...]:
    """Return the words of subtitles in stretches, each with the second it begins at.

    Args:
        text: The file's text, with plain line ends.
        media_type: One of the four types of this module.
    """
    if media_type == SUBSTATION:
        cues = sorted(_dialogues(text), key=lambda cue: cue[0])
        return tuple(_grouped(cues))
    return tuple(_grouped(_frames(text) if media_type == MICRODVD else _cues(text)))


def _cues(text: str) -> Iterator[tuple[float, str]]:
    matches = list(_CUE.finditer(text))
    for number, match in enumerate(matches):
        if number + 1 < len(matches):
            # The line before a time is the title's number or name.
            body = text[match.end() : matches[number + 1].start()].removesuffix("\n")
            body = body.rpartition("\n")[0]
        else:
            body = text[match.end() :]
        # In WebVTT an empty line ends a title, and comments and styles may follow it.
        body = body.lstrip("\n").partition("\n\n")[0]
        yield _seconds(match.groups()[:4]), _said(body)


def _dialogues(text: str) -> Iterator[tuple[float, str]]:
    for match in _DIALOGUE.finditer(text):
        words = match[6].replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ")
        speaker = match[5].strip()
        said = _said(words)
        yield _seconds(match.groups()[:4]), f"{speaker}: {said}" if speaker and said else said


def _frames(text: str) -> Iterator[tuple[float, str]]:
    """Yield titles timed in frames; the first may say how many make a second."""
    rate = _FRAMES_A_SECOND
    for match in _FRAME.finditer(text):
        frame, words = int(match[1]), match[2].strip()
        if frame <= 1 and re.fullmatch(r"\d{2}(\.\d+)?", words):
            rate = float(words) or rate
        else:
            yield frame / rate, _said(words.replace("|", "\n"))


def _seconds(clock: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = clock
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole + float(f"0.{fraction}")


def _said(words: str) -> str:
    lines = (line.strip() for line in html.unescape(_TAG.sub("", words)).split("\n"))
    return "\n".join(filter(None, lines))


def _grouped(cues: Iterable[tuple[float, str]]) -> Iterator[Segment]:
    """Join short titles that follow one another, so that a passage holds a thought."""
    begun, words = 0.0, ""
    for at, said in cues:
        if not said:
            continue
        if words and (len(words) + len(said) > _BLOCK_CHARS or at - begun > _BLOCK_SECONDS):
            yield Segment(words, Locator(seconds=round(begun, 3)))
            words = ""
        if not words:
            begun = at
        words = f"{words}\n{said}" if words else said
    if words:
        yield Segment(words, Locator(seconds=round(begun, 3)))
