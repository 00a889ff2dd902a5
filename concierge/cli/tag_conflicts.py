"""The command `tag conflicts`: files whose tags are not the same here and in the system."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.core import wire


class Keep(StrEnum):
    """Which tags a file is to carry."""

    ours = "ours"
    system = "system"
    both = "both"


_SIDES: dict[Keep, Literal["ours", "theirs", "both"]] = {
    Keep.ours: "ours",
    Keep.system: "theirs",
    Keep.both: "both",
}


def conflicts(
    context: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH...]", help="Files; none means all of them.")
    ] = None,
    keep: Annotated[
        Keep | None, typer.Option("--keep", help="Settle it: the tags here, the system's, or both.")
    ] = None,
    as_json: Json = False,
) -> None:
    """List files whose tags were changed here and in the system; settle what they carry."""
    from concierge.cli.output import counted, print_json

    client = client_of(context)
    if keep is None:
        if paths:
            raise MisusedError("It is not said which tags to keep.", "Say so with --keep.")
        _show(client.tags.conflicts(), as_json)
        return
    ids = client.ids_at([absolute(path) for path in paths]) if paths else []
    done = client.tags.resolve(_SIDES[keep], ids)
    if as_json:
        print_json({"file_ids": done})
    else:
        print(f"Settled the tags of {counted(len(done), 'file')}.")


def _show(found: list[wire.TagConflict], as_json: bool) -> None:
    from concierge.cli.output import console, plain, print_json
    from concierge.core.paths import from_wire, shown

    if as_json:
        print_json({"conflicts": [one.model_dump(mode="json") for one in found]})
    else:
        out = console()
        for one in found:
            out.print(shown(from_wire(one.path)), style="bold")
            for side, names in (("here", one.ours), ("in the system", one.theirs)):
                out.print(f"    {side}: {plain(', '.join(names)) or 'no tags'}")
        if not found:
            out.print("The tags here and those of the system do not contradict each other.")
    if not found:
        raise typer.Exit(ExitCode.FOUND_NOTHING)
