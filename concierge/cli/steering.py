"""The commands that steer the work: `pause`, `resume`, `retry`, `reindex`, `cancel`, `watch`."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import MisusedError

if TYPE_CHECKING:
    from rich.console import Group

    from concierge.client import Client
    from concierge.core import wire

_Where = Annotated[
    str | None, typer.Argument(metavar="[PATH]", help="A file or folder; else everything.")
]
# A pause that ends by itself, in minutes: a leap year.
_LONGEST = 366 * 24 * 60
_UNITS = {"m": 1, "min": 1, "h": 60, "d": 24 * 60}


def pause(
    context: typer.Context,
    how_long: Annotated[
        str | None,
        typer.Argument(metavar="[TIME]", help="Such as 30m, 1h or 2d; else until resumed."),
    ] = None,
    as_option: Annotated[
        str | None, typer.Option("--for", metavar="TIME", help="The same, as an option.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Read nothing for a while; searching goes on."""
    asked = how_long or as_option
    status = client_of(context).pause(None if asked is None else _minutes(asked))
    _tell(status, as_json)


def resume(context: typer.Context, as_json: Json = False) -> None:
    """Go on reading after a pause."""
    _tell(client_of(context).resume(), as_json)


def retry(context: typer.Context, path: _Where = None, as_json: Json = False) -> None:
    """Try again what failed or was cancelled."""
    _work(context, path, as_json, lambda client, at: client.retry(at), "tried again")


def reindex(context: typer.Context, path: _Where = None, as_json: Json = False) -> None:
    """Read again from scratch; what was known stays findable meanwhile."""
    _work(context, path, as_json, lambda client, at: client.reindex(at), "read again")


def cancel(context: typer.Context, path: _Where = None, as_json: Json = False) -> None:
    """Take what waits off the list; `retry` brings it back."""
    _work(context, path, as_json, lambda client, at: client.cancel(at), "no longer waiting")


def watch(context: typer.Context, as_json: Json = False) -> None:
    """Show live what is being done, until Ctrl+C."""
    client = client_of(context)
    if as_json or not sys.stdout.isatty():
        with client.events() as events:
            for event in events:
                if event.status is None:
                    continue
                # One line for each, so that a program can read them as they come.
                words = "; ".join(line.strip() for line in _words(event.status))
                print(event.model_dump_json() if as_json else words, flush=True)
        return
    _live(client)


def _live(client: Client) -> None:
    from rich.live import Live

    from concierge.cli.output import console

    with client.events() as events, Live(console=console(), auto_refresh=False) as live:
        for event in events:
            if event.status is not None:
                live.update(_picture(event.status), refresh=True)


def _picture(status: wire.Status) -> Group:
    from rich.console import Group
    from rich.text import Text

    # In a narrow terminal nothing is cut off: what comes last says why something waits.
    lines = [Text(line, no_wrap=False, overflow="fold") for line in _words(status)]
    lines += [
        Text(f"  {notice}", style="yellow", no_wrap=False, overflow="fold")
        for notice in status.notices
    ]
    return Group(*lines)


def _words(status: wire.Status) -> list[str]:
    from concierge.cli.library import stage_lines, time_left
    from concierge.cli.output import counted, name_and_folder

    files = status.files
    first = f"{counted(files.indexed, 'file')} indexed, {files.waiting:,} waiting"
    if status.seconds_left:
        first += f", {time_left(status.seconds_left)} left"
    if status.paused:
        first += f"; reading is {status.paused}"
    lines = [first, *stage_lines(status)]
    lines += [f"  {'working on':<16} {name_and_folder(path)[0]}" for path in status.working_on]
    return lines


def _work(
    context: typer.Context,
    path: str | None,
    as_json: bool,
    action: Callable[[Client, Path | None], int],
    what: str,
) -> None:
    from concierge.cli.output import counted, print_json

    files = action(client_of(context), None if path is None else absolute(path))
    if as_json:
        print_json({"files": files})
    else:
        print(f"{counted(files, 'file')} {'is' if files == 1 else 'are'} {what}.")
        if path is not None and not files:
            print("`concierge explain PATH` tells how it stands.")


def _tell(status: wire.Status, as_json: bool) -> None:
    from concierge.cli.output import print_json

    if as_json:
        print_json(status.model_dump(mode="json"))
    elif status.paused:
        print(f"Reading is {status.paused}; searching goes on.")
    else:
        print("Reading goes on.")


def _minutes(text: str) -> float:
    found = re.fullmatch(r"(\d+(?:\.\d+)?) *([a-z]+)", text.strip().lower())
    if found is None or found[2] not in _UNITS or not float(found[1]):
        raise MisusedError(f"{text!r} is not a time.", "Write it like 30m, 1h or 2d.")
    minutes = float(found[1]) * _UNITS[found[2]]
    if minutes > _LONGEST:
        raise MisusedError(
            f"{text!r} is too long.", "Leave the time out to pause until `concierge resume`."
        )
    return minutes
