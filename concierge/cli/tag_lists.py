"""Commands of `tag` about lists: folders that carry tags, export and import."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import DryRun, Json, absolute, client_of
from concierge.core.errors import ExitCode

if TYPE_CHECKING:
    from concierge.core import wire

_MOST_TOLD = 20  # paths that are not in the index


class Form(StrEnum):
    """Formats of a list of files with their tags."""

    CSV = "csv"
    JSON = "json"


def folders(context: typer.Context, as_json: Json = False) -> None:
    """List the folders that carry tags."""
    from concierge.cli.output import plain, print_json, shown_path

    found = client_of(context).tags.folders()
    if as_json:
        print_json({"folders": [one.model_dump(mode="json") for one in found]})
        return
    for one in found:
        how = "" if one.inherited else "  (not inherited)"
        print(f"{shown_path(one.path)}  {plain(one.tag)}{how}")
    if not found:
        print("No folder carries a tag. `concierge tag add --on-folders TAG PATH` hangs one on.")


def give_out(
    context: typer.Context,
    form: Annotated[
        Form | None, typer.Option("--format", "-f", help="Else by the ending of FILE, or csv.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; else the standard output."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write all files with the tags they carry into a list: CSV, or JSON with all of the tags."""
    from concierge.cli.output import print_json
    from concierge.core.exporting import save
    from concierge.core.paths import shown, to_wire
    from concierge.core.tag_lists import format_of

    if form is not None:
        wanted: wire.ListFormat = form.value
    elif output is None:
        wanted = "json" if as_json else "csv"
    else:
        wanted = format_of(output)
    found = client_of(context).tags.export(wanted)
    if output is None:
        sys.stdout.buffer.write(found)
        return
    path = absolute(output)
    save(path, [found])
    if as_json:
        print_json({"path": to_wire(path), "bytes": len(found)})
    else:
        print(f"The tags are written to {shown(path)}.")


def take_in(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A list in CSV or JSON.")],
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Give files the tags of a list; nothing is taken away."""
    from concierge.cli.output import print_json
    from concierge.core.tag_lists import from_file

    reply = client_of(context).tags.take_in(from_file(absolute(file)), dry_run=dry_run)
    if as_json:
        print_json(reply.model_dump(mode="json"))
    else:
        _tell(reply, dry_run)
    if reply.unknown_total or reply.refused:
        raise typer.Exit(int(ExitCode.SOME_FILES_FAILED))


def _tell(reply: wire.ImportReply, dry_run: bool) -> None:
    from concierge.cli.output import counted, plain, shown_path

    would = "would get" if dry_run else "got"
    for name, files in sorted(reply.given.items()):
        print(f"{plain(name)}: {counted(files, 'file')}")
    print(f"{counted(reply.files, 'file')} and {counted(reply.folders, 'folder')} {would} tags.")
    for refused in reply.refused:
        print(plain(refused), file=sys.stderr)
    if reply.unknown_total:
        print(f"Not in the index: {counted(reply.unknown_total, 'path')}.", file=sys.stderr)
        for path in reply.unknown[:_MOST_TOLD]:
            print(f"  {shown_path(path)}", file=sys.stderr)
        more = reply.unknown_total - min(len(reply.unknown), _MOST_TOLD)
        if more > 0:
            print(f"  and {more:,} more; --json lists up to 1,000", file=sys.stderr)
