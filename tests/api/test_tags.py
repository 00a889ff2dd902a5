"""Tags as wholes over HTTP: the real stores behind the real addresses."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core import tag_lists, wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import to_wire
from concierge.core.settings import Preferences
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from concierge.service.order.labels import Labels
from concierge.service.order.system_tags import SystemTags
from concierge.service.order.tagging import Tagging
from tests.api.conftest import Served
from tests.service.attributes import need_attributes, put, seen
from tests.store.conftest import Library


@pytest.fixture
def changes() -> list[int]:
    return []


@pytest.fixture
def files(served: Served, tmp_path: Path, changes: list[int]) -> Iterator[dict[int, Path]]:
    """A catalog of four files in two folders behind the server, by id."""
    folder = tmp_path / "files"
    folder.mkdir()
    library = Library(tmp_path / "catalog.db", folder)
    served.engine.labels = Labels(library.catalog, lambda: changes.append(1))
    served.engine.tagging = Tagging(library.catalog, lambda: changes.append(1))
    disk = DiskSteps(library.catalog, lambda *_: None)
    served.engine.journal = Journal(library.catalog, disk, lambda: None)
    made = [library.write(f"{n // 2}/{n} \u00fc.txt", f"walrus {n}") for n in range(4)]
    library.update()
    yield {library.id_of(file): file for file in made}
    library.catalog.close()


def test_tags_are_shaped(client: Client, files: dict[int, Path], changes: list[int]) -> None:
    ids = list(files)
    client.tags.assign("bill", ids[:3])
    client.tags.assign("invoice", ids[3:])
    assert client.tags.add_alias("invoice", "r\u00e9ceipt & co").aliases == ["r\u00e9ceipt & co"]
    assert client.tags.remove_alias("invoice", "R\u00c9CEIPT & CO").aliases == []
    assert len(changes) == 4
    assert client.tags.merge("bill", "invoice", dry_run=True).files == 3
    assert client.tags.split("bill", "new", "name:0", dry_run=True).files == 1
    assert client.tags.delete("bill", dry_run=True).files == 3
    assert client.tags.change("bill", "paid", dry_run=True).steps[0].becomes == "paid"
    assert client.tags.assign("new", ids, dry_run=True) == sorted(ids)
    assert len(changes) == 4
    assert [tag.name for tag in client.tags.all()] == ["bill", "invoice"]
    assert client.tags.split("bill", "new", "walrus (name:0 OR name:1)", keeps=True).files == 2
    assert client.tags.merge("bill", "invoice", keeps_name=True).files == 3
    told = {tag.name: (tag.files, tag.aliases) for tag in client.tags.all()}
    assert told == {"invoice": (4, ["bill"]), "new": (2, [])}


def test_folders_carry_tags(client: Client, files: dict[int, Path]) -> None:
    first = next(iter(files.values())).parent
    inside = [one for one, path in files.items() if path.parent == first]
    assert client.tags.tag_folders("tax", [first], dry_run=True) == [to_wire(first)]
    assert client.tags.folders() == []
    assert client.tags.tag_folders("tax", [first]) == [to_wire(first)]
    given = [wire.TaggedFolder(path=to_wire(first), tag="tax", inherited=True)]
    assert client.tags.folders() == given
    found = client.tags.with_sources(list(files))
    assert (found.names, found.inherited) == ({}, dict.fromkeys(inside, given))
    assert client.tags.of(list(files)) == {}
    assert client.tags.delete("tax").names == ["tax"]
    client.journal.undo()
    assert client.tags.folders() == given
    assert client.tags.untag_folders("tax", [first]) == [to_wire(first)]
    with pytest.raises(MissingError, match="no folder"):
        client.tags.tag_folders("tax", list(files.values())[:1])
    with pytest.raises(MisusedError, match="not in the index"):
        client.tags.tag_folders("tax", [first.parent.parent])


@pytest.mark.parametrize("form", ["csv", "json"])
def test_lists_come_back(
    client: Client, files: dict[int, Path], form: wire.ListFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("concierge.client.tags._PART", 200)  # bytes: a few rows each
    ids = list(files)
    client.tags.assign("tax", ids)
    client.tags.assign("tax/2024", ids[1:])
    text = client.tags.export(form).decode()
    if form == "json":
        assert len(json.loads(text)["files"]) == 4
    client.tags.delete("tax")
    given = tag_lists.read(text, form)
    given.files.append(wire.TaggedFile(path="/nowhere/x", tags=["tax"]))
    given.folders.append(wire.TaggedFolder(path="/nowhere", tag="tax"))
    assert client.tags.take_in(given, dry_run=True).files == 4
    assert client.tags.all() == []
    reply = client.tags.take_in(given)
    assert (reply.files, reply.given) == (4, {"tax": 4, "tax/2024": 3})
    assert (set(reply.unknown), reply.unknown_total) == ({"/nowhere/x", "/nowhere"}, 2)
    assert [(tag.name, tag.files) for tag in client.tags.all()] == [("tax", 4), ("tax/2024", 3)]


def test_what_cannot_be_is_refused_in_words(client: Client, files: dict[int, Path]) -> None:
    client.tags.assign("tax", list(files))
    with pytest.raises(MisusedError, match="not said which files"):
        client.tags.split("tax", "new", " ")
    with pytest.raises(MissingError, match="no tag nothing"):
        client.tags.split("nothing", "new", "walrus")
    with pytest.raises(MisusedError, match="itself"):
        client.tags.merge("tax", "TAX")
    with pytest.raises(MisusedError):
        client.tags.add_alias("tax", "")


def test_what_the_system_has_otherwise_is_listed_and_settled(
    client: Client, served: Served, files: dict[int, Path], tmp_path: Path
) -> None:
    need_attributes(tmp_path)
    labels = served.engine.labels
    assert isinstance(labels, Labels)
    preferences = Preferences(tmp_path / "settings.json")
    shared = SystemTags(labels.catalog, preferences, lambda: None, lambda: None)
    served.engine.system_tags = shared
    assert client.tags.conflicts() == []
    with pytest.raises(MisusedError, match="not shared"):
        client.tags.resolve("ours")
    preferences.change({"share_tags": "both"})
    (first, file), (other, _), *_ = files.items()
    put(file, "one")
    shared.met([first])
    while shared._settler._thread is not None:  # it ends when everything is compared
        time.sleep(0.01)
    assert client.tags.of([first]) == {first: ["one"]}
    client.tags.change("one", "first")
    put(file, "one,two")
    labels.catalog.outside_tags.dispute([(first, ["one", "two"])])
    told = wire.TagConflict(
        file_id=first, path=to_wire(file), ours=["first"], theirs=["one", "two"]
    )
    assert client.tags.conflicts() == [told]
    with pytest.raises(MissingError, match="nothing to choose"):
        client.tags.resolve("ours", [other])
    assert client.tags.resolve("ours") == [first]
    assert client.tags.conflicts() == []
    assert seen(file) == "first"
