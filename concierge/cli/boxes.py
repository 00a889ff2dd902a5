"""The command `collection export`: a collection as a folder, a ZIP, a table or a page."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import ExitCode
from concierge.core.paths import shown

if TYPE_CHECKING:
    from concierge.core import wire


class Form(StrEnum):
    """What a collection is exported as."""

    LINKS = "links"
    COPIES = "copies"
    ZIP = "zip"
    CSV = "csv"
    MARKDOWN = "markdown"


def export(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A collection.")],
    target: Annotated[
        str, typer.Argument(metavar="TARGET", help="What is made; nothing may be there.")
    ],
    form: Annotated[
        Form,
        typer.Option(
            "--as", help="A folder of links or copies, a ZIP, a table, or a page with pictures."
        ),
    ] = Form.COPIES,
    as_json: Json = False,
) -> None:
    """Write a collection somewhere; Ctrl+C takes back what was written."""
    path = absolute(target)
    with client_of(context).collections.export(name, form.value, path) as steps:
        last = _followed(steps, as_json)
    _tell(last, path, as_json)
    if not last.total:
        raise typer.Exit(int(ExitCode.FOUND_NOTHING))


def _followed(steps: Iterable[wire.ExportStep], as_json: bool) -> wire.ExportStep:
    """Show on stderr how far it is; return the last step."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from concierge.cli.output import console
    from concierge.core import wire

    last = wire.ExportStep()
    columns = (TextColumn("Exporting"), BarColumn(), MofNCompleteColumn())
    out = console(sys.stderr)
    with Progress(*columns, console=out, transient=True, disable=as_json) as bar:
        task = bar.add_task("", total=None)
        for step in steps:
            bar.update(task, completed=step.done, total=step.total)
            last = step
    return last


def _tell(last: wire.ExportStep, path: Path, as_json: bool) -> None:
    from concierge.cli.output import counted, plain, print_json, shown_path

    if as_json:
        print_json(last.model_dump(mode="json", exclude={"type", "problem"}))
        return
    written = last.total - len(last.failed)
    print(f"{counted(written, 'file')} written to {shown(path)}.")
    for one in last.failed:
        print(f"  Not {shown_path(one.path)}: {plain(one.reason)}.")
