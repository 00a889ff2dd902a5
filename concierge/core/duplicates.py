"""Files that are the same or nearly so: what the catalog tells of them, and groups of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["exact", "text", "picture", "versions"]

RULES = ("newest", "oldest", "shortest-path")
"""Which file of a group is kept; anything else is a folder, or a pattern that these match."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a group.

    Attributes:
        file_id: Its id.
        content_id: What is in it.
        path: Where it stands, as the disk spells it.
        kind: What people call such a file.
        size: In bytes.
        modified_ns: When it was last changed.
        link: What tells hard links to one file on the disk from copies, or None.
        labels: How many tags it carries and collections it is in.
        alike: How alike it is to the first of its group, 0 to 1.
    """

    file_id: int
    content_id: int
    path: bytes
    kind: str
    size: int
    modified_ns: int
    link: tuple[int, int] | None = None
    labels: int = 0
    alike: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """Two files or more, of which one may be enough.

    Attributes:
        kind: In what they are the same.
        members: The newest first.
    """

    kind: Kind
    members: tuple[Member, ...]

    @property
    def bytes_to_free(self) -> int:
        """How much room there is when only the first is kept; links take none."""
        sizes = {one.link or (one.file_id,): one.size for one in self.members}
        first = self.members[0]
        return sum(sizes.values()) - first.size


@dataclass(frozen=True, slots=True)
class Named:
    """A file as its name tells it.

    Attributes:
        file_id: Its id.
        content_id: What is in it.
        name: As it is shown.
        folder_id: Where it stands.
        parent: The folder above that, as the disk spells it.
        modified_ns: When it was last changed.
    """

    file_id: int
    content_id: int
    name: str
    folder_id: int
    parent: bytes
    modified_ns: int
