"""The commands `collection`: files put together by hand, in an order of their own."""

from __future__ import annotations

from typing import Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.cli.tags import and_rest, tell_files
from concierge.core.errors import ExitCode

app = typer.Typer(help="Collections: put files together, list, rename and delete them.")

_Name = Annotated[str, typer.Argument(metavar="NAME", help="A collection.")]
_Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files; of folders all that is below them.")
]


@app.command("list")
def show_all(context: typer.Context, as_json: Json = False) -> None:
    """List all collections with the number of their files."""
    from concierge.cli.output import console, counted, plain, print_json

    found = client_of(context).collections.all()
    if as_json:
        print_json({"collections": [one.model_dump(mode="json") for one in found]})
        return
    out = console()
    for one in found:
        out.print(plain(one.name), style="bold", end="")
        out.print(f"  {counted(one.files, 'file')}", style="dim")
    if not found:
        out.print("No collections yet. Begin one with `concierge collection add NAME PATH`.")


@app.command()
def create(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Make a collection without files."""
    from concierge.cli.output import counted, plain, print_json

    found = client_of(context).collections.create(name)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print(f"The collection {plain(found.name)} has {counted(found.files, 'file')}.")


@app.command()
def add(context: typer.Context, name: _Name, paths: _Paths, as_json: Json = False) -> None:
    """Put files at the end of a collection; it is made when it is not there."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    new = client.collections.add(name, ids)
    rest = and_rest(len(ids) - len(new), "in it already")
    tell_files("collection", name, new, f"added{rest}", as_json)


@app.command()
def remove(context: typer.Context, name: _Name, paths: _Paths, as_json: Json = False) -> None:
    """Take files out of a collection."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    gone = client.collections.remove(name, ids)
    rest = and_rest(len(ids) - len(gone), "not in it")
    tell_files("collection", name, gone, f"taken out{rest}", as_json)


@app.command()
def show(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """List the files of a collection in their order."""
    from concierge.cli.output import print_json, shown_path

    files = client_of(context).collections.files(name)
    if as_json:
        print_json({"files": [file.model_dump(mode="json") for file in files]})
    else:
        for file in files:
            print(shown_path(file.path))
    if not files:
        raise typer.Exit(int(ExitCode.FOUND_NOTHING))


@app.command()
def rename(
    context: typer.Context,
    name: _Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its name from now on.")],
    as_json: Json = False,
) -> None:
    """Rename a collection."""
    from concierge.cli.output import plain, print_json

    found = client_of(context).collections.rename(name, new)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print(f"The collection is called {plain(found.name)} now.")


@app.command()
def delete(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """Delete a collection; its files stay as they are."""
    from concierge.cli.output import counted, plain, print_json

    files = client_of(context).collections.delete(name)
    if as_json:
        print_json({"collection": name, "file_ids": files})
    else:
        print(f"Deleted {plain(name)}, which had {counted(len(files), 'file')}.")
