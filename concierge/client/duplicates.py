"""Duplicates as faces use them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from concierge.client.door import Door, made
from concierge.core import wire
from concierge.core.paths import to_wire

_BATCH = 20  # files that go in one request: each is read once more before


class Duplicates:
    """What is there twice, and removing it.

    Args:
        door: Leads to the service.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def page(
        self,
        kind: wire.DuplicateKind = "exact",
        path: Path | None = None,
        start: int = 0,
        limit: int = 50,
    ) -> wire.DuplicatesReply:
        """Return a page of groups; `next` of one page is `start` of the next.

        Args:
            kind: In what the files of a group are the same.
            path: Only groups with a file here or below.
            start: How many groups come before the page.
            limit: How many it has at most.
        """
        place = None if path is None else to_wire(path)
        return self._door.get(
            "/v1/duplicates",
            wire.DuplicatesReply,
            kind=kind,
            path=place,
            start=start,
            limit=limit,
        )

    def plan(
        self,
        kind: wire.DuplicateKind = "exact",
        keep: str = "newest",
        path: Path | None = None,
        choices: Sequence[wire.KeepChoice] = (),
        differing: bool = False,
    ) -> wire.DuplicatePlan:
        """Say which files would go; nothing is done.

        Args:
            kind: Of which groups.
            keep: newest, oldest, shortest-path, a folder, or a pattern for paths.
            path: Only files here or below go.
            choices: What a person chose, instead of a rule.
            differing: Whether files may go whose bytes stand nowhere else.
        """
        wanted = made(
            wire.DuplicatePlanRequest,
            kind=kind,
            keep=keep,
            path=None if path is None else to_wire(path),
            choices=list(choices),
            differing=differing,
        )
        return self._door.post("/v1/duplicates/plan", wire.DuplicatePlan, wanted)

    def remove(
        self, kind: wire.DuplicateKind, steps: Sequence[wire.DuplicateStep], labels: bool = True
    ) -> Iterator[wire.RemovalReply]:
        """Put the files of a plan into the bin, a few at a time.

        Args:
            kind: As in the plan.
            steps: Of the plan; those that are left out are not done.
            labels: Whether tags and collections go over to what stays.

        Yields:
            What was done of each few; whoever stops listening stops the removal.
        """
        for at in range(0, len(steps), _BATCH):
            some = steps[at : at + _BATCH]
            wanted = made(
                wire.RemovalRequest,
                kind=kind,
                steps=[
                    wire.RemovalStep(remove=one.remove.file_id, keep=one.keep.file_id)
                    for one in some
                ],
                differing=any(not one.same for one in some),
                labels=labels,
            )
            yield self._door.post("/v1/duplicates/remove", wire.RemovalReply, wanted)
