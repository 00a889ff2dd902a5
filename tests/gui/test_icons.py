"""Every icon can be seen, follows the theme, and every kind of file has one of its own."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton

from concierge.core.records import Kind
from concierge.gui import look
from concierge.gui.look import drawing, emblem, icons

GUI = Path(icons.__file__).parents[1]


def _pixels(pixmap: QPixmap) -> QImage:
    return pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)


def _strongest(pixmap: QPixmap) -> tuple[float, str]:
    """Return how opaque the most opaque pixel is, and its colour."""
    image = _pixels(pixmap)
    at = ((x, y) for x in range(image.width()) for y in range(image.height()))
    strongest = max((image.pixelColor(x, y) for x, y in at), key=lambda colour: colour.alpha())
    return strongest.alphaF(), strongest.name()


@pytest.mark.parametrize("name", drawing.names())
def test_icon_is_drawn_in_the_current_colour_alone(qapp: QApplication, name: str) -> None:
    source = (drawing.FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(drawing.FOLDER / f"{name}.svg")).isValid()
    assert 'viewBox="0 0 24 24"' in source
    assert set(re.findall(r'(?:fill|stroke|color)="([^"]+)"', source)) <= {"none", "currentColor"}
    assert "style" not in source
    for edge in (16, 24, 40):
        alpha, _ = _strongest(look.icon(name).pixmap(edge, edge))
        assert alpha > 0.5, f"{name} cannot be seen at {edge} px"


@pytest.mark.parametrize("name", drawing.names())
def test_icon_stays_inside_its_square(qapp: QApplication, name: str) -> None:
    source = (drawing.FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    # Drawn with a margin of 8 units around: what would be cut off shows there.
    wide = source.replace("0 0 24 24", "-8 -8 40 40").replace("currentColor", "#000000")
    image = QImage(80, 80, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(wide.encode())).render(painter)
    painter.end()
    outside = [
        (x, y)
        for x in range(80)
        for y in range(80)
        if not (15 <= x <= 64 and 15 <= y <= 64) and image.pixelColor(x, y).alpha() > 40
    ]
    assert not outside, f"{name} is cut off at {outside[:3]}"


def test_no_two_icons_are_the_same() -> None:
    drawings = [(drawing.FOLDER / f"{name}.svg").read_bytes() for name in drawing.names()]
    assert len(set(drawings)) == len(drawings)


def test_every_kind_differs_in_shape_and_colour(qapp: QApplication) -> None:
    look.apply(qapp, "light", "normal")
    assert {kind.value for kind in Kind} <= set(icons._OF_KIND)
    shapes, colours = set(), set()
    for kind in Kind:
        shapes.add(icons._OF_KIND[kind])
        colours.add(look.colours().kind(kind).name())
        assert not look.kind_icon(kind).pixmap(24, 24).isNull()
    assert len(shapes) == len(colours) == len(Kind)


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("document", "Invoice.PDF", "pdf"),
        ("document", "novel.epub", "book"),
        ("document", "letter.odt", "document"),
        ("scan", "scanned.pdf", "scan"),
        ("data", "cards.sqlite", "database"),
        ("other", "DejaVu.ttf", "font"),
        ("hologram", "x", "other"),
    ],
)
def test_names_tell_finer_kinds(kind: str, name: str, expected: str) -> None:
    assert icons.finer_kind(kind, name) == expected


def test_icon_changes_with_the_theme_and_greys_out(qapp: QApplication) -> None:
    made = look.icon("folder")
    look.apply(qapp, "light", "normal")
    _, light = _strongest(made.pixmap(24, 24))
    _, disabled = _strongest(made.pixmap(QSize(24, 24), QIcon.Mode.Disabled))
    look.apply(qapp, "dark", "normal")
    _, dark = _strongest(made.pixmap(24, 24))
    assert light == "#1e1d1b"
    assert dark == "#eceae6"
    assert disabled not in {light, dark}


def test_icon_is_sharp_on_a_fine_screen(qapp: QApplication) -> None:
    drawn = look.icon("search").pixmap(QSize(24, 24), 2.0)
    assert drawn.size() == QSize(48, 48)
    assert drawn.devicePixelRatio() == 2.0


def test_icons_live_as_long_as_widgets_use_them(qapp: QApplication) -> None:
    buttons = []
    for number in range(200):
        made = QIcon(look.icon(drawing.names()[number % len(drawing.names())]))
        made.addPixmap(QPixmap(4, 4))  # makes Qt clone what paints it
        buttons.append(QPushButton(made, "x"))
        del made
    icons.icon.cache_clear()
    gc.collect()
    for button in buttons:
        assert not button.icon().pixmap(16, 16).isNull()
        button.grab()


def test_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        look.icon("no-such-icon")


def test_tray_icons_differ_and_fit_the_panel(qapp: QApplication) -> None:
    states: tuple[emblem.TrayState, ...] = ("fresh", "working", "paused", "attention")
    for edge in (16, 22, 48):
        drawn = [_pixels(look.tray_icon(state).pixmap(edge, edge)) for state in states]
        assert all(one != other for one in drawn for other in drawn if one is not other)
    assert _strongest(look.tray_icon("fresh", "dark").pixmap(22, 22))[1] == "#f5f5f5"
    assert _strongest(look.tray_icon("fresh", "light").pixmap(22, 22))[1] == "#202020"
    # On a panel of unknown colour: both light and dark are in it.
    image = _pixels(look.tray_icon("working", "unknown").pixmap(22, 22))
    at = ((x, y) for x in range(22) for y in range(22))
    solid = [colour for x, y in at if (colour := image.pixelColor(x, y)).alpha() > 200]
    assert min(colour.lightness() for colour in solid) < 60
    assert max(colour.lightness() for colour in solid) > 200


def test_panel_is_known_by_its_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    assert emblem.panel_look() == "dark"
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "XFCE")
    assert emblem.panel_look() == "unknown"


def test_app_icon_has_every_size(qapp: QApplication) -> None:
    edges = {size.width() for size in look.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= edges


def test_every_icon_that_is_asked_for_exists() -> None:
    asked: dict[str, str] = {}
    for file in GUI.rglob("*.py"):
        for name in re.findall(r'\bicon\(\s*"([a-z-]+)"', file.read_text(encoding="utf-8")):
            asked[name] = file.name
    assert {name: file for name, file in asked.items() if name not in drawing.names()} == {}
