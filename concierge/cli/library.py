"""The commands about what is in the index: `status`, `roots`, `forget` and `open`."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.indexing import STAGES, print_failures
from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import MissingError, UnsupportedError

if TYPE_CHECKING:
    from concierge.core import wire


def status(
    context: typer.Context,
    failed: Annotated[
        bool, typer.Option("--failed", help="List every file that could not be read.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Tell what is findable, what is being read and what failed."""
    from concierge.cli.output import print_json

    client = client_of(context)
    if failed:
        _print_failed(list(client.all_failures()), as_json)
        return
    found = client.status()
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        _print_status(found)


def _print_failed(failures: list[wire.FailureRow], as_json: bool) -> None:
    from concierge.cli.output import counted, print_json

    if as_json:
        print_json({"failures": [row.model_dump(mode="json") for row in failures]})
        return
    files = len({row.file_id for row in failures})
    print(f"{counted(files, 'file')} could not be read" if files else "No file failed.")
    print_failures(failures, named=len(failures))


def _print_status(found: wire.Status) -> None:
    from concierge.cli.finding import print_notices
    from concierge.cli.output import console, counted, name_and_folder, sized

    out = console()
    files = found.files
    print_notices(found.notices)
    out.print(f"{counted(files.indexed, 'file')} indexed", style="bold", end="")
    out.print(f", {files.waiting:,} waiting, {files.failed:,} failed, {files.excluded:,} left out")
    if found.paused:
        out.print(f"  reading is {found.paused}; `concierge resume` ends that")
    for line in stage_lines(found):
        out.print(line)
    for line in embedding_lines(found.embedding):
        out.print(line)
    if found.seconds_left:
        out.print(f"  {'left':<16} {time_left(found.seconds_left)}")
    memory = found.memory
    if memory:
        out.print(f"  {'memory':<16} {sized(memory['used'])} of {sized(memory['limit'])}")
    disk = ", ".join(f"{name.replace('_', ' ')} {sized(size)}" for name, size in found.disk.items())
    out.print(f"  {'disk':<16} {disk}")
    here = "; somebody uses the computer" if found.active else ""
    out.print(f"  {'mode':<16} {found.mode}{here}")
    if found.upkeep:
        out.print(f"  {'checked':<16} {found.upkeep}")
    for path in found.working_on:
        out.print(f"  {'working on':<16} {name_and_folder(path)[0]}")
    if found.busy and not found.working_on:
        out.print(f"  {'working on':<16} {_doing(found)}")
    if found.failures:
        out.print("Failed most recently:")
        print_failures(found.failures)


def stage_lines(found: wire.Status) -> Iterator[str]:
    """Yield a line for each stage: what is done, what waits, how fast, and why not."""
    from concierge.cli.output import counted

    for stage, counts in found.stages.items():
        parts = [f"{counts.done:,} done"]
        if counts.waiting:
            parts.append(f"{counts.waiting:,} waiting")
        if counts.failed:
            parts.append(f"{counts.failed:,} failed")
        if counts.per_minute:
            parts.append(f"{counts.per_minute:,.0f} a minute")
        if counts.seconds_left and not counts.held:
            parts.append(f"{time_left(counts.seconds_left)} left")
        if counts.unheard:
            parts.append(f"{counted(counts.unheard, 'recording')} not heard: no speech model")
        why = f" ({counts.held})" if counts.held else ""
        yield f"  {STAGES.get(stage, stage):<16} {', '.join(parts)}{why}"


def embedding_lines(found: wire.Embedding) -> Iterator[str]:
    """Yield which embedding model serves, and how far the one is that is to take its place."""
    name = "embedding model"
    yield f"  {name:<16} {found.model}, {found.dimensions:,} dimensions"
    if not found.next:
        return
    parts = []
    if found.problem:
        parts.append("cannot be used")
    elif found.doing == "preparing":
        parts.append("is being prepared")
    else:
        parts.append(f"{found.done:,} of {found.total:,} passages embedded")
        if found.doing == "waiting":
            parts.append("waits for room on the disk")
        elif found.seconds_left and not found.held:
            parts.append(f"{time_left(found.seconds_left)} left")
    why = f" ({found.held})" if found.held else ""
    yield f"  {'to be replaced':<16} by {found.next}: {', '.join(parts)}{why}"


def time_left(seconds: float) -> str:
    """Spell how long something may still take: about 3 minutes, less than a minute."""
    from concierge.cli.output import counted
    from concierge.core.times import roughly

    count, unit = roughly(seconds)
    return f"about {counted(count, unit)}" if count else f"less than a {unit}"


def _doing(found: wire.Status) -> str:
    """Say what is done while no file is being read."""
    waiting = {stage for stage, counts in found.stages.items() if counts.waiting}
    # Meanings are worked out when no words wait; words wait for names alone.
    if "meaning" in waiting and not waiting & {"named", "text"}:
        return "what the texts mean"
    if found.embedding.doing and not waiting & {"named", "text"}:
        return f"the index of {found.embedding.next}"
    return "looking through folders"


def roots(context: typer.Context, as_json: Json = False) -> None:
    """List the folders and files that are kept in the index."""
    from concierge.cli.output import console, counted, print_json, shown_path

    kept = client_of(context).roots()
    if as_json:
        print_json({"roots": [root.model_dump(mode="json") for root in kept]})
        return
    out = console()
    for root in kept:
        out.print(shown_path(root.path), style="bold", end="")
        away = f"; {root.gone_why} since {root.gone_since}" if root.gone_why else ""
        out.print(f"  {counted(root.files, 'file')}{away}", style="dim")
        for what, patterns in (("left out", root.exclude), ("read", root.allow)):
            if patterns:
                out.print(f"    {what}: {', '.join(patterns)}", style="dim")
    if not kept:
        out.print("Nothing yet. Add a folder with `concierge index PATH`.")


def forget(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A folder or file of the index.")],
    as_json: Json = False,
) -> None:
    """Remove a folder or file from the index; the files themselves stay untouched."""
    from concierge.cli.output import counted, print_json

    reply = client_of(context).forget(absolute(path))
    if as_json:
        print_json(reply.model_dump(mode="json"))
        return
    print(
        f"Forgot {counted(reply.files, 'file')} and {counted(reply.chunks, 'passage')}; "
        "nothing was deleted from your folders."
    )


def open_file(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The path of a file in the index.")],
    as_json: Json = False,
) -> None:
    """Open a file of the index in the program that your system uses for it."""
    from concierge.cli.output import print_json, shown_path
    from concierge.core.paths import from_wire

    client = client_of(context)
    details = client.file_at(absolute(file))
    path = from_wire(details.path)
    if not path.exists():
        raise MissingError(
            f"{shown_path(details.path)} is not there any more.",
            "It may have been moved; search for it by name.",
        )
    open_with_system(path)
    client.note_opened(details.file_id)
    if as_json:
        print_json({"opened": details.path})
    else:
        print(f"Opened {shown_path(details.path)}")


def open_with_system(path: Path) -> None:
    """Hand a file to the system's own opener and return at once.

    Raises:
        UnsupportedError: When the system has none.
    """
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - the system's own opener
        return
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        subprocess.Popen(
            [opener, path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except FileNotFoundError as error:
        raise UnsupportedError(
            f"This system has no program called {opener} to open files with.",
            "Open the file yourself; its path is in the search result.",
        ) from error
