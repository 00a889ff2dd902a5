"""What to search for instead where nothing was found: the same query, asking for less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from concierge.core import terms

if TYPE_CHECKING:
    from concierge.core import wire

_MOST = 6
_QUOTED = ("phrase", "near")


class Looser(NamedTuple):
    """A query that asks for less than another.

    Attributes:
        query: It; "" for everything.
        change: What is different about it: without a condition, with what was to be left out, with
            quoted words in any order, or without all conditions.
        term: What was changed; of all conditions the first.
    """

    query: str
    change: Literal["without", "with", "unquoted", "everywhere"]
    term: wire.Term


def looser(query: str, understood: Sequence[wire.Term]) -> list[Looser]:
    """Return queries that ask for less than one that found nothing, the nearest to it first.

    Each leaves out one condition, or the quotes around words; the last leaves out all conditions.
    """
    found: dict[str, Looser] = {}
    for one in _changed(query, understood):
        if one.query != query:
            found.setdefault(one.query, one)
    return list(found.values())[-_MOST:]


def _changed(query: str, understood: Sequence[wire.Term]) -> Iterator[Looser]:
    for term in understood:
        if term.field or term.negated:
            rest = terms.cut(query, term.start, term.end)
            yield Looser(rest, "with" if term.negated and not term.problem else "without", term)
    for term in understood:
        if term.kind in _QUOTED:
            plain = f"{query[: term.start]}{term.value}{query[term.end :]}"
            yield Looser(plain, "unquoted", term)
    filters = [term for term in understood if term.field]
    if len(filters) > 1:
        rest = terms.without(query, ((term.start, term.end) for term in filters))
        yield Looser(rest, "everywhere", filters[0])
