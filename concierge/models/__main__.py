"""``python -m concierge.models prepare``: make the models ready, once per person."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from concierge.core.errors import ConciergeError
from concierge.privacy import guard


def main() -> int:
    """Read the arguments, do it, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m concierge.models")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("prepare", help="export the embedding model, unless it is ready")
    command.add_argument("--into", type=Path, help="folder of prepared models")
    arguments = parser.parse_args()
    guard.install()
    from concierge.models.prepare import prepare  # and with it, all that could reach out

    try:
        prepare(arguments.into, say=partial(print, flush=True))
    except ConciergeError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return int(error.exit_code)
    return 0


if __name__ == "__main__":
    sys.exit(main())
