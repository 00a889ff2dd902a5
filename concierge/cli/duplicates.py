"""The command about what is there twice: `dupes`."""

from __future__ import annotations

import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.duplicates import RULES
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_AGAIN_S = 0.5
_PATTERN = "*?["


class Kind(StrEnum):
    """In what files are the same; the names of the API."""

    EXACT = "exact"
    TEXT = "text"
    PICTURE = "picture"
    VERSIONS = "versions"


def dupes(
    context: typer.Context,
    path: Annotated[
        str | None,
        typer.Argument(metavar="[PATH]", help="Only what has a file here; only such files go."),
    ] = None,
    *,
    kind: Annotated[
        Kind,
        typer.Option(
            "--kind", help="Same bytes, nearly the same text or picture, or versions of a file."
        ),
    ] = Kind.EXACT,
    keep: Annotated[
        str | None,
        typer.Option(
            metavar="RULE",
            help="Put the others into the bin: keep the newest, oldest, shortest-path, or those in"
            " a folder or that match a pattern.",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would go; nothing is done.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before.")] = False,
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=200, help="How many groups.")
    ] = 20,
    as_json: Json = False,
) -> None:
    """List files of which one may be enough, and put the others into the bin."""
    place = None if path is None else absolute(path)
    if keep is None:
        if dry_run or yes:
            raise MisusedError("There is nothing to do without --keep.", "Say what is to be kept.")
        _list(client_of(context), kind, place, number, as_json)
    else:
        _remove(
            client_of(context), kind, place, _rule(keep), dry_run=dry_run, yes=yes, as_json=as_json
        )


def _list(client: Client, kind: Kind, place: Path | None, number: int, as_json: bool) -> None:
    from concierge.cli.output import counted, print_json, sized

    reply = _found(client, kind, place, number)
    if as_json:
        print_json(reply.model_dump(mode="json"))
    else:
        for group in reply.groups:
            _print_group(group)
        if reply.total:
            print(f"{counted(reply.total, 'group')}, {sized(reply.bytes)} could be freed.")
        else:
            print("Nothing of this kind is there twice.")
        _tell_waiting(reply.waiting)
    if not reply.groups:
        raise typer.Exit(int(ExitCode.FOUND_NOTHING))


def _found(client: Client, kind: Kind, place: Path | None, number: int) -> wire.DuplicatesReply:
    """Return the first groups, once all are found; who watches is told how far that is."""
    from concierge.cli.output import console

    out = console(sys.stderr)
    while True:
        reply = client.duplicates.page(kind.value, place, limit=number)
        if (comparing := reply.comparing) is None:
            return reply
        if sys.stderr.isatty() and comparing.total:
            percent = 100 * comparing.done // comparing.total
            out.print(f"Comparing texts: {percent} %", end="\r", style="dim")
        time.sleep(_AGAIN_S)


def _print_group(group: wire.DuplicateGroup) -> None:
    from concierge.cli.output import console, plain, shown_path, sized

    out = console()
    out.print(f"{sized(group.bytes)} in {len(group.files)} files", style="bold")
    for file in group.files:
        labels = [*(f"#{name}" for name in file.tags), *file.collections]
        about = [file.modified[:10], sized(file.size)]
        if file.alike < 1:
            about.append(f"{file.alike:.0%} alike")
        out.print(f"  {shown_path(file.path)}", end="")
        out.print(f"  {plain(', '.join([*about, *labels]))}", style="dim")


def _tell_waiting(waiting: int) -> None:
    from concierge.cli.output import console, counted

    if waiting:
        text = f"{counted(waiting, 'file')} still to be compared; look again in a while."
        console(sys.stderr).print(text)


def _remove(
    client: Client,
    kind: Kind,
    place: Path | None,
    rule: str,
    *,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    from concierge.cli.output import print_json

    # Who names a kind that is only alike has said that files may go which are not the same.
    differing = kind is not Kind.EXACT
    _found(client, kind, place, 1)  # what takes a while is waited for where it can be told
    plan = client.duplicates.plan(kind.value, rule, place, differing=differing)
    if not as_json:
        _print_plan(plan, dry_run)
    if dry_run:
        if as_json:
            print_json(plan.model_dump(mode="json"))
    elif plan.steps and (yes or _agreed(plan, as_json)):
        _do(client, kind, plan, as_json)
    elif as_json:
        print_json({"removed": [], "refused": [], "bytes": 0})
    if not plan.steps:
        raise typer.Exit(int(ExitCode.FOUND_NOTHING))


def _agreed(plan: wire.DuplicatePlan, as_json: bool) -> bool:
    from concierge.cli.output import counted

    if as_json or not sys.stdin.isatty():
        raise MisusedError(
            "Nothing was removed, because nobody could be asked.", "Add --yes, or --dry-run."
        )
    return typer.confirm(f"Put {counted(len(plan.steps), 'file')} into the bin?", default=False)


def _print_plan(plan: wire.DuplicatePlan, dry_run: bool) -> None:
    from concierge.cli.output import console, counted, shown_path, sized

    out = console()
    for step in plan.steps:
        out.print(f"to the bin  {shown_path(step.remove.path)}", end="")
        out.print(_warning(step), style="yellow")
        out.print(f"      keep  {shown_path(step.keep.path)}", style="dim")
    would = "would go" if dry_run else "to go"
    print(f"{counted(len(plan.steps), 'file')} {would}, {sized(plan.bytes)} in all.")
    if plan.left:
        print(f"{counted(plan.left, 'group')} left as they are.")
    if plan.more:
        print(f"{plan.more:,} more go in a plan after this one.")


def _warning(step: wire.DuplicateStep) -> str:
    """Say what is lost with a file whose bytes stand nowhere else."""
    if step.same:
        return ""
    return f"  only {step.alike:.0%} alike" if step.alike < 1 else "  not the same bytes"


def _do(client: Client, kind: Kind, plan: wire.DuplicatePlan, as_json: bool) -> None:
    from concierge.cli.output import counted, flowing, print_json, shown_path, sized

    removed: list[str] = []
    refused: list[wire.RefusedRemoval] = []
    size = 0
    for reply in client.duplicates.remove(kind.value, plan.steps):
        removed += reply.removed
        refused += reply.refused
        size += reply.bytes
    if as_json:
        told = [one.model_dump(mode="json") for one in refused]
        print_json({"removed": removed, "refused": told, "bytes": size})
    else:
        print(f"{counted(len(removed), 'file')} in the bin, {sized(size)}.")
        for one in refused:
            print(flowing(f"{shown_path(one.path)} stays: {one.message} {one.advice}"))
    if refused:
        raise typer.Exit(int(ExitCode.SOME_FILES_FAILED))


def _rule(keep: str) -> str:
    """Return a rule as the service knows it; a folder is meant as it is seen from here."""
    if keep in RULES or any(one in keep for one in _PATTERN):
        return keep
    return str(absolute(keep))
