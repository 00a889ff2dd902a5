"""What to search for instead where nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from concierge.core.looser import looser

if TYPE_CHECKING:
    from concierge.cli.finding import By
    from concierge.client import Client
    from concierge.core import wire


def print_less(client: Client, reply: wire.SearchReply, by: By) -> None:
    """Say of a search that found nothing what the same query finds when it asks for less."""
    from concierge.cli.output import console, counted, plain

    out = console()
    for one in looser(reply.query, reply.understood):
        if one.query and (files := client.search(one.query, 1, by=by.value).total):
            out.print(
                f"Less strictly: {plain(one.query)}  {counted(files, 'file')}", style="italic"
            )
