"""Conversations as the service keeps them: gone on with, stopped, killed, deleted, exported."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError
from concierge.core.paths import from_wire
from tests.service.conftest import Service

LEASE = (
    "# Lease\n\nThe rent is 950 euros a month. The rent is due on the first of each month.\n\n"
    "## Deposit\n\nThe deposit is 1900 euros. The deposit is paid back after the lease ends.\n\n"
    "## Heating\n\nThe heating is included in the rent. The heating was renewed in 2021.\n"
)
Ask = Callable[..., list[wire.AskEvent]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the files are."""
    made = tmp_path_factory.mktemp("library")
    (made / "lease.md").write_text(LEASE, encoding="utf-8")
    (made / "garden.md").write_text("The tomatoes are planted in May.", encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def started(
    make_services: Callable[[Path], Service], tmp_path_factory: pytest.TempPathFactory
) -> Service:
    return make_services(tmp_path_factory.mktemp("talking"))


@pytest.fixture
def talking(started: Service, folder: Path) -> Iterator[Service]:
    """A service that has read a lease, and has talked of nothing yet."""
    started.index(folder)
    yield started
    started.client.change_settings({"keep_conversations": True})
    started.client.conversations.clear()
    started.client.history.remove(None)


@pytest.fixture
def client(talking: Service) -> Client:
    return talking.client


def ask(client: Client, question: str, **more: object) -> list[wire.AskEvent]:
    with client.ask(question, **more) as events:  # type: ignore[arg-type]
        return list(events)


def kinds(events: list[wire.AskEvent]) -> list[str]:
    return list(dict.fromkeys(event.type for event in events))


def test_a_question_goes_on_from_the_one_before(client: Client) -> None:
    first = ask(client, "When is the rent due?", keep=True)
    assert kinds(first) == ["kept", "sources", "token", "done"]
    conversation = first[0].conversation
    second = ask(client, "How much is it?", conversation=conversation)
    assert kinds(second) == ["kept", "rewritten", "sources", "token", "done"]
    assert second[1].text == "How much is the rent?"
    assert second[-1].answer is not None
    assert "950" in second[-1].answer.answer
    third = ask(client, "and the deposit?", conversation=conversation)
    assert third[1].text == "How much is the deposit?"
    assert conversation is not None
    kept = client.conversations.read(conversation)
    assert kept.conversation.title == "When is the rent due?"
    assert [one.question for one in kept.messages] == [
        "When is the rent due?",
        "How much is it?",
        "and the deposit?",
    ]
    assert [one.rewritten for one in kept.messages] == ["", second[1].text, third[1].text]
    assert kept.messages[1].answer == second[-1].answer
    assert {one.state for one in kept.messages} == {"done"}


def test_a_question_after_a_summary_stays_with_its_file(client: Client, folder: Path) -> None:
    lease = client.file_at(folder / "lease.md").file_id
    within = wire.Scope(file_ids=[lease])
    first = ask(client, "What is this about? Summarise it.", within=within, keep=True)
    second = ask(client, "How much is its rent?", conversation=first[0].conversation)
    assert second[1].text == "How much is its rent (lease.md)?"
    assert second[-1].answer is not None
    assert "950" in second[-1].answer.answer
    third = ask(client, "and how much was it?", conversation=first[0].conversation)
    assert third[1].text == "How much was it (lease.md)?"
    answer = third[-1].answer
    assert answer is not None
    assert {one.file_id for one in answer.citations or answer.nearest} == {lease}
    assert "950" in answer.answer
    literal = ask(client, "How much is it?", conversation=first[0].conversation, literal=True)
    assert "rewritten" not in kinds(literal)


def test_a_question_that_no_file_answers_leaves_the_conversation_with_its_file(
    client: Client, folder: Path
) -> None:
    lease = client.file_at(folder / "lease.md").file_id
    within = wire.Scope(file_ids=[lease])
    first = ask(client, "What is this about? Summarise it.", within=within, keep=True)
    declined = ask(client, "and is there a dinosaur in it?", conversation=first[0].conversation)
    assert declined[-1].answer is not None
    assert declined[-1].answer.citations == []
    after = ask(client, "and how much is it?", conversation=first[0].conversation)
    assert after[1].text == "How much is it (lease.md)?"
    assert after[-1].answer is not None
    assert {one.file_id for one in after[-1].answer.citations} == {lease}


def test_where_nothing_is_kept_the_file_is_known_by_what_came_before(
    client: Client, folder: Path
) -> None:
    within = wire.Scope(file_ids=[client.file_at(folder / "lease.md").file_id])
    summary = wire.Earlier(question="What is this about?", answer="A lease.", cited=["lease.md"])
    declined = wire.Earlier(question="Is there a dinosaur in it (lease.md)?", answer="No.")
    events = ask(client, "and how much is it?", within=within, earlier=[summary, declined])
    assert events[0].text == "How much is it (lease.md)?"
    assert events[-1].answer is not None
    assert "950" in events[-1].answer.answer


def test_what_is_typed_can_be_meant(client: Client) -> None:
    first = ask(client, "When is the rent due?", keep=True)
    plain = ask(client, "How much is it?", conversation=first[0].conversation, literal=True)
    assert "rewritten" not in kinds(plain)
    alone = ask(client, "How much is the heating?", conversation=first[0].conversation)
    assert "rewritten" not in kinds(alone)


def test_nothing_is_kept_unless_it_is_wanted(client: Client) -> None:
    assert "kept" not in kinds(ask(client, "When is the rent due?"))
    assert "kept" not in kinds(ask(client, "When is the rent due?", keep=True, evidence=True))
    client.change_settings({"keep_conversations": False})
    assert "kept" not in kinds(ask(client, "When is the rent due?", keep=True))
    assert client.conversations.page().total == 0
    earlier = [wire.Earlier(question="When is the rent due?", answer="On the first.")]
    events = ask(client, "How much is it?", keep=True, earlier=earlier)
    assert events[0].text == "How much is the rent?"


def test_a_question_is_edited_in_its_place(client: Client) -> None:
    first = ask(client, "When is the rent due?", keep=True)
    place = {"conversation": first[0].conversation, "replaces": first[0].message}
    again = ask(client, "How much is the deposit?", **place)
    assert (again[0].conversation, again[0].message) == (place["conversation"], place["replaces"])
    (kept,) = client.conversations.read(place["conversation"] or 0).messages
    assert kept.question == "How much is the deposit?"
    assert "1900" in kept.text
    with pytest.raises(MisusedError, match="takes the place"):
        ask(client, "x", replaces=1)


def test_an_answer_that_is_stopped_is_kept_as_that(client: Client) -> None:
    with client.ask("When is the rent due?", keep=True) as events:
        conversation = None
        for event in events:
            conversation = event.conversation or conversation
            if event.type == "token":
                break
    assert conversation is not None
    message = settled(client, conversation)
    assert (message.state, message.answer) == ("stopped", None)
    assert message.sources
    events_after = ask(client, "How much is it?", conversation=conversation)
    assert "rewritten" not in kinds(events_after), "what was stopped is nothing to go on from"


def settled(client: Client, conversation: int) -> wire.Message:
    """Wait until the last answer is over and return it."""
    end = time.monotonic() + 30
    while True:
        message = client.conversations.read(conversation).messages[-1]
        if message.state != "writing":
            return message
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_killed_service_leaves_nothing_that_looks_whole(talking: Service) -> None:
    with talking.client.ask("When is the rent due?", keep=True) as events:
        heard = iter(events)
        conversation = next(heard).conversation
        assert next(heard).type == "sources"
        talking.kill()
    assert conversation is not None
    (left,) = talking.client.conversations.read(conversation).messages
    assert (left.question, left.state) == ("When is the rent due?", "stopped")
    assert (left.text, left.answer) == ("", None)


def test_a_conversation_that_is_deleted_meanwhile_stays_deleted(client: Client) -> None:
    with client.ask("When is the rent due?", keep=True) as events:
        heard = iter(events)
        conversation = next(heard).conversation
        assert conversation is not None
        client.conversations.delete(conversation)
        rest = list(heard)
    assert rest[-1].type == "done", "the answer itself is not lost"
    assert client.conversations.page().total == 0
    with pytest.raises(MissingError, match="no conversation"):
        ask(client, "How much is it?", conversation=conversation)


def test_two_windows_ask_in_one_conversation(client: Client) -> None:
    conversation = ask(client, "When is the rent due?", keep=True)[0].conversation
    assert conversation is not None
    questions = ["How much is the deposit?", "Is the heating included?"]
    threads = [
        threading.Thread(target=ask, args=(client, one), kwargs={"conversation": conversation})
        for one in questions
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = client.conversations.read(conversation).messages
    assert {one.question for one in kept[1:]} == set(questions)
    assert {one.state for one in kept} == {"done"}


def test_listeners_are_told(client: Client) -> None:
    with client.events() as stream:
        heard: Iterator[wire.Event] = (event for event in stream if event.type != "status")
        conversation = ask(client, "When is the rent due?", keep=True)[0].conversation
        assert conversation is not None
        assert [next(heard).type for _ in range(2)] == ["conversations"] * 2  # asked, answered
        client.conversations.rename(conversation, "Rent")
        assert next(heard).type == "conversations"
        client.conversations.delete(conversation)
        assert next(heard).type == "conversations"


def test_a_conversation_becomes_a_file(client: Client) -> None:
    conversation = ask(client, "When is the rent due?", keep=True)[0].conversation
    assert conversation is not None
    second = ask(client, "How much is it?", conversation=conversation)
    assert second[0].message is not None
    client.conversations.rate(second[0].message, "down", "*It rose* since.")
    client.conversations.rename(conversation, "# Rent <b>")
    with client.conversations.export(conversation, "md") as download:
        text = b"".join(download).decode()
    assert text.startswith("# \\# Rent \\<b\\>\n\n2 questions; ")
    assert "## How much is it?" in text
    assert "*Understood as: How much is the rent?*" in text
    assert "**lease.md" in text
    assert "> Not helpful: \\*It rose\\* since." in text
    with client.conversations.export(conversation, "pdf") as download:
        paper = b"".join(download)
    assert paper.startswith(b"%PDF-")
    assert read_pdf(paper).count("rent") >= 3
    with pytest.raises(MissingError):
        client.conversations.export(conversation + 1, "md")


def read_pdf(data: bytes) -> str:
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


def test_suggestions_are_answered_by_the_files(client: Client) -> None:
    answer = ask(client, "When is the rent due?")[-1].answer
    assert answer is not None
    asked = ["When is the rent due?"]
    found = client.further(asked[0], answer.citations, asked)
    assert found
    for one in found:
        assert from_wire(one.path).name in {"lease.md", "garden.md"}
        scope = wire.Scope(file_ids=[one.file_id])
        said = ask(client, one.text, within=scope, evidence=True)[-1].answer
        assert said is not None
        assert said.citations, one.text
    once_more = client.further(asked[0], answer.citations, [*asked, found[0].text])
    assert found[0].text not in {one.text for one in once_more}


def test_of_files_that_are_gone_nothing_is_suggested(client: Client) -> None:
    answer = ask(client, "When is the rent due?")[-1].answer
    assert answer is not None
    gone = [one.model_copy(update={"file_id": 999}) for one in answer.citations]
    assert client.further("When is the rent due?", gone) == []


def test_what_is_forgotten_is_forgotten_in_answers_too(
    client: Client, talking: Service, folder: Path
) -> None:
    conversation = ask(client, "When is the rent due?", keep=True)[0].conversation
    assert conversation is not None
    client.forget(folder)
    (left,) = client.conversations.read(conversation).messages
    assert (left.state, left.text, left.sources) == ("stopped", "", [])
    client.history.remove(None)
    assert client.conversations.page().total == 1, "clearing the history is another thing"
    assert client.conversations.clear() == 1
