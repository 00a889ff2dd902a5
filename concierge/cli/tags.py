"""The commands `tag`: words hung on files by hand."""

from __future__ import annotations

from typing import Annotated

import typer

from concierge.cli.options import Json, absolute, client_of

app = typer.Typer(help="Tags: hang words on files, list, rename, paint and delete them.")

_Tag = Annotated[
    str, typer.Argument(metavar="TAG", help="A tag, with those above it as in work/acme.")
]
_Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files; of folders all that is below them.")
]


@app.command()
def add(context: typer.Context, tag: _Tag, paths: _Paths, as_json: Json = False) -> None:
    """Hang a tag on files; it is made when it is not there."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    new = client.tags.assign(tag, ids)
    rest = and_rest(len(ids) - len(new), "had it already")
    tell_files("tag", tag, new, f"tagged{rest}", as_json)


@app.command()
def remove(context: typer.Context, tag: _Tag, paths: _Paths, as_json: Json = False) -> None:
    """Take a tag off files."""
    client = client_of(context)
    ids = client.ids_at([absolute(path) for path in paths])
    gone = client.tags.remove(tag, ids)
    rest = and_rest(len(ids) - len(gone), "did not have it")
    tell_files("tag", tag, gone, f"untagged{rest}", as_json)


def tell_files(key: str, name: str, done: list[int], words: str, as_json: bool) -> None:
    """Tell what was done to files.

    Args:
        key: What `name` is, as JSON names it.
        name: The tag or collection.
        done: The files that something was done to.
        words: What was done, and of how many it was not and why.
        as_json: Whether to tell it in JSON.
    """
    from concierge.cli.output import counted, plain, print_json

    if as_json:
        print_json({key: name, "file_ids": done})
    else:
        print(f"{plain(name)}: {counted(len(done), 'file')} {words}.")


def and_rest(number: int, words: str) -> str:
    """Say how many files nothing was done to, and why; "" when there are none."""
    return f"; {number:,} {words}" if number else ""


@app.command("list")
def show_all(context: typer.Context, as_json: Json = False) -> None:
    """List all tags with the number of files that carry them."""
    from concierge.cli.output import console, counted, plain, print_json

    tags = client_of(context).tags.all()
    if as_json:
        print_json({"tags": [tag.model_dump(mode="json") for tag in tags]})
        return
    out = console()
    for tag in tags:
        below = f", {tag.total:,} with those below" if tag.total > tag.files else ""
        colour = f"  {tag.colour}" if tag.colour else ""
        out.print(plain(tag.name), style=f"bold {tag.colour}".strip(), end="")
        out.print(f"  {counted(tag.files, 'file')}{below}{colour}", style="dim")
    if not tags:
        out.print("No tags yet. Hang one on a file with `concierge tag add TAG PATH`.")


@app.command()
def rename(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The tag.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its name with those above it.")],
    as_json: Json = False,
) -> None:
    """Rename a tag or put it below another; those below it go along."""
    from concierge.cli.output import plain, print_json

    found = client_of(context).tags.change(old, new_name=new)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print(f"The tag is called {plain(found.name)} now.")


@app.command()
def colour(
    context: typer.Context,
    tag: _Tag,
    paint: Annotated[str, typer.Argument(metavar="COLOUR", help="Such as '#c77700'; '' for none.")],
    as_json: Json = False,
) -> None:
    """Give a tag a colour."""
    from concierge.cli.output import plain, print_json

    found = client_of(context).tags.change(tag, colour=paint)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print(f"{plain(found.name)} is {found.colour or 'without colour'} now.")


@app.command()
def delete(context: typer.Context, tag: _Tag, as_json: Json = False) -> None:
    """Delete a tag and those below it; the files stay as they are."""
    from concierge.cli.output import counted, plain, print_json

    found = client_of(context).tags.delete(tag)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    names = ", ".join(plain(name) for name in found.names)
    print(f"Deleted {names}, which {counted(found.files, 'file')} carried.")
