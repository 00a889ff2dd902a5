"""Fetching a model, from a real server on this machine."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.models import speech
from concierge.models.fetch import fetch

DATA = bytes(range(256)) * 8192
DIGEST = hashlib.sha256(DATA).hexdigest()


@dataclass
class Publisher:
    """What a server does, and what it was asked."""

    address: str = ""
    breaks_at: int | None = None
    knows_ranges: bool = True
    ranges: list[str | None] = field(default_factory=list)


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    about = Publisher()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = self.headers.get("Range")
            about.ranges.append(asked)
            start = int(asked[6:-1]) if asked and about.knows_ranges else 0
            if start >= len(DATA):
                self.send_error(416)
                return
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(DATA) - start))
            self.end_headers()
            self.wfile.write(DATA[start : about.breaks_at])

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    about.address = f"http://127.0.0.1:{server.server_port}/models/{DIGEST}/tiny.pt"
    yield about
    server.shutdown()
    thread.join()
    server.server_close()


def ignore(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def test_a_model_arrives_with_progress(publisher: Publisher, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    target = tmp_path / "speech" / "tiny.pt"
    fetch(publisher.address, target, DIGEST, lambda done, total: told.append((done, total)))
    assert target.read_bytes() == DATA
    assert told[0] == (0, len(DATA))
    assert told[-1] == (len(DATA), len(DATA))
    assert [file.name for file in target.parent.iterdir()] == ["tiny.pt"]


def test_it_goes_on_where_it_broke_off(publisher: Publisher, tmp_path: Path) -> None:
    target = tmp_path / "tiny.pt"
    publisher.breaks_at = 1_500_000
    with pytest.raises(ConciergeError, match="could not be fetched") as caught:
        fetch(publisher.address, target, DIGEST, ignore)
    assert caught.value.category is Category.MODEL_MISSING
    assert not target.exists()
    have = (tmp_path / "tiny.pt.part").stat().st_size
    assert 0 < have <= 1_500_000
    publisher.breaks_at = None
    fetch(publisher.address, target, DIGEST, ignore)
    assert target.read_bytes() == DATA
    assert publisher.ranges == [None, f"bytes={have}-"]


def test_a_server_that_cannot_go_on_begins_anew(publisher: Publisher, tmp_path: Path) -> None:
    (tmp_path / "tiny.pt.part").write_bytes(DATA[:1000])
    publisher.knows_ranges = False
    fetch(publisher.address, tmp_path / "tiny.pt", DIGEST, ignore)
    assert (tmp_path / "tiny.pt").read_bytes() == DATA


def test_what_arrived_whole_before_is_not_fetched_again(
    publisher: Publisher, tmp_path: Path
) -> None:
    (tmp_path / "tiny.pt.part").write_bytes(DATA)
    fetch(publisher.address, tmp_path / "tiny.pt", DIGEST, ignore)
    assert (tmp_path / "tiny.pt").read_bytes() == DATA


def test_another_file_than_the_published_is_deleted(publisher: Publisher, tmp_path: Path) -> None:
    with pytest.raises(ConciergeError, match="not the file that was published") as caught:
        fetch(publisher.address, tmp_path / "tiny.pt", "0" * 64, ignore)
    assert caught.value.category is Category.DAMAGED
    assert list(tmp_path.iterdir()) == []


def test_nobody_there(tmp_path: Path) -> None:
    with pytest.raises(ConciergeError, match="could not be fetched"):
        fetch("http://127.0.0.1:9/tiny.pt", tmp_path / "tiny.pt", DIGEST, ignore)


def test_the_published_checkpoints_are_known() -> None:
    known = speech.checkpoints()
    assert {"tiny", "base", "small"} <= {one.name for one in known}
    for one in known:
        assert one.address.startswith("https://")
        assert len(bytes.fromhex(one.sha256)) == 32
        assert one.sha256 in one.address


def test_a_chosen_file_must_be_a_checkpoint(tmp_path: Path) -> None:
    for name, data in (("text.pt", b"hello"), ("empty.pt", b"")):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(ConciergeError, match="not a speech model"):
            speech.check_chosen(file)
    with pytest.raises(ConciergeError, match="cannot be read"):
        speech.check_chosen(tmp_path / "none.pt")
