"""Reading text files into words and names, against Recoll on the same files."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from concierge.core.paths import Home
from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.service import machine
from concierge.service.absence import Absences
from concierge.service.reading import Reader
from concierge.service.scanner import Scanner
from concierge.store.catalog import Catalog
from tests.bench.material import WORKERS, copy_of, reader_in
from tests.bench.report import Row

FILES = 5000
ROUNDS = 3
_KEY = b"b" * 32


def run(_args: list[str]) -> list[Row]:
    """Index the same files by turns with ours and with recollindex."""
    recoll = shutil.which("recollindex")
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        total = copy_of(FILES, base / "files")
        ours, theirs = [], []
        for turn in range(ROUNDS if recoll else 1):
            ours.append(_ours(base / "files", base / f"home{turn}"))
            if recoll:
                theirs.append(_theirs(recoll, base / "files", base / f"recoll{turn}"))
    our_time, our_bytes, again, wanted = min(ours)
    what = f"{FILES:,} text files ({total / 1e6:.0f} MB) into words and names"
    unchanged = Row(
        "the same again with nothing changed: files read",
        f"{wanted} ({again:.2f} s)",
        "",
        None,
        "0",
        wanted == 0,
    )
    if not theirs:
        shown = f"{our_time:.1f} s, {our_bytes / 1e6:.0f} MB"
        return [Row(what, shown, "no recollindex here", None, "", None), unchanged]
    their_time, their_bytes = min(theirs)
    faster, smaller = their_time / our_time, their_bytes / our_bytes
    return [
        Row(what, f"{our_time:.1f} s", f"recollindex {their_time:.1f} s", faster, "2", faster >= 2),
        Row(
            "size of that index",
            f"{our_bytes / 1e6:.0f} MB",
            f"recollindex {their_bytes / 1e6:.0f} MB",
            smaller,
            "2",
            smaller >= 2,
        ),
        unchanged,
    ]


def _ours(files: Path, folder: Path) -> tuple[float, int, float, int]:
    """Index through the service's own parts.

    Returns:
        Seconds and bytes of names and words; seconds of scanning again with nothing
        changed, and how many files that wants to read.
    """
    home = Home(folder)
    home.create()
    preferences = Preferences(home.settings)
    start = time.perf_counter()
    catalog = Catalog(home.catalog, _KEY)
    scanner = Scanner(
        catalog,
        folder,
        preferences,
        Absences(catalog, preferences, machine.volumes),
        changed=_nothing,
        finished=_nothing,
        watch=_nothing,
        took=_nothing,
    )
    reader = reader_in(catalog, folder)
    try:
        scanner.start()
        root = catalog.places.add_root(os.fsencode(files))
        scanner.scan([root.id])
        _settle(scanner)
        _read_all(reader)
        counts = catalog.ledger.counts().stages
        assert counts[Stage.TEXT].waiting == 0
        assert counts[Stage.TEXT].done == FILES
        elapsed = time.perf_counter() - start
        scanner.scan([root.id])
        _settle(scanner)
        again = time.perf_counter() - start - elapsed
        wanted = catalog.ledger.counts().stages[Stage.TEXT].waiting
    finally:
        scanner.stop()
        reader.stop()
        catalog.close()
    return elapsed, sum(f.stat().st_size for f in folder.iterdir()), again, wanted


def _settle(scanner: Scanner) -> None:
    while scanner.busy:
        time.sleep(0.01)


def _read_all(reader: Reader) -> None:
    """Do what the pipeline does for the text stage, to its end."""
    while True:
        while reader.has_room(WORKERS) and reader.start(Stage.TEXT):
            pass
        if not reader.in_hand:
            return
        future = next(iter(reader.in_hand))
        future.exception()  # waits
        reader.finish(future)


def _theirs(recoll: str, files: Path, folder: Path) -> tuple[float, int]:
    folder.mkdir()
    (folder / "recoll.conf").write_text(f"topdirs = {files}\n", encoding="utf-8")
    start = time.perf_counter()
    with _quiet() as sink:
        subprocess.run([recoll, "-c", str(folder)], check=True, stdout=sink, stderr=sink)
    elapsed = time.perf_counter() - start
    return elapsed, sum(f.stat().st_size for f in (folder / "xapiandb").rglob("*") if f.is_file())


@contextmanager
def _quiet() -> Iterator[int]:
    sink = os.open(os.devnull, os.O_WRONLY)
    try:
        yield sink
    finally:
        os.close(sink)


def _nothing(*_told: object) -> None:
    """Nobody listens."""
