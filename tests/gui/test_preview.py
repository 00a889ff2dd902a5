"""The preview of files against the real service."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdfium2 import PdfDocument
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from concierge.client import Client
from concierge.core import wire
from concierge.core.wire.near import Reason
from concierge.gui import desktop
from concierge.gui.actions.registry import actions
from concierge.gui.actions.shortcuts import shortcuts
from concierge.gui.preview import Preview
from concierge.gui.preview.code_edit import CodeEdit
from concierge.gui.preview.decoder import Decoder, read_picture
from concierge.gui.preview.facts import rows_of
from concierge.gui.preview.found import Found
from concierge.gui.preview.mail import MailPart
from concierge.gui.preview.media import MediaPart
from concierge.gui.preview.part import Part
from concierge.gui.preview.passage_view import PassageView
from concierge.gui.preview.passages import PassagesPart
from concierge.gui.preview.pdf import PdfPart
from concierge.gui.preview.pdf_bar import PdfBar
from concierge.gui.preview.pdf_reader import Page, PdfReader
from concierge.gui.preview.picture import PicturePart
from concierge.gui.preview.related import Related
from concierge.gui.preview.sheet import SheetModel, SheetPart
from concierge.gui.preview.sheet_rows import sheets_of
from concierge.gui.preview.text import STRETCH, TextPart
from concierge.gui.preview.transcript import Transcript
from concierge.gui.preview.unreadable import UnreadablePart
from concierge.gui.selection import Item
from tests.gui.conftest import Served, WatchedBridge, made_bridge, unnamed, until

MESSAGE = """From: Ada <ada@example.org>
To: Bob <bob@example.org>
Subject: The roof
Date: Mon, 6 May 2024 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="cut"

--cut
Content-Type: text/plain; charset=utf-8

The slates arrive on Tuesday.
--cut
Content-Type: text/plain; name="offer.txt"
Content-Disposition: attachment; filename="offer.txt"

Forty slates for the north side.
--cut--
"""


def pdf_of(*texts: str) -> bytes:
    """Return a PDF with a page for each text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(texts)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(texts)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, text in enumerate(texts):
        stream = f"BT /F1 18 Tf 72 700 Td ({text}) Tj ET".encode()
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources"
            b" << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return out + head + table + tail + b"startxref\n%d\n%%%%EOF\n" % len(out)


def _write_files(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "book.pdf").write_bytes(pdf_of("First page", "The heron stands", "Last page"))
    (folder / "locked.pdf").write_bytes(_locked_pdf())
    (folder / "broken.pdf").write_bytes(pdf_of("Nothing")[:60])
    (folder / "empty.pdf").write_bytes(b"")
    (folder / "code.py").write_text("def heron():\n    return 'grey'  # a bird\n", encoding="utf-8")
    (folder / "roof.eml").write_text(MESSAGE, encoding="utf-8")
    rows = "\n".join(f"2024-03-{day:02},Payee {day},{day * 10}.50" for day in range(1, 29))
    (folder / "bills.csv").write_text(f"Date,Payee,Amount\n{rows}\n", encoding="utf-8")
    lines = [f"line {number} of many" for number in range(1, 20_001)]
    lines[14_999] = "here is the kingfisher"
    (folder / "long.txt").write_text("\n".join(lines), encoding="utf-8")
    smile = "\N{GRINNING FACE}" * 3
    (folder / "smile.txt").write_text(f"{smile} the wren sings\n", encoding="utf-8")
    (folder / "page.html").write_text(
        "<html><body><h1>Owls</h1><p>An owl hunts at night.</p></body></html>", encoding="utf-8"
    )
    image = QImage(QSize(40, 30), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(folder / "red.png"))
    (folder / "torn.png").write_bytes((folder / "red.png").read_bytes()[:40])


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Served]:
    """A service that has read a file of most kinds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("preview")
        service = Served(folder / "home", folder / "files")
        _write_files(service.folder)
        ticket = service.client.add([service.folder]).ticket
        service.until(lambda now: now.scanned >= ticket and not now.stages["text"].waiting)
        yield service
        service.stop()


@pytest.fixture
def bridge(qapp: QApplication, library: Served) -> Iterator[WatchedBridge]:
    """The way to `library`."""
    yield from made_bridge(library)


@pytest.fixture
def preview(bridge: WatchedBridge) -> Iterator[Preview]:
    """A preview on the screen."""
    view = Preview(bridge)
    view.resize(500, 700)
    view.show()
    yield view
    view.show_item(None)
    view.close()
    view.deleteLater()


Shown = Callable[[str, str], Part]


@pytest.fixture
def shown(preview: Preview, library: Served) -> Shown:
    """Show a file for a query, and return what shows it."""

    def show(name: str, query: str = "") -> Part:
        item = library.item(name)
        if query:
            hits = library.client.search(query).hits
            wanted = next(hit for hit in hits if hit.path.endswith(name))
            item = Item.of_hit(wanted)
        preview.show_item(item, query)
        until(lambda: preview.stage.part is not None)
        part = preview.stage.part
        assert part is not None
        return part

    return show


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("book.pdf", PdfPart),
        ("red.png", PicturePart),
        ("bills.csv", SheetPart),
        ("roof.eml", MailPart),
        ("code.py", TextPart),
        ("long.txt", TextPart),
        ("page.html", PassagesPart),
    ],
)
def test_each_kind_is_shown_in_its_way(shown: Shown, name: str, kind: type[Part]) -> None:
    assert type(shown(name, "")) is kind


def test_a_pdf_opens_at_the_page_of_the_hit_and_marks_it(shown: Shown, preview: Preview) -> None:
    part = shown("book.pdf", "heron")
    assert isinstance(part, PdfPart)
    until(lambda: bool(part._pages._pages.get(1) and part._pages._pages[1].marks))
    assert part._pages.page == 1
    (mark,) = part._pages._pages[1].marks
    # "heron" stands a little right of the margin, near the top: 700 of 842 points up.
    assert 0.15 < mark.left() < 0.25
    assert 0.14 < mark.top() < 0.18
    until(lambda: part._hits == {1: 1})


def test_a_note_on_a_pdf_is_drawn_and_gone_to(
    shown: Shown, preview: Preview, library: Served
) -> None:
    client, file_id = library.client, library.item("book.pdf").file_id
    quoted = client.notes.add(file_id, quote="heron  stands", colour="green", tags=["birds"])
    placed = client.notes.add(file_id, "the end", place={"page": 3})
    part = shown("book.pdf", "")
    assert isinstance(part, PdfPart)
    preview.notes_changed()
    until(lambda: bool(part._pages._noted.get(1)))
    (drawn,) = part._pages._noted[1]
    assert drawn.told == "birds"
    assert 0.15 < drawn.area.left() < 0.25
    assert 0.14 < drawn.area.top() < 0.18
    assert drawn.area.width() > 0.05
    for note, page in ((placed, 2), (quoted, 1)):
        preview.stage.go_to_note(note)
        assert part._pages.page == page
    for note in (quoted, placed):
        client.notes.remove(note.id)
    client.tags.delete("birds")


def test_text_of_a_pdf_is_selected_copied_and_noted(
    shown: Shown, preview: Preview, library: Served
) -> None:
    part = shown("book.pdf", "heron")
    assert isinstance(part, PdfPart)
    pages = part._pages
    until(lambda: 1 in pages._pages and pages.page == 1)
    area = pages._placed(1)
    middle = area.top() + round(area.height() * 0.16)
    first, last = (QPoint(area.left() + round(area.width() * at), middle) for at in (0.02, 0.98))
    QTest.mousePress(pages.viewport(), Qt.MouseButton.LeftButton, pos=first)
    drag(pages.viewport(), last)
    until(lambda: part.selected_text() == "The heron stands")
    assert pages._selected[1][0].width() > 0.1
    QTest.mouseRelease(pages.viewport(), Qt.MouseButton.LeftButton, pos=last)
    QTest.keyClick(pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "The heron stands"
    assert preview.passage is not None
    assert preview.passage.snippet == "The heron stands"
    preview.note_selected("pink")
    until(lambda: [one.colour for one in preview.stage.notes.notes] == ["pink"])
    (note,) = preview.stage.notes.notes
    assert (note.quote, note.place["page"], note.state) == ("The heron stands", 2, "exact")
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=first)
    until(lambda: part.selected_text() == "")
    library.client.notes.remove(note.id)


def drag(viewport: QWidget, to: QPoint) -> None:
    """Move the mouse with its button held."""
    place = QPointF(to)
    held = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(viewport.mapToGlobal(to)), held, held, none
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("name", ["broken.pdf", "empty.pdf", "torn.png"])
def test_damaged_files_show_a_sentence(shown: Shown, preview: Preview, name: str) -> None:
    shown(name, "")
    until(lambda: isinstance(preview.stage.part, UnreadablePart))
    part = preview.stage.part
    assert isinstance(part, UnreadablePart)
    assert part._said.text()


def test_words_are_marked_where_they_stand_behind_emoji(shown: Shown) -> None:
    part = shown("smile.txt", "wren")
    assert isinstance(part, TextPart)
    until(lambda: bool(part._edit.extraSelections()))
    (one,) = part._edit.extraSelections()
    assert one.cursor.selectedText() == "wren"


def test_a_long_text_shows_the_stretch_with_the_passage(shown: Shown) -> None:
    part = shown("long.txt", "kingfisher")
    assert isinstance(part, TextPart)
    until(lambda: "kingfisher" in part._edit.textCursor().block().text())
    assert len(part._edit.toPlainText()) <= STRETCH
    number = part._edit.textCursor().blockNumber()
    assert part._edit._lines[number] == 15_000


def test_code_has_colours_and_line_numbers(shown: Shown) -> None:
    part = shown("code.py", "")
    assert isinstance(part, TextPart)
    until(lambda: bool(part._edit.document().firstBlock().layout().formats()))
    assert list(part._edit._lines)[:2] == [1, 2]


def test_a_sheet_is_a_table_at_the_cell(shown: Shown) -> None:
    part = shown("bills.csv", '"Payee 17"')
    assert isinstance(part, SheetPart)
    model = part._table.model()
    assert isinstance(model, SheetModel)
    until(lambda: model.rowCount() == 28)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)]
    assert heads == ["Date", "Payee", "Amount"]
    assert model.data(model.index(16, 1)) == "Payee 17"
    until(lambda: part._table.currentIndex().row() == 16)
    assert model.headerData(16, Qt.Orientation.Vertical) == "18"
    assert model.numbered
    align = Qt.ItemDataRole.TextAlignmentRole
    assert model.data(model.index(16, 2), align) & Qt.AlignmentFlag.AlignRight  # an amount
    assert model.data(model.index(16, 1), align) is None


def test_blocks_of_a_sheet_join_without_its_name_between_them() -> None:
    text = "Fuel\nDate | Litres\nDate: 1 May | Litres: 40\nFuel\nDate: Together | Litres: 40"
    place: dict[str, int | float | str] = {"sheet": "Fuel", "cell": "A1:B9"}
    reply = wire.TextReply(path="", text=text, total=len(text), passages=[(0, len(text), place)])
    (sheet,) = sheets_of(reply)
    assert sheet.headings == ["Date", "Litres"]
    assert [row.cells[0] for row in sheet.rows] == ["1 May", "Together"]


def test_a_message_has_headers_text_and_attachments(shown: Shown) -> None:
    part = shown("roof.eml", "")
    assert isinstance(part, MailPart)
    view = part.findChild(PassageView)
    assert isinstance(view, PassageView)
    until(lambda: "slates arrive" in view.toPlainText())
    assert part._form.rowCount() == 4
    item = part._parts.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "offer.txt"


def test_an_attachment_is_opened_as_a_copy(
    shown: Shown, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(desktop, "open_file", opened.append)
    told: list[str] = []
    preview.told.connect(lambda text, _undo: told.append(text))
    part = shown("roof.eml", "")
    assert isinstance(part, MailPart)
    part._parts.choose("offer.txt")
    QTest.keyClick(part._parts, Qt.Key.Key_Return)
    until(lambda: bool(opened))
    assert opened[0].name == "offer.txt"
    assert opened[0].read_text("utf-8").strip() == "Forty slates for the north side."
    assert not opened[0].stat().st_mode & 0o222
    assert "changes to it are not kept" in told[-1]


def test_what_may_be_a_program_is_shown_and_not_opened(
    shown: Shown, preview: Preview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[str] = []
    monkeypatch.setattr(desktop, "open_file", lambda _: done.append("opened"))
    monkeypatch.setattr(desktop, "reveal", lambda _: done.append("shown"))
    preview.stage._open_copy(tmp_path / "invoice.pdf.EXE")
    assert done == ["shown"]


def test_without_a_file_it_tells_what_keys_do(preview: Preview) -> None:
    def said() -> set[str]:
        return {one.text() for one in preview.stage.findChildren(QLabel) if one.isVisible()}

    preview.show_item(None)
    until(lambda: {"Choose a file to see it here", "Space", "opens it"} <= said())
    preview.show_many(3)
    until(lambda: {"Ctrl+T", "tags them"} <= said())
    assert any("3" in text for text in said())
    tags, copy = actions()["labels.tags"], actions()["file.copy"]
    shortcuts().choose(tags, "Ctrl+J")
    shortcuts().choose(copy, "")
    until(lambda: "Ctrl+J" in said() and "Ctrl+T" not in said() and "copies them" not in said())
    shortcuts().choose(tags, None)
    shortcuts().choose(copy, None)
    until(lambda: {"Ctrl+T", "tags them", "copies them"} <= said())


@pytest.mark.parametrize("width", [170, 260, 340, 400])
def test_the_bar_of_a_pdf_gives_way_where_it_is_narrow(qtbot: QtBot, width: int) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    bar = PdfBar(around)
    around.show()
    bar.resize(width, 40)
    bar.show_page(0, 4812)
    bar.show_hits(1234)
    QApplication.processEvents()
    controls = [one for one in bar.findChildren(QWidget) if one.parent() is bar]
    seen = [one for one in controls if one.isVisible()]
    assert {bar._page, bar._back, bar._next} <= set(seen)
    for one in seen:
        assert one.geometry().right() < width
        assert one.width() >= one.minimumSizeHint().width()
    bar.resize(700, 40)
    assert all(one.isVisible() for one in controls)


def test_tags_are_added_and_removed(
    shown: Shown, preview: Preview, library: Served, client_of: Client
) -> None:
    shown("code.py", "")
    wanted: list[str] = []
    preview.wanted.connect(wanted.append)
    undos: list[Callable[[], object]] = []
    preview.told.connect(lambda _text, undo: undos.append(undo))
    field = preview._tags.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "birds/heron")
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: preview._tags._tags == ["birds/heron"])
    chip = next(iter(preview._tags._chips))
    follow, remove = chip.findChildren(QToolButton)
    follow.click()
    assert wanted == ["tag:birds/heron"]
    remove.click()
    until(lambda: preview._tags._tags == [])
    assert client_of.file_at(library.folder / "code.py").tags == []
    undos[1]()
    until(lambda: preview._tags._tags == ["birds/heron"])
    undos[0]()
    until(lambda: preview._tags._tags == [])
    until(lambda: client_of.tags.all() == [])  # what was made for it is gone as well


def test_a_chip_shows_the_colour_of_its_tag(
    shown: Shown, preview: Preview, library: Served, client_of: Client
) -> None:
    file_id = client_of.file_at(library.folder / "code.py").file_id
    for name, colour in (("blue", "#3b7dd8"), ("plain", "")):
        client_of.tags.create(name, colour)
        client_of.tags.assign(name, [file_id])
    shown("code.py", "")
    until(lambda: set(preview._tags._chips.values()) == {"blue", "plain"})
    try:
        named = {tag: chip.name for chip, tag in preview._tags._chips.items()}
        until(lambda: not named["blue"].icon().isNull())
        assert named["plain"].icon().isNull()
    finally:
        for name in ("blue", "plain"):
            client_of.tags.delete(name)


@pytest.fixture
def client_of(library: Served) -> Client:
    """A client of `library`."""
    return library.client


def test_details_tell_what_the_ledger_knows(library: Served, client_of: Client) -> None:
    rows = dict(rows_of(client_of.file_at(library.folder / "book.pdf")))
    assert rows["Name"] == "book.pdf"
    assert rows["Pages"] == "3"


def test_a_file_that_was_deleted_meanwhile_says_so(
    shown: Shown, preview: Preview, library: Served
) -> None:
    path = library.folder / "red.png"
    item, data = library.item("red.png"), path.read_bytes()
    path.unlink()
    try:
        preview.show_item(item)
        until(lambda: isinstance(preview.stage.part, UnreadablePart))
    finally:
        path.write_bytes(data)


def test_only_the_last_file_of_many_is_shown(preview: Preview, library: Served) -> None:
    items = [library.item(name) for name in ("code.py", "bills.csv", "book.pdf")] * 5
    for item in [*items, library.item("roof.eml")]:
        preview.show_item(item)
    until(lambda: isinstance(preview.stage.part, MailPart))
    QTest.qWait(100)
    assert isinstance(preview.stage.part, MailPart)


def test_quick_look_opens_and_closes_with_the_keyboard(preview: Preview, library: Served) -> None:
    item = library.item("code.py")
    preview.quick_look(item, "heron")
    quick = preview._quick
    assert quick is not None
    until(lambda: isinstance(quick.stage.part, TextPart))
    assert quick.isVisible()
    QTest.keyClick(quick, Qt.Key.Key_Space)
    assert not quick.isVisible()


def test_everything_has_a_name(shown: Shown, preview: Preview) -> None:
    for name in ("book.pdf", "bills.csv", "roof.eml", "code.py", "red.png", "empty.pdf"):
        shown(name, "")
        assert unnamed(preview) == []


def test_sound_sleeps_until_somebody_presses_play(bridge: WatchedBridge) -> None:
    part = MediaPart(bridge)
    assert part._player is None
    part.deleteLater()


@pytest.mark.parametrize(("width", "height"), [(1, 30_000), (30_000, 1)])
def test_a_picture_of_odd_shape_can_be_decoded(
    qapp: QApplication, tmp_path: Path, width: int, height: int
) -> None:
    image = QImage(QSize(width, height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(tmp_path / "odd.png"))
    shown, size = read_picture(tmp_path / "odd.png")
    assert not shown.isNull()
    assert size == QSize(width, height)


def test_a_huge_picture_stays_small_in_memory(qapp: QApplication, tmp_path: Path) -> None:
    image = QImage(QSize(6000, 5000), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(tmp_path / "huge.jpg"))
    shown, size = read_picture(tmp_path / "huge.jpg")
    assert size == QSize(6000, 5000)
    assert shown.sizeInBytes() < 40_000_000


def test_a_drawing_that_never_ends_is_given_up(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nested = "".join(
        f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 30)
    )
    bomb = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs>'
        f'<g id="a0"><rect width="1" height="1"/></g>{nested}</defs><use href="#a29"/></svg>'
    )
    (tmp_path / "bomb.svg").write_text(bomb, encoding="utf-8")
    monkeypatch.setattr("concierge.gui.preview.drawing._LIMIT_S", 2.0)
    decoder = Decoder()
    failed: list[int] = []
    decoder.failed.connect(failed.append)
    ticket = decoder.decode(tmp_path / "bomb.svg")
    until(lambda: failed == [ticket])


def test_a_small_drawing_is_drawn(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "dot.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        '<rect width="9" height="9" fill="#ff0000"/></svg>',
        encoding="utf-8",
    )
    shown, _size = read_picture(tmp_path / "dot.svg")
    assert shown.pixelColor(5, 5).name() == "#ff0000"


def test_the_reader_of_pdfs_answers_only_for_the_last_file(
    qapp: QApplication, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(pdf_of("One", "Two"))
    reader = PdfReader()
    opened: list[int] = []
    drawn: list[Page] = []
    reader.opened.connect(lambda ticket, _sizes: opened.append(ticket))
    reader.drawn.connect(lambda _ticket, page: drawn.append(page))
    reader.open(tmp_path / "a.pdf")
    last = reader.open(tmp_path / "b.pdf")
    until(lambda: bool(opened))
    assert opened == [last]
    reader.draw(1, 300, frozenset({"two"}))
    until(lambda: bool(drawn))
    assert drawn[0].image.width() == pytest.approx(300, abs=1)
    assert len(drawn[0].marks) == 1
    reader.close()


def _locked_pdf() -> bytes:
    writer = PdfWriter(BytesIO(pdf_of("Behind a lock")))
    writer.encrypt("sesame", algorithm="AES-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_pdf_opens_with_its_password(shown: Shown) -> None:
    part = shown("locked.pdf", "")
    assert isinstance(part, PdfPart)
    until(lambda: part._layers.currentIndex() == 1)
    field = part._unlock.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "wrong")
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: bool(part._unlock._said.text()))
    QTest.keyClicks(field, "sesame")
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: part._layers.currentIndex() == 0)
    assert part._pages.pages == 1


def test_the_test_pdf_is_one() -> None:
    assert len(PdfDocument(pdf_of("a", "b"))) == 2
    assert wire.MarksReply().marks == []


def version_of(number: int, reason: Reason, name: str) -> wire.VersionHit:
    return wire.VersionHit(
        file_id=number,
        path=f"file:///tmp/{name}",
        score=1.0,
        kind="text",
        modified="2020-01-01T10:00:00+00:00",
        size=10,
        reason=reason,
    )


def test_headings_say_how_many_there_are_before_they_are_opened(
    shown: Shown, preview: Preview, library: Served, client_of: Client
) -> None:
    shown("page.html", "")
    near = len(client_of.similar(client_of.file_at(library.folder / "page.html").file_id).hits)
    similar, versions, *_ = preview._sections
    until(lambda: similar._head.accessibleName() == f"Similar ({near})")
    until(lambda: versions._head.accessibleName() == "Versions (0)")
    assert not similar.is_open
    below = preview._below
    assert below.viewport().height() >= sum(one.head_height for one in preview._sections)


def test_what_arrives_after_all_was_deselected_is_not_shown(
    shown: Shown, preview: Preview, library: Served, client_of: Client
) -> None:
    shown("page.html", "")
    assert preview.stage.part is not None
    item = preview.item
    preview.show_item(None)
    preview.show_item(item)
    preview.show_item(None)
    QTest.qWait(300)
    assert preview.stage.part is None


def test_a_version_can_be_compared_by_one_click(shared_bridge: WatchedBridge, qtbot: QtBot) -> None:
    hits = [version_of(7, "same name family", "plan 1.txt"), version_of(8, "same content", "b.txt")]
    related = Related(shared_bridge, "Versions", lambda _client, _id: wire.VersionsReply(hits=hits))
    qtbot.addWidget(related)
    related.show()
    related.load(1)
    until(lambda: len(related.findChildren(QToolButton)) == 1)  # a copy differs in nothing
    (button,) = related.findChildren(QToolButton)
    with qtbot.waitSignal(related.compared) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert asked.args[0].file_id == 7


def test_files_beside_one_have_the_keys_and_the_menu_of_results(
    shared_bridge: WatchedBridge, qtbot: QtBot
) -> None:
    hits = [version_of(7, "same content", "plan 1.txt"), version_of(8, "same content", "b.txt")]
    related = Related(shared_bridge, "Versions", lambda _client, _id: wire.VersionsReply(hits=hits))
    qtbot.addWidget(related)
    related.show()
    related.load(1)
    files = related.findChild(QListWidget)
    assert isinstance(files, QListWidget)
    until(lambda: files.count() == 2)
    said: list[tuple[str, object]] = []
    related.activated.connect(lambda item: said.append(("open", item.file_id)))
    related.previewed.connect(lambda item: said.append(("look", item.file_id)))
    related.menu_wanted.connect(lambda chosen, _at: said.append(("menu", chosen.file_ids)))
    place = files.visualItemRect(files.item(1)).center()
    QTest.mouseClick(files.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said == []  # a click chooses, and starts no other program
    QTest.keyClick(files, Qt.Key.Key_Space)
    QTest.keyClick(files, Qt.Key.Key_Return)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, files.mapToGlobal(place))
    QApplication.sendEvent(files.viewport(), menu)
    assert said == [("look", 8), ("open", 8), ("menu", [8])]


def test_the_older_version_comes_first(preview: Preview, served: Served, qtbot: QtBot) -> None:
    item = Item.of_details(served.client.file_at(next(served.folder.glob("*.txt"))))
    preview.show_item(item)
    until(lambda: preview._details is not None)
    older = replace(item, file_id=999, modified="2001-01-01T10:00:00+00:00")
    with qtbot.waitSignal(preview.comparison_wanted) as asked:
        preview._versions.compared.emit(older)
    assert asked.args is not None
    assert asked.args[0].file_ids == [999, item.file_id]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("code.py", "return 'grey'"),
        ("roof.eml", "The slates arrive"),
        ("page.html", "An owl hunts at night."),
    ],
)
def test_what_is_selected_is_explained_from_its_menu(
    shown: Shown, preview: Preview, library: Served, name: str, words: str
) -> None:
    part = shown(name, "")
    assert preview.passage is None
    edit = next(
        one
        for one in part.findChildren(QWidget)
        if isinstance(one, CodeEdit | PassageView) and one.isVisible()
    )
    until(lambda: words in edit.toPlainText())
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert edit.find(words)
    wanted: list[Item] = []
    preview.explanation_wanted.connect(wanted.append)
    point = edit.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, edit.mapToGlobal(point))
    edit.contextMenuEvent(event)
    entry = next(
        found
        for menu in edit.findChildren(QMenu)
        if (found := menu.findChild(QAction, "explain-selected")) is not None
    )
    assert isinstance(entry, QAction)
    assert entry.isEnabled()
    entry.trigger()
    assert [(one.file_id, one.snippet) for one in wanted] == [(library.item(name).file_id, words)]
    assert preview.passage == wanted[0]


def test_headings_between_are_no_part_of_what_is_selected(qapp: QApplication) -> None:
    view = PassageView()
    view.add("One flew. Two sat.", 0, [(0, 9, {"page": 1}), (10, 18, {"page": 2})])
    view.selectAll()
    assert "p. 2" in view.textCursor().selection().toPlainText()
    assert view.selected_text().split() == ["One", "flew.", "Two", "sat."]
    view.deleteLater()


def test_lines_of_speech_are_selected_together(bridge: WatchedBridge) -> None:
    lines = Transcript(bridge)
    details = wire.FileDetails(
        file_id=1, path="/a.wav", kind="audio", state="indexed", size=1, modified=""
    )
    found = Found(Item.of_details(details), details)
    lines._found = found
    passages = [(0, 3, {"seconds": 0.0}), (4, 7, {"seconds": 2.0}), (8, 11, {"seconds": 4.0})]
    lines._take(
        found,
        wire.TextReply(path="/a.wav", text="one two six", passages=passages, start=0, total=11),
    )
    lines.item(1).setSelected(True)
    lines.item(2).setSelected(True)
    assert lines.selected_text() == "two\nsix"
    lines.follow(0.0)  # playing on leaves them selected
    assert lines.selected_text() == "two\nsix"
    lines.deleteLater()
