"""Taking a parsed query for what it means: which parts are wishes and which are conditions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from concierge.core.filters import WAYS, Filter, Filters, Method
from concierge.core.wire import Term
from concierge.core.wording import Either, How, Wishes, Wording, wordings
from concierge.search.language.fields import FIELDS, filter_of
from concierge.search.language.lexing import word_of
from concierge.search.language.syntax import Parsed
from concierge.search.language.tree import Group, Leaf, Node, Pair, Phrase, Word
from concierge.search.meanings import meaning_of

MOST_WORDS: Final = 64
MOST_CONDITIONS: Final = 32

_ALONE = re.compile(r"-?([a-z]+):\s+(\S+)", re.IGNORECASE)
# What stands before a colon in letters and notes as well.
_IN_PROSE = frozenset({"author", "from", "name", "note", "subject", "title", "to"})
_NOT_HERE = "By what is searched counts for a whole query; here it is left out."
_TOO_MANY = f"Only {MOST_CONDITIONS} conditions count; this one is left out."


@dataclass(frozen=True, slots=True)
class Meant:
    """What a part of a query asks.

    Attributes:
        filters: As conditions on files, whether it is one or not.
        wishes: Its words that are looked for.
        demands: Whether nothing is found that does not fulfil it.
        is_hint: Whether its words need not be there, because something else may do instead.
    """

    filters: Filters = ()
    wishes: Wishes = ()
    demands: bool = False
    is_hint: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A query that was read.

    Attributes:
        parts: What each of its parts asks; all of them count.
        terms: What each leaf of its tree was taken for, and each sign that stands for nothing.
        silent: Stretches of it that say nothing about the texts that are looked for.
        by: By what is to be searched, as it says itself.
    """

    parts: tuple[Meant, ...]
    terms: tuple[Term, ...]
    silent: tuple[tuple[int, int], ...]
    by: Method | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """What a part stands within.

    Attributes:
        negated: An odd number of negations.
        excluded: Any negation; its words are not looked for.
        choice: A choice, of which one is enough.
        demands: A condition.
    """

    negated: bool = False
    excluded: bool = False
    choice: bool = False
    demands: bool = False


def read(text: str, parsed: Parsed) -> Read:
    """Read a query that was parsed."""
    reader = _Reader(text, parsed)
    parts = tuple(reader.part(part) for part in parsed.tree.parts)
    terms = sorted([*reader.terms, *reader.signs()], key=lambda one: one.start)
    return Read(parts, tuple(terms), tuple(reader.silent), reader.by)


class _Reader:
    def __init__(self, text: str, parsed: Parsed) -> None:
        self._text = text
        self._problems = {(one.start, one.end): one.text for one in parsed.problems}
        self._words = self._conditions = 0
        self.terms: list[Term] = []
        self.silent: list[tuple[int, int]] = []
        self.by: Method | None = None

    def part(self, node: Node) -> Meant:
        """Read a part that stands by itself."""
        if not isinstance(node, Group) or not _demands(node):
            return self._meant(node, _Place())
        meant = self._meant(node, _Place(demands=True))
        # Which of its words a file holds does not matter, as long as it fulfils the whole.
        hints = tuple((one,) for one in wordings(meant.wishes))
        return replace(meant, wishes=(Either(hints),) if hints else (), is_hint=True)

    def signs(self) -> list[Term]:
        """Return what is the matter with signs, as terms without a field."""
        return [
            Term(field="", value=self._text[a:b], start=a, end=b, problem=told, kind="sign")
            for (a, b), told in self._problems.items()
        ]

    def _meant(self, node: Node, place: _Place) -> Meant:
        place = replace(
            place,
            negated=place.negated != node.negated,
            excluded=place.excluded or node.negated,
        )
        if isinstance(node, Group):
            # Not (a or b) is neither of them; not (a and b) is not both.
            choice = node.either != place.negated
            place = replace(place, choice=place.choice or choice)
            parts = [self._meant(part, place) for part in node.parts]
            meant = _either(parts) if node.either else _apart(_together(parts))
        elif isinstance(node, Pair):
            meant = self._pair(node, place)
        else:
            meant = self._wording(node, place)
        return _opposite(meant) if node.negated else meant

    def _pair(self, pair: Pair, place: _Place) -> Meant:
        asked = filter_of(pair.name, pair.operator, pair.values)
        if asked is None:
            return self._unknown(pair, place)
        self.silent.append((pair.start, pair.end))
        if asked.field == "by":
            return self._way(pair, asked, place)
        problem = "" if self._has_room() else _TOO_MANY
        self._note(pair, place, "field", problem)
        return Meant() if problem else Meant((asked,), demands=True)

    def _way(self, pair: Pair, asked: Filter, place: _Place) -> Meant:
        """Note by what is to be searched; of several ways the last counts."""
        is_whole = place == _Place() and len(asked.values) == 1
        if is_whole:
            self.by = WAYS[asked.values[0]]
        self._note(pair, place, "field", "" if is_whole else _NOT_HERE)
        return Meant()

    def _unknown(self, pair: Pair, place: _Place) -> Meant:
        """Take a pair that means nothing for words."""
        if place.excluded:
            self.silent.append((pair.start, pair.end))
        written = self._text[pair.start : pair.end]
        self.terms.append(
            Term(
                field="",
                value=written,
                negated=place.negated,
                start=pair.start,
                end=pair.end,
                problem=f"“{pair.shown}” is nothing that {pair.name}: knows; searched as words.",
            )
        )
        words = map(word_of, written.replace('"', " ").split())
        return _together([self._word(Wording(word), place) for word in words if word])

    def _wording(self, leaf: Word | Phrase, place: _Place) -> Meant:
        wording = _worded(leaf)
        if place.excluded:
            self.silent.append((leaf.start, leaf.end))
        is_condition = wording.is_demand or place.demands or place.excluded
        problem = _TOO_MANY if is_condition and not self._has_room() else ""
        self._note(leaf, place, wording.how, problem or self._left_alone(leaf))
        if problem:
            return Meant()
        return self._word(wording, place)

    def _left_alone(self, leaf: Word | Phrase) -> str:
        """Say of a word that it is a field whose value stands behind a blank, if it is."""
        found = _ALONE.match(self._text, leaf.start)
        if found is None or FIELDS.get(found[1].casefold(), "note") in _IN_PROSE:
            return ""
        if filter_of(found[1], ":", [found[2]]) is None:
            return ""
        return f"“{found[1]}:” stands alone; its value stands right behind it, without a blank."

    def _word(self, wording: Wording, place: _Place) -> Meant:
        self._words += 1
        if self._words > MOST_WORDS and not place.excluded:
            return Meant()  # a page that was pasted; what comes first is enough
        asked = Filter("text", (wording.text,), wordings=(wording,))
        return Meant((asked,), (wording,), wording.is_demand)

    def _has_room(self) -> bool:
        self._conditions += 1
        return self._conditions <= MOST_CONDITIONS

    def _note(self, leaf: Leaf, place: _Place, kind: How | Literal["field"], problem: str) -> None:
        """Keep what a leaf was taken for."""
        told = problem or self._problems.pop((leaf.start, leaf.end), "")
        term = Term(
            field=FIELDS[leaf.name] if isinstance(leaf, Pair) else "",
            value=leaf.shown if isinstance(leaf, Pair) else leaf.text,
            negated=place.negated,
            start=leaf.start,
            end=leaf.end,
            problem=told,
            kind=kind,
            meaning=meaning_of(leaf, place.negated, place.choice) if not told else "",
        )
        self.terms.append(term)


def _worded(leaf: Word | Phrase) -> Wording:
    if isinstance(leaf, Word):
        return Wording(leaf.text, "prefix" if leaf.begun else "word")
    if leaf.apart is None:
        return Wording(leaf.text, "phrase")
    return Wording(leaf.text, "near", leaf.apart)


def _demands(node: Node) -> bool:
    """Say whether something in a part must hold, so that the whole is a condition."""
    if node.negated:
        return True
    match node:
        case Group(parts):
            return any(map(_demands, parts))
        case Pair(name, operator, values):
            asked = filter_of(name, operator, values)
            return asked is not None and asked.field != "by"
        case _:
            return _worded(node).is_demand


def _together(parts: Sequence[Meant]) -> Meant:
    return Meant(
        tuple(one for part in parts for one in part.filters),
        tuple(wish for part in parts for wish in part.wishes),
        any(part.demands for part in parts),
    )


def _apart(meant: Meant) -> Meant:
    """Keep the conditions of a group from being alternatives to those beside it."""
    if not meant.filters:
        return meant
    return replace(meant, filters=(Filter("any", groups=(meant.filters,)),))


def _either(parts: Iterable[Meant]) -> Meant:
    options = [part for part in parts if part.filters]
    wishes = tuple(part.wishes for part in options if part.wishes)
    return Meant(
        (Filter("any", groups=tuple(part.filters for part in options)),) if options else (),
        (Either(wishes),) if wishes else (),
        any(part.demands for part in options),
    )


def _opposite(meant: Meant) -> Meant:
    """Return what is asked when all of it must not hold; its words are not looked for."""
    if not meant.filters:
        return Meant()
    (asked,) = meant.filters if len(meant.filters) == 1 else _apart(meant).filters
    return Meant((replace(asked, negated=not asked.negated),), demands=True)
