"""The command `export`: results of a search as a file."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.finding import By, Order
from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode, MisusedError
from concierge.core.exporting import MOST_EXPORTED, format_of, save
from concierge.core.paths import shown, to_wire

if TYPE_CHECKING:
    from concierge.core.exporting import Format


class Form(StrEnum):
    """Formats of an export."""

    CSV = "csv"
    JSON = "json"
    MD = "md"
    PDF = "pdf"


def export(  # noqa: PLR0917 - the options of a command
    context: typer.Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUERY", help="As for search; none exports all files."),
    ] = None,
    form: Annotated[
        Form | None, typer.Option("--format", "-f", help="Else by the ending of FILE, or csv.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; else the standard output."),
    ] = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, max=MOST_EXPORTED, help="How many files at most.")
    ] = MOST_EXPORTED,
    sort: Annotated[Order, typer.Option(help="What comes first.")] = Order.RELEVANCE,
    by: Annotated[By, typer.Option(help="Find by words (and names) or meaning alone.")] = By.ALL,
    as_json: Json = False,
) -> None:
    """Write all results of a search into a file: CSV, JSON, Markdown or PDF."""
    wanted = _format(form, output, as_json)
    words = " ".join(query or [])
    with client_of(context).export(words, wanted, limit, sort.value, by.value) as download:
        if output is None:
            sys.stdout.buffer.writelines(download)
        else:
            path = absolute(output)
            save(path, download)
            _tell(download.total, path, as_json)
        if not download.total:
            raise typer.Exit(ExitCode.FOUND_NOTHING)


def _format(form: Form | None, output: str | None, as_json: bool) -> Format:
    """Return the format that was asked for, refusing what makes no sense.

    Raises:
        MisusedError: When a file's ending says nothing, or a terminal would be sent a PDF.
    """
    to_stdout = output is None
    named = "json" if to_stdout and as_json else "csv" if output is None else format_of(output)
    wanted = named if form is None else form.value
    if wanted is None:
        raise MisusedError(
            "The ending of the file says no format.", "Give one with --format: csv, json, md, pdf."
        )
    if to_stdout and as_json and wanted != "json":
        raise MisusedError("--json prints JSON.", "Leave it out, or write to a file with -o.")
    if to_stdout and wanted == "pdf" and sys.stdout.isatty():
        raise MisusedError("A terminal cannot show a PDF.", "Write it to a file with -o.")
    return wanted


def _tell(total: int, path: Path, as_json: bool) -> None:
    from concierge.cli.output import counted, print_json

    if as_json:
        print_json({"path": to_wire(path), "files": total, "bytes": path.stat().st_size})
    else:
        print(f"{counted(total, 'file')} written to {shown(path)}.")
