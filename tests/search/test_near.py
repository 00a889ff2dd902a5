"""Similar files, versions, marks and chosen files: real words, vectors and model."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from concierge.core import wire
from concierge.core.errors import MissingError
from concierge.core.filters import only_files
from concierge.index.embedding import OnnxEmbedder
from concierge.models import catalog
from concierge.search import similar
from concierge.search.language.marks import PASSAGES, Marker
from concierge.search.language.query import parse
from concierge.search.similar import Neighbours
from concierge.search.within import Within
from concierge.service.duplication.likeness import Likeness
from tests.search.near_texts import REPORT
from tests.search.shelf import NoiseEmbedder, RealShelf

LEASE = (
    "Lease of the flat in Larch Row. The rent is 900 euros a month, paid in advance. "
    "The notice period is three months, in writing. Small repairs are paid by the tenant."
)
BREAD = (
    "Sourdough bread: feed the starter in the evening, knead the dough for ten minutes, "
    "let it rise overnight and bake it in a hot oven with steam."
)
CAKE = "Plum cake: knead butter, flour and sugar to a dough, lay plums on it and bake for an hour."
GARAGE = "The garage changed the brake pads, the oil and both front tyres of the car."


@pytest.fixture(scope="module")
def embedder(prepared_models: Path) -> OnnxEmbedder:
    return OnnxEmbedder(prepared_models / catalog.EMBEDDING.name, threads=2)


@pytest.fixture
def shelf(tmp_path: Path, embedder: OnnxEmbedder) -> Iterator[RealShelf]:
    made = RealShelf(tmp_path, embedder)
    yield made
    made.close()


@pytest.fixture
def noisy(tmp_path: Path) -> Iterator[RealShelf]:
    made = RealShelf(tmp_path, NoiseEmbedder())
    yield made
    made.close()


def neighbours(shelf: RealShelf) -> Neighbours:
    return Neighbours(shelf.finder, shelf.near, shelf.vectors)


def names(hits: list[wire.Hit] | list[wire.VersionHit]) -> list[str]:
    return [Path(hit.path).name for hit in hits]


def versions(shelf: RealShelf, name: str) -> dict[str, str]:
    reply = neighbours(shelf).versions(shelf.id(name))
    return {Path(hit.path).name: hit.reason for hit in reply.hits}


# ---------------------------------------------------------------- similar files


def test_the_nearest_file_comes_first_without_itself_and_its_copies(shelf: RealShelf) -> None:
    shelf.write(bread=BREAD, twin=BREAD, cake=CAKE, garage=GARAGE, lease=LEASE)
    reply = neighbours(shelf).similar(shelf.id("bread.txt"), 10)
    assert names(reply.hits) == ["cake.txt"]
    (hit,) = reply.hits
    assert similar.LEAST <= hit.score < 1
    assert hit.snippet.startswith("Plum cake")
    assert hit.found_by == ["meaning"]
    assert reply.notices == []


def test_a_limit_is_kept_and_missing_files_do_not_count(shelf: RealShelf) -> None:
    shelf.write(bread=BREAD, cake=CAKE, rolls=BREAD.replace("bread", "rolls"))
    one = shelf.id("bread.txt")
    assert names(neighbours(shelf).similar(one, 1).hits) == ["rolls.txt"]
    (shelf.library.files / "rolls.txt").unlink()
    shelf.update()
    assert names(neighbours(shelf).similar(one, 1).hits) == ["cake.txt"]
    # What has gone is still known, and can be compared.
    (shelf.library.files / "bread.txt").unlink()
    shelf.update()
    assert names(neighbours(shelf).similar(one, 5).hits) == ["cake.txt"]


def test_what_cannot_be_compared_is_said(shelf: RealShelf) -> None:
    shelf.write(empty="", bread=BREAD)
    reply = neighbours(shelf).similar(shelf.id("empty.txt"), 5)
    assert reply.hits == []
    assert "no words" in reply.notices[0]
    without = Neighbours(shelf.finder, shelf.near, None)
    assert without.similar(shelf.id("bread.txt"), 5) == wire.SimilarReply()
    shelf.library.write("later.txt", CAKE)
    shelf.library.update()
    assert "by meaning yet" in neighbours(shelf).similar(shelf.id("later.txt"), 5).notices[0]
    assert neighbours(shelf).versions(shelf.id("later.txt")).hits == []
    for call in (neighbours(shelf).versions, lambda i: neighbours(shelf).similar(i, 5)):
        with pytest.raises(MissingError):
            call(10**9)


def test_a_long_file_does_not_hide_the_others(
    noisy: RealShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Its own passages are nearer to it than anything else can be.
    book = "\n\n".join(f"bread number {n} " + "and so on " * 70 for n in range(1500))
    noisy.write(book=book, leaf="bread and salt", other="garage " * 9, third="bread at noon")
    one = noisy.id("book.txt")
    assert noisy.near.neighbour(one).chunks > 1200
    assert names(neighbours(noisy).similar(one, 5).hits)[:2] in (
        ["leaf.txt", "third.txt"],
        ["third.txt", "leaf.txt"],
    )
    monkeypatch.setattr(similar, "_REACH", (10, 20))
    assert set(names(neighbours(noisy).similar(one, 5).hits)) >= {"leaf.txt", "third.txt"}
    sampled = noisy.near.sample([noisy.near.neighbour(one).content_id or 0], similar.SAMPLE)
    assert all(similar.SAMPLE // 2 < len(ids) <= similar.SAMPLE for ids in sampled.values())


# ---------------------------------------------------------------- versions


def test_versions_say_why(shelf: RealShelf) -> None:
    shelf.library.write("copies/anything.txt", LEASE)
    shelf.library.write("elsewhere/contract.txt", LEASE + " Signed in May.")
    shelf.write(
        **{
            "lease": LEASE,
            "lease final": LEASE.replace("900", "950") + " Pets are allowed. " + GARAGE,
            "lease v2": CAKE,
            "bread": BREAD,
        }
    )
    assert versions(shelf, "lease.txt") == {
        "anything.txt": "same content",
        "lease final.txt": "same name family",
        "contract.txt": "near text",
    }
    assert versions(shelf, "bread.txt") == {}


def test_numbered_letters_are_versions_only_when_their_texts_are_near(shelf: RealShelf) -> None:
    shelf.write(**{"letter 1": LEASE, "letter 2": BREAD, "letter 3": LEASE + " Or by fax."})
    assert versions(shelf, "letter 1.txt") == {"letter 3.txt": "same name family"}


def test_files_without_words_are_versions_by_name_alone(shelf: RealShelf) -> None:
    for name in ("photo.jpg", "photo (1).jpg", "photo final.jpg", "photo.png", "photo 2.jpg"):
        (shelf.library.files / name).write_bytes(b"\xff\xd8" + name.encode())
    (shelf.library.files / "sub").mkdir()
    (shelf.library.files / "sub" / "photo copy.jpg").write_bytes(b"\xff\xd8 other")
    shelf.library.scan()
    found = versions(shelf, "photo.jpg")
    assert found == dict.fromkeys(["photo (1).jpg", "photo final.jpg"], "same name family")


def test_in_another_folder_the_same_name_is_not_enough(shelf: RealShelf) -> None:
    shelf.library.write("a/README.txt", BREAD)
    shelf.library.write("b/README.txt", GARAGE)
    shelf.library.write("c/README final.txt", BREAD + " It keeps for a week.")
    shelf.update()
    assert versions(shelf, "a/README.txt") == {"README final.txt": "same name family"}


# ---------------------------------------------------------------- marks


def marks(shelf: RealShelf, name: str, query: str, **window: int) -> wire.MarksReply:
    marker = Marker(shelf.near, shelf.vectors, shelf.embedder)
    return marker.marks(shelf.id(name), parse(query), **window)


def text(shelf: RealShelf, name: str) -> str:
    return shelf.library.catalog.ledger.text(os.fsencode(shelf.library.files / name)).text


def marked(shelf: RealShelf, name: str, reply: wire.MarksReply) -> list[str]:
    whole = text(shelf, name)
    return [whole[mark.start : mark.end] for mark in reply.marks if mark.how == "word"]


def test_words_are_marked_in_every_form_at_their_place(shelf: RealShelf) -> None:
    body = "Früher.\n\nRENTS rise; renting is dear. The rent 😀 was paid.\n\n" + "Pause. " * 400
    shelf.write(a=body + "Rented again.")
    reply = marks(shelf, "a.txt", "rent")
    assert marked(shelf, "a.txt", reply) == ["RENTS", "renting", "rent", "Rented"]
    assert reply.words == ["RENTS", "renting", "rent", "Rented"]
    assert (reply.passages, reply.next) == (2, None)
    assert reply.marks[-1].locator == {"line": 5} or reply.marks[-1].locator
    assert marks(shelf, "a.txt", "fruher").words == ["Früher"]


def test_a_phrase_is_marked_as_a_whole_and_a_pair_is_not(shelf: RealShelf) -> None:
    shelf.write(a=f"{LEASE}\n\nThe notice came late, for that period.")
    phrase = marks(shelf, "a.txt", '"notice period" type:text')
    assert marked(shelf, "a.txt", phrase) == ["notice period"]
    assert all(mark.how == "word" for mark in phrase.marks)
    assert marks(shelf, "a.txt", "type:text").marks == []
    assert marks(shelf, "a.txt", "").marks == []


def test_the_passage_nearest_in_meaning_is_marked(shelf: RealShelf) -> None:
    shelf.write(a="\n\n".join([LEASE * 4, BREAD * 5, GARAGE * 8]))
    reply = marks(shelf, "a.txt", "a loaf of wheat")
    assert reply.words == []
    assert {mark.how for mark in reply.marks} == {"meaning"}
    whole = text(shelf, "a.txt")
    assert any("Sourdough" in whole[mark.start : mark.end] for mark in reply.marks)
    plain = Marker(shelf.near, None, None).marks(shelf.id("a.txt"), parse("loaf"))
    assert plain.marks == []


def test_a_long_text_is_marked_window_by_window(noisy: RealShelf) -> None:
    count = 2 * PASSAGES + 50
    noisy.write(book="\n\n".join(f"Walrus {n} " + "and so on " * 72 for n in range(count)))
    marker = Marker(noisy.near, None, None)
    query, one = parse("walrus"), noisy.id("book.txt")
    whole = text(noisy, "book.txt")
    places, start, rounds = list[int](), 0, 0
    while True:
        reply = marker.marks(one, query, start)
        places += [mark.start for mark in reply.marks]
        rounds += 1
        if reply.next is None:
            break
        assert reply.next > start
        start = reply.next
    assert rounds == 3
    assert places == [at for at in range(len(whole)) if whole.startswith("Walrus", at)]
    some = marker.marks(one, query, places[5], places[8])
    assert [mark.start for mark in some.marks] == places[5:8]
    assert some.next is None or some.next >= places[8]


def test_what_has_no_text_has_no_marks(shelf: RealShelf) -> None:
    shelf.write(empty="", bread=BREAD)
    assert marks(shelf, "empty.txt", "bread") == wire.MarksReply()
    with pytest.raises(MissingError):
        Marker(shelf.near, None, None).marks(10**9, parse("bread"))


# ---------------------------------------------------------------- chosen files


def within(shelf: RealShelf, question: str, files: list[str], limit: int = 5) -> list[str]:
    searcher = Within(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    chosen = [[only_files(shelf.id(name) for name in files)]]
    found = searcher.passages(parse(question), chosen, limit)
    return [Path(os.fsdecode(file.path)).name for file, _ in found]


def test_only_the_chosen_files_are_looked_at(shelf: RealShelf) -> None:
    shelf.write(lease=LEASE, twin=LEASE, bread=BREAD, garage=GARAGE)
    question = "How long is the notice period of the lease?"
    assert within(shelf, question, ["lease.txt", "bread.txt"])[0] == "lease.txt"
    # The copy that was chosen is cited, not another one.
    assert within(shelf, question, ["twin.txt"]) == ["twin.txt"]
    # What was not chosen is never found, however well it would answer.
    assert set(within(shelf, question, ["bread.txt", "garage.txt"])) <= {"bread.txt", "garage.txt"}
    assert within(shelf, '"notice period"', ["bread.txt", "garage.txt"]) == []
    assert within(shelf, question, []) == []
    assert within(shelf, question, ["lease.txt", "bread.txt", "garage.txt"], 1) == ["lease.txt"]


def test_chosen_files_that_are_gone_or_empty_give_nothing(shelf: RealShelf) -> None:
    shelf.write(lease=LEASE, empty="")
    gone = shelf.id("lease.txt")
    (shelf.library.files / "lease.txt").unlink()
    shelf.update()
    searcher = Within(shelf.finder, shelf.near, shelf.vectors, shelf.embedder)
    chosen = [[only_files([gone, shelf.id("empty.txt"), 10**9])]]
    assert searcher.passages(parse("notice"), chosen, 5) == []
    assert searcher.passages(parse("notice"), [], 5) == []


def test_among_many_passages_the_same_is_found(noisy: RealShelf) -> None:
    # More than are compared one by one, so that the index of vectors is searched.
    book = "\n\n".join(f"bread number {n} " + "and so on " * 70 for n in range(2300))
    noisy.write(book=book, leaf="garage at noon", other="garage at night")
    assert noisy.near.neighbour(noisy.id("book.txt")).chunks > 2000
    found = within(noisy, "garage", ["book.txt", "leaf.txt"], 3)
    assert found[0] == "leaf.txt"
    assert set(found) == {"leaf.txt", "book.txt"}


def test_a_text_that_says_the_same_is_a_version_however_far_its_meaning(noisy: RealShelf) -> None:
    noisy.write(
        report=REPORT, sent=f"Enclosed: {REPORT}", other=f"Draft {REPORT.replace('412', '388')}"
    )
    one = noisy.id("report.txt")
    assert neighbours(noisy).versions(one).hits == []
    likeness = Likeness(noisy.library.catalog.likenesses, lambda: None, lambda: False)
    while likeness.step():
        pass
    found = neighbours(noisy).versions(one).hits
    assert [(Path(hit.path).name, hit.reason) for hit in found] == [("sent.txt", "near text")]
