"""What is near a file, through the service as it runs, with the real model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import MissingError, ModelMissingError
from concierge.service.embedding.embedding_models import EmbeddingModel
from concierge.service.engine import Engine
from tests.search.near_texts import PARAGRAPH, REPORT, invoice
from tests.search.test_near import BREAD, CAKE, GARAGE, LEASE
from tests.service.conftest import Service


@pytest.fixture
def service(lent: Service) -> Service:
    return lent


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with two subjects, a copy and a later version."""
    folder = tmp_path / "files"
    for name, text in {
        "kitchen/bread.txt": BREAD,
        "kitchen/bread v2.txt": BREAD + " Let it cool for an hour.",
        "kitchen/cake.txt": CAKE,
        "twin.txt": BREAD,
        "lease.txt": LEASE,
        "garage.txt": GARAGE + " The notice period of the repair contract is two weeks.",
        "empty.txt": "",
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def id_of(client: Client, file: Path) -> int:
    return client.file_at(file).file_id


def answer(client: Client, question: str, within: wire.Scope | None) -> wire.AnswerReply:
    with client.ask(question, within=within) as events:
        (done,) = [event.answer for event in events if event.answer is not None]
    return done


def cited(reply: wire.AnswerReply) -> set[str]:
    return {Path(citation.path).name for citation in reply.citations}


def test_similar_versions_and_marks(service: Service, files: Path) -> None:
    service.index(files)
    client = service.client
    bread = id_of(client, files / "kitchen" / "bread.txt")
    reply = client.similar(bread)
    assert [Path(hit.path).name for hit in reply.hits] == ["bread v2.txt", "cake.txt"]
    assert reply.notices == []
    found = {Path(hit.path).name: hit.reason for hit in client.versions(bread).hits}
    assert found == {"twin.txt": "same content", "bread v2.txt": "same name family"}
    client.tags.create("food")
    client.tags.assign("food", [hit.file_id for hit in reply.hits])
    assert [hit.tags for hit in client.similar(bread).hits] == [["food"], ["food"]]
    marks = client.marks(bread, "doughs type:text")
    text = client.text(files / "kitchen" / "bread.txt")
    assert [text.text[m.start : m.end] for m in marks.marks if m.how == "word"] == ["dough"]
    assert marks.words == ["dough"]
    assert client.text(files / "kitchen" / "bread.txt", 4, 5).text == text.text[4:9]
    assert client.similar(id_of(client, files / "empty.txt")).notices
    for call in (client.similar, client.versions):
        with pytest.raises(MissingError):
            call(10**9)
    with pytest.raises(MissingError):
        client.marks(10**9, "word")


def test_an_answer_comes_from_the_chosen_files_only(service: Service, files: Path) -> None:
    service.index(files)
    client = service.client
    question = "How long is the notice period?"
    lease = id_of(client, files / "lease.txt")
    assert cited(answer(client, question, wire.Scope(file_ids=[lease]))) == {"lease.txt"}
    kitchen = answer(client, question, wire.Scope(query='in:"kitchen"'))
    assert kitchen.citations == []
    nowhere = answer(client, question, wire.Scope(file_ids=[10**9]))
    assert nowhere.citations == []
    assert any("chosen" in notice for notice in nowhere.notices)
    # A scope that is not there is not everything.
    assert answer(client, question, wire.Scope(query="in:nowhere-at-all")).citations == []
    assert answer(client, question, wire.Scope(query="tag:nothing")).citations == []
    by_words = answer(client, question, wire.Scope(query='"repair contract"'))
    assert cited(by_words) == {"garage.txt"}
    assert cited(answer(client, question, wire.Scope())) & {"lease.txt", "garage.txt"}
    both = wire.Scope(file_ids=[lease], query="in:kitchen")
    assert cited(answer(client, question, both)) == {"lease.txt"}


def test_a_long_text_is_marked_as_far_as_one_reply_goes(
    make_service: Callable[[str], Service], tmp_path: Path
) -> None:
    service = make_service("own")  # which is stopped; one that is lent would go on to embed
    folder = tmp_path / "large"
    folder.mkdir()
    line = "the walrus came by again and nobody had expected it to do so, number {}\n"
    with (folder / "large.txt").open("w", encoding="utf-8") as stream:
        for number in range(40_000):
            stream.write(line.format(number))
    client = service.client
    client.add([folder])
    # Its meaning would take minutes, and is not what this is about.
    service.until(lambda s: s.stages["text"].done >= 1)
    client.pause()
    file = folder / "large.txt"
    one = id_of(client, file)
    reply = client.marks(one, "walrus expecting")
    assert reply.passages > 2000
    assert reply.next is not None
    assert len(reply.marks) > 1000
    assert {word.casefold() for word in reply.words} == {"walrus", "expected"}
    part = client.text(file, reply.next, 1000)
    assert len(part.text) == 1000
    assert part.total > 2_000_000
    first = reply.marks[0]
    assert client.text(file, first.start, first.end - first.start).text == "walrus"
    assert client.versions(one).hits == []
    assert client.similar(one).hits == []


@pytest.fixture
def engine(service: Service, files: Path) -> Iterator[Engine]:
    """An engine in this process, on files that a service has read before."""
    service.index(files)
    service.stop()
    made = Engine(service.home)
    yield made
    made.close()


def test_without_a_model_words_are_marked_and_files_still_compared(
    engine: Engine, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_self: object) -> Path:
        raise ModelMissingError("The model is not there.", "Install it again.")

    monkeypatch.setattr(EmbeddingModel, "prepared", missing)
    bread = engine.file_at(files / "kitchen" / "bread.txt").file_id
    reply = engine.near.similar(bread, 5)
    assert [Path(hit.path).name for hit in reply.hits] == ["bread v2.txt", "cake.txt"]
    assert reply.notices == []
    assert len(engine.near.versions(bread).hits) == 2
    marks = engine.near.marks(bread, "dough", 0, None)
    assert [mark.how for mark in marks.marks] == ["word"]
    assert "not there" in marks.notices[0]
    lease = engine.file_at(files / "lease.txt").file_id
    within = wire.Scope(file_ids=[lease, bread])
    found, embedder, notices = engine.near.passages("notice period", within, 4)
    assert [file.id for file, _ in found] == [lease]
    assert embedder is None
    assert "not there" in notices[0]


def test_a_store_of_meanings_that_fails_is_opened_anew(engine: Engine, files: Path) -> None:
    bread = engine.file_at(files / "kitchen" / "bread.txt").file_id
    engine._meaning.vectors().close()
    without = engine.near.similar(bread, 5)
    assert without.hits == []
    assert len(without.notices) == 1
    assert [Path(hit.path).name for hit in engine.near.similar(bread, 5).hits] == [
        "bread v2.txt",
        "cake.txt",
    ]
    engine._meaning.vectors().close()
    marks = engine.near.marks(bread, "dough", 0, None)
    assert marks.words == ["dough"]
    assert marks.notices


def test_a_summary_needs_no_word_of_the_file(service: Service, files: Path) -> None:
    service.index(files)
    client = service.client
    scope = wire.Scope(file_ids=[id_of(client, files / "lease.txt")])
    assert cited(answer(client, "What is this about? Summarise it.", scope)) == {"lease.txt"}
    both = [id_of(client, files / name) for name in ("lease.txt", "garage.txt")]
    reply = answer(client, "Give me a short overview.", wire.Scope(file_ids=both))
    assert cited(reply)
    assert cited(reply) <= {"lease.txt", "garage.txt"}
    nothing = answer(client, "How do jellyfish sleep?", scope)
    assert nothing.citations == []


def test_passages_of_one_file(service: Service, files: Path) -> None:
    service.index(files)
    client = service.client
    garage = id_of(client, files / "garage.txt")
    reply = client.passages(garage, "notice periods")
    assert reply.total == len(reply.passages) == 1
    (passage,) = reply.passages
    assert "words" in passage.found_by
    marked = {passage.snippet[a:b] for a, b in passage.highlights}
    assert marked == {"notice", "period"}
    assert client.passages(garage, "sourdough").passages == []
    with pytest.raises(MissingError):
        client.passages(10**9, "notice")


def test_copies_and_versions_are_one_hit_unless_all_are_wanted(
    service: Service, files: Path
) -> None:
    (files / "kitchen" / "twin.txt").write_bytes((files / "lease.txt").read_bytes())
    (files / "twin.txt").unlink()
    service.index(files)
    client = service.client
    reply = client.search("sourdough starter")
    hit = reply.hits[0]
    assert Path(hit.path).name == "bread v2.txt"
    assert [Path(one.path).name for one in hit.versions] == ["bread.txt"]
    assert client.search("tenant repairs").hits[0].copies == 1
    every = client.search("sourdough starter", fold=False, explain=True)
    assert every.total == reply.total + reply.versions
    assert all(one.why is not None and one.why.sentence for one in every.hits)
    assert client.search("sourdough starter").hits[0].why is None
    before = client.facets("sourdough starter").kinds
    assert sum(one.files for one in before) == reply.total


def test_near_copies_are_one_hit_once_they_can_be_compared(
    service: Service, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    for name, text in {
        "a/report.txt": REPORT,
        "b/as sent.txt": REPORT + PARAGRAPH,
        "c/june.txt": invoice(447, "3 June 2024", 212),
        "c/july.txt": invoice(461, "2 July 2024", 198),
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    service.index(folder)
    client = service.client
    service.until(lambda _: client.duplicates.page("text").waiting == 0)
    reply = client.search("trams at the crossing by:words")
    (hit,) = [one for one in reply.hits if one.version_count]
    assert {Path(path).name for path in (hit.path, hit.versions[0].path)} == {
        "report.txt",
        "as sent.txt",
    }
    every = client.search("trams at the crossing by:words", fold=False)
    assert every.total == reply.total + reply.versions == reply.total + 1
    assert client.search("electricity by:words").total == 2
    near = client.versions(hit.file_id).hits
    assert {one.file_id for one in near} == {hit.versions[0].file_id}


def test_a_setting_says_by_what_is_searched(service: Service, files: Path) -> None:
    service.index(files)
    client = service.client
    assert client.search("place to park a car").hits
    client.change_settings({"search_by": "words"})
    assert all("meaning" not in one.found_by for one in client.search("park a car").hits)
    assert any("meaning" in one.found_by for one in client.search("car by:anything").hits)
    client.change_settings({"search_by": "meaning"})
    found = client.search("park a car").hits
    assert found
    assert all(one.found_by == ["meaning"] for one in found)


def test_what_changes_is_found_at_once(service: Service, files: Path) -> None:
    service.index(files)
    client = service.client
    assert client.search("zanzibar").total == 0
    (files / "trip.txt").write_text("A zanzibar diary.", encoding="utf-8")
    service.index(files)
    (hit,) = client.search("zanzibar").hits
    client.tags.assign("travel", [hit.file_id])
    assert client.search("zanzibar").hits[0].tags == ["travel"]
    assert client.search("zanzibar tag:travel").total == 1
    (files / "trip.txt").unlink()
    service.index(files)
    assert client.search("zanzibar").total == 0
    assert client.facets("zanzibar").kinds == []
