"""Which labels some files carry, what a person changed of that, and how it is undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt

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
    """What was changed: which files got and lost each label, so that it can be undone.

    Attributes:
        kind: Tags or collections.
        got: Files by label.
        lost: Files by label.
        made: Labels that were not there before, the parents of a tag included.
    """

    kind: Kind
    got: Mapping[str, Sequence[int]]
    lost: Mapping[str, Sequence[int]]
    made: frozenset[str] = frozenset()

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
    kind: Kind, todo: Sequence[Step], client: Client, stopped: Callable[[], bool]
) -> Iterator[Done]:
    """Do a change request by request; yield what each came to, until told to stop."""
    known = counts(kind, client).keys()
    labels = client.tags if kind == "tag" else client.collections
    give = client.tags.assign if kind == "tag" else client.collections.add
    for step in todo:
        if stopped():
            return
        ids = list(step.file_ids)
        if not step.gives:
            yield Done(kind, {}, {step.name: labels.remove(step.name, ids)})
            continue
        if kind == "collection" and step.name not in known:
            client.collections.create(step.name)
        got = {step.name: give(step.name, ids)}
        now = known if step.name in known else counts(kind, client).keys()
        yield Done(kind, got, {}, frozenset(now - known))
        known = now


def counts(kind: Kind, client: Client) -> dict[str, int]:
    """Return how many files each label has, a tag together with those below it."""
    if kind == "tag":
        return {tag.name: tag.total for tag in client.tags.all()}
    return {one.name: one.files for one in client.collections.all()}


def drop(kind: Kind, made: Collection[str], client: Client) -> None:
    """Delete labels that a change had made, as far as nobody has used them since."""
    now = counts(kind, client)
    used = {name for name, files in now.items() if files or name not in made}
    for name in sorted(now.keys() & set(made), reverse=True):  # those below another first
        if not any(f"{one}/".startswith(f"{name}/") for one in used):
            (client.tags if kind == "tag" else client.collections).delete(name)


def merged(kind: Kind, parts: Sequence[Done]) -> Done:
    """Return several changes as one."""
    got: dict[str, list[int]] = {}
    lost: dict[str, list[int]] = {}
    for part in parts:
        for whole, some in ((got, part.got), (lost, part.lost)):
            for name, ids in some.items():
                whole.setdefault(name, []).extend(ids)
    return Done(kind, got, lost, frozenset().union(*(part.made for part in parts)))
