"""The command `integrate`: entries in the right-click menus of file managers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, home_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.client.filemanagers import Manager, Outcome

_SAID = {
    "added": "has the entries now",
    "renewed": "has the new entries now",
    "kept": "has the entries already",
    "removed": "has no entries any more",
    "absent": "had no entries",
    "refused": "was left as it is",
}
_WOULD = {
    "added": "would have the entries",
    "renewed": "would have the new entries",
    "removed": "would have no entries any more",
}


def integrate(
    context: typer.Context,
    managers: Annotated[
        list[str] | None,
        typer.Argument(metavar="[MANAGER]...", help="File managers; else all that are here."),
    ] = None,
    *,
    remove: Annotated[bool, typer.Option("--remove", help="Take the entries away.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be changed.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Put tags, collections, questions and likeness into the menu of your file manager."""
    from concierge.cli.output import print_json
    from concierge.client.filemanagers import change

    chosen = _chosen(managers or (), every=remove)
    home = None if remove else home_of(context)
    done = [change(manager, home, dry_run) for manager in chosen]
    if as_json:
        print_json({"dry_run": dry_run, "managers": [_row(one) for one in done]})
    else:
        _print(done, dry_run)
    if not done:
        raise typer.Exit(ExitCode.FOUND_NOTHING)
    if any(one.state == "refused" for one in done):
        raise typer.Exit(ExitCode.FAILED)


def _chosen(names: list[str] | tuple[()], every: bool) -> list[Manager]:
    """Return the file managers of some names, or those that are here or have entries.

    Raises:
        MisusedError: When a name is none of a file manager of this system.
    """
    from concierge.client.filemanagers import all_managers

    known = {manager.id: manager for manager in all_managers()}
    wanted = list(dict.fromkeys(name.casefold() for name in names))
    if unknown := [name for name in wanted if name not in known]:
        raise MisusedError(
            f"{unknown[0]} is no file manager that is known on this system.",
            f"Known are {', '.join(known)}.",
        )
    if wanted:
        return [known[name] for name in wanted]
    return [manager for manager in known.values() if every or manager.is_there()]


def _row(one: Outcome) -> dict[str, object]:
    return {
        "manager": one.manager,
        "state": one.state,
        "places": list(one.places),
        "advice": one.advice,
    }


def _print(done: list[Outcome], dry_run: bool) -> None:
    from concierge.cli.output import console

    out = console()
    for one in done:
        said = _WOULD.get(one.state, _SAID[one.state]) if dry_run else _SAID[one.state]
        out.print(f"{one.title} {said}.", style="bold", end=" " if one.advice else "\n")
        if one.advice:
            out.print(one.advice)
        for place in one.places:
            out.print(f"  {place}", style="dim")
    if not done:
        out.print("No file manager that is known is here. Name one to prepare its menu.")
