"""What a person keeps of each group; until they say something, one is proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from concierge.core import wire


def proposed(group: wire.DuplicateGroup, rule: str = "newest") -> frozenset[int]:
    """Return what a rule keeps: what is tagged or collected rather than what is not.

    Args:
        group: Some files.
        rule: newest, oldest or shortest-path.
    """
    orders: dict[str, Callable[[int, wire.DuplicateFile], Any]] = {
        "newest": lambda at, _file: at,
        "oldest": lambda at, _file: -at,
        "shortest-path": lambda at, file: (file.path.count("/"), len(file.path), at),
    }
    order = orders[rule]

    def rank(pair: tuple[int, wire.DuplicateFile]) -> tuple[bool, Any]:
        at, file = pair
        return not (file.tags or file.collections), order(at, file)

    _, kept = min(enumerate(group.files), key=rank)
    return frozenset({kept.file_id})


class Choices:
    """Remembers what is kept, by group."""

    def __init__(self) -> None:
        self._kept: dict[frozenset[int], frozenset[int]] = {}
        self.rule = "newest"

    def kept(self, group: wire.DuplicateGroup) -> frozenset[int]:
        """Return which files of a group are kept."""
        return self._kept.get(_key(group)) or proposed(group, self.rule)

    def keep(self, group: wire.DuplicateGroup, file_ids: Iterable[int]) -> None:
        """Keep some files of a group; none means what the rule proposes."""
        self._kept[_key(group)] = frozenset(file_ids)

    def follow(self, rule: str) -> None:
        """Keep what a rule proposes everywhere, whatever was chosen before."""
        self.rule = rule
        self._kept.clear()

    def wish(self, group: wire.DuplicateGroup) -> wire.KeepChoice:
        """Return what was chosen, as the service takes it."""
        kept = self.kept(group)
        ids = [file.file_id for file in group.files]
        return wire.KeepChoice(
            keep=[one for one in ids if one in kept],
            others=[one for one in ids if one not in kept],
        )


def _key(group: wire.DuplicateGroup) -> frozenset[int]:
    return frozenset(file.file_id for file in group.files)
