"""What the service tells of the past, and what it looks at before anything is done."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import Home
from concierge.service.scanning.surveying import Surveyor
from tests.service.conftest import Service, preferences, write_library


@pytest.fixture
def service(lent: Service) -> Service:
    return lent


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Five texts and a picture, and a folder and a file that are left out."""
    folder = write_library(tmp_path / "library", 5)
    (folder / "sub").mkdir()
    (folder / "sub" / "table.csv").write_text("a,b\n1,2\n", "utf-8")
    (folder / "node_modules").mkdir()
    (folder / "node_modules" / "left.js").write_text("left", "utf-8")
    (folder / ".hidden.txt").write_text("hidden", "utf-8")
    return folder


def until(reached: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not reached():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_searches_and_opened_files_are_remembered(service: Service, library: Path) -> None:
    service.index(library)
    client = service.client
    client.history.note("  rent   2024 ", 3)
    client.history.note("", 0)
    client.history.note("lease", 0)
    assert [one.query for one in client.history.recent()] == ["lease", "rent 2024"]
    assert [one.query for one in client.history.recent("re")] == ["rent 2024"]
    details = client.file_at(library / "letter 1.txt")
    client.note_opened(details.file_id)
    (opened,) = client.recently_opened()
    assert (opened.path, opened.times, opened.kind) == (details.path, 1, details.kind)
    with pytest.raises(MissingError):
        client.note_opened(10**9)
    client.history.remove("rent 2024")
    assert [one.query for one in client.history.recent()] == ["lease"]
    client.history.remove(None)
    assert client.history.recent() == []
    assert client.recently_opened() == []


def test_nothing_is_remembered_where_that_is_off(service: Service, library: Path) -> None:
    service.configure(keep_history=False)
    service.index(library)
    client = service.client
    client.history.note("rent", 3)
    client.note_opened(client.file_at(library / "letter 1.txt").file_id)
    assert client.history.recent() == []
    assert client.recently_opened() == []
    client.change_settings({"keep_history": True})
    client.history.note("rent", 3)
    assert len(client.history.recent()) == 1


def test_changes_are_told_as_they_happen(service: Service, library: Path) -> None:
    service.index(library)
    client = service.client
    (first,) = client.changes().changes
    assert (first.what, first.path) == ("added", str(library))
    (library / "new.txt").write_text("something new", "utf-8")
    until(lambda: len(client.changes().changes) == 2)
    (library / "new.txt").rename(library / "sub" / "newer.txt")
    until(lambda: len(client.changes().changes) == 3)
    moved = client.changes(limit=1)
    change = moved.changes[0]
    assert (change.what, change.path) == ("moved", str(library / "sub" / "newer.txt"))
    assert change.earlier == str(library / "new.txt")
    assert [one.what for one in client.changes(after=moved.next).changes] == ["added", "added"]
    client.forget(library / "sub")
    assert [one.path for one in client.changes().changes] == [
        str(library / "new.txt"),
        str(library),
    ]


def test_numbers_and_ledger_come_through_the_api(service: Service, library: Path) -> None:
    service.index(library)
    client = service.client
    numbers = client.insights()
    assert numbers.files == 7
    assert numbers.health["indexed"] == 6
    assert {share.value: share.files for share in numbers.by_extension} == {"txt": 6, "csv": 1}
    page = client.ledger(limit=2)
    assert (page.total, len(page.files)) == (7, 2)
    rest = client.ledger(after=page.next)
    assert len({row.file_id for row in (*page.files, *rest.files)}) == 7
    (hidden,) = client.ledger(state="excluded").files
    assert (hidden.path, hidden.reason) == (str(library / ".hidden.txt"), "hidden")
    assert client.ledger(text="sub").total == 1
    with pytest.raises(MisusedError):
        client.ledger(state="no such state")


def test_folders_are_counted_before_they_are_indexed(
    service: Service, library: Path, tmp_path: Path
) -> None:
    client = service.client
    pieces = list(client.survey([library, tmp_path / "nowhere", library / "letter 0.txt"]))
    done = {piece.path: piece for piece in pieces if piece.done}
    whole = done[str(library)]
    assert (whole.files, whole.left_out, whole.note) == (6, 1, "")
    assert whole.by_kind == {"text": 5, "spreadsheet": 1}
    sizes = sum(file.stat().st_size for file in library.rglob("*.txt") if file.name[0] != ".")
    assert whole.bytes == sizes + (library / "sub" / "table.csv").stat().st_size
    assert "does not exist" in done[str(tmp_path / "nowhere")].note
    assert done[str(library / "letter 0.txt")].files == 1
    assert client.ledger().total == 0
    assert client.roots() == []
    assert client.changes().changes == []


def test_counting_ends_when_nobody_listens(service: Service, tmp_path: Path) -> None:
    folder = write_library(tmp_path / "many", 50)
    client = service.client
    with client.survey([folder] * 100) as stream:
        assert next(iter(stream)).path == str(folder)
    stopped = threading.Event()
    pieces = 0
    for _ in client.survey([folder] * 100, stopped.is_set):
        pieces += 1
        stopped.set()
    assert pieces == 1
    with pytest.raises(MisusedError):
        client.survey([])
    asked = []

    def after_ten_files() -> bool:
        asked.append(True)
        return len(asked) > 10

    surveyor = Surveyor(None, preferences(tmp_path), Home(tmp_path / "home"))  # type: ignore[arg-type]
    assert list(surveyor.survey([folder, folder], after_ten_files)) == []
    assert len(asked) == 12  # once more between the folders


def test_rules_are_tried_before_they_hold(service: Service, library: Path) -> None:
    service.index(library)
    client = service.client
    found = client.preview_rules(library, ["*.csv", "/letter 1.txt"], ["/.hidden.txt"])
    assert (found.out, found.back) == (2, 1)
    assert found.examples_out == ["letter 1.txt", "sub/table.csv"]
    assert found.examples_back == [".hidden.txt"]
    assert client.roots()[0].exclude == []
    assert client.insights().health["indexed"] == 6
    client.set_rules(library, ["*.csv"], [])
    until(lambda: client.insights().health["indexed"] == 5)
    back = client.preview_rules(library, [], ["node_modules/*.js"])
    assert (back.out, back.back) == (0, 2)
    assert back.examples_back == ["node_modules/left.js", "sub/table.csv"]
    with pytest.raises(MisusedError):
        client.preview_rules(library / "sub", [], [])
    with pytest.raises(MisusedError):
        client.preview_rules(library, ["[z-a]"], [])


def test_secrets_that_a_rule_brings_back_are_foreseen(service: Service, tmp_path: Path) -> None:
    folder = write_library(tmp_path / "secrets", 1)
    key = "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEowIBAAKCAQEA" * 20 + "\n"
    (folder / "note.txt").write_text(key + "-----END RSA PRIVATE KEY-----\n", "utf-8")
    service.index(folder)
    (hidden,) = service.client.ledger(state="excluded").files
    assert Path(hidden.path).name == "note.txt"
    found = service.client.preview_rules(folder, [], ["/note.txt"])
    assert (found.out, found.back, found.examples_back) == (0, 1, ["note.txt"])


def test_a_window_is_told_what_to_do(service: Service) -> None:
    client = service.client
    assert client.show_window("toggle") == 0
    with client.events() as others, client.events(is_window=True) as stream:
        events = iter(stream)
        assert next(events).type == "status"
        next(iter(others))
        assert client.windows() == 1
        assert client.show_window("search", "  rent  2024 ") == 1
        event = next(event for event in events if event.type == "window")
        assert event.text == "search rent 2024"
        assert client.show_window() == 1
        assert next(event for event in events if event.type == "window").text == "show"
    until(lambda: client.windows() == 0)
    with pytest.raises(MisusedError):
        client.show_window("search", " ")


def test_likely_folders_are_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    for name in ("Papers", "Downloads", ".config"):
        (tmp_path / name).mkdir()
    (tmp_path / ".config" / "user-dirs.dirs").write_text(
        'XDG_DOCUMENTS_DIR="$HOME/Papers"\nXDG_DOWNLOAD_DIR="$HOME/Downloads"\n'
        'XDG_DESKTOP_DIR="$HOME/"\nXDG_PICTURES_DIR="$HOME/Pictures"\n',
        "utf-8",
    )
    client = Client(None, wire.ServiceInfo(port=0, token="", pid=0, version="", started=0.0))  # type: ignore[arg-type]
    assert client.likely_folders() == [tmp_path / "Papers", tmp_path / "Downloads"]
