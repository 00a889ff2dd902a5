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
from concierge.core.settings import Settings
from concierge.service.reading import Reader
from concierge.service.scanner import Scanner
from concierge.store.catalog import Catalog
from tests.bench.material import copy_of
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
    our_time, our_bytes = min(ours)
    if not theirs:
        shown = f"{our_time:.1f} s, {our_bytes / 1e6:.0f} MB"
        return [
            Row("text files into words and names", shown, "no recollindex here", None, "", None)
        ]
    their_time, their_bytes = min(theirs)
    times, share = their_time / our_time, our_bytes / their_bytes
    what = f"{FILES:,} text files ({total / 1e6:.0f} MB) into words and names"
    return [
        Row(what, f"{our_time:.1f} s", f"recollindex {their_time:.1f} s", times, "2", times >= 2),
        Row(
            "size of the index",
            f"{our_bytes / 1e6:.0f} MB",
            f"recollindex {their_bytes / 1e6:.0f} MB",
            1 / share,
            "2",
            share <= 0.5,
        ),
    ]


def _ours(files: Path, folder: Path) -> tuple[float, int]:
    """Return seconds and bytes of names and words, through the service's own parts."""
    home = Home(folder)
    home.create()
    settings = Settings()
    start = time.perf_counter()
    catalog = Catalog(home.catalog, _KEY)
    scanner = Scanner(catalog, folder, settings, _nothing, _nothing)
    reader = Reader(catalog, settings)
    try:
        scanner.start()
        root = catalog.places.add_root(os.fsencode(files))
        scanner.scan([root.id])
        while scanner.busy:
            time.sleep(0.01)
        _read_all(reader)
        counts = catalog.ledger.counts().stages
        assert counts[Stage.TEXT].waiting == 0
        assert counts[Stage.TEXT].done == FILES
    finally:
        scanner.stop()
        reader.stop()
        catalog.close()
    return time.perf_counter() - start, sum(f.stat().st_size for f in folder.iterdir())


def _read_all(reader: Reader) -> None:
    """Do what the pipeline does for the text stage, to its end."""
    while True:
        while reader.has_room and reader.start(Stage.TEXT):
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


def _nothing() -> None:
    """Nobody listens."""
