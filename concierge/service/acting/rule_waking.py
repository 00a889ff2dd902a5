"""When rules run by themselves: after something happened to files, and by the clock.

A thread sleeps until it is told that something was indexed or tagged, or until the next rule
of the clock is due; after the computer slept, the scan that follows wakes it.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.times import local_time
from concierge.organize.rules.timing import due_after
from concierge.service.acting.rule_running import Runner
from concierge.service.precedence import Precedence
from concierge.store.catalog import Catalog
from concierge.store.journaling.journal_words import plain
from concierge.store.order.rule_events import Event
from concierge.store.order.rules import KeptRule
from concierge.store.tagging.labels import key_of

log = logging.getLogger(__name__)

MOST_LAPS = 3
"""How often a rule may deal with the same file because of what rules did to it."""

FORGET_LAPS_S = 600.0
_GATHER_S = 0.3  # so that what comes at once is dealt with at once
_AGAIN_S = 60.0  # after which rules are tried again that could not run

_WHAT = {
    "arrives": "arrives", "moved": "arrives", "changes": "changes",
    "tagged": "tagged", "lent": "tagged",
}  # fmt: skip


class Waking:
    """Runs rules that are on.

    Args:
        catalog: Where rules are, and what happened.
        runner: Runs one.
        precedence: Lets those who search go first.
        changed: Called after a rule ran or was switched off.
        clock: Tells the time of this machine.
    """

    def __init__(
        self,
        catalog: Catalog,
        runner: Runner,
        precedence: Precedence,
        changed: Callable[[], None],
        clock: Callable[[], datetime] = lambda: datetime.now().astimezone(),
    ) -> None:
        self._catalog, self._runner = catalog, runner
        self._precedence, self._changed = precedence, changed
        self._clock = clock
        self._laps: Counter[tuple[int, int]] = Counter()
        self._lapped = 0.0
        self._stirred, self._stopped = threading.Event(), threading.Event()
        self._running = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="rules", daemon=True)

    def start(self) -> None:
        """Begin to run rules."""
        self._stirred.set()  # what happened while the service did not run
        self._thread.start()

    def stop(self) -> None:
        """End after the rule in hand."""
        self._stopped.set()
        self._stirred.set()
        if self._thread.is_alive():
            self._thread.join()

    def stir(self) -> None:
        """Note that something happened, or that rules are not what they were."""
        self._stirred.set()

    def look(self) -> None:
        """Run all rules that something happened for, and those that are due."""
        with self._running:
            while not self._stopped.is_set() and self._follow():
                pass
            self._run_due()

    def by_hand(self, name: str) -> wire.RuleRun:
        """Run a rule on all files that it is about.

        Raises:
            MissingError: When there is none of that name.
        """
        with self._running:
            kept = self._catalog.rules.find(name)
            run = self._run_on(kept, self._runner.matching(kept.rule))
        self._changed()
        return run

    def due(self, kept: KeptRule) -> datetime | None:
        """Return when the clock has a rule run next, or none."""
        if not kept.is_on:
            return None
        # By the clock on the wall, which is put forward and back.
        ran = local_time(max(kept.since, kept.ran)).replace(tzinfo=None)
        due = due_after(kept.rule.when, ran)
        return None if due is None else due.astimezone()

    # ------------------------------------------------------------ what happened

    def _follow(self) -> bool:
        """Deal with the earliest events; say whether there were any."""
        events = self._catalog.rule_events.pending()
        if not events:
            return False
        stopped: set[int] = set()  # files that later rules pass over
        for kept in self._catalog.rules.all():
            if kept.is_on:
                self._precedence.give()
                self._deal(kept, [one for one in events if one.file_id not in stopped], stopped)
        self._catalog.rule_events.done(events)
        return True

    def _deal(self, kept: KeptRule, events: Sequence[Event], stopped: set[int]) -> None:
        """Run a rule on the files that something happened to which it waits for."""
        tag = self._catalog.tags.meant(kept.rule.when.tag) if kept.rule.when.tag else ""
        wanted = [one for one in events if _waits(kept, one, key_of(tag))]
        files = list(dict.fromkeys(one.file_id for one in wanted))
        matching = set(self._runner.matching(kept.rule, files)) if files else set()
        if not matching:
            return
        looping = self._looping(kept, [one for one in wanted if one.file_id in matching])
        if looping:
            self._switch_off(kept)
            return
        tags = {one.file_id: one.tag for one in wanted if one.tag}
        planned = self._runner.plan(kept.rule, [one for one in files if one in matching], tags)
        run = self._runner.run(kept, planned)
        if kept.rule.stops:
            stopped |= {one.facts.id for one in planned if one.steps}
        if run.files or run.skipped or run.failed:
            self._changed()

    def _looping(self, kept: KeptRule, events: Iterable[Event]) -> bool:
        """Note the files that rules brought here; say whether one came again and again."""
        now = time.monotonic()
        if now - self._lapped > FORGET_LAPS_S:
            self._laps.clear()
        for event in events:
            if event.by_rule:
                self._lapped = now
                # A copy is another file of the same content.
                self._laps[kept.id, event.content_id or -event.file_id] += 1
        return any(
            count > MOST_LAPS for (rule_id, _), count in self._laps.items() if rule_id == kept.id
        )

    def _switch_off(self, kept: KeptRule) -> None:
        """Stop a rule that sets itself off again, and say so."""
        name = plain(kept.rule.name)
        trouble = (
            f"The rule {name} was switched off: what it and other rules did set it off again and"
            " again for the same file."
        )
        with self._catalog.journal.entry("rule.off", {"name": name}, who=f"rule:{name}"):
            self._catalog.rules.switch(kept.rule.name, on=False, trouble=trouble)
        for key in [key for key in self._laps if key[0] == kept.id]:
            del self._laps[key]
        self._runner.tell(wire.Event(type="notice", text=trouble))
        self._changed()

    # ------------------------------------------------------------ the clock

    def _run_due(self) -> None:
        stopped: set[int] = set()
        for kept in self._catalog.rules.all():
            due = self.due(kept)
            if due is None or due > self._clock():
                continue
            self._precedence.give()
            self._catalog.rules.note_ran(kept.id, self._clock().timestamp())
            files = [one for one in self._runner.matching(kept.rule) if one not in stopped]
            planned = self._runner.plan(kept.rule, files)
            self._runner.run(kept, planned)
            if kept.rule.stops:
                stopped |= {one.facts.id for one in planned if one.steps}
            self._changed()

    def _run_on(self, kept: KeptRule, files: Sequence[int]) -> wire.RuleRun:
        return self._runner.run(kept, self._runner.plan(kept.rule, files))

    def _wait_s(self) -> float | None:
        """Return how long nothing is due, in seconds, or None when nothing ever is."""
        dues = [due for kept in self._catalog.rules.all() if (due := self.due(kept))]
        return max(0.0, (min(dues) - self._clock()).total_seconds()) if dues else None

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self.look()
                wait_s = self._wait_s()
            except ConciergeError as error:
                log.warning("rules did not run: %s", error.category)
                wait_s = _AGAIN_S
            self._stirred.wait(None if wait_s is None else min(wait_s, threading.TIMEOUT_MAX))
            if self._stirred.is_set():
                self._stopped.wait(_GATHER_S)
            self._stirred.clear()


def _waits(kept: KeptRule, event: Event, wanted: str) -> bool:
    """Say whether a rule waits for what happened; `wanted` is the key of the tag it names."""
    when = kept.rule.when
    if _WHAT[event.what] != when.what or event.at < kept.since or event.is_turned:
        return False
    if event.earlier and not os.path.isdir(event.earlier):
        return False  # its folder was renamed with all that is in it
    if when.what == "tagged":
        tag = key_of(event.tag)
        return bool(tag) and (tag == wanted or tag.startswith(f"{wanted}/"))
    return True
