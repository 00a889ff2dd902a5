"""How sure a suggestion is: scores as probabilities, by what examples get without themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

# Weights of score, margin and 1, as the bench's set for tuning has them; examples of the person
# move them, but not far while they are few.
_EXPECTED: Final = np.array([6.0, 3.0, -3.5])
_STIFFNESS: Final = 3.0
_ROUNDS = 8


class Sureness:
    """Logistic regression on a label's score and its lead over others (Platt scaling).

    Args:
        scores: Of the best label of each example, learned from all other examples.
        margins: How far it leads over the best label that excludes it.
        right: Whether the example does carry it.
    """

    def __init__(self, scores: FloatArray, margins: FloatArray, right: FloatArray) -> None:
        self._weights = _EXPECTED.copy()
        if len(scores):
            self._fit(_signals(scores, margins), right.astype(np.float64))

    def of(self, scores: FloatArray, margins: FloatArray) -> FloatArray:
        """Return the probabilities that labels are right."""
        return _probabilities(_signals(scores, margins), self._weights).astype(np.float32)

    def _fit(self, signals: NDArray[np.float64], right: NDArray[np.float64]) -> None:
        """Find the weights by Newton's method, held near those that are expected."""
        for _ in range(_ROUNDS):
            told = _probabilities(signals, self._weights)
            slope = signals.T @ (told - right) + _STIFFNESS * (self._weights - _EXPECTED)
            bend = (signals * (told * (1 - told))[:, None]).T @ signals
            bend[np.diag_indices_from(bend)] += _STIFFNESS
            self._weights -= np.linalg.solve(bend, slope)


def _signals(scores: FloatArray, margins: FloatArray) -> NDArray[np.float64]:
    clipped = [np.clip(part, -1.0, 1.5) for part in (scores, margins)]
    return np.stack([*clipped, np.ones_like(scores)], axis=-1).astype(np.float64)


def _probabilities(
    signals: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    told: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(signals @ weights, -30, 30)))
    return told
