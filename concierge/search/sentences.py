"""The sentence of a passage that is nearest in meaning to a query."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from concierge.core.protocols import Embedder
from concierge.core.sentences import Sentence, split

# Of so many sentences of one passage the nearest is looked for; a table may have hundreds.
_MOST_SENTENCES = 12


def nearest_sentences(
    embedder: Embedder | None, query: str, passages: Iterable[tuple[int, str]]
) -> dict[int, Sentence]:
    """Return the sentence of each passage that is nearest to a query.

    To embed the sentences of one passage takes as long as two searches.

    Args:
        embedder: Turns texts into vectors; without one nothing is found.
        query: What is embedded of it.
        passages: Some, each with its text.
    """
    cut_up = [
        (number, sentence)
        for number, text in passages
        for sentence in islice(split(text), _MOST_SENTENCES)
    ]
    if embedder is None or not cut_up:
        return {}
    cosines = embedder.embed([one.text for _, one in cut_up]) @ embedder.embed_query(query)
    nearest: dict[int, Sentence] = {}
    for place in cosines.argsort():  # the nearest comes last, and stays
        number, sentence = cut_up[place]
        nearest[number] = sentence
    return nearest
