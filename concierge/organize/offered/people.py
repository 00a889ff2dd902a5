"""Who files are from and to, one entry for each spelling, and which spellings may be one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_ADDRESSED: Final = re.compile(r"(.*?)\s*<([^<>]*)>")
_REPEATED: Final = 2  # files in which a letterhead or an author must stand
_WORDS: Final = range(2, 5)  # of a person's name
# A word of a name: begins large, holds no digit; particles may begin small.
_NAME_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-])*")
_PARTICLES: Final = frozenset({
    "al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten",
    "ter", "van", "von", "zu",
})  # fmt: skip
# Names with such a word are of firms, offices and programs.
_NO_PERSON: Final = frozenset({
    "ag", "bank", "bv", "club", "co", "company", "corp", "council", "department", "e.v.",
    "foundation", "gmbh", "group", "gbr", "hospital", "hotel", "inc", "inc.", "institute",
    "insurance", "invoice", "kg", "letter", "limited", "llc", "llp", "ltd", "ltd.", "mbh",
    "microsoft", "museum", "office", "plc", "product", "report", "s.a.", "sarl", "school",
    "services", "shop", "spa", "stiftung", "store", "studio", "team", "the", "university",
    "user", "verein", "versicherung", "verlag",
})  # fmt: skip


class Mention(NamedTuple):
    """A name that a file tells.

    Attributes:
        told: As it is written; ``Ada <ada@example.org>`` in a mail.
        file_id: The file.
        is_sure: Whether it is a person by where it stands, as in the header of a mail.
    """

    told: str
    file_id: int
    is_sure: bool


@dataclass(slots=True)
class Person:
    """One spelling of a name.

    Attributes:
        name: As it is shown.
        addresses: The mail addresses that were told with it.
        files: Where it stands.
        alike: Names of other entries that may be the same person.
    """

    name: str
    addresses: set[str] = field(default_factory=set)
    files: set[int] = field(default_factory=set)
    alike: list[str] = field(default_factory=list)


def people_in(mentions: Iterable[Mention]) -> list[Person]:
    """Return who is told of, who stands in the most files first.

    Entries are never joined: that two spellings are one person is for a person to say.
    """
    found: dict[str, Person] = {}
    sure: set[str] = set()
    for mention in mentions:
        name, address = _parted(mention.told) if mention.is_sure else (mention.told.strip(), "")
        if not (name or address) or not (mention.is_sure or is_persons(name)):
            continue
        key = _folded(name or address)
        person = found.setdefault(key, Person(name or address))
        person.files.add(mention.file_id)
        if address:
            person.addresses.add(address)
        if mention.is_sure:
            sure.add(key)
    kept = [one for key, one in found.items() if key in sure or len(one.files) >= _REPEATED]
    _note_alike(kept)
    return sorted(kept, key=lambda one: (-len(one.files), one.name.casefold()))


def is_persons(name: str) -> bool:
    """Say whether a line is the name of a person and nothing else: 2 to 4 words, no firm."""
    words = name.replace(",", " ").split()
    if len(words) not in _WORDS or any(word.casefold() in _NO_PERSON for word in words):
        return False
    return all(
        _NAME_WORD.fullmatch(word) and (word[0].isupper() or word in _PARTICLES) for word in words
    )


def _parted(told: str) -> tuple[str, str]:
    """Return the name and the address of somebody in the header of a mail."""
    found = _ADDRESSED.fullmatch(told.strip())
    name, address = found.groups() if found else ("", told) if "@" in told else (told, "")
    address = address.strip().casefold()
    name = " ".join(name.split()).strip("'\"")
    return ("" if _folded(name) == address else name), address


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _words(name: str) -> frozenset[str]:
    """Return the words of a name whatever their order and accents; empty for an address."""
    if "@" in name:
        return frozenset()
    bare = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c))
    words = frozenset(re.findall(r"[^\W\d_]+", letters))
    return words if len(words) > 1 else frozenset()


def _note_alike(people: list[Person]) -> None:
    """Note for each entry which others have an address or all words of the name in common."""
    sharing: dict[object, list[Person]] = {}
    for person in people:
        for mark in {*person.addresses, _words(person.name)} - {frozenset()}:
            sharing.setdefault(mark, []).append(person)
    for some in sharing.values():
        for person in some:
            others = [one.name for one in some if one is not person]
            person.alike = sorted({*person.alike, *others}, key=str.casefold)
