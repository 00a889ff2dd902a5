"""Run the service with its API: ``python -m concierge.api --home DIR``.

Worker processes import this module too, so nothing heavy stands at its top.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fastapi import FastAPI

    from concierge.service.engine import Engine


def main() -> int:
    """Parse the command line and run the service."""
    import argparse

    from concierge.core.errors import ConciergeError
    from concierge.core.paths import Home
    from concierge.service.process import refuse, run

    parser = argparse.ArgumentParser(prog="python -m concierge.api")
    parser.add_argument("--home", default=None, help="data folder")
    parser.add_argument("--raise", action="store_true", dest="raising", help="errors, unsaid")
    given = parser.parse_args()
    try:
        return run(Home.find(given.home), _create_app)
    except ConciergeError as error:
        if given.raising:  # the command line runs this in its own process and says it
            raise
        return refuse(error)


def _create_app(engine: Engine, token: str, port: int) -> FastAPI:
    # Imported only now, behind the network guard, as every library is.
    from concierge.api.app import create_app

    return create_app(engine, token, port)


if __name__ == "__main__":
    sys.exit(main())
