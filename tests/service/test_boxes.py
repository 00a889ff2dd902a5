"""Collections written somewhere: whole or not at all, and never over what is there."""

from __future__ import annotations

import csv
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from concierge.core.errors import MissingError, MisusedError, UnreadableError
from concierge.core.wire import CollectionChange, CollectionForm, ExportStep
from concierge.search.hybrid import Searcher
from concierge.service.exporting.boxes import BoxExporter
from concierge.service.exporting.safe_names import SafeNames, safe
from concierge.service.order.collecting import Collected
from tests.store.conftest import Library

PICTURE = b"\x89PNG picture"


def never() -> bool:
    return False


def listed(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def exporter(library: Library) -> BoxExporter:
    """A collection of four files, two of them called the same, one gone by now."""
    names = ("a/Bill.txt", "b/bill.txt", "a/what: is it?.txt", "gone.txt")
    files = [library.write(name, f"walrus {name}") for name in names]
    library.update()
    collections = library.catalog.collections
    collections.add("Papers", [library.id_of(file) for file in files])
    collections.note("Papers", library.id_of(files[0]), "=paid\n*late*")
    collections.change(CollectionChange(name="Papers", note="All bills"), lambda q, _: q)
    os.utime(files[0], (10**9, 10**9))
    files[3].unlink()
    searcher = Searcher(library.catalog.finder, library.catalog.near, None, None)
    collected = Collected(library.catalog, searcher, lambda: None, lambda: None)
    first = library.id_of(files[0])

    def picture(file_id: int) -> bytes:
        if file_id != first:
            raise MissingError("There is no picture.", "")
        return PICTURE

    return BoxExporter(library.catalog, collected, picture)


def export(
    exporter: BoxExporter,
    form: CollectionForm,
    target: Path,
    stopped: Callable[[], bool] = never,
) -> ExportStep:
    *_, last = exporter.export("papers", form, target, stopped)
    return last


@pytest.mark.parametrize("form", ["links", "copies", "zip", "csv", "markdown"])
def test_what_is_there_is_never_written_over(
    exporter: BoxExporter, tmp_path: Path, form: CollectionForm
) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    with pytest.raises(MisusedError, match="something at"):
        export(exporter, form, there)
    assert there.read_text() == "mine"
    with pytest.raises(MisusedError, match="no folder"):
        export(exporter, form, tmp_path / "none" / "of it")
    last = export(exporter, form, tmp_path / "new")
    assert (last.type, last.done, last.total) == ("done", 4, 4)
    assert [Path(one.path).name for one in last.failed] == ["gone.txt"]
    with pytest.raises(MisusedError, match="something at"):
        export(exporter, form, tmp_path / "new")


@pytest.mark.parametrize("form", ["links", "copies", "zip", "markdown"])
def test_a_place_that_is_indexed_is_refused(
    exporter: BoxExporter, library: Library, form: CollectionForm
) -> None:
    with pytest.raises(MisusedError, match="found twice"):
        export(exporter, form, library.files / "a" / "new")
    assert not (library.files / "a" / "new").exists()


@pytest.mark.parametrize("form", ["links", "copies", "zip", "csv", "markdown"])
def test_an_export_that_is_stopped_leaves_nothing_but_what_others_put_there(
    exporter: BoxExporter, tmp_path: Path, form: CollectionForm
) -> None:
    target = tmp_path / "new"
    steps = exporter.export("Papers", form, target, never)
    next(steps)
    next(steps)
    assert target.exists()
    steps.close()
    assert not target.exists()
    asked = iter([False, True, True, True])
    list(exporter.export("Papers", "copies", target, lambda: next(asked, True)))
    assert not target.exists()


def test_copies_and_links_have_names_of_their_own(
    exporter: BoxExporter, library: Library, tmp_path: Path
) -> None:
    export(exporter, "copies", tmp_path / "copies")
    names = ["Bill.txt", "bill (2).txt", "what_ is it_.txt"]
    assert listed(tmp_path / "copies") == sorted(names)
    assert (tmp_path / "copies" / "bill (2).txt").read_text() == "walrus b/bill.txt"
    assert (tmp_path / "copies" / "Bill.txt").stat().st_mtime == 10**9
    assert not (tmp_path / "copies" / "Bill.txt").is_symlink()
    export(exporter, "links", tmp_path / "links")
    assert listed(tmp_path / "links") == sorted(names)
    link = tmp_path / "links" / "what_ is it_.txt"
    assert link.is_symlink()
    assert link.resolve() == library.files / "a" / "what: is it?.txt"


def test_a_zip_can_be_read(exporter: BoxExporter, tmp_path: Path) -> None:
    export(exporter, "zip", tmp_path / "papers.zip")
    with zipfile.ZipFile(tmp_path / "papers.zip") as archive:
        assert archive.testzip() is None
        assert archive.read("Bill.txt") == b"walrus a/Bill.txt"
        assert len(archive.namelist()) == 3


def test_a_table_and_a_page_tell_notes(
    exporter: BoxExporter, library: Library, tmp_path: Path
) -> None:
    export(exporter, "csv", tmp_path / "papers.csv")
    with (tmp_path / "papers.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["position"] for row in rows] == ["1", "2", "3"]
    assert rows[0]["note"] == "'=paid\n*late*"
    assert rows[0]["path"] == str(library.files / "a" / "Bill.txt")
    export(exporter, "markdown", tmp_path / "page")
    page = (tmp_path / "page" / "index.md").read_text(encoding="utf-8")
    assert page.startswith("# Papers\n\nAll bills\n")
    assert "paid\\\n\\*late\\*" in page
    assert page.count("![") == 1
    (picture,) = (tmp_path / "page" / "pictures").iterdir()
    assert picture.read_bytes() == PICTURE
    assert f"(pictures/{picture.name})" in page


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_any_more_is_told(
    exporter: BoxExporter, library: Library, tmp_path: Path
) -> None:
    file = library.files / "a" / "Bill.txt"
    file.unlink()
    os.mkfifo(file)
    last = export(exporter, "copies", tmp_path / "copies")
    assert {Path(one.path).name: one.reason for one in last.failed}["Bill.txt"] == (
        "It is no file any more"
    )
    assert listed(tmp_path / "copies") == ["bill.txt", "what_ is it_.txt"]


def test_a_place_that_cannot_be_written_is_told(exporter: BoxExporter) -> None:
    if not Path("/proc").is_dir():
        pytest.skip("needs a folder in which nothing can be made")
    with pytest.raises((UnreadableError, MissingError, MisusedError)):
        export(exporter, "copies", Path("/proc/new"))


def test_names_fit_every_system() -> None:
    assert safe("con.txt") == "_con.txt"
    assert safe(" a<b>:c. ") == "a_b__c"
    assert safe("...") == "file"
    assert len(safe("ü" * 300 + ".txt").encode()) <= 255
    assert safe("x" * 400 + ".txt").endswith("x.txt")
    names = SafeNames()
    given = [names.name_for(Path(name)) for name in ("é.txt", "E\u0301.TXT", "É (2).txt")]
    assert given == ["é.txt", "E\u0301 (2).TXT", "É (2) (2).txt"]
