"""The commands `saved`: searches that are kept by a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import DryRun, Json, client_of
from concierge.core.errors import ExitCode, MissingError

if TYPE_CHECKING:
    from concierge.core import wire

app = typer.Typer(help="Saved searches: keep a search by a name, and see what is new in it.")

_Name = Annotated[str, typer.Argument(metavar="NAME", help="A saved search.")]


@app.command("list")
def show_all(context: typer.Context, as_json: Json = False) -> None:
    """List all saved searches with the number of their files, and of new ones."""
    from concierge.cli.output import console, counted, plain, print_json

    found = client_of(context).saved.all()
    if as_json:
        print_json({"searches": [one.model_dump(mode="json") for one in found]})
        return
    out = console()
    for one in found:
        new = f", {one.fresh:,} new" if one.fresh else ""
        out.print(plain(one.name), style="bold", end="")
        out.print(f"  {counted(one.files, 'file')}{new}  {plain(one.query)}", style="dim")
    if not found:
        out.print("No saved searches yet. Keep one with `concierge saved add NAME QUERY`.")


@app.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")],
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="As for search.")],
    tell: Annotated[
        bool, typer.Option("--tell", help="Have the window tell of new files.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Keep a search by a name; what it finds now is not new."""
    from concierge.cli.finding import print_misread
    from concierge.cli.output import counted

    client = client_of(context)
    found = client.saved.add(name, " ".join(query), tell)
    _tell(found, f"is saved and has {counted(found.files, 'file')}", as_json)
    print_misread(client, found.query)


@app.command()
def rename(
    context: typer.Context,
    name: _Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its name from now on.")],
    as_json: Json = False,
) -> None:
    """Rename a saved search."""
    found = client_of(context).saved.change(name, new_name=new)
    _tell(found, "is its name now", as_json)


@app.command()
def remove(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Delete a saved search; its files stay as they are."""
    _tell(client_of(context).saved.remove(name), "is deleted", as_json)


@app.command()
def collect(
    context: typer.Context, name: _Name, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Make it a smart collection; if it tells of new files, it goes on telling."""
    from concierge.cli.output import counted, plain, print_json

    found = client_of(context).saved.collect(name, dry_run=dry_run)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        is_now = "would be" if dry_run else "is"
        files = counted(found.files, "file")
        print(f"{plain(found.name)} {is_now} a smart collection of {files} now.")


@app.command()
def run(
    context: typer.Context,
    name: _Name,
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=200, help="How many files.")
    ] = 10,
    as_json: Json = False,
) -> None:
    """Search for it; none of its files is new afterwards."""
    from concierge.cli.finding import print_reply
    from concierge.cli.output import print_json

    client = client_of(context)
    saved = _named(client.saved.all(), name)
    reply = client.search(saved.query, number)
    client.saved.seen(saved.name)
    if as_json:
        print_json(reply.model_dump(mode="json") | {"fresh": saved.fresh})
    else:
        print_reply(reply)
        if saved.fresh:
            print(f"{saved.fresh:,} new since you looked last.")
    if not reply.hits:
        raise typer.Exit(int(ExitCode.FOUND_NOTHING))


def _named(known: list[wire.SavedSearch], name: str) -> wire.SavedSearch:
    """Return the saved search of a name, whatever its case.

    Raises:
        MissingError: When there is none.
    """
    wanted = name.strip().casefold()
    found = next((one for one in known if one.name.casefold() == wanted), None)
    if found is None:
        raise MissingError(
            "There is no saved search of that name.", "`concierge saved list` shows them all."
        )
    return found


def _tell(found: wire.SavedSearch, done: str, as_json: bool) -> None:
    from concierge.cli.output import plain, print_json

    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print(f"{plain(found.name)} {done}.")
