"""Texts to measure with: what Python and its packages bring along, so a clean clone has it."""

from __future__ import annotations

import random
import shutil
import sys
import sysconfig
from pathlib import Path

from concierge.core.paths import Home
from concierge.core.protocols import ExtractionContext
from concierge.core.records import FileStat, Reading
from concierge.core.settings import Preferences, Settings
from concierge.privacy.passwords import Passwords
from concierge.service.extraction.reading import Reader
from concierge.service.extraction.worker import Job, Manner, read_files
from concierge.service.progress import Progress
from concierge.store.catalog import Catalog

_SUFFIXES = {".py", ".md", ".rst", ".txt", ".h"}
_LARGEST = 500_000
WORKERS = Settings().workers


def text_files(count: int) -> list[Path]:
    """Return source and prose files in an order that is mixed but always the same."""
    folders = {sysconfig.get_path("stdlib"), sysconfig.get_path("purelib")}
    files = [
        file
        for folder in sorted(folders)
        for file in Path(folder).rglob("*")
        if file.suffix in _SUFFIXES and file.is_file() and 0 < file.stat().st_size < _LARGEST
    ]
    files = sorted(set(files))
    random.Random(1).shuffle(files)
    if len(files) < count:
        sys.exit(f"only {len(files)} text files found, {count} wanted")
    return files[:count]


def copy_of(count: int, target: Path) -> int:
    """Copy text files into folders of a hundred; return their bytes."""
    total = 0
    for number, file in enumerate(text_files(count)):
        folder = target / f"{number // 100:03}"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, folder / f"{number}_{file.name}")
        total += file.stat().st_size
    return total


def home_of(corpus: Path, copies: int, target: Path) -> int:
    """Fill a folder as a person's is: their documents among plain texts; return its files.

    Each copy of a document differs in bytes that no reader shows, so that none can be
    known by its content.
    """
    documents = [file for file in sorted(corpus.rglob("*")) if file.is_file()]
    for number in range(copies):
        for file in documents:
            copy = target / f"{number}" / file.relative_to(corpus)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(_varied(file.read_bytes(), number))
    texts = copies * len(documents)
    copy_of(texts, target / "texts")
    return 2 * texts


def _varied(data: bytes, number: int) -> bytes:
    if data.startswith(b"PK") and data[-2:] == b"\0\0":  # a ZIP file without a comment
        return data[:-2] + b"\x04\x00" + f"{number:04}".encode()
    mark = f"%{number}\n" if data.startswith(b"%PDF") else " " * number
    return data + mark.encode()


def stats_of(names: list[bytes]) -> list[FileStat]:
    """Return records as a scan would give them, for files that need not exist."""
    return [FileStat(name, 1, number, 1000, 10**18) for number, name in enumerate(names, 1)]


def readings(files: list[Path], first_id: int = 1) -> list[Reading]:
    """Read files as a worker would."""
    jobs = [Job(first_id + i, bytes(file), file.stat().st_size) for i, file in enumerate(files)]
    return read_files(jobs, Manner(ExtractionContext(), 200))


def reader_in(catalog: Catalog, folder: Path) -> Reader:
    """Return a reader as the service has it, with the default settings."""
    home = Home(folder)
    return Reader(
        catalog,
        Preferences(home.settings),
        folder / "scratch",
        Passwords(home),
        progress=Progress(catalog.pace),
        hides_secrets=lambda _: True,
    )


def percentile(values: list[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
