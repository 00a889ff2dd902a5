"""The journal: every change of what a person made is noted, and undone or refused as a whole."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from concierge.core.asked import Asker, asked_by
from concierge.core.errors import ConciergeError, MissingError, MisusedError
from concierge.core.searching import Held
from concierge.core.wire import CollectionChange, JournalRequest, SavedChange, SaveRequest, Tag
from concierge.store.catalog import Catalog
from concierge.store.database import Connection
from concierge.store.journaling import journal_words
from concierge.store.journaling.journal import thin_journal
from concierge.store.journaling.journaled import JOURNALED, shape_of
from concierge.store.words.names import index_names
from tests.store.conftest import KEY

FILES = 6


def catalog_of(path: Path, files: int = FILES) -> Catalog:
    """Return a catalog with files of the ids from one on."""
    catalog = Catalog(path, KEY)
    root = catalog.places.add_root(b"/f")
    rows = [(n, root.id, b"/f/%d.txt" % n, f"{n}.txt") for n in range(1, files + 1)]

    def fill(connection: Connection) -> None:
        connection.executemany(
            "INSERT INTO file (id, root_id, path, name, size, modified_ns, kind, state, reason)"
            " VALUES (?, ?, ?, ?, 1, 1, 'text', 'indexed', '')",
            rows,
        )
        index_names(connection, [(row[0], row[3]) for row in rows])

    catalog._database.run(fill)
    return catalog


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    made = catalog_of(tmp_path / "catalog.db")
    yield made
    made.close()


def do(catalog: Catalog, what: str, work: Callable[[], object], name: str = "x") -> int:
    """Do something as one entry; return its id, or 0 when nothing came of it."""
    with catalog.journal.entry(what, {"name": name, "new": "y", "folder": "/z"}) as entry:
        work()
    return entry.id


def assign(catalog: Catalog, name: str, *ids: int) -> int:
    return do(catalog, "tag.assign", lambda: catalog.tags.assign(name, ids), name)


def rows_of(catalog: Catalog) -> dict[str, list[tuple]]:
    """Return all that can be undone, row by row, without what changes by itself."""
    found = {}
    with catalog._database.read() as connection:
        for one in JOURNALED:
            names = [
                name for name in shape_of(connection, one.table).columns if name not in one.passing
            ]
            query = f"SELECT {', '.join(names)} FROM {one.table} ORDER BY 1, 2"
            found[one.table] = connection.execute(query).fetchall()
    return found


def undo(catalog: Catalog, entry: int) -> None:
    catalog.journal.turn(entry, back=True)


def redo(catalog: Catalog, entry: int) -> None:
    catalog.journal.turn(entry, back=False)


# ------------------------------------------------------------------ what is noted


def test_every_sentence_fits_the_details_that_are_given(catalog: Catalog) -> None:
    for what in journal_words.SENTENCES:
        entry = do(catalog, what, partial(catalog.tags.create, what.replace(".", " ")))
        told = catalog.journal.page(None, 1).entries[0]
        assert (told.id, told.what) == (entry, what)
        assert "{" not in told.text
        assert "Something else" not in told.text


def test_an_entry_in_which_nothing_changes_is_none(catalog: Catalog) -> None:
    assign(catalog, "bill", 1)
    assert not assign(catalog, "bill", 1)
    assert not do(catalog, "tag.create", lambda: catalog.tags.create("BILL"))
    assert not do(catalog, "tag.assign", lambda: catalog.tags.assign("bill", [99]))
    with pytest.raises(MissingError):
        do(catalog, "tag.delete", lambda: catalog.tags.delete("nothing"))
    assert len(catalog.journal.page(None, 10).entries) == 1


def test_what_the_program_does_by_itself_is_not_noted(catalog: Catalog) -> None:
    catalog.tags.assign("bill", [1, 2])
    catalog.places.forget_files([1])
    assert catalog.journal.page(None, 10).entries == []


def test_requests_of_one_change_are_one_entry(catalog: Catalog) -> None:
    with asked_by(Asker("window", "abc")):
        assign(catalog, "bill", 1, 2)
        assign(catalog, "bill", 2, 3)
        do(catalog, "tag.remove", lambda: catalog.tags.remove("bill", [1]), "bill")
    with asked_by(Asker("window", "def")):
        assign(catalog, "other", 1)
    with asked_by(Asker("command", "abc")):  # of another face
        assign(catalog, "third", 1)
    third, other, first = catalog.journal.page(None, 10).entries
    assert (first.files, first.who, other.files, third.who) == (3, "window", 1, "command")
    assert first.text == "Gave files the tag bill. Took the tag bill off files."
    undo(catalog, first.id)
    assert catalog.tags.of_files(range(1, 7)) == {1: ["other", "third"]}
    redo(catalog, first.id)
    assert catalog.tags.of_files([1, 2, 3]) == {1: ["other", "third"], 2: ["bill"], 3: ["bill"]}


def test_an_entry_within_another_is_a_part_of_it(catalog: Catalog) -> None:
    with catalog.journal.entry("rule.run", {}, who="rule:Bills") as whole:
        assign(catalog, "bill", 1)
        do(catalog, "collection.add", lambda: catalog.collections.add("House", [1, 2]))
    (entry,) = catalog.journal.page(None, 10).entries
    assert (entry.id, entry.who, entry.files) == (whole.id, "rule:Bills", 2)
    undo(catalog, whole.id)
    assert not any(rows_of(catalog).values())


def test_pages_come_the_newest_first(catalog: Catalog) -> None:
    made = [assign(catalog, f"tag {n}", 1) for n in range(5)]
    page = catalog.journal.page(None, 2)
    assert [one.id for one in page.entries] == made[:2:-1]
    page = catalog.journal.page(page.next, 3)
    assert ([one.id for one in page.entries], page.next) == (made[2::-1], None)


# ------------------------------------------------------------------ undo and redo


def test_everything_is_undone_and_done_again_after_a_restart(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "catalog.db")
    states, entries = [rows_of(catalog)], []
    for what, work in (
        ("tag.create", lambda: catalog.tags.create("work", "#112233")),
        ("tag.assign", lambda: catalog.tags.assign("work/acme", [3, 1])),
        ("tag.rename", lambda: catalog.tags.change("work", "job/old", "#445566")),
        ("tag.remove", lambda: catalog.tags.remove("job/old/acme", [1])),
        ("collection.add", lambda: catalog.collections.add("House", [5, 2, 4])),
        ("collection.move", lambda: catalog.collections.move("House", [4], before=5)),
        ("collection.rename", lambda: _renamed(catalog, "House", "Home")),
        ("collection.remove", lambda: catalog.collections.remove("Home", [2])),
        ("saved.create", lambda: catalog.saved.create(_search("Bills"), Held([1, 2], 2))),
        ("saved.rename", lambda: catalog.saved.change(SavedChange(name="bills", new_name="B"))),
        ("saved.delete", lambda: catalog.saved.delete("b")),
        ("collection.delete", lambda: catalog.collections.delete("home")),
        ("tag.delete", lambda: catalog.tags.delete("job")),
    ):
        entries.append(do(catalog, what, work))
        states.append(rows_of(catalog))
    catalog.close()
    catalog = Catalog(tmp_path / "catalog.db", KEY)
    try:
        for entry, state in zip(reversed(entries), states[-2::-1], strict=True):
            undo(catalog, entry)
            assert rows_of(catalog) == state
        for entry, state in zip(entries, states[1:], strict=True):
            redo(catalog, entry)
            assert rows_of(catalog) == state
    finally:
        catalog.close()


def _renamed(catalog: Catalog, name: str, new: str) -> object:
    change = CollectionChange(name=name, new_name=new)
    return catalog.collections.change(change, lambda query, _names: query)


def _search(name: str) -> SaveRequest:
    return SaveRequest(name=name, query="invoice")


def test_what_a_saved_search_counts_by_itself_hinders_no_undo(catalog: Catalog) -> None:
    made = do(catalog, "saved.create", lambda: catalog.saved.create(_search("Bills"), Held([], 0)))
    renamed = do(
        catalog,
        "saved.rename",
        lambda: catalog.saved.change(SavedChange(name="Bills", new_name="Invoices")),
    )
    catalog.saved.note_found(catalog.saved.all()[0], Held([1, 2, 3], 3))
    undo(catalog, renamed)
    (search,) = catalog.saved.all()
    assert (search.name, search.files, search.fresh) == ("Bills", 3, 3)
    undo(catalog, made)
    assert catalog.saved.all() == []


def test_newest_and_last_are_meant_without_a_number(catalog: Catalog) -> None:
    journal = catalog.journal
    with asked_by(Asker("window")):
        first = assign(catalog, "a", 1)
    second = assign(catalog, "b", 1)
    assert journal.find(JournalRequest(), back=True).id == second
    assert journal.find(JournalRequest(who="window"), back=True).id == first
    undo(catalog, second)
    undo(catalog, first)
    assert journal.find(JournalRequest(), back=False).id == first
    with pytest.raises(MissingError, match="nothing to undo"):
        journal.find(JournalRequest(), back=True)
    redo(catalog, first)
    assert journal.find(JournalRequest(), back=False).id == second
    assign(catalog, "c", 2)
    with pytest.raises(MissingError, match="nothing to redo"):
        journal.find(JournalRequest(), back=False)
    redo(catalog, second)  # by its number it can be
    assert catalog.tags.of_files([1, 2]) == {1: ["a", "b"], 2: ["c"]}


@pytest.mark.parametrize(
    ("work", "meanwhile", "reason"),
    [
        ("create", lambda c: c.tags.change("bill", "invoice"), "The tag invoice was changed since"),
        ("create", lambda c: c.tags.change("bill", None, "#112233"), "The tag bill was changed"),
        ("move", lambda c: c.collections.move("House", [3], 2), ".txt in the collection House"),
        ("delete", lambda c: c.tags.create("bill"), "There is another tag bill now"),
        ("remove", lambda c: c.tags.delete("bill"), "A tag that it needs was deleted since"),
        ("rename", lambda c: c.tags.delete("work"), "The tag work/bill was changed since"),
    ],
)
def test_an_undo_is_refused_as_a_whole_with_the_reason(
    catalog: Catalog, work: str, meanwhile: Callable[[Catalog], object], reason: str
) -> None:
    if work != "create":
        catalog.tags.assign("bill", [1, 2])
    catalog.collections.add("House", [1, 2, 3])
    done = {
        "create": lambda: catalog.tags.assign("bill", [1, 2]),
        "move": lambda: catalog.collections.move("House", [3, 1], before=None),
        "delete": lambda: catalog.tags.delete("bill"),
        "remove": lambda: catalog.tags.remove("bill", [1]),
        "rename": lambda: catalog.tags.change("bill", "work/bill"),
    }
    entry = do(catalog, "tag.create", done[work])
    meanwhile(catalog)
    before = rows_of(catalog)
    with pytest.raises(MisusedError, match=reason):
        undo(catalog, entry)
    assert rows_of(catalog) == before
    assert catalog.journal.page(None, 1).entries[0].state == "done"


def test_what_others_use_since_stays(catalog: Catalog) -> None:
    entry = assign(catalog, "work/acme", 1, 2)
    catalog.tags.assign("work/acme", [3])
    turned = catalog.journal.turn(entry, back=True)
    assert (turned.kept, turned.files, turned.names) == (
        ["work", "work/acme"],
        2,
        ["1.txt", "2.txt"],
    )
    assert catalog.tags.all()[1] == Tag(name="work/acme", files=1, total=1)
    redo(catalog, entry)
    assert catalog.tags.all()[1].files == 3


def test_a_deletion_is_not_done_again_over_what_came_since(catalog: Catalog) -> None:
    assign(catalog, "bill", 1)
    entry = do(catalog, "tag.delete", lambda: catalog.tags.delete("bill"))
    undo(catalog, entry)
    catalog.tags.assign("bill", [2])
    with pytest.raises(MisusedError, match="The tag bill is used for something else since"):
        redo(catalog, entry)
    assert catalog.tags.all()[0].files == 2


def test_what_is_so_already_is_no_obstacle(catalog: Catalog) -> None:
    entry = assign(catalog, "bill", 1, 2, 3)
    catalog.tags.remove("bill", [2])
    assert catalog.journal.turn(entry, back=True).files == 2
    assert catalog.tags.all() == []


def test_forgotten_files_are_passed_over_and_counted(catalog: Catalog) -> None:
    catalog.tags.assign("bill", [1, 2, 3])
    catalog.collections.add("House", [1, 2, 3])
    removed = do(catalog, "tag.delete", lambda: catalog.tags.delete("bill"))
    emptied = do(catalog, "collection.remove", lambda: catalog.collections.remove("House", [1, 2]))
    catalog.places.forget_files([1])
    assert catalog.journal.turn(removed, back=True).passed == 1
    undo(catalog, emptied)
    assert catalog.tags.of_files([1, 2, 3]) == {2: ["bill"], 3: ["bill"]}
    assert catalog.collections.of_files([1, 2, 3]) == {2: ["House"], 3: ["House"]}


def test_a_preview_changes_nothing(catalog: Catalog) -> None:
    entry = assign(catalog, "bill", *range(1, FILES + 1))
    before, version = rows_of(catalog), catalog._database.version
    turned = catalog.journal.turn(entry, back=True, preview=True)
    assert (turned.files, turned.rows, len(turned.names)) == (FILES, FILES + 1, 5)
    assert rows_of(catalog) == before
    assert catalog._database.version == version
    assert catalog.journal.page(None, 1).entries[0].state == "done"
    with pytest.raises(MisusedError, match="not undone"):
        redo(catalog, entry)


def test_what_is_old_is_forgotten(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    old = assign(catalog, "bill", 1)
    undone = assign(catalog, "other", 1)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 10 * 86_400)
    undo(catalog, undone)
    new = assign(catalog, "third", 1)
    thin_journal(catalog._database, 9)
    assert [one.id for one in catalog.journal.page(None, 10).entries] == [new, undone]
    with pytest.raises(MissingError, match=f"no entry {old}"):
        undo(catalog, old)
    redo(catalog, undone)
    assert assign(catalog, "fourth", 1) == new + 1


# ------------------------------------------------------------------ anything in any order

_names = st.sampled_from(["a", "b", "a/c", "a/c/d", "b/c"])
_files = st.lists(st.integers(1, FILES), min_size=1, max_size=3, unique=True)


class Anything(RuleBasedStateMachine):
    """Whatever is done: undoing all of it in turn leads back through every state.

    Undoing and redoing out of turn is refused and changes nothing, or what it puts back fits.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.catalog = catalog_of(Path(self._folder.name) / "catalog.db")
        self.past: list[tuple[int, dict[str, list[tuple]]]] = []

    def teardown(self) -> None:
        try:
            for entry, before in reversed(self.past):
                undo(self.catalog, entry)
                assert rows_of(self.catalog) == before
        finally:
            self.catalog.close()
            self._folder.cleanup()

    def _do(self, work: Callable[[], object]) -> None:
        before = rows_of(self.catalog)
        try:
            entry = do(self.catalog, "tag.create", work)
        except ConciergeError:
            assert rows_of(self.catalog) == before
            return
        if entry:
            self.past.append((entry, before))
        else:
            assert rows_of(self.catalog) == before

    @rule(name=_names, files=_files)
    def tag(self, name: str, files: list[int]) -> None:
        self._do(lambda: self.catalog.tags.assign(name, files))

    @rule(name=_names, files=_files)
    def untag(self, name: str, files: list[int]) -> None:
        self._do(lambda: self.catalog.tags.remove(name, files))

    @rule(name=_names, new=_names)
    def rename_tag(self, name: str, new: str) -> None:
        self._do(lambda: self.catalog.tags.change(name, new, "#112233"))

    @rule(name=_names)
    def delete_tag(self, name: str) -> None:
        self._do(lambda: self.catalog.tags.delete(name))

    @rule(name=_names, files=_files)
    def collect(self, name: str, files: list[int]) -> None:
        self._do(lambda: self.catalog.collections.add(name, files))

    @rule(name=_names, files=_files, before=st.none() | st.integers(1, FILES))
    def reorder(self, name: str, files: list[int], before: int | None) -> None:
        self._do(lambda: self.catalog.collections.move(name, files, before))

    @rule(name=_names, new=_names)
    def rename_collection(self, name: str, new: str) -> None:
        self._do(lambda: _renamed(self.catalog, name, new))

    @rule(name=_names)
    def delete_collection(self, name: str) -> None:
        self._do(lambda: self.catalog.collections.delete(name))

    @precondition(lambda self: self.past)
    @rule()
    def undo_and_redo_the_newest(self) -> None:
        entry, before = self.past[-1]
        after = rows_of(self.catalog)
        undo(self.catalog, entry)
        assert rows_of(self.catalog) == before
        redo(self.catalog, entry)
        assert rows_of(self.catalog) == after

    @precondition(lambda self: self.past)
    @rule(data=st.data())
    def undo_out_of_turn(self, data: st.DataObject) -> None:
        entry, _ = data.draw(st.sampled_from(self.past))
        before = rows_of(self.catalog)
        try:
            undo(self.catalog, entry)
        except MisusedError:
            assert rows_of(self.catalog) == before
            return
        self._fits()
        undone = rows_of(self.catalog)
        try:
            redo(self.catalog, entry)
        except MisusedError:  # something later stands where it would be: a tag of the same name
            assert rows_of(self.catalog) == undone
            self.past.clear()
            return
        if rows_of(self.catalog) != before:  # it put back what something later had changed
            self.past.clear()

    @invariant()
    def _fits(self) -> None:
        """Nothing hangs on what is not there, and every tag has those above it."""
        rows = rows_of(self.catalog)
        tags, boxes = ({row[0] for row in rows[name]} for name in ("tag", "collection"))
        assert {row[1] for row in rows["file_tag"]} <= tags
        assert {row[0] for row in rows["collection_file"]} <= boxes
        names = {row[2] for row in rows["tag"]}
        assert {name.rpartition("/")[0] for name in names if "/" in name} <= names


Anything.TestCase.settings = settings(
    max_examples=25, stateful_step_count=15, deadline=None, derandomize=True
)
TestAnything = Anything.TestCase
