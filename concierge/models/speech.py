"""Speech models: checkpoints in Whisper's own format, chosen or fetched by the person.

Which there are, where they are published and what their checksums are is taken from the installed
package `openai-whisper`, whose source is read without importing it: that takes seconds.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache
from importlib import util
from pathlib import Path

from concierge.core.errors import ModelMissingError
from concierge.core.paths import shown

_LICENCE = "MIT"
# Megabytes of the published files, for people to decide by; checksums decide whether a file is
# the right one.
_MEGABYTES = {
    "tiny": 76,
    "tiny.en": 76,
    "base": 145,
    "base.en": 145,
    "small": 484,
    "small.en": 484,
    "medium": 1528,
    "medium.en": 1528,
    "large-v3": 3087,
    "turbo": 1618,
}
# How torch files begin: as ZIP archives, or older ones as pickles.
_MAGIC = (b"PK\x03\x04", b"\x80")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A published speech model.

    Attributes:
        name: Its name, such as ``base``.
        megabytes: Its size, about.
        sha256: Checksum in hexadecimal.
        address: Where it is fetched from.
        licence: SPDX identifier.
    """

    name: str
    megabytes: int
    sha256: str
    address: str
    licence: str = _LICENCE


@lru_cache(maxsize=1)
def checkpoints() -> tuple[Checkpoint, ...]:
    """Return the published checkpoints, smallest first; none without `openai-whisper`."""
    known = _addresses()
    return tuple(
        # The checksum is the last folder of the address (whisper/__init__.py, _download).
        Checkpoint(name, size, known[name].split("/")[-2], known[name])
        for name, size in sorted(_MEGABYTES.items(), key=lambda pair: pair[1])
        if name in known
    )


def check_chosen(path: Path) -> Path:
    """Return the absolute path of a checkpoint that a person chose.

    Raises:
        ModelMissingError: When it is not there or not a checkpoint.
    """
    file = path.expanduser().absolute()
    advice = "Choose a checkpoint in Whisper's format (a .pt file)."
    try:
        with file.open("rb") as stream:
            head = stream.read(4)
    except OSError as error:
        raise ModelMissingError(
            f"The speech model {shown(file)} cannot be read ({error.strerror or error}).", advice
        ) from error
    if not head.startswith(_MAGIC):
        raise ModelMissingError(f"{shown(file)} is not a speech model.", advice)
    return file


def _addresses() -> dict[str, str]:
    spec = util.find_spec("whisper")
    if spec is None or spec.origin is None:
        return {}
    for node in ast.parse(Path(spec.origin).read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_MODELS":
            found: dict[str, str] = ast.literal_eval(node.value)
            return found
    return {}
