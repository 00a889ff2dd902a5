"""What suggestions read of the catalog, and what a person answered to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Label = Literal["tag", "collection"]
Answer = Literal["accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Known:
    """A file as suggestions see it.

    Attributes:
        file_id: Its id.
        content_id: What is in it, or None when it was not read.
        version: Changes when the words or the vectors of the content do.
        name: Its name.
        path: The bytes of its path.
        folder: The folder it stands in, as it is shown.
        kind: What people call such a file.
        title: What it calls itself or its subject, or "".
        day_ns: When it was sent, taken or made, as it says itself, or None.
        language: ISO 639-1 code of its words, or "".
        people: Who sent or made it, as it says itself.
        text: The beginning of its words.
    """

    file_id: int
    content_id: int | None
    version: tuple[int, int]
    name: str
    path: bytes
    folder: str
    kind: str
    title: str = ""
    day_ns: int | None = None
    language: str = ""
    people: tuple[str, ...] = ()
    text: str = ""


class Named(NamedTuple):
    """A tag or a collection."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Taught:
    """What a person said about tags or collections.

    Attributes:
        labels: Those there are.
        carried: Pairs of a label's id and a file that has it by the person's word.
        rejected: Pairs that the person said no to.
    """

    labels: Sequence[Named]
    carried: Sequence[tuple[int, int]]
    rejected: Sequence[tuple[int, int]]


class Siblings(NamedTuple):
    """The other files of a file's folder.

    Attributes:
        files: How many there are.
        carried: How many have each label by the person's word.
    """

    files: int
    carried: dict[int, int]
