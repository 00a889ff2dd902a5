"""Everything can be read in light, dark and high contrast, and follows the system."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QListView

from concierge.gui import look
from concierge.gui.look import metrics, theme
from concierge.gui.look.colours import Colours, contrast, derive, mix

WORDS = ("text", "quiet", "link", "good", "warn", "bad", "dotted")
ACCENTS = ("#C77700", "#FFB454", "#0078D4", "#3584E4", "#FFEB3B", "#E91E63", "#222222", "#FAFAFA")
SURFACES = (("#F5F4F2", "#FFFFFF", "#1E1D1B"), ("#ECECEC", "#FFFFFF", "#000000"),
            ("#232221", "#1B1A19", "#ECEAE6"), ("#323232", "#1E1E1E", "#FFFFFF"))  # fmt: skip


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    look.apply(qapp, "light", "normal", 1.0)


def _check(now: Colours, wanted: float) -> None:
    inks = {name: getattr(now, name) for name in WORDS} | now.kinds
    for name, ink in inks.items():
        for surface in now.surfaces:
            measured = contrast(ink, surface)
            assert measured >= wanted, f"{name} {ink.name()} on {surface.name()}: {measured:.2f}"
    assert contrast(now.mark_text, now.mark_background) >= wanted
    assert contrast(now.text, now.picked) >= 4.5
    assert contrast(now.picked, now.base) >= 1.25  # else nobody sees what is selected
    assert contrast(now.on_accent, now.accent) >= 4.5
    for shape in (now.accent, now.edge, now.figure):
        assert min(contrast(shape, surface) for surface in (now.window, now.base)) >= 3.0


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    # A well-known pair: the lightest grey that is still enough on white.
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("#777777"), QColor("white")) < 4.5


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize(("wish", "wanted"), [("normal", 4.5), ("high", 7.0)])
def test_words_can_be_read(
    qapp: QApplication, appearance: theme.Appearance, wish: theme.Contrast, wanted: float
) -> None:
    look.apply(qapp, appearance, wish)
    now = look.colours()
    assert now.dark == (appearance == "dark")
    _check(now, wanted)


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("surfaces", SURFACES)
def test_words_can_be_read_with_any_accent(surfaces: tuple[str, str, str], accent: str) -> None:
    window, base, text = (QColor(colour) for colour in surfaces)
    _check(derive(window, base, text, QColor(accent), high=False), 4.5)


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_palette_can_be_read(qapp: QApplication, appearance: theme.Appearance) -> None:
    look.apply(qapp, appearance, "normal")
    role = QPalette.ColorRole
    palettes = {"everything": qapp.palette(), "lists": QApplication.palette(QListView())}
    for where, palette in palettes.items():
        for ink, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.Text, role.AlternateBase),
            (role.ButtonText, role.Button),
            (role.ToolTipText, role.ToolTipBase),
            (role.PlaceholderText, role.Base),
            (role.HighlightedText, role.Highlight),
            (role.Link, role.Base),
        ):
            measured = contrast(palette.color(ink), palette.color(ground))
            assert measured >= 4.5, f"{where}: {ink} on {ground}: {measured:.2f}"


def test_amber_where_the_system_has_no_accent(qapp: QApplication) -> None:
    look.apply(qapp, "light", "normal")
    assert look.colours().accent.name() == "#c77700"
    look.apply(qapp, "dark", "normal")
    assert look.colours().accent.name() == "#ffb454"
    assert qapp.palette().color(QPalette.ColorRole.Accent).name() == "#ffb454"


def test_widgets_there_already_are_repainted(qapp: QApplication) -> None:
    look.apply(qapp, "light", "normal")
    view = QListView()
    view.show()
    look.apply(qapp, "dark", "normal")
    qapp.processEvents()
    assert view.palette().color(QPalette.ColorRole.Base) == look.colours().base
    assert view.palette().color(QPalette.ColorRole.Highlight) == look.colours().selection


def test_text_size(qapp: QApplication) -> None:
    look.apply(qapp, "light", "normal", 1.0)
    sizes = {role: look.font(role).pointSizeF() for role in ("text", "name", "detail", "bar")}
    assert sizes["detail"] < sizes["text"] < sizes["name"] < sizes["bar"]
    assert sizes["bar"] == pytest.approx(1.5 * sizes["text"])
    small = look.icon_px()
    look.apply(qapp, "light", "normal", 2.0)
    look.apply(qapp, "light", "normal", 2.0)  # twice is not four times
    assert qapp.font().pointSizeF() == pytest.approx(2 * sizes["text"])
    assert look.icon_px() > small
    assert look.icon_px() % 4 == 0


def test_text_size_has_limits(qapp: QApplication) -> None:
    plain = look.font().pointSizeF()
    metrics.scale_text(1000)
    assert look.font().pointSizeF() == pytest.approx(4 * plain)


def test_steps_are_of_four_pixels() -> None:
    assert [look.step(count) for count in (0.5, 1, 2, 6)] == [2, 4, 8, 24]


def test_fades_are_short(qapp: QApplication) -> None:
    assert look.motion() in {0, 120}


def test_what_the_window_loads_is_packed() -> None:
    root = Path(metrics.__file__).parents[3]
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["concierge.gui"]
    gui = root / "concierge" / "gui"
    packed = {file for pattern in patterns for file in gui.glob(pattern)}
    loaded = {file for end in ("svg", "qm") for file in (gui / "assets").rglob(f"*.{end}")}
    assert loaded
    assert loaded <= packed


def test_mixing() -> None:
    assert mix(QColor("black"), QColor("white"), 0.5).name() == "#808080"
    assert mix(QColor("#123456"), QColor("white"), 0).name() == "#123456"
