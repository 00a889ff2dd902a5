"""How a content is made comparable: what is kept of its text and its picture."""

from __future__ import annotations

from concierge.core.signatures import NUMBER
from concierge.organize.likeness.minhash import signature
from concierge.organize.likeness.pictures import fingerprint
from concierge.organize.likeness.shingles import runs

VERSION = "1"
"""Of the method; what another one made cannot be compared."""


def of_text(text: str) -> bytes | None:
    """Return what a text is compared by, or none for one that is too short."""
    made = signature(runs(text))
    return None if made is None else made.astype(NUMBER).tobytes()


def of_picture(picture: bytes) -> bytes | None:
    """Return what a picture is compared by, or none where there is nothing to tell it by."""
    return fingerprint(picture) if picture else None
