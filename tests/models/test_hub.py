"""Asking a publisher for sizes and checksums: what it says is checked before it is believed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.models import hub, published, told
from concierge.models.published import Published
from tests.models.publisher import (
    REPOSITORY,
    REVISION,
    WEIGHTS,
    Publisher,
    listed,
    model_list,
    publishing,
)

DATA = b"weights " * 500
SUM = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def publisher(monkeypatch: pytest.MonkeyPatch) -> Iterator[Publisher]:
    with publishing(**{WEIGHTS: DATA, "config.json": b"{}"}) as one:
        monkeypatch.setenv(published.HUB_VARIABLE, one.address)
        yield one


def find(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *files: dict[str, object]) -> Published:
    path = model_list(tmp_path / "list.json", listed("small", *files))
    monkeypatch.setenv(published.LIST_VARIABLE, str(path))
    return published.find("small")


def test_a_publisher_tells_what_it_would_send(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more: dict[str, object] = {"path": "more.json", "optional": True}
    one = find(monkeypatch, tmp_path, {"path": WEIGHTS}, {"path": "config.json"}, more)
    assert (one.sha256, one.bytes, one.is_known) == ("", 0, False)
    known = hub.ask(one)
    assert known.is_known
    assert known.bytes == len(DATA) + 2
    assert [file.checksum for file in known.files] == [
        f"sha256:{SUM}",
        f"git-blob:{hashlib.sha1(b'blob 2' + bytes(1) + b'{}').hexdigest()}",
    ]
    assert publisher.asked == [f"/api/models/{REPOSITORY}/tree/{REVISION}?recursive=true"]
    assert told.read(one, told.spelled(known)) == known


def test_what_is_pinned_must_be_what_is_told(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = find(monkeypatch, tmp_path, {"path": WEIGHTS, "bytes": len(DATA), "sha256": SUM})
    assert hub.ask(one).sha256 == SUM
    publisher.files[WEIGHTS] = b"others  " * 500
    with pytest.raises(ConciergeError, match=r"another model\.gguf") as caught:
        hub.ask(one)
    assert caught.value.category is Category.DAMAGED


@pytest.mark.parametrize(
    ("listing", "said"),
    [
        (b"<html>", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"error": "gated"}', "no list"),
        (b"[]", "not there any more"),
        (json.dumps([{"path": WEIGHTS, "size": -1}]).encode(), "not there any more"),
        (json.dumps([{"path": WEIGHTS, "size": 9, "oid": "x"}]).encode(), "no checksum"),
        (b" " * (5 * 2**20), "too long"),
    ],
)
def test_an_answer_of_no_use_is_told(
    publisher: Publisher,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    listing: bytes,
    said: str,
) -> None:
    publisher.listing = listing
    one = find(monkeypatch, tmp_path, {"path": WEIGHTS})
    with pytest.raises(ConciergeError, match=said):
        hub.ask(one)


def test_a_hub_that_cannot_be_reached_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(published.HUB_VARIABLE, "http://127.0.0.1:9/below")
    one = find(monkeypatch, tmp_path, {"path": WEIGHTS})
    with pytest.raises(ConciergeError, match="could not be fetched"):
        hub.ask(one)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"model.gguf": 1}', '{"model.gguf": [1]}'])
def test_what_was_told_is_read_with_care(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    one = find(monkeypatch, tmp_path, {"path": WEIGHTS})
    with pytest.raises(ConciergeError):
        told.read(one, text)
