"""The commands about one file: `explain`, `text` and `unlock`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode

if TYPE_CHECKING:
    from concierge.core import wire

_SHOWN_PARTS = 20
_LOOK_S = 0.2
# States in which nothing is left to be done.
_SETTLED = frozenset({"indexed", "partly indexed", "empty", "folder"})


def explain(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="Any file or folder.")],
    as_json: Json = False,
) -> None:
    """Tell how any path stands: found, left out or failed, by what, and what to do."""
    from concierge.cli.output import console, plain, print_json, shown_path

    found = client_of(context).explain(absolute(path))
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    out = console()
    out.print(shown_path(found.path), style="bold", end="")
    out.print(f"  {found.state}", style="green" if found.state in _SETTLED else "yellow")
    out.print(plain(f"{found.message} {found.advice}".strip()))
    if found.root and found.root != found.path:
        out.print(f"  {'in':<12} {shown_path(found.root)}")
    for label, value in _lines(found):
        out.print(f"  {label:<12} {plain(value)}")


def _lines(found: wire.Explanation) -> Iterator[tuple[str, str]]:
    """Yield what is known, label by label."""
    from concierge.cli.output import counted, shown_path, sized

    if found.below is not None:
        b = found.below
        yield "files", f"{b.indexed:,} indexed, {b.waiting:,} waiting, {b.failed:,} failed"
        if b.excluded:
            yield "left out", f"{b.excluded:,}"
    details = found.details
    if details is None:
        return
    yield "kind", f"{details.kind}, {details.media_type or 'not looked into'}"
    yield "size", sized(details.size)
    if details.extractor:
        yield "read by", details.extractor
    yield from _content(details)
    if details.parts:
        yield "holds", counted(len(details.parts), "file")
        for part in details.parts[:_SHOWN_PARTS]:
            yield "", f"{part.path}  {part.state}  {part.note}".rstrip()
    yield from _labels(details)
    for copy in details.same_content:
        yield "same as", shown_path(copy)
    for failure in details.failures:
        where = f" at {failure.page}" if failure.page is not None else ""
        yield "failed", f"{failure.stage}, {failure.component or 'reading'}{where}, {failure.when}"


def _labels(details: wire.FileDetails) -> Iterator[tuple[str, str]]:
    from concierge.cli.tag_sources import in_words, tags_of_file

    for source in tags_of_file(details):
        how = in_words(source)
        yield "tag", f"{source['tag']}{f', {how}' if how else ''}"
    if details.collections:
        yield "collected", ", ".join(details.collections)


def _content(details: wire.FileDetails) -> Iterator[tuple[str, str]]:
    from concierge.cli.output import counted

    for label, value in (
        ("title", details.title),
        ("author", details.author),
        ("language", details.language),
        ("pages", details.pages),
        ("seconds", details.seconds),
        *((name.replace("_", " "), value) for name, value in details.facts.items()),
    ):
        if value not in (None, ""):
            yield label, str(value)
    yield "text", f"{counted(details.words, 'word')} in {counted(details.chunks, 'passage')}"
    if details.text_state not in ("", "full"):
        yield "", details.text_state


def text(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file of the index.")],
    places: Annotated[
        bool, typer.Option("--places", help="Show where each passage stands.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Print the text of a file as the index knows it."""
    from concierge.cli.output import console, flowing, place_of, print_json

    found = client_of(context).text(absolute(path))
    if as_json:
        print_json(found.model_dump(mode="json"))
    elif places:
        out = console()
        for start, end, locator in found.passages:
            out.print(f"[{place_of(locator) or 'start'}]", style="dim")
            out.print(flowing(found.text[start:end]), end="\n\n")
    elif found.text:
        print(flowing(found.text))
    if not found.text:
        raise typer.Exit(ExitCode.FOUND_NOTHING)


def unlock(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file with a password.")],
    forget: Annotated[bool, typer.Option("--forget", help="Forget the password instead.")] = False,
    as_json: Json = False,
) -> None:
    """Give the password of a file, so that its words can be read; it is kept in your keyring.

    The password is asked for, or read from the standard input when that is no terminal.
    """
    client = client_of(context)
    place = absolute(path)
    client.file_at(place)  # a path that is not in the index is refused before anything is asked
    client.unlock(place, "" if forget else _password())
    while client.explain(place).state == "waiting":
        time.sleep(_LOOK_S)
    explain(context, path, as_json)
    if not forget and client.explain(place).state == "encrypted":
        raise typer.Exit(ExitCode.FAILED)


def _password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True))
    return sys.stdin.readline().rstrip("\r\n")
