"""How long it takes to put 10,000 files in order, in the catalog alone, and to undo it."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from concierge.core.wire import JournalRequest
from concierge.store.catalog import Catalog
from concierge.store.database import Connection
from tests.bench.report import Row

FILES = 10_000
_REQUEST = 500  # files of one request of the window
_TARGET_S = 1.0
_ROUNDS = 5
_KEY = b"b" * 32


def run(_args: list[str]) -> list[Row]:
    """Measure tagging and collecting many files, undoing and redoing it; the slowest of five."""
    with tempfile.TemporaryDirectory() as folder:
        catalog = Catalog(Path(folder) / "catalog.db", _KEY)
        try:
            _fill(catalog)
            return [*_rows(catalog, "tag", _tag), *_rows(catalog, "in requests of 500", _in_parts)]
        finally:
            catalog.close()


def _fill(catalog: Catalog) -> None:
    root = catalog.places.add_root(b"/f")

    def work(connection: Connection) -> None:
        connection.executemany(
            "INSERT INTO file (id, root_id, path, name, size, modified_ns, kind, state, reason)"
            " VALUES (?, ?, ?, ?, 1, 1, 'text', 'indexed', '')",
            ((n, root.id, b"/f/%d.txt" % n, f"{n}.txt") for n in range(1, FILES + 1)),
        )

    catalog._database.run(work)


def _tag(catalog: Catalog) -> None:
    with catalog.journal.entry("tag.assign", {"name": "work/acme"}):
        catalog.tags.assign("work/acme", range(1, FILES + 1))


def _in_parts(catalog: Catalog) -> None:
    with catalog.journal.entry("tag.assign", {"name": "work/acme"}):
        for start in range(1, FILES + 1, _REQUEST):
            catalog.tags.assign("work/acme", range(start, start + _REQUEST))


def _rows(catalog: Catalog, what: str, work: Callable[[Catalog], None]) -> list[Row]:
    done, undone, again = [], [], []
    for _ in range(_ROUNDS):
        done.append(_seconds(lambda: work(catalog)))
        assert catalog.tags.all()[-1].files == FILES
        entry = catalog.journal.find(JournalRequest(), back=True).id
        undone.append(_seconds(lambda: catalog.journal.turn(entry, back=True)))  # noqa: B023
        assert catalog.tags.all() == []
        again.append(_seconds(lambda: catalog.journal.turn(entry, back=False)))  # noqa: B023
        catalog.journal.turn(entry, back=True)
    return [
        _row(f"{FILES:,} files: {what}", done),
        _row(f"{FILES:,} files: {what}, undo", undone),
        _row(f"{FILES:,} files: {what}, redo", again),
    ]


def _row(what: str, seconds: list[float]) -> Row:
    slowest = max(seconds)
    return Row(
        what,
        f"{slowest:.2f} s (median {statistics.median(seconds):.2f})",
        "",
        None,
        f"{_TARGET_S:.1f} s",
        slowest <= _TARGET_S,
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
