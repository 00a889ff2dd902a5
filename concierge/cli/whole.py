"""The commands about whole files: what they are about, and how two of them differ."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.finding import print_notices, print_sources
from concierge.cli.near import scope_of
from concierge.cli.options import Json, client_of
from concierge.core.errors import BugError, ExitCode, MisusedError
from concierge.core.filters import spelled

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire


def summarise(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Files or folders.")
    ] = None,
    collections: Annotated[
        list[str] | None, typer.Option("--collection", metavar="NAME", help="All in a collection.")
    ] = None,
    tags: Annotated[
        list[str] | None, typer.Option("--tag", metavar="NAME", help="All with a tag.")
    ] = None,
    query: Annotated[str, typer.Option(metavar="QUERY", help="All that a search finds.")] = "",
    as_json: Json = False,
) -> None:
    """Say what files are about, each sentence with its place."""
    client = client_of(context)
    chosen = [spelled("collection", one) for one in collections or []]
    chosen += [spelled("tag", one) for one in tags or []]
    if query.strip():
        chosen.append(f"({query})" if chosen else query)
    within = _within(client, paths or [], " OR ".join(chosen))
    _show(client, "Summarise", within, "summary", as_json)


def compare(
    context: typer.Context,
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A file.")],
    after: Annotated[str, typer.Argument(metavar="AFTER", help="Another, or a later version.")],
    as_json: Json = False,
) -> None:
    """Say how two files differ, sentence by sentence."""
    client = client_of(context)
    _show(client, "Compare", scope_of(client, [before, after]), "comparison", as_json)


def _within(client: Client, paths: Sequence[str], query: str) -> wire.Scope:
    """Return the files of some paths and those that a query finds.

    Raises:
        MisusedError: When nothing is chosen, or the query names what there is not.
    """
    from concierge.core import wire

    if not paths and not query:
        raise MisusedError(
            "Nothing was named to be summed up.",
            "Name files or folders, or give --collection, --tag or --query.",
        )
    within = scope_of(client, paths) or wire.Scope()
    if not query:
        return within
    if within.query:
        return wire.Scope(query=f"{within.query} OR {query}")
    problems = client.misread(query)
    if problems:
        raise MisusedError(" ".join(problems), "Correct it and try again.")
    return within.model_copy(update={"query": query})


def _show(
    client: Client, question: str, within: wire.Scope | None, task: wire.Task, as_json: bool
) -> None:
    from concierge.cli.output import flowing, print_json

    answer = _followed(client, question, within, task)
    if as_json:
        print_json(answer.model_dump(mode="json"))
    else:
        print(flowing(answer.answer))
        print_notices(answer.notices)
        print_sources(answer.citations)
    if not answer.citations and task == "summary":
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def _followed(
    client: Client, question: str, within: wire.Scope | None, task: wire.Task
) -> wire.AnswerReply:
    """Show on stderr how much is read, and return the answer."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from concierge.cli.output import console

    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn())
    answer = None
    with (
        Progress(*columns, console=console(sys.stderr), transient=True) as bar,
        client.ask(question, within=within, task=task) as events,
    ):
        reading = bar.add_task("", total=None)
        for event in events:
            if event.type == "progress":
                bar.update(reading, completed=event.done, total=event.total or None)
            answer = event.answer or answer
    if answer is None:
        raise BugError(
            "The service ended an answer without the whole of it.", "Please report this."
        )
    return answer
