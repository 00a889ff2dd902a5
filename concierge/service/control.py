"""What a person steers: pausing, trying again, reading anew, cancelling, settings."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from concierge.core import wire
from concierge.core.declared import declared
from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.paths import shown
from concierge.core.settings import Preferences, Settings
from concierge.service.extraction.reading import Reader
from concierge.service.manners import Manners
from concierge.service.pipeline import Pipeline
from concierge.service.searching.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import check_inside
from concierge.watch import ignore_files

# Until a person resumes it: the last second of the year 9999.
FOREVER = 253_402_300_799.0


def check_patterns(patterns: Sequence[str]) -> None:
    """Refuse what means nothing in a .gitignore file.

    Raises:
        MisusedError: When there is such a pattern.
    """
    if faulty := ignore_files.faulty(patterns):
        raise MisusedError(
            f"{faulty[0]!r} is not a pattern.",
            "Write it as in a .gitignore file, such as *.iso or /old/.",
        )


@dataclass(frozen=True, slots=True)
class Control:
    """Carries out what a person asks of the work.

    Attributes:
        catalog: Where the queue is.
        preferences: Where a pause and the settings are kept.
        pipeline: Does the work.
        manners: Knows who waits.
        reader: Reads.
        applied: Called with the settings before and after a change.
    """

    catalog: Catalog
    preferences: Preferences
    pipeline: Pipeline
    manners: Manners
    reader: Reader
    applied: Callable[[Settings, Settings], None]

    def pause(self, minutes: float | None) -> None:
        """Read nothing for some minutes, or until resumed, also after a restart."""
        until = FOREVER if minutes is None else time.time() + 60 * minutes
        self.change({"paused_until": until})

    def resume(self) -> None:
        """Go on, also with what was put off after a fault."""
        self.change({"paused_until": 0.0})
        self.pipeline.try_again()

    def hurry(self, seconds: float) -> None:
        """Work at full speed for some time, because somebody waits."""
        self.manners.hurry(seconds)
        self.pipeline.wake()

    def retry(self, path: Path | None) -> int:
        """Try again what failed or was cancelled; return how many files that are."""
        files = self.catalog.queue.retry(self._place(path))
        self.pipeline.try_again()
        return files

    def reindex(self, path: Path | None) -> int:
        """Read again from scratch; return how many files that are."""
        files = self.reader.read_anew(self._place(path))
        self.pipeline.try_again()
        return files

    def cancel(self, path: Path | None) -> int:
        """Take waiting work off the queue; return how many files that are."""
        return self.catalog.queue.cancel(self._place(path))

    def settings(self) -> wire.SettingsReply:
        """Return all settings with what they do."""
        values = self.preferences.current.model_dump(mode="json")
        defaults = Settings().model_dump(mode="json")
        return wire.SettingsReply(
            settings=[_row(name, values[name], defaults[name]) for name in Settings.model_fields]
        )

    def change(self, values: Mapping[str, object]) -> None:
        """Change settings and have them take effect.

        Raises:
            MisusedError: When one does not exist or a value is not allowed.
        """
        patterns = values.get("exclude")
        if isinstance(patterns, list | tuple):
            check_patterns([str(pattern) for pattern in patterns])
        before = self.preferences.current
        after = self.preferences.change(values)
        try:
            self.applied(before, after)
        except ConciergeError:  # what cannot be done must not stand in the settings
            self.preferences.change({name: getattr(before, name) for name in values})
            raise
        self.pipeline.wake()

    def _place(self, path: Path | None) -> bytes | None:
        """Return a path as the catalog knows it.

        Raises:
            MisusedError: When it is not in the index.
        """
        if path is None:
            return None
        roots = self.catalog.places.roots()
        place = place_in(path, roots)
        root = check_inside(place, roots)
        if not os.path.lexists(path) and not self.catalog.places.file_ids(root.id, below=place):
            raise MisusedError(f"There is nothing at {shown(path)}.", "Check the spelling.")
        return place


def _row(name: str, value: JsonValue, default: JsonValue) -> wire.SettingRow:
    field, found = Settings.model_fields[name], declared(name)
    return wire.SettingRow(
        name=name,
        title=field.title or name,
        description=field.description or "",
        value=value,
        default=default,
        kind=found.kind,
        choices=list(found.choices),
        minimum=found.minimum,
        maximum=found.maximum,
    )
