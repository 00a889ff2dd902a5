"""The commands `remind` and `reading`: files to be shown again, and files to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from concierge.cli.notes import DryRun
from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.core import wire

_Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files; of folders all that is below them.")
]

reading = typer.Typer(help="The reading list: what is to be read, and what was.")


def remind(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH DAY | list | done PATH...",
            help="A file and a day (tomorrow, 'next week', 'in March', 2027-03-01); list; done.",
        ),
    ],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Show a file again on a day; list reminders; take those of files away."""
    if words == ["list"]:
        _show(context, as_json)
    elif words[0] == "done" and len(words) > 1:
        _done(context, words[1:], dry_run, as_json)
    elif len(words) > 1:
        _set(context, words[0], " ".join(words[1:]), dry_run, as_json)
    else:
        raise MisusedError(
            "That is no reminder.",
            "Write `concierge remind PATH DAY`, `remind list` or `remind done PATH`.",
        )


def _set(context: typer.Context, path: str, when: str, dry_run: bool, as_json: bool) -> None:
    client = client_of(context)
    ids = client.ids_at([absolute(path)])
    _tell(client.reminders.set(ids, when, preview=dry_run), as_json)


def _done(context: typer.Context, paths: list[str], dry_run: bool, as_json: bool) -> None:
    from concierge.cli.output import counted, print_json

    client = client_of(context)
    ids = set(client.ids_at([absolute(path) for path in paths]))
    gone = [one for one in client.reminders.all() if one.file_id in ids]
    if gone and not dry_run:
        client.reminders.remove([one.file_id for one in gone])
    if as_json:
        print_json({"reminders": [one.model_dump(mode="json") for one in gone]})
    else:
        print(f"{counted(len(gone), 'reminder')} {'would go' if dry_run else 'taken away'}.")


def _show(context: typer.Context, as_json: bool) -> None:
    found = client_of(context).reminders.all()
    _tell(found, as_json)
    if not found:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def _tell(found: list[wire.Reminder], as_json: bool) -> None:
    from concierge.cli.output import name_and_folder, plain, print_json

    if as_json:
        print_json({"reminders": [one.model_dump(mode="json") for one in found]})
        return
    for one in found:
        due = "  due" if one.due else ""
        print(f"{one.day}  {plain(name_and_folder(one.path)[0])}{due}")
    if not found:
        print("No reminders. Set one with `concierge remind PATH DAY`.")


@reading.command("list")
def show_list(context: typer.Context, as_json: Json = False) -> None:
    """Show what is to be read, and what was."""
    from concierge.cli.output import name_and_folder, plain, print_json

    items = client_of(context).reading_list.all()
    if as_json:
        print_json({"items": [one.model_dump(mode="json") for one in items]})
    else:
        for one in items:
            print(f"{'read   ' if one.done else 'to read'}  {plain(name_and_folder(one.path)[0])}")
        if not items:
            print("The reading list is empty. Use `concierge reading add PATH`.")
    if not items:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


@reading.command()
def add(
    context: typer.Context, paths: _Paths, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Put files on the reading list."""
    _change(context, "add", paths, "put on the reading list", dry_run=dry_run, as_json=as_json)


@reading.command()
def done(
    context: typer.Context, paths: _Paths, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Note that files are read."""
    _change(context, "done", paths, "read", dry_run=dry_run, as_json=as_json)


@reading.command()
def again(
    context: typer.Context, paths: _Paths, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Note that files are still to be read."""
    _change(context, "again", paths, "to be read again", dry_run=dry_run, as_json=as_json)


@reading.command()
def remove(
    context: typer.Context, paths: _Paths, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Take files off the reading list."""
    _change(
        context, "remove", paths, "taken off the reading list", dry_run=dry_run, as_json=as_json
    )


def _change(
    context: typer.Context,
    do: Literal["add", "remove", "done", "again"],
    paths: list[str],
    words: str,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    from concierge.cli.output import counted, print_json

    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    if dry_run:
        states = {one.file_id: one.done for one in client.reading_list.all()}
        wanted = {"add": None, "done": False, "again": True}
        changed = [
            one
            for one in ids
            if (one in states if do == "remove" else states.get(one) is wanted[do])
        ]
    else:
        changed = client.reading_list.change(do, ids)
    if as_json:
        print_json({"file_ids": changed})
    else:
        print(f"{counted(len(changed), 'file')} {'would be ' if dry_run else ''}{words}.")
