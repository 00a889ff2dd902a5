"""Fetching a model, from a real server on this machine."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock

from concierge.core.errors import Category, ConciergeError
from concierge.core.paths import MODELS_VARIABLE
from concierge.models import published, speech
from concierge.models.fetch import fetch, fetch_model
from concierge.models.published import Published, PublishedFile
from tests.models.publisher import REVISION, WEIGHTS, Publisher, publishing

DATA = bytes(range(256)) * 8192
DIGEST = hashlib.sha256(DATA).hexdigest()
SMALL = b'{"a": 1}'
BLOB = hashlib.sha1(b"blob 8\0" + SMALL, usedforsecurity=False).hexdigest()


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with publishing(**{WEIGHTS: DATA, "config.json": SMALL, "1_Pooling/config.json": SMALL}) as one:
        yield one


def weights(publisher: Publisher, sha256: str = DIGEST, size: int = len(DATA)) -> PublishedFile:
    address = f"{publisher.address}/someone/model/resolve/{REVISION}/{WEIGHTS}"
    return PublishedFile(WEIGHTS, address, size, sha256)


def ignore(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def test_a_model_arrives_with_progress(publisher: Publisher, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    target = tmp_path / "answering" / WEIGHTS
    fetch(weights(publisher), target, "m", lambda done, total: told.append((done, total)))
    assert target.read_bytes() == DATA
    assert told[0] == (0, len(DATA))
    assert told[-1] == (len(DATA), len(DATA))
    assert [file.name for file in target.parent.iterdir()] == [WEIGHTS]


@pytest.mark.parametrize("size", [len(DATA), 0])
def test_it_goes_on_where_it_broke_off(publisher: Publisher, tmp_path: Path, size: int) -> None:
    target = tmp_path / WEIGHTS
    publisher.breaks_at = 1_500_000
    with pytest.raises(ConciergeError, match="could not be fetched") as caught:
        fetch(weights(publisher, size=size), target, "m", ignore)
    assert caught.value.category is Category.MODEL_MISSING
    assert not target.exists()
    have = (tmp_path / f"{WEIGHTS}.part").stat().st_size
    assert 0 < have <= 1_500_000
    publisher.breaks_at = None
    fetch(weights(publisher, size=size), target, "m", ignore)
    assert target.read_bytes() == DATA
    assert publisher.ranges == [None, f"bytes={have}-"]


def test_a_server_that_cannot_go_on_begins_anew(publisher: Publisher, tmp_path: Path) -> None:
    (tmp_path / f"{WEIGHTS}.part").write_bytes(b"x" * 1000)
    publisher.knows_ranges = False
    fetch(weights(publisher), tmp_path / WEIGHTS, "m", ignore)
    assert (tmp_path / WEIGHTS).read_bytes() == DATA


@pytest.mark.parametrize("size", [len(DATA), 0])
def test_what_arrived_whole_before_is_not_fetched_again(
    publisher: Publisher, tmp_path: Path, size: int
) -> None:
    (tmp_path / f"{WEIGHTS}.part").write_bytes(DATA)
    fetch(weights(publisher, size=size), tmp_path / WEIGHTS, "m", ignore)
    assert (tmp_path / WEIGHTS).read_bytes() == DATA


def test_another_file_than_the_published_is_deleted(publisher: Publisher, tmp_path: Path) -> None:
    with pytest.raises(ConciergeError, match="not the file that was published") as caught:
        fetch(weights(publisher, "0" * 64), tmp_path / WEIGHTS, "m", ignore)
    assert caught.value.category is Category.DAMAGED
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_never_ends_is_left(publisher: Publisher, tmp_path: Path) -> None:
    with pytest.raises(ConciergeError, match="not the file that was published"):
        fetch(weights(publisher, size=1000), tmp_path / WEIGHTS, "m", ignore)
    assert list(tmp_path.iterdir()) == []


def test_it_follows_to_where_the_file_lies(publisher: Publisher, tmp_path: Path) -> None:
    file = weights(publisher)
    with publishing(**{WEIGHTS: DATA}) as other:
        publisher.redirects_to = weights(other).address
        fetch(file, tmp_path / WEIGHTS, "m", ignore)
    assert (tmp_path / WEIGHTS).read_bytes() == DATA
    assert other.asked
    assert publisher.asked


@pytest.mark.parametrize("leads_to", ["file:///etc/passwd", "ftp://127.0.0.1/model.gguf"])
def test_it_follows_to_servers_of_the_web_only(
    publisher: Publisher, tmp_path: Path, leads_to: str
) -> None:
    publisher.redirects_to = leads_to
    with pytest.raises(ConciergeError, match="could not be fetched"):
        fetch(weights(publisher), tmp_path / WEIGHTS, "m", ignore)
    assert not (tmp_path / WEIGHTS).exists()


def test_a_full_disk_is_told_before_the_first_byte(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1_000_000))
    with pytest.raises(ConciergeError, match="There is no room for the model") as caught:
        fetch(weights(publisher), tmp_path / WEIGHTS, "m", ignore)
    assert caught.value.category is Category.DISK_FULL
    assert publisher.asked == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is full")
def test_a_disk_that_fills_up_is_told(publisher: Publisher, tmp_path: Path) -> None:
    (tmp_path / f"{WEIGHTS}.part").symlink_to("/dev/full")
    with pytest.raises(ConciergeError) as caught:
        fetch(weights(publisher), tmp_path / WEIGHTS, "m", ignore)
    assert caught.value.category is Category.DISK_FULL


def test_nobody_there(tmp_path: Path) -> None:
    file = PublishedFile(WEIGHTS, "http://127.0.0.1:9/tiny.pt", sha256=DIGEST)
    with pytest.raises(ConciergeError, match="could not be fetched") as caught:
        fetch(file, tmp_path / WEIGHTS, "tiny", ignore)
    assert "concierge models use" in caught.value.advice


def several(publisher: Publisher) -> Published:
    """A model of three files, two of which are known by git only."""
    base = f"{publisher.address}/someone/model/resolve/{REVISION}/"
    small = (
        PublishedFile(path, base + path, len(SMALL), blob=BLOB)
        for path in ("config.json", "1_Pooling/config.json")
    )
    return Published(
        "many", "Many", "meaning", "", "MIT", "", "", "", "", (*small, weights(publisher))
    )


def test_a_model_of_several_files_is_there_when_all_are(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path))
    model = several(publisher)
    publisher.breaks_at = 500_000
    with pytest.raises(ConciergeError, match="could not be fetched"):
        fetch_model(model, ignore)
    assert not model.place.exists()
    publisher.breaks_at = None
    told: list[tuple[int, int]] = []
    place = fetch_model(model, lambda done, total: told.append((done, total)))
    assert model.is_here
    found = {
        os.fspath(file.relative_to(place)): file.read_bytes()
        for file in place.rglob("*")
        if file.is_file()
    }
    assert found == {"config.json": SMALL, "1_Pooling/config.json": SMALL, WEIGHTS: DATA}
    assert told[-1] == (model.bytes, model.bytes)
    # What had arrived whole was not asked for again.
    assert [path.rpartition("/")[2] for path in publisher.asked].count("config.json") == 2


def test_a_model_is_fetched_by_one_process_at_a_time(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path))
    model = several(publisher)
    model.place.parent.mkdir(parents=True)
    with (
        FileLock(model.place.with_name("many.lock")),
        pytest.raises(ConciergeError, match="another data folder") as caught,
    ):
        fetch_model(model, ignore)
    assert caught.value.category is Category.BUSY
    assert publisher.asked == []
    assert fetch_model(model, ignore).is_dir()


def test_a_server_that_goes_on_elsewhere_is_begun_anew(
    publisher: Publisher, tmp_path: Path
) -> None:
    (tmp_path / f"{WEIGHTS}.part").write_bytes(DATA[:1000])
    publisher.goes_on_at = 500
    with pytest.raises(ConciergeError, match="could not be fetched"):
        fetch(weights(publisher), tmp_path / WEIGHTS, "m", ignore)
    fetch(weights(publisher), tmp_path / WEIGHTS, "m", ignore)
    assert (tmp_path / WEIGHTS).read_bytes() == DATA


def test_a_small_file_is_verified_by_its_identity_in_git(
    publisher: Publisher, tmp_path: Path
) -> None:
    file = several(publisher).files[0]
    publisher.files["config.json"] = b'{"a": 2}'
    with pytest.raises(ConciergeError, match="not the file that was published"):
        fetch(file, tmp_path / "config.json", "m", ignore)


def test_the_published_checkpoints_are_known() -> None:
    known = speech.checkpoints()
    assert {"tiny", "base", "small"} <= {one.name for one in known}
    for one in known:
        assert one.address.startswith("https://")
        assert len(bytes.fromhex(one.sha256)) == 32
        assert one.sha256 in one.address
    assert published.find("tiny").sha256 in {one.sha256 for one in known}


def test_a_chosen_file_must_be_a_checkpoint(tmp_path: Path) -> None:
    for name, data in (("text.pt", b"hello"), ("empty.pt", b"")):
        file = tmp_path / name
        file.write_bytes(data)
        with pytest.raises(ConciergeError, match="not a speech model"):
            speech.check_chosen(file)
    with pytest.raises(ConciergeError, match="cannot be read"):
        speech.check_chosen(tmp_path / "none.pt")
