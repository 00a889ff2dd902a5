"""Files that say the same are one hit wherever they lie; what is only of one form never is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from reportlab.pdfgen.canvas import Canvas

from concierge.core import wire
from concierge.core.filters import Sort
from concierge.search import folding, near_copies
from concierge.search.hybrid import Searcher
from concierge.service.duplication.likeness import Likeness
from tests.extract.documents import docx
from tests.search.near_texts import (
    APART,
    BRIEF,
    CERTIFICATE,
    LETTER,
    MAIL,
    PARAGRAPH,
    REPORT,
    SAME,
    forwarded,
    invoice,
)
from tests.store.conftest import Library


class Desk:
    """A library that is searched by names and words."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.likeness = Likeness(library.catalog.likenesses, lambda: None, lambda: False)
        self.searcher = Searcher(library.catalog.finder, library.catalog.near, None, None)
        self._written = 0

    def path(self, name: str) -> Path:
        """Return where a file is to lie."""
        file = self.library.files / name
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def write(self, texts: dict[str, str]) -> None:
        """Write files of which each is newer than those before it."""
        for name, text in texts.items():
            self.path(name).write_text(text, encoding="utf-8")
            self.age(name)

    def age(self, name: str) -> None:
        """Make a file newer than those before it."""
        self._written += 1
        os.utime(self.path(name), (1_700_000_000 + self._written * 1000,) * 2)

    def index(self) -> None:
        """Read what is new and make it comparable."""
        self.library.update()
        while self.likeness.step():
            pass

    def search(self, text: str, limit: int = 50, offset: int = 0, **more: object) -> dict:
        """Return the names of the hits, each with those of its versions."""
        reply = self.searcher.search(text, limit, offset, **more)  # type: ignore[arg-type]
        return {name_of(hit): [name_of(one) for one in hit.versions] for hit in reply.hits}


def desk_in(folder: Path) -> Desk:
    files = folder / "files"
    files.mkdir()
    return Desk(Library(folder / "catalog.db", files))


def name_of(hit: wire.Hit | wire.OtherVersion) -> str:
    return Path(hit.path).name


def put_pdf(path: Path, text: str) -> None:
    """Print a text as a program for letters does."""
    canvas = Canvas(str(path))
    written = canvas.beginText(72, 760)
    for line in text.splitlines():
        written.textLine(line)
    canvas.drawText(written)
    canvas.save()


def put_docx(path: Path, text: str) -> None:
    paragraphs = text.split("\n\n")
    docx(path, "".join(f"<w:p><w:r><w:t>{one}</w:t></w:r></w:p>" for one in paragraphs))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = desk_in(tmp_path)
    yield made
    made.library.catalog.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """All pairs, each text in a folder of its own and with a word that finds the pair."""
    made = desk_in(tmp_path_factory.mktemp("full"))
    for number, pair in enumerate((*SAME.values(), *APART.values())):
        ending = "eml" if pair.kind == "mail" else "txt"
        for side, text in (("a", pair.one), ("b", pair.other)):
            # Under the head of a mail.
            marked = f"{text}\nword{'abcdefghijklmnopqrstuvwxyz'[number]}mark\n"
            made.write({f"{side}/{number}/{side} thing.{ending}": marked})
    made.index()
    yield made
    made.library.catalog.close()


@pytest.mark.parametrize("number", range(len(SAME) + len(APART)), ids=(*SAME, *APART))
def test_no_form_is_folded_and_all_that_was_saved_again_is(full: Desk, number: int) -> None:
    reply = full.searcher.search(f"word{'abcdefghijklmnopqrstuvwxyz'[number]}mark", 10)
    assert (reply.total, reply.versions) == ((1, 1) if number < len(SAME) else (2, 0))


def test_a_document_its_pdf_and_its_next_version_are_one_hit(desk: Desk) -> None:
    put_docx(desk.path("Letters/Vaughn.docx"), LETTER)
    desk.age("Letters/Vaughn.docx")
    put_pdf(desk.path("Sent/2024/to the owner.pdf"), LETTER)
    desk.age("Sent/2024/to the owner.pdf")
    desk.write({"Desktop/damp.txt": LETTER + "\nPS: Pictures are enclosed.\n", "x.txt": REPORT})
    desk.index()
    reply = desk.searcher.search("mould behind the cupboard", 10)
    (hit,) = reply.hits
    assert name_of(hit) == "damp.txt"
    assert "mould" in hit.snippet
    assert [name_of(one) for one in hit.versions] == ["to the owner.pdf", "Vaughn.docx"]
    assert (hit.version_count, hit.copies, reply.total, reply.versions) == (2, 0, 1, 2)
    assert len(desk.search("mould behind the cupboard", fold=False)) == 3
    assert len(desk.search("mould behind the cupboard", by="typing")) == 3


def test_a_mail_and_the_one_it_was_forwarded_in_are_one_hit(desk: Desk) -> None:
    desk.write({"Inbox/1.eml": MAIL, "Sent/2.eml": forwarded(MAIL)})
    desk.index()
    assert desk.search("azulejos") == {"2.eml": ["1.eml"]}
    assert desk.search("booked azulejos") == {"2.eml": ["1.eml"]}


def test_what_is_shown_was_found_itself(desk: Desk) -> None:
    desk.write({"a/first.txt": f"{REPORT}\nGlasswort.\n", "b/second.txt": REPORT + PARAGRAPH})
    desk.index()
    assert desk.search("glasswort") == {"first.txt": []}
    assert desk.search("timetable") == {"first.txt": [], "second.txt": []}  # each has something
    desk.write({"c/third.txt": f"{REPORT}\nGlasswort.\n{PARAGRAPH}"})
    desk.index()
    assert desk.search("glasswort") == {"third.txt": ["first.txt"]}
    assert desk.search("first") == {"first.txt": []}
    assert "cemetery" in desk.searcher.search("cemetery", 9).hits[0].snippet


def test_what_stands_in_two_that_differ_is_a_form_and_goes_with_neither(desk: Desk) -> None:
    desk.write(
        {
            "a/template.txt": CERTIFICATE.format(who=""),
            "b/1.txt": CERTIFICATE.format(who="Tilda Hartwell"),
            "c/again.txt": f"{CERTIFICATE.format(who='Tilda Hartwell')}\nIn copy.\n",
        }
    )
    desk.index()
    assert desk.search("glazes") == {"again.txt": ["1.txt", "template.txt"]}
    desk.write({"d/2.txt": CERTIFICATE.format(who="Tom Okafor")})
    desk.index()
    assert desk.search("glazes") == {"again.txt": ["1.txt"], "template.txt": [], "2.txt": []}


def test_alike_is_no_chain(desk: Desk) -> None:
    """All are the same as what is shown for them; its first page and its last are far apart."""
    words = [f"{a}{b}{c}" for a in "bdfgk" for b in "aeiou" for c in ("nt", "rk", "st", "lm")]
    pages = {"first": 40, "second": 55, "third": 75, "fourth": 100}
    desk.write({f"{name}/{name}.txt": " ".join(words[:end]) for name, end in pages.items()})
    desk.index()
    assert desk.search(words[0]) == {"second.txt": ["first.txt"], "fourth.txt": ["third.txt"]}


def test_counts_pages_and_orders_are_of_what_is_shown(desk: Desk) -> None:
    for number in range(6):
        text = f"{LETTER.replace('14 Larch', f'{number}40 Larch')}\nEnclosed: plan.\n"
        desk.write({f"a/{number}.txt": text, f"b/{number}.md": f"{text}\nPS: Please hurry.\n"})
    desk.index()
    whole = desk.searcher.search("mould", 50)
    assert (whole.total, whole.versions) == (6, 6)
    pages = [desk.search("mould", 2, offset) for offset in (0, 2, 4)]
    assert [list(page) for page in pages] == [
        [name_of(hit) for hit in whole.hits[start : start + 2]] for start in (0, 2, 4)
    ]
    assert [one.files for one in desk.searcher.facets("mould").kinds] == [6]
    sort: Sort = "name"
    assert list(desk.search("mould", sort=sort)) == [f"{number}.md" for number in range(6)]
    assert sum(one.files for one in desk.searcher.facets("mould", fold=False).kinds) == 12
    assert len(desk.searcher.allowed("mould")[-1].ids or ()) == 12
    # A condition that holds the words: those that they do not find come after, each once.
    assert desk.searcher.search("(mould | kind:text)", 50).total == 6


def test_before_signatures_are_made_nothing_is_folded_and_then_it_is(desk: Desk) -> None:
    desk.write({"a/one.txt": REPORT, "b/two.txt": REPORT + PARAGRAPH})
    desk.library.update()
    assert len(desk.search("passengers")) == 2
    while desk.likeness.step():
        pass
    assert desk.search("passengers") == {"two.txt": ["one.txt"]}


def test_a_text_that_was_changed_is_compared_anew(desk: Desk) -> None:
    desk.write({"a/one.txt": BRIEF, "b/two.txt": f"{BRIEF}\nP.S. Danke.\n"})
    desk.index()
    assert desk.search("Hausratversicherung") == {"two.txt": ["one.txt"]}
    desk.write({"b/two.txt": f"{BRIEF.replace('7734', '8846')}\nP.S. Danke.\n"})
    desk.index()
    assert len(desk.search("Hausratversicherung")) == 2
    desk.write({"b/two.txt": f"{BRIEF}\nP.S. Danke sehr.\n"})
    desk.index()
    assert desk.search("Hausratversicherung") == {"two.txt": ["one.txt"]}


def test_names_may_tell_a_series(desk: Desk) -> None:
    desk.write({"a/Minutes 2024-01.txt": REPORT, "b/Minutes 2024-02.txt": REPORT + PARAGRAPH})
    desk.index()
    assert len(desk.search("passengers")) == 2


def test_code_that_begins_with_the_same_lines_is_something_else(desk: Desk) -> None:
    licence = "".join(f"# {line}\n" for line in REPORT.splitlines())
    desk.write({"a/__init__.py": licence, "b/trams.py": f"{licence}\nprint('trams are late')\n"})
    desk.index()
    assert len(desk.search("passengers")) == 2


def test_each_text_is_read_once_however_often_it_is_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        desk.write({f"{number}/a.txt": invoice(440 + number, f"{number + 1} June 2024", 200)})
    desk.write({"a/one.txt": REPORT, "b/two.txt": REPORT + PARAGRAPH})
    desk.index()
    read: list[int] = []
    text_of = desk.library.catalog.near.text_of

    def counted(content_id: int, characters: int) -> str:
        read.append(content_id)
        return text_of(content_id, characters)

    monkeypatch.setattr(desk.library.catalog.near, "text_of", counted)
    for words in ("electricity", "customer meter", "passengers", "trams station"):
        desk.search(words)
    assert len(read) == len(set(read)) == 7


def test_long_texts_are_left_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write({"a/one.txt": REPORT, "b/two.txt": REPORT + PARAGRAPH})
    desk.index()
    monkeypatch.setattr(near_copies, "_CHARACTERS", len(REPORT))
    assert len(desk.search("trams")) == 2


def test_only_the_beginning_of_a_result_is_compared(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write({"a/one.txt": REPORT, "b/trams.txt": LETTER, "c/two.txt": REPORT + PARAGRAPH})
    desk.index()
    monkeypatch.setattr(folding, "_BEST", 2)
    assert next(iter(desk.search("trams"))) == "trams.txt"
    assert len(desk.search("trams")) == 3
    assert len(desk.search("council")) == 1


def test_many_unlike_texts_make_no_pairs() -> None:
    chance = np.random.default_rng(5)
    rows = chance.integers(0, 2**32, (64, 120), dtype=np.uint32)
    assert near_copies._promising(rows) == []
    rows[7] = np.where(chance.random(120) < 0.8, rows[40], rows[7])
    assert near_copies._promising(rows) == [(7, 40)]
    assert near_copies._promising(rows[:1]) == []
