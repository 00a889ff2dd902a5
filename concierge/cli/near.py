"""The command about what is near a file: `similar`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError
from concierge.core.paths import to_wire

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire

_MOST_FILES = 10_000


def similar(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file of the index.")],
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=100, help="How many files.")
    ] = 10,
    as_json: Json = False,
) -> None:
    """Find files that are about the same as a file, and other versions of it."""
    from concierge.cli.output import print_json

    client = client_of(context)
    file_id = client.file_at(absolute(path)).file_id
    near, versions = client.similar(file_id, number), client.versions(file_id)
    if as_json:
        print_json(
            {
                **near.model_dump(mode="json"),
                "versions": versions.model_dump(mode="json")["hits"],
            }
        )
    else:
        _print_near(near, versions)
    if not near.hits and not versions.hits:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def _print_near(near: wire.SimilarReply, versions: wire.VersionsReply) -> None:
    from concierge.cli.finding import print_hit, print_notices
    from concierge.cli.output import console, shown_path

    out = console()
    print_notices(dict.fromkeys([*near.notices, *versions.notices]))
    for rank, hit in enumerate(near.hits, 1):
        print_hit(out, rank, hit)
    if versions.hits:
        out.print("Perhaps other versions of it:" if near.hits else "Perhaps versions of it:")
    for version in versions.hits:
        out.print(f"  {shown_path(version.path)}", end="")
        out.print(f"  {version.reason}", style="dim")
    if not near.hits and not versions.hits:
        out.print("Nothing is near it.")


def scope_of(client: Client, paths: Sequence[str]) -> wire.Scope | None:
    """Return the files of some paths of the index, or none for all there are.

    Raises:
        MissingError: When there is no file of the index at one of them.
        MisusedError: When one is not in the index, or they hold more files than a question
            takes.
    """
    from concierge.core import wire

    if not paths:
        return None
    ids = client.ids_at([absolute(path) for path in paths])
    if len(ids) <= _MOST_FILES:
        return wire.Scope(file_ids=ids)
    if len(paths) == 1:
        return wire.Scope(query=f'in:"{to_wire(absolute(paths[0]))}"')
    raise MisusedError(
        f"These are more than {_MOST_FILES:,} files.", "Name one folder, or ask of all files."
    )
