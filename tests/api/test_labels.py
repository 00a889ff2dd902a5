"""Tags and collections over HTTP: the real stores behind the real addresses."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core.errors import MissingError, MisusedError
from concierge.core.wire import MOST_FILES, Collection, Tag
from concierge.search.hybrid import Searcher
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from concierge.service.order.collecting import Collected
from concierge.service.order.labels import Labels
from tests.api.conftest import Served
from tests.store.conftest import Library

MANY = 2 * MOST_FILES + 500


def serve(served: Served, library: Library, changed: Callable[[], None]) -> None:
    """Put the real labels of a catalog behind the server."""
    catalog = library.catalog
    searcher = Searcher(catalog.finder, catalog.near, None, None)
    served.engine.labels = Labels(catalog, changed)
    served.engine.collections = Collected(catalog, searcher, changed, lambda: None)
    disk = DiskSteps(catalog, lambda *_: None)
    served.engine.journal = Journal(catalog, disk, changed)


@pytest.fixture
def changes() -> list[int]:
    return []


@pytest.fixture
def ids(served: Served, tmp_path: Path, changes: list[int]) -> Iterator[list[int]]:
    """A catalog of five files behind the server; their ids by name."""
    files = tmp_path / "files"
    files.mkdir()
    library = Library(tmp_path / "catalog.db", files)
    serve(served, library, lambda: changes.append(1))
    made = [library.write(f"{n // 3}/{n} \u00fc.txt", f"walrus {n}") for n in range(5)]
    library.update()
    yield [library.id_of(file) for file in made]
    library.catalog.close()


@pytest.fixture
def many(served: Served, tmp_path: Path) -> Iterator[list[int]]:
    """Ids of more files than one request takes."""
    library = Library(tmp_path / "many.db", tmp_path)
    root = library.catalog.places.add_root(os.fsencode(tmp_path))
    rows = [(n, root.id, b"/f/%d" % n, str(n)) for n in range(1, MANY + 1)]
    library.catalog._database.run(
        lambda c: c.executemany(
            "INSERT INTO file (id, root_id, path, name, size, modified_ns, kind, state, reason)"
            " VALUES (?, ?, ?, ?, 1, 1, 'text', 'indexed', '')",
            rows,
        )
    )
    serve(served, library, lambda: None)
    yield [row[0] for row in rows]
    library.catalog.close()


def test_tags_are_made_changed_and_deleted(
    client: Client, ids: list[int], changes: list[int]
) -> None:
    name = 'work/\u00e9 & "s\u00f6n" 100%/#?'
    assert client.tags.create(name, "#C77700").colour == "#c77700"
    assert client.tags.assign(name, [*ids[:2], 10**15]) == sorted(ids[:2])
    changed = client.tags.change("WORK", "house", "#112233")
    assert Tag(**changed.model_dump(exclude={"steps", "queries"})) == Tag(
        name="house", colour="#112233", total=2
    )
    name = name.replace("work", "house")
    assert client.tags.of(ids) == {ids[0]: [name], ids[1]: [name]}
    assert client.tags.remove(name.upper(), ids[1:]) == [ids[1]]
    assert [(tag.name, tag.files, tag.total) for tag in client.tags.all()] == [
        ("house", 0, 1),
        ('house/\u00e9 & "s\u00f6n" 100%', 0, 1),
        (name, 1, 1),
    ]
    assert len(changes) == 4
    before = client.tags.all()
    deleted = client.tags.delete(name)
    assert deleted.files == 1
    assert deleted.names == [name]
    assert len(changes) == 5
    client.journal.undo()
    assert client.tags.all() == before


def test_collections_are_made_changed_and_deleted(
    client: Client, ids: list[int], changes: list[int]
) -> None:
    assert client.collections.create("House & home") == Collection(name="House & home")
    assert client.collections.add("house & Home", ids) == ids
    client.collections.move("House & home", ids[3:], before=ids[0])
    client.collections.move("House & home", ids[:1])
    order = [*ids[3:], *ids[1:3], ids[0]]
    assert [file.file_id for file in client.collections.files("House & home")] == order
    assert client.collections.rename("House & home", "Home") == Collection(name="Home", files=5)
    assert client.collections.of(ids[:1]) == {ids[0]: ["Home"]}
    assert client.collections.all() == [Collection(name="Home", files=5)]
    assert len(changes) == 5
    assert client.collections.remove("Home", ids[:2]) == [ids[1], ids[0]]
    lost = client.collections.delete("Home")
    assert lost.collections[0].file_ids == [*order[:2], ids[2]]
    assert client.collections.all() == []
    assert len(changes) == 7


def test_what_cannot_be_is_refused_in_words(client: Client, ids: list[int]) -> None:
    with pytest.raises(MissingError, match="no tag nothing"):
        client.tags.delete("nothing")
    with pytest.raises(MissingError, match="no collection nothing"):
        client.collections.files("nothing")
    with pytest.raises(MisusedError, match="no colour"):
        client.tags.create("bill", "red")
    for name in ("", "/", "x" * 2001):
        with pytest.raises(MisusedError):
            client.tags.assign(name, ids)
    with pytest.raises(MisusedError):
        client.tags.assign("bill", [-1])
    with pytest.raises(MisusedError):
        client.tags.assign("bill", [2**63])
    assert client.tags.all() == []


def test_any_number_of_files_is_sent(client: Client, many: list[int]) -> None:
    assert sorted(client.tags.assign("work/acme", many)) == many
    assert client.tags.assign("work/acme", many) == []
    assert client.tags.all() == [
        Tag(name="work", total=MANY),
        Tag(name="work/acme", files=MANY, total=MANY),
    ]
    assert client.tags.of(many).keys() == set(many)
    assert client.collections.add("House", many) == many
    client.collections.move("House", many[1:], before=many[0])
    assert [file.file_id for file in client.collections.files("House")] == [*many[1:], many[0]]
    assert len(client.collections.remove("House", many)) == MANY
    assert client.tags.delete("work").names == ["work", "work/acme"]
    client.journal.undo()
    assert client.tags.all()[1].files == MANY


def test_the_journal_tells_who_did_what_and_undoes_it(client: Client, ids: list[int]) -> None:
    window = Client(client.home, client.info, restart=False, face="window")
    with window.one_change() as change:
        window.tags.assign("bill", ids[:2])
        window.tags.assign("bill", ids[1:4])
        window.collections.add("House", ids[:1])
    client.tags.create("other")
    other, first = client.journal.all()
    assert (first.who, first.files, first.state, other.who) == ("window", 4, "done", "command")
    assert first.text == "Gave files the tag bill. Put files into the collection House."
    preview = client.journal.undo(first.id, preview=True)
    assert (preview.files, len(preview.names), preview.refused) == (4, 4, "")
    assert client.journal.page(limit=1).entries == [other]
    turned = window.journal.undo(change=change)
    assert turned.entry.state == "undone"
    assert [tag.name for tag in client.tags.all()] == ["other"]
    assert client.collections.all() == []
    with pytest.raises(MisusedError, match="undone already"):
        client.journal.undo(first.id)
    assert client.journal.redo().entry.id == first.id
    assert client.tags.all()[0] == Tag(name="bill", files=4, total=4)
    with pytest.raises(MissingError, match="nothing to redo"):
        client.journal.redo()
    with pytest.raises(MissingError, match="no entry 77"):
        client.journal.undo(77)


def test_an_undo_that_cannot_be_is_refused_with_the_reason(client: Client, ids: list[int]) -> None:
    client.tags.assign("bill", ids)
    client.tags.change("bill", "invoice")
    refused = client.journal.undo(1, preview=True)
    assert refused.refused.startswith("The tag invoice was changed since.")
    with pytest.raises(MisusedError, match="The tag invoice was changed since"):
        client.journal.undo(1)
    assert client.tags.all() == [Tag(name="invoice", files=5, total=5)]
    client.journal.undo()
    client.journal.undo()
    assert client.tags.all() == []


def test_one_request_takes_no_more(served: Served, many: list[int]) -> None:
    wanted = {"name": "a", "file_ids": many[: MOST_FILES + 1]}
    assert served.send("POST", "/v1/tags/assign", wanted)[0] == 422
    assert served.send("POST", "/v1/collections/add", wanted)[0] == 422


def test_files_are_found_by_their_paths(client: Client, ids: list[int], tmp_path: Path) -> None:
    files = tmp_path / "files"
    assert client.ids_at([files / "0" / "1 \u00fc.txt"]) == [ids[1]]
    assert client.ids_at([files / "1", files, files / "1"]) == [ids[3], ids[4], *ids[:3]]
    with pytest.raises(MissingError, match="no file of the index"):
        client.ids_at([files / "1", files / "2"])
    with pytest.raises(MisusedError, match="not in the index"):
        client.ids_at([tmp_path / "elsewhere"])
    assert client.ids_at([]) == []
