"""The command `demo`: a household's papers, three searches and an answer, in a throw-away home."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from concierge.cli.options import Json
from concierge.core.errors import ConciergeError, ExitCode

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire
    from concierge.core.paths import Home

SHOWS = {
    "name": "By name: a part of the file's name is enough",
    "word": "By word: it stands inside the file, not in its name",
    "meaning": "By meaning: the file shares no word with the query",
}
_TOP = 3
_END_S = 10.0


@dataclass(slots=True)
class Show:
    """One run of the demonstration: where it speaks, and what it has found so far."""

    client: Client
    library: Path
    quiet: bool
    found: dict[str, Any] = field(default_factory=dict)
    unmet: list[str] = field(default_factory=list)

    def say(self, text: str = "", style: str | None = None) -> None:
        """Print a line, unless a program is listening."""
        from concierge.cli.output import console

        if not self.quiet:
            console().print(text, style=style)


def demo(
    keep: Annotated[bool, typer.Option("--keep", help="Keep the data folder afterwards.")] = False,
    as_json: Json = False,
) -> None:
    """Index a sample household, search it in three ways and ask it a question."""
    from concierge.cli.output import print_json
    from concierge.client import Client
    from concierge.core.samples import assets_folder

    assets = assets_folder()
    script = json.loads((assets / "demo.json").read_text(encoding="utf-8"))
    began = time.monotonic()
    with throw_away_home(keep, quiet=as_json) as home:
        show = Show(Client.connect(home), assets / "sample_library", quiet=as_json)
        _index(show)
        show.found["searches"] = [_search(show, wanted) for wanted in script["searches"]]
        show.found["question"] = _ask(show, script["question"])
    took_s = time.monotonic() - began
    if as_json:
        found = {"ok": not show.unmet, "took_s": round(took_s, 1), **show.found}
        print_json({**found, "unmet": show.unmet})
    _judge(show, took_s)


@contextlib.contextmanager
def throw_away_home(keep: bool, quiet: bool) -> Iterator[Home]:
    """Make a data folder in the temporary files; end its service and remove it at the end.

    That holds for Ctrl+C and SIGTERM as well.
    """
    import tempfile

    from concierge.cli.output import console
    from concierge.core.paths import Home, shown

    def end(_signal: int, _frame: object) -> None:
        sys.exit(128 + signal.SIGTERM)

    # The key of a folder that is thrown away has no business in the person's keyring.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    before = signal.signal(signal.SIGTERM, end)
    home = Home(Path(tempfile.mkdtemp(prefix="concierge-demo-")))
    try:
        yield home
    finally:
        _end_service(home)
        if keep:
            console(sys.stderr).print(f"The data folder stays: {shown(home.folder)}")
        else:
            _remove(home.folder)
        signal.signal(signal.SIGTERM, before)
    if not quiet and not keep:
        console().print("\nThe demonstration's data folder has been removed.", style="dim")


def _end_service(home: Home) -> None:
    from concierge.client import Client, find_service

    info = find_service(home)
    if info is None:
        return
    try:
        Client(home, info, restart=False).stop(wait_s=_END_S)
    except ConciergeError:
        # It serves nobody but us and its folder goes away: ending it hard loses nothing.
        import psutil

        with contextlib.suppress(psutil.NoSuchProcess):
            psutil.Process(info.pid).kill()


def _remove(folder: Path) -> None:
    """Remove a folder; a system that still holds a file of it gets a moment to let go."""
    import shutil

    for _attempt in range(10):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.2)


def _index(show: Show) -> None:
    from concierge.cli.indexing import print_failures, wait_until_done
    from concierge.cli.output import counted, shown_path
    from concierge.core.paths import to_wire

    show.say(f"Indexing {shown_path(to_wire(show.library))}", style="bold")
    began = time.monotonic()
    ticket = show.client.add([show.library]).ticket
    status = wait_until_done(show.client, ticket, quiet=show.quiet)
    failures = list(show.client.all_failures())
    took_s = time.monotonic() - began
    show.found["files"] = status.files.model_dump()
    show.found["failures"] = [row.model_dump(mode="json") for row in failures]
    show.found["index_s"] = round(took_s, 1)
    show.say(
        f"{counted(status.files.indexed, 'file')} findable, "
        f"{status.files.failed:,} failed, in {took_s:.1f} s"
    )
    if not show.quiet:
        print_failures(failures)


def _search(show: Show, wanted: dict[str, str]) -> dict[str, Any]:
    from concierge.cli.finding import print_hit
    from concierge.cli.output import console

    show.say(f"\n{SHOWS[wanted['by']]}", style="bold")
    show.say(f"> concierge search {wanted['query']}")
    reply = show.client.search(wanted["query"], limit=_TOP)
    if not show.quiet:
        for rank, hit in enumerate(reply.hits, 1):
            print_hit(console(), rank, hit)
    met = bool(reply.hits) and is_file(reply.hits[0].path, wanted["expect"])
    if not met:
        show.unmet.append(f"{wanted['expect']} is not the first file for: {wanted['query']}")
    return {**wanted, "met": met, **reply.model_dump(mode="json")}


def _ask(show: Show, wanted: dict[str, Any]) -> dict[str, Any]:
    from concierge.cli.finding import Asked, print_sources, stream_answer

    show.say("\nAn answer, with the page that proves it", style="bold")
    show.say(f"> concierge ask {wanted['ask']}\n")
    answer = stream_answer(show.client, Asked(wanted["ask"]), quiet=show.quiet)
    if not show.quiet:
        print_sources(answer.citations)
    met = any(_proves(citation, wanted) for citation in answer.citations)
    if not met:
        show.unmet.append(
            f"no citation names {wanted['expect']}, page {wanted['page']}, with the words "
            f"{wanted['holds']}, for: {wanted['ask']}"
        )
    return {**wanted, "met": met, **answer.model_dump(mode="json")}


def _proves(citation: wire.Citation, wanted: dict[str, Any]) -> bool:
    here = is_file(citation.path, wanted["expect"])
    says = str(wanted["holds"]).casefold() in citation.quote.casefold()
    return here and says and citation.locator.get("page") == wanted["page"]


def is_file(path: str, expected: str) -> bool:
    """Say whether a path of the wire is the expected file, given from the library's folder."""
    from concierge.core.paths import from_wire

    return from_wire(path).parts[-len(Path(expected).parts) :] == Path(expected).parts


def _judge(show: Show, took_s: float) -> None:
    """Say honestly whether everything came out as it should."""
    if not show.unmet:
        show.say(f"\nAll as expected, in {took_s:.0f} s.", style="bold")
        return
    show.say("\nNot everything came out as expected:", style="bold red")
    for line in show.unmet:
        show.say(f"  {line}")
    raise typer.Exit(ExitCode.FAILED)
