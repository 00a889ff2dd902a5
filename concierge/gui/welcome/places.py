"""The list of folders to choose from, with counts that fill in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from concierge.client import Client
from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown, to_wire
from concierge.gui import look, words
from concierge.gui.bridge import Bridge, Call
from concierge.gui.look.label import Label
from concierge.gui.told import told

_KINDS = 3


class Place(QWidget):
    """A folder to choose.

    Args:
        path: The folder.

    Attributes:
        check: Whether it is chosen.
        counted: Whether its files are counted to the end, or need not be.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.counted = False
        name = shown(path.name or str(path))
        self.check = QCheckBox(name.replace("&", "&&"))
        self.check.setToolTip(shown(str(path)))
        self.check.setAccessibleDescription(shown(str(path)))
        self._count = Label(role="detail", tone="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.check, 1)
        row.addWidget(self._count, 2)

    def say(self, text: str) -> None:
        """Say something beside it."""
        self._count.setText(text)

    def show_known(self) -> None:
        """Say that it is in the index already; there is nothing to choose then."""
        self.check.setChecked(True)
        self.check.setEnabled(False)
        self.counted = True
        self.say(self.tr("in the index already"))

    def show_count(self, survey: wire.Survey) -> None:
        """Show how much is in it, as far as it is counted."""
        self.counted = survey.done
        if survey.note and not survey.files:
            self.say(told(survey.note))
            return
        if survey.done and not survey.files:
            self.say(self.tr("nothing to read"))
            return
        files = self.tr("%Ln file(s)", "", survey.files)
        if not survey.done:
            self.say(self.tr("%1 so far…").replace("%1", files))
            return
        said = [files, words.size(survey.bytes)]
        most = list(survey.by_kind.items())[:_KINDS]
        said += [f"{words.kind(kind)} {words.number(n)}" for kind, n in most]
        if survey.left_out:
            said.append(self.tr("%Ln left out", "", survey.left_out))
        self.say(" · ".join(said))

    @property
    def told(self) -> str:
        """What it says beside the name."""
        return self._count.text()


class Places(QWidget):
    """All folders to choose from.

    Args:
        bridge: The way to the service.

    Attributes:
        changed: Others are chosen.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._places: dict[Path, Place] = {}
        self._counting: Call | None = None
        self._known: set[Path] = set()
        self.setAccessibleName(self.tr("Folders"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.step(1))

    def ask(self) -> None:
        """Ask which folders are likely, and which are in the index already."""
        self._bridge.call(
            lambda client: (client.likely_folders(), [root.path for root in client.roots()]),
            self._show,
            owner=self,
            key="likely",
        )

    def add(self, path: Path, chosen: bool = True) -> None:
        """Offer one more folder."""
        if path in self._places:
            self._places[path].check.setChecked(True)
        else:
            self._add(path, chosen)
            self._count([path])
        self.changed.emit()

    def chosen(self) -> list[Path]:
        """Return the chosen folders that are not in the index yet."""
        return [
            path
            for path, place in self._places.items()
            if place.check.isChecked() and place.check.isEnabled()
        ]

    @property
    def first(self) -> QCheckBox | None:
        """What the cursor goes to."""
        return next((one.check for one in self._places.values() if one.check.isEnabled()), None)

    def stop(self) -> None:
        """Count no further."""
        if self._counting is not None:
            self._counting.cancel()

    def _show(self, answer: tuple[list[Path], list[str]]) -> None:
        likely, roots = answer
        self._known = {from_wire(root) for root in roots}
        for path in [*likely, *self._known]:
            if path not in self._places:
                self._add(path, chosen=False)
        for path in self._known:
            self._places[path].show_known()
        self._count([path for path in likely if path not in self._known])
        self.changed.emit()

    def _add(self, path: Path, chosen: bool) -> None:
        place = Place(path)
        place.check.setChecked(chosen)
        place.check.toggled.connect(lambda _on: self.changed.emit())
        self._places[path] = place
        self._column.addWidget(place)

    def _count(self, paths: Sequence[Path]) -> None:
        if not paths:
            return
        for path in paths:
            self._places[path].say(self.tr("counting…"))
        # One after another: those that were not finished are counted with the new ones.
        self.stop()
        waiting = [path for path, place in self._places.items() if not place.counted]
        self._counting = self._bridge.stream(
            partial(_survey, waiting),
            self._take,
            lambda: None,
            partial(self._fail, waiting),
            owner=self,
        )

    def _take(self, survey: wire.Survey) -> None:
        for path, place in self._places.items():
            if to_wire(path) == survey.path and place.check.isEnabled():
                place.show_count(survey)

    def _fail(self, paths: Sequence[Path], error: ConciergeError) -> None:
        for path in paths:
            self._places[path].say(told(error.message))


def _survey(
    paths: Sequence[Path], client: Client, stopped: Callable[[], bool]
) -> Iterator[wire.Survey]:
    yield from client.survey(paths, stopped)
