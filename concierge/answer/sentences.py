"""Finding the sentences of passages that are nearest to a question."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from concierge.answer.fitting import fit, fits
from concierge.answer.words import content_stems
from concierge.core.protocols import Embedder
from concierge.core.sentences import Sentence, split

_MOST_EMBEDDED = 48  # sentences a question; the words choose which when there are more
_WORD_WEIGHT = 0.8  # measured on encyclopaedia questions; 0.4 to 1.5 differ by 1 %


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence with how near it is to the question.

    Attributes:
        passage: Index of the passage it stands in.
        sentence: The sentence.
        cosine: Likeness in meaning, on MiniLM's scale whatever the model, so that words weigh the
            same beside it; 0 without an embedder.
        shared: Share of the question's content words in it, 0 to 1, rare words weighing more.
        fit: How well it fits what is asked, whatever its words say; it orders sentences, and is no
            evidence that one is about the question at all.
    """

    passage: int
    sentence: Sentence
    cosine: float
    shared: float
    fit: float = 0.0

    @property
    def score(self) -> float:
        """Nearness; larger is nearer."""
        return self.cosine + _WORD_WEIGHT * self.shared


def rank(question: str, passages: Sequence[str], embedder: Embedder | None) -> list[Ranked]:
    """Order the sentences of some passages by how near they are to a question.

    Nearness is the cosine of the embeddings plus the weighted share of the question's
    content words that the sentence holds; beside it counts how well it fits what is asked.

    Args:
        question: In the person's own words.
        passages: Texts.
        embedder: Without one only words count.
    """
    cut = [(at, sentence) for at, text in enumerate(passages) for sentence in split(text)]
    shares = shared_words(question, [sentence.text for _, sentence in cut])
    around = shared_words(question, list(passages))
    order = sorted(range(len(cut)), key=lambda i: -shares[i])[:_MOST_EMBEDDED]
    cosines = _cosines(question, [cut[i][1].text for i in order], embedder)
    says_kind = fits(question)
    ranked = []
    for i, cosine in zip(order, cosines, strict=True):
        passage, sentence = cut[i]
        well = fit(sentence.text, says_kind, around[passage] - shares[i])
        ranked.append(Ranked(passage, sentence, cosine, shares[i], well))
    return sorted(ranked, key=lambda one: (-one.score - one.fit, one.passage, one.sentence.start))


def shared_words(question: str, texts: Sequence[str]) -> list[float]:
    """Return the share of the question's content words in each text, rare words weighing more."""
    asked = set(content_stems(question))
    stems = [set(content_stems(text)) for text in texts]
    seen = Counter(stem for each in stems for stem in each & asked)
    weights = {stem: math.log(1 + (len(texts) + 1) / (seen[stem] + 0.5)) for stem in asked}
    whole = sum(weights.values()) or 1.0
    return [sum(weights[stem] for stem in each & asked) / whole for each in stems]


def _cosines(question: str, texts: Sequence[str], embedder: Embedder | None) -> list[float]:
    if embedder is None or not texts:
        return [0.0] * len(texts)
    cosines = embedder.embed(texts) @ embedder.embed_query(question)
    return [embedder.scale.standard(float(value)) for value in cosines]
