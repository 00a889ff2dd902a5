"""Quality of the hybrid on a retrieval collection in BEIR form, one passage a document."""

from __future__ import annotations

import argparse
import json
import math
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Stage
from concierge.index.embedding import OnnxEmbedder
from concierge.models.prepare import ensure_prepared
from concierge.search.hybrid import Searcher
from concierge.service.meaning import DIMENSIONS, MODEL
from concierge.service.worker import Job, Manner, read_files
from concierge.store.catalog import Catalog
from concierge.store.vectors import ChromaVectors
from tests.bench.material import stats_of
from tests.bench.report import Row

_KEY = b"b" * 32
# Longer than any document, so that each is one passage.
_WHOLE = 4000


def run(args: list[str]) -> list[Row]:
    """Index a collection as files and score its queries."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", default="")
    given = parser.parse_args(args).corpus
    collection = Path(given) / "ir" / "cranfield"
    if not given or not collection.is_dir():
        return [Row("cranfield nDCG@10", "give --corpus DIR", "", None, "0.43", None)]
    with tempfile.TemporaryDirectory() as folder:
        score, queries = _scored(collection, Path(folder))
    return [
        Row(
            f"cranfield nDCG@10 ({queries} queries)",
            f"{score:.3f}",
            "",
            None,
            "0.43",
            score >= 0.43,
        )
    ]


def _scored(collection: Path, folder: Path) -> tuple[float, int]:
    catalog = Catalog(folder / "catalog.db", _KEY)
    vectors = ChromaVectors(folder / "vectors", MODEL, DIMENSIONS, _KEY)
    try:
        embedder = OnnxEmbedder(ensure_prepared(), os.cpu_count() or 1)
        _fill(collection, folder / "files", catalog, vectors, embedder)
        searcher = Searcher(catalog.finder, vectors, embedder)
        relevant = _judgements(collection / "qrels.tsv")
        scores = []
        for line in (collection / "queries.jsonl").read_text(encoding="utf-8").splitlines():
            query = json.loads(line)
            if query["_id"] in relevant:
                hits = searcher.search(query["text"], 10).hits
                ranked = [Path(hit.path).stem for hit in hits]
                scores.append(ndcg(ranked, relevant[query["_id"]]))
    finally:
        vectors.close()
        catalog.close()
    return sum(scores) / len(scores), len(scores)


def _fill(
    collection: Path, files: Path, catalog: Catalog, vectors: ChromaVectors, embedder: OnnxEmbedder
) -> None:
    files.mkdir()
    for line in (collection / "corpus.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        text = f"{document.get('title', '')}\n{document['text']}"
        (files / f"{document['_id']}.txt").write_text(text, encoding="utf-8")
    paths = sorted(files.iterdir())
    root = catalog.places.add_root(os.fsencode(files))
    names = [os.fsencode(path) for path in paths]
    ids = catalog.places.record(root.id, stats_of(names), lambda _path: False).ids
    jobs = [Job(i, name, 0) for i, name in zip(ids, names, strict=True)]
    catalog.contents.store(read_files(jobs, Manner(ExtractionContext(), _WHOLE)))
    for task in catalog.queue.claim(Stage.MEANING, len(ids)):
        passages = catalog.contents.passages(task.subject)
        vectors.add(passages.ids, embedder.embed(passages.texts))


def _judgements(file: Path) -> dict[str, dict[str, int]]:
    relevant: dict[str, dict[str, int]] = {}
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        query, document, score = line.split("\t")
        if int(score) > 0:
            relevant.setdefault(query, {})[document] = int(score)
    return relevant


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int], depth: int = 10) -> float:
    """Return normalised discounted cumulative gain (Jarvelin and Kekalainen, 2002)."""
    gained = sum(
        relevant.get(document, 0) / math.log2(place + 2)
        for place, document in enumerate(ranked[:depth])
    )
    best = sorted(relevant.values(), reverse=True)[:depth]
    ideal = sum(gain / math.log2(place + 2) for place, gain in enumerate(best))
    return gained / ideal if ideal else 0.0
