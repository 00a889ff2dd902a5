"""How good a ranking is: the measures by which BEIR compares."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

DEPTH, REACH = 10, 100

Ranking = Sequence[str]
Judged = Mapping[str, int]


def measures(rankings: Mapping[str, Ranking], relevant: Mapping[str, Judged]) -> dict[str, float]:
    """Return the mean over all queries of each measure.

    Args:
        rankings: Document ids, the best first, by query.
        relevant: How well documents answer, above 0, by query; one or more each.
    """
    each = {"ndcg@10": ndcg, "recall@100": recall, "mrr": reciprocal_rank}
    return {
        name: sum(measure(ranking, relevant[query]) for query, ranking in rankings.items())
        / max(1, len(rankings))
        for name, measure in each.items()
    }


def ndcg(ranked: Ranking, relevant: Judged) -> float:
    """Return the normalised discounted cumulative gain of the first ten.

    Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002), with
    linear gains as trec_eval has them.
    """
    gained = sum(
        relevant.get(document, 0) / math.log2(place + 2)
        for place, document in enumerate(ranked[:DEPTH])
    )
    best = sorted(relevant.values(), reverse=True)[:DEPTH]
    return gained / sum(gain / math.log2(place + 2) for place, gain in enumerate(best))


def recall(ranked: Ranking, relevant: Judged) -> float:
    """Return the share of what answers that is among the first hundred."""
    return len(relevant.keys() & set(ranked[:REACH])) / len(relevant)


def reciprocal_rank(ranked: Ranking, relevant: Judged) -> float:
    """Return one over the place of the first that answers, among the first hundred, or 0."""
    places = (place for place, one in enumerate(ranked[:REACH], 1) if one in relevant)
    return 1 / next(places, math.inf)
