"""Indexing as the service does it: names, renames, bursts of changes, idleness, size on disk."""

from __future__ import annotations

import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Self

import psutil

from concierge.client import Client
from concierge.core import wire
from concierge.core.paths import Home
from concierge.core.settings import Settings, save
from tests.bench import against_recoll
from tests.bench.material import percentile
from tests.bench.person import Person
from tests.bench.report import Row

MANY, SOME = 100_000, 10_000
ROUNDS = 3
IDLE_S = 300
_WORDS = (  # noqa: SIM905 - as people read it
    "harbour lease invoice garden winter recipe letter budget travel kitchen school doctor "
    "insurance bicycle piano concert museum ticket receipt contract meeting minutes summary "
    "draft final photo scan backup project report plan agenda review notes draft summer"
).split()


def run(args: list[str]) -> list[Row]:
    """Measure a real service on folders that are made for it."""
    rows = against_recoll.run(args)
    with tempfile.TemporaryDirectory() as folder:
        rows += _names(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        rows += _changes(Path(folder))
    return rows


def make_files(folder: Path, count: int) -> None:
    """Write small texts, a hundred in a folder, ten folders in one."""
    chance = random.Random(count)
    for number in range(count):
        if number % 100 == 0:
            name = f"{chance.choice(_WORDS)} {number // 1000}"
            inner = folder / name / f"{chance.choice(_WORDS)}_{number // 100}"
            inner.mkdir(parents=True)
        words = chance.choices(_WORDS, k=12)
        file = inner / f"{words[0]} {words[1]} {number}.txt"
        with open(file, "w", encoding="utf-8") as stream:  # noqa: PTH123 - twice as fast
            stream.write(f"{' '.join(words)} number {number}\n")


class _Service:
    """A service with a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder)
        self.home.create()
        save(Settings(mode="full", deep_when="always", idle_exit_s=86_400), self.home.settings)
        self.client = Client.connect(self.home)
        self.process = psutil.Process(self.client.info.pid)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.client.stop()

    def seconds(self, begin: Callable[[], wire.IndexReply]) -> float:
        """Return how long a scan takes; it tells itself when it is over."""
        with self.client.events() as events:
            began = time.perf_counter()
            ticket = begin().ticket
            next(event for event in events if event.status and event.status.scanned >= ticket)
            return time.perf_counter() - began

    def until(self, reached: Callable[[], bool], look_s: float = 0.1) -> None:
        """Wait."""
        while not reached():
            time.sleep(look_s)

    def counts(self, folder: Path) -> tuple[int, int]:
        """Return how many files of a folder are indexed, and how many there are."""
        below = self.client.explain(folder).below
        if below is None:
            return 0, 0
        return below.indexed, below.indexed + below.waiting + below.failed + below.excluded


def _names(base: Path) -> list[Row]:
    """Names of 100,000 files; looking again; cost against 10,000."""
    make_files(base / "some", SOME)
    make_files(base / "many", MANY)
    few = min(_first_scan(base / f"few{turn}", base / "some")[0] for turn in range(ROUNDS))
    measured = [_first_scan(base / f"home{turn}", base / "many") for turn in range(ROUNDS)]
    first, again, peak = (min(column) for column in zip(*measured, strict=True))
    growth = (first / MANY) / (few / SOME)
    return [
        Row(f"{MANY:,} files to names", f"{first:.1f} s", "", None, "12 s", first <= 12),
        Row("memory of the service meanwhile", f"{peak:.0f} MB", "", None, "300 MB", peak <= 300),
        Row("the same again with nothing changed", f"{again:.2f} s", "", None, "3 s", again <= 3),
        Row(
            "cost of a file among 100,000 against 10,000",
            f"{1e6 * first / MANY:.0f} µs",
            f"{1e6 * few / SOME:.0f} µs",
            growth,
            "1.15",
            growth <= 1.15,
        ),
    ]


def _first_scan(home: Path, files: Path) -> tuple[float, float, float]:
    """Return seconds of the first scan and the next, and the largest memory in MB."""
    with _Service(home) as service:
        service.client.pause()
        watch = _Memory(service.process)
        first = service.seconds(lambda: service.client.add([files]))
        peak = watch.end()
        again = service.seconds(service.client.rescan)
    return first, again, peak


class _Memory:
    """Looks at the memory of a process ten times a second."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self._largest = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def end(self) -> float:
        """Stop looking; return the largest value in MB."""
        self._ended.set()
        self._thread.join()
        return self._largest / 2**20

    def _look(self) -> None:
        while not self._ended.wait(0.1):
            self._largest = max(self._largest, self._process.memory_info().rss)


def _changes(base: Path) -> list[Row]:
    """A renamed folder, a burst of changes and idleness, with everything indexed."""
    files = base / "files"
    make_files(files / "big", SOME)
    with _Service(base / "home") as service:
        service.client.add([files])
        service.until(lambda: service.counts(files)[0] == SOME)
        service.until(lambda: not service.client.status().busy)
        rows = [_sizes(service), _renamed(service, files), *_burst(service, files)]
        rows.append(_idle(service))
    return rows


def _sizes(service: _Service) -> Row:
    """The size of the vectors once an upkeep has given back what only writing needed."""
    service.client.check()
    service.until(lambda: bool(service.client.status().upkeep))
    status = service.client.status()
    each = status.disk["vectors"] / status.chunks
    return Row("vectors on disk for a passage", f"{each:.0f} bytes", "", None, "2 kB", each <= 2048)


def _renamed(service: _Service, files: Path) -> Row:
    """Rename the folder of 10,000 files, there and back."""
    took = []
    for old, new in (("big", "large"), ("large", "big")) * ROUNDS:
        kept = service.client.status().chunks
        began = time.perf_counter()
        (files / old).rename(files / new)
        service.until(partial(_is_moved, service, files / old, files / new), 0.02)
        took.append(time.perf_counter() - began)
        status = service.client.status()
        assert status.chunks == kept
        assert not status.stages["meaning"].waiting
    best = min(took)
    shown = f"{best:.2f} s (median {statistics.median(took):.2f})"
    return Row("a folder with 10,000 indexed files renamed", shown, "", None, "2 s", best <= 2)


def _is_moved(service: _Service, old: Path, new: Path) -> bool:
    return service.counts(new)[0] == SOME and service.counts(old)[1] == 0


def _burst(service: _Service, files: Path) -> list[Row]:
    """Create, change and delete 10,000 files while somebody searches."""
    service.client.search("harbour")  # loads the embedder
    person = Person(service.home, _WORDS)
    began = time.perf_counter()
    make_files(files / "new", SOME // 3)
    old = sorted((files / "big").rglob("*.txt"))
    for file in old[: SOME // 3]:
        file.write_text(f"changed {file.name}\n", encoding="utf-8")
    for file in old[-SOME // 3 :]:
        file.unlink()
    left = sum(1 for file in files.rglob("*.txt"))
    service.until(lambda: service.counts(files) == (left, left), look_s=1.0)
    took = time.perf_counter() - began
    slow = 1000 * percentile(person.waited(), 0.95)
    text = service.client.text(old[0]).text
    return [
        Row("10,000 changes until all is right", f"{took:.0f} s", "", None, "", "changed" in text),
        Row("search meanwhile, p95", f"{slow:.0f} ms", "", None, "60 ms", slow <= 60),
    ]


def _idle(service: _Service) -> Row:
    service.until(lambda: not service.client.status().busy)
    time.sleep(30)  # processes without work are ended, removed vectors are cleared
    before = sum(service.process.cpu_times()[:4])
    time.sleep(IDLE_S)
    used = 100 * (sum(service.process.cpu_times()[:4]) - before) / IDLE_S
    shown = f"{used:.3f} % of a core"
    return Row("idle service", shown, "", None, "0.2 %", used <= 0.2)
