"""The commands `history` and `changes`: searches, opened files, what happened to files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, client_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_Number = Annotated[
    int, typer.Option("--number", "-n", metavar="N", min=1, max=1000, help="How many.")
]


def history(
    context: typer.Context,
    prefix: Annotated[
        list[str] | None, typer.Argument(metavar="[PREFIX]", help="How the searches begin.")
    ] = None,
    number: _Number = 20,
    *,
    opened: Annotated[bool, typer.Option("--opened", help="Files you opened instead.")] = False,
    remove: Annotated[str | None, typer.Option(metavar="QUERY", help="Forget this search.")] = None,
    clear: Annotated[
        bool, typer.Option("--clear", help="Forget all searches, and which files you opened.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Show what you searched for, or which files you opened."""
    if opened + clear + (remove is not None) > 1:
        raise MisusedError("--opened, --remove and --clear do not go together.", "Give one.")
    client = client_of(context)
    if clear or remove is not None:
        _forget(client, remove, as_json)
    elif opened:
        files = client.recently_opened(number)
        _tell("files", files, [_file_line(file) for file in files], as_json)
    else:
        searches = client.history.recent(" ".join(prefix or ()), number)
        _tell("searches", searches, [_search_line(one) for one in searches], as_json)


def changes(context: typer.Context, number: _Number = 20, as_json: Json = False) -> None:
    """Show what happened to the files of the index, the newest first."""
    found = client_of(context).changes(limit=number).changes
    _tell("changes", found, [_change_line(one) for one in found], as_json)


def _tell(
    name: str,
    rows: list[wire.FileSummary] | list[wire.Change] | list[wire.PastSearch],
    lines: list[tuple[str, str]],
    as_json: bool,
) -> None:
    from concierge.cli.output import console, print_json

    if as_json:
        print_json({name: [row.model_dump(mode="json") for row in rows]})
    else:
        out = console()
        for head, details in lines:
            out.print(head, style="bold", end="")
            out.print(f"  {details}", style="dim")
        if not lines:
            out.print("Nothing.")
    if not rows:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def _forget(client: Client, query: str | None, as_json: bool) -> None:
    from concierge.cli.output import print_json

    client.history.remove(query)
    if as_json:
        print_json({"removed": query})
    else:
        print("Everything is forgotten." if query is None else "The search is forgotten.")


def _search_line(one: wire.PastSearch) -> tuple[str, str]:
    from concierge.cli.output import counted, plain

    details = f"{counted(one.files, 'file')}, {_times(one.times)} {_minute(one.last)}"
    return plain(one.query), details


def _file_line(file: wire.FileSummary) -> tuple[str, str]:
    from concierge.cli.output import shown_path

    return shown_path(file.path), f"{_times(file.times)} {_minute(file.last)}"


def _change_line(one: wire.Change) -> tuple[str, str]:
    from concierge.cli.output import shown_path

    from_there = f" from {shown_path(one.earlier)}" if one.earlier else ""
    return shown_path(one.path), f"{one.what}{from_there} {_minute(one.at)}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times, last"


def _minute(iso: str) -> str:
    return iso[:16].replace("T", " ")
