"""Words in pictures and scanned pages, read by tesseract: the one door for all readers.

One single-threaded process per core reads a page from a file, while the next page is drawn
in the caller's thread. Every page is a piece of its own, kept as soon as it is read.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from concierge.core.errors import ConciergeError
from concierge.core.pieces import PagePiece, Pieces
from concierge.core.protocols import ExtractionContext
from concierge.extract.ocr.languages import usable_languages
from concierge.extract.ocr.reading import read_page
from concierge.extract.ocr.tesseract import require_tesseract

Render = Callable[[Path], Path]


def recognise_pages(
    pages: Sequence[tuple[str, Render]], context: ExtractionContext
) -> dict[str, PagePiece]:
    """Read the words of pages or pictures; what was read before is not read again.

    Args:
        pages: Name of each piece, and a function that writes the page as a picture into the
            folder it is given, or names a file that is there already, and returns its path:
            one page in a format that tesseract reads, as a viewer shows it. The function is
            called in this thread, and only for pages that are read now. A `ConciergeError`
            that it raises is the failure of that page alone.
        context: Languages, processes, the known pieces, and the folder for pictures.

    Returns:
        What was found, by name, in the order of `pages`; pages put off for another turn are
        absent. A page that could not be read says why in `failed`.

    Raises:
        ModelMissingError: When tesseract or all of the wanted languages are not there, and a
            page is not known yet.
    """
    fresh = [page for page in pages if context.pieces.known(page[0]) is None]
    if fresh and context.ocr:
        _read_now(fresh, context)
    kept = ((name, context.pieces.known(name)) for name, _ in pages)
    return {name: PagePiece.unpacked(piece) for name, piece in kept if piece is not None}


def languages_note(context: ExtractionContext) -> str:
    """Return a sentence that says which wanted languages are missing, or "".

    Raises:
        ModelMissingError: When tesseract or all of the wanted languages are not there.
    """
    require_tesseract()
    return usable_languages(context.ocr_languages)[1]


def _read_now(pages: Sequence[tuple[str, Render]], context: ExtractionContext) -> None:
    """Read pages side by side and keep each; no more than one drawn page waits."""
    require_tesseract()
    languages, _ = usable_languages(context.ocr_languages)
    with _Desk(languages, context) as desk:
        for name, render in pages:
            if not context.pieces.may_go_on:
                context.pieces.put_off()
                return
            desk.begin(name, render)


class _Desk:
    """Pages that are being read: at most as many as processes may run side by side."""

    def __init__(self, languages: str, context: ExtractionContext) -> None:
        self._languages = languages
        self._pieces: Pieces = context.pieces
        self._most = max(1, context.ocr_processes)
        self._folder = tempfile.TemporaryDirectory(prefix="ocr-", dir=context.scratch)
        # Threads that only wait: the work is tesseract's, in processes of its own.
        self._threads = ThreadPoolExecutor(self._most, thread_name_prefix="ocr")
        self._running: dict[Future[PagePiece], str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._folder, self._threads:
            while self._running:
                self._keep_finished()

    def begin(self, name: str, render: Render) -> None:
        """Draw a page, and have it read as soon as a process is free."""
        self._pieces.begin(name)
        place = Path(tempfile.mkdtemp(dir=self._folder.name))
        try:
            picture = render(place)
        except ConciergeError as error:
            self._pieces.keep(name, PagePiece("", failed=error.message).packed())
            return
        while len(self._running) >= self._most:
            self._keep_finished()
        self._running[self._threads.submit(_read, picture, self._languages, place)] = name

    def _keep_finished(self) -> None:
        done, _ = wait(self._running, return_when=FIRST_COMPLETED)
        for future in done:
            self._pieces.keep(self._running.pop(future), future.result().packed())


def _read(picture: Path, languages: str, place: Path) -> PagePiece:
    with _removed(place):
        return read_page(picture, languages, place)


@contextmanager
def _removed(folder: Path) -> Iterator[None]:
    """Remove a folder of pictures as soon as they are read: a long scan would fill the disk."""
    try:
        yield
    finally:
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
