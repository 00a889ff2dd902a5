"""Conversations in the catalog: kept, searched, changed, deleted, and what a crash leaves."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.paths import to_wire
from concierge.store.catalog import Catalog
from concierge.store.database import Connection
from concierge.store.history.conversations import Conversations, Place
from concierge.store.history.talk import Outcome
from concierge.store.mending import recovery
from tests.store.conftest import KEY, Library
from tests.store.test_tags import damage, pages_of

QUOTED = 4
"""The file that answers quote."""


@pytest.fixture(autouse=True)
def quoted_file(library: Library) -> None:
    for number in range(QUOTED):
        library.write(f"file {number}.txt")
    library.scan()
    assert (QUOTED,) in library.rows("SELECT id FROM file")


@pytest.fixture
def talks(library: Library) -> Conversations:
    return library.catalog.conversations


def cited(path: str = "/library/lease.txt", quote: str = "950 euros") -> wire.Citation:
    return wire.Citation(n=1, file_id=QUOTED, path=path, locator={"page": 2}, quote=quote)


def answer(text: str, *sources: wire.Citation) -> Outcome:
    reply = wire.AnswerReply(
        answer=text,
        citations=list(sources),
        model="small",
        took_ms=3,
        support=[wire.Support(start=0, end=len(text), state="supported", sources=[1])],
        confidence=wire.Confidence(level="high", reasons=["So."]),
    )
    return Outcome("done", text, list(sources), reply)


def ask(
    talks: Conversations, question: str, text: str = "", conversation: int | None = None
) -> Place:
    place = talks.begin(wire.AskRequest(question=question, conversation=conversation), "")
    if text:
        talks.finish(place, answer(text, cited()))
    return place


def titles(talks: Conversations, text: str = "", **more: bool) -> list[str]:
    return [one.title for one in talks.page(text, **more).conversations]


def test_an_answer_is_kept_as_it_was_given(talks: Conversations) -> None:
    scope = wire.Scope(file_ids=[4])
    asked = wire.AskRequest(question="How much is it?", within=scope, within_label="lease.txt")
    place = talks.begin(asked, "How much is the rent?")
    under_way = talks.read(place.conversation).messages[0]
    assert (under_way.state, under_way.text, under_way.answer) == ("writing", "", None)
    outcome = answer("The rent is 950 euros [1].", cited())
    assert talks.finish(place, outcome)
    (kept,) = talks.read(place.conversation).messages
    assert kept.answer == outcome.answer
    assert kept.sources == outcome.sources
    assert (kept.state, kept.rewritten) == ("done", "How much is the rent?")
    assert (kept.within, kept.within_label) == (scope, "lease.txt")
    assert not talks.finish(place, Outcome("stopped")), "it is over"


def test_what_was_stopped_or_failed_is_kept_as_that(talks: Conversations) -> None:
    place = ask(talks, "Why?")
    talks.finish(place, Outcome("stopped", "Because the", [cited()]))
    problem = wire.Problem(title="bug", status=500, category="bug", message="No.", advice="Wait.")
    other = ask(talks, "Why not?", conversation=place.conversation)
    talks.finish(other, Outcome("failed", problem=problem))
    stopped, failed = talks.read(place.conversation).messages
    assert (stopped.state, stopped.text, stopped.answer) == ("stopped", "Because the", None)
    assert stopped.sources == [cited()]
    assert (failed.state, failed.problem) == ("failed", problem)


def test_of_a_killed_service_nothing_looks_whole(library: Library) -> None:
    talks = library.catalog.conversations
    place = ask(talks, "When is the rent due?")
    library.reopen()  # a killed service leaves the same rows
    (left,) = library.catalog.conversations.read(place.conversation).messages
    assert (left.state, left.text, left.answer) == ("stopped", "", None)
    assert not library.catalog.conversations.finish(place, answer("Late."))


def test_they_are_listed_searched_renamed_and_pinned(talks: Conversations) -> None:
    rent = ask(talks, "How much is the rent?", "It is 950 euros a month.").conversation
    garden = ask(talks, "When do I plant ÄPFEL?", "In March.").conversation
    ask(talks, "and pears?", "In April, 100% sure.", garden)
    assert titles(talks) == ["When do I plant ÄPFEL?", "How much is the rent?"]
    assert titles(talks, "EUROS month") == ["How much is the rent?"]
    assert titles(talks, "äpfel") == titles(talks, "apfel april") == ["When do I plant ÄPFEL?"]
    assert titles(talks, "100%") == ["When do I plant ÄPFEL?"]
    assert titles(talks, "950 april") == titles(talks, "_") == []
    found = talks.page("sure").conversations[0]
    assert (found.passage, found.messages) == ("In April, 100% sure.", 2)
    named = talks.change(rent, wire.ConversationChange(title="  Money \n matters ", pinned=True))
    assert (named.title, named.named, named.pinned) == ("Money matters", True, True)
    assert titles(talks, "money euros") == ["Money matters"]
    assert titles(talks)[0] == "Money matters"
    assert titles(talks, pinned_first=False)[0] == "When do I plant ÄPFEL?"
    back = talks.change(rent, wire.ConversationChange(title=""))
    assert (back.title, back.named, back.pinned) == ("How much is the rent?", False, True)
    assert talks.page(limit=1, offset=1).conversations[0].id == garden
    assert talks.page(limit=1).total == 2


def test_a_note_is_searched_and_a_thumb_is_kept(talks: Conversations) -> None:
    place = ask(talks, "How much is the rent?", "It is 950 euros.")
    rated = talks.rate(place.message, wire.Rating(thumb="down", note=" outdated "))
    assert (rated.thumb, rated.note) == ("down", "outdated")
    assert talks.rate(place.message, wire.Rating(thumb="up")).note == "outdated"
    assert titles(talks, "outdated") == ["How much is the rent?"]
    with pytest.raises(MissingError, match="not there any more"):
        talks.rate(999, wire.Rating(thumb="up"))


def test_a_question_takes_the_place_of_another(talks: Conversations) -> None:
    place = ask(talks, "How much is the rent?", "It is 950 euros.")
    later = ask(talks, "and heating?", "Included.", place.conversation)
    talks.rate(place.message, wire.Rating(thumb="up", note="good"))
    wanted = wire.AskRequest(
        question="How much was it?", conversation=place.conversation, replaces=place.message
    )
    again = talks.begin(wanted, "How much was the rent?")
    assert (again.conversation, again.message) == (place.conversation, place.message)
    first, second = talks.read(place.conversation).messages
    assert (first.question, first.state, first.text) == ("How much was it?", "writing", "")
    assert (first.thumb, first.note, first.answer) == ("", "", None)
    assert second.id == later.message
    elsewhere = ask(talks, "Another?").conversation
    with pytest.raises(MissingError):
        talks.begin(wanted.model_copy(update={"conversation": elsewhere}), "")


def test_the_end_of_an_answer_is_not_taken_for_that_of_another(talks: Conversations) -> None:
    """One that is stopped may end only when the question was asked anew."""
    stopped = ask(talks, "How much is the rent?")
    wanted = wire.AskRequest(
        question="How much is it?", conversation=stopped.conversation, replaces=stopped.message
    )
    anew = talks.begin(wanted, "")
    assert not talks.finish(stopped, Outcome("stopped", "The re"))
    assert talks.finish(anew, answer("It is 950 euros."))
    (kept,) = talks.read(stopped.conversation).messages
    assert (kept.state, kept.text) == ("done", "It is 950 euros.")


def test_five_hundred_questions_come_in_pages(talks: Conversations) -> None:
    first = ask(talks, "question 0", "answer 0").conversation
    for number in range(1, 500):
        ask(talks, f"question {number}", f"answer {number}", first)
    page = talks.read(first, limit=50)
    assert [one.question for one in page.messages] == [f"question {n}" for n in range(450, 500)]
    before = talks.read(first, page.before, 450)
    assert before.messages[0].question == "question 0"
    assert before.before is None
    assert [one.question for one in talks.messages(first)] == [f"question {n}" for n in range(500)]
    assert page.conversation.messages == 500


def test_deleted_is_gone(talks: Conversations) -> None:
    place = ask(talks, "How much is the rent?", "It is 950 euros.")
    kept = ask(talks, "Another?", "Yes.")
    talks.delete(place.conversation)
    assert titles(talks) == ["Another?"]
    assert titles(talks, "rent") == []
    assert not talks.finish(place, answer("late"))
    for gone in (talks.get, talks.delete, talks.read):
        with pytest.raises(MissingError, match="no conversation"):
            gone(place.conversation)
    with pytest.raises(MissingError):
        talks.begin(wire.AskRequest(question="x", conversation=place.conversation), "")
    assert ask(talks, "New?").conversation > kept.conversation, "numbers are not given twice"
    assert talks.clear() == 2
    assert talks.page().total == 0


def export_plain(connection: Connection, plain: Path) -> None:
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (os.fspath(plain),))
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.execute("DETACH DATABASE plain")


def test_nothing_of_what_was_deleted_stays_in_the_file(library: Library) -> None:
    """SQLite overwrites it: in the pages, once they are decrypted, it is not to be found."""
    talks = library.catalog.conversations
    place = ask(talks, "Is the walrussecret kept?", "The narwhalsecret is.")
    talks.rate(place.message, wire.Rating(note="belugasecret"))
    talks.change(place.conversation, wire.ConversationChange(title="dolphinsecret"))
    plain = library.path.with_name("plain.db")

    def decrypted() -> bytes:
        plain.unlink(missing_ok=True)
        library.catalog.trim()
        library.catalog._database.migrate(lambda c: export_plain(c, plain))
        return plain.read_bytes()

    words = (b"walrussecret", b"narwhalsecret", b"belugasecret", b"dolphinsecret")
    assert all(word in decrypted() for word in words)
    talks.delete(place.conversation)
    assert not any(word in decrypted() for word in words)
    free = library.rows("PRAGMA freelist_count")[0][0]
    assert free == 0, "pages that could still hold them were given back"


def test_hostile_titles_and_questions_are_data(talks: Conversations) -> None:
    evil = "'); DROP TABLE message; --\u202e\x00 <b>\n# x"
    place = ask(talks, evil, evil)
    talks.change(place.conversation, wire.ConversationChange(title=evil))
    (kept,) = talks.read(place.conversation).messages
    assert (kept.question, kept.text) == (evil, evil)
    assert talks.page("DROP TABLE").total == 1
    assert talks.page("'").total == 1


def test_forgetting_a_folder_takes_what_was_quoted_of_it(talks: Conversations) -> None:
    root = Path("/library").absolute()
    quoting = ask(talks, "How much is the rent?")
    talks.finish(quoting, answer("950 euros [1].", cited(to_wire(root / "a" / "x.txt"))))
    other = ask(talks, "And the deposit?", conversation=quoting.conversation)
    talks.finish(other, answer("900 [1].", cited(to_wire(root / "ab" / "x.txt"))))
    assert talks.forget_below(os.fsencode(root / "a"))
    first, second = talks.read(quoting.conversation).messages
    assert (first.question, first.state) == ("How much is the rent?", "stopped")
    assert (first.text, first.answer, first.sources) == ("", None, [])
    assert second.text == "900 [1]."
    assert not talks.forget_below(os.fsencode(root / "a"))


def test_a_quoted_file_that_moved_is_forgotten_where_it_is(library: Library) -> None:
    talks = library.catalog.conversations
    file = library.write("new/lease.txt", "The rent is 950 euros.")
    library.update()
    place = ask(talks, "How much is the rent?")
    old = to_wire(library.files / "old" / "lease.txt")
    moved = cited(old).model_copy(update={"file_id": library.id_of(file)})
    talks.finish(place, answer("950 euros [1].", moved))
    folder = os.fsencode(file.parent)
    assert not talks.forget_below(folder)
    assert talks.forget_below(folder, talks.files_below(folder))
    assert talks.read(place.conversation).messages[0].text == ""


def test_what_is_forgotten_while_an_answer_is_written_is_not_kept(library: Library) -> None:
    talks = library.catalog.conversations
    place = ask(talks, "How much is the rent?")
    library.catalog.places.forget_files([QUOTED])
    assert talks.finish(place, answer("950 euros [1].", cited()))
    (message,) = talks.read(place.conversation).messages
    assert (message.state, message.text, message.answer) == ("stopped", "", None)


def test_what_a_count_listed_of_a_file_is_forgotten_with_it(talks: Conversations) -> None:
    root = Path("/library").absolute()
    place = ask(talks, "How much did I pay?")
    files = [
        wire.SetFile(file_id=QUOTED, path=to_wire(root / name), kind="pdf", modified="", size=1)
        for name in ("b/kept.pdf", "a/listed.pdf")
    ]
    listed = wire.SetAnswer(operation="total", query="", counted=[], total=1, files=files[:1])
    out = wire.LeftOut(reason="It is a letter.", file=files[1])
    reply = wire.AnswerReply(
        answer="9 EUR",
        citations=[],
        model="",
        took_ms=1,
        listed=listed.model_copy(update={"left_out": [out]}),
    )
    talks.finish(place, Outcome("done", "9 EUR", [], reply))
    assert talks.forget_below(os.fsencode(root / "a"))
    assert talks.read(place.conversation).messages[0].answer is None


def test_what_a_question_was_understood_as_goes_with_the_answer(talks: Conversations) -> None:
    root = Path("/library").absolute()
    place = ask(talks, "Who is the tenant?")
    talks.finish(place, answer("Jane Roe [1].", cited(to_wire(root / "a" / "x.txt"))))
    later = wire.AskRequest(question="Where does she live?", conversation=place.conversation)
    following = talks.begin(later, "Where does Jane Roe live?")
    talks.finish(following, answer("In Lund [1].", cited(to_wire(root / "b.txt"))))
    assert talks.forget_below(os.fsencode(root / "a"))
    assert [one.rewritten for one in talks.read(place.conversation).messages] == ["", ""]


@pytest.mark.parametrize("table", ["conversation", "message"])
def test_questions_outlive_the_table_that_held_them(library: Library, table: str) -> None:
    talks = library.catalog.conversations
    place = ask(talks, "How much is the rent?", "It is 950 euros.")
    ask(talks, "and heating?", "Included.", place.conversation)
    talks.rate(place.message, wire.Rating(thumb="up", note="good"))
    talks.change(place.conversation, wire.ConversationChange(title="Money", pinned=True))
    library.catalog.trim()
    library.catalog.close()
    lost = pages_of(library.path, table)
    assert lost
    library.path = damage(library.path, lost)
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    found = library.catalog.conversations.read(place.conversation)
    assert (found.conversation.title, found.conversation.pinned) == ("Money", True)
    assert [one.question for one in found.messages] == ["How much is the rent?", "and heating?"]
    assert (found.messages[0].thumb, found.messages[0].note) == ("up", "good")
    if table == "message":
        assert {one.state for one in found.messages} == {"stopped"}
    else:
        assert found.messages[0].text == "It is 950 euros."


def test_questions_outlive_their_conversation(library: Library) -> None:
    place = ask(library.catalog.conversations, "How much is the rent?", "It is 950 euros.")
    library.catalog._database.run(lambda c: c.execute("DELETE FROM conversation"))
    library.catalog.close()
    recovery.recover(library.path, KEY)
    library.catalog = Catalog(library.path, KEY)
    found = library.catalog.conversations.read(place.conversation)
    assert found.conversation.title == "How much is the rent?"
    assert found.messages[0].text == "It is 950 euros."
