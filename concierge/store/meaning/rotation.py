"""The secret orthogonal matrix that stored vectors are multiplied with.

An orthogonal matrix keeps every length and angle, so search works on turned vectors as
it does on the originals; but who steals the store without the key cannot hand its
vectors to a model that turns embeddings back into text.

The matrix is drawn uniformly (by Haar measure) from the orthogonal group, after
F. Mezzadri, "How to generate random matrices from the classical compact groups",
Notices of the AMS 54 (2007), 592-604: the QR decomposition of a matrix of independent
normal numbers, with the diagonal of R made positive. That choice of signs is what makes
the decomposition unique, so that every LAPACK gives the same matrix up to rounding.

The normal numbers come from a SHAKE-256 stream (FIPS 202) over key, model and size, by
G. E. P. Box and M. E. Muller, "A note on the generation of random normal deviates",
Annals of Mathematical Statistics 29 (1958), 610-611. No random generator of a library
is involved, whose stream may change from one version to the next.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEY_BYTES = 32
_PURPOSE = b"concierge vector rotation 1"


def rotation_matrix(key: bytes, model: str, dimensions: int) -> NDArray[np.float64]:
    """Return the orthogonal matrix of a key for one embedding model.

    Args:
        key: 32 secret bytes.
        model: Name of the embedding model, so that two models share no matrix.
        dimensions: Length of a vector.

    Returns:
        Orthogonal matrix, shape (dimensions, dimensions); equal on every machine to about
        1e-12.

    Raises:
        ValueError: When the key has another length, or there are no dimensions.
    """
    if len(key) != KEY_BYTES or dimensions < 1:
        raise ValueError(f"needs a key of {KEY_BYTES} bytes and at least one dimension")
    numbers = _normal_numbers(_seed(key, model, dimensions), dimensions * dimensions)
    q, r = np.linalg.qr(numbers.reshape(dimensions, dimensions))
    return np.asarray(q * np.where(np.diagonal(r) < 0, -1.0, 1.0), dtype=np.float64)


def turn(vectors: NDArray[np.float32], matrix: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return unit vectors, turned by the matrix.

    Args:
        vectors: Shape (n, dimensions), each with a direction: not all zeros.
        matrix: As `rotation_matrix` returns it.

    Returns:
        Shape (n, dimensions), each of length 1. The work is done in double precision, so
        that cosines stay within about 1e-7 of those of the originals.

    Raises:
        ValueError: When the shape does not fit, or a vector has no direction.
    """
    wide = np.asarray(vectors, dtype=np.float64)
    if wide.ndim != 2 or wide.shape[1] != matrix.shape[0]:
        raise ValueError(f"vectors of shape (n, {matrix.shape[0]}) expected, not {wide.shape}")
    lengths = np.linalg.norm(wide, axis=1, keepdims=True)
    if not np.all(np.isfinite(lengths)) or np.any(lengths == 0):
        raise ValueError("a vector without a direction cannot be stored or searched")
    return np.asarray((wide / lengths) @ matrix, dtype=np.float32)


def fingerprint(key: bytes, model: str, dimensions: int) -> str:
    """Return 16 hex digits that tell keys, models and sizes apart and reveal no key."""
    return hashlib.blake2b(_seed(key, model, dimensions), key=key, digest_size=8).hexdigest()


def _seed(key: bytes, model: str, dimensions: int) -> bytes:
    # The name comes last, because it alone has no fixed length.
    return _PURPOSE + key + dimensions.to_bytes(4, "big") + model.encode("utf-8")


def _normal_numbers(seed: bytes, count: int) -> NDArray[np.float64]:
    """Return independent standard normal numbers by Box and Muller."""
    pairs = (count + 1) // 2
    stream = hashlib.shake_256(seed).digest(16 * pairs)
    # The upper 53 bits of each 64 fill a double exactly; half a step keeps them off 0.
    uniform = ((np.frombuffer(stream, dtype="<u8") >> 11) + 0.5) * 2.0**-53
    radius = np.sqrt(-2.0 * np.log(uniform[:pairs]))
    angle = 2.0 * np.pi * uniform[pairs:]
    return np.concatenate([radius * np.cos(angle), radius * np.sin(angle)])[:count]
