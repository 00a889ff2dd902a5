"""The window: how soon it is there, how soon a key shows results, how it stalls, what it takes.

Needs a display; opens real windows on it.
"""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from concierge.client import Client
from concierge.core.paths import Home
from concierge.core.samples import assets_folder
from concierge.core.settings import Settings, save
from concierge.gui.display import why_not
from tests.bench.material import percentile, text_files
from tests.bench.report import Row

MANY, NEW = 100_000, 20_000
STARTS = 5
PAINTED_S, RESULTS_S = 1.0, 1.5
KEY_MS, STALL_MS, MEMORY_MB = 60, 50, 300
_GROWTH_MB = 5  # what an allocator may keep is no growth
_POLL_S = 0.5
_SOURCES, _PIECE, _QUERIES = 4000, 600, 20  # files, characters, queries


def run(_args: list[str]) -> list[Row]:
    """Measure the window on a small library and on 100,000 files."""
    if reason := why_not():
        return [Row("the window", reason, "", None, "", None)]
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small"
        _filled(Home(small / "home"), assets_folder() / "sample_library")
        rows = [*starts(Home(small / "home")), *memory(Home(small / "home"))]
        _stop(Home(small / "home"))
        queries = write_texts(Path(folder) / "files", MANY)
        many = Home(Path(folder) / "home")
        _filled(many, Path(folder) / "files")
        rows += [*typing(many, queries), *busy(many, Path(folder) / "new", queries)]
        _stop(many)
    return rows


def starts(home: Home) -> list[Row]:
    """Start the window, the service running; the best of some starts, after one to warm."""
    found = [_window("start", home) for _ in range(STARTS + 1)][1:]
    painted = min(one["painted"] for one in found)
    results = min(one["results"] for one in found)
    rows = []
    for what, best, limit in (
        ("process start to painted window", painted, PAINTED_S),
        ("process start to results on screen", results, RESULTS_S),
    ):
        rows.append(Row(what, f"{best:.2f} s", "", None, f"{limit} s", best <= limit))
    return rows


def typing(home: Home, queries: list[str]) -> list[Row]:
    """Type in peace."""
    found = _said(_opened("typing", home, queries))
    p95 = percentile(found["keys"], 0.95)
    shown = f"{p95:.0f} ms ({percentile(found['keys'], 0.5):.0f}), {len(found['keys'])} keys"
    what = f"key press to results on screen, {MANY:,} files, p95 (p50)"
    return [
        Row(what, shown, "", None, f"{KEY_MS} ms", p95 <= KEY_MS),
        Row("longest stall while typing", _stalls(found), "", None, "", None),
    ]


def busy(home: Home, folder: Path, queries: list[str]) -> list[Row]:
    """Type and scroll while 20,000 more files are indexed."""
    write_texts(folder, NEW, seed=2)
    child = _opened("busy", home, queries)
    client = Client.connect(home)
    ticket = client.add([folder]).ticket
    while (status := client.status()).busy or status.scanned < ticket:
        time.sleep(_POLL_S)
    found = _said(child)
    longest = max(found["stalls"])
    p95 = percentile(found["keys"], 0.95)
    what = f"longest stall while {NEW:,} files are indexed and searched"
    return [
        Row(what, _stalls(found), "", None, f"{STALL_MS} ms", longest <= STALL_MS),
        Row("key press to results meanwhile, p95", f"{p95:.0f} ms", "", None, "", None),
    ]


def memory(home: Home) -> list[Row]:
    """Search and preview 200 times, and as often thrice again."""
    begun, first, *later = _window("memory", home)["mb"]
    growth = later[-1] - first
    shown = f"{first:.0f} MB ({begun:.0f} before)"
    what = "memory of the window after 200 searches and previews"
    return [
        Row(what, shown, "", None, f"{MEMORY_MB} MB", first <= MEMORY_MB),
        Row(
            "its growth over 600 more",
            f"{growth:+.1f} MB",
            "",
            None,
            f"{_GROWTH_MB} MB",
            growth <= _GROWTH_MB,
        ),
    ]


def write_texts(folder: Path, count: int, seed: int = 1) -> list[str]:
    """Write pieces of real texts, a hundred in a folder; return what one may search for.

    Words are as frequent as in real texts, which decides how long searching takes.

    Args:
        folder: Where to.
        count: How many files.
        seed: Of chance; another one gives other files.

    Returns:
        Queries of one to three words that stand near one another.
    """
    chance = random.Random(seed)
    texts = [file.read_text("utf-8", "replace") for file in text_files(_SOURCES)]
    queries: list[str] = []
    for number in range(count):
        text = chance.choice(texts)
        at = chance.randrange(max(1, len(text) - _PIECE))
        piece = text[at : at + _PIECE]
        words = re.findall(r"[a-z]{3,12}", piece.lower()) or ["nothing"]
        inner = folder / f"{number // 1000:03}" / f"{number // 100:04}"
        inner.mkdir(parents=True, exist_ok=True)
        name = f"{chance.choice(words)} {chance.choice(words)} {number}.txt"
        (inner / name).write_text(f"{piece}\n{seed} {number}\n", "utf-8", "replace")
        if number % (count // _QUERIES) == 0:
            queries.append(" ".join(chance.sample(words, min(len(words), chance.randint(1, 3)))))
    return queries


def _filled(home: Home, folder: Path) -> None:
    """Let a service read a folder to the end; it goes on running."""
    home.create()
    settings = Settings(mode="full", deep_when="always", idle_exit_s=86_400)
    save(settings, home.settings)
    client = Client.connect(home)
    ticket = client.add([folder]).ticket
    while (status := client.status()).busy or status.scanned < ticket:
        time.sleep(_POLL_S)


def _stop(home: Home) -> None:
    Client.connect(home, start=False).stop()


def _stalls(found: dict[str, Any]) -> str:
    """Return the longest stall, and how many were beyond what is allowed."""
    stalls = found["stalls"]
    many = sum(stall > STALL_MS for stall in stalls)
    return f"{max(stalls):.0f} ms ({many} beyond {STALL_MS})"


def _window(task: str, home: Home) -> dict[str, Any]:
    return _said(_opened(task, home))


def _opened(task: str, home: Home, queries: Sequence[str] = ()) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.bench.at_window", task, str(home.folder)]
    return subprocess.Popen(
        [*command, str(time.time()), *queries],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _said(child: subprocess.Popen[str]) -> dict[str, Any]:
    """End the input of a window, and return what it measured.

    Raises:
        RuntimeError: When it ended otherwise.
    """
    out, _ = child.communicate()
    if child.returncode:
        raise RuntimeError(f"the window ended with {child.returncode}")
    found: dict[str, Any] = json.loads(out)
    return found
