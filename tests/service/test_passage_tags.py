"""Tags of passages over a catalog: counted, found, opened, shaped with the tag, undone."""

from __future__ import annotations

import os

import pytest

from concierge.core.errors import MissingError, MisusedError
from concierge.core.wire import (
    Facets,
    FilesRequest,
    JournalRequest,
    MergeRequest,
    Note,
    NoteRequest,
    NoteTags,
    SearchReply,
    SplitRequest,
)
from concierge.search.hybrid import Searcher
from concierge.service.order.notes import Notes
from tests.store.conftest import Library

LETTER = "Dear landlord,\nthe rent is due in May.\nThe deposit is due in June.\nYours"


@pytest.fixture
def notes(library: Library) -> Notes:
    return Notes(library.catalog, lambda: None, lambda: None, lambda _name: [])


@pytest.fixture
def letter(library: Library) -> int:
    file = library.write("letter.txt", LETTER)
    library.write("other.txt", "nothing of it")
    library.update()
    return library.id_of(file)


def passage(notes: Notes, file_id: int, quote: str, *tags: str) -> Note:
    return notes.add(NoteRequest(file_id=file_id, quote=quote, tags=list(tags)))


def searcher(library: Library) -> Searcher:
    return Searcher(library.catalog.finder, library.catalog.near, None, None)


def searched(library: Library, query: str) -> SearchReply:
    return searcher(library).search(query, 10)


def names(library: Library, query: str) -> list[str]:
    return [hit.path.rpartition("/")[2] for hit in searched(library, query).hits]


def shared(library: Library, query: str = "") -> Facets:
    return searcher(library).facets(query)


def turn(library: Library, *, back: bool) -> None:
    journal = library.catalog.journal
    journal.turn(journal.find(JournalRequest(), back=back).id, back=back)


def test_a_tag_of_a_passage_counts_for_the_file_and_the_hit_opens_there(
    notes: Notes, library: Library, letter: int
) -> None:
    passage(notes, letter, "deposit is due", "home/flat")
    for query in ("tag:home", "tag:home/flat", "has:tag", "is:tagged", "tag:flat OR tag:home"):
        assert names(library, query) == ["letter.txt"], query
    assert names(library, "is:untagged") == names(library, "-tag:home") == ["other.txt"]
    (hit,) = searched(library, "tag:home").hits
    assert (hit.tags, hit.snippet, hit.locator["line"]) == (["home/flat"], "deposit is due", 3)
    (by_words,) = searched(library, "tag:home rent").hits
    assert "rent" in by_words.snippet


def test_a_file_counts_once_for_a_tag_from_wherever_it_has_it(
    notes: Notes, library: Library, letter: int
) -> None:
    passage(notes, letter, "rent is due", "due")
    passage(notes, letter, "deposit is due", "due", "money")
    tags, catalog = library.catalog.tags, library.catalog
    found = tags.find("due")
    assert (found.files, found.total, found.passages) == (0, 1, 2)
    assert {tag.name: (tag.files, tag.total, tag.passages) for tag in tags.all()} == {
        "due": (0, 1, 2),
        "money": (0, 1, 1),
    }
    counts = {(one.value, one.files) for one in shared(library).tags}
    assert counts == {("due", 1), ("money", 1)}
    tags.assign("due", [letter])
    catalog.folder_tags.put("money", [os.fsencode(library.files)])
    assert tags.find("due").total == 1
    assert {(one.value, one.files) for one in shared(library).tags} == {("due", 1), ("money", 2)}
    assert searched(library, "tag:due").total == 1
    assert searched(library, "tag:money").total == 2


def test_it_is_told_from_which_passage_a_file_has_a_tag(
    notes: Notes, library: Library, letter: int
) -> None:
    note = passage(notes, letter, "rent is due", "due")
    (told,) = library.catalog.passage_tags.of_files([letter])[letter]
    assert (told.tag, told.note_id, told.quote, told.place["line"]) == (
        "due",
        note.id,
        "rent is due",
        2,
    )
    assert library.catalog.ledger.file(letter).passage_tags == [told]
    assert notes.page(FilesRequest(file_ids=[letter])).notes[0].tags == ["due"]


def test_tags_are_given_to_a_note_taken_and_brought_back(
    notes: Notes, library: Library, letter: int
) -> None:
    note = notes.add(NoteRequest(file_id=letter, text="ask", quote="deposit"))
    preview = notes.tag(NoteTags(id=note.id, give=["due", "flat"], dry_run=True))
    assert preview.tags == ["due", "flat"]
    assert library.catalog.tags.all() == []
    assert notes.tag(NoteTags(id=note.id, give=["due", "flat"])).tags == ["due", "flat"]
    assert notes.tag(NoteTags(id=note.id, take=["due"])).tags == ["flat"]
    turn(library, back=True)
    assert notes.page().notes[0].tags == ["due", "flat"]
    turn(library, back=True)
    assert notes.page().notes[0].tags == []
    assert library.catalog.tags.all() == []
    turn(library, back=False)
    assert notes.page().notes[0].tags == ["due", "flat"]


def test_deleting_a_note_takes_its_tags_and_undoing_brings_them(
    notes: Notes, library: Library, letter: int
) -> None:
    note = passage(notes, letter, "deposit", "due")
    notes.remove(note.id)
    assert names(library, "tag:due") == []
    assert library.catalog.tags.find("due").passages == 0
    turn(library, back=True)
    assert names(library, "tag:due") == ["letter.txt"]


def test_what_is_no_passage_is_refused(notes: Notes, library: Library, letter: int) -> None:
    with pytest.raises(MisusedError, match="whole file"):
        notes.add(NoteRequest(file_id=letter, text="all of it", tags=["due"]))
    whole = notes.add(NoteRequest(file_id=letter, text="all of it"))
    with pytest.raises(MisusedError, match="whole file"):
        notes.tag(NoteTags(id=whole.id, give=["due"]))
    with pytest.raises(MissingError, match="no note 99"):
        notes.tag(NoteTags(id=99, give=["due"]))
    with pytest.raises(MissingError, match="no tag"):
        notes.tag(NoteTags(id=whole.id, take=["due"]))
    assert library.catalog.tags.all() == []


def test_renaming_merging_splitting_and_deleting_take_passages_along(
    notes: Notes, library: Library, letter: int
) -> None:
    tags, surgery = library.catalog.tags, library.catalog.tag_surgery
    passage(notes, letter, "rent is due", "due")
    passage(notes, letter, "deposit is due", "due", "money")
    tags.change("due", "owed")
    assert tags.find("owed").passages == 2
    (step,) = surgery.merge(MergeRequest(name="owed", into="money", dry_run=True)).steps
    assert (step.files, step.passages) == (0, 2)
    surgery.merge(MergeRequest(name="owed", into="money"))
    assert (tags.find("money").passages, tags.find("money").total) == (2, 1)
    (step,) = surgery.split(SplitRequest(name="money", new_name="rent"), [letter]).steps
    assert step.passages == 2
    assert (tags.find("money").passages, tags.find("rent").passages) == (0, 2)
    assert tags.delete("rent", dry_run=True).passages == 2
    assert tags.delete("rent").passages == 2
    assert [note.tags for note in notes.page().notes] == [[], []]


def test_tags_of_passages_go_with_a_file_that_is_forgotten(
    notes: Notes, library: Library, letter: int
) -> None:
    passage(notes, letter, "rent is due", "due")
    (library.files / "letter.txt").unlink()
    library.update()
    assert (library.catalog.tags.find("due").total, searched(library, "tag:due").total) == (0, 0)
    (library.files / "letter.txt").write_text(LETTER, encoding="utf-8")
    library.update()
    assert names(library, "tag:due") == ["letter.txt"]


def test_what_stays_in_the_stead_of_a_file_gets_its_passages(
    library: Library, notes: Notes, letter: int
) -> None:
    copy = library.write("copy.txt", LETTER + " sincerely")
    library.update()
    heir = library.id_of(copy)
    passage(notes, letter, "deposit", "due")
    for _ in range(2):  # a second time changes nothing
        library.catalog.handing.over(letter, heir)
    (note,) = (one for one in notes.page().notes if one.file_id == heir)
    assert (note.quote, note.tags) == ("deposit", ["due"])
    assert sorted(names(library, "tag:due")) == ["copy.txt", "letter.txt"]
