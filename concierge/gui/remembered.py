"""What the window remembers from one time to the next, in a file of the data folder."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QByteArray, QSettings

from concierge.core.paths import Home

Appearance = Literal["system", "light", "dark"]
Contrast = Literal["system", "normal", "high"]

_KEYS = "keys"
_TRUE = ("true", "1")


class Remembered:
    """Geometry and taste; it belongs to the window alone, so the service need not know.

    Args:
        home: The data folder; the file is ``window.ini`` in it.
    """

    def __init__(self, home: Home) -> None:
        self._file = QSettings(str(home.folder / "window.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a text, such as the page that was open."""
        return str(self._file.value(name, default))

    def flag(self, name: str, default: bool = False) -> bool:
        """Return whether something is on."""
        return str(self._file.value(name, default)).lower() in _TRUE

    def state(self, name: str) -> QByteArray:
        """Return what a widget saved of itself; empty when it never did."""
        found = self._file.value(name)
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep(self, name: str, value: str | bool | QByteArray) -> None:
        """Remember something."""
        self._file.setValue(name, value)

    def has(self, name: str) -> bool:
        """Return whether something is remembered."""
        return self._file.contains(name)

    def forget(self, name: str) -> None:
        """Remember something no longer."""
        self._file.remove(name)

    def keys(self) -> dict[str, str]:
        """Return the keys that were chosen, by the id of the action; "" is none."""
        self._file.beginGroup(_KEYS)
        found = {name: str(self._file.value(name, "")) for name in self._file.childKeys()}
        self._file.endGroup()
        return found

    def keep_key(self, action: str, key: str | None) -> None:
        """Remember the key of an action; None is the declared one."""
        if key is None:
            self._file.remove(f"{_KEYS}/{action}")
        else:
            self._file.setValue(f"{_KEYS}/{action}", key)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system has it."""
        found = self.text("look/appearance", "system")
        return cast(Appearance, found if found in ("light", "dark") else "system")

    @property
    def contrast(self) -> Contrast:
        """Normal, high, or as the system has it."""
        found = self.text("look/contrast", "system")
        return cast(Contrast, found if found in ("normal", "high") else "system")

    @property
    def text_scale(self) -> float:
        """Size of all text; 1.0 is the system's."""
        try:
            return float(self.text("look/text_scale", "1.0"))
        except ValueError:
            return 1.0

    @property
    def language(self) -> str:
        """A language code, or "" for the system's."""
        return self.text("look/language")
