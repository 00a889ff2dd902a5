"""Fetching a model that the person agreed to: resumable, with progress, verified.

The network guard lets this through only where its caller says that the person consented.
"""

from __future__ import annotations

import hashlib
import http.client
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from concierge.core.errors import ConciergeError, DamagedError, ModelMissingError, from_exception
from concierge.core.paths import shown

_PIECE = 1 << 20
_TIMEOUT_S = 30.0
_RANGE_REFUSED = 416

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes of the whole, 0 when unknown."""


def fetch(address: str, target: Path, sha256: str, progress: Progress) -> Path:
    """Fetch a file, going on where an earlier attempt stopped.

    What arrived lies beside the target with `.part` added, and takes its place only when
    its checksum is right.

    Args:
        address: Where it lies.
        target: Where it belongs.
        sha256: Checksum in hexadecimal.
        progress: Told how far it is.

    Raises:
        ModelMissingError: When the other side cannot be reached or breaks off.
        DamagedError: When what arrived is not what was published; it is deleted.
        ConciergeError: When it cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _download(address, part, progress)
        if _checksum(part) != sha256:
            part.unlink()
            raise DamagedError(
                f"What arrived as {target.name} is not the file that was published.",
                "It was deleted; try again.",
            )
        part.replace(target)
    except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ssl.SSLError) as error:
        raise _unreachable(target, error) from error
    except ConnectionError as error:
        raise _unreachable(target, error) from error
    except OSError as error:
        raise from_exception(error, shown(target)) from error
    return target


def _download(address: str, part: Path, progress: Progress) -> None:
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(address, headers={"Range": f"bytes={have}-"} if have else {})  # noqa: S310 - from the installed package
    try:
        reply = urllib.request.urlopen(request, timeout=_TIMEOUT_S)  # noqa: S310
    except urllib.error.HTTPError as error:
        if error.code == _RANGE_REFUSED and have:  # nothing is left to fetch
            return
        raise
    with reply:
        if reply.status != http.client.PARTIAL_CONTENT:
            have = 0
        left = int(reply.headers.get("Content-Length", 0))
        total = have + left
        progress(have, total)
        with part.open("ab" if have else "wb") as file:
            while piece := reply.read(_PIECE):
                file.write(piece)
                have += len(piece)
                progress(have, total)
    if left and have < total:
        raise ConnectionError("the connection broke off")


def _checksum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _unreachable(target: Path, error: Exception) -> ConciergeError:
    reason = getattr(error, "reason", None) or error
    return ModelMissingError(
        f"The model {target.stem} could not be fetched ({reason}).",
        "Check the connection and try again; it goes on where it stopped. Or choose a file that "
        "you have with `concierge models use`.",
    )
