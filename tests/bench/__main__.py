"""Run benchmarks: ``python -m tests.bench [NAME ...] [--corpus DIR]``."""

from __future__ import annotations

import argparse
import importlib
import sys

from tests.bench.report import Row, print_table

# In the order of the table; each module has `run(args) -> list[Row]`.
BENCHMARKS = (
    "index",
    "embedding",
    "changeover",
    "search",
    "search_million",
    "memory",
    "near_duplicates",
    "answer",
    "quality",
    "known_items",
    "extract",
    "gui",
    "order",
    "order_collections",
)


def main() -> int:
    """Run the benchmarks that are named, or all; return 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="bootstrap.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--corpus", default="", help="folder of real files: ir/cranfield, pdf ...")
    given = parser.parse_args()
    unknown = set(given.names) - set(BENCHMARKS)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    collections = ["--corpus", given.corpus] if given.corpus else []
    rows: list[Row] = []
    for name in given.names or BENCHMARKS:
        print(f"-- {name}", flush=True)
        arguments = collections if name in ("index", "answer", "quality", "extract") else []
        rows += importlib.import_module(f"tests.bench.{name}").run(arguments)
    print_table(rows)
    return 1 if any(row.ok is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
