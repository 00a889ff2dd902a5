"""Run the service with its API: ``python -m concierge.api --home DIR``.

Worker processes import this module too, so nothing heavy stands at its top.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Parse the command line and run the service."""
    import argparse

    from concierge.api.app import create_app
    from concierge.core.paths import Home
    from concierge.service.process import run

    parser = argparse.ArgumentParser(prog="python -m concierge.api")
    parser.add_argument("--home", default=None, help="data folder")
    return run(Home.find(parser.parse_args().home), create_app)


if __name__ == "__main__":
    sys.exit(main())
