"""The commands that find: `search` and `ask`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.asking_less import print_less
from concierge.cli.near import scope_of
from concierge.cli.options import Json, client_of
from concierge.cli.sets import print_set
from concierge.core.errors import BugError, ExitCode, MisusedError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from concierge.client import Client
    from concierge.core import wire

MATCH = "bold underline"
_MOST_COUNTS = 10
# What goes before the reasons why an answer may not be trusted.
_DOUBTS = {
    "medium": "Better read the source, too:",
    "low": "Read the source before you rely on this:",
}


class Order(StrEnum):
    """Orders of a result."""

    RELEVANCE = "relevance"
    DATE = "date"
    NAME = "name"
    SIZE = "size"
    POSITION = "position"


class By(StrEnum):
    """What files are found by."""

    ALL = "all"
    WORDS = "words"
    MEANING = "meaning"


def search(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="QUERY", help="Words, conditions such as type:pdf, groups; none lists all."
        ),
    ] = None,
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=200, help="How many files.")
    ] = 10,
    offset: Annotated[int, typer.Option(metavar="N", min=0, help="How many to skip.")] = 0,
    sort: Annotated[Order, typer.Option(help="What comes first.")] = Order.RELEVANCE,
    by: Annotated[By, typer.Option(help="Find by words (and names) or meaning alone.")] = By.ALL,
    facets: Annotated[
        bool, typer.Option("--facets", help="Count kinds, years, folders and more as well.")
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Show copies and versions of a file one by one.")
    ] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Say why each was found.")] = False,
    as_json: Json = False,
) -> None:
    """Find files by name, by the words in them and by what they mean, or list them."""
    from concierge.cli.output import print_json

    client, words = client_of(context), " ".join(query or [])
    reply = client.search(
        words,
        number,
        offset,
        sort.value,
        by.value,
        fold=not every,
        explain=explain,
        sentences=True,
    )
    counted = client.facets(words, by.value, fold=not every) if facets else None
    if as_json:
        shown = reply.model_dump(mode="json")
        print_json(shown if counted is None else shown | {"facets": counted.model_dump()})
    else:
        if words.strip() and not offset:  # a program's searches are not the person's
            client.history.note(words, reply.total)
        print_reply(reply, offset)
        if not reply.total:
            print_less(client, reply, by)
        if counted is not None:
            print_facets(counted)
    if not reply.hits:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def print_facets(facets: wire.Facets) -> None:
    """Print how many files have what, and how the query is narrowed to them."""
    from rich.text import Text

    from concierge.cli.output import console, plain

    out = console()
    for name in type(facets).model_fields:
        counts: list[wire.Count] = getattr(facets, name)
        if counts:
            out.print(Text(f"\n{name.capitalize()}", style="bold"))
        for one in counts[:_MOST_COUNTS]:
            out.print(Text(f"{one.files:>9,}  {plain(one.term or one.label)}"))


def print_reply(reply: wire.SearchReply, offset: int = 0) -> None:
    """Print the files of one page of a search, and what the service wants known."""
    from concierge.cli.output import console, counted, plain

    out = console()
    print_notices([*reply.notices, *(one.problem for one in reply.understood if one.problem)])
    if reply.suggestion:
        out.print(f"Did you mean: {plain(reply.suggestion)}", style="italic")
    for rank, hit in enumerate(reply.hits, offset + 1):
        print_hit(out, rank, hit)
    if not reply.hits:
        out.print("Nothing found." if not reply.total else "There are no more files.")
        return
    versions = f" and {counted(reply.versions, 'version')}" if reply.versions else ""
    summary = f"{counted(reply.total, 'file')}{versions} in {reply.took_ms:.0f} ms"
    if reply.next_offset is not None:
        summary += f"; more with --offset {reply.next_offset}"
    out.print(summary, style="dim")


def print_misread(client: Client, query: str) -> None:
    """Say of a query that is kept what of it does not do what one might expect."""
    print_notices(client.misread(query))


def print_hit(out: Console, rank: int, hit: wire.Hit) -> None:
    """Print one file of a search: name and place, the words found, folder and date."""
    from rich.text import Text

    from concierge.cli.output import name_and_folder, place_of, plain

    name, folder = name_and_folder(hit.path)
    head = Text(f"{rank:>3}  ")
    head.append(name, style="bold")
    where = place_of(hit.locator)
    if where:
        head.append(f"  {where}")
    out.print(head)
    if hit.note:
        out.print(f"     in your note: {plain(hit.note)}")
    if hit.snippet:
        found = hit.highlights or ([hit.sentence] if hit.sentence else [])
        out.print(Text("     ") + marked(plain(hit.snippet), found))
    told = f"     {folder}  {plain(hit.modified[:10])}{_others(hit)}"
    out.print(told, style="dim")
    if hit.why is not None:
        out.print(f"     {plain(hit.why.sentence)}", style="dim")


def _others(hit: wire.Hit) -> str:
    """Say how many files a hit stands for besides itself."""
    from concierge.cli.output import counted

    kinds = ((hit.version_count, "version"), (hit.copies, "other place"))
    parts = [counted(number, name) for number, name in kinds if number]
    return f"  and {' and '.join(parts)}" if parts else ""


def marked(text: str, spans: Iterable[tuple[int, int]]) -> Text:
    """Make the given character spans stand out, by weight and line, not by colour alone."""
    from rich.text import Text

    made = Text(text)
    for begin, end in spans:
        made.stylize(MATCH, begin, end)
    return made


def ask(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    question: Annotated[list[str], typer.Argument(metavar="QUESTION", help="In your words.")],
    number: Annotated[
        int | None,
        typer.Option("--number", "-n", metavar="SOURCES", min=1, max=20, help="Passages to read."),
    ] = None,
    within: Annotated[
        list[str] | None,
        typer.Option("--in", metavar="PATH", help="Answer from this file or folder only."),
    ] = None,
    go_on: Annotated[
        bool, typer.Option("--continue", "-c", help="Go on with your last conversation.")
    ] = False,
    conversation: Annotated[
        int | None,
        typer.Option(metavar="NUMBER", min=0, help="Go on with this conversation."),
    ] = None,
    literal: Annotated[
        bool, typer.Option("--literal", help="Take the question as it is typed.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Answer a question from your files, and say where it is written."""
    from concierge.cli.output import print_json

    if go_on and conversation is not None:
        raise MisusedError("--continue and --conversation do not go together.", "Give one.")
    client = client_of(context)
    if go_on and (latest := client.conversations.latest()) is not None:
        conversation = latest.id
    asked = Asked(
        " ".join(question),
        number,
        scope_of(client, within or []),
        ", ".join(within or []),
        conversation,
        # A program's questions are not the person's, unless it says where they belong.
        keep=go_on or not as_json,
        literal=literal,
    )
    answer = stream_answer(client, asked, quiet=as_json)
    listed = answer.listed
    if as_json:
        print_json(answer.model_dump(mode="json"))
    elif listed is not None:
        print_set(listed)
    else:
        print_sources(answer.citations)
    if not (answer.citations or (listed is not None and listed.total)):
        raise typer.Exit(ExitCode.FOUND_NOTHING)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and how it is to be answered; see `Client.ask`."""

    question: str
    sources: int | None = None
    within: wire.Scope | None = None
    within_label: str = ""
    conversation: int | None = None
    keep: bool = False
    literal: bool = False


def stream_answer(client: Client, asked: Asked, quiet: bool = False) -> wire.AnswerReply:
    """Ask, show the model's words as they come, print the checked answer, and return it.

    Streamed words are a draft: they are checked against the sources when they are complete,
    and what these do not support is replaced. On a terminal the draft is shown dimly in the
    answer's place; elsewhere only the checked answer is written.
    """
    from concierge.cli.output import flowing

    answer = None
    events = client.ask(
        asked.question,
        asked.sources,
        asked.within,
        within_label=asked.within_label,
        conversation=asked.conversation,
        keep=asked.keep,
        literal=asked.literal,
    )
    with events, _draft(quiet) as show:
        for event in events:
            if event.type == "rewritten" and not quiet:
                _print_understood(event.text)
            elif event.type == "token":
                show(flowing(event.text))
            answer = event.answer or answer
    if answer is None:
        raise BugError(
            "The service ended an answer without the whole of it.", "Please report this."
        )
    if not quiet:
        print(flowing(answer.answer))
        print_notices([*_doubts(answer), *answer.notices])
    return answer


def _doubts(answer: wire.AnswerReply) -> Iterator[str]:
    """Say of an answer that cannot simply be trusted why that is so."""
    trust = answer.confidence
    if trust is not None and trust.level in _DOUBTS:
        yield " ".join([_DOUBTS[trust.level], *trust.reasons])


def _print_understood(question: str) -> None:
    """Say what a question was understood as, and how to have it taken as it was typed."""
    from concierge.cli.output import console, plain

    console(sys.stderr).print(
        f"Understood as: {plain(question)} (--literal takes it as typed)", style="italic"
    )


@contextmanager
def _draft(quiet: bool) -> Iterator[Callable[[str], None]]:
    """Lend a function that shows more of a draft; the draft is gone afterwards."""
    from rich.live import Live
    from rich.text import Text

    from concierge.cli.output import console

    out = console()
    if quiet or not out.is_terminal:
        yield lambda _words: None
        return
    text = Text(style="dim")

    def show(words: str) -> None:
        text.append(words)

    with Live(text, console=out, transient=True, refresh_per_second=20):
        yield show


def print_sources(citations: Iterable[wire.Citation]) -> None:
    """Print the numbered places that an answer rests on, with the words that say it."""
    from rich.text import Text

    from concierge.cli.output import console, name_and_folder, place_of, plain

    out = console()
    for citation in citations:
        name, folder = name_and_folder(citation.path)
        line = Text(f"\n[{citation.n}] ")
        line.append(name, style="bold")
        where = place_of(citation.locator)
        line.append(f", {where}" if where else "")
        out.print(line)
        out.print(f'    "{plain(citation.quote)}"')
        out.print(f"    {folder}", style="dim")


def print_notices(notices: Iterable[str]) -> None:
    """Print what the service wants the person to know; to stderr, so that pipes stay clean."""
    from concierge.cli.output import console, plain

    err = console(sys.stderr)
    for notice in notices:
        err.print(f"Note: {plain(notice)}", style="italic")
