"""The commands `people` and `places`: who and where files tell of, made tags by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import DryRun, Json, client_of, would
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.core import wire

_Number = Annotated[
    int, typer.Option("--number", "-n", metavar="N", min=1, max=10_000, help="How many.")
]
_Tagged = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="NAME", help="Hang a tag on all its files; may be repeated."),
]
_Called = Annotated[str, typer.Option("--as", metavar="NAME", help="What the tag is called.")]


def people(
    context: typer.Context,
    number: _Number = 50,
    *,
    tag: _Tagged = None,
    called: _Called = "",
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """List who your files are from and to; make a tag of one."""
    from concierge.cli.output import counted, plain

    offered = client_of(context).offered
    if tag:
        _tell(offered.tag_person(tag, called, dry_run=dry_run), dry_run, as_json)
        return
    _check_alone(called, dry_run)
    page = offered.people(number)

    def line(one: wire.Person) -> tuple[str, str]:
        addresses = "".join(f"  {plain(address)}" for address in one.addresses)
        alike = f"  perhaps also {', '.join(map(plain, one.alike))}" if one.alike else ""
        return plain(one.name), f"{counted(one.files, 'file')}{addresses}{alike}"

    _show(page, [line(one) for one in page.people], page.total, as_json)


def places(
    context: typer.Context,
    number: _Number = 50,
    *,
    tag: _Tagged = None,
    called: _Called = "",
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """List where your pictures were taken; name a place and make a tag of it."""
    from concierge.cli.output import counted

    offered = client_of(context).offered
    if tag:
        _tell(offered.tag_place(tag, called, dry_run=dry_run), dry_run, as_json)
        return
    _check_alone(called, dry_run)
    page = offered.places(number)
    lines = [(f"near {one.name}", counted(one.files, "file")) for one in page.places]
    _show(page, lines, page.total, as_json)


def _check_alone(called: str, dry_run: bool) -> None:
    if called or dry_run:
        raise MisusedError("There is nothing to hang a tag on.", "Name an entry with --tag.")


def _tell(done: wire.OfferedTag, dry_run: bool, as_json: bool) -> None:
    from concierge.cli.output import counted, plain, print_json
    from concierge.cli.tags import and_rest

    if as_json:
        print_json({**done.model_dump(mode="json"), "dry_run": dry_run})
        return
    rest = and_rest(done.files - done.new, "had it already")
    print(f"{plain(done.tag)}: {counted(done.new, 'file')} {would(dry_run)}tagged{rest}.")


def _show(
    page: wire.PeoplePage | wire.PlacePage,
    lines: list[tuple[str, str]],
    total: int,
    as_json: bool,
) -> None:
    from concierge.cli.output import console, print_json

    if as_json:
        print_json(page.model_dump(mode="json"))
    else:
        out = console()
        for head, details in lines:
            out.print(head, style="bold", end="")
            out.print(f"  {details}", style="dim")
        if total > len(lines):
            out.print(f"… and {total - len(lines):,} more; -n shows them.")
        if not lines:
            out.print("Nothing.")
    if not lines:
        raise typer.Exit(ExitCode.FOUND_NOTHING)
