"""The settings as the service has them, and changing them one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.gui.bridge import Bridge

Value = object


class Chosen(QObject):
    """Knows all settings; what is changed is sent at once.

    Changes that come while one is under way wait and go together, so that they cannot
    overtake one another.

    Args:
        bridge: The way to the service.

    Attributes:
        told: The settings are known, or not what they were.
        refused: The names of settings that could not be changed, and why.
        rows: All settings by name; empty until they are known.
    """

    told = Signal()
    refused = Signal(list, object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, wire.SettingRow] = {}
        self._bridge = bridge
        self._under_way: dict[str, Value] = {}
        self._next: dict[str, Value] = {}

    def load(self) -> None:
        """Ask how they are now."""
        self._bridge.call(lambda client: client.settings(), self._take, owner=self, key="load")

    def change(self, values: Mapping[str, Value]) -> None:
        """Change some; controls follow what comes back."""
        self._next.update(values)
        self._send()

    def reset(self, names: Iterable[str]) -> dict[str, Value]:
        """Give settings their defaults; return what they were."""
        wanted = [self.rows[name] for name in names if self.differs(name)]
        if wanted:
            self.change({row.name: row.default for row in wanted})
        return {row.name: row.value for row in wanted}

    def differs(self, name: str) -> bool:
        """Whether a setting is not at its default."""
        row = self.rows.get(name)
        return row is not None and row.value != row.default

    @property
    def settled(self) -> bool:
        """Whether no change is under way."""
        return not self._under_way and not self._next

    def _send(self) -> None:
        if self._under_way or not self._next:
            return
        values = self._under_way = self._next
        self._next = {}
        self._bridge.call(
            lambda client: client.change_settings(values),
            self._changed,
            self._refuse,
            owner=self,
        )

    def _changed(self, rows: list[wire.SettingRow]) -> None:
        self._under_way = {}
        self._take(rows)
        self._send()

    def _refuse(self, error: ConciergeError) -> None:
        names = list(self._under_way)
        self._under_way = {}
        self.told.emit()  # controls go back to what holds
        self.refused.emit(names, error)
        self._send()

    def _take(self, rows: list[wire.SettingRow]) -> None:
        if self.settled:  # else the answer to the change is newer
            self.rows = {row.name: row for row in rows}
            self.told.emit()
