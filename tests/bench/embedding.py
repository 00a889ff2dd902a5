"""Embedding by onnxruntime against SentenceTransformer.encode with torch.

Each side runs in a process of its own with all cores; rounds alternate, so that both
meet the same machine, and the other process sleeps while one is measured.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from tests.bench.report import Row, print_table

if TYPE_CHECKING:
    from collections.abc import Callable

QUERIES = (
    "when does the lease of the flat end",
    "invoice for the repair of the washing machine",
    "how long must the dough rest",
    "what was decided about the school garden",
)
SPEED_TARGET = 1.6
QUERY_TARGET_MS = 3.0
MEMORY_TARGET_MB = 100.0


def run(args: list[str]) -> list[Row]:
    """Measure and return the rows.

    Args:
        args: ``--corpus DIR`` to take passages from the text files of a folder instead of
            Python's own documentation, ``--chunks N``, ``--rounds N``.
    """
    from concierge.models.prepare import ensure_prepared

    parser = argparse.ArgumentParser(prog="bench embedding")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--chunks", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(args)
    folder = ensure_prepared()
    with tempfile.TemporaryDirectory() as scratch:
        passages = Path(scratch, "passages.json")
        texts = _passages(folder, options.corpus, options.chunks)
        passages.write_text(json.dumps(texts), encoding="utf-8")
        with _side("ours", folder, passages) as ours, _side("torch", folder, passages) as other:
            for _ in range(options.rounds):
                for side in (ours, other):
                    side.round()
    return _rows(len(texts), ours, other)


def _rows(count: int, ours: Side, other: Side) -> list[Row]:
    speed = statistics.median(ours.batches), statistics.median(other.batches)
    query = statistics.median(ours.queries), statistics.median(other.queries)
    ratio = speed[1] / speed[0]
    return [
        Row(
            f"embedding {count} passages of about 200 tokens",
            f"{count / speed[0]:.0f}/s",
            f"{count / speed[1]:.0f}/s torch",
            ratio,
            f"{SPEED_TARGET} times",
            ratio >= SPEED_TARGET,
        ),
        Row(
            "embedding one query",
            f"{query[0]:.1f} ms",
            f"{query[1]:.1f} ms torch",
            query[1] / query[0],
            f"{QUERY_TARGET_MS} ms",
            query[0] <= QUERY_TARGET_MS,
        ),
        Row(
            "memory for queries, above bare Python and numpy",
            f"{ours.memory_mb:.0f} MB",
            f"{other.memory_mb:.0f} MB torch",
            other.memory_mb / ours.memory_mb,
            f"{MEMORY_TARGET_MB:.0f} MB",
            ours.memory_mb <= MEMORY_TARGET_MB,
        ),
    ]


def _passages(model: Path, corpus: Path | None, count: int) -> list[str]:
    """Cut text into passages of 150 to 250 tokens, with the model's own tokenizer."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_truncation()
    lengths = random.Random(0)
    passages: list[str] = []
    for text in _texts(corpus):
        offsets = tokenizer.encode(text, add_special_tokens=False).offsets
        start = 0
        while start + 250 < len(offsets) and len(passages) < count:
            end = start + lengths.randint(150, 250)
            passages.append(text[offsets[start][0] : offsets[end - 1][1]])
            start = end
    return passages


def _texts(corpus: Path | None) -> Iterator[str]:
    if corpus is None:
        from pydoc_data.topics import topics  # the language reference, part of every Python

        yield "\n\n".join(topics.values())
        return
    for path in sorted(corpus.rglob("*")):
        if path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace")


class Side:
    """One of the two processes; it measures when told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._say: IO[str] = process.stdin
        self._hear: IO[str] = process.stdout
        self.batches: list[float] = []  # seconds for all passages
        self.queries: list[float] = []  # milliseconds for one query
        self.memory_mb: float = self._read()["memory_mb"]

    def _read(self) -> dict[str, Any]:
        line = self._hear.readline()
        if not line:
            raise RuntimeError("A measuring process ended; its error stands above.")
        reply: dict[str, Any] = json.loads(line)
        return reply

    def round(self) -> None:
        """Measure once."""
        print("go", file=self._say, flush=True)
        reply = self._read()
        self.batches.append(reply["batch_s"])
        self.queries += reply["query_ms"]


@contextmanager
def _side(name: str, model: Path, passages: Path) -> Iterator[Side]:
    command = [sys.executable, "-m", __spec__.name, name, str(model), str(passages)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        try:
            yield Side(process)
        finally:
            process.kill()


def _measure(name: str, model: Path, passages: Path) -> None:
    """Be one side: load, warm up, then measure once for every line of standard input."""
    import numpy as np
    import psutil

    process = psutil.Process()
    np.zeros(1)
    bare = process.memory_info().rss
    embed = {"ours": _ours, "torch": _torch}[name](model)
    embed(list(QUERIES))
    used = process.memory_info().rss - bare
    texts = json.loads(passages.read_text(encoding="utf-8"))
    embed(texts[:50])
    print(json.dumps({"memory_mb": used / 1e6}), flush=True)
    for _ in sys.stdin:
        started = time.perf_counter()
        embed(texts)
        batch = time.perf_counter() - started
        queries = []
        for query in QUERIES * 5:
            started = time.perf_counter()
            embed([query])
            queries.append(1000 * (time.perf_counter() - started))
        print(json.dumps({"batch_s": batch, "query_ms": queries}), flush=True)


def _ours(model: Path) -> Callable[[list[str]], object]:
    from concierge.index.embedding import OnnxEmbedder

    return OnnxEmbedder(model, os.cpu_count() or 1).embed


def _torch(model: Path) -> Callable[[list[str]], object]:
    from concierge.models import catalog, export

    export.offline()
    from sentence_transformers import SentenceTransformer

    source = catalog.locate(catalog.EMBEDDING).parent
    encoder = SentenceTransformer(str(source), device="cpu", local_files_only=True)
    return lambda texts: encoder.encode(texts, show_progress_bar=False)


if __name__ == "__main__":
    if sys.argv[1:2] in (["ours"], ["torch"]):
        _measure(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        print_table(run(sys.argv[1:]))
