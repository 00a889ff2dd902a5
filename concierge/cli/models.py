"""The command `models`: which there are, fetching one, trying one, choosing one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError
from concierge.core.paths import to_wire

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

app = typer.Typer(help="Models: list, fetch with your consent, try, choose.")

_LOOK_S = 0.3
_ALL = 40


class Job(StrEnum):
    """Jobs that can do without a model of one's own."""

    SPEECH = "speech"
    ANSWERING = "answering"
    MEANING = "meaning"
    RERANKING = "reranking"


@app.callback(invoke_without_command=True)
def models(context: typer.Context, as_json: Json = False) -> None:
    """Tell which models there are, which fit this machine, and which are in use."""
    from concierge.cli.models_shown import show
    from concierge.cli.output import print_json

    if context.invoked_subcommand is not None:
        return
    found = client_of(context).models()
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        show(found)


@app.command()
def fetch(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As `concierge models` lists it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Agree without being asked.")] = False,
    as_json: Json = False,
) -> None:
    """Fetch a model from its publisher, after you agreed."""
    from concierge.cli.models_shown import show_offer
    from concierge.cli.output import shown_path

    client = client_of(context)
    wanted = _fetchable(client.models(), name)
    if not wanted.here and not wanted.sha256:
        _agree(yes, f"The size and the checksum of {name} are not known. Ask {wanted.source}?")
        asked = _followed(client, client.ask_publisher(name), _fetching)
        _end_on(asked.fetch.problem if asked.fetch else "", asked, as_json)
        wanted = _fetchable(asked, name)
    if not wanted.here:
        if not yes:
            show_offer(wanted)
        _agree(yes, "Fetch it?")
    found = _followed(client, client.fetch_model(name, wanted.sha256), _fetching)
    # One that was here already was not fetched: then this tells of an earlier attempt.
    problem = "" if wanted.here or found.fetch is None else found.fetch.problem
    _end_on(problem, found, as_json)
    _say(found, f"{name} is here: {shown_path(_fetchable(found, name).path)}", as_json)


@app.command()
def use(
    context: typer.Context,
    path: Annotated[
        str, typer.Argument(metavar="PATH|NAME", help="A file, a folder, or a fetched model.")
    ],
    as_json: Json = False,
) -> None:
    """Use a model file or folder of your own; what it is for is read from it."""
    client = client_of(context)
    known = {row.name: row.path for row in client.models().models if row.here and row.path}
    found = client.use_model(known.get(path) or to_wire(absolute(path)))
    _say(found, _in_use(found), as_json)


@app.command()
def none(
    context: typer.Context,
    job: Annotated[Job, typer.Argument(help="What needs no model of your own.")] = Job.SPEECH,
    as_json: Json = False,
) -> None:
    """Use no model of your own for a job any more; speech is then not read."""
    found = client_of(context).use_no_model(job.value)
    _say(found, _in_use(found), as_json)


@app.command("try")
def try_model(
    context: typer.Context,
    model: Annotated[
        str, typer.Argument(metavar="[NAME|PATH]", help="By default the one that answers now.")
    ] = "",
    questions: Annotated[
        int, typer.Option(min=1, max=_ALL, help="How many of the questions it is asked.")
    ] = _ALL,
    as_json: Json = False,
) -> None:
    """Measure a language model here: loading, memory, speed, and questions answered right."""
    from concierge.cli.models_shown import measured_line

    client = client_of(context)
    begun = client.models()
    known = {name for row in begun.models for name in (row.name, row.path)}
    wanted = model if not model or model in known else to_wire(absolute(model))
    found = _followed(client, client.try_model(wanted, questions), _trying)
    trial = found.trial
    _end_on(trial.problem if trial else "", found, as_json)
    tried = next((row for row in found.models if trial and row.path == trial.path), None)
    told = measured_line(tried.measured) if tried and tried.measured else ""
    _say(found, f"{trial.name if trial else model}: {told}", as_json)


def _fetchable(found: wire.Models, name: str) -> wire.Model:
    for row in found.models:
        if row.name == name:
            if row.how:
                raise MisusedError(f"Your system installs the language {row.title}.", row.how)
            if row.files:
                return row
    raise MisusedError(f"There is no model called {name!r} to fetch.", "See `concierge models`.")


def _agree(yes: bool, question: str) -> None:
    """End unless the person agrees."""
    if not yes and not typer.confirm(question, default=False):
        raise typer.Exit(ExitCode.FAILED)


def _fetching(found: wire.Models) -> tuple[bool, int, int]:
    """Return whether a fetch goes on, and how far it is."""
    state = found.fetch
    return (state.running, state.done, state.total) if state else (False, 0, 0)


def _trying(found: wire.Models) -> tuple[bool, int, int]:
    """Return whether a trial goes on, and how far it is."""
    state = found.trial
    return (state.running, state.done, state.total) if state else (False, 0, 0)


def _followed(
    client: Client, found: wire.Models, far: Callable[[wire.Models], tuple[bool, int, int]]
) -> wire.Models:
    """Show progress on stderr until it is over; Ctrl+C breaks it off."""
    from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress

    from concierge.cli.output import console

    count = DownloadColumn() if far is _fetching else MofNCompleteColumn()
    with Progress(BarColumn(), count, console=console(sys.stderr), transient=True) as progress:
        bar = progress.add_task("", total=None)
        try:
            while (state := far(found))[0]:
                progress.update(bar, completed=state[1], total=state[2] or None)
                time.sleep(_LOOK_S)
                found = client.models()
        except KeyboardInterrupt:
            _ = client.cancel_fetch() if far is _fetching else client.cancel_trial()
            raise
    return found


def _end_on(problem: str, found: wire.Models, as_json: bool) -> None:
    """Tell what went wrong, and end."""
    from concierge.cli.output import console, plain, print_json

    if not problem:
        return
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        console(sys.stderr).print(plain(problem))
    raise typer.Exit(ExitCode.FAILED)


def _say(found: wire.Models, sentence: str, as_json: bool) -> None:
    from concierge.cli.output import console, plain, print_json

    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        for line in sentence.splitlines():
            console().print(plain(line))


def _in_use(found: wire.Models) -> str:
    """Say which models do the work now."""
    used = [row for row in found.models if row.in_use and row.job != "ocr"]
    lines = [f"{row.job.capitalize()}: {row.title}" for row in used]
    if not any(row.job == "speech" for row in used):
        lines.append("Speech is not read.")
    return "\n".join(lines)
