"""The one form in which every measurement reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One measured number beside its target.

    Attributes:
        what: What was measured.
        ours: Our figure with its unit.
        other: The figure of what it is compared with in the same run, or empty.
        ratio: How many times better ours is, or none where nothing is compared.
        target: What it must reach.
        ok: Whether it does; none where it is for information only.
    """

    what: str
    ours: str
    other: str
    ratio: float | None
    target: str
    ok: bool | None


def print_table(rows: Sequence[Row]) -> None:
    """Print measurements as a table."""
    from rich.console import Console
    from rich.table import Table

    table = Table("what", "ours", "compared with", "times", "target", "")
    for row in rows:
        verdict = {True: "[green]reached[/]", False: "[red]missed[/]", None: ""}[row.ok]
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        table.add_row(row.what, row.ours, row.other, ratio, row.target, verdict)
    console = Console()
    # A pipe has no width; the usual 80 columns would break every cell.
    (console if console.is_terminal else Console(width=120)).print(table)
