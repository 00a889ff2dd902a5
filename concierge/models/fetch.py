"""Fetching a model that the person agreed to: resumable, with progress, verified.

The network guard lets this through only where its caller says that the person consented.
"""

from __future__ import annotations

import hashlib
import http.client
import shutil
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from email.message import Message
from functools import partial
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from concierge.core.errors import (
    BusyError,
    ConciergeError,
    DamagedError,
    DiskFullError,
    ModelMissingError,
    from_exception,
)
from concierge.core.paths import shown
from concierge.models.published import Published, PublishedFile

PART = ".part"
_LOCK = ".lock"
_PIECE = 1 << 20
_TIMEOUT_S = 30.0
_RANGE_REFUSED = 416
_ROOM = 64 * 2**20  # beside the model, so that other programs can go on
_NETWORK = (
    urllib.error.URLError,
    http.client.HTTPException,
    TimeoutError,
    ssl.SSLError,
    ConnectionError,
)

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes of the whole, 0 when unknown."""


def fetch_model(one: Published, progress: Progress) -> Path:
    """Fetch all files of a model, going on where an earlier attempt stopped.

    Several files lie in a folder with `.part` added to its name until all are there.

    Args:
        one: The model; each of its files has a checksum.
        progress: Told how far the whole is.

    Raises:
        ModelMissingError: When the other side cannot be reached or breaks off.
        DamagedError: When what arrived is not what was published; it is deleted.
        DiskFullError: When there is no room for it.
        BusyError: When another process fetches it.
        ConciergeError: When it cannot be written.
    """
    from filelock import FileLock, Timeout

    place = one.place
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(place.with_name(place.name + _LOCK), timeout=0):
            return _fetch_all(one, place, progress)
    except Timeout as error:
        raise BusyError(
            f"The model {one.name} is being fetched for another data folder.", "Wait for that."
        ) from error
    except OSError as error:
        raise from_exception(error, shown(place)) from error


def _fetch_all(one: Published, place: Path, progress: Progress) -> Path:
    if len(one.files) == 1:
        return fetch(one.files[0], place, one.name, progress)
    draft = place.with_name(place.name + PART)
    total, before = one.bytes, 0
    for file in one.files:
        so_far = partial(_further, progress, before, total)
        fetch(file, draft / file.path, one.name, so_far)
        before += file.bytes
    draft.replace(place)
    return place


def fetch(file: PublishedFile, target: Path, name: str, progress: Progress) -> Path:
    """Fetch one file, going on where an earlier attempt stopped.

    What arrived lies beside the target with `.part` added, and takes its place only when
    its checksum is right. A target that is there from an earlier attempt must be what was agreed to
    now: a publisher may have put another in its place.

    Args:
        file: What it is and where it lies.
        target: Where it belongs.
        name: The model's, for messages.
        progress: Told how far it is.

    Raises:
        ConciergeError: As `fetch_model`.
    """
    if target.exists() and _is_published(file, target):
        progress(file.bytes, file.bytes)
        return target
    part = target.with_name(target.name + PART)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _check_room(file, part)
        _download(file, part, progress)
        if not _is_published(file, part):
            part.unlink()
            raise DamagedError(
                f"What arrived as {target.name} is not the file that was published.",
                "It was deleted; try again.",
            )
        part.replace(target)
    except _NETWORK as error:
        raise _unreachable(name, error) from error
    except OSError as error:
        raise from_exception(error, shown(target)) from error
    return target


def _further(progress: Progress, before: int, total: int, done: int, _: int) -> None:
    """Tell how far the whole is, from how far one of its files is."""
    progress(before + done, total)


def read_small(address: str, most: int, name: str) -> bytes:
    """Return what is said of a model at an address, when it is not longer than it may be.

    Raises:
        ModelMissingError: When it cannot be reached or is longer.
    """
    try:
        with _opener().open(address, timeout=_TIMEOUT_S) as reply:
            data: bytes = reply.read(most + 1)
    except _NETWORK as error:
        raise _unreachable(name, error) from error
    if len(data) > most:
        raise ModelMissingError(f"The publisher's answer about {name} is too long.", "Try later.")
    return data


def _download(file: PublishedFile, part: Path, progress: Progress) -> None:
    have = part.stat().st_size if part.exists() else 0
    if have and have == file.bytes:  # nothing is left to fetch
        progress(have, have)
        return
    headers = {"Range": f"bytes={have}-"} if have else {}
    request = urllib.request.Request(file.address, headers=headers)  # noqa: S310 - see _opener
    try:
        reply = _opener().open(request, timeout=_TIMEOUT_S)
    except urllib.error.HTTPError as error:
        if error.code == _RANGE_REFUSED and have:
            return
        raise
    with reply:
        if reply.status != http.client.PARTIAL_CONTENT:
            have = 0
        elif not reply.headers.get("Content-Range", f"bytes {have}-").startswith(f"bytes {have}-"):
            part.unlink()
            raise ConnectionError("the server goes on at another place")
        left = int(reply.headers.get("Content-Length", 0))
        total = file.bytes or have + left
        progress(have, total)
        with part.open("ab" if have else "wb") as stream:
            while piece := reply.read(_PIECE):
                have += len(piece)
                if file.bytes and have > file.bytes:  # it would fill the disk
                    break
                stream.write(piece)
                progress(have, total)
    if left and have < total:
        raise ConnectionError("the connection broke off")


def _check_room(file: PublishedFile, part: Path) -> None:
    """Refuse before the first byte what cannot be kept."""
    have = part.stat().st_size if part.is_file() else 0
    free = shutil.disk_usage(part.parent).free
    if file.bytes and file.bytes - have + _ROOM > free:
        raise DiskFullError(
            f"There is no room for the model: it needs {_mb(file.bytes - have)} MB, and "
            f"{_mb(free)} MB are free on that disk.",
            "Free some space and try again; it goes on where it stopped.",
        )


def _mb(count: int) -> str:
    return f"{round(count / 1_000_000):,}"


def _is_published(file: PublishedFile, part: Path) -> bool:
    """Compare a file with its checksum: SHA-256, or git's SHA-1 of small files."""
    with part.open("rb") as stream:
        if file.sha256:
            return hashlib.file_digest(stream, "sha256").hexdigest() == file.sha256
        digest = hashlib.sha1(f"blob {part.stat().st_size}\0".encode(), usedforsecurity=False)
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return bool(file.blob) and digest.hexdigest() == file.blob


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows to another address, but never from a private connection to an open one."""

    def redirect_request(  # noqa: PLR0917 - the library's
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        scheme = urlsplit(newurl).scheme
        if scheme not in ("http", "https") or (req.type == "https" and scheme != "https"):
            raise urllib.error.URLError("it leads to a connection that is not private")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _opener() -> urllib.request.OpenerDirector:
    """Return what opens addresses, which come from the published list or Whisper's package."""
    return urllib.request.build_opener(_Redirects)


def _reason(error: Exception) -> str:
    """Say what is wrong with the way to the other side."""
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answered {error.code}"
    cause = getattr(error, "reason", error)
    for kind, said in (
        (socket.gaierror, "the server is not found, or there is no network"),
        (TimeoutError, "the server does not answer"),
        (ConnectionRefusedError, "the server refuses to be connected to"),
        (ssl.SSLError, "the connection is not private"),
    ):
        if isinstance(cause, kind):
            return said
    return str(cause)


def _unreachable(name: str, error: Exception) -> ConciergeError:
    return ModelMissingError(
        f"The model {name} could not be fetched ({_reason(error)}).",
        "Check the connection and try again; it goes on where it stopped. Or choose a file that "
        "you have with `concierge models use`.",
    )
