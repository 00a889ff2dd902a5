"""Writes small files in the GGUF format, right ones and wrong ones."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

Value = int | str | bool | list[str] | list[int]

LLAMA: dict[str, Value] = {
    "general.architecture": "llama",
    "general.name": "Small One",
    "general.size_label": "1.2M",
    "general.file_type": 15,
    "general.license": "apache-2.0",
    "llama.context_length": 2048,
    "llama.embedding_length": 64,
    "llama.block_count": 4,
    "llama.attention.head_count": 8,
    "llama.attention.head_count_kv": 2,
    "tokenizer.chat_template": "{{ messages }}",
    "tokenizer.ggml.tokens": ["a", "b", "</s>"],
    "tokenizer.ggml.token_type": [1, 1, 3],
}


def text(value: str) -> bytes:
    """Write a text as the format does."""
    return struct.pack("<Q", len(value.encode())) + value.encode()


def _value(value: Value) -> bytes:
    if isinstance(value, bool):
        return struct.pack("<I?", 7, value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    if isinstance(value, str):
        return struct.pack("<I", 8) + text(value)
    kind = 8 if isinstance(value[0], str) else 4
    items = b"".join(text(one) if isinstance(one, str) else struct.pack("<I", one) for one in value)
    return struct.pack("<IIQ", 9, kind, len(value)) + items


def header(said: Mapping[str, Value], tensors: int = 0, version: int = 3) -> bytes:
    """Write what stands before the tensors."""
    pairs = b"".join(text(name) + _value(value) for name, value in said.items())
    return b"GGUF" + struct.pack("<IQQ", version, tensors, len(said)) + pairs


def write(
    path: Path, said: Mapping[str, Value] = LLAMA, shapes: tuple[tuple[int, ...], ...] = ((64, 8),)
) -> Path:
    """Write a whole file, with tensors of zeros in half precision."""
    infos, data = b"", b""
    for number, shape in enumerate(shapes):
        size = 2
        for width in shape:
            size *= width
        infos += text(f"tensor.{number}") + struct.pack("<I", len(shape))
        infos += b"".join(struct.pack("<Q", width) for width in shape)
        infos += struct.pack("<IQ", 1, len(data))
        data += bytes(-(-size // 32) * 32)
    start = header(said, len(shapes)) + infos
    path.write_bytes(start + bytes(-len(start) % 32) + data)
    return path
