"""What slow methods read, in the preview: words in pictures and scans, and what is said."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from concierge.extract.media import ffmpeg
from concierge.gui.preview import Preview
from concierge.gui.preview.media import MediaPart
from concierge.gui.preview.part import Part
from concierge.gui.preview.pdf import PdfPart
from concierge.gui.preview.picture import PicturePart
from concierge.gui.selection import Item
from tests.gui.conftest import Served, WatchedBridge, made_bridge, until

DATA = Path(__file__).parents[1] / "data"

pytestmark = pytest.mark.skipif(
    not (shutil.which("tesseract") and ffmpeg.installed()), reason="no tesseract or no ffmpeg here"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, prepared_models: Path) -> Iterator[Served]:
    """A service that has read pictures, a scan and a recording."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        folder = tmp_path_factory.mktemp("deep")
        service = Served(folder / "home", folder / "files")
        service.folder.mkdir()
        for name in ("ocr/grainy.jpg", "ocr/upside-down.png", "speech/garden.m4a"):
            shutil.copy(DATA / name, service.folder)
        Image.open(DATA / "ocr" / "grainy.jpg").convert("L").save(service.folder / "scan.pdf")
        service.configure(speech_model=str(DATA / "speech" / "tiny.pt"))
        service.index(service.folder)
        yield service
        service.stop()


@pytest.fixture
def bridge(qapp: QApplication, library: Served) -> Iterator[WatchedBridge]:
    """The way to `library`."""
    yield from made_bridge(library)


@pytest.fixture
def show(bridge: WatchedBridge, library: Served) -> Iterator[Callable[[str, str], Part]]:
    """Shows a file that a query finds, and returns what shows it."""
    view = Preview(bridge)
    view.resize(600, 800)
    view.show()

    def show(name: str, query: str) -> Part:
        # By name, too: pictures of one text are one hit as soon as they were compared.
        (hit,) = library.client.search(f"{query} name:{name}").hits
        view.show_item(Item.of_hit(hit), query)
        until(lambda: view.stage.part is not None)
        assert view.stage.part is not None
        return view.stage.part

    yield show
    view.show_item(None)
    view.close()
    view.deleteLater()


@pytest.mark.parametrize("name", ["grainy.jpg", "upside-down.png"])
def test_words_in_a_picture_are_framed(
    show: Callable[[str, str], Part], library: Served, name: str
) -> None:
    found = library.client.words(library.item(name).file_id)
    word = next(one for one in found.words if len(one.text) > 5 and one.text.isalpha())
    part = show(name, word.text)
    assert isinstance(part, PicturePart)
    until(lambda: bool(part._canvas._marks))
    left, top = word.box[:2]
    places = [(mark.left(), mark.top()) for mark in part._canvas._marks]
    assert any(x == pytest.approx(left, abs=0.02) for x, _ in places)
    assert any(y == pytest.approx(top, abs=0.02) for _, y in places)


def test_words_on_a_scanned_page_are_framed(show: Callable[[str, str], Part]) -> None:
    part = show("scan.pdf", "anchor")
    assert isinstance(part, PdfPart)
    until(lambda: any(part._pages._boxes.values()))


def test_what_is_said_stands_beside_its_time(show: Callable[[str, str], Part]) -> None:
    part = show("garden.m4a", "harbour")
    assert isinstance(part, MediaPart)
    until(lambda: part._transcript.count() == 1)  # sentences of about 25 seconds together
    line = part._transcript.item(0)
    assert line.text().startswith("0:03  Please send the invoice for the garden chairs. The")
    until(lambda: line.font().bold())
    assert part._slider.value() == pytest.approx(4000, abs=600)


def test_notes_on_a_scan_are_drawn(show: Callable[[str, str], Part], library: Served) -> None:
    client, scan = library.client, library.item("scan.pdf").file_id
    first, second, *_ = (one.text for one in client.words(scan, page=1).words)
    client.notes.add(scan, quote=f"{first} {second}", colour="blue", place={"page": 1})
    part = show("scan.pdf", "anchor")
    assert isinstance(part, PdfPart)
    until(lambda: len(part._pages._noted.get(0, ())) == 2)


def test_notes_on_what_is_said_are_drawn(show: Callable[[str, str], Part], library: Served) -> None:
    spoken = library.item("garden.m4a").file_id
    library.client.notes.add(spoken, "pay it", quote="invoice for the garden chairs")
    part = show("garden.m4a", "harbour")
    assert isinstance(part, MediaPart)
    until(lambda: part._transcript.count() == 1)
    until(lambda: part._transcript.item(0).font().underline())
    assert "pay it" in part._transcript.item(0).toolTip()
