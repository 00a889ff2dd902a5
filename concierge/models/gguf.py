"""What a language model in a GGUF file is, read from its header alone.

The format is described in docs/gguf.md of ggml. A file may be hostile: every length is
compared with what is left of the file before it is used, values are read only where they
are wanted, and the number of things that are looked at is bounded. Nothing is allocated by
what the file claims.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from concierge.core.errors import ModelMissingError
from concierge.core.paths import shown

MAGIC = b"GGUF"
_VERSIONS = (2, 3)
_MOST_KEYS = 10_000
_MOST_TENSORS = 100_000
_MOST_ITEMS = 2_000_000  # of all lists together; the largest vocabularies have 0.3 million words
_MOST_DIMENSIONS = 8
_LONGEST_NAME = 65_535
_LONGEST_TEXT = 4096
_LONGEST_LIST = 4096  # of numbers that are kept
_DEEPEST = 4

_STRING, _ARRAY = 8, 9
_NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q"}
_NUMBERS[12] = "d"

# enum llama_ftype of llama.h
_KNOWN = """
F32 F16 Q4_0 Q4_1 Q8_0 Q5_0 Q5_1 Q2_K Q3_K_S Q3_K_M Q3_K_L Q4_K_S Q4_K_M Q5_K_S Q5_K_M Q6_K
IQ2_XXS IQ2_XS Q2_K_S IQ3_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ3_M IQ2_S IQ2_M IQ4_XS IQ1_M BF16
"""
_QUANTISATIONS = dict(zip((*range(4), *range(7, 33)), _KNOWN.split(), strict=True))
# Models in this format that write no text.
_WRITE_NOTHING = """
bert nomic-bert nomic-bert-moe jina-bert-v2 jina-bert-v3 modern-bert neo-bert eurobert t5encoder
clip gemma-embedding wavtokenizer-dec
"""
_SILENT = frozenset(_WRITE_NOTHING.split())
_CACHE_VALUE_BYTES = 2  # keys and values are kept in half precision

Value = int | float | bool | str | tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of its model; what it does not say is 0 or "".

    Attributes:
        architecture: Such as llama or qwen2.
        name: The model's own name.
        size_label: Such as 1.7B.
        parameters: How many numbers its tensors hold.
        quantisation: Such as Q4_K_M.
        context_tokens: Longest text that it was made for.
        layers: Blocks, each with a cache of its own.
        cache_width: Numbers in the keys and the values of one token in one layer.
        has_template: Whether it says how a conversation is written.
        licence: As it names it.
        bytes: Size of the file.
    """

    architecture: str
    name: str
    size_label: str
    parameters: int
    quantisation: str
    context_tokens: int
    layers: int
    cache_width: int
    has_template: bool
    licence: str
    bytes: int

    @property
    def writes(self) -> bool:
        """Whether it is a model that writes text."""
        return self.architecture not in _SILENT

    def cache_bytes(self, tokens: int) -> int:
        """Return the memory that a conversation of so many tokens takes."""
        return self.layers * self.cache_width * tokens * _CACHE_VALUE_BYTES


def read(path: Path) -> Header:
    """Return what a GGUF file is; only its header is read.

    Raises:
        ModelMissingError: When it cannot be read, is not in this format, or is cut short.
    """
    try:
        with path.open("rb") as file:
            reader = _Reader(file, path.stat().st_size)
            return _header(reader)
    except OSError as error:
        raise _unusable(path, f"it cannot be read: {error.strerror or error}") from error
    except _Faulty as error:
        raise _unusable(path, str(error)) from error


class _Faulty(Exception):
    """The file does not follow the format."""


class _Reader:
    """Reads numbers and texts, and never past the end."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self.size = size
        self.at = 0
        self._items = 0
        self.order = "<"

    def take(self, count: int) -> bytes:
        self._need(count)
        data = self._file.read(count)
        if len(data) < count:
            raise _Faulty("it is cut short")
        self.at += count
        return data

    def skip(self, count: int) -> None:
        self._need(count)
        self._file.seek(count, 1)
        self.at += count

    def number(self, kind: str) -> int | float | bool:
        (value,) = struct.unpack(self.order + kind, self.take(struct.calcsize("=" + kind)))
        assert isinstance(value, int | float)
        return value

    def count(self, most: int, what: str) -> int:
        value = int(self.number("Q"))
        if value > most:
            raise _Faulty(f"it claims to have {value} {what}")
        return value

    def name(self) -> str:
        return self.take(self.count(_LONGEST_NAME, "letters in a name")).decode("utf-8", "replace")

    def text(self) -> str:
        """Return a text, of which only the beginning is kept."""
        length = int(self.number("Q"))
        kept = self.take(min(length, _LONGEST_TEXT))
        self.skip(length - len(kept))
        return kept.decode("utf-8", "replace")

    def looked_at(self, count: int) -> None:
        self._items += count
        if self._items > _MOST_ITEMS:
            raise _Faulty("its lists are longer than those of any model")

    def pass_over_texts(self, count: int) -> None:
        """Leave out so many texts: vocabularies have hundreds of thousands."""
        read, seek, length_of = self._file.read, self._file.seek, struct.Struct(self.order + "Q")
        for _ in range(count):
            head = read(length_of.size)
            if len(head) < length_of.size:
                raise _Faulty("it is cut short")
            (length,) = length_of.unpack(head)
            self.at += length_of.size + length
            if self.at > self.size:
                raise _Faulty("it is cut short, or claims more than it holds")
            seek(length, 1)

    def _need(self, count: int) -> None:
        if count > self.size - self.at:
            raise _Faulty("it is cut short, or claims more than it holds")


def _header(reader: _Reader) -> Header:
    if reader.take(len(MAGIC)) != MAGIC:
        raise _Faulty("it is not a language model in GGUF format")
    version = reader.take(4)
    if version[:2] == b"\0\0":  # the other order of bytes
        reader.order = ">"
    (number,) = struct.unpack(reader.order + "I", version)
    if number not in _VERSIONS:
        raise _Faulty(f"its format has version {number}, which is not known")
    tensors = reader.count(_MOST_TENSORS, "tensors")
    keys = reader.count(_MOST_KEYS, "properties")
    said: dict[str, Value] = {}
    for _ in range(keys):
        name = reader.name()
        said[name] = _value(reader, int(reader.number("I")), 0)
    if _whole(said, "split.count") > 1:
        raise _Faulty("it is one part of a model in several files, and a whole one is needed")
    return _described(said, _parameters(reader, tensors, said), reader.size)


def _value(reader: _Reader, kind: int, depth: int) -> Value:
    if kind == _STRING:
        return reader.text()
    if kind == _ARRAY:
        return _list(reader, depth + 1)
    if kind not in _NUMBERS:
        raise _Faulty(f"it has a property of an unknown kind ({kind})")
    return reader.number(_NUMBERS[kind])


def _list(reader: _Reader, depth: int) -> Value:
    """Return a short list of whole numbers; other lists are passed over."""
    if depth > _DEEPEST:
        raise _Faulty("its lists stand too deep in one another")
    kind, count = int(reader.number("I")), int(reader.number("Q"))
    if kind in _NUMBERS:
        width = struct.calcsize("=" + _NUMBERS[kind])
        if count > _LONGEST_LIST or kind in (6, 12):
            reader.skip(count * width)
            return None
        return tuple(int(reader.number(_NUMBERS[kind])) for _ in range(count))
    reader.looked_at(count)
    if kind == _STRING:
        reader.pass_over_texts(count)
        return None
    for _ in range(count):
        _value(reader, kind, depth)
    return None


def _parameters(reader: _Reader, tensors: int, said: dict[str, Value]) -> int:
    """Return how many numbers the tensors hold; the last must lie inside the file."""
    total, last = 0, 0
    for _ in range(tensors):
        reader.name()
        dimensions = int(reader.number("I"))
        if dimensions > _MOST_DIMENSIONS:
            raise _Faulty(f"it has a tensor of {dimensions} dimensions")
        held = 1
        for _ in range(dimensions):
            held *= int(reader.number("Q"))
        reader.number("I")
        last = max(last, int(reader.number("Q")))
        total += held
    alignment = _whole(said, "general.alignment") or 32
    start = -(-reader.at // alignment) * alignment
    if tensors and start + last >= reader.size:
        raise _Faulty("it is cut short: its weights are not all there")
    # No number is kept in less than one and a half bits.
    return total if total <= reader.size * 8 else 0


def _described(said: dict[str, Value], parameters: int, size: int) -> Header:
    architecture = _text(said, "general.architecture")
    if not architecture:
        raise _Faulty("it does not say which kind of model it is")
    heads = _whole(said, f"{architecture}.attention.head_count")
    width = _whole(said, f"{architecture}.embedding_length")
    own = width // heads if heads else 0
    shared = _whole(said, f"{architecture}.attention.head_count_kv") or heads
    keys = _whole(said, f"{architecture}.attention.key_length") or own
    values = _whole(said, f"{architecture}.attention.value_length") or own
    return Header(
        architecture=architecture,
        name=_text(said, "general.name"),
        size_label=_text(said, "general.size_label"),
        parameters=parameters,
        quantisation=_QUANTISATIONS.get(_whole(said, "general.file_type", -1), ""),
        context_tokens=_whole(said, f"{architecture}.context_length"),
        layers=_whole(said, f"{architecture}.block_count"),
        cache_width=shared * (keys + values),
        has_template=bool(_text(said, "tokenizer.chat_template")),
        licence=_text(said, "general.license"),
        bytes=size,
    )


def _text(said: dict[str, Value], key: str) -> str:
    value = said.get(key)
    return value.strip() if isinstance(value, str) else ""


def _whole(said: dict[str, Value], key: str, missing: int = 0) -> int:
    """Return a whole number; the largest where each layer has its own."""
    value = said.get(key)
    if isinstance(value, tuple):
        return max(value, default=missing)
    return value if isinstance(value, int) and 0 <= value < 2**40 else missing


def _unusable(path: Path, reason: str) -> ModelMissingError:
    return ModelMissingError(
        f"{shown(path.name)} cannot be used as a language model: {reason}.",
        "Choose a whole GGUF file; if this one was copied or fetched, do that again.",
    )
