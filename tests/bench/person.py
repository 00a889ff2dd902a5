"""Somebody who searches all the time, from a process of their own, as the faces are.

Run as ``python -m tests.bench.person DATA_FOLDER WORD...``; ends when its input does, and
prints how long each search took, in seconds.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from concierge.client import Client
from concierge.core.paths import Home

_THINKS_S = 0.05


class Person:
    """Begins to search at once."""

    def __init__(self, home: Home, words: Sequence[str]) -> None:
        command = [sys.executable, "-m", "tests.bench.person", str(home.folder), *words]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def waited(self) -> list[float]:
        """End; return how long each search took, in seconds."""
        found: list[float] = json.loads(self._process.communicate()[0])
        return found


def main(folder: str, words: Sequence[str]) -> None:
    """Search for pairs of words until the input ends."""
    client = Client.connect(Home(Path(folder)))
    over = threading.Event()
    threading.Thread(target=_until_the_end, args=(over,), daemon=True).start()
    chance = random.Random(1)
    waits = []
    while not over.is_set():
        began = time.perf_counter()
        client.search(" ".join(chance.choices(words, k=2)))
        waits.append(time.perf_counter() - began)
        time.sleep(_THINKS_S)
    print(json.dumps(waits))


def _until_the_end(over: threading.Event) -> None:
    sys.stdin.read()
    over.set()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
