"""The service as it runs: a process of its own, reached through the client."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from pydantic import JsonValue

from concierge.client import Client, find_service
from concierge.core.errors import ConciergeError
from concierge.core.paths import Home, from_wire
from concierge.core.settings import Preferences, Settings, save
from concierge.core.wire import Status
from concierge.privacy.passwords import Passwords
from concierge.service.embedding import embedding_models
from concierge.service.embedding.model_index import ModelIndex
from concierge.service.extraction.reading import Reader
from concierge.service.progress import Progress
from concierge.service.scanning.resting import REST_S
from concierge.store.catalog import Catalog
from tests.store.conftest import library as library  # noqa: PLC0414 - a fixture for these, too

LIMIT_S = 100.0

_HURRIED: dict[str, JsonValue] = {"mode": "full", "deep_when": "always"}


class Service:
    """One data folder and the service that owns it."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder)

    def configure(self, **settings: Any) -> None:
        """Change settings, or write them before the service starts; tests are in a hurry."""
        if find_service(self.home) is not None:
            self.client.change_settings(settings)
            return
        self.home.create()
        self.home.settings.write_text(json.dumps({**_HURRIED, **settings}), encoding="utf-8")

    @property
    def client(self) -> Client:
        """A client; starts the service when it does not run."""
        if not self.home.settings.exists():
            self.configure()
        return Client.connect(self.home)

    @property
    def process(self) -> psutil.Process:
        """The service's process."""
        return psutil.Process(self.client.info.pid)

    def index(self, *paths: Path) -> Status:
        """Index paths, of which nothing is written any more, and wait until all is done."""
        let_rest(*paths)
        client = self.client
        ticket = client.add(paths).ticket
        return self.until(lambda status: status.scanned >= ticket and not status.busy)

    def until(self, reached: Callable[[Status], bool], limit_s: float = LIMIT_S) -> Status:
        """Ask for the status until it is as wanted."""
        end = time.monotonic() + limit_s
        client = self.client  # it starts the service again when that has ended
        while True:
            status = client.status()
            if reached(status):
                return status
            assert time.monotonic() < end, f"waited in vain; the service says {status!r}"
            time.sleep(0.05)

    def found(self, query: str) -> list[str]:
        """Return the names of the files that answer a query."""
        return [Path(hit.path).name for hit in self.client.search(query).hits]

    def unmake(self) -> None:
        """Take back what a test made: labels, searches, conversations, settings."""
        client = self.client
        for labels in (client.tags, client.collections):
            for label in labels.all():
                if "/" not in label.name:  # what is below goes with it
                    labels.delete(label.name)
        for search in client.saved.all():
            client.saved.remove(search.name)
        client.history.remove(None)
        client.conversations.clear()
        changed = {
            row.name: wanted
            for row in client.settings()
            if row.value != (wanted := _HURRIED.get(row.name, row.default))
        }
        if changed:
            client.change_settings(changed)

    def clear(self) -> None:
        """Take back what a test made, and forget the folders."""
        for root in self.client.roots():
            self.client.forget(from_wire(root.path))
        self.client.resume()
        self.unmake()
        self.until(lambda status: not status.busy)

    def kill(self) -> None:
        """Kill the service as the system would, with no chance to tidy up."""
        process = self.process
        process.kill()
        process.wait(10)

    def stop(self) -> None:
        """Stop the service when it runs."""
        if find_service(self.home) is not None:
            with contextlib.suppress(ConciergeError):
                Client.connect(self.home, start=False).stop()


def let_rest(*tops: Path) -> None:
    """Have what was written within the last second be a second old, else that is waited for.

    Which file is older than which stays as it is.
    """
    rest = int(REST_S * 1e9)
    lately = time.time_ns() - rest
    for path in [path for top in tops for path in (top, *top.rglob("*"))]:
        with contextlib.suppress(OSError):
            found = path.lstat()
            after = found.st_mtime_ns - lately
            if stat.S_ISREG(found.st_mode) and 0 <= after <= rest:
                os.utime(path, ns=(found.st_atime_ns, lately + after // 1000))


@pytest.fixture(scope="module")
def make_services(prepared_models: Path) -> Iterator[Callable[[Path], Service]]:
    """Return a maker of services for all tests of a module; they are stopped after the last."""
    made: list[Service] = []

    def make(folder: Path) -> Service:
        made.append(Service(folder / "home"))
        return made[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        yield make
        for service in made:
            service.stop()


@pytest.fixture(scope="module")
def shared(
    make_services: Callable[[Path], Service], tmp_path_factory: pytest.TempPathFactory
) -> Service:
    """A service for all tests of a module."""
    return make_services(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def lent(shared: Service) -> Iterator[Service]:
    """`shared`, afterwards as if nothing had happened: starting one takes seconds.

    A module that wants this has it as its `service`.
    """
    yield shared
    shared.clear()


@pytest.fixture
def make_service(tmp_path: Path, prepared_models: Path) -> Iterator[Callable[[str], Service]]:
    """Return a maker of services in folders of their own; all are stopped at the end."""
    made: list[Service] = []

    def make(name: str = "home", base: Path = tmp_path) -> Service:
        made.append(Service(base / name))
        return made[-1]

    yield make
    for service in made:
        service.stop()


@pytest.fixture
def service(make_service: Callable[[str], Service]) -> Service:
    """A service with a data folder of its own."""
    return make_service("home")


def preferences(folder: Path, **settings: Any) -> Preferences:
    """Return settings as the service holds them."""
    file = folder / "settings-of-test.json"
    save(Settings.model_validate(settings), file)
    return Preferences(file)


def packaged_index(folder: Path, key: bytes) -> ModelIndex:
    """Return the index of the packaged model, in a folder."""
    return ModelIndex(embedding_models.packaged(), folder, key, lambda: False)


def make_reader(catalog: Catalog, folder: Path, **settings: Any) -> Reader:
    """Return a reader with a scratch folder in a folder."""
    return Reader(
        catalog,
        preferences(folder, **settings),
        folder / "scratch",
        Passwords(Home(folder)),
        progress=Progress(catalog.pace),
        hides_secrets=lambda _: False,
    )


def write_library(folder: Path, count: int, words: int = 120) -> Path:
    """Write text files, each with a word that stands in no other."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        body = " ".join(f"w{(number * 31 + i * 7) % 5000}" for i in range(words))
        text = f"Letter {number}\n\nunique{number}x is what it is about.\n{body}\n"
        (folder / f"letter {number}.txt").write_text(text, encoding="utf-8")
    return folder
