"""What patterns can name of a file, and what is said where a file does not have it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from concierge.organize.rules.names import ending_of

PLAIN_DAY: Final = "%Y-%m-%d"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """A file as rules see it.

    Attributes:
        id: Its id.
        path: Where it is.
        root: The folder of the index that it lies in.
        kind: What it is, as ``pdf``.
        title: The title it gives itself, or "".
        sender: Who it is from, or "".
        day: The date it bears: that of the paper, when a picture was taken or a document made,
            else when it was last changed.
        tags: Its tags.
        collections: The collections it is in.
        given: The tag because of which a rule looks at it, or "".
    """

    id: int
    path: Path
    root: Path
    kind: str = ""
    title: str = ""
    sender: str = ""
    day: date | None = None
    tags: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    given: str = ""

    @property
    def tag(self) -> str:
        """The tag that is meant: the one it was given, or the only one it has."""
        return self.given or (self.tags[0] if len(self.tags) == 1 else "")


def _day(form: str) -> Callable[[FileFacts], str]:
    return lambda facts: facts.day.strftime(form) if facts.day else ""


FIELDS: Final[dict[str, Callable[[FileFacts], str]]] = {
    "name": lambda facts: facts.path.stem,
    "ext": lambda facts: ending_of(facts.path.name),
    "date": _day(PLAIN_DAY),
    "year": _day("%Y"),
    "month": _day("%m"),
    "sender": lambda facts: facts.sender,
    "party": lambda facts: facts.sender,
    "title": lambda facts: facts.title,
    "type": lambda facts: facts.kind,
    "tag": lambda facts: facts.tag,
    "folder": lambda facts: facts.path.parent.name,
}
"""What stands for each field, "" where a file does not have it."""

_LACKS: Final = {
    "date": "It bears no date.",
    "year": "It bears no date.",
    "month": "It bears no date.",
    "sender": "It does not tell who sent it.",
    "party": "It does not tell who sent it.",
    "title": "It gives itself no title.",
    "type": "What kind of file it is is not known.",
    "ext": "Its name has no ending.",
    "name": "Its name cannot stand in another.",
    "folder": "The name of its folder cannot stand in another.",
}


def lack(field: str, facts: FileFacts) -> str:
    """Return in words that a file does not have what a field names."""
    if field == "tag":
        return "It has several tags." if facts.tags else "It has no tag."
    return _LACKS[field]
