"""What is known of a file when it is about to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from concierge.client import Client
from concierge.core import wire
from concierge.gui.selection import Item

_TOLD = frozenset({"full", ""})


@dataclass(frozen=True, slots=True)
class Found:
    """A file, what the ledger knows of it, and for what words it is looked at.

    Attributes:
        item: The file and the place in it that is wanted.
        details: What the ledger knows.
        query: What was searched for, or "".
        there: Whether it can be opened now.
        why: How it stands, for a file of which not everything was read; else None.
    """

    item: Item
    details: wire.FileDetails
    query: str = ""
    there: bool = True
    why: wire.Explanation | None = None

    @property
    def place(self) -> dict[str, int | float | str]:
        """Where in the file the wanted passage stands; empty for its beginning."""
        return dict(self.item.locator)

    @property
    def words(self) -> frozenset[str]:
        """The words of its snippet that matched, in small letters."""
        item = self.item
        cut = (item.snippet[start:end] for start, end in item.highlights)
        return frozenset(word.strip().casefold() for word in cut if word.strip())

    @property
    def encrypted(self) -> bool:
        """Whether a password is what is missing."""
        told = [self.why.state if self.why else "", *(f.category for f in self.details.failures)]
        return "encrypted" in told


def look_up(client: Client, item: Item, query: str) -> Found:
    """Ask the service and the disk what is known of an item; not for the GUI's thread.

    Raises:
        ConciergeError: When the service does not know the file any more.
    """
    details = client.file(item.file_id)
    read = details.state == "indexed" and details.text_state in _TOLD
    return Found(
        item=item,
        details=details,
        query=query,
        there=item.file.is_file(),
        why=None if read and not details.missing_since else client.explain(item.file),
    )
