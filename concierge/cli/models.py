"""The command `models`: which there are, fetching one, choosing one."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

app = typer.Typer(help="Models for speech: list, fetch with your consent, choose.")

_LOOK_S = 0.3


@app.callback(invoke_without_command=True)
def models(context: typer.Context, as_json: Json = False) -> None:
    """Tell which models there are and which one reads speech."""
    from concierge.cli.output import print_json

    if context.invoked_subcommand is not None:
        return
    found = client_of(context).models()
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _print(found)


@app.command()
def fetch(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `concierge models` lists it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Agree without being asked.")] = False,
    as_json: Json = False,
) -> None:
    """Fetch a speech model from its publisher, after you agreed, and use it."""
    from concierge.cli.output import print_json

    client = client_of(context)
    wanted = next((one for one in client.models().published if one.name == name), None)
    if wanted is None:
        raise MisusedError(f"There is no speech model called {name!r}.", "See `concierge models`.")
    if not yes and not wanted.here:
        _ask(wanted)
    found = _followed(client, client.fetch_model(name, wanted.sha256))
    # One that was here already was not fetched: then this tells of an earlier attempt.
    problem = "" if wanted.here or found.fetch is None else found.fetch.problem
    if as_json:
        print_json(found.model_dump(mode="json"))
    elif problem:
        print(problem, file=sys.stderr)
    else:
        print(f"Speech is read with {found.speech}")
    if problem:
        raise typer.Exit(ExitCode.FAILED)


@app.command()
def use(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="FILE", help="A Whisper checkpoint (.pt).")],
    as_json: Json = False,
) -> None:
    """Read speech with a model file of your own."""
    _choose(context, str(absolute(path)), as_json)


@app.command()
def none(context: typer.Context, as_json: Json = False) -> None:
    """Read no speech any more; what was read stays findable."""
    _choose(context, "", as_json)


def _choose(context: typer.Context, path: str, as_json: bool) -> None:
    from concierge.cli.output import print_json

    found = client_of(context).use_speech(path)
    if as_json:
        print_json(found.model_dump(mode="json"))
    elif found.speech:
        print(f"Speech is read with {found.speech}")
    else:
        print("Speech is not read.")


def _ask(wanted: wire.SpeechModel) -> None:
    """Show what would be fetched, and end unless the person agrees."""
    print(f"Speech model  {wanted.name}")
    print(f"Size          about {wanted.megabytes:,} MB")
    print(f"Checksum      SHA-256 {wanted.sha256}")
    print(f"Licence       {wanted.licence}")
    print("It is fetched from its publisher. Nothing of yours is sent.")
    if not typer.confirm("Fetch it?", default=False):
        raise typer.Exit(ExitCode.FAILED)


def _followed(client: Client, found: wire.Models) -> wire.Models:
    """Show progress on stderr until a model is here or cannot be had."""
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    from concierge.cli.output import console

    columns = (BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console(sys.stderr), transient=True) as progress:
        bar = progress.add_task("", total=None)
        while found.fetch is not None and found.fetch.running:
            progress.update(bar, completed=found.fetch.done, total=found.fetch.total or None)
            time.sleep(_LOOK_S)
            found = client.models()
    return found


def _print(found: wire.Models) -> None:
    from concierge.cli.output import console

    out = console()
    out.print("Speech", style="bold", end="")
    out.print(f"  {found.speech or 'no model yet: spoken words wait for one'}")
    for one in found.published:
        here = "here" if one.here else ""
        out.print(f"  {one.name:<10} about {one.megabytes:>5,} MB  {one.licence}  {here}".rstrip())
    if found.published:
        out.print("Fetch one with `concierge models fetch NAME`, or choose a file of yours with")
        out.print("`concierge models use FILE`.")
