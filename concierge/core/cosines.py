"""Cosines of different embedding models, made comparable with fixed thresholds.

Every model spreads its cosines in its own way: texts that have nothing in common lie at about 0
for one and at 0.75 for another. What the thresholds of search and answers say was measured with
all-MiniLM-L6-v2. So each other model is measured on the same pairs of sentences when it is
prepared (see `concierge.models.calibration`), and thresholds are carried over.
"""

from __future__ import annotations

from dataclasses import dataclass

# Mean cosines of all-MiniLM-L6-v2 on the English pairs of `concierge.models.calibration`.
UNRELATED, RELATED = 0.067, 0.495


@dataclass(frozen=True, slots=True)
class CosineScale:
    """The mean cosines of one model, by which its others are read.

    Between both means, and below them, the map to MiniLM's cosines is the straight line through
    the two; above it goes straight on to 1, for a text is as like itself in every model.

    Attributes:
        unrelated: Of sentences about different things.
        related: Of a question and the sentence that answers it; larger, and below 1.
    """

    unrelated: float = UNRELATED
    related: float = RELATED

    @classmethod
    def measured(cls, unrelated: float, related: float) -> CosineScale:
        """Return the scale of measured means; MiniLM's own when these tell nothing apart."""
        usable = -1.0 < unrelated < related - _LEAST_APART and related < 1.0 - _LEAST_BELOW_ONE
        return cls(unrelated, related) if usable else cls()

    def standard(self, cosine: float) -> float:
        """Return what a cosine of this model would be of MiniLM's."""
        if cosine > self.related:
            return _along(cosine, (self.related, 1.0), (RELATED, 1.0))
        return _along(cosine, (self.unrelated, self.related), (UNRELATED, RELATED))

    def of(self, threshold: float) -> float:
        """Return which cosine of this model stands for one of MiniLM's."""
        if threshold > RELATED:
            return _along(threshold, (RELATED, 1.0), (self.related, 1.0))
        return _along(threshold, (UNRELATED, RELATED), (self.unrelated, self.related))


MINILM = CosineScale()
_LEAST_APART, _LEAST_BELOW_ONE = 0.02, 0.001


def _along(value: float, ends: tuple[float, float], others: tuple[float, float]) -> float:
    """Return where a value lies on the line that takes one pair of ends to another."""
    if ends == others:
        return value
    share = (value - ends[0]) / (ends[1] - ends[0])
    return others[0] + share * (others[1] - others[0])
