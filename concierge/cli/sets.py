"""How `ask` prints what was counted: the files or amounts, how they were found, and the query."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

    from concierge.core import wire

_MOST_COUNTED = 10  # files that are named where only their number was asked for


def print_set(listed: wire.SetAnswer) -> None:
    """Print the files or amounts of a set, what was left out and why, and how it was counted."""
    from rich.text import Text

    from concierge.cli.output import console, name_and_folder, plain

    out = console()
    most = _MOST_COUNTED if listed.operation == "count" else len(listed.files)
    shown = listed.files[:most]
    for one in shown:
        out.print(_line(one, listed.operation))
        out.print(f"{'':14}{name_and_folder(one.path)[1]}", style="dim")
    if shown and len(shown) < listed.total:
        out.print(f"and {listed.total - len(shown):,} more", style="dim")
    for out_of in listed.left_out:
        name, _ = name_and_folder(out_of.file.path)
        line = Text(f"left out      {name}", style="dim")
        line.append(f"  {plain(out_of.reason)}")
        out.print(line)
    if (more := listed.left_out_total - len(listed.left_out)) > 0:
        out.print(f"and {more:,} more left out", style="dim")
    out.print(" ".join(plain(sentence) for sentence in listed.counted), style="italic")
    out.print(f"Query: {plain(listed.query) or '(all files)'}")


def _line(one: wire.SetFile, operation: str) -> Text:
    """Return a file, or an amount with where it stands."""
    from rich.text import Text

    from concierge.cli.output import name_and_folder, place_of, plain, sized

    name, _ = name_and_folder(one.path)
    figure = f"{one.amount} {one.currency}" if one.amount else sized(one.size)
    if operation not in ("largest", "smallest") and not one.amount:
        figure = one.date or one.modified[:10]
    line = Text(f"{plain(figure):>12}  ")
    line.append(name, style="bold")
    line.append(f"  {where}" if (where := place_of(one.locator)) else "")
    beside = [one.date if one.amount else "", plain(one.party)]
    line.append("".join(f"  {part}" for part in beside if part))
    if one.quote:
        line.append(f'\n{"":14}"{plain(one.quote)}"')
    return line
