"""Contacts: each card as lines that say what they hold."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Locator, Segment, TextState
from concierge.extract.media_types import CARD
from concierge.extract.text.content_lines import ContentLine, content_lines
from concierge.extract.text.plain import encoding_fact, read_text, reading_note

_LABELS = {
    "NICKNAME": "Nickname",
    "ORG": "Organisation",
    "TITLE": "Title",
    "ROLE": "Role",
    "TEL": "Phone",
    "EMAIL": "E-mail",
    "ADR": "Address",
    "BDAY": "Birthday",
    "ANNIVERSARY": "Anniversary",
    "URL": "Link",
    "IMPP": "Chat",
    "CATEGORIES": "Categories",
    "RELATED": "Related",
    "NOTE": "Note",
}
_STRUCTURED = frozenset({"ORG", "ADR"})
_KINDS = re.compile(r"\b(home|work|cell|fax|pager|mobile|main)\b", re.IGNORECASE)
_SCHEME = re.compile(r"^(?:tel|mailto):", re.IGNORECASE)


class ContactExtractor:
    """Reads vCard 2.1, 3.0 and 4.0 (RFC 6350)."""

    name = "contacts"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept contacts."""
        return media_type == CARD

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the cards of a file, each in a segment under the name it bears.

        Raises:
            UnsupportedError: When the bytes turn out to be no text.
        """
        decoded, cut = read_text(path, media_type, context.max_text_chars)
        cards = [_segment(card) for card in _cards(decoded.text)]
        segments = tuple(one for one in cards if one.text)
        state = TextState.PARTIAL if cut else TextState.FULL
        return Extraction(
            media_type=media_type,
            kind=Kind.TEXT,
            extractor="contacts/1",
            segments=segments,
            title=(segments[0].locator.heading or "") if len(segments) == 1 else "",
            state=state if segments else TextState.EMPTY,
            note=reading_note(decoded, context.max_text_chars if cut else 0),
            facts=encoding_fact(decoded),
        )


def _cards(text: str) -> Iterator[list[ContentLine]]:
    card: list[ContentLine] = []
    for line in content_lines(text):
        if line.name in ("BEGIN", "END"):
            if card:
                yield card
            card = []
        else:
            card.append(line)
    if card:
        yield card


def _segment(card: list[ContentLine]) -> Segment:
    name = _name(card)
    rows = [name] if name else []
    for line in card:
        label = _LABELS.get(line.name)
        if label and (value := _value(line)):
            kinds = ", ".join(dict.fromkeys(_kinds(line)))
            rows.append(f"{label} ({kinds}): {value}" if kinds else f"{label}: {value}")
    return Segment("\n".join(rows), Locator(heading=name or None))


def _name(card: list[ContentLine]) -> str:
    """Return the full name, or the parts of the name in the order in which they are said."""
    full = next((line.text for line in card if line.name == "FN" and line.text), "")
    if full:
        return " ".join(full.split())
    parts = next((line.value.split(";") for line in card if line.name == "N"), [])
    parts = [*parts, "", "", "", "", ""][:5]
    family, given, middle, prefix, suffix = (" ".join(part.split()) for part in parts)
    said = " ".join(filter(None, (prefix, given, middle, family, suffix)))
    return said or next((" ".join(one.fields) for one in card if one.name == "ORG"), "")


def _value(line: ContentLine) -> str:
    if line.name in _STRUCTURED:
        return ", ".join(" ".join(field.split()) for field in line.fields)
    return _SCHEME.sub("", line.text)


def _kinds(line: ContentLine) -> list[str]:
    return [kind.lower() for kind in _KINDS.findall(line.parameters.get("TYPE", ""))]
