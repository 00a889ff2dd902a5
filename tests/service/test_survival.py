"""Nothing is lost and nothing done twice, whatever is killed and whenever."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

import psutil
import pytest

from concierge.client import Client, launch
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.privacy import keys
from concierge.store.catalog import Catalog
from concierge.store.database import connect
from tests.service.conftest import LIMIT_S, Service, write_library

FILES = 600
# More than are embedded at once, and so many words in each that what remains is met under
# way, however busy the machine is.
LONG_FILES, LONG = 450, 40


def _assert_each_once(service: Service, files: int) -> None:
    """Look into the stopped service's catalog: every file, content and passage once."""
    service.stop()
    key = keys.load_or_create(service.home).secret
    connection = connect(service.home.catalog, key, readonly=True)
    try:

        def number(query: str) -> int:
            return int(connection.execute(query).fetchone()[0])

        assert number("SELECT count(*) FROM file WHERE state = 'indexed'") == files
        assert number("SELECT count(*) FROM content") == files
        assert number("SELECT count(*) FROM work") == 0
        chunks = number("SELECT count(*) FROM chunk")
        # Ids are never given twice, so a passage stored a second time would leave a gap.
        assert number("SELECT max(id) FROM chunk") == chunks
        assert number("SELECT count(*) FROM chunk_fts") == chunks
    finally:
        connection.close()


def test_killed_service_goes_on_where_it_was(service: Service, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", FILES, words=5)
    service.client.add([library])
    service.until(lambda status: status.stages["text"].done > 20)
    before = service.client.status()
    service.kill()
    assert before.stages["text"].done < FILES, "it was killed too late to prove anything"

    status = service.until(lambda s: not s.busy and s.scanned >= 1)
    assert status.files.indexed == FILES
    assert status.files.failed == 0
    assert service.found("unique77x")[0] == "letter 77.txt"
    _assert_each_once(service, FILES)


def test_killed_while_embedding_embeds_the_rest(service: Service, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", LONG_FILES, words=LONG)
    service.client.add([library])
    service.until(lambda status: 0 < status.stages["meaning"].done < LONG_FILES)
    service.kill()

    status = service.until(lambda s: not s.busy and s.scanned >= 1)
    assert status.stages["meaning"].done == LONG_FILES
    assert status.stages["meaning"].waiting == 0
    _assert_each_once(service, LONG_FILES)


def test_killed_amid_a_rule_that_moves_files_loses_no_label(
    service: Service, tmp_path: Path
) -> None:
    library = write_library(tmp_path / "library", 80, words=1)
    service.client.pause()
    ticket = service.client.add([library]).ticket
    service.until(lambda status: status.scanned >= ticket)
    service.client.tags.assign("mine", service.client.ids_at([library]))
    goal = library / "into"
    actions = [("tag", "moved"), ("move", str(goal))]
    then = [wire.RuleAction.model_validate({"do": do, "value": value}) for do, value in actions]
    service.client.rules.add(wire.Rule(name="Mover", then=then), is_on=False)
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(Client.connect(service.home).rules.run, "Mover")
        while not goal.exists() or len(list(goal.iterdir())) < 8:
            assert not run.done()
            time.sleep(0.01)
        service.kill()
        assert isinstance(run.exception(), ConciergeError)
    assert 8 <= len(list(goal.iterdir())) < 80
    assert len(list(library.rglob("*.txt"))) == 80

    assert service.client.journal.undo(who="rule:Mover").entry.state == "undone"
    assert len(list(library.glob("*.txt"))) == len(list(library.rglob("*"))) == 80
    service.until(lambda status: status.scanned >= 1 and status.files.waiting == 80)
    end = time.monotonic() + LIMIT_S
    while [(tag.name, tag.files) for tag in service.client.tags.all()] != [("mine", 80)]:
        assert time.monotonic() < end, service.client.tags.all()
        time.sleep(0.05)


def test_killed_service_leaves_no_workers_behind(service: Service, tmp_path: Path) -> None:
    service.client.add([write_library(tmp_path / "library", FILES, words=5)])
    service.until(lambda status: bool(status.working_on))
    children = service.process.children(recursive=True)
    assert children
    service.kill()
    _, alive = psutil.wait_procs(children, timeout=15)
    assert not alive


def test_killed_workers_cost_no_file(service: Service, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", LONG_FILES, words=LONG)
    client = service.client
    ticket = client.add([library]).ticket
    service.until(lambda status: bool(status.working_on))
    assert _kill_workers(service) > 0  # those that read
    service.until(lambda status: 0 < status.stages["meaning"].done < LONG_FILES)
    assert _kill_workers(service) > 0  # and the one that embeds
    status = service.until(lambda s: s.scanned >= ticket and not s.busy)
    assert (status.files.indexed, status.files.failed) == (LONG_FILES, 0)
    _assert_each_once(service, LONG_FILES)


def _kill_workers(service: Service) -> int:
    children = service.process.children(recursive=True)
    workers = [child for child in children if "spawn_main" in " ".join(_command(child))]
    for worker in workers:
        worker.kill()
    return len(workers)


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def test_threads_that_miss_a_killed_service_start_one(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.client.status()
    service.kill()
    begun: list[list[str]] = []
    begin = launch.begin

    def noted(command: list[str], folder: Path, errors: IO[bytes]) -> Any:
        begun.append(command)
        return begin(command, folder, errors)

    monkeypatch.setattr(launch, "begin", noted)
    with ThreadPoolExecutor(8) as pool:
        pids = set(pool.map(lambda _: Client.connect(service.home).info.pid, range(8)))
    assert len(pids) == 1
    assert len(begun) == 1


def test_second_service_of_a_home_gives_way(service: Service) -> None:
    first = service.client.info.pid
    command = [sys.executable, "-m", "concierge.api", "--home", str(service.home.folder)]
    second = subprocess.run(command, capture_output=True, timeout=60)
    assert second.returncode == 75
    assert service.client.info.pid == first
    assert service.client.status().pid == first


def test_two_homes_live_side_by_side(
    make_service: Callable[[str], Service], tmp_path: Path
) -> None:
    one, two = make_service("one"), make_service("two")
    one.index(write_library(tmp_path / "first", 3))
    two.index(write_library(tmp_path / "second", 1))
    assert one.client.info.pid != two.client.info.pid
    assert one.found("unique2x")[0] == "letter 2.txt"
    assert "letter 2.txt" not in two.found("unique2x")


def test_nothing_changed_reads_nothing(service: Service, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("only Linux tells which files are opened")
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    opened: list[str] = []

    class Opened(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type == "opened" and not event.is_directory:
                opened.append(str(event.src_path))

    library = write_library(tmp_path / "library", 40)
    observer = Observer()
    observer.schedule(Opened(), str(library), recursive=True)
    observer.start()
    try:
        service.index(library)
        assert len(set(opened)) == 40, "the check itself must see files that are read"
        opened.clear()
        service.index(library)
        service.stop()  # and a new service looks again by itself
        service.until(lambda status: status.scanned >= 1 and not status.busy)
        time.sleep(0.5)
        assert opened == []
    finally:
        observer.stop()
        observer.join()


def test_recovered_catalog_says_so(service: Service, tmp_path: Path) -> None:
    library = write_library(tmp_path / "library", 300, words=5)
    service.index(library)
    service.stop()
    key = keys.load_or_create(service.home).secret
    Catalog(service.home.catalog, key).close()  # sound until now
    with service.home.catalog.open("r+b") as stream:
        stream.seek(4096 * 20)
        stream.write(b"\x00" * 4096 * 2)
    (service.home.folder / "catalog.db.open").touch()  # as a crash leaves it

    status = service.until(lambda s: not s.busy and s.scanned >= 1)
    assert any("damaged" in notice for notice in status.notices)
    assert status.files.indexed == 300
    assert service.found("unique123x")[0] == "letter 123.txt"
    assert list(service.home.folder.glob("catalog.damaged-*"))
