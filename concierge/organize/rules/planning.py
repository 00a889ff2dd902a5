"""What a rule does with some files: the same plan is shown in a preview and carried out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from concierge.core.wire.rules import Do, Rule, RuleAction
from concierge.organize.rules.facts import FileFacts
from concierge.organize.rules.names import numbered
from concierge.organize.rules.patterns import (
    FolderPattern,
    Lacking,
    NamePattern,
    folder_pattern,
    name_pattern,
)

NOTHING_LEFT: Final = "Nothing is left to do."
OUTSIDE: Final = "Its new folder is not in the index."
ALL_TAKEN: Final = "All names that it could have are taken."
_TELLING: Final = ("notify", "open")
_MOST_TRIES = 10_000  # numbers of names that are taken


class Disk(Protocol):
    """What a plan asks of the disk."""

    def taken(self, path: Path) -> bool:
        """Say whether something stands at a path."""
        ...

    def same(self, one: Path, other: Path) -> bool:
        """Say whether two files hold the same bytes."""
        ...

    def inside(self, path: Path) -> bool:
        """Say whether a path lies in a folder of the index."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is done with a file.

    Attributes:
        do: What it is; renaming and moving both are ``move`` where the folder changes.
        value: The tag, the collection or the words that are told.
        source: Where the file is before a step on the disk.
        target: Where it, or its copy, is after that.
    """

    do: Do
    value: str = ""
    source: Path | None = None
    target: Path | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """What is done with a file; without steps there is a reason why not."""

    facts: FileFacts
    steps: tuple[Step, ...] = ()
    skipped: str = ""


@dataclass(frozen=True, slots=True)
class _Unit:
    """Actions that are one step: renaming and moving that follow one another are."""

    action: RuleAction
    name: NamePattern | None = None
    folder: FolderPattern | None = None

    @property
    def carries(self) -> bool:
        """Whether the file is somewhere else afterwards."""
        return self.action.do in ("rename", "move")


class Planner:
    """Plans for one file after the other; no two of them come to the same place.

    Args:
        rule: What is done; `checking` has looked at it.
        disk: What stands there already.
    """

    def __init__(self, rule: Rule, disk: Disk) -> None:
        self._disk = disk
        self._units = _units(rule.then)
        self._changes = any(action.do not in _TELLING for action in rule.then)
        self._planned: set[str] = set()

    def plan(self, files: Iterable[FileFacts]) -> list[Planned]:
        """Return what is done with files, in their order."""
        return [self._one(facts) for facts in files]

    def _one(self, facts: FileFacts) -> Planned:
        steps: list[Step] = []
        reserved: set[str] = set()
        now = facts
        try:
            for unit in self._units:
                step = self._step(unit, now, reserved)
                if step is None:
                    continue
                steps.append(step)
                if step.target is not None:
                    reserved.add(_key(step.target))
                    now = replace(now, path=step.target) if unit.carries else now
        except Lacking as lacking:
            return Planned(facts, skipped=str(lacking))
        if self._changes and all(step.do in _TELLING for step in steps):
            return Planned(facts, skipped=NOTHING_LEFT)
        self._planned |= reserved
        return Planned(facts, tuple(steps))

    def _step(self, unit: _Unit, facts: FileFacts, reserved: set[str]) -> Step | None:
        """Return what is done with a file, or None when there is nothing left to do."""
        if unit.carries:
            return self._carried(unit, facts, reserved)
        if unit.folder is not None:
            return self._copied(unit.folder, facts, reserved)
        do, value = unit.action.do, unit.action.value.strip()
        has = {"tag": facts.tags, "collect": facts.collections}.get(do, ())
        if value.casefold() in (one.casefold() for one in has):
            return None
        return Step(do, value, facts.path)

    def _carried(self, unit: _Unit, facts: FileFacts, reserved: set[str]) -> Step | None:
        source = facts.path
        folder = _folder(unit.folder, facts) if unit.folder else source.parent
        if unit.folder and not self._disk.inside(folder):
            raise Lacking(OUTSIDE)
        for name in _names(unit.name, facts):
            goal = folder / name
            if goal == source:
                return None
            if not self._taken(goal, reserved):
                return Step("rename" if folder == source.parent else "move", "", source, goal)
        raise Lacking(ALL_TAKEN)

    def _copied(self, pattern: FolderPattern, facts: FileFacts, reserved: set[str]) -> Step | None:
        source, folder = facts.path, _folder(pattern, facts)
        for name in _names(None, facts):
            goal = folder / name
            if not self._taken(goal, reserved):
                return Step("copy", "", source, goal)
            if goal == source or self._disk.same(facts.path, goal):
                return None
        raise Lacking(ALL_TAKEN)

    def _taken(self, goal: Path, reserved: set[str]) -> bool:
        """Say whether something stands, or will stand, where a file shall be."""
        key = _key(goal)
        return key in self._planned or key in reserved or self._disk.taken(goal)


def _units(actions: Sequence[RuleAction]) -> list[_Unit]:
    found: list[_Unit] = []
    for action in actions:
        unit = _unit(action)
        if found and unit.carries and found[-1].carries:
            last = found.pop()
            unit = _Unit(action, unit.name or last.name, unit.folder or last.folder)
        found.append(unit)
    return found


def _unit(action: RuleAction) -> _Unit:
    if action.do == "rename":
        return _Unit(action, name=name_pattern(action.value))
    if action.do in ("move", "copy"):
        return _Unit(action, folder=folder_pattern(action.value))
    return _Unit(action)


def _names(pattern: NamePattern | None, facts: FileFacts) -> Iterator[str]:
    """Yield the names that a file could have, the best first."""
    if pattern is not None and pattern.counts:
        yield from (pattern.fill(facts, number) for number in range(1, _MOST_TRIES))
        return
    name = pattern.fill(facts) if pattern else facts.path.name
    yield name
    yield from (numbered(name, number) for number in range(2, _MOST_TRIES))


def _folder(pattern: FolderPattern, facts: FileFacts) -> Path:
    start = Path(pattern.start).expanduser() if pattern.start else facts.root
    return start.joinpath(*pattern.fill(facts))


def _key(path: Path) -> str:
    """Return a path as systems compare it that take letters of either case for the same."""
    return unicodedata.normalize("NFC", str(path)).casefold()
