"""Steps on the disk that a person or a rule wants: each is in the journal, and can be undone.

Each is written down before it is taken and noted after it, so that a service that was killed
between the two knows at its next start what to look at. A file that is not as the journal
left it is left alone.
"""

from __future__ import annotations

import logging
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from concierge.core.errors import ConciergeError, MisusedError
from concierge.core.paths import shown
from concierge.service.acting.stepping import check, found_out, mark_of, refused, take
from concierge.service.searching.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.disk.roots import check_inside
from concierge.store.journaling.journal_steps import Kind, Step
from concierge.store.journaling.journal_words import plain

log = logging.getLogger(__name__)


class DiskSteps:
    """Renames, moves, copies and deletes files of the index.

    Args:
        catalog: Keeps the journal.
        look: Has the scanner look at some paths of a root, so that it knows moved files again.
    """

    def __init__(self, catalog: Catalog, look: Callable[[int, frozenset[bytes]], object]) -> None:
        self._catalog = catalog
        self._look = look

    def rename(self, path: Path, name: str) -> Path:
        """Give a file another name in its folder; return where it is then.

        Raises:
            ConciergeError: When it cannot be done; then nothing was.
        """
        if name.strip() in ("", ".", "..") or "\0" in name or Path(name).name != name:
            raise MisusedError(f"A file cannot be called {plain(name)}.", "Choose another name.")
        source = self._place(path)
        return self._carried("file.rename", "move", source, source.with_name(name))

    def move(self, path: Path, folder: Path) -> Path:
        """Move a file into a folder of the index, made where it is not there; see `rename`."""
        into = Path(os.path.abspath(folder))
        check_inside(os.fsencode(into), self._catalog.places.roots())  # else its tags were lost
        source = self._place(path)
        return self._carried("file.move", "move", source, into / source.name)

    def copy(self, path: Path, folder: Path) -> Path:
        """Copy a file into a folder, made where it is not there; return where the copy is."""
        source = self._place(path)
        target = Path(os.path.abspath(folder)) / source.name
        return self._carried("file.copy", "copy", source, target)

    def bring(self, path: Path, target: Path, *, copy: bool = False) -> Path:
        """Have a file of the index, or a copy of it, stand at a path; see `rename`."""
        goal = Path(os.path.abspath(target))
        if not copy:
            check_inside(os.fsencode(goal), self._catalog.places.roots())
        what = "file.copy" if copy else "file.move"
        return self._carried(what, "copy" if copy else "move", self._place(path), goal)

    def bin(self, path: Path) -> None:
        """Put a file into the system's bin; see `rename`."""
        self._carried("file.bin", "bin", self._place(path), None)

    def check(self, steps: Iterable[Step], *, back: bool) -> None:
        """See that steps can be undone, or taken again.

        Raises:
            ConciergeError: When a file is not as the journal left it.
        """
        moved: set[Path | None] = set()
        for step in left(steps, back=back):
            ends = {step.source, step.target}
            if moved.isdisjoint(ends):  # else it depends on one before it, and is checked then
                check(step, back=back)
            moved |= ends - {None}

    def turn(self, steps: Sequence[Step], *, back: bool) -> None:
        """Undo steps, the last first, or take them again; those that stand so are left alone.

        Raises:
            ConciergeError: When one cannot be turned; those before it are.
        """
        try:
            for step in left(steps, back=back):
                check(step, back=back)
                self._take(step, back=back)
        finally:
            self._have_seen(steps)

    def recover(self) -> None:
        """Find out what became of steps in which the service was ended."""
        unfinished = self._catalog.steps.unfinished()
        for step in unfinished:
            try:
                self._catalog.steps.note(found_out(step))
            except OSError:  # its drive may be away; it is looked at again at the next start
                log.warning("what became of a step on the disk could not be found out")
        for entry_id in {step.entry_id for step in unfinished}:
            self._catalog.steps.settle(entry_id, known=False)

    def _carried(self, what: str, kind: Kind, source: Path, target: Path | None) -> Path:
        step = Step(kind, source, target, mark_of(source))
        check(step, back=False)
        details = {"name": plain(source.name)}
        if target is not None:
            details |= {"new": plain(target.name), "folder": shown(target.parent)}
        with self._catalog.journal.entry(what, details) as entry:
            step = self._catalog.steps.plan(entry, step)
            try:
                self._take(step, back=False)
            except ConciergeError:
                self._catalog.steps.drop(step)
                raise
        self._have_seen([step])
        return target or source

    def _take(self, step: Step, *, back: bool) -> None:
        """Take a step, or undo it, and note that before and after."""
        steps = self._catalog.steps
        steps.note(step._replace(state="undoing" if back else "doing"))
        try:
            step = take(step, back=back)
        except (OSError, ConciergeError) as error:
            steps.note(step._replace(state="done" if back else "undone"))
            raise refused(error, step, back=back) from error
        steps.note(step._replace(state="undone" if back else "done"))

    def _place(self, path: Path) -> Path:
        """Return where a file of the index is.

        Raises:
            MisusedError: When it is not in the index.
        """
        roots = self._catalog.places.roots()
        place = place_in(path, roots)
        check_inside(place, roots)
        return Path(os.fsdecode(place))

    def _have_seen(self, steps: Iterable[Step]) -> None:
        """Have it known at once where files went."""
        roots = self._catalog.places.roots()
        changed: defaultdict[int, set[bytes]] = defaultdict(set)
        for path in {path for step in steps for path in (step.source, step.target) if path}:
            with suppress(MisusedError):  # a copy may be out of the index
                changed[check_inside(os.fsencode(path), roots).id].add(os.fsencode(path))
        for root_id, some in changed.items():
            self._look(root_id, frozenset(some))


def left(steps: Iterable[Step], *, back: bool) -> list[Step]:
    """Return the steps that are not undone yet, the last first, or not done again."""
    todo = [step for step in steps if step.state != ("undone" if back else "done")]
    return todo[::-1] if back else todo
