"""The commands `note`: notes and highlights on files and on what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import MisusedError

if TYPE_CHECKING:
    from concierge.core import wire

app = typer.Typer(help="Notes: write on files and on passages, list, delete and export them.")

DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell what would be done.")]
_Note = Annotated[int, typer.Argument(metavar="NOTE", help="Its number, as `note list` has it.")]
_Tags = Annotated[list[str], typer.Argument(metavar="TAG...", help="With those above it.")]
_Paths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]...", help="Files and folders; else all.")
]
_AT = re.compile(
    r"(page|slide|line|sheet|cell|part|heading|seconds?|p\.?)[ =]\s*(.+)", re.IGNORECASE
)
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})")
_NUMBERS = ("page", "slide", "line")


@app.command()
def add(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="The file.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to note; '' only marks.")],
    *,
    at: Annotated[
        str, typer.Option(metavar="PLACE", help="Where: 'page 3', 'line 12', 'cell B7', 0:42.")
    ] = "",
    quote: Annotated[
        str, typer.Option(metavar="WORDS", help="The words in the file that it is about.")
    ] = "",
    colour: Annotated[
        str, typer.Option(metavar="COLOUR", help="yellow, green, blue, pink or violet.")
    ] = "",
    tag: Annotated[
        list[str] | None, typer.Option(metavar="TAG", help="A tag for the passage.")
    ] = None,
    remind: Annotated[
        str, typer.Option(metavar="DAY", help="Show the file again: 'tomorrow', 'in March'.")
    ] = "",
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Make a note on a file, on a place in it, or on some of its words."""
    from concierge.cli.output import plain, print_json

    client = client_of(context)
    details = client.file_at(absolute(path))
    place = _place(at)
    with client.one_change():
        if remind:  # first: a day that is none leaves no note behind
            client.reminders.set([details.file_id], remind, preview=dry_run)
        note = client.notes.add(
            details.file_id,
            text,
            quote=quote,
            place=place,
            colour=colour,
            tags=tag or (),
            preview=dry_run,
        )
    if as_json:
        print_json(note.model_dump(mode="json"))
        return
    print(f"{'Would note' if dry_run else 'Noted'}: {plain(_told(note))}")
    if note.state == "lost":
        print("These words were not found in the text of the file; they are kept with the note.")


@app.command("list")
def show(context: typer.Context, paths: _Paths = None, as_json: Json = False) -> None:
    """List notes, those of some files or all."""
    from concierge.cli.output import console, name_and_folder, plain, print_json
    from concierge.core.errors import ExitCode

    client = client_of(context)
    notes = (
        client.notes.of(client.ids_at([absolute(path) for path in paths]))
        if paths
        else client.notes.all()
    )
    if as_json:
        print_json({"notes": [note.model_dump(mode="json") for note in notes]})
    else:
        out = console()
        for note in notes:
            out.print(f"{note.id:>5}  {plain(name_and_folder(note.path)[0])}", style="bold", end="")
            out.print(f"  {plain(_told(note))}")
        if not notes:
            out.print("No notes. Make one with `concierge note add PATH TEXT`.")
    if not notes:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


@app.command()
def tag(
    context: typer.Context, note: _Note, tags: _Tags, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Give the passage of a note tags, made when they are not there; its file counts as tagged."""
    _change_tags(context, note, give=tags, dry_run=dry_run, as_json=as_json)


@app.command()
def untag(
    context: typer.Context, note: _Note, tags: _Tags, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Take tags off the passage of a note."""
    _change_tags(context, note, take=tags, dry_run=dry_run, as_json=as_json)


@app.command()
def remove(
    context: typer.Context, note: _Note, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Delete a note; `concierge undo` brings it back."""
    from concierge.cli.output import plain, print_json

    client = client_of(context)
    gone = _known(client.notes.all(), note) if dry_run else client.notes.remove(note)
    if as_json:
        print_json(gone.model_dump(mode="json"))
    else:
        print(f"{'Would delete' if dry_run else 'Deleted'}: {plain(_told(gone))}")


@app.command()
def export(
    context: typer.Context,
    paths: _Paths = None,
    form: Annotated[
        str, typer.Option("--as", metavar="FORMAT", help="markdown, json or csv.")
    ] = "markdown",
    collection: Annotated[
        str, typer.Option(metavar="NAME", help="The notes of the files of a collection.")
    ] = "",
) -> None:
    """Print notes with their quotes and places as one document."""
    import sys

    client = client_of(context)
    if form not in ("markdown", "json", "csv"):
        raise MisusedError(f"{form} is no format for notes.", "Use markdown, json or csv.")
    ids = client.ids_at([absolute(path) for path in paths]) if paths else None
    sys.stdout.write(client.notes.document(form, ids, collection))  # type: ignore[arg-type]


def _change_tags(
    context: typer.Context,
    number: int,
    *,
    give: Sequence[str] = (),
    take: Sequence[str] = (),
    dry_run: bool,
    as_json: bool,
) -> None:
    from concierge.cli.output import plain, print_json

    notes = client_of(context).notes
    note = notes.tag(number, give, take, dry_run=dry_run)
    if as_json:
        print_json(note.model_dump(mode="json"))
    else:
        print(f"{'Would be' if dry_run else 'Now'}: {plain(_told(note))}")


def _known(notes: list[wire.Note], number: int) -> wire.Note:
    from concierge.core.errors import MissingError

    found = next((note for note in notes if note.id == number), None)
    if found is None:
        raise MissingError(f"There is no note {number}.", "`concierge note list` shows them all.")
    return found


def _place(text: str) -> dict[str, int | float | str]:
    """Read where in a file something stands.

    Raises:
        MisusedError: When it is no place.
    """
    said = text.strip()
    if not said:
        return {}
    if clock := _CLOCK.fullmatch(said):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return {"seconds": hours * 3600 + minutes * 60 + seconds}
    found = _AT.fullmatch(said)
    name = found[1].casefold().rstrip(".") if found else ""
    name = {"p": "page", "second": "seconds"}.get(name, name)
    value = found[2].strip() if found else ""
    if name == "cell" and "!" in value:
        sheet, _, cell = value.rpartition("!")
        return {"sheet": sheet, "cell": cell}
    if name in (*_NUMBERS, "seconds"):
        if value.isdecimal() and int(value) < 2**31:
            return {name: int(value)}
        name = ""
    if not name:
        raise MisusedError(
            f"{text} is no place in a file.", "Write it as 'page 3', 'line 12', 'cell B7' or 0:42."
        )
    return {name: value}


def _told(note: wire.Note) -> str:
    from concierge.cli.output import place_of

    parts = [
        place_of(note.place),
        f"“{note.quote}”" if note.quote else "",
        note.text,
        " ".join(f"[{tag}]" for tag in note.tags),
        "(these words are not there any more)" if note.state == "lost" else "",
    ]
    return "  ".join(part for part in parts if part)
