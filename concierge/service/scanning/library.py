"""The roots: adding, looking again, forgetting, and what is left out below each."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import MissingError, MisusedError, from_exception
from concierge.core.paths import Home, shown, to_wire
from concierge.core.times import iso_time
from concierge.service.control import check_patterns
from concierge.service.embedding.meaning import Meaning
from concierge.service.pipeline import Pipeline
from concierge.service.scanning.absence import Absences
from concierge.service.scanning.scanner import Scanner
from concierge.service.searching.inspecting import place_in
from concierge.store.catalog import Catalog
from concierge.store.disk.files import Removed
from concierge.store.disk.roots import RootRow, check_inside
from concierge.watch.whole_paths import pattern_of

# Folders in which the system shows itself as files; reading them has no end.
_SYSTEM = ("/proc", "/sys", "/dev")
# A folder in memory, with files like any other.
_MEMORY = "/dev/shm"  # noqa: S108 - nothing is written there


@dataclass(frozen=True, slots=True)
class Library:
    """What a person keeps in the index.

    Attributes:
        catalog: What is known.
        home: Our own data folder, which is never read.
        scanner: Looks through roots.
        pipeline: Reads what was found.
        meaning: Holds vectors, which are forgotten too.
        absences: Judges roots that are gone.
        changed: Called after something was removed.
    """

    catalog: Catalog
    home: Home
    scanner: Scanner
    pipeline: Pipeline
    meaning: Meaning
    absences: Absences
    changed: Callable[[], None]

    def add(self, paths: list[Path]) -> wire.IndexReply:
        """Add folders or files and scan them in the background.

        Raises:
            MissingError: When one does not exist; then none is added.
            UnreadableError: When one may not be read; then none is added.
        """
        places = [checked(path, self.home) for path in paths]
        rows = [self.catalog.places.add_root(os.fsencode(place)) for place in places]
        for row in rows:
            self.catalog.queue.retry_failed(row.id)
        self.pipeline.try_again()
        ticket = self.scanner.scan([row.id for row in rows])
        return wire.IndexReply(roots=[told(row) for row in rows], ticket=ticket)

    def rescan(self, paths: list[Path] | None = None) -> wire.IndexReply:
        """Look again at the roots that hold the given paths, or at all.

        Raises:
            MisusedError: When a path is not in the index.
        """
        rows = self.catalog.places.roots()
        if paths:
            asked = [place_in(path, rows) for path in paths]
            rows = list(dict.fromkeys(check_inside(path, rows) for path in asked))
        ticket = self.scanner.scan([row.id for row in rows])
        return wire.IndexReply(roots=[told(row) for row in rows], ticket=ticket)

    def roots(self) -> list[wire.Root]:
        """Return all roots."""
        return [told(row) for row in self.catalog.places.roots()]

    def set_rules(self, wanted: wire.RulesRequest, path: Path) -> wire.Root:
        """Change what is left out below a root; takes effect at once, both ways.

        Raises:
            MisusedError: When the path is no root or a pattern is none.
        """
        check_patterns([*wanted.exclude, *wanted.allow])
        row = self._root_at(path)
        self.catalog.places.set_rules(row.id, wanted.exclude, wanted.allow)
        return told(self._root_at(path))

    def confirm(self, path: Path) -> wire.ForgetReply:
        """Forget the files of a root that is gone, or those on a drive within it that is.

        Raises:
            MisusedError: When the path is no root, or its files are there.
        """
        row = self._root_at(path)
        away: set[int] | None = None
        if not self.absences.is_gone(row):
            away = self.absences.away(row, self.catalog.places.file_ids(row.id), set())
        if away is not None and not away:
            raise MisusedError(
                f"The files of {shown(row.path)} are there.",
                "To remove it from the index, use `concierge forget`.",
            )
        files, contents, chunks = self.absences.believe(row, away)
        self._clear()
        self.scanner.scan([row.id])
        return wire.ForgetReply(files=files, contents=contents, chunks=chunks)

    def forget(self, path: Path) -> wire.ForgetReply:
        """Remove a path from the index, for good; the files themselves are not touched.

        A root is dropped. A path within one is excluded from then on, and not found by its
        name either. When this returns, its words and vectors are gone from the data folder.

        Raises:
            MisusedError: When the path is not in the index.
        """
        roots = self.catalog.places.roots()
        place = place_in(path, roots)
        quoted = self.catalog.conversations.files_below(place)
        exact = next((root for root in roots if root.path == place), None)
        outer = [root for root in roots if root is not exact]
        removed = self.catalog.places.forget_root(exact.id) if exact else None
        try:
            holder = check_inside(place, outer)
        except MisusedError:
            if removed is None:
                raise
        else:
            removed = self._exclude(holder, place, removed or Removed())
        assert removed is not None
        self.catalog.past.forget_below(place)
        self.catalog.journal.forget_below(place)
        self.catalog.folder_tags.forget(place)
        self.catalog.conversations.forget_below(place, quoted)
        self._clear()
        return wire.ForgetReply(
            files=removed.files, contents=removed.contents, chunks=removed.chunks
        )

    def _clear(self) -> None:
        self.meaning.purge()
        self.catalog.trim()
        self.changed()

    def _root_at(self, path: Path) -> RootRow:
        return root_at(path, self.catalog.places.roots())

    def _exclude(self, root: RootRow, place: bytes, before: Removed) -> Removed:
        relative = os.fsdecode(place[len(root.path) :]).replace(os.sep, "/").lstrip("/")
        pattern = pattern_of(relative)
        # What lets things in comes before what leaves them out.
        allow = [*root.allow, "!" + pattern] if root.allow else []
        self.catalog.places.set_rules(root.id, [*root.exclude, pattern], allow)
        ids = self.catalog.places.file_ids(root.id, below=place, missing=True)
        removed = self.catalog.places.forget_files(sorted(ids))
        self.scanner.scan([root.id])
        return before + removed


def told(row: RootRow) -> wire.Root:
    """Return a root as faces see it."""
    return wire.Root(
        id=row.id,
        path=to_wire(row.path),
        exclude=list(row.exclude),
        allow=list(row.allow),
        present=row.present and not row.gone_why,
        gone_why=row.gone_why,
        gone_since="" if row.gone_since is None else iso_time(row.gone_since),
        added=row.added,
        scanned=row.scanned,
        files=row.files,
    )


def root_at(path: Path, roots: list[RootRow]) -> RootRow:
    """Return the root that a path is.

    Raises:
        MisusedError: When it is none.
    """
    place = place_in(path, roots)
    for root in roots:
        if root.path == place:
            return root
    raise MisusedError(
        f"{shown(path)} is not a folder that was added to the index.",
        "`concierge roots` lists those that were.",
    )


def checked(path: Path, home: Home) -> Path:
    """Return a path that can be added, links resolved.

    Raises:
        MissingError: When it does not exist.
        MisusedError: When it is no folder or file, or one that must not be read.
        UnreadableError: When it may not be read.
    """
    try:
        place = path.resolve(strict=True)
        if place.is_dir():
            os.scandir(place).close()
        elif place.is_file():
            place.open("rb").close()
        else:  # opening a pipe would wait for ever
            raise MisusedError(
                f"{shown(path)} is neither a folder nor a file.", "Nothing was added."
            )
    except FileNotFoundError as error:
        raise MissingError(
            f"{shown(path)} does not exist.", "Check the spelling; nothing was added."
        ) from error
    except (OSError, RuntimeError) as error:
        problem = OSError(str(error)) if isinstance(error, RuntimeError) else error
        raise from_exception(problem, shown(path)) from error
    if place == home.folder.resolve() or home.folder.resolve() in place.parents:
        raise MisusedError(
            f"{shown(path)} is Concierge's own data folder.", "Choose a folder of yours."
        )
    if any(place.is_relative_to(name) for name in _SYSTEM) and not place.is_relative_to(_MEMORY):
        raise MisusedError(
            f"{shown(path)} is a part of the system that only looks like files.",
            "Choose a folder of yours.",
        )
    return place
