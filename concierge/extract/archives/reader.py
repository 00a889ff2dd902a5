"""Archives: the names of their members, and everything that their members say."""

# ruff: noqa: ARG002 - the protocol of extractors names the parameters
from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concierge.core.errors import TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Kind, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.children import Children, Readable
from concierge.extract.failures import damaged
from concierge.extract.unpack import Budget

_STREAMS = frozenset({types.TAR, types.GZIP, types.BZIP2, types.XZ, types.ZSTD})


@dataclass(frozen=True, slots=True)
class Member:
    """One file in an archive, in the order in which they stand there.

    Attributes:
        name: Its path inside, with "/" between folders.
        size: Bytes when unpacked, or None when that is not known.
        stream: Its bytes, to be read before the next member is asked for; None when it
            cannot be read.
        reason: Why it cannot be read, or "" when there is nothing to read.
        damaged: Says, once the stream was read, whether it broke off.
    """

    name: str
    size: int | None = None
    stream: Readable | None = None
    reason: str = ""
    damaged: Callable[[], bool] = lambda: False


class Source:
    """What all members of an archive come from.

    Args:
        path: The archive.
        media_type: As it was told by content.
        context: Names the password and the folder for temporary files.
        budget: Counts what comes out.

    Attributes:
        packed: Size of the archive in bytes.
        trouble: Why the list of members is not complete, or "".
    """

    def __init__(
        self, path: Path, media_type: str, context: ExtractionContext, budget: Budget
    ) -> None:
        self.path = path
        self.media_type = media_type
        self.context = context
        self.budget = budget
        self.packed = path.stat().st_size
        self.trouble = ""


class ArchiveExtractor:
    """Reads archives and single compressed files; members are read like files on the disk."""

    name = "archive"
    version = 3
    priority = 40

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept ZIP, TAR, single compressed files, and what 7-Zip opens."""
        return media_type == types.ZIP or media_type in _STREAMS | types.FOR_ARCHIVE_TOOL

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """List the members and read them.

        Raises:
            DamagedError: When not even its list of members can be read.
            EncryptedError: When that list wants a password.
            TooLargeError: When it is a decompression bomb.
            UnsupportedError: When it wants a tool that is not installed.
        """
        children = Children(context, packed=path.stat().st_size)
        children.budget.open_archive(path)
        source = Source(path, media_type, context, children.budget)
        names: list[str] = []
        last: Extraction | None = None
        notes: list[str] = []
        try:
            with closing(_members(source)) as members:
                for member in members:
                    names.append(member.name)
                    last = _read(member, children)
                    if children.full:
                        children.cut = True
                        break
        except TooLargeError as error:
            # What was read before is kept: a bomb may lie beside letters.
            if not children.segments:
                raise
            notes.append(error.message)
        if source.trouble and not names:
            raise damaged(path, "its members cannot be read")
        notes += filter(None, (source.trouble, children.note()))
        listing = (Segment("\n".join(names)),) if names else ()
        return Extraction(
            media_type=media_type,
            kind=Kind.ARCHIVE,
            extractor=f"{self.name}/{self.version}",
            segments=(*listing, *children.segments),
            state=_state(bool(names), bool(notes) or children.partial),
            note=" ".join(notes),
            parts=tuple(children.parts),
            **(_about(last) if len(names) == 1 and last else {}),
        )


def _members(source: Source) -> Generator[Member]:
    # Here, because these modules import the records of this one.
    from concierge.extract.archives.stream import stream_members
    from concierge.extract.archives.tool import tool_members
    from concierge.extract.archives.zip import zip_members

    if source.media_type == types.ZIP:
        return zip_members(source)
    if source.media_type in _STREAMS:
        return stream_members(source)
    return tool_members(source)


def _read(member: Member, children: Children) -> Extraction | None:
    if member.stream is not None:
        return children.add_stream(member.name, member.stream, member.size, member.damaged)
    state = TextState.FAILED if member.reason else TextState.UNSUPPORTED
    children.name_only(member.name, member.size, state, member.reason)
    return None


def _about(only: Extraction) -> dict[str, Any]:
    """Return what an archive takes over from its only member, such as a book's title."""
    return {
        "title": only.title,
        "author": only.author,
        "language": only.language,
        "facts": only.facts,
        "thumbnail": only.thumbnail,
    }


def _state(members: bool, partial: bool) -> TextState:
    if partial:
        return TextState.PARTIAL
    return TextState.FULL if members else TextState.EMPTY
