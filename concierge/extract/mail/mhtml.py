"""Saved web pages in MIME form (RFC 2557): the page's words, none of its pictures."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from email.message import Message
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.failures import unsupported
from concierge.extract.mail.headers import headers_of, text_of
from concierge.extract.mail.mime import MAX_BYTES, bounded, leaves_of, parse, payload_of
from concierge.extract.web.page import page_text

_MAX_FRAMES = 50


class MhtmlExtractor:
    """Reads pages that a browser or an office program saved as one file."""

    name = "mhtml"
    version = 1
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept pages in MIME form."""
        return media_type == types.MHTML

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the visible words of a saved page.

        Raises:
            UnsupportedError: When there is no page in it.
        """
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        return self.extract_bytes(data, path, media_type, context)

    def extract_bytes(
        self, data: bytes, path: Path, media_type: str, context: ExtractionContext
    ) -> Extraction:
        """Read a saved page that is in memory.

        Raises:
            UnsupportedError: When there is no page in it.
        """
        beginning = bounded(data)
        message = parse(beginning)
        pages = [page_text(_markup(part)) for part in _pages(message)[:_MAX_FRAMES]]
        if not pages:
            raise unsupported(path, media_type)
        headers = headers_of(message)
        title = pages[0].title or headers.subject
        texts = dict.fromkeys(filter(None, (title, *(page.text for page in pages))))
        cut = len(beginning) < len(data)
        where = message.get("Snapshot-Content-Location") or message.get("Content-Location")
        facts = {"created": headers.sent, "identifier": str(where or "")}
        return Extraction(
            media_type=media_type,
            kind=Kind.WEB,
            extractor="mhtml/1",
            segments=(Segment("\n\n".join(texts)),) if texts else (),
            title=title,
            author=pages[0].author,
            language=pages[0].language,
            state=_state(bool(texts), cut),
            note=f"Only its first {len(beginning):,} bytes were read." if cut else "",
            facts={name: value for name, value in facts.items() if value},
        )


def _pages(message: Message) -> list[Message]:
    """Return the page and its frames; the root stands first unless `start` names another."""
    parts = list(leaves_of(message, 0)) if message.is_multipart() else [message]
    pages = [
        one for one in parts if one.get_content_type() in (types.HTML, "application/xhtml+xml")
    ]
    start = message.get_param("start")
    return sorted(pages, key=lambda one: one.get("Content-ID") != start) if start else pages


def _markup(part: Message) -> str:
    return text_of(payload_of(part), part.get_content_charset() or "")


def _state(words: bool, cut: bool) -> TextState:
    if not words:
        return TextState.EMPTY
    return TextState.PARTIAL if cut else TextState.FULL
