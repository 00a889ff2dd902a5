"""The commands `conversations`: what was asked and answered, kept until it is deleted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire
    from concierge.core.exporting import TalkFormat

app = typer.Typer(help="Conversations: what you asked, and what was answered.")

_Number = Annotated[
    int, typer.Argument(metavar="NUMBER", min=0, help="A conversation, as `list` numbers it.")
]
_PAGE = 500


@app.command("list")
def show_all(
    context: typer.Context,
    search: Annotated[
        str, typer.Option("--search", "-s", metavar="TEXT", help="Only those with these words.")
    ] = "",
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=1000, help="How many.")
    ] = 50,
    as_json: Json = False,
) -> None:
    """List conversations, pinned ones first, then those you went on with last."""
    from concierge.cli.output import console, counted, plain, print_json

    page = client_of(context).conversations.page(search, number)
    if as_json:
        print_json(page.model_dump(mode="json"))
    else:
        out = console()
        for one in page.conversations:
            out.print(f"{one.id:>5}  {plain(one.title)}", style="bold", end="")
            pin = ", pinned" if one.pinned else ""
            questions = counted(one.messages, "question")
            out.print(f"  {questions}, {_minute(one.changed)}{pin}", style="dim")
            if one.passage:
                out.print(f"       {plain(one.passage)}")
        if not page.conversations:
            out.print("Nothing.")
    if not page.conversations:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


@app.command()
def show(context: typer.Context, conversation: _Number, as_json: Json = False) -> None:
    """Show a conversation with all its answers."""
    from concierge.cli.output import plain, print_json

    client = client_of(context)
    head, messages = _whole(client, conversation)
    if as_json:
        told = head.model_dump(mode="json")
        print_json(told | {"messages": [one.model_dump(mode="json") for one in messages]})
        return
    print(plain(head.title))
    for message in messages:
        _print_message(message)


@app.command()
def rename(
    context: typer.Context,
    conversation: _Number,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="Its title from now on.")],
    as_json: Json = False,
) -> None:
    """Give a conversation a title; an empty one gives its first question back."""
    found = client_of(context).conversations.rename(conversation, title)
    _tell(found, "is its title now", as_json)


@app.command()
def pin(
    context: typer.Context,
    conversation: _Number,
    off: Annotated[bool, typer.Option("--off", help="Pin it no more.")] = False,
    as_json: Json = False,
) -> None:
    """Have a conversation stand above the others."""
    found = client_of(context).conversations.pin(conversation, not off)
    _tell(found, "is pinned no more" if off else "is pinned", as_json)


@app.command()
def delete(
    context: typer.Context,
    conversation: Annotated[
        int | None, typer.Argument(metavar="[NUMBER]", min=0, help="A conversation.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Delete all conversations.")] = False,
    as_json: Json = False,
) -> None:
    """Delete a conversation for good."""
    from concierge.cli.output import counted, print_json

    if every == (conversation is not None):
        raise MisusedError("Give the number of a conversation, or --all.", "Give one of both.")
    client = client_of(context)
    count = 1
    if conversation is None:
        count = client.conversations.clear()
    else:
        client.conversations.delete(conversation)
    if as_json:
        print_json({"deleted": count})
    else:
        print(f"{counted(count, 'conversation')} deleted.")


@app.command()
def export(
    context: typer.Context,
    conversation: _Number,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="A .md or .pdf file; else Markdown to the standard output.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Write a conversation into a file: Markdown or PDF."""
    from concierge.cli.output import counted, print_json
    from concierge.core.exporting import save
    from concierge.core.paths import shown, to_wire

    if output is None and as_json:
        raise MisusedError("--json needs a file.", "Name one with -o, or use `show --json`.")
    wanted = _format(output)
    with client_of(context).conversations.export(conversation, wanted) as download:
        if output is None:
            sys.stdout.buffer.writelines(download)
            return
        path: Path = absolute(output)
        save(path, download)
    if as_json:
        print_json({"path": to_wire(path), "questions": download.total})
    else:
        print(f"{counted(download.total, 'question')} written to {shown(path)}.")


def _format(output: str | None) -> TalkFormat:
    from concierge.core.exporting import format_of

    wanted = "md" if output is None else format_of(output)
    if wanted == "md" or wanted == "pdf":  # noqa: PLR1714 - which narrows the type
        return wanted
    raise MisusedError("A conversation is written as Markdown or PDF.", "End FILE in .md or .pdf.")


def _whole(client: Client, conversation: int) -> tuple[wire.Conversation, list[wire.Message]]:
    page = client.conversations.read(conversation, limit=_PAGE)
    messages = page.messages
    before = page.before
    while before is not None:
        more = client.conversations.read(conversation, before, _PAGE)
        messages, before = [*more.messages, *messages], more.before
    return page.conversation, messages


def _print_message(message: wire.Message) -> None:
    from concierge.cli.finding import print_sources
    from concierge.cli.output import console, flowing, plain

    out = console()
    out.print(f"\n{plain(message.question)}", style="bold", end="")
    out.print(f"  {_minute(message.asked)}", style="dim")
    if message.rewritten:
        out.print(f"Understood as: {plain(message.rewritten)}", style="italic")
    if message.within_label:
        out.print(f"Only in {plain(message.within_label)}", style="dim")
    if message.text:
        out.print(flowing(message.text))
    if message.problem is not None:
        out.print(plain(message.problem.message), style="italic")
    elif message.answer is None:
        out.print("Stopped; this was not checked.", style="italic")
    print_sources(message.answer.citations if message.answer else [])
    if message.thumb or message.note:
        thumb = {"up": "Helpful", "down": "Not helpful", "": "Note"}[message.thumb]
        out.print(f"{thumb}{': ' if message.note else ''}{plain(message.note)}", style="dim")


def _tell(found: wire.Conversation, done: str, as_json: bool) -> None:
    from concierge.cli.output import plain, print_json

    if as_json:
        print_json(found.model_dump(mode="json"))
    else:
        print(f"{plain(found.title)} {done}.")


def _minute(iso: str) -> str:
    return iso[:16].replace("T", " ")
