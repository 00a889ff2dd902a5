"""Conditions of every field, alone and joined, against plain Python over the same files."""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concierge.core.records import Extraction, FileStat, Kind, Part, Reading
from concierge.search.hybrid import Searcher
from concierge.store.catalog import Catalog
from concierge.store.content.blocks import pack
from concierge.store.filters import filtering, knowing
from tests.store.conftest import KEY

WORDS = ("rent", "kitten", "wheel", "harbour", "über")
PEOPLE = ("Anna Weber <anna@example.org>", "Jörg Maier <jm@example.com>", "Zoë <z@example.org>")
TITLES = ("Minutes of May", "Räume 100%", "a_b", "")
FOLDERS = ("House/Bills", "House/Garden", "Work")
ENDINGS = {"txt": Kind.TEXT, "pdf": Kind.DOCUMENT, "eml": Kind.MAIL, "jpg": Kind.PICTURE}
FILES = 150


@dataclass
class File:
    """A file as the test knows it."""

    id: int
    folder: str
    name: list[str]
    ending: str
    size: int
    modified: int
    content: int | None
    text: list[str] = field(default_factory=list)
    found: Extraction = field(default_factory=lambda: Extraction("x/y", Kind.TEXT, "made/1"))
    tags: set[str] = field(default_factory=set)

    @property
    def shown(self) -> str:
        return f"{' '.join(self.name)}-{self.size}.{self.ending}"

    @property
    def spoken(self) -> list[list[str]]:
        """The words of the text, and those of the name."""
        return [self.text, [*self.name, str(self.size), self.ending]]

    def people(self, *names: str) -> str:
        return folded(" ".join(str(self.found.facts.get(name, "")) for name in names))


Fits = Callable[[File], bool]
Asked = tuple[str, Fits]


def folded(text: str) -> str:
    return text.casefold().translate(str.maketrans("äöüéë", "aouee"))


class World:
    """A catalog with files that were never on a disk."""

    def __init__(self, folder: Path) -> None:
        self.catalog = Catalog(folder / "catalog.db", KEY)
        self.searcher = Searcher(self.catalog.finder, self.catalog.near, None, None)
        self.last: File | None = None
        chance = random.Random(3)
        self.files = [self._made(number, chance) for number in range(FILES)]
        root = self.catalog.places.add_root(b"/home/a")
        stats = [self._stat(file) for file in self.files]
        ids = self.catalog.places.record(root.id, stats, lambda _: False).ids
        for file, file_id in zip(self.files, ids, strict=True):
            file.id = file_id
        self.catalog.contents.store([self._read(file) for file in self.files if file.content])
        for tag, share in (("work/acme", 0.2), ("bill", 0.4)):
            some = [file for file in self.files if chance.random() < share]
            self.catalog.tags.assign(tag, [file.id for file in some])
            for file in some:
                file.tags.add(tag)
        self.catalog.collections.add("Tax 2024", [file.id for file in self.files[::7]])

    def _made(self, number: int, chance: random.Random) -> File:
        ending = chance.choice(list(ENDINGS))
        file = File(
            0,
            chance.choice(FOLDERS),
            chance.sample(WORDS, chance.randint(1, 2)),
            ending,
            chance.randint(1, 40) * 100_000 + number,
            int(datetime(chance.randint(2019, 2024), chance.randint(1, 12), 5).timestamp()) * 10**9,  # noqa: DTZ001
            number + 1 if chance.random() < 0.9 else None,
        )
        before = self.last
        if before and file.content is not None and number % 10 == 9:  # a copy
            file.content, file.text, file.found = before.content, before.text, before.found
        elif file.content is not None:
            file.text = chance.choices(WORDS, k=chance.randint(0, 4))
            file.found = self._told(file, chance)
        self.last = file
        return file

    def _told(self, file: File, chance: random.Random) -> Extraction:
        facts: dict[str, str | int | float] = {}
        kind = ENDINGS[file.ending]
        if kind is Kind.MAIL:
            to, cc = chance.sample(PEOPLE, 2)
            facts = {"from": chance.choice(PEOPLE), "to": to, "cc": cc}
            facts["subject"] = chance.choice(["Rent is due", "Hello"])
        if chance.random() < 0.5:
            facts["created"] = f"{chance.randint(2010, 2015)}-05-01T10:00:00"
        if kind is Kind.PICTURE:
            facts |= {"taken": f"{chance.randint(2019, 2022)}-07", "place": "51.5,-0.1"}
        return Extraction(
            "x/y",
            kind,
            "made/1",
            title=chance.choice(TITLES),
            author=chance.choice(["", "Anna Weber"]),
            language=chance.choice(["", "de-AT", "en"]),
            pages=chance.choice([None, 1, 5, 20]),
            seconds=chance.choice([None, 30.0, 300.0, 4000.0]),
            facts=facts,
            parts=(Part("a.txt"),) if chance.random() < 0.2 else (),
            thumbnail=b"x" if chance.random() < 0.2 else b"",
        )

    def _stat(self, file: File) -> FileStat:
        path = f"/home/a/{file.folder}/{file.shown}".encode()
        number = self.files.index(file) + 1
        return FileStat(path, 1, number, file.size, file.modified, "", ENDINGS[file.ending])

    def _read(self, file: File) -> Reading:
        text = " ".join(file.text)
        digest = hashlib.blake2b(b"%d" % (file.content or 0), digest_size=32).digest()
        chunks = ((0, len(text), "{}"),) if text else ()
        return Reading(
            file.id, file.size, file.modified, digest, file.found, text, chunks, pack(text, [0])
        )

    def those(self, fits: Fits) -> set[str]:
        return {file.shown for file in self.files if fits(file)}

    def found(self, query: str) -> set[str]:
        reply = self.searcher.search(query, 200)
        assert reply.total == len(reply.hits)
        return {Path(hit.path).name for hit in reply.hits}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = World(tmp_path_factory.mktemp("conditions"))
    yield made
    made.catalog.close()


def says(name: str) -> Callable[[str], Fits]:
    return lambda value: lambda f: folded(value) in folded(str(getattr(f.found, name)))


def day(iso: object) -> int:
    return int(str(iso)[:4]) if iso else 0


def created(file: File) -> int:
    told = file.found.facts.get("created")
    return day(told) if told else datetime.now().astimezone().year


def year(file: File) -> int:
    return datetime.fromtimestamp(file.modified / 1e9).astimezone().year


def in_text(word: str) -> Fits:
    return lambda f: any(folded(word) in map(folded, words) for words in f.spoken)


def beginning(start: str) -> Fits:
    return lambda f: any(folded(w).startswith(start) for words in f.spoken for w in words)


def together(first: str, second: str) -> Fits:
    return lambda f: any(pair == (first, second) for words in f.spoken for pair in pairs(words))


def pairs(words: list[str]) -> list[tuple[str, str]]:
    return list(itertools.pairwise(words))


LEAVES: dict[str, Fits] = {
    "type:text": lambda f: kind_of(f) is Kind.TEXT,
    "type:mail,.pdf": lambda f: kind_of(f) is Kind.MAIL or f.ending == "pdf",
    "ext:PDF": lambda f: f.ending == "pdf",
    "in:house": lambda f: f.folder.startswith("House"),
    "in:House/Bills": lambda f: f.folder == "House/Bills",
    "name:rent": lambda f: "rent" in f.shown,
    "name:RENT*": lambda f: f.shown.startswith("rent"),
    "name:*1?.pdf": lambda f: f.shown.endswith(".pdf") and f.shown[:-4][-2:-1] == "1",
    "name:uber": lambda f: "über" in f.shown,
    "name:e": lambda f: "e" in f.shown,
    "name:100%": lambda _: False,
    "path:house": lambda f: f.folder.startswith("House"),
    "path:bills/rent": lambda f: f.folder.endswith("Bills") and f.shown.startswith("rent"),
    "path:home/a/work/": lambda f: f.folder == "Work",
    "path:wheel": lambda f: "wheel" in f.shown,
    "tag:work": lambda f: "work/acme" in f.tags,
    "tag:bill,work": lambda f: bool(f.tags),
    "tag:nowhere": lambda _: False,
    "date:2021": lambda f: year(f) == 2021,
    "date>2021": lambda f: year(f) > 2021,
    "modified<=2020": lambda f: year(f) <= 2020,
    "created:2012": lambda f: created(f) == 2012,
    "created>=2014": lambda f: created(f) >= 2014,
    "created<2013": lambda f: created(f) < 2013,
    "taken:2020..2021": lambda f: day(f.found.facts.get("taken")) in (2020, 2021),
    "size>2000000": lambda f: f.size > 2_000_000,
    "size:1000000..2000000": lambda f: 1_000_000 <= f.size <= 2_000_000,
    "pages>1": lambda f: (f.found.pages or 0) > 1,
    "page:1": lambda f: f.found.pages == 1,
    "duration>1m": lambda f: (f.found.seconds or 0) > 60,
    "duration:1h..2h": lambda f: 3600 <= (f.found.seconds or 0) <= 7200,
    "from:anna": lambda f: "anna" in f.people("from"),
    'from:"ANNA weber"': lambda f: "anna weber" in f.people("from"),
    "from:jorg,zoe": lambda f: any(name in f.people("from") for name in ("jorg", "zoe")),
    "to:@example.org": lambda f: "@example.org" in f.people("to", "cc"),
    "subject:due": lambda f: "due" in f.people("subject"),
    "author:web": lambda f: "web" in folded(f.found.author),
    "title:raume": lambda f: "raume" in folded(f.found.title),
    "title:100%": lambda f: "100%" in f.found.title,
    "title:a_b": lambda f: "a_b" in f.found.title,
    "lang:de": lambda f: f.found.language == "de-AT",
    "has:text": lambda f: bool(f.text),
    "has:title": lambda f: bool(f.found.title),
    "has:author": lambda f: bool(f.found.author),
    "has:pages": lambda f: f.found.pages is not None,
    "has:duration": lambda f: f.found.seconds is not None,
    "has:language": lambda f: bool(f.found.language),
    "has:gps": lambda f: "place" in f.found.facts,
    "has:attachment": lambda f: bool(f.found.parts),
    "has:thumbnail": lambda f: bool(f.found.thumbnail),
    "has:tags": lambda f: bool(f.tags),
    "has:words": lambda _: False,
    "has:tag,attachment": lambda f: bool(f.tags or f.found.parts),
    "is:untagged": lambda f: not f.tags,
    "is:tagged": lambda f: bool(f.tags),
    "is:waiting": lambda f: f.content is None or bool(f.text),  # nothing has a meaning here
    "-kitten": lambda f: not in_text("kitten")(f),
    "-uber": lambda f: not in_text("über")(f),
    "-nonesuch": lambda _: True,
    "-kit*": lambda f: not beginning("kit")(f),
    '-"rent kitten"': lambda f: not together("rent", "kitten")(f),
}


def kind_of(file: File) -> Kind:
    return ENDINGS[file.ending] if file.content is None else file.found.kind


WAYS = ("few", "mapped", "many")


def go(way: str, patched: pytest.MonkeyPatch) -> None:
    """Have files named in a list, in a map of bytes, or asked one by one."""
    if way == "mapped":
        patched.setattr(filtering, "_LISTED", 0)
    elif way == "many":
        patched.setattr(knowing, "FEW", 0)
        patched.setattr(knowing, "FEW_WITH_WORDS", 0)


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    go(request.param, monkeypatch)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("query", LEAVES)
def test_each_condition(world: World, query: str) -> None:
    fits = LEAVES[query]
    assert world.found(query) == world.those(fits)
    opposite = query[1:] if query.startswith("-") else f"-{query}"
    if query[0] != "-":
        assert world.found(opposite) == world.those(lambda f: not fits(f))
        assert world.found(f"NOT ({query})") == world.found(opposite)


@pytest.mark.usefixtures("way")
def test_copies(world: World) -> None:
    counts: dict[int, int] = {}
    for file in world.files:
        if file.content is not None:
            counts[file.content] = counts.get(file.content, 0) + 1
    wanted = world.those(lambda f: f.content is not None and counts[f.content] > 1)
    assert wanted
    assert world.found("is:duplicate") == wanted


# Words that are part of a condition: the text or the name holds them.
WORDED: dict[str, Fits] = {
    "kitten": in_text("kitten"),
    "UBER": in_text("über"),
    "har*": beginning("har"),
    '"rent kitten"': together("rent", "kitten"),
    '"kitten rent"~0': lambda f: together("rent", "kitten")(f) or together("kitten", "rent")(f),
}

leaf = st.sampled_from(list(LEAVES.items()) + list(WORDED.items()))


def negated(asked: Asked) -> Asked:
    return f"-({asked[0]})", lambda f: not asked[1](f)


def both(parts: list[Asked]) -> Asked:
    return f"({' '.join(text for text, _ in parts)})", lambda f: all(fits(f) for _, fits in parts)


def either(parts: list[Asked]) -> Asked:
    text = " OR ".join(text for text, _ in parts)
    return f"({text})", lambda f: any(fits(f) for _, fits in parts)


# Alternatives such as date:2021 date:2023 have tests of their own: of one field only one.
def one_of_each(parts: list[Asked]) -> bool:
    fields = [text.lstrip("-(").split(":")[0].split(">")[0].split("<")[0] for text, _ in parts]
    single = {"type", "ext", "date", "modified", "created", "size", "pages", "page", "taken"}
    return len(fields) == len(set(fields)) or not single & set(fields)


def groups(parts: st.SearchStrategy[Asked]) -> st.SearchStrategy[Asked]:
    some = st.lists(parts, min_size=2, max_size=3)
    return st.one_of(some.filter(one_of_each).map(both), some.map(either), parts.map(negated))


@given(st.recursive(leaf, groups, max_leaves=6), st.sampled_from(WAYS))
@settings(
    deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_conditions_joined(world: World, asked: Asked, way: str) -> None:
    text, fits = asked
    # A word by itself is a wish; together with a condition that all fulfil it is part of one.
    query = f"(({text}) -nonesuch)"
    with pytest.MonkeyPatch.context() as patched:
        go(way, patched)
        assert world.found(query) == world.those(fits)
        facets = world.searcher.facets(query)
        assert sum(one.files for one in facets.kinds) == len(world.those(fits))


@given(st.recursive(leaf, groups, max_leaves=4))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_nothing_is_found_by_words_that_does_not_fit(world: World, asked: Asked) -> None:
    text, fits = asked
    query = f"rent (({text}) -nonesuch)"
    found = world.found(query)
    assert found <= world.those(fits)
    contents = {file.content for file in world.files if file.shown in found}
    for file in world.files:  # of copies one is shown
        if fits(file) and "rent" in file.text:
            assert file.content in contents
