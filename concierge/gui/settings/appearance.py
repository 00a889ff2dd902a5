"""The page of appearance: what the window alone remembers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from concierge.gui import look
from concierge.gui.look import theme
from concierge.gui.look.label import Label
from concierge.gui.remembered import Remembered
from concierge.gui.settings.page import Page, Parts
from concierge.gui.words import TRANSLATIONS

_SMALLEST, _LARGEST, _STEP = 80, 200, 10


class AppearancePage(Page):
    """Light and dark, contrast, size of text, density, language; seen at once.

    Attributes:
        compacted: Whether rows of results are to be low.
    """

    compacted = Signal(bool)

    def __init__(self, parts: Parts, title: str, names: Sequence[str] = ()) -> None:
        self._kept = Remembered(parts.bridge.home)
        super().__init__(parts, title, names)

    def fill(self) -> None:
        """See `Page`."""
        self.appearance = self._list(
            self.tr("Light or dark"),
            {
                "system": self.tr("Like the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
        )
        self.contrast = self._list(
            self.tr("Contrast"),
            {
                "system": self.tr("Like the system"),
                "normal": self.tr("Normal"),
                "high": self.tr("High"),
            },
        )
        self._add_size()
        self.compact = QCheckBox(self.tr("Low rows in results"))
        self.compact.clicked.connect(self._set_compact)
        self.column.addWidget(self.compact)
        self.language = self._list(self.tr("Language"), _languages(self.tr("Like the system")))
        self._later = Label(self.tr("Counts from the next start on."), "detail", "quiet")
        self._later.hide()
        self.column.addWidget(self._later)
        self.appearance.activated.connect(lambda _: self._wear())
        self.contrast.activated.connect(lambda _: self._wear())
        self.language.activated.connect(lambda _: self._speak())
        self.add_rows(self.names)

    def refresh(self) -> None:
        """See `Page`."""
        for listed, value in (
            (self.appearance, self._kept.appearance),
            (self.contrast, self._kept.contrast),
            (self.language, self._kept.language),
        ):
            listed.setCurrentIndex(max(0, listed.findData(value)))
        self.text_size.blockSignals(True)  # noqa: FBT003 - Qt's
        self.text_size.setValue(round(self._kept.text_scale * 100))
        self.text_size.blockSignals(False)  # noqa: FBT003 - Qt's
        self._show_size()
        self.compact.setChecked(self._kept.flag("find/compact"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow what the menu changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange and self.isVisible():
            self.refresh()

    def _add_size(self) -> None:
        self.text_size = QSlider(Qt.Orientation.Horizontal)
        self.text_size.setAccessibleName(self.tr("Size of text"))
        self.text_size.setRange(_SMALLEST, _LARGEST)
        self.text_size.setSingleStep(_STEP)
        self.text_size.setPageStep(_STEP)
        self.text_size.setTracking(False)  # dressing the window is too slow for every pixel
        self.text_size.valueChanged.connect(lambda _: self._wear())
        self.text_size.sliderMoved.connect(self._show_size)
        self._percent = Label()
        self._percent.setWordWrap(False)
        row = QHBoxLayout()
        row.addWidget(self.text_size, 1)
        row.addWidget(self._percent)
        box = QVBoxLayout()
        box.setSpacing(look.step(1))
        box.addWidget(Label(self.tr("Size of text")))
        box.addLayout(row)
        self.column.addLayout(box)

    def _show_size(self, value: int | None = None) -> None:
        shown = self.text_size.value() if value is None else value
        self._percent.setText(f"{QLocale().toString(shown)} %")

    def _list(self, title: str, choices: dict[str, str]) -> QComboBox:
        listed = QComboBox()
        listed.setAccessibleName(title)
        listed.setAccessibleDescription(title)  # on Linux its name is what is chosen
        for value, text in choices.items():
            listed.addItem(text, value)
        listed.setMinimumWidth(look.step(50))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(title), 1)
        line.addWidget(listed)
        self.column.addWidget(row)
        return listed

    def _wear(self) -> None:
        kept = self._kept
        kept.keep("look/appearance", self.appearance.currentData())
        kept.keep("look/contrast", self.contrast.currentData())
        kept.keep("look/text_scale", str(self.text_size.value() / 100))
        self._show_size()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, kept.appearance, kept.contrast, kept.text_scale)

    def _set_compact(self, compact: bool) -> None:
        self._kept.keep("find/compact", compact)
        self.compacted.emit(compact)

    def _speak(self) -> None:
        self._kept.keep("look/language", self.language.currentData())
        self._later.show()


def _languages(system: str) -> dict[str, str]:
    found = {"": system}
    for file in sorted(TRANSLATIONS.glob("concierge_*.qm")):
        code = file.stem.partition("_")[2]
        found[code] = QLocale(code).nativeLanguageName()
    return found
