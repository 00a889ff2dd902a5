"""Running a rule: which files it is about, what is done with each, and doing it."""

from __future__ import annotations

import filecmp
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.paths import shown, to_wire
from concierge.core.times import iso_time
from concierge.organize.rules.facts import FileFacts
from concierge.organize.rules.planning import NOTHING_LEFT, Planned, Planner, Step
from concierge.search.holding import answering
from concierge.service.acting.disk_steps import DiskSteps
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import RootRow, check_inside
from concierge.store.journaling.journal_words import plain
from concierge.store.order.rules import KeptRule

MOST_OPENED = 5
"""Files that one run opens at most."""

_MOST_PROBLEMS = 20
_NAMED = 3  # files that a notice names
_NO_WINDOW = "No window is there to open it."
_TOO_MANY = f"One run opens {MOST_OPENED} files at most."


class _OnDisk:
    """What plans ask of the disk as it is."""

    def __init__(self, roots: Sequence[RootRow]) -> None:
        self._roots = roots

    def taken(self, path: Path) -> bool:
        return os.path.lexists(path)

    def same(self, one: Path, other: Path) -> bool:
        try:
            return filecmp.cmp(one, other, shallow=False)
        except OSError:  # a folder, or it cannot be read
            return False

    def inside(self, path: Path) -> bool:
        try:
            check_inside(os.fsencode(os.path.abspath(path)), self._roots)
        except MisusedError:
            return False
        return True


@dataclass(slots=True)
class Outcome:
    """What a run comes to, file by file."""

    acted: dict[int, FileFacts] = field(default_factory=dict)
    failed: dict[int, None] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def fail(self, facts: FileFacts, why: str) -> None:
        """Note that something could not be done with a file."""
        self.failed[facts.id] = None
        self.problems.append(f"{shown(facts.path.name)}: {why}")


@dataclass(frozen=True, slots=True)
class Runner:
    """Plans what rules do, and does it.

    Attributes:
        catalog: Where files, tags and the journal are.
        disk: Renames, moves and copies.
        tell: Hands an event to whoever listens.
        windows: Returns how many windows listen.
    """

    catalog: Catalog
    disk: DiskSteps
    tell: Callable[[wire.Event], None]
    windows: Callable[[], int]

    def matching(self, rule: wire.Rule, among: Sequence[int] | None = None) -> list[int]:
        """Return the files that a rule is about, of some or of all."""
        ids = self.catalog.rule_facts.all_ids() if among is None else among
        return answering(self.catalog.finder, rule.query, ids) if ids else []

    def plan(
        self, rule: wire.Rule, file_ids: Iterable[int], given: dict[int, str] | None = None
    ) -> list[Planned]:
        """Return what a rule does with files that it is about.

        Args:
            rule: The rule.
            file_ids: The files.
            given: The tags because of which it looks at them, by file.
        """
        tags = given or {}
        files = (
            FileFacts(*known, given=tags.get(known.id, ""))
            for known in self.catalog.rule_facts.of(file_ids)
        )
        return Planner(self._by_own_names(rule), _OnDisk(self.catalog.places.roots())).plan(files)

    def _by_own_names(self, rule: wire.Rule) -> wire.Rule:
        """Return a rule that gives tags by their own names, as files tell theirs."""
        then = [
            one.model_copy(update={"value": self.catalog.tags.meant(one.value)})
            if one.do == "tag"
            else one
            for one in rule.then
        ]
        return rule.model_copy(update={"then": then})

    def run(self, kept: KeptRule, planned: Sequence[Planned]) -> wire.RuleRun:
        """Do what was planned, as one entry of the journal; one file's failure stops no other."""
        rule, outcome = kept.rule, Outcome()
        doing = [one for one in planned if one.steps]
        skipped = [one for one in planned if one.skipped and one.skipped != NOTHING_LEFT]
        name = plain(rule.name)
        with self.catalog.journal.entry("rule.run", {"name": name}, who=f"rule:{name}") as entry:
            self._label(doing, f"rule:{name}", outcome)
            for one in doing:
                self._carry(one, outcome)
        self._say(rule, doing, outcome)
        problems = [f"{shown(one.facts.path.name)}: {one.skipped}" for one in skipped]
        run = wire.RuleRun(
            at=iso_time(time.time()),
            files=len(outcome.acted),
            skipped=len(skipped),
            failed=len(outcome.failed),
            problems=[*outcome.problems, *problems][:_MOST_PROBLEMS],
            entry=entry.id,
        )
        if run.files or run.skipped or run.failed:
            self.catalog.rules.note_run(kept.id, run)
        return run

    def _label(self, doing: Sequence[Planned], by: str, outcome: Outcome) -> None:
        """Give tags and put into collections, all files of one at once."""
        wanted: defaultdict[tuple[str, str], list[FileFacts]] = defaultdict(list)
        for one in doing:
            for step in one.steps:
                if step.do in ("tag", "collect"):
                    wanted[step.do, step.value].append(one.facts)
        for (do, value), files in wanted.items():
            ids = [facts.id for facts in files]
            try:
                if do == "tag":
                    self.catalog.tags.assign(value, ids, by)
                else:
                    self.catalog.collections.add(value, ids)
            except ConciergeError as error:
                for facts in files:
                    outcome.fail(facts, str(error))
            else:
                outcome.acted |= {facts.id: facts for facts in files}

    def _carry(self, planned: Planned, outcome: Outcome) -> None:
        """Take the steps of a file on the disk; after one that fails, no other is taken."""
        for step in planned.steps:
            if step.source is None or step.target is None:
                continue
            try:
                self.disk.bring(step.source, step.target, copy=step.do == "copy")
            except ConciergeError as error:
                outcome.fail(planned.facts, str(error))
                return
            outcome.acted[planned.facts.id] = planned.facts

    def _say(self, rule: wire.Rule, doing: Sequence[Planned], outcome: Outcome) -> None:
        """Tell the person of files, and open them."""
        told: defaultdict[str, list[FileFacts]] = defaultdict(list)
        opened: list[tuple[FileFacts, Step]] = []
        for one in doing:
            if one.facts.id in outcome.failed:
                continue
            for step in one.steps:
                if step.do == "notify":
                    told[step.value].append(one.facts)
                elif step.do == "open":
                    opened.append((one.facts, step))
        for text, files in told.items():
            said = f"{text or rule.name}: {_names(files)}"
            self.tell(wire.Event(type="notice", text=said))
            outcome.acted |= {facts.id: facts for facts in files}
        self._open(opened, outcome)

    def _open(self, wanted: Sequence[tuple[FileFacts, Step]], outcome: Outcome) -> None:
        why = _TOO_MANY if self.windows() else _NO_WINDOW
        now = wanted[:MOST_OPENED] if self.windows() else []
        for facts, step in now:
            self.tell(wire.Event(type="open", text=to_wire(step.source or facts.path)))
            outcome.acted[facts.id] = facts
        for facts, _ in wanted[len(now) :]:
            outcome.fail(facts, why)


def told_plan(planned: Sequence[Planned], limit: int) -> wire.RulePlan:
    """Return a plan as it is told, those files first with which something is done."""
    doing = [one for one in planned if one.steps]
    rest = [one for one in planned if not one.steps]
    return wire.RulePlan(
        files=[_told(one) for one in [*doing, *rest][:limit]],
        doing=len(doing),
        skipped=len(rest),
    )


def _told(one: Planned) -> wire.PlannedFile:
    return wire.PlannedFile(
        file_id=one.facts.id,
        path=to_wire(one.facts.path),
        steps=[
            wire.PlannedStep(do=step.do, value=to_wire(step.target) if step.target else step.value)
            for step in one.steps
        ],
        skipped=one.skipped,
    )


def _names(files: Sequence[FileFacts]) -> str:
    names = ", ".join(shown(facts.path.name) for facts in files[:_NAMED])
    rest = len(files) - _NAMED
    return f"{names}, +{rest}" if rest > 0 else names
