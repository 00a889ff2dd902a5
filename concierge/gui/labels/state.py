"""Which labels some files carry, what a person changed of that, and how it is undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from concierge.client import Client

Kind = Literal["tag", "collection"]

ALL, SOME, NONE = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the service knows of labels and some files.

    Attributes:
        files: How many files are meant.
        carriers: By name of a label, how many of these files carry it.
        colours: By name of a tag, its colour or "".
    """

    files: int
    carriers: Mapping[str, int]
    colours: Mapping[str, str] = field(default_factory=dict)

    def state(self, name: str) -> Qt.CheckState:
        """Return whether all, some or none of the files carry a label."""
        count = self.carriers.get(name, 0)
        return NONE if not count else ALL if count >= self.files else SOME


@dataclass(frozen=True, slots=True)
class Done:
    """What was changed: which files got and lost each label, so that it can be undone."""

    kind: Kind
    got: Mapping[str, Sequence[int]]
    lost: Mapping[str, Sequence[int]]

    @property
    def files(self) -> int:
        """How many files were changed."""
        changed = (*self.got.values(), *self.lost.values())
        return len({one for ids in changed for one in ids})


def look_up(client: Client, kind: Kind, file_ids: Sequence[int]) -> Known:
    """Return which labels there are and which of them the files carry."""
    if kind == "tag":
        tags = client.tags.all()
        names, colours = [tag.name for tag in tags], {tag.name: tag.colour for tag in tags}
        carried = client.tags.of(file_ids)
    else:
        names, colours = [one.name for one in client.collections.all()], {}
        carried = client.collections.of(file_ids)
    carriers = dict.fromkeys(names, 0)
    for labels in carried.values():
        for name in labels:
            carriers[name] = carriers.get(name, 0) + 1
    return Known(len(set(file_ids)), carriers, colours)


def change(
    client: Client, kind: Kind, file_ids: Sequence[int], give: Sequence[str], take: Sequence[str]
) -> Done:
    """Give labels to files and take others away."""
    ids = list(file_ids)
    if kind == "tag":
        got = {name: client.tags.assign(name, ids) for name in give}
        lost = {name: client.tags.remove(name, ids) for name in take}
    else:
        known = {one.name for one in client.collections.all()}
        for name in give:
            if name not in known:
                client.collections.create(name)
        got = {name: client.collections.add(name, ids) for name in give}
        lost = {name: client.collections.remove(name, ids) for name in take}
    return Done(kind, got, lost)


def undo(client: Client, done: Done) -> None:
    """Put everything back as it was."""
    labels = client.tags if done.kind == "tag" else client.collections
    give = client.tags.assign if done.kind == "tag" else client.collections.add
    for name, ids in done.got.items():
        if ids:
            labels.remove(name, list(ids))
    for name, ids in done.lost.items():
        if ids:
            give(name, list(ids))
