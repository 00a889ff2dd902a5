"""How the command `models` shows models: a table for each job, and what would be fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from concierge.cli.output import console, counted, plain, sized

if TYPE_CHECKING:
    from concierge.core import wire

_JOBS = (
    ("answering", "Answers"),
    ("meaning", "Meaning"),
    ("speech", "Speech"),
    ("reranking", "Reranking"),
)


def show(found: wire.Models) -> None:
    """Print all models, by what they are for."""
    out = console()
    free = f"{sized(found.free_bytes)} of {sized(found.memory_bytes)} of memory are free."
    out.print(free)
    for job, title in _JOBS:
        rows = [row for row in found.models if row.job == job]
        if rows:
            out.print(f"\n{title}", style="bold")
            _print(rows)
    scans = [row for row in found.models if row.job == "ocr"]
    out.print("\nLanguages of scans", style="bold")
    here = ", ".join(f"{row.name} ({row.title})" for row in scans if row.here)
    out.print(plain(f"  here: {here or 'none: tesseract is not installed'}"))
    more = next((row for row in scans if not row.here), None)
    if more:
        others = ", ".join(row.name for row in scans if not row.here)
        out.print(plain(f"  more: {others}"))
        out.print(plain(f"  {more.title}: {more.how}"))
    if any(not row.bytes and row.files for row in found.models):
        out.print("\n?: the publisher is asked for the size and the checksum, after you agreed.")
    out.print(
        "\nFetch one with `concierge models fetch NAME`, try one with `concierge models try NAME`,"
    )
    out.print("or use a file or folder of yours with `concierge models use PATH`.")


def show_offer(wanted: wire.Model) -> None:
    """Print what would be fetched, from where, and under which terms."""
    terms = "" if wanted.free else " (read its terms before you use it)"
    for name, value in (
        ("Model", wanted.title),
        ("For", wanted.job),
        ("Size", sized(wanted.bytes)),
        ("Licence", wanted.licence + terms),
        ("Source", wanted.source),
        ("Checksum", f"SHA-256 {wanted.sha256}"),
        ("Fits", wanted.fit.reason if wanted.fit else ""),
    ):
        print(plain(f"{name:<9} {value}"))
    if len(wanted.files) > 1:
        for file in wanted.files:
            print(plain(f"          {file.path}  {sized(file.bytes)}  {file.checksum}"))
    host = urlsplit(wanted.files[0].address).hostname
    print(plain(f"It is fetched from {host}. Nothing of yours is sent."))


def measured_line(measured: wire.Measured) -> str:
    """Say in one line what trying a model came to."""
    return (
        f"loads in {measured.load_s:.1f} s, takes {sized(measured.memory_bytes)}, reads "
        f"{measured.prompt_tokens_per_s:.0f} and writes {measured.tokens_per_s:.0f} tokens a "
        f"second, {measured.right} of {counted(measured.asked, 'question')} right"
    )


def _print(rows: list[wire.Model]) -> None:
    """Print models, each in a line, and below it what there is to say of it."""
    out = console()
    width = max(len(row.name) for row in rows)
    for row in rows:
        size = sized(row.bytes) if row.bytes else "?"
        parts = (f"{row.name:<{width}}", f"{size:>8}", row.licence, _state(row))
        out.print(plain("  " + "  ".join(part for part in parts if part)))
        for line in _details(row):
            out.print(plain(f"  {'':<{width}}  {line}"), style="dim")


def _state(row: wire.Model) -> str:
    where = "in use" if row.in_use else "here" if row.here else ""
    fit = row.fit.verdict if row.fit and row.fit.verdict != "unknown" else ""
    told = ", ".join(part for part in (where, fit) if part)
    return f"({told})" if told else ""


def _details(row: wire.Model) -> Iterator[str]:
    if row.measured:
        yield measured_line(row.measured)
    elif row.fit and row.fit.tokens_per_s and not row.here:
        yield f"about {row.fit.tokens_per_s:.1f} tokens a second, by what was tried here"
    if row.fit and row.fit.verdict in ("tight", "too large"):
        yield row.fit.reason
