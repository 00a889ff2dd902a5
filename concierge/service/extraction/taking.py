"""Files within files, taken out so that other programs can open them.

That is done in a process of its own, as all reading of files that nobody vouches for. What
was taken out stands in a private folder, cannot be written to, and goes after a day, or when
anything is forgotten.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path, PurePosixPath

from concierge.core.errors import (
    BugError,
    ConciergeError,
    OutOfMemoryError,
    TimedOutError,
    from_exception,
)
from concierge.core.paths import shown
from concierge.core.protocols import ExtractionContext
from concierge.core.records import PART_SEPARATOR
from concierge.privacy import landlock
from concierge.service.extraction.pools import MEMORY_EXIT, Pool, WorkerDiedError
from concierge.service.extraction.worker import begin

KEPT_S = 24 * 3600
_MEMORY_MB = 1500
_TIMEOUT_S = 120.0
_STEM_CHARS = 60  # four bytes each at most, of 255 that a name may have
_ENDING_CHARS = 10
_FORBIDDEN = '<>:"/\\|?*'


class Taking:
    """Takes files out of files.

    Args:
        folder: Where they are put, each in a folder of its own; made when needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.tidy()
        self._one = threading.Lock()  # one process at once is enough for a person

    def take(self, path: Path, part: str, password: str) -> Path:
        """Take a file out and return where it is now.

        Args:
            path: The outermost file.
            part: Which one, as `concierge.core.records.Part` spells it.
            password: What opens the outermost file, or "".

        Raises:
            MissingError: When it is not there.
            ConciergeError: When it cannot be read or written; the category says why.
        """
        with self._one:
            self.tidy()
            place = self._place()
            target = place / _name_of(part)
            try:
                self._run(path, part, target, password)
                target.chmod(0o400)
            except BaseException:
                shutil.rmtree(place, ignore_errors=True)
                raise
            return target

    def tidy(self, kept_s: float = KEPT_S) -> None:
        """Delete what was taken out so many seconds ago or earlier."""
        with suppress(OSError):
            for place in list(self._folder.iterdir()):
                if time.time() - place.stat().st_mtime >= kept_s:
                    for file in place.iterdir():
                        file.chmod(0o600)  # Windows deletes nothing that cannot be written to
                    shutil.rmtree(place, ignore_errors=True)

    def _place(self) -> Path:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return Path(tempfile.mkdtemp(dir=self._folder))
        except OSError as error:
            raise from_exception(error, "the folder of opened files") from error

    def _run(self, path: Path, part: str, target: Path, password: str) -> None:
        pool = Pool(1, begin, (_MEMORY_MB, False, target.parent))
        context = ExtractionContext(password=password, scratch=target.parent)
        try:
            done: Future[None] = pool.submit(_take, (path, part, target, context), _TIMEOUT_S)
            done.result()
        except ConciergeError:
            raise
        except TimeoutError as error:
            raise TimedOutError(f"{shown(part)} could not be taken out in time.") from error
        except WorkerDiedError as error:
            if error.exit_code == MEMORY_EXIT:
                raise OutOfMemoryError(f"{shown(part)} needs too much memory.") from error
            raise BugError(f"Taking {shown(part)} out broke off.") from error
        finally:
            pool.stop()


def _take(path: Path, part: str, target: Path, context: ExtractionContext) -> None:
    """Do it; runs in a process of its own."""
    from concierge.extract.taking import take

    try:
        landlock.confined(lambda: take(path, part, target, context), [path], [target.parent])
    except OSError as error:
        raise from_exception(error, shown(path)) from error


def _name_of(part: str) -> str:
    """Return the name for the file on this disk; programs know its kind by its ending."""
    inner = PurePosixPath(part.rpartition(PART_SEPARATOR)[2].replace("\\", "/")).name
    plain = "".join("_" if c in _FORBIDDEN or not c.isprintable() else c for c in inner)
    name = PurePosixPath(plain.strip(" .") or "part")
    return name.stem[:_STEM_CHARS] + name.suffix[:_ENDING_CHARS]
