"""Reading the best passages once more, each beside the query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from concierge.core.filters import Method
from concierge.core.protocols import Reranker
from concierge.core.searching import SearchCatalog
from concierge.search.grouping import Group
from concierge.search.language.query import Query

# The first files of a result that are read again, and the time for it within one search.
MOST, SECONDS = 20, 0.25
# Of one word a passage says no more by its order and company than its vector tells.
_LEAST_WORDS = 2
_WEIGHT = 0.5  # of relevance; the rest is what is known already


def may_rerank(query: Query, by: Method) -> bool:
    """Say whether a query is one whose results are read again.

    Not while somebody types, nor where only the very words, or only meaning, are asked for.
    """
    return by == "all" and query.has_meaning and len(query.words) >= _LEAST_WORDS


def reranked(
    reranker: Reranker, catalog: SearchCatalog, query: str, groups: Sequence[Group]
) -> list[Group]:
    """Return a result with its first files in the order that reading them suggests.

    Files in whose name every word stands keep their places, and so do files without a passage.

    Args:
        reranker: Reads.
        catalog: Has the passages.
        query: Its words.
        groups: A whole result, the best first.
    """
    passages = {
        n: one.chunk for n, one in enumerate(groups) if one.chunk is not None and not one.ahead
    }
    places = list(islice(passages, MOST))
    chunks = catalog.chunks([passages[n] for n in places])
    places = [n for n in places if passages[n] in chunks]
    if len(places) < 2:  # one has no other to change places with
        return list(groups)
    texts = [chunks[passages[n]].text for n in places]
    relevance = reranker.scores(query, texts, SECONDS).tolist()
    return reordered(groups, places[: len(relevance)], relevance)


def reordered(
    groups: Sequence[Group], places: Sequence[int], relevance: Sequence[float]
) -> list[Group]:
    """Put the files of some places in another order; all others stay where they are.

    The order is that of the mean of score and relevance, each brought to between 0 and 1 among
    these files. Akkalyoncu Yilmaz, Yang, Zhang and Lin, "Cross-domain modeling of sentence-level
    evidence for document retrieval" (2019), interpolate both likewise, with a weight learned
    from judgements. Halves are a safe choice that is not measured here: see
    docs/decisions/0026-reranker.md.

    Each file gets the score of its new place, so that scores fall as they did before.

    Args:
        groups: A whole result.
        places: Of the files that were read.
        relevance: Of each of these, the larger the better.
    """
    fused, read = _scaled([groups[n].score for n in places]), _scaled(relevance)
    worth = [(1 - _WEIGHT) * a + _WEIGHT * b for a, b in zip(fused, read, strict=True)]
    order = sorted(range(len(places)), key=lambda i: -worth[i])
    after = list(groups)
    for place, i in zip(places, order, strict=True):
        one = groups[places[i]]
        moved = one.reranked + groups[place].score - one.score
        after[place] = replace(one, relevance=relevance[i], reranked=moved)
    return after


def _scaled(values: Sequence[float]) -> list[float]:
    """Bring values to between 0 and 1; all the same say nothing."""
    least = min(values, default=0.0)
    span = max(values, default=0.0) - least
    return [(value - least) / span if span > 0 else 0.0 for value in values]
