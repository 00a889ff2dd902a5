"""Takes the pictures of the documentation: the window on the sample library, light and dark.

Run as ``python -m tests.screenshots``; writes ``docs/images/*.png``. Needs no display.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, cast

from concierge.client import Client
from concierge.core.paths import Home
from concierge.core.samples import assets_folder
from concierge.core.settings import Settings, save
from concierge.gui.remembered import Appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from concierge.gui.window import MainWindow

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
SIZE = (1280, 800)
COLOURS = 256
MOST_BYTES = 150_000

_POLL_S = 0.3
_SETTLE_MS = 1500
_MOST_WAITS = 60
_QUERY = "moving out notice"
_TAGS = {
    "home": ("#3b7dd8", ["Home/Lease/Lease agreement 14 Larch Row.pdf"]),
    "to do": ("#c2571a", ["Home/Budget FINAL v2.xlsx", "Letters/refund request night train.docx"]),
    "family": ("#2f8f5b", ["Letters/Fennmoor claim July 2023.odt"]),
}
_NEWEST = 1_717_000_000.0  # a day in May 2024; files are a week apart
_WEEK_S = 7 * 86_400.0


def main() -> int:
    """Make the library, take the pictures in a process for each look, stop the service."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder) / "concierge")
        _fill(home, Path(folder) / "Documents")
        try:
            for appearance in ("light", "dark"):
                _run_window(home, appearance, Path(folder))
        finally:
            Client.connect(home, start=False).stop()
    too_large = [file.name for file in IMAGES.glob("*.png") if file.stat().st_size > MOST_BYTES]
    if too_large:
        print(f"More than {MOST_BYTES} bytes: {', '.join(too_large)}", file=sys.stderr)
    return bool(too_large)


def _fill(home: Home, folder: Path) -> None:
    copytree(assets_folder() / "sample_library", folder)
    for number, file in enumerate(sorted(one for one in folder.rglob("*") if one.is_file())):
        at = _NEWEST - number * _WEEK_S
        os.utime(file, (at, at))
    home.create()
    save(Settings(mode="full", deep_when="always"), home.settings)
    client = Client.connect(home)
    ticket = client.add([folder]).ticket
    while (status := client.status()).busy or status.scanned < ticket:
        time.sleep(_POLL_S)
    for tag, (colour, names) in _TAGS.items():
        client.tags.create(tag, colour)
        client.tags.assign(tag, [client.file_at(folder / name).file_id for name in names])


def _run_window(home: Home, appearance: str, folder: Path) -> None:
    environment = {**os.environ, "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.screenshots", str(home.folder), appearance]
    subprocess.run(command, env=environment, check=True, timeout=180)


def take(home: Home, appearance: Appearance) -> int:
    """Open the window, take its pictures, end; in a process of its own."""
    from concierge.gui import app
    from concierge.gui.remembered import Remembered
    from tests.bench.at_window import Steps, end_soon

    remembered = Remembered(home)
    remembered.keep("look/appearance", appearance)
    remembered.keep("look/language", "en")
    kept: list[object] = []  # until the window has gone

    def watch(window: MainWindow) -> None:
        window.resize(*SIZE)
        kept.append(Steps(_poses(window, appearance), end_soon))

    return app.main([], home, watch)


def _poses(window: MainWindow, appearance: str) -> Iterator[int]:
    from tests.bench.at_window import view_of

    view = view_of(window)
    window.resize(*SIZE)
    window.search(_QUERY)
    yield _SETTLE_MS
    view.completion.close_offer()
    view.results.setFocus()
    view.results.selectRow(0)
    yield 2 * _SETTLE_MS
    _keep(window.grab(), f"window-{appearance}")
    question = json.loads((assets_folder() / "demo.json").read_text("utf-8"))["question"]
    window.ask(question["ask"])
    yield _SETTLE_MS
    for _ in range(_MOST_WAITS):
        if not _is_answering(window):
            break
        yield _SETTLE_MS
    yield _SETTLE_MS
    _keep(window.grab(), f"ask-{appearance}")
    window.show_page("insights")
    yield 2 * _SETTLE_MS
    _keep(window.grab(), f"insights-{appearance}")


def _is_answering(window: MainWindow) -> bool:
    from concierge.gui.ask import AskView

    view = window.findChild(AskView)
    return view is not None and view.running


def _keep(picture: QPixmap, name: str) -> None:
    """Write a picture with few colours, the same bytes for the same picture."""
    from PIL import Image
    from PySide6.QtGui import QImage

    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    size = (image.width(), image.height())
    bits = bytes(image.constBits())
    whole = Image.frombytes("RGB", size, bits, "raw", "RGB", image.bytesPerLine())
    few = whole.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(take(Home(Path(sys.argv[1])), cast(Appearance, sys.argv[2])))
    sys.exit(main())
