"""How a content is made comparable: what is kept of its text and its picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from concierge.organize.likeness.minhash import NUMBERS, signature
from concierge.organize.likeness.pictures import fingerprint
from concierge.organize.likeness.shingles import runs

VERSION = "1"
"""Of the method; what another one made cannot be compared."""

_NUMBER = np.dtype("<u4")


def of_text(text: str) -> bytes | None:
    """Return what a text is compared by, or none for one that is too short."""
    made = signature(runs(text))
    return None if made is None else made.astype(_NUMBER).tobytes()


def of_picture(picture: bytes) -> bytes | None:
    """Return what a picture is compared by, or none where there is nothing to tell it by."""
    return fingerprint(picture) if picture else None


def signatures(rows: list[bytes]) -> NDArray[np.uint32]:
    """Return signatures as they were kept, one a row."""
    joined = np.frombuffer(b"".join(rows), _NUMBER).astype(np.uint32)
    return joined.reshape(len(rows), NUMBERS)
