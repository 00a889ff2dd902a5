"""Reading files into words and names, against Recoll on the same files."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from concierge.core.errors import MissingError
from concierge.core.paths import Home
from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.service import machine
from concierge.service.extraction.reading import Reader
from concierge.service.scanning.absence import Absences
from concierge.service.scanning.scanner import Scanner
from concierge.store.catalog import Catalog
from tests.bench.material import WORKERS, copy_of, home_of, reader_in
from tests.bench.report import Row

FILES = 5000
COPIES = 4  # of a corpus of documents, among as many plain texts
ROUNDS = 3
_FEW = 8  # bytes of text; less is the ends of empty pages
_KEY = b"b" * 32


@dataclass(frozen=True, slots=True, order=True)
class _Indexed:
    """What one run over a folder took and gave.

    Attributes:
        seconds: From nothing to names and words of every file.
        size: Bytes of the index on disk.
        readable: Files of which the index has words.
        text: Bytes of their text.
    """

    seconds: float
    size: int
    readable: int
    text: int = 0


def run(args: list[str]) -> list[Row]:
    """Index the same files by turns with ours and with recollindex."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        total = copy_of(FILES, base / "files")
        ours, theirs = _by_turns(base)
        again, wanted = _again(base)
    what = f"{FILES:,} text files ({total / 1e6:.0f} MB) into words and names"
    rows = [
        _time(what, ours, theirs, 2),
        _size(ours, theirs),
        _against_text("index of them against their text", ours),
        Row(
            "the same again with nothing changed: files read",
            f"{wanted} ({again:.2f} s)",
            "",
            None,
            "0",
            wanted == 0,
        ),
    ]
    return rows + (_mixed(Path(args[1])) if args else [])


def _mixed(corpus: Path) -> list[Row]:
    """A folder as a person has it: documents, mail, pictures and sound among texts."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        files = home_of(corpus, COPIES, base / "files")
        ours, theirs = _by_turns(base)
    rows = [_time(f"{files:,} mixed files into words and names", ours, theirs, 1)]
    if theirs:
        share = ours.readable / theirs.readable
        shown = f"recollindex {theirs.readable:,}"
        rows.append(
            Row("files readable", f"{ours.readable:,}", shown, share, "more", share > 1),
        )
    return [*rows, _against_text("index of them against their text", ours)]


def _time(what: str, ours: _Indexed, theirs: _Indexed | None, target: float) -> Row:
    if theirs is None:
        return Row(what, f"{ours.seconds:.1f} s", "no recollindex here", None, "", None)
    faster = theirs.seconds / ours.seconds
    shown = f"recollindex {theirs.seconds:.1f} s"
    return Row(what, f"{ours.seconds:.1f} s", shown, faster, f"{target}", faster >= target)


def _size(ours: _Indexed, theirs: _Indexed | None) -> Row:
    shown = f"{ours.size / 1e6:.0f} MB"
    if theirs is None:
        return Row("size of that index", shown, "no recollindex here", None, "", None)
    smaller = theirs.size / ours.size
    other = f"recollindex {theirs.size / 1e6:.0f} MB"
    return Row("size of that index", shown, other, smaller, "2", smaller >= 2)


def _against_text(what: str, ours: _Indexed) -> Row:
    share = ours.size / ours.text
    shown = f"{share:.2f} times {ours.text / 1e6:.0f} MB"
    return Row(what, shown, "", None, "1.7 times", share <= 1.7)


def _by_turns(base: Path) -> tuple[_Indexed, _Indexed | None]:
    """Return the best of some runs of each."""
    recoll = shutil.which("recollindex")
    ours, theirs = [], []
    for turn in range(ROUNDS if recoll else 1):
        ours.append(_ours(base / "files", base / f"home{turn}"))
        if recoll:
            theirs.append(_theirs(recoll, base / "files", base / f"recoll{turn}"))
    return min(ours), min(theirs, default=None)


def _ours(files: Path, folder: Path) -> _Indexed:
    """Index through the service's own parts."""
    home = Home(folder)
    home.create()
    start = time.perf_counter()
    with _Parts(home) as parts:
        parts.scan(parts.catalog.places.add_root(os.fsencode(files)).id)
        _read_all(parts.reader)
        assert parts.catalog.ledger.counts().stages[Stage.TEXT].waiting == 0
        elapsed = time.perf_counter() - start
        texts = [_text(parts.catalog, file) for file in files.rglob("*") if file.is_file()]
    readable = [len(text.encode()) for text in texts if len(text) >= _FEW]
    size = sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    return _Indexed(elapsed, size, len(readable), sum(readable))


def _text(catalog: Catalog, file: Path) -> str:
    try:
        return catalog.ledger.text(os.fsencode(file)).text
    except MissingError:
        return ""


def _again(base: Path) -> tuple[float, int]:
    """Return seconds of scanning again with nothing changed, and how many files that reads."""
    with _Parts(Home(base / "home0")) as parts:
        start = time.perf_counter()
        parts.scan(parts.catalog.places.roots()[0].id)
        elapsed = time.perf_counter() - start
        return elapsed, parts.catalog.ledger.counts().stages[Stage.TEXT].waiting


class _Parts:
    """The parts of a service that find and read files."""

    def __init__(self, home: Home) -> None:
        preferences = Preferences(home.settings)
        self.catalog = Catalog(home.catalog, _KEY)
        self.reader = reader_in(self.catalog, home.folder)
        self._scanner = Scanner(
            self.catalog,
            home.folder,
            preferences,
            Absences(self.catalog, preferences, machine.volumes),
            changed=_nothing,
            finished=_nothing,
            watch=_nothing,
            took=_nothing,
        )

    def __enter__(self) -> Self:
        self._scanner.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._scanner.stop()
        self.reader.stop()
        self.catalog.close()

    def scan(self, root_id: int) -> None:
        """Look at every file below a root."""
        self._scanner.scan([root_id])
        while self._scanner.busy:
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


def _theirs(recoll: str, files: Path, folder: Path) -> _Indexed:
    folder.mkdir()
    (folder / "recoll.conf").write_text(f"topdirs = {files}\n", encoding="utf-8")
    start = time.perf_counter()
    with _quiet() as sink:
        subprocess.run([recoll, "-c", str(folder)], check=True, stdout=sink, stderr=sink)
    elapsed = time.perf_counter() - start
    size = sum(f.stat().st_size for f in (folder / "xapiandb").rglob("*") if f.is_file())
    return _Indexed(elapsed, size, _readable(folder, files))


def _readable(folder: Path, files: Path) -> int:
    """Count the files of which Recoll has words, themselves or in a part of them."""
    ask = ["recollq", "-c", str(folder), "-n", "0-1000000", "-F", "url dbytes", f'dir:"{files}"']
    answer = subprocess.run(ask, check=True, capture_output=True, text=True).stdout
    _query, _count, *rows = answer.splitlines()
    fields = ([b64decode(field) for field in row.split()] for row in rows)
    return len({url for url, size in fields if int(size) >= _FEW})


@contextmanager
def _quiet() -> Iterator[int]:
    sink = os.open(os.devnull, os.O_WRONLY)
    try:
        yield sink
    finally:
        os.close(sink)


def _nothing(*_told: object) -> None:
    """Nobody listens."""
