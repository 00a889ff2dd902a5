"""What another embedding model costs: embedding anew, and searches meanwhile.

The other models are copies of the packaged one that put a word before each query: as fast, as good
and of the same size, so that what differs is only how they come into use.
"""

from __future__ import annotations

import os
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from concierge.client import Client
from tests.bench.report import Row
from tests.models.folders import copy_packaged
from tests.service.conftest import Service, write_library

_FILES, _WORDS = 600, 120
_REST_S = 0.15  # between two searches, as somebody looks at the results
_AT_REST_S = 20.0
_LIMIT_S = 1800.0


class Searching(threading.Thread):
    """Searches by everything, again and again, and notes how long that took; no query twice."""

    def __init__(self, client: Client) -> None:
        super().__init__(daemon=True)
        self._client = client
        self._ended = threading.Event()
        self.took_ms: list[float] = []

    def run(self) -> None:
        """Search until told to end."""
        number = 0
        while not self._ended.wait(_REST_S):
            number += 1
            query = f"letter about w{number * 37 % 5000} and what unique{number % _FILES}x is"
            began = time.perf_counter()
            self._client.search(query)
            self.took_ms.append(1000 * (time.perf_counter() - began))

    def end(self) -> None:
        """Stop searching."""
        self._ended.set()
        self.join()


def run(_args: list[str]) -> list[Row]:
    """Embed, embed anew for two models, and search at rest and meanwhile, all in one run."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        os.environ["CONCIERGE_MODELS"] = str(folder / "prepared")
        models = [
            copy_packaged(folder / name, prompts={"query": f"{name}: "}) for name in ("one", "two")
        ]
        service = Service(folder / "home")
        service.configure(mode="full")
        service.client.search("anything")  # the packaged model is prepared
        try:
            return _measured(service, folder, models)
        finally:
            service.stop()


def _measured(service: Service, folder: Path, models: Sequence[Path]) -> list[Row]:
    first = _index(service, write_library(folder / "some", _FILES, _WORDS))
    with _searches(service) as rest:
        time.sleep(_AT_REST_S)
    anew = _change(service, models[0])
    with _searches(service) as anew_searched:
        anew_slowed = _change(service, models[1])
    with _searches(service) as plain_searched:
        plain_slowed = _index(service, write_library(folder / "more", _FILES, _WORDS + 1))
    return [
        _speed("passages embedded for another model, a second", anew, first),
        _speed("the same while somebody searches", anew_slowed, plain_slowed),
        _wait("a search while passages are embedded for another model", anew_searched, rest),
        _wait("a search while new files are read and embedded", plain_searched, rest),
    ]


def _index(service: Service, library: Path) -> float:
    """Index a folder; return how many passages were embedded a second."""
    before = service.client.status()
    ticket = service.client.add([library]).ticket
    done = before.stages["meaning"].done
    service.until(lambda status: status.stages["meaning"].done > done, _LIMIT_S)
    began, here = time.perf_counter(), service.client.status().stages["meaning"].done
    service.until(lambda status: status.scanned >= ticket and not status.busy, _LIMIT_S)
    contents = service.client.status().stages["meaning"].done - here
    seconds = time.perf_counter() - began
    return contents * _a_content(service) / seconds


def _change(service: Service, model: Path) -> float:
    """Choose another model; return how many passages were embedded a second."""
    service.client.change_settings({"embedding_model": str(model)})
    status = service.until(lambda status: status.embedding.done > 0, _LIMIT_S)
    began, here = time.perf_counter(), status.embedding.done
    total = status.embedding.total
    service.until(lambda status: status.embedding.model == model.name, _LIMIT_S)
    return (total - here) / (time.perf_counter() - began)


def _a_content(service: Service) -> float:
    status = service.client.status()
    return status.chunks / status.contents


@contextmanager
def _searches(service: Service) -> Iterator[list[float]]:
    """Search meanwhile; what is given fills with how long each search took."""
    thread = Searching(service.client)
    thread.start()
    try:
        yield thread.took_ms
    finally:
        thread.end()


def _speed(what: str, ours: float, plain: float) -> Row:
    return Row(what, f"{ours:.0f}", f"for the first {plain:.0f}", ours / plain, "", None)


def _wait(what: str, took_ms: Sequence[float], rest_ms: Sequence[float]) -> Row:
    def told(some: Sequence[float]) -> str:
        return f"{statistics.median(some):.0f} ms, p95 {_p95(some):.0f} ms"

    return Row(what, told(took_ms), f"at rest {told(rest_ms)}", None, "", None)


def _p95(some: Sequence[float]) -> float:
    return statistics.quantiles(some, n=20)[-1]
