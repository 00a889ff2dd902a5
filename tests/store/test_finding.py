"""Finding by word and by name in a real catalog, whatever is asked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concierge.core.wording import Wording, plain
from concierge.store.words import naming, ranking
from concierge.store.words.lens import Lens
from tests.store.conftest import Library


def phrase(text: str) -> Wording:
    return Wording(text, "phrase")


HARMLESS = [
    '"',
    '""',
    '"""',
    "*",
    "a*",
    "NEAR(walrus penguin)",
    "NEAR",
    "AND",
    "NOT walrus",
    "walrus OR penguin",
    "-walrus",
    "^walrus",
    "text:walrus",
    "text : walrus",
    "{text}: walrus",
    "walrus + penguin",
    "(",
    ")",
    "(((",
    "\x00",
    "\x00\x00\x00",
    "wal\x00rus",
    "w" * 10_000,
    "walrus " * 1_400,
    "'; DROP TABLE file; --",
    "%",
    "_",
    "\\",
    "מסמך חשוב",
    "\N{RIGHT-TO-LEFT OVERRIDE}sulraw",
    "这是一个文件",
    "日本語の文書",
    "한국어",
    "\N{PARTY POPPER}",
    "e\N{COMBINING ACUTE ACCENT}",
    "\N{COMBINING ACUTE ACCENT}",
    "\ufeff",
    "\U0010ffff",
]


@pytest.mark.parametrize("asked", HARMLESS, ids=range(len(HARMLESS)))
def test_nothing_that_is_asked_is_an_operator(library: Library, asked: str) -> None:
    library.write("walrus.txt", "a walrus and a penguin")
    library.update()
    finder = library.catalog.finder
    finder.match_words(plain([asked]), 10)
    finder.match_words((Wording("walrus"), Wording(asked, "phrase")), 10)
    finder.match_names([asked], 10)
    finder.match_names(["walrus", asked], 10)
    assert finder.mark(["a walrus"], [Wording(asked)])[0].text == "a walrus"
    assert library.found("walrus") == ["walrus.txt"]


def test_many_words_are_no_error(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    words = [f"word{number}" for number in range(64)]
    assert library.catalog.finder.match_words(plain([*words, "walrus"]), 10)
    phrases = tuple(phrase(f"two {word}") for word in words)
    assert library.catalog.finder.match_words(phrases, 10) == []
    assert library.catalog.finder.match_names(words, 10) == []


def test_every_word_comes_before_some(library: Library) -> None:
    library.write("some.txt", "walrus " * 30)
    library.write("other.txt", "penguin " * 30)
    library.write("both.txt", "walrus penguin " + "otter seal whale " * 50)
    library.update()
    assert library.found("walrus", "penguin")[0] == "both.txt"
    assert set(library.found("walrus", "penguin")) == {"both.txt", "some.txt", "other.txt"}
    ranked = library.catalog.finder.match_words(plain(["walrus", "penguin"]), 2)
    assert len(ranked) == 2
    assert len({scored.id for scored in ranked}) == 2


def test_a_word_that_is_nowhere_hides_nothing(library: Library) -> None:
    library.write("a.txt", "walrus")
    library.update()
    assert library.found("walrus", "nonesuch") == ["a.txt"]
    assert library.found("nonesuch") == []


def test_a_word_that_is_new_is_found_at_once(library: Library) -> None:
    """How often a word stands is remembered; that it stood nowhere is not."""
    for number in range(40):
        library.write(f"{number}.txt", f"walrus {number}")
    library.update()
    assert len(library.found("zeppelin", "walrus")) == 40
    library.write("new.txt", "zeppelin")
    library.update()
    assert "new.txt" in library.found("zeppelin", "walrus")


def test_phrases_stand_exactly_so(library: Library) -> None:
    library.write("yes.txt", "the quick brown fox")
    library.write("no.txt", "the brown quick fox")
    library.update()

    def found(words: list[str], phrases: list[str]) -> int:
        return len(library.catalog.finder.match_words((*plain(words), *map(phrase, phrases)), 10))

    assert found([], ["quick brown"]) == 1
    assert found([], ["brown fox", "quick"]) == 1
    assert found(["nonesuch"], ["quick brown"]) == 1  # a wish that is not fulfilled
    assert found(["quick"], ["nonesuch"]) == 0
    assert found([], ["fox quick"]) == 0


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("running", "runs"),
        ("invoices", "invoice"),
        ("crème brûlée", "creme"),
        ("creme", "crème"),
        ("ÅNGSTRÖM", "angstrom"),
        ("Straße", "straße"),
        ("Москва", "москва"),
        ("e-mail", "e-mail"),
        ("version 3.14", "3.14"),
        ("naïveté", "naivete"),
        ("cafe\N{COMBINING ACUTE ACCENT}", "café"),
    ],
)
def test_stems_and_diacritics(library: Library, written: str, asked: str) -> None:
    library.write("a.txt", f"here is {written} in a text")
    library.update()
    assert library.found(asked) == ["a.txt"]


def test_common_words_are_dropped_when_they_cost_too_much(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "POSTINGS_BUDGET", 20)
    for number in range(30):
        library.write(f"common {number}.txt", f"walrus {number}")
    library.write("rare.txt", "penguin")
    library.update()
    assert library.found("walrus", "penguin") == ["rare.txt"]
    assert len(library.found("walrus")) == 30


def test_of_words_that_everything_holds_the_newest_passages_are_compared(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "POSTINGS_BUDGET", 20)
    for number in range(80):
        library.write(f"{number}.txt", f"walrus {number}")
        if number % 40 == 39:
            library.update()
    finder = library.catalog.finder
    passages = sorted(row[0] for row in library.rows("SELECT id FROM chunk"))
    found = {scored.id for scored in finder.match_words(plain(["walrus"]), 10)}
    assert len(found) == 10
    assert min(found) >= passages[-25]
    for number in range(40, 80):
        (library.files / f"{number}.txt").unlink()
    library.scan()
    found = {scored.id for scored in finder.match_words(plain(["walrus"]), 10)}
    assert len(found) == 10
    assert max(found) < passages[40]


def test_passages_come_with_their_places(library: Library) -> None:
    library.write("a.txt", "\n".join(f"line {number} walrus" for number in range(400)))
    library.update()
    finder = library.catalog.finder
    ids = [scored.id for scored in finder.match_words(plain(["walrus"]), 100)]
    chunks = finder.chunks(ids)
    assert set(chunks) == set(ids)
    lines = (library.files / "a.txt").read_text().splitlines()
    for chunk in chunks.values():
        assert chunk.locator.line is not None
        assert chunk.text.startswith(lines[chunk.locator.line - 1])
    assert sorted(chunk.ordinal for chunk in chunks.values()) == list(range(len(chunks)))
    assert finder.chunks([10**9]) == {}
    assert finder.contents_of([10**9]) == {}
    assert finder.newest_of([10**9]) == {}
    assert finder.files([10**9]) == {}


# ------------------------------------------------------------------ names


@pytest.fixture
def named(library: Library) -> Library:
    for name in (
        "report.txt",
        "report 2024.txt",
        "annual report.txt",
        "unreported.txt",
        "report/inner.txt",
        "Ärger im Büro.txt",
        "ab.txt",
        "my ab notes.txt",
        "Straße.txt",
    ):
        library.write(name, f"words of {name}")
    library.scan()
    return library


def test_exact_names_come_before_starts_before_insides_before_folders(named: Library) -> None:
    assert named.named("report") == [
        "report.txt",
        "report 2024.txt",
        "annual report.txt",
        "unreported.txt",
        "inner.txt",
    ]
    assert named.named("report.txt")[0] == "report.txt"
    assert named.named("2024", "report") == ["report 2024.txt"]
    assert named.named("annual", "nonesuch") == []
    assert named.named("report", "inner") == ["inner.txt"]


def test_names_without_regard_to_case_and_diacritics(named: Library) -> None:
    assert named.named("REPORT")[0] == "report.txt"
    assert named.named("arger") == ["Ärger im Büro.txt"]
    assert named.named("büro") == ["Ärger im Büro.txt"]
    assert named.named("ÄRGER") == ["Ärger im Büro.txt"]
    assert named.named("straße") == ["Straße.txt"]


@pytest.fixture
def sorted_by_folder(library: Library) -> Library:
    for name in (
        "taxes/2023/invoice car.txt",
        "taxes/2024/invoice car.txt",
        "taxes/2024/letter.txt",
        "house/invoice roof 2024.txt",
        "house/taxes 2024/note.txt",
        "Ämter/Büro/brief.txt",
    ):
        library.write(name, f"words of {name}")
    library.scan()
    return library


def test_words_may_stand_in_name_and_folder_in_any_mix(sorted_by_folder: Library) -> None:
    def paths(*words: str) -> list[str]:
        finder = sorted_by_folder.catalog.finder
        files = finder.files([found.id for found in finder.match_names(words, 100)])
        start = len(str(sorted_by_folder.files)) + 1
        return sorted(os.fsdecode(file.path)[start:] for file in files.values())

    assert paths("2024", "invoice") == ["house/invoice roof 2024.txt", "taxes/2024/invoice car.txt"]
    assert sorted_by_folder.named("2024", "invoice")[0] == "invoice roof 2024.txt"
    assert paths("taxes", "2024", "invoice") == ["taxes/2024/invoice car.txt"]
    assert paths("car", "taxes") == ["taxes/2023/invoice car.txt", "taxes/2024/invoice car.txt"]
    assert paths("taxes", "2024") == [
        "house/taxes 2024/note.txt",
        "taxes/2024/invoice car.txt",
        "taxes/2024/letter.txt",
    ]
    assert paths("amter", "brief") == paths("büro", "ämter") == ["Ämter/Büro/brief.txt"]
    assert paths("roof", "taxes") == []
    assert paths("taxes", "nonesuch") == []


def test_mixes_where_there_are_too_many_to_look_at(
    sorted_by_folder: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "_MANY_FOLDERS", 1)
    assert sorted_by_folder.named("taxes", "2024", "car") == ["invoice car.txt"]
    assert len(sorted_by_folder.named("taxes", "2024")) >= 1
    monkeypatch.setattr(naming, "_MANY_FOLDERS", 100)
    monkeypatch.setattr(naming, "_MANY_FILES", 0.03)
    assert sorted_by_folder.named("taxes", "note") == ["note.txt"]


def test_short_words_match_starts_of_names(named: Library) -> None:
    assert named.named("ab") == ["ab.txt"]
    assert named.named("AB") == ["ab.txt"]
    assert named.named("a")[0] in {"ab.txt", "annual report.txt"}
    assert named.named("ab", "notes") == ["my ab notes.txt"]
    assert named.named("zz", "report") == []
    assert named.named("") == []


def test_the_exact_name_among_thousands_is_first(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(naming, "_EACH", 0.2)
    library.write("report.txt")
    library.scan()  # the oldest of all
    for number in range(60):
        library.write(f"the report {number}.txt")
    library.scan()
    assert library.named("report")[0] == "report.txt"


def test_short_words_are_found_in_folders_too(library: Library) -> None:
    library.write("ab/cd.txt")
    library.write("ef/cd.txt")
    library.scan()
    assert library.named("cd", "ab") == ["cd.txt"]
    assert len(library.named("cd")) == 2


def test_enough_names_that_start_with_the_words_need_no_others(library: Library) -> None:
    for number in range(120):
        library.write(f"walrus {number}.txt")
        library.write(f"old walrus {number}.txt")
    library.scan()
    named = library.named("walrus")
    assert len(named) == 100
    assert all(name.startswith("walrus") for name in named)


def test_many_names(library: Library) -> None:
    for number in range(3000):
        (library.files / f"walrus {number}.txt").touch()
    library.scan()
    assert len(library.catalog.finder.match_names(["walrus", "2999"], 10)) == 1
    assert len(library.catalog.finder.match_names(["walrus"], 10)) == 10


def test_names_that_only_seem_to_hold_the_words_hide_none(library: Library) -> None:
    for name in ("winter review.txt", "deep/winter/old review.txt"):
        library.write(name, name)
    library.scan()  # the oldest of all
    for number in range(60):
        library.write(f"revised interview, winning entry in water {number}.txt")
        library.write(f"deep/winter/revised interview {number}.txt")
    library.scan()
    finder = library.catalog.finder
    for limit in (2, 100):
        found = finder.files([one.id for one in finder.match_names(["review", "winter"], limit)])
        names = [Path(os.fsdecode(file.path)).name for file in found.values()]
        assert sorted(names) == ["old review.txt", "winter review.txt"]


# ------------------------------------------------------------------ marks

WORDS = ["walrus", "penguin", "swim", "run"]
TEXT = st.lists(
    st.one_of(
        st.sampled_from(
            ["walrus", "Walruses", "swimming", "runs", "penguin,", "\x02", "\x03", "\x00", " ", "é"]
        ),
        st.text(max_size=8),
    ),
    max_size=20,
).map(" ".join)


@pytest.fixture(scope="module")
def lens() -> Lens:
    return Lens()


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(TEXT.filter(lambda t: t.isascii() or t.encode("utf-8", "ignore")), max_size=4))
def test_marks_are_where_the_words_are(lens: Lens, texts: list[str]) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    query = " OR ".join(f'"{word}"' for word in WORDS)
    marked = lens.mark(texts, query)
    assert [mark.text for mark in marked] == texts
    wanted = {stem for word in WORDS for stem in lens.stems(word)}
    for mark in marked:
        end_before = 0
        for start, end in mark.spans:
            assert end_before <= start < end <= len(mark.text)
            end_before = end
            assert wanted & set(lens.stems(mark.text[start:end]))
        # Nothing that matches is left unmarked.
        rest = list(mark.text)
        for start, end in mark.spans:
            rest[start:end] = " " * (end - start)
        assert not wanted & set(lens.stems("".join(rest).replace("\x00", " ")))


def test_marking_nothing(lens: Lens) -> None:
    assert lens.mark(["walrus"], "")[0].spans == ()
    assert lens.mark([], '"walrus"') == []
    assert lens.stems("...") == []
    assert lens.stems("e-mail") == ["e", "mail"]
