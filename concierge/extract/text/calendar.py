"""Calendars: each event, task and journal entry as a person would read it."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.media_types import CALENDAR
from concierge.extract.text.content_lines import ContentLine, content_lines, plain
from concierge.extract.text.plain import encoding_fact, read_text, reading_note

_ENTRIES = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(Z?)")
_LABELS = {
    "DTSTART": "Start",
    "DTEND": "End",
    "DUE": "Due",
    "LOCATION": "Place",
    "ORGANIZER": "Organizer",
    "ATTENDEE": "With",
    "CATEGORIES": "Categories",
    "RRULE": "Repeats",
    "STATUS": "Status",
    "URL": "Link",
    "CONTACT": "Contact",
    "COMMENT": "Comment",
    "DESCRIPTION": "",
}
_TIMES = frozenset({"DTSTART", "DTEND", "DUE"})
_PEOPLE = frozenset({"ORGANIZER", "ATTENDEE"})


class CalendarExtractor:
    """Reads iCalendar files (RFC 5545) and vCalendar, which came before."""

    name = "calendar"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept calendars."""
        return media_type == CALENDAR

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the entries of a calendar, each in a segment under its summary.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
        """
        decoded, cut = read_text(path, media_type, context.max_text_chars)
        lines = list(content_lines(decoded.text))
        entries = list(_entries(lines))
        segments = tuple(_segment(entry) for entry in entries)
        named = next((line.text for line in lines if line.name == "X-WR-CALNAME"), "")
        facts = encoding_fact(decoded)
        start = (
            next((line for line in entries[0] if line.name == "DTSTART"), None) if entries else None
        )
        if start is not None and len(entries) == 1:
            facts["date"] = _time(start.value).replace(" ", "T")
        state = TextState.PARTIAL if cut else TextState.FULL
        return Extraction(
            media_type=media_type,
            kind=Kind.TEXT,
            extractor="calendar/1",
            segments=segments,
            title=named or (_heading(entries[0]) if len(entries) == 1 else ""),
            state=state if segments else TextState.EMPTY,
            note=reading_note(decoded, context.max_text_chars if cut else 0),
            facts=facts,
        )


def _entries(lines: list[ContentLine]) -> Iterator[list[ContentLine]]:
    """Yield the properties of each entry, without those of its alarms."""
    entry: list[ContentLine] | None = None
    within = ""
    for line in lines:
        inner = line.value.strip().upper()
        if line.name == "BEGIN" and inner in _ENTRIES:
            entry, within = [], ""
        elif entry is None:
            continue
        elif line.name == "BEGIN":
            within = within or inner
        elif line.name == "END" and inner in _ENTRIES:
            yield entry
            entry = None
        elif line.name == "END":
            within = "" if inner == within else within
        elif not within:
            entry.append(line)
    if entry:
        yield entry


def _heading(entry: list[ContentLine]) -> str:
    return " ".join(next((one.text for one in entry if one.name == "SUMMARY"), "").split())


def _segment(entry: list[ContentLine]) -> Segment:
    heading = _heading(entry)
    rows: dict[str, list[str]] = {name: [] for name in _LABELS}
    for line in entry:
        if line.name in rows and (value := _value(line)):
            rows[line.name].append(value)
    body = (
        f"{_LABELS[name]}: {', '.join(values)}" if _LABELS[name] else "\n".join(values)
        for name, values in rows.items()
        if values
    )
    return Segment("\n".join(filter(None, (heading, *body))), Locator(heading=heading or None))


def _value(line: ContentLine) -> str:
    if line.name in _TIMES:
        return _time(line.value)
    if line.name in _PEOPLE:
        address = re.sub(r"(?i)^mailto:", "", line.value.strip())
        name = plain(line.parameters.get("CN", ""))
        return f"{name} <{address}>" if name and name != address else name or address
    if line.name == "RRULE":
        return line.value.strip().replace(";", ", ").replace("=", " ").lower()
    return line.text


def _time(value: str) -> str:
    """Write a time as ISO 8601 does; a date has none; "Z" stays with universal time."""
    match = _TIME.match(value.strip())
    if not match:
        return value.strip()
    year, month, day, hour, minute, _, zone = match.groups()
    date = f"{year}-{month}-{day}"
    return f"{date} {hour}:{minute}{zone}" if hour else date
