"""Books and notebooks, through kreuzberg.

Everything in it that goes beyond reading is switched off: it recognises no pictures, keeps
no cache, cuts no chunks, embeds nothing and speaks to nobody.
"""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.detect import kind_of
from concierge.extract.failures import damaged, encrypted, unsupported
from concierge.extract.unpack import open_zip

if TYPE_CHECKING:
    from kreuzberg import ExtractionConfig, ExtractionResult

_ACCEPTED = frozenset(
    {
        types.EPUB,
        types.FICTION_BOOK,
        types.NOTEBOOK,
    }
)
_PASSWORD_WORDS = re.compile(r"password|encrypt", re.IGNORECASE)
_CONTROLS = dict.fromkeys(c for c in range(32) if c not in (9, 10))
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]\n]*)\]\((?:[a-z]+:|#|/)[^)\s]*(?:\s\"[^\"]*\")?\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


class OfficeExtractor:
    """Reads documents that one good library reads well."""

    name = "office"
    version = 2
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept EPUB, FictionBook and Jupyter notebooks."""
        return media_type in _ACCEPTED

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the words of a document.

        Raises:
            EncryptedError: When it wants a password.
            DamagedError: When it cannot be parsed.
            TooLargeError: When it is a decompression bomb.
        """
        if media_type == types.EPUB:
            open_zip(path).close()
        result = _read(path, media_type)
        about: dict[str, Any] = dict(result.metadata)
        text = _clean(result.content)
        return Extraction(
            media_type=media_type,
            kind=kind_of(media_type, path.suffix, path.name),
            extractor="office/2",
            segments=(Segment(text),) if text else (),
            title=_word(about, "title") or _word(about, "subject"),
            author=_author(about),
            language=_language(about, kind_of(media_type, path.suffix)),
            state=TextState.FULL if text else TextState.EMPTY,
        )


def _read(path: Path, media_type: str) -> ExtractionResult:
    from kreuzberg import KreuzbergError, extract_file_sync

    try:
        return extract_file_sync(path, mime_type=media_type, config=_config())
    except KreuzbergError as error:
        words = str(error)
        if _PASSWORD_WORDS.search(words):
            raise encrypted(path) from error
        if "nsupported" in words:
            raise unsupported(path, media_type) from error
        raise damaged(path, words.partition(":")[2].strip() or words) from error


@lru_cache(maxsize=1)
def _config() -> ExtractionConfig:
    from kreuzberg import (
        ConcurrencyConfig,
        ContentFilterConfig,
        ExtractionConfig,
        PostProcessorConfig,
    )

    # A dictionary, because the library's type stubs leave out `disable_ocr`.
    choices: dict[str, Any] = {
        "use_cache": False,
        "disable_ocr": True,
        "enable_quality_processing": False,
        "postprocessor": PostProcessorConfig(enabled=False),
        "concurrency": ConcurrencyConfig(max_threads=1),
        "content_filter": ContentFilterConfig(
            include_headers=True, include_footers=True, strip_repeating_text=False
        ),
        "output_format": "plain",
    }
    return ExtractionConfig(**choices)


def _clean(text: str) -> str:
    """Leave the words: what a picture shows and a link says, not where they lead."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    if "](" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub(r"\1", text))
    if "**" in text or "__" in text:
        text = _BOLD.sub(r"\2", text)
    return text.strip()


def _word(about: dict[str, Any], name: str) -> str:
    value = about.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _author(about: dict[str, Any]) -> str:
    authors = about.get("authors")
    sender = _word(about, "from_email")
    return sender or ", ".join(authors if isinstance(authors, list) else ())


def _language(about: dict[str, Any], kind: Kind) -> str:
    # Notebooks name their programming language here.
    return "" if kind == Kind.CODE else _word(about, "language")
