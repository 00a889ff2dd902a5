"""What the sidebar asks the service for: all but the counts over the present results."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire


class Lists(NamedTuple):
    """What stands in the sections that hold no counts over results."""

    searches: list[wire.SavedSearch]
    collections: list[wire.Collection]
    tags: list[wire.Tag]
    roots: list[wire.Root]
    to_read: int
    due: int
    reminders: int

    @classmethod
    def of(cls, client: Client) -> Lists:
        """Ask for all of them."""
        reminders, reading = client.reminders.all(), client.reading_list.all()
        return cls(
            client.saved.all(),
            client.collections.all(),
            client.tags.all(),
            client.roots(),
            to_read=sum(not one.done for one in reading),
            due=sum(one.due for one in reminders),
            reminders=len(reminders),
        )
