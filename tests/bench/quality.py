"""How well search finds: `concierge eval` on each retrieval collection of a folder."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.bench.report import Row

# Times plain reciprocal rank fusion, on average over the collections.
_LEAST = 1.02


def run(args: list[str]) -> list[Row]:
    """Score the fused list of each collection against plain fusion and the better single list."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", default="")
    given = parser.parse_args(args).corpus
    folders = sorted(file.parent for file in Path(given).glob("ir/*/corpus.jsonl")) if given else []
    if not folders:
        return [Row("nDCG@10 of search", "give --corpus DIR", "", None, "", None)]
    found = [_scored(folder) for folder in folders]
    ours = statistics.mean(one["fused"]["ndcg@10"] for one in found)
    plain = statistics.mean(one["rrf"]["ndcg@10"] for one in found)
    mean = Row(
        f"nDCG@10, mean of {len(found)} collections",
        f"{ours:.3f}",
        f"plain rank fusion {plain:.3f}",
        ours / plain,
        f"{_LEAST} times",
        ours / plain >= _LEAST,
    )
    return [*map(_row, found), mean]


def _row(found: dict[str, Any]) -> Row:
    ours = found["fused"]["ndcg@10"]
    name, single = max(
        ((name, found[name]["ndcg@10"]) for name in ("words", "meaning")), key=lambda one: one[1]
    )
    what = f"{found['collection']} nDCG@10"
    return Row(
        what, f"{ours:.3f}", f"by {name} {single:.3f}", ours / single, "1 time", ours >= single
    )


def _scored(folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "concierge", "eval", str(folder), "--json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found
