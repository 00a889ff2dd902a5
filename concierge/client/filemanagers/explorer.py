"""Explorer's verbs: keys of the registry, below which each entry has its command."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from concierge.client.filemanagers.files import not_ours
from concierge.client.filemanagers.manager import Step
from concierge.client.filemanagers.registry import Registry, persons_registry
from concierge.client.filemanagers.verbs import VERBS
from concierge.core.commands import check_text
from concierge.core.errors import MisusedError, from_exception
from concierge.core.paths import Home

MARK: Final = "ConciergeIntegration"
"""A value of every key of ours."""

KEYS: Final = tuple(rf"Software\Classes\{kind}\shell\Concierge" for kind in ("*", "Directory"))
"""Below them are the entries for files and for folders."""


@dataclass(frozen=True, slots=True)
class SetKey:
    """A key is written, in place of an older one.

    Attributes:
        registry: Where.
        key: Which.
        values: For it and those below it: the texts by their names.
    """

    registry: Registry
    key: str
    values: Mapping[str, Mapping[str, str]]

    @property
    def place(self) -> str:
        """See `Step`."""
        return rf"HKEY_CURRENT_USER\{self.key}"

    def do(self) -> None:
        """See `Step`."""
        try:
            if self.registry.has(self.key):
                self.registry.delete(self.key)
            for key, texts in self.values.items():
                for name, text in texts.items():
                    self.registry.set(key, name, text)
        except OSError as error:
            raise from_exception(error, self.place) from error


@dataclass(frozen=True, slots=True)
class DeleteKey:
    """A key goes, with all below it.

    Attributes:
        registry: Where.
        key: Which.
    """

    registry: Registry
    key: str

    @property
    def place(self) -> str:
        """See `Step`."""
        return rf"HKEY_CURRENT_USER\{self.key}"

    def do(self) -> None:
        """See `Step`."""
        try:
            self.registry.delete(self.key)
        except OSError as error:
            raise from_exception(error, self.place) from error


@dataclass(frozen=True, slots=True)
class Explorer:
    """The file manager of Windows.

    It starts a command for each of the files that are selected; the window gathers them.

    Attributes:
        id: By which a command names it.
        title: How people call it.
        advice: Where its entries are.
        registry: Where they are written.
    """

    id: str = "explorer"
    title: str = "Explorer"
    advice: str = "Under Windows 11 the entries are in the menu under Show more options."
    registry: Registry = field(default_factory=persons_registry)

    def is_there(self) -> bool:
        """See `Manager`."""
        return sys.platform == "win32"

    def is_on(self) -> bool:
        """See `Manager`."""
        return any(self._is_ours(key) for key in KEYS)

    def plan(self, home: Home | None) -> list[Step]:
        """See `Manager`."""
        return list(self._steps(home))

    def _steps(self, home: Home | None) -> Iterator[Step]:
        for key in KEYS:
            ours = self._is_ours(key)
            if home is None:
                if ours:
                    yield DeleteKey(self.registry, key)
                continue
            if self.registry.has(key) and not ours:
                raise not_ours(rf"HKEY_CURRENT_USER\{key}")
            values = values_of(key, home)
            if not self._are_so(values):
                yield SetKey(self.registry, key, values)

    def _is_ours(self, key: str) -> bool:
        return self.registry.value(key, MARK) is not None

    def _are_so(self, values: Mapping[str, Mapping[str, str]]) -> bool:
        return all(
            self.registry.value(key, name) == text
            for key, texts in values.items()
            for name, text in texts.items()
        )


def values_of(key: str, home: Home) -> dict[str, dict[str, str]]:
    """Return a menu of our entries as keys with their texts.

    https://learn.microsoft.com/en-us/windows/win32/shell/how-to-create-cascading-menus-with-the-subcommands-registry-entry

    Args:
        key: The key of the menu.
        home: The data folder whose window is shown.

    Raises:
        MisusedError: When the command cannot be written into the registry.
    """
    found = {key: {MARK: "1", "MUIVerb": "Concierge", "SubCommands": ""}}
    for at, verb in enumerate(VERBS, start=1):  # they are shown in the order of their keys
        entry = rf"{key}\shell\{at}{verb.id}"
        found[entry] = {"MUIVerb": verb.called(), "MultiSelectModel": "Player"}
        found[rf"{entry}\command"] = {"": command_line(verb.command(home))}
    return found


def command_line(command: Sequence[str]) -> str:
    """Return a command for Explorer, which fills in the file for ``%1``."""
    check_text(command)
    line = subprocess.list2cmdline(command)
    if "%" in line:
        raise MisusedError(
            f"{line} cannot be put into a menu of Explorer: it holds a %.",
            "Move the data folder or Concierge to a folder whose name has none.",
        )
    return f'{line} "%1"'
