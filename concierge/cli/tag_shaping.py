"""Commands of `tag` that shape tags as wholes: other names, merging and splitting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import DryRun, Json, Tag, client_of
from concierge.cli.tags import tell_followers

if TYPE_CHECKING:
    from concierge.core import wire


def alias(
    context: typer.Context,
    tag: Tag,
    other: Annotated[str, typer.Argument(metavar="NAME", help="Another name of it.")],
    remove: Annotated[bool, typer.Option("--remove", help="Take the other name away.")] = False,
    as_json: Json = False,
) -> None:
    """Give a tag another name; whoever writes that means the tag."""
    from concierge.cli.output import plain, print_json

    tags = client_of(context).tags
    found = tags.remove_alias(tag, other) if remove else tags.add_alias(tag, other)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    names = plain(", ".join(found.aliases))
    if names:
        print(f"{plain(found.name)} is also called {names}.")
    else:
        print(f"{plain(found.name)} has no other name.")


def merge(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    tag: Tag,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The tag that takes all it has.")],
    alias: Annotated[
        bool, typer.Option("--alias", help="Keep the name of TAG as another name of INTO.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Put a tag into another, and each one below it into the one called alike there."""
    plan = client_of(context).tags.merge(tag, into, keeps_name=alias, dry_run=dry_run)
    _tell(plan, dry_run, as_json)


def split(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    tag: Tag,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The tag that the files get.")],
    query: Annotated[
        list[str], typer.Argument(metavar="QUERY", help="Which files of TAG, as for search.")
    ],
    keep: Annotated[bool, typer.Option("--keep", help="The files keep TAG as well.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
) -> None:
    """Give those files of a tag that fit a query another tag."""
    plan = client_of(context).tags.split(tag, new, " ".join(query), keeps=keep, dry_run=dry_run)
    _tell(plan, dry_run, as_json)


def _tell(plan: wire.TagPlan, dry_run: bool, as_json: bool) -> None:
    from concierge.cli.output import counted, plain, print_json

    if as_json:
        print_json(plan.model_dump(mode="json"))
        return
    for step in plan.steps:
        how = " (it is there already)" if step.united else ""
        lost = f"; its colour {step.colour} is given up" if step.colour else ""
        files = counted(step.files, "file")
        passages = f", {counted(step.passages, 'passage')}" if step.passages else ""
        folders = f", {counted(step.folders, 'folder')}" if step.folders else ""
        print(f"{plain(step.name)} → {plain(step.becomes)}{how}: {files}{folders}{passages}{lost}")
    done = "would get another tag" if dry_run else "got another tag"
    print(f"{counted(plan.files, 'file')} {done}.")
    tell_followers(plan.queries)
