"""A better name for a file, of what it says itself; none where the name says enough already."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Part = Literal["day", "sender", "what", "title"]

_LONGEST, _LONGEST_SENDER, _LONGEST_TITLE = 100, 40, 70
_ACRONYM = 5  # characters; longer ones in capitals are shouted
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_WORD = re.compile(r"[^\W\d_]{3,}")
_SENTENCE_END = re.compile(r"[.!?]\s+\S")
# What programs and machines call files; such words say nothing about one of them.
EMPTY_WORDS: Final = frozenset(
    word
    for line in (
        "scan scanned img image dsc dscn pict pic photo picture document dokument doc file datei",
        "new neu untitled unbenannt copy kopie download attachment anhang page seite screenshot",
        "bildschirmfoto temp tmp draft entwurf final version pdf letter brief mail message noname",
        "pxl vid mvi fax export output test the and und der die das von for",
    )
    for word in line.split()
)
"""Words of names that say nothing."""

_HEXES = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)
_WHAT: Final = {
    "de": {
        "invoice": "Rechnung",
        "receipt": "Quittung",
        "credit": "Gutschrift",
        "statement": "Kontoauszug",
        "estimate": "Angebot",
        "order": "Bestellung",
        "reminder": "Mahnung",
        "letter": "Brief",
    },
    "": {"credit": "credit note", "reminder": "payment reminder"},
}


@dataclass(frozen=True, slots=True)
class Telling:
    """What a file says that a name can be made of; "" and None where it does not.

    Attributes:
        name: Its name with its ending.
        sender: Who it is from.
        what: What kind of paper it is, in English, as `answer.papers` has them.
        title: What it calls itself, or its subject.
        day: Its day.
        language: ISO 639-1 code of its words.
    """

    name: str
    sender: str = ""
    what: str = ""
    title: str = ""
    day: date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class BetterName:
    """A name, and what it was made of."""

    name: str
    parts: tuple[Part, ...]


def better_name(told: Telling) -> BetterName | None:
    """Return a name such as ``2024-03-02 Vaughn Plumbing invoice.pdf``.

    Returns:
        None where the name says something already, or the file too little.
    """
    stem, ending = _split(told.name)
    if says_something(stem):
        return None
    parts: list[tuple[Part, str]] = []
    sender = _as_sender(told.sender)
    if told.what and sender:
        words = _WHAT.get(told.language, {}) or _WHAT[""]
        parts = [("sender", sender), ("what", words.get(told.what, told.what))]
    elif title := _as_title(told.title):
        parts = [("sender", sender), ("title", title)] if sender else [("title", title)]
    if not parts:
        return None
    if told.day is not None:
        parts.insert(0, ("day", told.day.isoformat()))
    made = _clean(" ".join(text for _, text in parts))[:_LONGEST].rstrip(" .")
    return BetterName(made + ending, tuple(part for part, _ in parts)) if made != stem else None


def says_something(stem: str) -> bool:
    """Say whether a name without its ending tells what is in the file."""
    words = _WORD.findall(_HEXES.sub(" ", stem).replace("_", " ").casefold())
    return any(word not in EMPTY_WORDS for word in words)


def _split(name: str) -> tuple[str, str]:
    stem, point, ending = name.rpartition(".")
    return (stem, f".{ending}") if point and stem else (name, "")


def _as_sender(text: str) -> str:
    """Return who sent it, if that can be a name at all."""
    name = _clean(text.partition("<")[0].strip("\"' ,;")) or text.partition("@")[0]
    is_name = bool(_WORD.search(name)) and len(name.split()) <= 6 and name[:1].isupper()
    if not is_name or len(name) > _LONGEST_SENDER:
        return ""
    return name.title() if name.isupper() and len(name) > _ACRONYM else name


def _as_title(text: str) -> str:
    """Return a title, if it is one that tells something and no sentence."""
    title = _clean(text)
    if len(_WORD.findall(title)) < 2 or _SENTENCE_END.search(title):
        return ""
    if len(title) <= _LONGEST_TITLE:
        return title if says_something(title) else ""
    return title[:_LONGEST_TITLE].rpartition(" ")[0]


def _clean(text: str) -> str:
    """Return a text as it can stand in a name on any system."""
    seen = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))
    return " ".join(_FORBIDDEN.sub(" ", seen).split()).strip(" .")
