"""The commands `journal`, `undo` and `redo`: what was done, and turning it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, client_of
from concierge.core.errors import ExitCode

if TYPE_CHECKING:
    from concierge.core import wire

_Entry = Annotated[
    int | None, typer.Argument(metavar="[ENTRY]", help="Its number in the journal; else the last.")
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")]


def journal(
    context: typer.Context,
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=1000, help="How many.")
    ] = 20,
    as_json: Json = False,
) -> None:
    """Show what was done to tags, collections, saved searches and files, the newest first."""
    from concierge.cli.output import console, plain, print_json

    found = client_of(context).journal.page(limit=number).entries
    if as_json:
        print_json({"entries": [one.model_dump(mode="json") for one in found]})
    else:
        out = console()
        for one in found:
            out.print(f"{one.id:>6}  {plain(one.text)}", style="bold", end="")
            out.print(f"  {_details(one)}", style="dim")
        if not found:
            out.print("Nothing.")
    if not found:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def undo(
    context: typer.Context, entry: _Entry = None, dry_run: _DryRun = False, as_json: Json = False
) -> None:
    """Undo what was done last, or an entry of the journal."""
    turned = client_of(context).journal.undo(entry, preview=dry_run)
    _tell(turned, "Would undo" if dry_run else "Undone", as_json)


def redo(
    context: typer.Context, entry: _Entry = None, dry_run: _DryRun = False, as_json: Json = False
) -> None:
    """Do again what was undone last, or an entry of the journal."""
    turned = client_of(context).journal.redo(entry, preview=dry_run)
    _tell(turned, "Would do again" if dry_run else "Done again", as_json)


def _tell(turned: wire.JournalTurn, words: str, as_json: bool) -> None:
    from concierge.cli.output import counted, plain, print_json

    if as_json:
        print_json(turned.model_dump(mode="json"))
    elif turned.refused:
        print(f"{turned.entry.id}: {plain(turned.refused)}")
    else:
        files = f" ({counted(turned.files, 'file')})" if turned.files else ""
        print(f"{words}: {plain(turned.entry.text)}{files}")
        for line in _more(turned):
            print(f"  {plain(line)}")
    if turned.refused:
        raise typer.Exit(ExitCode.MISUSED)


def _more(turned: wire.JournalTurn) -> list[str]:
    from concierge.cli.output import counted

    rest = turned.files - max(len(turned.moves), len(turned.names))
    lines = [*turned.names, *([f"and {counted(rest, 'more file')}"] if rest > 0 else [])]
    lines += turned.moves
    lines += [f"{name} stays: it is used for something else since." for name in turned.kept]
    if turned.passed:
        gone = counted(turned.passed, "file")
        lines.append(f"Passed over: {gone} that Concierge was told to forget.")
    return lines


def _details(one: wire.JournalEntry) -> str:
    from concierge.cli.output import counted, plain

    state = {"done": "", "undone": ", undone", "part": ", done in part"}[one.state]
    files = f"{counted(one.files, 'file')}, " if one.files else ""
    return f"{files}{plain(one.who)}, {one.at[:16].replace('T', ' ')}{state}"
