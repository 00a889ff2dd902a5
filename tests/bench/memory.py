"""Resident memory on the sample library, while indexing and idle, all processes together."""

from __future__ import annotations

import tempfile
import threading
import time
from pathlib import Path

import psutil

from concierge.client import Client
from concierge.core.paths import Home
from concierge.core.settings import Settings, save
from tests.bench.report import Row

LIBRARY = Path(__file__).parents[2] / "assets" / "sample_library"
MODEL_IDLE_S = 5


def run(_args: list[str]) -> list[Row]:
    """Index the sample library, search and ask, and look at the processes meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        save(Settings(model_idle_s=MODEL_IDLE_S), home.settings)
        try:
            return [_start(home), *_measured(home)]
        finally:
            Client.connect(home).stop()


def _start(home: Home) -> Row:
    Client.connect(home).stop()
    began = time.perf_counter()
    Client.connect(home).search("lease")
    first = time.perf_counter() - began
    Client.connect(home).stop()
    began = time.perf_counter()
    Client.connect(home).status()
    plain = time.perf_counter() - began
    shown = f"{plain:.2f} s (a search that loads the embedder: {first:.2f})"
    return Row(
        "service from start to first answered request", shown, "", None, "1.5 s", plain < 1.5
    )


def _measured(home: Home) -> list[Row]:
    client = Client.connect(home)
    process = psutil.Process(client.info.pid)
    watch = _Watch(process)
    ticket = client.add([LIBRARY]).ticket
    while (status := client.status()).busy or status.scanned < ticket:
        time.sleep(0.1)
    peak = watch.end()
    client.search("garden")
    began = time.perf_counter()
    first = 0.0
    for event in client.ask("How much notice must we give before we move out?"):
        if event.type == "token" and not first:
            first = time.perf_counter() - began
    time.sleep(MODEL_IDLE_S + 6)  # the language model and the worker processes are dropped
    idle = _resident(process)
    own = process.memory_info().rss
    return [
        Row(
            "memory of all processes while indexing the sample library",
            f"{peak / 2**20:.0f} MB",
            "",
            None,
            "700 MB",
            peak <= 700 * 2**20,
        ),
        Row(
            "memory of all processes, idle after a search and a question (service alone)",
            f"{idle / 2**20:.0f} MB ({own / 2**20:.0f})",
            "",
            None,
            "280 MB",
            idle <= 280 * 2**20,
        ),
        Row(
            "first words of the first answer, model not loaded",
            f"{first:.2f} s",
            "",
            None,
            "",
            None,
        ),
    ]


def _resident(process: psutil.Process) -> int:
    total = 0
    for one in (process, *process.children(recursive=True)):
        try:
            total += one.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total


class _Watch:
    """Notes the largest sum of resident memory, ten times a second."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self._peak = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def end(self) -> int:
        self._ended.set()
        self._thread.join()
        return self._peak

    def _run(self) -> None:
        while not self._ended.wait(0.1):
            self._peak = max(self._peak, _resident(self._process))
