"""What a model on disk is: read from the file or the folder, nothing of it is run.

Checkpoints of Whisper are pickles, which could run anything when they are loaded; here only
the instructions of the pickle are listed, which runs none of them. Loading happens in the
confined processes that read files.
"""

from __future__ import annotations

import io
import json
import os
import pickletools
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from concierge.core.errors import ModelMissingError
from concierge.core.paths import shown
from concierge.core.wire.models import Job
from concierge.models import gguf
from concierge.models.transformers_folder import examine

_WHAT = (
    "Choose a language model (.gguf), a folder of sentence-transformers, a checkpoint of "
    "Whisper (.pt), or a folder with a cross-encoder in ONNX."
)
_ZIP, _PICKLE = b"PK\x03\x04", b"\x80"
_HEAD_BYTES = 2 * 2**20  # the pickle of the largest checkpoint has 0.2 MB
_MOST_OPCODES = 100_000
_MOST_PICKLES = 8
_TEXTS = frozenset(("BINUNICODE", "SHORT_BINUNICODE", "UNICODE"))
_WHOLE = frozenset(("BININT", "BININT1", "BININT2", "INT", "LONG1"))
# Of a member of a ZIP archive (APPNOTE.TXT 4.3.7); the flag says that its size follows it.
_ZIP_HEADER = struct.Struct("<4sHHHHHIIIHH")
_SIZE_FOLLOWS = 8
_LONGEST_JSON = 2**20
# Width of the encoder, by which openai-whisper's sizes differ (its model card).
_SIZES = {384: "tiny", 512: "base", 768: "small", 1024: "medium", 1280: "large"}


@dataclass(frozen=True, slots=True)
class Found:
    """A model on disk.

    Attributes:
        path: Where it is.
        job: What it can do.
        title: Its name.
        bytes: Size of its weights and all that belongs to them.
        parameters: How many it has, in words, or "".
        detail: What else it says of itself, in words, or "".
        licence: As it names it, or "".
        header: What a language model says of itself.
    """

    path: Path
    job: Job
    title: str
    bytes: int
    parameters: str = ""
    detail: str = ""
    licence: str = ""
    header: gguf.Header | None = None


def recognise(path: Path) -> Found:
    """Return what the model at a path is.

    What was found out is remembered as long as the file stays as it is.

    Raises:
        ModelMissingError: When there is none that can be used; the message says why.
    """
    place = path.expanduser().absolute()
    try:
        info = place.stat()
        if stat.S_ISDIR(info.st_mode):
            return _folder(place)
        if not stat.S_ISREG(info.st_mode):  # a pipe would never end
            raise _no_model(place, "it is neither a file nor a folder")
        return _file(os.fspath(place), info.st_size, info.st_mtime_ns)
    except (OSError, ValueError) as error:  # a name that no file can have is a ValueError
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ModelMissingError(f"{shown(place)} cannot be read ({reason}).", _WHAT) from error


@lru_cache(maxsize=64)
def _file(path: str, size: int, modified_ns: int) -> Found:  # noqa: ARG001 - parts of the key
    place = Path(path)
    with place.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    if head.startswith(gguf.MAGIC):
        return _language_model(place)
    if head.startswith(_ZIP):
        return _checkpoint(place, _dimensions(_zipped(head)), size)
    if head.startswith(_PICKLE):
        return _checkpoint(place, _dimensions(head), size)
    raise _no_model(place, "its beginning is that of no kind of model that is known")


def _language_model(place: Path) -> Found:
    header = gguf.read(place)
    if not header.writes:
        raise _no_model(place, f"it is of the kind {header.architecture}, which writes no text")
    detail = [header.architecture, header.quantisation]
    if header.context_tokens:
        detail.append(f"{header.context_tokens:,} tokens")
    if not header.has_template:
        detail.append("says nothing of conversations")
    return Found(
        path=place,
        job="answering",
        title=shown(header.name or place.stem),
        bytes=header.bytes,
        parameters=shown(header.size_label) or _counted(header.parameters),
        detail=shown(", ".join(part for part in detail if part)),
        licence=shown(header.licence),
        header=header,
    )


def _counted(parameters: int) -> str:
    if parameters >= 1e9:
        return f"{parameters / 1e9:.1f}B"
    return f"{parameters / 1e6:.0f}M" if parameters else ""


def _zipped(head: bytes) -> bytes:
    """Return what follows the header of the pickle in a checkpoint of today's torch.

    That is a ZIP archive without compression, whose first members these are. The table of
    its members is not read: it may claim any size.
    """
    at = 0
    while head.startswith(_ZIP, at) and len(head) >= at + _ZIP_HEADER.size:
        _, _, flags, method, *_, size, _, named, more = _ZIP_HEADER.unpack_from(head, at)
        begin = at + _ZIP_HEADER.size + named + more
        name = head[at + _ZIP_HEADER.size : begin - more]
        if name.endswith(b"/data.pkl"):
            return head[begin:] if method == 0 else b""
        if flags & _SIZE_FOLLOWS:
            return b""
        at = begin + size
    return b""


def _dimensions(data: bytes) -> dict[str, int]:
    """Return the numbers of a checkpoint's ``dims``, none when it has none.

    Both forms of torch write a name, remember it, and write its number.
    """
    found: dict[str, int] = {}
    name = ""
    for value in _written(io.BytesIO(data)):
        if isinstance(value, str):
            name = value
        elif name.startswith("n_"):
            found.setdefault(name, value)
            name = ""
    return found


def _written(stream: io.BytesIO) -> Iterator[str | int]:
    """Yield the texts and whole numbers of pickles; none of their instructions is followed.

    The old form of torch has some before that of the model.
    """
    left = _MOST_OPCODES
    try:
        for _ in range(_MOST_PICKLES):
            for opcode, value, _ in pickletools.genops(stream):
                left -= 1
                if left < 0:
                    return
                if opcode.name in _TEXTS:
                    yield str(value)
                elif opcode.name in _WHOLE:
                    yield int(str(value))
    except (ValueError, IndexError, EOFError, UnicodeDecodeError, OverflowError):
        return  # it ends here, or is no pickle


def _checkpoint(place: Path, dimensions: dict[str, int], size: int) -> Found:
    if not {"n_mels", "n_audio_state", "n_text_layer"} <= dimensions.keys():
        raise _no_model(place, "it is a file of torch or an archive, but not Whisper's")
    return Found(
        path=place,
        job="speech",
        title=shown(place.stem),
        bytes=size,
        parameters=_SIZES.get(dimensions["n_audio_state"], ""),
        detail=f"Whisper, {dimensions['n_text_layer']} layers",
    )


def _folder(place: Path) -> Found:
    if (place / "stamp.json").is_file():
        raise _no_model(place, "it is a model that Concierge has prepared; choose the original")
    if (place / "modules.json").is_file():
        return _sentences(place)
    if (place / "model.onnx").is_file() and (place / "tokenizer.json").is_file():
        return _reranker(place)
    raise _no_model(place, "the folder holds neither modules.json nor model.onnx")


def _sentences(place: Path) -> Found:
    """Look at a folder as sentence-transformers writes it."""
    model = examine(place)
    return Found(
        path=place,
        job="meaning",
        title=shown(place.name),
        bytes=_size(place),
        detail=shown(f"{model.kind[:40]}, {model.dimensions} dimensions"),
    )


def _reranker(place: Path) -> Found:
    return Found(
        path=place,
        job="reranking",
        title=shown(place.name),
        bytes=_size(place),
        detail="ONNX",
    )


def _size(place: Path) -> int:
    """Return the bytes of the files in a folder and in its folders."""
    inside = [*place.iterdir(), *place.glob("*/*")]
    return sum(file.stat().st_size for file in inside if file.is_file())


def _json(file: Path) -> object:
    """Read a small JSON file; None when it is none."""
    try:
        if file.stat().st_size > _LONGEST_JSON:
            return None
        return json.loads(file.read_text("utf-8"))
    except (ValueError, RecursionError, FileNotFoundError):
        return None


def _no_model(place: Path, reason: str) -> ModelMissingError:
    return ModelMissingError(f"{shown(place)} is no model for Concierge: {reason}.", _WHAT)
