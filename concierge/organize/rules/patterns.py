"""Patterns of names and folders, as ``{date:%Y-%m} {sender}{ext}`` and ``Invoices/{year}``.

A pattern is read when a rule is saved, and says then where it is wrong. What a file puts in
the place of a field becomes part of a name that any system takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from concierge.core.errors import MisusedError
from concierge.organize.rules.facts import FIELDS, FileFacts, lack
from concierge.organize.rules.names import FORBIDDEN, ending_of, safe, with_ending

COUNTER: Final = "counter"

_NAMES: Final = (*FIELDS, COUNTER)
_DIRECTIVES: Final = frozenset("YymdjV")
_FIELD: Final = re.compile(r"\{(?P<name>[^{}:]*)(?::(?P<form>[^{}]*))?\}")
_PIECE: Final = re.compile(r"\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+")
_WIDTH: Final = re.compile(r"0?[1-9]")
_DRIVE: Final = re.compile(r"[A-Za-z]:/")
_WRITE = "Write words, and fields in braces."
_FORMS = "Dates are written with %Y %y %m %d %j %V, counters with a number of digits."
_LONGEST_VALUE = 120  # characters that one field puts into a name


class Lacking(Exception):
    """A file does not have what a pattern names."""


@dataclass(frozen=True, slots=True)
class Field:
    """A place in a pattern.

    Attributes:
        name: What stands there.
        form: How it is written, or "".
    """

    name: str
    form: str = ""


Part = str | Field
Component = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern of a name; without ``{ext}`` at its end the file keeps its ending anyway."""

    parts: Component

    @property
    def counts(self) -> bool:
        """Whether a number in it makes the name free."""
        return any(isinstance(part, Field) and part.name == COUNTER for part in self.parts)

    def fill(self, facts: FileFacts, counter: int = 1) -> str:
        """Return the name of a file.

        Raises:
            Lacking: When the file does not have what the pattern names.
        """
        parts = self.parts[:-1] if self.parts[-1] == Field("ext") else self.parts
        stem = _filled(parts, facts, counter)
        if not stem:
            raise Lacking("Nothing is left of its new name.")
        return with_ending(stem, ending_of(facts.path.name))


@dataclass(frozen=True, slots=True)
class FolderPattern:
    """A pattern of a folder.

    Attributes:
        start: The part of an absolute path that is taken as it stands, or "" where the pattern
            is of a folder within that of the index.
        components: Names of folders below it.
    """

    start: str
    components: tuple[Component, ...]

    def fill(self, facts: FileFacts) -> tuple[str, ...]:
        """Return the names of the folders below the start.

        Raises:
            Lacking: When the file does not have what the pattern names.
        """
        names = tuple(_filled(one, facts, 1) for one in self.components)
        if not all(names):
            raise Lacking("Nothing is left of the name of its new folder.")
        return names


def name_pattern(text: str) -> NamePattern:
    """Read a pattern of a name.

    Raises:
        MisusedError: When it is none; it says where.
    """
    parts = tuple(_parts(text, _refused_in_names))
    if not parts or all(part == Field("ext") for part in parts):
        raise MisusedError("A pattern of a name is missing.", _WRITE)
    return NamePattern(parts)


def folder_pattern(text: str) -> FolderPattern:
    """Read a pattern of a folder: a path within a folder of the index, or an absolute one.

    Raises:
        MisusedError: When it is none; it says where.
    """
    absolute = text.startswith(("/", "~/")) or _DRIVE.match(text) is not None
    start, rest = _start(text) if absolute else ("", text)
    parts = tuple(_parts(text, _refused_in_folders, len(start)))
    components = tuple(_components(parts))
    if not components and (not start or rest):
        raise MisusedError("A pattern of a folder is missing.", _WRITE)
    return FolderPattern(start, components)


def _start(text: str) -> tuple[str, str]:
    """Part an absolute path before the first folder whose name has a field."""
    before = text.partition("{")[0]
    whole = len(before) == len(text)
    start = text if whole else before[: before.rfind("/") + 1]
    if ".." in start.split("/") or not start.replace("\0", "").isprintable():
        raise _wrong("a folder cannot be called so", 1)
    return start, text[len(start) :]


def _components(parts: tuple[Part, ...]) -> Iterator[Component]:
    found: list[Part] = []
    for part in parts:
        if isinstance(part, Field):
            found.append(part)
            continue
        first, *rest = part.split("/")
        found += [first] if first else []
        for piece in rest:
            if found:
                yield tuple(found)
            found = [piece] if piece else []
    if found:
        yield tuple(found)


def _parts(text: str, refused: Callable[[str], bool], start: int = 0) -> Iterator[Part]:
    at = start
    for piece in _PIECE.findall(text[start:]):
        if piece in ("{{", "}}"):
            yield piece[0]
        elif piece in ("{", "}"):
            raise _wrong(f"this {piece} stands alone", at + 1)
        elif piece.startswith("{"):
            yield _field(piece, at)
        else:
            yield _literal(piece, refused, at)
        at += len(piece)


def _field(piece: str, at: int) -> Field:
    found = _FIELD.fullmatch(piece)
    name = found["name"].strip().casefold() if found else ""
    if found is None or name not in _NAMES:
        known = ", ".join(f"{{{one}}}" for one in _NAMES)
        raise _wrong(f"there is no field {piece}", at + 1, f"The fields are {known}.")
    form = found["form"]
    if form is None:
        return Field(name)
    if name == "date" and _is_date_form(form):
        return Field(name, form)
    if name == COUNTER and _WIDTH.fullmatch(form):
        return Field(name, form[-1])
    raise _wrong(f"{piece} is not written in a way that is known", at + 1, _FORMS)


def _is_date_form(form: str) -> bool:
    rest = re.sub(r"%(.)", lambda found: "" if found[1] in _DIRECTIVES else "%", form)
    return bool(form.strip()) and rest != form and not (set(rest) & {"%", *FORBIDDEN})


def _literal(piece: str, refused: Callable[[str], bool], at: int) -> str:
    for offset, character in enumerate(piece):
        if refused(character):
            told = character if character.isprintable() else "this character"
            raise _wrong(f"{told} cannot stand there", at + offset + 1)
    if any(name.strip() in (".", "..") for name in piece.split("/")):
        raise _wrong("a folder cannot be called so", at + 1)
    return piece


def _refused_in_names(character: str) -> bool:
    return character in FORBIDDEN or not character.isprintable()


def _refused_in_folders(character: str) -> bool:
    return character != "/" and _refused_in_names(character)


def _wrong(what: str, at: int, advice: str = "Correct the pattern.") -> MisusedError:
    return MisusedError(f"At character {at}: {what}.", advice)


def _filled(parts: Component, facts: FileFacts, counter: int) -> str:
    return safe("".join(_value(part, facts, counter) for part in parts))


def _value(part: Part, facts: FileFacts, counter: int) -> str:
    if isinstance(part, str):
        return part
    if part.name == COUNTER:
        return f"{counter:0{part.form or 1}d}"
    if part.name == "date" and part.form and facts.day:
        return facts.day.strftime(part.form)
    told = FIELDS[part.name](facts)
    value = told if part.name == "ext" else safe(told)[:_LONGEST_VALUE].strip()
    if not value:
        raise Lacking(lack(part.name, facts))
    return value
