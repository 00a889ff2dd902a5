"""Writing collections somewhere: a folder of links or copies, a ZIP, a table or a page.

Nothing that is there is written over. Whatever ends an export before it is whole takes back what
it wrote, and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from concierge.core import wire
from concierge.core.errors import ConciergeError, MisusedError, from_exception
from concierge.core.paths import from_wire, shown, to_wire
from concierge.service.exporting.box_forms import BoxedFile, Form, Pictures, Writing, begun
from concierge.service.order.collecting import MOST_MEMBERS, Collected
from concierge.store.catalog import Catalog
from concierge.store.disk.bounds import inside

Stopped = Callable[[], bool]

_ALONE: Final = frozenset({"links", "copies", "zip", "markdown"})
"""Forms that would be found a second time in a folder that is indexed."""


@dataclass(frozen=True, slots=True)
class BoxExporter:
    """Exports collections.

    Attributes:
        catalog: Knows the roots.
        collected: Knows the collections.
        picture: Returns a small picture of a file; raises a ConciergeError without one.
    """

    catalog: Catalog
    collected: Collected
    picture: Pictures

    def export(
        self, name: str, form: Form, target: Path, stopped: Stopped
    ) -> Generator[wire.ExportStep, None, None]:
        """Write a collection somewhere, telling how far it is; the last step says what came of it.

        Files that cannot be read are told with the last step and keep no other back.

        Args:
            name: The collection.
            form: As what.
            target: Where to; nothing may be there.
            stopped: Whether nobody waits any more; then what was written is taken back.

        Raises:
            MissingError: When there is no such collection.
            MisusedError: When there is something already, or it would be indexed there.
            DiskFullError: When there is no room.
        """
        collection = self.collected.find(name)
        self._check(form, target)
        files = self._files(name)
        writing = begun(form, target, collection, self.picture)
        failed: list[wire.NotExported] = []
        done = False
        try:
            for number, file in enumerate(files):
                yield wire.ExportStep(done=number, total=len(files))
                problem = writing.add(file, stopped)
                if stopped():
                    return
                if problem:
                    failed.append(wire.NotExported(path=to_wire(file.path), reason=problem))
            writing.finish()
            done = True
            yield wire.ExportStep(
                type="done",
                done=len(files),
                total=len(files),
                failed=failed,
                path=to_wire(target),
            )
        except OSError as error:
            raise from_exception(error, shown(target)) from error
        finally:
            if not done:
                _take_back(writing)

    def _check(self, form: Form, target: Path) -> None:
        if os.path.lexists(target):
            raise MisusedError(
                f"There is something at {shown(target)} already.", "Choose another name."
            )
        if not target.parent.is_dir():
            raise MisusedError(
                f"There is no folder {shown(target.parent)}.", "Make it, or choose another place."
            )
        wanted = os.fsencode(target.resolve())
        around = [one.path for one in self.catalog.places.roots() if _holds(one.path, wanted)]
        if form in _ALONE and around:
            raise MisusedError(
                f"{shown(target)} lies in {shown(around[0])}, which is indexed: its files would"
                " all be found twice.",
                "Choose a place outside the folders of the index.",
            )

    def _files(self, name: str) -> list[BoxedFile]:
        page = self.collected.files(name)
        members = list(page.files)
        for offset in range(MOST_MEMBERS, page.total, MOST_MEMBERS):
            members += self.collected.files(name, MOST_MEMBERS, offset).files
        return [BoxedFile(one.file_id, from_wire(one.path), one.kind, one.note) for one in members]


def _holds(root: bytes, path: bytes) -> bool:
    return path == root or path.startswith(inside(root)[0])


def _take_back(writing: Writing) -> None:
    """Remove what was written; what else was put there meanwhile stays."""
    with suppress(OSError, ConciergeError):
        writing.abandon()
    for path in reversed(writing.made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
