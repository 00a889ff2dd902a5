"""What a GGUF file is, read from its header; a file that lies costs neither time nor memory."""

from __future__ import annotations

import struct
import time
import tracemalloc
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.models import catalog, gguf
from tests.models.gguf_files import LLAMA, header, text, write

_MEMORY = 16 * 2**20
_SECONDS = 5.0


def test_a_model_says_what_it_is(tmp_path: Path) -> None:
    found = gguf.read(write(tmp_path / "m.gguf", shapes=((64, 8), (16,))))
    assert (found.architecture, found.name, found.size_label) == ("llama", "Small One", "1.2M")
    assert (found.quantisation, found.licence) == ("Q4_K_M", "apache-2.0")
    assert (found.parameters, found.context_tokens) == (64 * 8 + 16, 2048)
    assert found.has_template
    assert found.writes
    # 4 layers, 2 heads of 8 numbers for keys and as many for values, 2 bytes each.
    assert found.cache_bytes(100) == 4 * 2 * (8 + 8) * 100 * 2


def test_the_model_that_came_along_is_what_it_is() -> None:
    found = gguf.read(catalog.locate(catalog.ANSWERING))
    assert found.architecture == "llama"
    assert found.quantisation == "Q4_1"
    assert 134e6 < found.parameters < 135e6
    assert found.has_template
    assert found.cache_bytes(2048) == pytest.approx(30 * 2 * 3 * 64 * 2048 * 2)


def test_layers_of_different_heads_count_as_the_largest(tmp_path: Path) -> None:
    said = {**LLAMA, "llama.attention.head_count_kv": [1, 4, 2]}
    assert gguf.read(write(tmp_path / "m.gguf", said)).cache_width == 4 * 16


def test_the_names_of_quantisations_are_those_of_llama_cpp() -> None:
    native = pytest.importorskip("llama_cpp.llama_cpp")
    prefix = "LLAMA_FTYPE_MOSTLY_"
    known = {
        value: name.removeprefix(prefix)
        for name, value in vars(native).items()
        if name.startswith(prefix)
    }
    shared = known.keys() & gguf._QUANTISATIONS.keys()
    assert len(shared) > 20
    assert {key: known[key] for key in shared} == {key: gguf._QUANTISATIONS[key] for key in shared}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "cut short"),
        (b"GGUF", "cut short"),
        (b"PK\x03\x04" * 20, "not a language model in GGUF"),
        (b"GGUF" + struct.pack("<IQQ", 99, 0, 0), "version 99"),
        (b"GGUF" + struct.pack("<IQQ", 3, 2**63, 0), "tensors"),
        (b"GGUF" + struct.pack("<IQQ", 3, 0, 2**40), "properties"),
        (header({}), "which kind of model"),
        (header(LLAMA)[:-5], "cut short"),
        (header({**LLAMA, "split.count": 3}), "one part of a model"),
    ],
)
def test_what_is_no_model_is_told(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(data)
    with pytest.raises(ConciergeError, match=said) as caught:
        gguf.read(path)
    assert caught.value.category is Category.MODEL_MISSING


def key(value: bytes) -> bytes:
    """Write a file with one property."""
    return b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + text("a") + value


NESTED = struct.pack("<I", 9) + struct.pack("<IQ", 9, 1) * 50
LIARS = {
    "a text as long as memory": key(struct.pack("<IQ", 8, 2**62)),
    "a list as long as memory": key(struct.pack("<IIQ", 9, 4, 2**61)),
    "a list of texts as long as memory": key(struct.pack("<IIQ", 9, 8, 2**61)),
    "lists within lists": key(NESTED),
    "an unknown kind": key(struct.pack("<I", 77)),
    "a name as long as memory": b"GGUF" + struct.pack("<IQQQ", 3, 0, 1, 2**62),
    "a tensor of many dimensions": header(LLAMA, 1) + text("t") + struct.pack("<I", 2**31),
    "many empty texts": key(struct.pack("<IIQ", 9, 8, 1_900_000)) + bytes(8 * 1_000_000),
    "tensors far behind the end": header(LLAMA, 1)
    + text("t")
    + struct.pack("<IQIQ", 1, 2**62, 1, 2**62),
}


@pytest.mark.parametrize("name", LIARS)
def test_a_file_that_lies_costs_little(tmp_path: Path, name: str) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(LIARS[name] + b"\0" * 64)
    began = time.monotonic()
    tracemalloc.start()
    try:
        with pytest.raises(ConciergeError, match="cannot be used as a language model"):
            gguf.read(path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < _MEMORY
    assert time.monotonic() - began < _SECONDS * 4  # tracing makes it slow


def test_a_file_cut_anywhere_never_breaks_anything(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.gguf").read_bytes()
    path = tmp_path / "cut.gguf"
    for end in range(0, len(whole) - 1024, 7):
        path.write_bytes(whole[:end])
        with pytest.raises(ConciergeError):
            gguf.read(path)


def test_a_file_with_any_byte_changed_is_read_or_refused(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.gguf").read_bytes()
    path = tmp_path / "changed.gguf"
    for at in range(len(whole) - 1024):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            found = gguf.read(path)
        except ConciergeError:
            continue
        assert found.bytes == len(whole)
        assert found.cache_bytes(2048) >= 0
