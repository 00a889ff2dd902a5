"""Duplicates as a person meets them: groups page by page, a plan, and what is done of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from concierge.core import wire
from concierge.core.duplicates import Group, Kind, Member
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import shown, to_wire
from concierge.core.times import iso_time
from concierge.organize.likeness.plan import Plan, Step, plan_by_choice, plan_by_rule
from concierge.service.duplication.duplicate_groups import DuplicateGroups
from concierge.service.duplication.likeness import Likeness
from concierge.service.duplication.removing import Bin, execute
from concierge.service.searching.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.disk.bounds import inside
from concierge.store.disk.roots import check_inside

_PATIENCE_S = 2.0  # for what was indexed just now


class Duplicates:
    """Finds what is there twice, and removes it with care.

    Args:
        catalog: Files, and what they are compared by.
        likeness: Makes contents comparable.
        put_into_bin: Removes one file so that it can be restored.
        labelled: Called after tags or collections changed.
    """

    def __init__(
        self,
        catalog: Catalog,
        likeness: Likeness,
        put_into_bin: Bin,
        labelled: Callable[[], object],
    ) -> None:
        self._catalog = catalog
        self._likeness = likeness
        self._groups = DuplicateGroups(catalog, likeness)
        self._labelled, self._bin = labelled, put_into_bin
        self._gone: set[int] = set()  # of which the catalog may not know yet

    def stop(self) -> None:
        """End what is being looked for."""
        self._groups.stop()

    def page(self, kind: Kind, path: Path | None, start: int, limit: int) -> wire.DuplicatesReply:
        """Return a page of groups; the first one is found as the index is now.

        What takes longer goes on by itself: the page then has what was found before, and tells
        how far it is. Ask again within `looking.GIVE_UP_S`.

        Args:
            kind: In what the files of a group are the same.
            path: Only groups with a file here or below.
            start: How many groups come before the page.
            limit: How many it has.

        Raises:
            MisusedError: When the path is not in the index.
        """
        if start:
            found, progress = self._groups.of(kind, afresh=False), None
        else:
            if kind != "exact":  # copies are known by their hashes
                self._likeness.catch_up(_PATIENCE_S)
            found, progress = self._groups.look(kind, _PATIENCE_S)
        groups = self._within(self._without_gone(found), path)
        some = groups[start : start + limit]
        told = self._told([one for group in some for one in group.members])
        return wire.DuplicatesReply(
            groups=[
                wire.DuplicateGroup(
                    kind=kind,
                    files=[_alike(told[one.file_id], one) for one in group.members],
                    bytes=group.bytes_to_free,
                )
                for group in some
            ],
            total=len(groups),
            bytes=sum(group.bytes_to_free for group in groups),
            next=start + limit if start + limit < len(groups) else None,
            waiting=0 if kind == "exact" else self._likeness.waiting(),
            comparing=progress and wire.Comparing(done=progress[0], total=progress[1]),
        )

    def plan(self, wanted: wire.DuplicatePlanRequest, path: Path | None) -> wire.DuplicatePlan:
        """Say what would go; nothing is done.

        Raises:
            MisusedError: When the path is not in the index.
            MissingError: When what was chosen of is not a group any more.
        """
        if wanted.choices:
            plan = plan_by_choice(self._chosen(wanted.kind, wanted.choices), wanted.differing)
        else:
            self._likeness.catch_up(_PATIENCE_S)
            within = self._within(self._without_gone(self._groups.of(wanted.kind)), path)
            place = None if path is None else self._place(path)
            plan = plan_by_rule(within, wanted.keep, wanted.differing, _below(place))
        return self._planned(plan)

    def remove(self, wanted: wire.RemovalRequest) -> wire.RemovalReply:
        """Put files into the bin as a plan says; what has changed since stays.

        Raises:
            MisusedError: When a step is none that a plan would have.
        """
        steps = self._steps(wanted)
        with self._catalog.journal.entry("file.duplicates", {}):
            then = self._hand_over if wanted.labels else _nothing_more
            done = execute(steps, self._bin, self._catalog.contents.hash_of, then)
        if done.done:
            self._gone |= {step.remove.file_id for step in done.done}
            if wanted.labels:
                self._labelled()
        return wire.RemovalReply(
            removed=[to_wire(step.remove.path) for step in done.done],
            refused=[
                wire.RefusedRemoval(
                    path=to_wire(step.remove.path), message=error.message, advice=error.advice
                )
                for step, error in done.refused
            ],
            bytes=Plan(done.done).bytes_to_free,
        )

    def _place(self, path: Path) -> bytes:
        roots = self._catalog.places.roots()
        place = place_in(path, roots)
        check_inside(place, roots)
        return place

    def _without_gone(self, groups: Sequence[Group]) -> Sequence[Group]:
        """Leave out what went into the bin, unless it came back."""
        if not self._gone:
            return groups
        found = []
        for group in groups:
            some = tuple(
                one
                for one in group.members
                if one.file_id not in self._gone or os.path.lexists(one.path)
            )
            if len(some) > 1:
                found.append(replace(group, members=some))
        return found

    def _within(self, groups: Sequence[Group], path: Path | None) -> Sequence[Group]:
        if path is None:
            return groups
        is_below = _below(self._place(path))
        return [group for group in groups if any(is_below(one) for one in group.members)]

    def _chosen(
        self, kind: Kind, choices: Sequence[wire.KeepChoice]
    ) -> list[tuple[Group, Sequence[int]]]:
        """Return the groups that a person chose from, with only the files that they saw."""
        of_file = _by_file(self._groups.of(kind, afresh=False))
        found: list[tuple[Group, Sequence[int]]] = []
        for choice in choices:
            seen = {*choice.keep, *choice.others}
            group = of_file.get(choice.keep[0])
            if group is None or not seen <= {one.file_id for one in group.members}:
                raise MissingError(
                    "A group is not what it was when it was shown.", "Look for duplicates again."
                )
            members = tuple(one for one in group.members if one.file_id in seen)
            found.append((Group(kind, members), choice.keep))
        return found

    def _planned(self, plan: Plan) -> wire.DuplicatePlan:
        steps = plan.steps[: wire.MOST_STEPS]
        told = self._told([one for step in steps for one in (step.remove, step.keep)])
        return wire.DuplicatePlan(
            steps=[
                wire.DuplicateStep(
                    remove=told[step.remove.file_id],
                    keep=told[step.keep.file_id],
                    same=step.same,
                    alike=round(step.alike, 4),
                )
                for step in steps
            ],
            bytes=plan.bytes_to_free,
            left=plan.left,
            more=len(plan.steps) - len(steps),
        )

    def _steps(self, wanted: wire.RemovalRequest) -> list[Step]:
        """Return the steps that are wanted, if a plan could have them."""
        # As they were when the plan was made: what has changed since is seen on the disk.
        of_file = _by_file(self._groups.of(wanted.kind, afresh=False))
        kept = {step.keep for step in wanted.steps}
        steps = []
        for step in wanted.steps:
            group = of_file.get(step.remove)
            members = {one.file_id: one for one in group.members} if group else {}
            if step.remove in kept or step.keep not in members:
                raise MisusedError(
                    "What is to go is not like what is to stay.", "Make a plan, and do its steps."
                )
            gone, stays = members[step.remove], members[step.keep]
            same = gone.content_id == stays.content_id
            if not same and not wanted.differing:
                raise MisusedError(
                    f"The bytes of {shown(gone.path)} stand nowhere else.",
                    "Say that files may go which only resemble what stays.",
                )
            steps.append(Step(gone, stays, same, min(gone.alike, stays.alike)))
        return steps

    def _hand_over(self, step: Step) -> None:
        """Give what hangs on what went to what stays for its sake."""
        gone, stays = step.remove.file_id, step.keep.file_id
        for name in self._catalog.tags.of_files([gone]).get(gone, ()):
            self._catalog.tags.assign(name, [stays])
        for name in self._catalog.collections.of_files([gone]).get(gone, ()):
            self._catalog.collections.add(name, [stays])
        self._catalog.handing.over(gone, stays)

    def _told(self, members: Iterable[Member]) -> dict[int, wire.DuplicateFile]:
        members = list(members)
        ids = [one.file_id for one in members]
        tags, boxes = self._catalog.tags.of_files(ids), self._catalog.collections.of_files(ids)
        return {
            one.file_id: wire.DuplicateFile(
                file_id=one.file_id,
                path=to_wire(one.path),
                kind=one.kind,
                size=one.size,
                modified=_moment(one.modified_ns),
                tags=tags.get(one.file_id, []),
                collections=boxes.get(one.file_id, []),
                content=one.content_id,
            )
            for one in members
        }


def _nothing_more(_: Step) -> None:
    """Leave labels where they are."""


def _alike(told: wire.DuplicateFile, one: Member) -> wire.DuplicateFile:
    return told.model_copy(update={"alike": round(one.alike, 4)})


def _moment(modified_ns: int) -> str:
    return iso_time(modified_ns / 1e9)


def _by_file(groups: Iterable[Group]) -> dict[int, Group]:
    return {one.file_id: group for group in groups for one in group.members}


def _below(place: bytes | None) -> Callable[[Member], bool]:
    """Return what says whether a file is at a place or below it."""
    if place is None:
        return lambda _: True
    start, end = inside(place)
    return lambda one: one.path == place or start < one.path < end
