"""The commands `settings`, `rules`, `confirm` and `check`."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Annotated, Any

import typer

from concierge.cli.options import Json, absolute, client_of
from concierge.core.errors import BusyError, MisusedError

if TYPE_CHECKING:
    from concierge.core import wire

_LOOK_S = 0.3


def settings(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]")] = None,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]")] = None,
    as_json: Json = False,
) -> None:
    """Tell all settings, one of them, or change one; a change takes effect at once."""
    from concierge.cli.output import print_json

    client = client_of(context)
    rows = client.settings()
    if name is not None and value is not None:
        lists = any(row.name == name and isinstance(row.default, list) for row in rows)
        rows = client.change_settings({name: _read(value, lists)})
    if name is not None:
        rows = [row for row in rows if row.name == name]
        if not rows:
            raise MisusedError(f"There is no setting {name!r}.", "`concierge settings` has all.")
    if as_json:
        print_json({"settings": [row.model_dump(mode="json") for row in rows]})
        return
    for row in rows:
        _print_setting(row, whole=name is not None)


def rules(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A folder that was added.")],
    exclude: Annotated[
        list[str] | None,
        typer.Option("--exclude", metavar="PATTERN", help="Leave this out; as in .gitignore."),
    ] = None,
    allow: Annotated[
        list[str] | None,
        typer.Option("--allow", metavar="PATTERN", help="Read this although a rule is against it."),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option("--remove", metavar="PATTERN", help="Take a pattern of this folder back."),
    ] = None,
    *,
    as_json: Json = False,
) -> None:
    """Tell or change what is left out below a folder of the index; takes effect at once."""
    from concierge.cli.output import print_json

    client = client_of(context)
    found = client.explain(absolute(path)).root
    root = next((one for one in client.roots() if one.path == found), None)
    if root is None:
        raise MisusedError("This folder is not in the index.", "Add it with `concierge index`.")
    gone = set(remove or ())
    if exclude or allow or gone:
        unknown = gone - {*root.exclude, *root.allow}
        if unknown:
            raise MisusedError(f"There is no pattern {min(unknown)!r} here.", "Nothing changed.")
        root = client.set_rules(
            absolute(path),
            [one for one in (*root.exclude, *(exclude or ())) if one not in gone],
            [one for one in (*root.allow, *(allow or ())) if one not in gone],
        )
    if as_json:
        print_json(root.model_dump(mode="json"))
        return
    print("Left out:", ", ".join(root.exclude) or "nothing beside the setting left_out")
    if root.allow:
        print("Read nevertheless:", ", ".join(root.allow))


def confirm(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A folder whose files are gone.")],
    as_json: Json = False,
) -> None:
    """Agree that the files of an emptied or missing folder are gone for good."""
    from concierge.cli.output import counted, print_json

    reply = client_of(context).confirm(absolute(path))
    if as_json:
        print_json(reply.model_dump(mode="json"))
    else:
        print(f"Forgot {counted(reply.files, 'file')}.")


def check(context: typer.Context, as_json: Json = False) -> None:
    """Tidy the index now and compare it with the disk; repairs what it finds."""
    from concierge.cli.output import print_json

    client = client_of(context)
    before = client.last_check()
    client.check()
    while client.status().tidying:
        time.sleep(_LOOK_S)
    report = client.last_check()
    if report is None or report == before:
        raise BusyError(
            "The check could not be finished now.",
            "`concierge status` tells what is in the way. What is left is done in idle time.",
        )
    if as_json:
        print_json(report.model_dump(mode="json"))
    else:
        _print_report(report)


def _read(text: str, is_list: bool) -> Any:
    """Read a value as JSON where it is that, else as text or as words between commas."""
    try:
        return json.loads(text)
    except ValueError:
        parts = [part.strip() for part in text.split(",") if part.strip()]
        return parts if is_list else text


def _print_setting(row: wire.SettingRow, whole: bool) -> None:
    from concierge.cli.output import console

    out = console()
    changed = "" if row.value == row.default else f"  (else {_spelled(row.default)})"
    out.print(row.name, style="bold", end="", markup=False)
    out.print(f" = {_spelled(row.value)}{changed}", markup=False)
    if whole:
        out.print(f"{row.title}. {row.description}", style="dim", markup=False)


def _spelled(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return value if isinstance(value, str) and value else json.dumps(value)


def _print_report(report: wire.UpkeepReport) -> None:
    from concierge.cli.output import console, counted, sized

    out = console()
    verdict = "Repaired." if report.repaired else "Done, but:" if report.notices else "Healthy."
    out.print(verdict, style="bold")
    checked = (counted(count, what.removesuffix("s")) for what, count in report.checked.items())
    if report.checked:
        out.print(f"  {'checked':<16} {', '.join(checked)}", markup=False)
    for label, counts in (
        ("repaired", report.repaired),
        ("on the disk", report.found),
    ):
        if counts:
            words = ", ".join(f"{count:,} {what}" for what, count in counts.items())
            out.print(f"  {label:<16} {words}", markup=False)
    out.print(f"  {'size':<16} {sized(report.bytes_before)}, now {sized(report.bytes_after)}")
    for notice in report.notices:
        out.print(f"  {notice}", markup=False)
