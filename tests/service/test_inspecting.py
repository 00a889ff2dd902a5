"""What the service says of one path, and passwords of files."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfWriter

from concierge.client import Client
from concierge.core.errors import MissingError
from concierge.core.records import FileStat
from concierge.extract import registry
from concierge.store.catalog import Catalog
from concierge.watch.rules import Filter, Rules
from tests.extract import documents
from tests.service.conftest import Service

PASSWORD = "open sesame"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with one file of every standing."""
    folder = tmp_path / "library"
    (folder / "node_modules").mkdir(parents=True)
    (folder / "letter.txt").write_text("Dear walrus, the lease ends in March.", "utf-8")
    (folder / "copy.txt").write_text("Dear walrus, the lease ends in March.", "utf-8")
    (folder / "empty.txt").touch()
    (folder / ".hidden.txt").write_text("hidden", "utf-8")
    (folder / "node_modules" / "left.js").write_text("left", "utf-8")
    (folder / "large.txt").write_bytes(bytes(2_400_000))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nno more")
    (folder / "strange.bin").write_bytes(bytes(range(256)) * 64)
    locked(folder / "locked.pdf")
    return folder


def locked(file: Path) -> None:
    plain = documents.pdf(file.with_name("plain.pdf"), ["The secret is a zeppelin."], "Secrets")
    writer = PdfWriter(clone_from=plain)
    writer.encrypt(PASSWORD, algorithm="AES-256")
    writer.write(file)
    plain.unlink()


def test_every_standing_has_its_name(service: Service, library: Path, tmp_path: Path) -> None:
    service.configure(max_file_mb=1)
    service.index(library)
    client = service.client

    def state(path: Path) -> tuple[str, str]:
        found = client.explain(path)
        return found.state, found.message

    assert state(library / "letter.txt")[0] == "indexed"
    assert state(library / "empty.txt")[0] == "empty"
    assert state(library / "large.txt")[0] == "too large"
    assert state(library / "broken.pdf")[0] == "damaged"
    assert state(library / "strange.bin")[0] == "unsupported"
    assert state(library / "locked.pdf")[0] == "encrypted"
    assert state(library / ".hidden.txt") == ("excluded", "It is left out: hidden.")
    inside = state(library / "node_modules" / "left.js")
    assert inside == ("excluded", "It is left out: program folder: node_modules.")
    assert state(library)[0] == "folder"
    assert state(tmp_path)[0] == "not added"
    assert state(tmp_path / "nowhere.txt")[0] == "missing"
    assert state(service.home.folder / "catalog.db")[0] == "excluded"
    details = client.explain(library / "letter.txt").details
    assert details is not None
    assert (details.words, details.chunks, details.kind) == (7, 1, "text")
    assert details.extractor in registry.versions()
    assert [Path(copy).name for copy in details.same_content] == ["copy.txt"]
    failure = client.explain(library / "broken.pdf").details
    assert failure is not None
    assert failure.failures[0].component.startswith("pdf/")
    below = client.explain(library).below
    assert below is not None
    assert (below.failed, below.excluded) == (2, 2)


def test_the_text_is_what_the_index_knows(service: Service, library: Path) -> None:
    documents.pdf(library / "pages.pdf", ["First page", "Second page"])
    service.index(library)
    found = service.client.text(library / "pages.pdf")
    places = [(found.text[start:end], place["page"]) for start, end, place in found.passages]
    assert places == [("First page", 1), ("Second page", 2)]
    with pytest.raises(MissingError):
        service.client.text(library / "none.txt")


def test_a_password_opens_a_file_and_is_kept(service: Service, library: Path) -> None:
    service.index(library)
    file = library / "locked.pdf"
    assert service.found("zeppelin") == []
    service.client.unlock(file, "wrong")
    settle(service, file)
    assert service.client.explain(file).state == "encrypted"
    service.client.unlock(file, PASSWORD)
    settle(service, file)
    assert service.client.explain(file).state == "indexed"
    assert "zeppelin" in service.client.text(file).text
    assert service.client.explain(file).details.title == "Secrets"  # type: ignore[union-attr]
    kept = service.home.passwords
    assert json.loads(kept.read_text("utf-8"))
    if os.name == "posix":
        assert kept.stat().st_mode & 0o077 == 0
    # A copy is the same content, and is readable too.
    (library / "other.pdf").write_bytes(file.read_bytes())
    service.index(library)
    assert "zeppelin" in service.client.text(library / "other.pdf").text
    service.client.unlock(file, "")
    assert json.loads(kept.read_text("utf-8")) == {}


def test_what_goes_while_it_is_looked_at(tmp_path: Path) -> None:
    found = Filter(Rules(), frozenset())
    assert found.reason(str(tmp_path), str(tmp_path / "gone" / "a.txt")) == "unreadable"
    catalog = Catalog(tmp_path / "catalog.db", bytes(32))
    try:
        root = catalog.places.add_root(b"/files")
        stat = FileStat(b"/files/a.txt", 1, 1, 1, 1)
        catalog.places.record(root.id, [stat], lambda _: False)
        assert catalog.ledger.text(stat.path).text == ""
        catalog.places.forget_root(root.id)
        with pytest.raises(MissingError):
            catalog.ledger.text(stat.path)
    finally:
        catalog.close()


def settle(service: Service, file: Path) -> None:
    service.until(lambda status: not status.busy)
    assert service.client.explain(file).state != "waiting"


def test_words_of_a_scan_have_boxes_and_pictures_are_small(
    service: Service, tmp_path: Path
) -> None:
    (tmp_path / "scans").mkdir()
    page = Image.new("L", (1000, 500), 255)
    ImageDraw.Draw(page).text((500, 250), "Harbour", fill=0, font=ImageFont.load_default(60))
    page.save(tmp_path / "scans" / "sign.png")
    service.index(tmp_path / "scans")
    client = service.client
    file_id = client.file_at(tmp_path / "scans" / "sign.png").file_id
    (word,) = client.words(file_id).words
    assert word.text == "Harbour"
    left, top, right, bottom = word.box
    assert 0.48 < left < 0.55
    assert 0.48 < top < 0.60
    assert left < right < 0.80
    assert top < bottom < 0.70
    small = Image.open(io.BytesIO(client.thumbnail(file_id)))
    assert max(small.size) <= 256
    with pytest.raises(MissingError):
        client.words(file_id, page=2)


def test_attachments_are_parts_that_know_their_message(service: Service, tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    folder.mkdir()
    (folder / "trip.eml").write_text(
        "From: Ada <ada@example.org>\nTo: b@example.org\nSubject: Trip\n"
        "Date: Mon, 01 Apr 2024 10:00:00 +0200\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee below.\n"
        '--x\nContent-Type: text/csv; name="costs.csv"\n'
        'Content-Disposition: attachment; filename="costs.csv"\n\n'
        "item,price\nferry,zeppelin\n--x--\n",
        "utf-8",
    )
    service.index(folder)
    client: Client = service.client
    details = client.file_at(folder / "trip.eml")
    assert [(part.path, part.kind) for part in details.parts] == [("costs.csv", "spreadsheet")]
    assert details.facts["from"] == "Ada <ada@example.org>"
    assert details.facts["date"] == "2024-04-01T10:00:00+02:00"
    hit = client.search("zeppelin").hits[0]
    assert (Path(hit.path).name, hit.locator["part"]) == ("trip.eml", "costs.csv")
