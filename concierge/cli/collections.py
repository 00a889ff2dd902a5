"""The commands `collection`: files that belong together, by hand, by a query or both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli import boxes
from concierge.cli.options import DryRun, Json, absolute, client_of
from concierge.cli.tags import and_rest, tell_files, tell_followers
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

app = typer.Typer(help="Collections: put files together by hand or by a query, and export them.")
app.command()(boxes.export)

_Name = Annotated[
    str, typer.Argument(metavar="NAME", help="A collection; Taxes/2024 stands below Taxes.")
]
_Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files; of folders all that is below them.")
]
_Query = Annotated[
    list[str] | None,
    typer.Argument(metavar="QUERY", help="As for search; files that fit it are in it, always."),
]


@app.command("list")
def show_all(context: typer.Context, as_json: Json = False) -> None:
    """List all collections with the number of their files, those below them included."""
    from concierge.cli.output import console, counted, plain, print_json

    found = client_of(context).collections.all()
    if as_json:
        print_json({"collections": [one.model_dump(mode="json") for one in found]})
        return
    out = console()
    for one in found:
        about = "  ".join(filter(None, (counted(one.files, "file"), plain(one.query))))
        pinned = ", pinned" if one.pinned else ""
        out.print(plain(one.name), style="bold", end="")
        out.print(f"  {about}{pinned}", style="dim")
        for line in filter(None, (one.problem, one.note)):
            out.print(f"    {plain(line)}", style="dim")
    if not found:
        out.print("No collections yet. Begin one with `concierge collection add NAME PATH`.")


@app.command()
def create(
    context: typer.Context,
    name: _Name,
    query: _Query = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Make a collection, with a query a smart one."""
    from concierge.cli.finding import print_misread
    from concierge.cli.output import counted, plain

    client = client_of(context)
    found = client.collections.create(name, " ".join(query or []), dry_run=dry_run)
    would = "would have" if dry_run else "has"
    told = f"The collection {plain(found.name)} {would} {counted(found.files, 'file')}."
    _tell(found, told, as_json)
    print_misread(client, found.query)


@app.command()
def query(
    context: typer.Context,
    name: _Name,
    query: _Query = None,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Change what a collection asks; without a query it keeps what was put in by hand."""
    from concierge.cli.finding import print_misread
    from concierge.cli.output import counted, plain

    client = client_of(context)
    asked = " ".join(query or [])
    changed = client.collections.change(name, query=asked, dry_run=dry_run)
    found = changed.collection
    files = counted(found.files, "file")
    told = f"would have {files}" if dry_run else f"has {files} now"
    _tell(found, f"{plain(found.name)} {told}.", as_json)
    print_misread(client, asked)


@app.command()
def add(
    context: typer.Context,
    name: _Name,
    paths: _Paths,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Put files at the end of a collection; it is made when it is not there."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    new = client.collections.add(name, ids, dry_run=dry_run)
    rest = and_rest(len(ids) - len(new), "in it already")
    done = "would be added" if dry_run else "added"
    tell_files("collection", name, new, f"{done}{rest}", as_json)


@app.command()
def remove(
    context: typer.Context,
    name: _Name,
    paths: _Paths,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Take files out of a collection; a smart one leaves them out from now on."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    gone = client.collections.remove(name, ids, dry_run=dry_run)
    rest = and_rest(len(ids) - len(gone), "not in it")
    done = "would be taken out" if dry_run else "taken out"
    tell_files("collection", name, gone, f"{done}{rest}", as_json)


@app.command()
def move(
    context: typer.Context,
    name: _Name,
    paths: _Paths,
    before: Annotated[
        str | None, typer.Option(metavar="PATH", help="The file they come before; else the end.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Put files that were added by hand into another place of the order."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    place = None if before is None else client.file_at(absolute(before)).file_id
    client.collections.move(name, ids, place)
    tell_files("collection", name, ids, "moved", as_json)


@app.command()
def show(context: typer.Context, name: _Name, as_json: Json = False) -> None:
    """List the files of a collection and of those below it, in their order, with their notes."""
    from concierge.cli.output import plain, print_json, shown_path

    files = client_of(context).collections.files(name)
    if as_json:
        print_json({"files": [file.model_dump(mode="json") for file in files]})
    else:
        for file in files:
            print(shown_path(file.path))
            for line in file.note.splitlines():
                print(f"    {plain(line)}")
    if not files:
        raise typer.Exit(int(ExitCode.FOUND_NOTHING))


@app.command()
def note(
    context: typer.Context,
    name: _Name,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="'' takes a note away.")],
    of: Annotated[
        str | None, typer.Option(metavar="PATH", help="A file in it, not the collection itself.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write something about a collection, or about a file in it."""
    from concierge.cli.output import plain, print_json

    client = client_of(context)
    if of is None:
        found = client.collections.change(name, note=text).collection
        _tell(found, f"Noted for {plain(found.name)}.", as_json)
        return
    file_id = _file_in(client, name, of)
    client.collections.note(name, file_id, text)
    if as_json:
        print_json({"collection": name, "file_id": file_id, "note": text.strip()})
    else:
        print(f"Noted for {plain(of)} in {plain(name)}.")


@app.command()
def cover(
    context: typer.Context,
    name: _Name,
    path: Annotated[
        str | None, typer.Argument(metavar="PATH", help="A file in it; none takes it away.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Have the picture of a file stand for a collection."""
    from concierge.cli.output import plain

    client = client_of(context)
    file_id = 0 if path is None else _file_in(client, name, path)
    found = client.collections.change(name, cover=file_id).collection
    told = "has no cover" if path is None else f"has {plain(path)} as its cover"
    _tell(found, f"{plain(found.name)} {told} now.", as_json)


@app.command()
def pin(
    context: typer.Context,
    name: _Name,
    off: Annotated[bool, typer.Option("--off", help="Not any more.")] = False,
    as_json: Json = False,
) -> None:
    """Have a collection stand first in the sidebar of the window."""
    from concierge.cli.output import plain

    found = client_of(context).collections.change(name, pinned=not off).collection
    _tell(found, f"{plain(found.name)} is {'not ' * off}pinned now.", as_json)


@app.command()
def rename(
    context: typer.Context,
    name: _Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its name from now on.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Rename a collection or put it below another; those below it and queries follow."""
    from concierge.cli.output import plain, print_json

    changed = client_of(context).collections.change(name, new_name=new, dry_run=dry_run)
    if as_json:
        print_json(changed.model_dump(mode="json"))
        return
    would = "would be called" if dry_run else "is called"
    print(f"The collection {would} {plain(changed.collection.name)} now.")
    for one in changed.renamed[1:]:
        print(f"  {plain(one.name)} {would} {plain(one.new_name)}.")
    tell_followers(changed.queries)


@app.command()
def delete(
    context: typer.Context, name: _Name, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Delete a collection and those below it; the files stay as they are."""
    from concierge.cli.output import counted, plain, print_json

    deleted = client_of(context).collections.delete(name, dry_run=dry_run)
    if as_json:
        print_json(deleted.model_dump(mode="json"))
        return
    names = ", ".join(plain(one.name) for one in deleted.collections)
    would = "Would delete" if dry_run else "Deleted"
    print(f"{would} {names}; {counted(deleted.files, 'file')} had been put in by hand.")


def _file_in(client: Client, name: str, path: str) -> int:
    """Return a file of a collection.

    Raises:
        MisusedError: When it is not in it.
    """
    file_id = client.file_at(absolute(path)).file_id
    if all(file.file_id != file_id for file in client.collections.files(name)):
        raise MisusedError(f"{path} is not in {name}.", "Add it with `concierge collection add`.")
    return file_id


def _tell(found: wire.Collection, told: str, as_json: bool) -> None:
    from concierge.cli.output import plain, print_json

    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    print(told)
    if found.problem:
        print(plain(found.problem))
