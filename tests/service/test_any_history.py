"""Whatever happens to files and to the service, in the end the index is what the disk says."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, rule

from tests.service.conftest import LIMIT_S, Service

_WORDS = "amber birch cedar dune elm fjord gorse heath islet juniper".split()  # noqa: SIM905
_names = st.sampled_from([f"{word}.txt" for word in _WORDS[:6]])
_folders = st.sampled_from(["", "one", "two", "two/three"])
_texts = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=60).map(" ".join)


class History(RuleBasedStateMachine):
    """Creates, edits, moves, deletes, kills and restarts in any order."""

    places = Bundle("places")

    def __init__(self) -> None:
        super().__init__()
        self.base = Path(tempfile.mkdtemp())
        self.library = self.base / "library"
        self.library.mkdir()
        self.service = Service(self.base / "home")
        self.service.configure(mode="full", deep_when="always", keep_deleted_s=1)

    @initialize()
    def begin(self) -> None:
        (self.library / "always.txt").write_text("zephyr\n")
        self.service.client.add([self.library])

    @rule(target=places, folder=_folders, name=_names, text=_texts)
    def write(self, folder: str, name: str, text: str) -> Path:
        place = self.library / folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.is_dir():
            place.write_text(text + "\n")
        return place

    @rule(place=places, folder=_folders, name=_names)
    def move(self, place: Path, folder: str, name: str) -> None:
        there = self.library / folder / name
        there.parent.mkdir(parents=True, exist_ok=True)
        if place.is_file() and not there.is_dir():
            place.replace(there)

    @rule(place=places, name=_names)
    def copy(self, place: Path, name: str) -> None:
        if place.is_file() and place.name != name:
            shutil.copy2(place, place.with_name(name))

    @rule(place=places)
    def delete(self, place: Path) -> None:
        place.unlink(missing_ok=True)

    @rule(old=_folders, new=st.sampled_from(["four", "five"]))
    def move_folder(self, old: str, new: str) -> None:
        if old and (self.library / old).is_dir() and not (self.library / new).exists():
            (self.library / old).rename(self.library / new)

    @rule(folder=_folders)
    def delete_folder(self, folder: str) -> None:
        if folder:
            shutil.rmtree(self.library / folder, ignore_errors=True)

    @rule()
    def kill(self) -> None:
        self.service.kill()

    @rule()
    def stop(self) -> None:
        self.service.stop()

    @rule(seconds=st.sampled_from([0.0, 0.3, 1.5]))
    def wait(self, seconds: float) -> None:
        assert self.service.client.status().pid  # starts it when it does not run
        time.sleep(seconds)

    def teardown(self) -> None:
        fresh = Service(self.base / "fresh")
        fresh.configure(mode="full", deep_when="always")
        try:
            ticket = fresh.client.add([self.library]).ticket  # files are left as they are
            fresh.until(lambda status: status.scanned >= ticket and not status.busy)
            expected = self._known(fresh)
            end = time.monotonic() + LIMIT_S
            while wrong := _differences(self._known(self.service), expected):
                assert time.monotonic() < end, wrong
                time.sleep(0.2)
            self._check(self.service)
        finally:
            self.service.stop()
            fresh.stop()
            shutil.rmtree(self.base)

    def _known(self, service: Service) -> dict[str, object]:
        """Return what a person can find out of an index."""
        client = service.client
        status = client.status()
        files = sorted(path for path in self.library.rglob("*") if path.is_file())
        known: dict[str, object] = {
            str(path.relative_to(self.library)): self._file(service, path) for path in files
        }
        known["counts"] = (status.files, status.contents, status.chunks, status.busy)
        for word in _WORDS:
            known[word] = sorted(hit.path for hit in client.search(word, limit=200).hits)
        return known

    def _file(self, service: Service, path: Path) -> object:
        explained = service.client.explain(path)
        if explained.details is None:
            return explained.state
        return explained.state, service.client.text(path).text, explained.details.same_content

    def _check(self, service: Service) -> None:
        """Words, meanings and disk agree."""
        service.client.check()
        end = time.monotonic() + LIMIT_S
        while (report := service.client.last_check()) is None:
            assert time.monotonic() < end
            time.sleep(0.1)
        assert not report.repaired, report
        assert not report.found, report


def _differences(found: dict[str, object], expected: dict[str, object]) -> dict[str, object]:
    keys = found.keys() | expected.keys()
    return {
        key: (found.get(key), "instead of", expected.get(key))
        for key in keys
        if found.get(key) != expected.get(key)
    }


TestAnyHistory = History.TestCase
TestAnyHistory.pytestmark = [pytest.mark.timeout(480)]  # type: ignore[attr-defined]
TestAnyHistory.settings = settings(
    max_examples=2,
    stateful_step_count=14,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
