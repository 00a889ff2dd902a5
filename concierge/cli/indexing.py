"""The command `index`, and waiting until everything is findable."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

# What a person can do once a stage is through.
STAGES = {"named": "names", "text": "words", "meaning": "meaning", "deep": "scans and sound"}
_LOOK_S = 0.2
_LINE_S = 1.0
_HURRY_S = 60.0
# How many files are named that failed for the very same reason; --json has them all.
_NAMED = 5


def index(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Folders or files.")],
    wait: Annotated[bool, typer.Option("--wait", help="Show progress until all is done.")] = False,
    as_json: Json = False,
) -> None:
    """Add folders or files to the index, and keep them in it."""
    asked = [absolute(path) for path in paths]
    client = client_of(context)
    reply = client.add(asked)
    if not wait:
        _print_accepted(reply, as_json)
        return
    try:
        status = wait_until_done(client, reply.ticket, quiet=as_json)
    except KeyboardInterrupt:
        print("Indexing goes on in the background; `concierge status` tells.", file=sys.stderr)
        raise
    failures = _failures_under(client, asked)
    _print_done(reply, status, failures, as_json)
    if _is_held_up(status):
        raise typer.Exit(ExitCode.FAILED)
    if failures:
        raise typer.Exit(ExitCode.SOME_FILES_FAILED)


def wait_until_done(client: Client, ticket: int, quiet: bool = False) -> wire.Status:
    """Wait until a scan and all work is over, showing progress on stderr.

    Args:
        client: The service.
        ticket: What `Client.add` returned.
        quiet: Whether to show nothing.

    Raises:
        ServiceGoneError: When the service was ended meanwhile.
    """
    from concierge.client import ServiceGoneError

    asked = 0.0
    show = _Silence() if quiet else _Bars() if sys.stderr.isatty() else _Lines()
    with show:
        while True:
            # A service that ends cleanly takes this file away, one that crashes leaves it:
            # asking starts a crashed one again, and should not undo a person's `stop`.
            if not client.home.service.exists():
                raise ServiceGoneError(
                    "The service was ended before it was done.",
                    "It goes on where it was with the next command.",
                )
            if time.monotonic() - asked > _HURRY_S / 2:  # somebody waits, so nothing is put off
                client.hurry(_HURRY_S)
                asked = time.monotonic()
            status = client.status()
            show.update(status)
            if status.scanned >= ticket and not status.busy:
                return status
            time.sleep(_LOOK_S)


class _Silence:
    """Shows no progress."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def update(self, status: wire.Status) -> None:
        """Take notice of how things stand."""


class _Bars(_Silence):
    """One bar for each stage, for terminals."""

    def __init__(self) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        from concierge.cli.output import console

        self._progress = Progress(
            TextColumn("{task.description:<15}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[now]}", style="dim", markup=False),
            console=console(sys.stderr),
        )
        self._bars = {
            stage: self._progress.add_task(label, total=None, now="")
            for stage, label in STAGES.items()
        }

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._progress.stop()

    def update(self, status: wire.Status) -> None:
        for stage, bar in self._bars.items():
            counts = status.stages.get(stage)
            if counts is not None:
                total = counts.done + counts.waiting
                self._progress.update(bar, completed=counts.done, total=total, now="")
        self._progress.update(self._bars["text"], now=_working_on(status)[:40])


class _Lines(_Silence):
    """A line when something changed, at most one a second, for pipes and logs."""

    def __init__(self) -> None:
        self._said = ""
        self._when = 0.0

    def update(self, status: wire.Status) -> None:
        parts = [
            f"{label} {counts.done}/{counts.done + counts.waiting}"
            for stage, label in STAGES.items()
            if (counts := status.stages.get(stage)) is not None
        ]
        line = ", ".join(parts)
        due = time.monotonic() - self._when >= _LINE_S or not status.busy
        if line != self._said and due:
            print(line, file=sys.stderr, flush=True)
            self._said, self._when = line, time.monotonic()


def _is_held_up(status: wire.Status) -> bool:
    """Say whether something is left and cannot go on now; the notices say why."""
    return bool(status.files.waiting or status.stages["named"].held)


def _working_on(status: wire.Status) -> str:
    from concierge.cli.output import name_and_folder

    return name_and_folder(status.working_on[0])[0] if status.working_on else ""


def _failures_under(client: Client, asked: Sequence[Path]) -> list[wire.FailureRow]:
    """Return the failures of files that are, or are under, one of the given paths."""
    from concierge.core.paths import from_wire

    bases = {place for path in asked for place in (path, path.resolve())}
    return [
        row
        for row in client.all_failures()
        if any(from_wire(row.path).is_relative_to(base) for base in bases)
    ]


def _print_accepted(reply: wire.IndexReply, as_json: bool) -> None:
    from concierge.cli.output import counted, print_json, shown_path

    if as_json:
        print_json({**reply.model_dump(mode="json"), "done": False})
        return
    print(f"Accepted {counted(len(reply.roots), 'path')}:")
    for root in reply.roots:
        print(f"  {shown_path(root.path)}")
    print("Indexing goes on in the background; `concierge status` tells how far it is.")


def _print_done(
    reply: wire.IndexReply,
    status: wire.Status,
    failures: Sequence[wire.FailureRow],
    as_json: bool,
) -> None:
    from concierge.cli.finding import print_notices
    from concierge.cli.output import counted, print_json

    failed = len({row.file_id for row in failures})
    if as_json:
        print_json(
            {
                **reply.model_dump(mode="json"),
                "done": not _is_held_up(status),
                "files": status.files.model_dump(),
                "failed": failed,
                "failures": [row.model_dump(mode="json") for row in failures],
            }
        )
        return
    print_notices(status.notices)
    waiting = f", {status.files.waiting:,} still waiting" if status.files.waiting else ""
    print(f"{counted(status.files.indexed, 'file')} findable, {failed:,} failed{waiting}")
    for why in dict.fromkeys(stage.held for stage in status.stages.values() if stage.held):
        print(f"  waits: {why}")
    print_failures(failures)


def print_failures(failures: Iterable[wire.FailureRow], named: int = _NAMED) -> None:
    """Print failed files with what happened and what to do; the same words are said once.

    Args:
        failures: What failed.
        named: How many files are named that failed for the same reason.
    """
    from concierge.cli.output import console, name_and_folder, plain

    out = console()
    same: dict[str, list[str]] = {}
    for row in failures:
        same.setdefault(f"{plain(row.message)} {plain(row.advice)}".rstrip(), []).append(row.path)
    for words, paths in same.items():
        for path in paths[:named]:
            name, folder = name_and_folder(path)
            out.print(f"  {name}", style="bold", end="")
            out.print(f"  {folder}", style="dim")
        if len(paths) > named:
            out.print(f"  and {len(paths) - named:,} more")
        out.print(f"    {words}")
