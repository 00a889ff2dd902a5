"""The second try: pypdf repairs some files that pdfium refuses, and knows some odd fonts."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from concierge.core.errors import ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.extract.failures import damaged, encrypted
from concierge.extract.pdf.open import MAX_PAGES
from concierge.extract.pdf.quality import Quality, judged
from concierge.extract.pdf.text import Look, PageText, cleaned

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAX_BYTES = 64 << 20


@contextmanager
def second_reader(path: Path, context: ExtractionContext) -> Iterator[PdfReader]:
    """Lend the file to pypdf.

    Raises:
        EncryptedError: When it wants another password.
        DamagedError: When pypdf cannot make sense of it either.
    """
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError

    if path.stat().st_size > _MAX_BYTES:
        raise damaged(path, "it is not a readable PDF")
    # It reports every oddity of a broken file; what is missing is told by our own note.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with path.open("rb") as stream:
        try:
            reader = PdfReader(stream)
            if reader.is_encrypted and not (
                reader.decrypt("") or (context.password and reader.decrypt(context.password))
            ):
                raise encrypted(path, wrong=bool(context.password))
            len(reader.pages)
        except FileNotDecryptedError as error:
            raise encrypted(path, wrong=bool(context.password)) from error
        except (ConciergeError, OSError, MemoryError):
            raise
        # A broken file can break any step of the parser; every other cause is the file's.
        except Exception as error:
            raise damaged(path, f"it is not a readable PDF ({type(error).__name__})") from error
        yield reader


def second_pages(reader: PdfReader) -> Iterator[tuple[int, PageText | None]]:
    """Yield number (from 1) and text of every page; None for one that cannot be read."""
    for number in range(1, min(len(reader.pages), MAX_PAGES) + 1):
        yield number, second_page(reader, number)


def second_page(reader: PdfReader, number: int) -> PageText | None:
    """Read one page (from 1); None when it cannot be read."""
    try:
        text = reader.pages[number - 1].extract_text()
    except MemoryError:
        raise
    # As above: what goes wrong on one page is told in the note, the others are read.
    except Exception:  # noqa: BLE001
        return None
    garbage = judged(text) is not Quality.GOOD
    return PageText(cleaned(text), Look.BLANK if garbage or not text.strip() else Look.TEXT)


def second_title(reader: PdfReader) -> tuple[str, str]:
    """Return title and author."""
    try:
        said = reader.metadata
        return cleaned((said and said.title) or ""), cleaned((said and said.author) or "")
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - as above
        return "", ""
