"""What a query asks: words that are wished for, and conditions that files must fulfil.

The language is in `docs/query.md`. Whatever is typed is a query: what looks like a pair and
means nothing is searched for as words, and the reader is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from concierge.core.filters import Filters, Method, merged
from concierge.core.searching import Beginning
from concierge.core.wire import Term
from concierge.core.wording import Either, Wish, Wishes, Wording, choices, wordings
from concierge.search.language.reading import MOST_WORDS, Meant, read
from concierge.search.language.syntax import parse_tree
from concierge.search.language.tree import Group, Word

# Words that stand in nearly every English text and so tell none apart.
STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had
    has have how i if in into is it its me my of on or our should so than that the their them
    then there these they this those to was we were what when where which who whom whose why
    will with would you your
    """.split()  # noqa: SIM905 - a column of 90 strings reads worse
)
# Each part of a search reads its query by itself.
_REMEMBERED = 16
# Ways to fulfil all wishes that are looked for in names one after the other.
_MOST_WAYS = 8


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood.

    Attributes:
        text: Its words, without signs, conditions and what is left out; what is embedded.
        wishes: What is looked for in texts, what must be there included; stop words are left
            out unless there is nothing else.
        names: Each way to fulfil all wishes as words for names, stop words included.
        filters: What files must fulfil.
        conditions: The whole query as conditions, its words included: files that fulfil these
            answer it to the letter.
        terms: What each part was taken for.
        tree: How it was parsed.
        lists: Whether all files that fulfil the filters are meant, whatever they say.
        complete: Whether all files that fulfil the filters answer it; what is wished for only
            says which come first.
        by: By what it says itself that is to be searched.
        last: The plain word at its very end, which may still be typed, or "".
    """

    text: str
    wishes: Wishes = ()
    names: tuple[tuple[str, ...], ...] = ()
    filters: Filters = ()
    conditions: Filters = field(default=(), compare=False)
    terms: tuple[Term, ...] = field(default=(), compare=False)
    tree: Group = field(default=Group(()), compare=False)
    lists: bool = field(default=False, compare=False)
    complete: bool = field(default=False, compare=False)
    by: Method | None = field(default=None, compare=False)
    last: str = field(default="", compare=False)

    @property
    def words(self) -> tuple[str, ...]:
        """Each word that is looked for, those that stand together one by one."""
        words = (word for one in wordings(self.wishes) for word in one.text.split())
        return tuple(dict.fromkeys(words))

    @property
    def empty(self) -> bool:
        """Whether there are no words to look for."""
        return not self.wishes

    def way(self, by: Method) -> Method:
        """Return by what is searched, when somebody asks for a way: its own comes first."""
        if self.by is None or (by == "typing" and self.by != "meaning"):
            return by
        return self.by

    @property
    def has_meaning(self) -> bool:
        """Whether what is near in meaning may be looked for.

        A phrase asks for exact words; what is merely near in meaning does not hold them.
        """
        return not self.empty and not any(one.is_demand for one in wordings(self.wishes))


def parse(text: str) -> Query:
    """Read a query; every input is one, nothing raises."""
    return _parsed(text, date.today())  # noqa: DTZ011 - days are those of the person


@lru_cache(_REMEMBERED)
def _parsed(text: str, _today: date) -> Query:
    """Read a query; the day says what dates in it are relative to."""
    text = text.encode("utf-8", "replace").decode()  # halves of characters match nothing
    parsed = parse_tree(text)
    asked = read(text, parsed)
    filters = tuple(one for part in asked.parts for one in part.filters if part.demands)
    own = tuple(wish for part in asked.parts if not part.is_hint for wish in part.wishes)
    wishes = tuple(dict.fromkeys(wish for part in asked.parts for wish in part.wishes))
    rest = _without(text, [*parsed.marks, *asked.silent])
    lists = not wishes and not rest
    return Query(
        rest,
        _telling(wishes),
        _for_names(wishes),
        merged(filters),
        _conditions(asked.parts),
        terms=asked.terms,
        tree=parsed.tree,
        lists=lists,
        complete=lists or (bool(wishes) and not own),
        by=asked.by,
        last=_last(parsed.tree, len(text)),
    )


def begun(query: Query, beginning: Beginning) -> Query:
    """Return a query in which the last word counts as the beginning of words."""
    grown = Wording(beginning.text, "begun", terms=beginning.terms)
    wishes = tuple(grown if wish == Wording(query.last) else wish for wish in query.wishes)
    end = max((term.end for term in query.terms), default=0)
    meaning = f"First come files with a word that begins with “{beginning.text}”."
    told = {"kind": "prefix", "meaning": meaning}
    terms = (term.model_copy(update=told) if term.end == end else term for term in query.terms)
    return replace(query, wishes=wishes, terms=tuple(terms))


def _last(tree: Group, end: int) -> str:
    """Return the plain word at the very end of a query, or ""."""
    last = tree.parts[-1] if tree.parts and not tree.either else None
    is_open = isinstance(last, Word) and last.end == end and not (last.negated or last.begun)
    return last.text if isinstance(last, Word) and is_open else ""


def _conditions(parts: Sequence[Meant]) -> Filters:
    """Take wishes for conditions too; stop words only where there is nothing else."""
    telling = [one for one in parts if one.demands or any(map(_tells, one.wishes))]
    return merged(one for part in telling or parts for one in part.filters)


def _telling(wishes: Wishes) -> Wishes:
    """Leave out stop words, unless there is nothing else."""
    return tuple(filter(_tells, wishes)) or wishes


def _tells(wish: Wish) -> bool:
    """Say whether a wish tells texts apart."""
    return isinstance(wish, Either) or wish.is_demand or wish.text.casefold() not in STOP_WORDS


def _for_names(wishes: Wishes) -> tuple[tuple[str, ...], ...]:
    ways = choices(wishes, _MOST_WAYS) if wishes else []
    words = ([word for one in way for word in one.text.split()] for way in ways)
    return tuple(tuple(dict.fromkeys(some))[:MOST_WORDS] for some in words)


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text without some stretches of it and without quotes."""
    kept, last = [], 0
    for start, end in sorted(spans):
        kept.append(text[last:start])
        last = max(last, end)
    kept.append(text[last:])
    return " ".join(" ".join(kept).replace('"', " ").split())
