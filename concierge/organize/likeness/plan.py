"""What may go of groups of files that are alike, as a plain list of steps.

Whatever a person wants, a file goes only for the sake of another that stays, and the last file of
a content goes only where that was asked for.
"""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from concierge.core.duplicates import RULES, Group, Member


@dataclass(frozen=True, slots=True)
class Step:
    """A file that goes, and the one for whose sake it may.

    Attributes:
        remove: What goes into the bin.
        keep: What stays.
        same: Whether both hold the same bytes.
        alike: How alike they are, 0 to 1.
    """

    remove: Member
    keep: Member
    same: bool
    alike: float


@dataclass(slots=True)
class Plan:
    """Steps in the order in which they are done.

    Attributes:
        steps: What is done.
        left: How many groups are left as they are, because nothing of them may go.
    """

    steps: list[Step] = field(default_factory=list)
    left: int = 0

    @property
    def bytes_to_free(self) -> int:
        """How much room it makes; a link to a file that stays makes none."""
        kept = {step.keep.link for step in self.steps} - {None}
        gone = {step.remove.link or (step.remove.file_id,): step for step in self.steps}
        return sum(step.remove.size for link, step in gone.items() if link not in kept)


def plan_by_rule(
    groups: Iterable[Group],
    rule: str,
    differing: bool,
    may_go: Callable[[Member], bool] = lambda _: True,
) -> Plan:
    """Plan what goes when one of each group is kept by a rule.

    What carries a tag or is in a collection is kept rather than what does not.

    Args:
        groups: Any; a file may be in several.
        rule: One of `RULES`, a folder, or a pattern for paths as shells know them.
        differing: Whether files may go whose bytes stand nowhere else, only something like them.
        may_go: Says of which files anything may happen to them at all; others stay.
    """

    def kept(group: Group) -> list[Member]:
        chosen = _kept_by(rule, group)
        others = [one for one in group.members if not may_go(one) and one not in chosen]
        return [*chosen, *others] if chosen else []

    return _plan(((group, kept(group)) for group in groups), differing)


def plan_by_choice(groups: Iterable[tuple[Group, Sequence[int]]], differing: bool) -> Plan:
    """Plan what goes when a person says of each group which files are kept.

    Args:
        groups: Each with the ids of what is kept.
        differing: As for a rule.
    """
    chosen = (
        (group, [one for one in group.members if one.file_id in set(kept)])
        for group, kept in groups
    )
    return _plan(chosen, differing)


def _plan(groups: Iterable[tuple[Group, list[Member]]], differing: bool) -> Plan:
    plan = Plan()
    groups = list(groups)
    # What one group keeps no other may remove.
    kept_ids = {one.file_id for _, kept in groups for one in kept}
    gone: set[int] = set()
    for group, kept in groups:
        steps = []
        for one in group.members if kept else ():
            if one.file_id in kept_ids or one.file_id in gone:
                continue
            step = _step(one, kept)
            if step.same or differing:
                steps.append(step)
                gone.add(one.file_id)
        plan.steps += steps
        plan.left += not steps
    return plan


def _step(one: Member, kept: Sequence[Member]) -> Step:
    """Return the step that removes a file for the sake of the most similar that is kept."""
    twin = next((other for other in kept if other.content_id == one.content_id), None)
    keep = twin or kept[0]
    alike = 1.0 if twin else min(one.alike, keep.alike)
    return Step(one, keep, twin is not None, alike)


def _kept_by(rule: str, group: Group) -> list[Member]:
    if rule not in RULES:
        matches = _matcher(rule)
        return [one for one in group.members if matches(one.path)]
    orders: dict[str, Callable[[Member], Any]] = {
        "newest": lambda one: -one.modified_ns,
        "oldest": lambda one: one.modified_ns,
        "shortest-path": lambda one: (one.path.count(os.sep.encode()), len(one.path)),
    }
    order = orders[rule]
    return [min(group.members, key=lambda one: (not one.labels, order(one), one.path))]


def _matcher(pattern: str) -> Callable[[bytes], bool]:
    folder = os.fsencode(pattern.rstrip("/" + os.sep)) + os.sep.encode()
    wanted = os.fsencode(pattern)

    def matches(path: bytes) -> bool:
        return path.startswith(folder) or fnmatch.fnmatch(path, wanted)

    return matches
