"""Keywords that files name themselves, taken for tags."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from concierge.core.paths import Home
from concierge.service.engine import Engine
from concierge.service.order import keyword_tags
from concierge.service.order.keyword_tags import KeywordTags, keywords_in
from tests.service.conftest import LIMIT_S
from tests.store.conftest import Library

PAGE = '<html><head><title>t</title><meta name="keywords" content="{}"></head><body>a</body></html>'


def page(library: Library, keywords: str, name: str = "page.html") -> Path:
    return library.write(name, PAGE.format(keywords))


def tags_of(library: Library, file: Path) -> list[str]:
    file_id = library.id_of(file)
    return library.catalog.tags.of_files([file_id]).get(file_id, [])


def settle(library: Library) -> int:
    library.update()
    steps, keyword_tags = 0, KeywordTags(library.catalog)
    while keyword_tags.step():
        steps += 1
    return steps


def test_keywords_as_people_write_them() -> None:
    assert keywords_in("snow, Ski;snow ,SNOW, in/out,, " + "x" * 200) == {
        "snow": "snow", "ski": "Ski", "in out": "in out",
    }  # fmt: skip
    assert keywords_in("") == {}
    assert len(keywords_in(",".join(map(str, range(1000))))) == 50


def test_keywords_become_tags_once(library: Library) -> None:
    library.catalog.tags.create("Winter")
    library.catalog.tag_aliases.add("Winter", "snow")
    file, other = page(library, "snow, ski"), library.write("other.txt")
    assert settle(library) == 1
    assert (tags_of(library, file), tags_of(library, other)) == (["ski", "Winter"], [])
    assert settle(library) == 0
    library.catalog.tags.remove("ski", [library.id_of(file)])
    library.catalog.tags.remove("Winter", [library.id_of(file)])
    assert settle(library) == 0
    page(library, "snow, ski, sun")  # also when the file is read anew
    assert settle(library) == 1
    assert tags_of(library, file) == ["sun"]


def test_a_keyword_that_goes_takes_its_tag_along_but_not_the_persons(library: Library) -> None:
    file = page(library, "snow, ski")
    library.scan()
    library.catalog.tags.assign("ski", [library.id_of(file)])
    settle(library)
    assert tags_of(library, file) == ["ski", "snow"]
    file.write_text("<html><body>nothing is named</body></html>")
    assert settle(library) == 1
    assert tags_of(library, file) == ["ski"]
    assert library.rows("SELECT count(*) FROM outside_tag") == [(0,)]
    assert settle(library) == 0


def test_many_files_are_done_in_steps(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyword_tags, "_BATCH", 2)
    for n in range(4):
        page(library, f"all, n{n}", f"{n}.html")
    library.update()
    library.catalog._database.run(
        lambda c: c.execute("UPDATE content SET facts = '{\"keywords\": broken' WHERE id = 1")
    )
    assert settle(library) == 2
    assert library.rows("SELECT count(*) FROM file_tag GROUP BY file_id") == [(2,)] * 3


def test_the_service_takes_keywords_when_that_is_wanted(own_home: Path, tmp_path: Path) -> None:
    engine = Engine(Home(own_home))  # not started: the files are read by this test
    try:
        library = Library.__new__(Library)
        library.catalog, library.files = engine._catalog, tmp_path / "files"
        file = page(library, "snow")
        library.update()
        assert not engine._take_keywords()
        engine.change_settings({"keywords_as_tags": True})
        end = time.monotonic() + LIMIT_S
        while not tags_of(library, file):
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.02)
        assert tags_of(library, file) == ["snow"]
    finally:
        engine.close()
