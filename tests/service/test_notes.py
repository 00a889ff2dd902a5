"""Notes, reminders and the reading list over a catalog: placed, found, kept, told, undone."""

from __future__ import annotations

import csv
import io
import json
import shutil
import threading
import time
from datetime import datetime, timedelta

import pytest

from concierge.core.errors import MissingError, MisusedError
from concierge.core.wire import (
    FilesRequest,
    JournalRequest,
    Note,
    NoteChange,
    NoteRequest,
    NotesWanted,
    ReadingRequest,
    ReminderRequest,
)
from concierge.search.hybrid import Searcher
from concierge.service.order.notes import Notes
from concierge.service.order.reminders import ReadingList, Reminders
from tests.store.conftest import Library

LETTER = "Dear landlord,\nthe rent is due in May.\nThe deposit is due in June.\nYours"


@pytest.fixture
def notes(library: Library) -> Notes:
    flat = {"Flat": "other.txt"}
    return Notes(
        library.catalog,
        lambda: None,
        lambda: None,
        lambda name: [library.id_of(library.files / flat[name])],
    )


def letter(library: Library, name: str = "letter.txt", text: str = LETTER) -> int:
    file = library.write(name, text)
    library.update()
    return library.id_of(file)


def of(notes: Notes, file_id: int) -> list[Note]:
    return notes.page(FilesRequest(file_ids=[file_id])).notes


def found(library: Library, query: str) -> list[str]:
    reply = Searcher(library.catalog.finder, library.catalog.near, None, None).search(query, 10)
    return [hit.path.rpartition("/")[2] for hit in reply.hits]


def undo(library: Library) -> None:
    journal = library.catalog.journal
    journal.turn(journal.find(JournalRequest(), back=True).id, back=True)


# ------------------------------------------------------------------ notes


def test_a_note_stands_at_its_words(notes: Notes, library: Library) -> None:
    file_id = letter(library)
    note = notes.add(NoteRequest(file_id=file_id, text="ask", quote="deposit is", colour="green"))
    assert (note.state, note.quote, note.colour) == ("exact", "deposit is", "green")
    assert LETTER[note.start or 0 : note.end] == "deposit is"
    assert note.place["line"] == 3
    assert of(notes, file_id) == [note]


def test_a_note_is_found_again_after_the_text_changed_or_says_that_it_is_not(
    notes: Notes, library: Library
) -> None:
    file_id = letter(library)
    notes.add(NoteRequest(file_id=file_id, text="first", quote="rent is due"))
    notes.add(NoteRequest(file_id=file_id, text="second", quote="deposit is due"))
    changed = "One more line.\n" + LETTER.replace("deposit", "bail")
    assert letter(library, text=changed) == file_id
    states = {note.text: note for note in of(notes, file_id)}
    first, second = states["first"], states["second"]
    assert (first.state, changed[first.start or 0 : first.end]) == ("found", "rent is due")
    assert (second.state, second.quote, second.start) == ("lost", "deposit is due", None)
    letter(library, text=LETTER)
    assert {note.state for note in of(notes, file_id)} == {"exact"}


def test_a_note_goes_where_the_file_goes_and_stays_when_it_is_replaced(
    notes: Notes, library: Library
) -> None:
    file_id = letter(library)
    notes.add(NoteRequest(file_id=file_id, text="keep me"))
    old = library.files / "letter.txt"
    (library.files / "sub").mkdir()
    shutil.move(old, library.files / "sub" / "renamed.txt")
    library.update()
    (note,) = notes.page().notes
    assert note.path.endswith("/sub/renamed.txt")
    saved = library.files / "sub" / "renamed.txt"
    fresh = library.write("sub/renamed.txt~", LETTER + " truly")
    fresh.replace(saved)
    library.update()
    assert [note.text for note in of(notes, library.id_of(saved))] == ["keep me"]


def test_an_empty_note_and_one_on_no_file_are_refused(notes: Notes, library: Library) -> None:
    with pytest.raises(MisusedError, match="empty"):
        notes.add(NoteRequest(file_id=letter(library), text="  "))
    with pytest.raises(MissingError):
        notes.add(NoteRequest(file_id=999, text="x"))
    with pytest.raises(MissingError, match="no note 7"):
        notes.change(NoteChange(id=7, text="x"))


def test_a_preview_makes_nothing(notes: Notes, library: Library) -> None:
    wanted = NoteRequest(file_id=letter(library), text="x", quote="nowhere", preview=True)
    assert notes.add(wanted).state == "lost"
    assert notes.page().notes == []


def test_what_was_done_to_notes_is_undone(notes: Notes, library: Library) -> None:
    file_id = letter(library)
    note = notes.add(NoteRequest(file_id=file_id, text="one", quote="rent"))
    notes.change(NoteChange(id=note.id, text="two", colour="pink"))
    notes.remove(note.id)
    assert of(notes, file_id) == []
    undo(library)
    assert [(one.text, one.colour) for one in of(notes, file_id)] == [("two", "pink")]
    undo(library)
    assert [(one.text, one.state) for one in of(notes, file_id)] == [("one", "exact")]
    assert found(library, "note:one") == ["letter.txt"]
    undo(library)
    assert of(notes, file_id) == []


def test_notes_become_a_document(notes: Notes, library: Library) -> None:
    file_id = letter(library)
    other = letter(library, "other.txt", "Nothing.")
    notes.add(NoteRequest(file_id=file_id, text="call *him*", quote="rent is due"))
    notes.add(NoteRequest(file_id=other, text="=1+1"))
    text = notes.document(NotesWanted(file_ids=[file_id])).text
    assert "## letter.txt" in text
    assert "### Line 2" in text
    assert "\n> rent is due\n" in text
    assert "call \\*him\\*" in text
    assert "other" not in text
    rows = json.loads(notes.document(NotesWanted(format="json")).text)["notes"]
    assert [row["text"] for row in rows] == ["call *him*", "=1+1"]
    table = list(csv.DictReader(io.StringIO(notes.document(NotesWanted(format="csv")).text)))
    assert [row["quote"] for row in table] == ["rent is due", ""]
    assert not table[1]["note"].startswith("=")
    assert "letter" not in notes.document(NotesWanted(collection="Flat")).text


# ------------------------------------------------------------------ search


def test_words_of_notes_find_the_file(notes: Notes, library: Library) -> None:
    file_id = letter(library)
    letter(library, "other.txt", "About bicycles.")
    notes.add(NoteRequest(file_id=file_id, text="Ring Grandmother’s bicycle dealer: Müller"))
    reply = Searcher(library.catalog.finder, library.catalog.near, None, None).search(
        "grandmother bicycle", 10, explain=True
    )
    assert found(library, "dealer muller") == ["letter.txt"]
    assert set(found(library, "bicycle")) == {"letter.txt", "other.txt"}
    assert found(library, "icycle") == []
    assert found(library, "note:dealer") == ["letter.txt"]
    assert found(library, "note:dealer,nothing") == ["letter.txt"]
    assert found(library, 'note:"dealer ring"') == ["letter.txt"]
    assert found(library, "has:note") == ["letter.txt"]
    assert found(library, "-has:note") == ["other.txt"]
    assert found(library, "dealer -has:note") == []
    hit = (
        Searcher(library.catalog.finder, library.catalog.near, None, None)
        .search("dealer", 10, explain=True)
        .hits[0]
    )
    assert hit.found_by == ["note"]
    assert hit.note.startswith("Ring Grandmother")
    assert hit.why is not None
    assert "note of yours" in hit.why.sentence
    assert reply.query == "grandmother bicycle"


# ------------------------------------------------------------------ reminders


class Clock:
    def __init__(self, at: str) -> None:
        self.at = datetime.fromisoformat(at)

    def __call__(self) -> datetime:
        return self.at


def test_a_file_is_shown_again_on_its_day_and_told_once(library: Library) -> None:
    file_id, clock, told = letter(library), Clock("2026-11-22T10:00"), threading.Event()
    reminders = Reminders(library.catalog, told.set, now=clock)
    reminders.set(ReminderRequest(file_ids=[file_id], when="tomorrow"))
    assert [one.day for one in reminders.all().reminders] == ["2026-11-23"]
    assert found(library, "is:reminded") == ["letter.txt"]
    assert found(library, "is:due") == []
    clock.at = datetime.fromisoformat("2026-11-23T06:00")  # nobody is woken
    assert not reminders.look()
    clock.at += timedelta(hours=2)
    assert reminders.look()
    assert found(library, "is:due") == ["letter.txt"]
    assert [one.file_id for one in reminders.take().reminders] == [file_id]
    assert reminders.take().reminders == []
    assert reminders.all().reminders[0].told
    reminders.set(ReminderRequest(file_ids=[file_id], when="next month"))
    assert found(library, "is:due") == []
    reminders.set(ReminderRequest(file_ids=[file_id]))
    assert reminders.all().reminders == []
    undo(library)
    assert [one.day for one in reminders.all().reminders] == ["2026-12-01"]


def test_days_that_are_none_or_over_are_refused(library: Library) -> None:
    reminders = Reminders(library.catalog, lambda: None, now=Clock("2026-11-22T10:00"))
    for when, why in (("soonish", "no day"), ("2020-01-01", "has passed")):
        with pytest.raises(MisusedError, match=why):
            reminders.set(ReminderRequest(file_ids=[letter(library)], when=when))


def test_the_thread_wakes_for_what_is_due_and_ends(library: Library) -> None:
    file_id, clock, told = letter(library), Clock("2026-11-22T10:00"), threading.Event()
    reminders = Reminders(library.catalog, told.set, now=clock)
    reminders.set(ReminderRequest(file_ids=[file_id], when="tomorrow"))
    told.clear()
    reminders.start()
    clock.at += timedelta(days=1)  # as after sleep: the service hears of it and looks
    reminders.stir()
    assert told.wait(5)
    begun = time.monotonic()
    reminders.stop()
    assert time.monotonic() - begun < 1
    assert library.catalog.reminders.all()[0].due


# ------------------------------------------------------------------ the reading list


def test_the_reading_list_has_a_mark_for_what_is_read(library: Library) -> None:
    first, second = letter(library), letter(library, "b.txt", "Book")
    reading = ReadingList(library.catalog, lambda: None)
    wanted = ReadingRequest(do="add", file_ids=[second, first])
    assert set(reading.change(wanted).file_ids) == {first, second}
    assert reading.change(wanted).file_ids == []
    reading.change(ReadingRequest(do="done", file_ids=[first]))
    assert [(one.file_id, one.done) for one in reading.all().items] == [
        (second, False),
        (first, True),
    ]
    assert found(library, "is:toread") == ["b.txt"]
    assert found(library, "is:read") == ["letter.txt"]
    undo(library)
    assert {one.done for one in reading.all().items} == {False}
    reading.change(ReadingRequest(do="remove", file_ids=[first, second]))
    assert reading.all().items == []
