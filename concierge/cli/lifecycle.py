"""The commands about the service itself: `serve`, `stop` and `doctor`."""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import TYPE_CHECKING

import typer

from concierge.cli.options import Json, home_of
from concierge.core.errors import BusyError, ExitCode

if TYPE_CHECKING:
    from concierge.core.paths import Home

_POLL_S = 0.05


def serve(context: typer.Context, as_json: Json = False) -> None:
    """Run the service in the foreground until Ctrl+C or `concierge stop`."""
    import runpy

    from concierge.client import LOCKED, find_service, prepare
    from concierge.core.paths import shown

    home = home_of(context)
    prepare(home)
    busy = BusyError(
        f"A service already runs for {shown(home.folder)}.", "End it with `concierge stop`."
    )
    if find_service(home) is not None:
        raise busy
    threading.Thread(target=_announce, args=(home, as_json), daemon=True).start()
    # The service is not imported: it stands above the faces and is started like a program.
    typed, sys.argv = sys.argv, ["concierge.api", "--raise", "--home", str(home.folder)]
    try:
        runpy.run_module("concierge.api", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if end.code == LOCKED:
            raise busy from end
        raise typer.Exit(ExitCode.FAILED if end.code else ExitCode.DONE) from end
    finally:
        sys.argv = typed  # it says how an error is shown


def _announce(home: Home, as_json: bool) -> None:
    """Say once that the service of this very process answers."""
    from concierge.cli.output import print_json
    from concierge.client import find_service
    from concierge.core.paths import shown

    while True:
        info = find_service(home)
        if info is not None and info.pid == os.getpid():
            break
        time.sleep(_POLL_S)
    if as_json:
        print_json({"home": str(home.folder), "port": info.port, "pid": info.pid})
    else:
        print(f"Serving {shown(home.folder)} on 127.0.0.1:{info.port}. Ctrl+C ends it.")
    sys.stdout.flush()


def stop(context: typer.Context, as_json: Json = False) -> None:
    """End the service cleanly."""
    from concierge.cli.output import print_json
    from concierge.client import Client, find_service

    home = home_of(context)
    info = find_service(home)
    if info is not None:
        Client(home, info, restart=False).stop()
    if as_json:
        print_json({"stopped": info is not None})
    else:
        print("No service was running." if info is None else "The service has ended.")


def doctor(context: typer.Context, as_json: Json = False) -> None:
    """Look at what is installed, what is missing and how to get it."""
    from rich.text import Text

    from concierge.cli.doctor import State, examine
    from concierge.cli.output import console, plain, print_json

    findings = examine(home_of(context))
    whole = not any(finding.state is State.MISSING for finding in findings)
    if as_json:
        print_json({"ok": whole, "findings": [finding.as_dict() for finding in findings]})
    else:
        out = console()
        styles = {State.OK: "green", State.MISSING: "bold red", State.OPTIONAL: "yellow"}
        for finding in findings:
            line = Text(f"{finding.state.value:<9}", style=styles[finding.state])
            line.append(f" {plain(finding.name)}", style="bold")
            line.append(f"  {plain(finding.detail)}", style="not bold default")
            out.print(line)
            if finding.advice:
                out.print(f"{'':<10}{plain(finding.advice)}")
    if not whole:
        raise typer.Exit(ExitCode.FAILED)
