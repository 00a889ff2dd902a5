"""Tags and collections in the running service: told to listeners, kept, gone with their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.wire import Collection, Tag
from tests.service.conftest import Service


@pytest.fixture
def service(lent: Service) -> Service:
    return lent


@pytest.fixture
def notes(service: Service, tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "sub").mkdir(parents=True)
    for name in ("larch.txt", "sub/oak.txt", "sub/pine.txt"):
        (folder / name).write_text(f"The {name} is a tree.\n")
    service.index(folder)
    return folder


def test_each_change_is_told(service: Service, notes: Path) -> None:
    client = service.client
    ids = client.ids_at([notes])
    with client.events() as events:
        told = iter(events)
        assert next(told).type == "status"
        for change in (
            lambda: client.tags.assign("trees", ids),
            lambda: client.tags.change("trees", "wood"),
            lambda: client.tags.remove("wood", ids),
            lambda: client.tags.delete("wood"),
            lambda: client.collections.add("House", ids),
            lambda: client.collections.move("House", ids[1:], before=ids[0]),
            lambda: client.collections.delete("House"),
        ):
            change()
            assert next(event for event in told if event.type != "status").type == "labels"


def test_tags_are_told_with_hits(service: Service, notes: Path) -> None:
    client = service.client
    client.tags.assign("wood/hard", client.ids_at([notes / "sub" / "oak.txt"]))
    hits = client.search("tree").hits
    assert {Path(hit.path).name: hit.tags for hit in hits} == {
        "larch.txt": [],
        "oak.txt": ["wood/hard"],
        "pine.txt": [],
    }


def test_labels_outlive_the_service_and_go_with_their_files(service: Service, notes: Path) -> None:
    client = service.client
    client.tags.assign("wood", client.ids_at([notes]))
    client.collections.add("House", client.ids_at([notes / "sub", notes]))
    service.kill()
    client = service.client
    assert client.tags.all() == [Tag(name="wood", files=3, total=3)]
    assert [Path(one.path).name for one in client.collections.files("House")] == [
        "oak.txt",
        "pine.txt",
        "larch.txt",
    ]
    client.forget(notes / "sub")
    assert client.tags.all() == [Tag(name="wood", files=1, total=1)]
    assert client.collections.all() == [Collection(name="House", files=1)]
    client.forget(notes)
    assert client.tags.all() == [Tag(name="wood")]
