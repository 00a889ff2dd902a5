"""What to search for instead where nothing was found: the same query without one of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concierge.cli.finding import By
    from concierge.client import Client
    from concierge.core import wire

_MOST_TRIED = 6
_QUOTED = ("phrase", "near")


def print_less(client: Client, reply: wire.SearchReply, by: By) -> None:
    """Say of a search that found nothing what the same query finds when it asks for less."""
    from concierge.cli.output import console, counted, plain

    out = console()
    for query in list(_asking_less(reply))[:_MOST_TRIED]:
        if files := client.search(query, 1, by=by.value).total:
            out.print(f"Less strictly: {plain(query)}  {counted(files, 'file')}", style="italic")


def _asking_less(reply: wire.SearchReply) -> Iterator[str]:
    """Yield the query without each of its conditions, and with its quoted words in any order.

    A query with groups or choices is left alone: a part of these does not stand for itself.
    """
    if any(one.children for one in reply.parsed.children):
        return
    for term in reply.understood:
        before, behind = reply.query[: term.start], reply.query[term.end :]
        if term.field or term.negated:
            less = f"{before}{behind}"
        elif term.kind in _QUOTED:
            less = f"{before}{term.value}{behind}"
        else:
            continue
        if less := " ".join(less.split()):
            yield less
