r"""Asking a publisher how large the files of a model are, and what their checksums are.

A hub like Hugging Face lists the files of a repository at
``/api/models/OWNER/NAME/tree/REVISION`` (huggingface_hub, ``HfApi.list_repo_tree``): large
files with their SHA-256 and size, as in the pointers of git-lfs; small ones with their
identity in git, the SHA-1 of ``blob SIZE\0`` and the bytes.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import urlsplit

from concierge.core.errors import ConciergeError, DamagedError, ModelMissingError
from concierge.models.fetch import read_small
from concierge.models.published import Published, PublishedFile, with_files

_LONGEST_REPLY = 4 * 2**20
_LARGEST_FILE = 2**40
_SHA256 = re.compile(r"[0-9a-f]{64}")
_BLOB = re.compile(r"[0-9a-f]{40}")


def ask(one: Published) -> Published:
    """Return a model with sizes and checksums as its publisher tells them.

    Only the model's name is sent. The network guard lets this through only where its caller
    says that the person consented.

    Raises:
        ModelMissingError: When the publisher cannot be reached or says nothing of use.
        DamagedError: When it says something else than what is pinned in the list.
    """
    if not one.repository:  # its checksums came with the list
        return one
    hub = urlsplit(one.files[0].address)
    address = f"{hub.scheme}://{hub.netloc}{_prefix(hub.path, one)}/api/models/{one.repository}"
    reply = read_small(f"{address}/tree/{one.revision}?recursive=true", _LONGEST_REPLY, one.name)
    told = _listed(one, reply)
    files = []
    for file in one.files:
        if (said := told.get(file.path)) is not None:
            files.append(_joined(file, *said))
        elif not file.optional:
            raise _useless(one, f"{file.path} is not there any more")
    return with_files(one, files)


def _prefix(path: str, one: Published) -> str:
    """Return what stands before the repository: mirrors may lie below a path."""
    return path[: path.index(f"/{one.repository}/")]


def _listed(one: Published, reply: bytes) -> dict[str, tuple[int, str, str]]:
    """Return size, SHA-256 and git identity by path."""
    try:
        rows = json.loads(reply)
    except (ValueError, RecursionError) as error:
        raise _useless(one, "its answer is not JSON") from error
    if not isinstance(rows, list):
        raise _useless(one, "its answer is no list of files")
    found = {}
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("path"), str):
            large = row.get("lfs")
            weights = large if isinstance(large, dict) else {}
            size = weights.get("size", row.get("size"))
            sha256, blob = str(weights.get("oid", "")), str(row.get("oid", ""))
            if isinstance(size, int) and 0 < size < _LARGEST_FILE:
                found[row["path"]] = (size, sha256.removeprefix("sha256:"), blob)
    return found


def _joined(file: PublishedFile, size: int, sha256: str, blob: str) -> PublishedFile:
    """Return a file with what is told of it, which must not differ from what is known."""
    if sha256 and not _SHA256.fullmatch(sha256):
        sha256 = ""
    if file.sha256 and ((sha256 and sha256 != file.sha256) or (file.bytes not in (0, size))):
        raise DamagedError(
            f"The publisher offers another {file.path} than the one that is known.",
            "Nothing was fetched. Choose another model, or look at the publisher's page.",
        )
    known = file.sha256 or sha256
    if not known and not _BLOB.fullmatch(blob):
        raise ModelMissingError(
            f"The publisher tells no checksum of {file.path}.",
            "Nothing was fetched, because it could not be verified. Choose another model.",
        )
    return replace(file, bytes=size, sha256=known, blob="" if known else blob)


def _useless(one: Published, reason: str) -> ConciergeError:
    return ModelMissingError(
        f"The publisher of {one.name} could not be asked: {reason}.",
        "Try again later, or fetch the model by other means and add the file.",
    )
