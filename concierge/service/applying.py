"""What changed settings ask of the parts: each change takes effect at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from concierge.core.paths import Home
from concierge.core.settings import Preferences, Settings
from concierge.extract.registry import versions
from concierge.service import autostart
from concierge.service.extraction.reading import WORKER, Reader
from concierge.service.lifetime import Lifetime
from concierge.service.scanning.scanner import Scanner
from concierge.store.catalog import Catalog
from concierge.watch.observe import Watcher

# Settings that say what is read.
_RULES: Final = ("left_out", "exclude", "max_file_mb")


@dataclass(frozen=True, slots=True)
class Applying:
    """Has settings take effect.

    Attributes:
        home: Which service is started with the system.
        catalog: Knows what was read, and by what.
        preferences: The settings.
        scanner: Looks at the roots again.
        watcher: Watches other folders.
        reader: Reads otherwise.
        lifetime: May be another.
        settle: Brings what is indexed up to what is wanted now.
    """

    home: Home
    catalog: Catalog
    preferences: Preferences
    scanner: Scanner
    watcher: Watcher
    reader: Reader
    lifetime: Lifetime
    settle: Callable[[], None]

    def applied(self, before: Settings, after: Settings) -> None:
        """Have changed settings take effect."""
        # First, because it may be refused, and then none of them counts.
        if after.autostart != before.autostart:
            if after.autostart:
                autostart.enable(autostart.service_command(self.home))
            else:
                autostart.disable()
        if any(getattr(before, name) != getattr(after, name) for name in _RULES):
            self.rules_changed(self._roots())
        if after.speech_model != before.speech_model:
            if after.speech_model:
                self.reader.hear_again()
            self.read_again()
        if after.share_tags not in {before.share_tags, "off"}:
            self.scanner.scan(self._roots())
        if after.keywords_as_tags:
            self.settle()
        logging.getLogger().setLevel(after.log_level)
        self.reader.renew()
        self.lifetime.reckon_anew()
        self.lifetime.changed()

    def rules_changed(self, root_ids: Sequence[int]) -> None:
        """Look at roots anew, and watch other folders of them."""
        self.scanner.renew_rules()
        for root_id in root_ids:
            self.watcher.renew(root_id)
        self.scanner.scan(root_ids)

    def read_again(self) -> None:
        """Have what an older program read, or could not hear, read again."""
        self.catalog.contents.read_again(
            versions() | {WORKER}, speech=bool(self.preferences.current.speech_model)
        )

    def _roots(self) -> list[int]:
        return [root.id for root in self.catalog.places.roots()]
