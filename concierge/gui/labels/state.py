"""Which labels some files carry, and what a person changed of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt

from concierge.gui.labels.origins import Origin, origins

if TYPE_CHECKING:
    from concierge.client import Client

Kind = Literal["tag", "collection"]

STEP = 500  # files of one request

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
        origins: By name of a tag, from where files have it besides carrying it by hand.
    """

    files: int
    carriers: Mapping[str, int]
    colours: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def is_lent(self, name: str) -> bool:
        """Say whether all files have a tag from elsewhere, and none carries it itself."""
        origin = self.origins.get(name)
        return bool(origin and self.files and len(origin.lent) == self.files)

    def state(self, name: str) -> Qt.CheckState:
        """Return whether all, some or none of the files carry a label, or have it lent."""
        if self.is_lent(name):
            return ALL
        count = self.carriers.get(name, 0)
        return NONE if not count else ALL if count >= self.files else SOME


@dataclass(frozen=True, slots=True)
class Done:
    """What was changed: which files got and lost each label.

    Attributes:
        kind: Tags or collections.
        got: Files by label.
        lost: Files by label.
    """

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
        found = client.tags.with_sources(file_ids)
        carried, lent = found.names, origins(found)
    else:
        names, colours, lent = [one.name for one in client.collections.all()], {}, {}
        carried = client.collections.of(file_ids)
    carriers = dict.fromkeys(names, 0)
    for labels in carried.values():
        for name in labels:
            carriers[name] = carriers.get(name, 0) + 1
    return Known(len(set(file_ids)), carriers, colours, lent)


@dataclass(frozen=True, slots=True)
class Step:
    """One request of a change: so few files that it can be stopped after each.

    Attributes:
        name: A tag or collection.
        file_ids: Some files.
        gives: Whether they get it; else they lose it.
    """

    name: str
    file_ids: Sequence[int]
    gives: bool


Labelled = Mapping[str, Sequence[int]]


def steps(give: Labelled, take: Labelled) -> list[Step]:
    """Return a change, files by label, cut into requests."""
    wanted = [(name, ids, True) for name, ids in give.items()]
    wanted += [(name, ids, False) for name, ids in take.items()]
    return [
        Step(name, ids[at : at + STEP], gives)
        for name, ids, gives in wanted
        for at in range(0, len(ids), STEP)
    ]


def change(
    kind: Kind, todo: Sequence[Step], client: Client, stopped: Callable[[], bool], name: str
) -> Iterator[Done]:
    """Do a change request by request; yield what each came to, until told to stop.

    Args:
        kind: Tags or collections.
        todo: What is to be done.
        client: The way to the service.
        stopped: Says when to stop.
        name: What the change is called in the journal, by which it is undone.
    """
    labels = client.tags if kind == "tag" else client.collections
    give = client.tags.assign if kind == "tag" else client.collections.add
    with client.one_change(name):
        for step in todo:
            if stopped():
                return
            ids = list(step.file_ids)
            if step.gives:
                yield Done(kind, {step.name: give(step.name, ids)}, {})
            else:
                yield Done(kind, {}, {step.name: labels.remove(step.name, ids)})


def names(kind: Kind, client: Client) -> frozenset[str]:
    """Return the names of all labels."""
    labels = client.tags.all() if kind == "tag" else client.collections.all()
    return frozenset(one.name for one in labels)


def merged(kind: Kind, parts: Sequence[Done]) -> Done:
    """Return several changes as one."""
    got: dict[str, list[int]] = {}
    lost: dict[str, list[int]] = {}
    for part in parts:
        for whole, some in ((got, part.got), (lost, part.lost)):
            for name, ids in some.items():
                whole.setdefault(name, []).extend(ids)
    return Done(kind, got, lost)
