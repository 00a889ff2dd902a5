"""What is selected in a view, as actions and other views need it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import from_wire

if TYPE_CHECKING:
    from concierge.core import wire


@dataclass(frozen=True, slots=True)
class Item:
    """A file that a view shows, perhaps at a place within it.

    Attributes:
        file_id: Id in the index.
        path: As the API spells it; see `concierge.core.paths.to_wire`.
        kind: pdf, text, picture ...
        name: Its name as it is shown.
        size: In bytes.
        modified: ISO 8601 with zone, or "".
        tags: Their names.
        snippet: What was found in it, or "".
        highlights: Character spans of the snippet that match.
        sentence: The span of the sentence in it that is nearest in meaning, if that is known.
        locator: Where that stands; empty for the file as a whole.
        by_meaning: Whether it was found by its meaning alone.
        versions: Other versions that it stands for.
        copies: Other places that it stands for.
    """

    file_id: int
    path: str
    kind: str
    name: str
    size: int = 0
    modified: str = ""
    tags: tuple[str, ...] = ()
    snippet: str = ""
    highlights: tuple[tuple[int, int], ...] = ()
    sentence: tuple[int, int] | None = None
    by_meaning: bool = False
    locator: tuple[tuple[str, int | float | str], ...] = ()
    versions: int = 0
    copies: int = 0

    @classmethod
    def of_hit(cls, hit: wire.Hit) -> Item:
        """Return a hit of a search as an item."""
        return cls(
            file_id=hit.file_id,
            path=hit.path,
            kind=hit.kind,
            name=from_wire(hit.path).name,
            size=hit.size,
            modified=hit.modified,
            tags=tuple(hit.tags),
            snippet=hit.snippet or _noted(hit.note),
            highlights=tuple(hit.highlights),
            sentence=hit.sentence,
            by_meaning=hit.found_by == ["meaning"],
            locator=tuple(hit.locator.items()),
            versions=hit.version_count,
            copies=hit.copies,
        )

    @classmethod
    def of_details(cls, file: wire.FileDetails) -> Item:
        """Return what the ledger knows of a file as an item."""
        return cls(
            file_id=file.file_id,
            path=file.path,
            kind=file.kind,
            name=from_wire(file.path).name,
            size=file.size,
            modified=file.modified,
            tags=tuple(file.tags),
        )

    @property
    def file(self) -> Path:
        """Where it is on this machine."""
        return from_wire(self.path)

    @property
    def folder(self) -> Path:
        """The folder it is in."""
        return self.file.parent


@dataclass(frozen=True, slots=True)
class Selection:
    """Some items, and from where they were chosen.

    Attributes:
        items: In the order of the view.
        query: What was searched for, or "".
    """

    items: tuple[Item, ...] = ()
    query: str = ""

    @property
    def one(self) -> Item | None:
        """The only item, if it is one."""
        return self.items[0] if len(self.items) == 1 else None

    @property
    def file_ids(self) -> list[int]:
        """The ids of the items."""
        return [item.file_id for item in self.items]


def _noted(note: str) -> str:
    """Return how a note tells that it is why a file was found."""
    return QCoreApplication.translate("notes", "In your note: {}").format(note) if note else ""
