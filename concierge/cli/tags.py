"""The commands `tag`: words hung on files by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import DryRun, Json, Tag, absolute, client_of, would

if TYPE_CHECKING:
    from concierge.core import wire

app = typer.Typer(help="Tags: hang words on files, list, rename, paint, merge and delete them.")

_Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files; of folders all that is below them.")
]


@app.command()
def add(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    tag: Tag,
    paths: _Paths,
    on_folders: Annotated[
        bool,
        typer.Option(
            "--on-folders", help="Hang it on the folders at PATH; files below inherit it."
        ),
    ] = False,
    alone: Annotated[
        bool, typer.Option("--alone", help="With --on-folders: files below do not inherit it.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Hang a tag on files; it is made when it is not there."""
    client = client_of(context)
    where = [absolute(path) for path in paths]
    words = f"{would(dry_run)}tagged"
    if on_folders:
        done = client.tags.tag_folders(tag, where, inherited=not alone, dry_run=dry_run)
        _tell_folders(tag, done, words, as_json)
        return
    ids = client.ids_at(where)
    new = client.tags.assign(tag, ids, dry_run=dry_run)
    rest = and_rest(len(ids) - len(new), "had it already")
    tell_files("tag", tag, new, f"{words}{rest}", as_json)


@app.command()
def remove(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    tag: Tag,
    paths: _Paths,
    on_folders: Annotated[
        bool, typer.Option("--on-folders", help="Take it off the folders at PATH themselves.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Take a tag off files that carry it themselves."""
    client = client_of(context)
    where = [absolute(path) for path in paths]
    words = f"{would(dry_run)}untagged"
    if on_folders:
        done = client.tags.untag_folders(tag, where, dry_run=dry_run)
        _tell_folders(tag, done, words, as_json)
        return
    ids = client.ids_at(where)
    gone = client.tags.remove(tag, ids, dry_run=dry_run)
    rest = and_rest(len(ids) - len(gone), "did not have it")
    tell_files("tag", tag, gone, f"{words}{rest}", as_json)


def _tell_folders(tag: str, folders: list[str], words: str, as_json: bool) -> None:
    from concierge.cli.output import counted, plain, print_json

    if as_json:
        print_json({"tag": tag, "folders": folders})
    else:
        print(f"{plain(tag)}: {counted(len(folders), 'folder')} {words}.")


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
def show_all(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH...", help="Files or folders, to list only what these have."),
    ] = None,
    as_json: Json = False,
) -> None:
    """List all tags with the number of files that carry them, or from where files have theirs."""
    from concierge.cli.output import console, print_json
    from concierge.cli.tag_sources import show_sources

    if paths:
        show_sources(client_of(context), [absolute(path) for path in paths], as_json)
        return
    tags = client_of(context).tags.all()
    if as_json:
        print_json({"tags": [tag.model_dump(mode="json") for tag in tags]})
        return
    for tag in tags:
        _show(tag)
    if not tags:
        console().print("No tags yet. Hang one on a file with `concierge tag add TAG PATH`.")


def _show(tag: wire.Tag) -> None:
    from concierge.cli.output import console, counted, plain

    out = console()
    told = [counted(tag.files, "file")]
    if tag.total > tag.files:
        others = [("folders", tag.folders), ("passages", tag.passages)]
        more = " and ".join(name for name, number in others if number)
        told.append(f"{tag.total:,} with those below{f' and from {more}' if more else ''}")
    if tag.folders:
        told.append(counted(tag.folders, "folder"))
    if tag.passages:
        told.append(counted(tag.passages, "passage"))
    if tag.aliases:
        told.append(f"also {plain(', '.join(tag.aliases))}")
    out.print(plain(tag.name), style=f"bold {tag.colour}".strip(), end="")
    out.print(f"  {', '.join(told)}{f'  {tag.colour}' if tag.colour else ''}", style="dim")
    if tag.note:
        out.print(f"    {plain(tag.note)}", style="dim")


@app.command()
def rename(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The tag.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Its name with those above it.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Rename a tag or put it below another; those below it go along."""
    from concierge.cli.output import plain, print_json

    found = client_of(context).tags.change(old, new_name=new, dry_run=dry_run)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    if dry_run:
        for step in found.steps:
            print(f"{plain(step.name)} would be called {plain(step.becomes)}.")
    else:
        print(f"The tag is called {plain(found.name)} now.")
    tell_followers(found.queries)


def tell_followers(names: list[str]) -> None:
    """Tell which queries and rules follow a new name."""
    from concierge.cli.output import plain

    if names:
        print(f"Queries and rules that follow: {', '.join(map(plain, names))}.")


@app.command()
def colour(
    context: typer.Context,
    tag: Tag,
    paint: Annotated[str, typer.Argument(metavar="COLOUR", help="Such as '#c77700'; '' for none.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Give a tag a colour."""
    from concierge.cli.output import plain, print_json

    found = client_of(context).tags.change(tag, colour=paint, dry_run=dry_run)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        how = "would be" if dry_run else "is"
        now = "" if dry_run else " now"
        print(f"{plain(found.name)} {how} {found.colour or 'without colour'}{now}.")


@app.command()
def note(
    context: typer.Context,
    tag: Tag,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to note; '' for nothing.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Note something on a tag, in place of what was noted before."""
    from concierge.cli.output import plain, print_json

    found = client_of(context).tags.change(tag, note=text, dry_run=dry_run)
    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        what = f"Noted on {plain(found.name)}" if found.note else f"No note on {plain(found.name)}"
        print(f"{what}; nothing was changed." if dry_run else f"{what}.")


@app.command()
def delete(
    context: typer.Context, tag: Tag, dry_run: DryRun = False, as_json: Json = False
) -> None:
    """Delete a tag and those below it; the files stay as they are."""
    from concierge.cli.output import counted, plain, print_json

    found = client_of(context).tags.delete(tag, dry_run=dry_run)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    names = ", ".join(plain(name) for name in found.names)
    files = counted(found.files, "file")
    more = [(found.folders, "folder"), (found.passages, "passage")]
    other = "".join(f" and {counted(number, noun)}" for number, noun in more if number)
    if dry_run:
        print(f"Would delete {names}, which {files}{other} have.")
    else:
        print(f"Deleted {names}, which {files}{other} had.")
    if found.queries:
        print(f"Queries and rules that name it: {', '.join(map(plain, found.queries))}.")
