"""The command `eval`: a retrieval collection as files, searched and scored."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from concierge.cli.evaluation.collection import Collection, read_collection, write_files
from concierge.cli.evaluation.measures import measures
from concierge.cli.options import Json

if TYPE_CHECKING:
    from concierge.cli.evaluation.baselines import PlainBm25
    from concierge.client import Client
    from concierge.core import wire
    from concierge.core.filters import Method
    from concierge.core.paths import Home

_METHODS: dict[str, Method] = {"words": "words", "meaning": "meaning", "fused": "all"}
_CANDIDATES = 200
# What the query language would take for more than words.
_SIGNS = re.compile(r"[\"():]|(?<!\S)-")


@dataclass(frozen=True, slots=True)
class _Library:
    """A collection that a service has read.

    Attributes:
        client: Of the service.
        ids: The documents that a file stands for, by its name.
    """

    client: Client
    ids: Mapping[str, Sequence[str]]

    def rankings(self, queries: Mapping[str, str], by: Method) -> dict[str, list[str]]:
        """Return ids of documents for each query, the best first."""
        return {key: self._documents(self._reply(query, by)) for key, query in queries.items()}

    def reranked(self, queries: Mapping[str, str], model: Path) -> dict[str, list[str]]:
        """Return what is found by all, the best of it read once more by a reranking model.

        Raises:
            ModelMissingError: When it cannot be used, or takes so long that it is given up.
        """
        from concierge.core.errors import ModelMissingError

        self.client.change_settings({"rerank_model": str(model.absolute())})
        ranked = {}
        for key, query in queries.items():
            reply = self._reply(query, "all")
            if reply.notices:
                raise ModelMissingError(" ".join(reply.notices))
            ranked[key] = self._documents(reply)
        return ranked

    def _reply(self, query: str, by: Method) -> wire.SearchReply:
        return self.client.search(query, _CANDIDATES, by=by, fold=False)

    def _documents(self, reply: wire.SearchReply) -> list[str]:
        from concierge.core.paths import from_wire

        found = (self.ids[from_wire(hit.path).name] for hit in reply.hits)
        return list(dict.fromkeys(key for keys in found for key in keys))


def evaluate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A collection in BEIR form.")],
    qa: Annotated[
        bool, typer.Option("--qa", help="DIR holds qa.jsonl and docs/: measure answers.")
    ] = False,
    off_topic: Annotated[
        Path | None,
        typer.Option(
            "--off-topic", metavar="FILE", help="Queries of BEIR that the documents do not answer."
        ),
    ] = None,
    reranker: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Measure this reranking model, too."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Measure how well search finds, or how well questions are answered, on a collection."""
    if qa:
        evaluate_answers(folder, off_topic, as_json=as_json)
        return
    from concierge.cli.demo import throw_away_home
    from concierge.cli.evaluation.baselines import PlainBm25
    from concierge.cli.output import print_json

    collection = read_collection(folder)
    with (
        tempfile.TemporaryDirectory(prefix="concierge-eval-") as files,
        throw_away_home(keep=False, quiet=True) as home,
        closing(PlainBm25(collection.documents)) as bm25,
    ):
        library = _indexed(collection, Path(files), home, quiet=as_json)
        scores = _scores(collection, library, bm25, reranker)
    if as_json:
        rounded = {
            method: {name: round(value, 4) for name, value in found.items()}
            for method, found in scores.items()
        }
        print_json({"collection": collection.name, **rounded})
    else:
        _print(collection, scores)


def _indexed(collection: Collection, files: Path, home: Home, quiet: bool) -> _Library:
    """Let a service of its own read the documents, each as a file."""
    ids = write_files(collection, files)
    return _Library(indexed(files, home, quiet), ids)


def indexed(files: Path, home: Home, quiet: bool) -> Client:
    """Let a service of its own read a folder; return a client of it."""
    from concierge.cli.indexing import wait_until_done
    from concierge.client import Client
    from concierge.core.settings import Settings, save

    home.create()
    save(Settings(mode="full", rerank_model="none"), home.settings)
    client = Client.connect(home)
    wait_until_done(client, client.add([files.absolute()]).ticket, quiet=quiet)
    return client


def evaluate_answers(folder: Path, off_topic: Path | None, *, as_json: bool) -> None:
    """Measure how often the evidence of an answer holds it, and how often one is declined."""
    from concierge.cli.demo import throw_away_home
    from concierge.cli.evaluation.answers import ask_all, read_off_topic, read_questions
    from concierge.cli.output import print_json

    questions = read_questions(folder)
    elsewhere = read_off_topic(off_topic) if off_topic is not None else []
    with throw_away_home(keep=False, quiet=True) as home:
        client = indexed(folder / "docs", home, quiet=as_json)
        found = ask_all(client, questions).shares()
        if elsewhere:
            shares = ask_all(client, elsewhere).shares()
            found["off_topic_declined"] = shares["unanswerable_declined"]
    if as_json:
        rounded = {name: round(value, 4) for name, value in found.items()}
        told = {"collection": folder.resolve().name, "questions": len(questions)}
        print_json({**told, **rounded})
    else:
        _print_answers(folder, len(questions), found)


def _scores(
    collection: Collection, library: _Library, bm25: PlainBm25, reranker: Path | None
) -> dict[str, dict[str, float]]:
    """Return what each method reaches, the baselines last."""
    from concierge.cli.evaluation.baselines import plain_fusion

    queries = {
        key: " ".join(_SIGNS.sub(" ", text).split()) for key, text in collection.queries.items()
    }
    rankings = {method: library.rankings(queries, by) for method, by in _METHODS.items()}
    if reranker is not None:
        rankings["reranked"] = library.reranked(queries, reranker)
    plain = {key: bm25.search(query, _CANDIDATES) for key, query in queries.items()}
    rankings["bm25"] = plain
    rankings["rrf"] = {key: plain_fusion([plain[key], rankings["meaning"][key]]) for key in queries}
    return {method: measures(one, collection.relevant) for method, one in rankings.items()}


def _print(collection: Collection, scores: Mapping[str, Mapping[str, float]]) -> None:
    from rich.table import Table

    from concierge.cli.output import console, counted

    documents = counted(len(collection.documents), "document")
    title = f"{collection.name}: {documents}, judged queries: {len(collection.queries):,}"
    table = Table(title=title, title_justify="left")
    table.add_column("method")
    for name in next(iter(scores.values())):
        table.add_column(name, justify="right")
    for method, found in scores.items():
        table.add_row(method, *(f"{value:.4f}" for value in found.values()))
    console().print(table)


def _print_answers(folder: Path, asked: int, found: Mapping[str, float]) -> None:
    from rich.table import Table

    from concierge.cli.output import console, counted

    name = folder.resolve().name
    table = Table(title=f"{name}: {counted(asked, 'question')}", title_justify="left")
    table.add_column("what")
    table.add_column("share", justify="right")
    for what, value in found.items():
        shown = f"{value:.0f}" if what.startswith("evidence_ms") else f"{value:.1%}"
        table.add_row(what, shown)
    console().print(table)
