"""What a query is once it is parsed: a tree of parts, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from concierge.core import wire
from concierge.search.language.amounts import Operator
from concierge.search.language.fields import BOUNDS, FIELDS

OPERATORS: Final = frozenset({"OR", "AND", "NOT"})
"""Words that stand between or before parts, where they are written so."""

# A field and its operator; what follows is the value.
PAIR: Final = re.compile(r"([A-Za-z]+)(:|>=|<=|>|<|=)")
# Values that end where a blank or another sign of the language stands need no quotes.
_BARE = re.compile(r"(?![<>=])[\w./:@*?+#%&~'<>=-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a query.

    Attributes:
        start: Its first character in the query.
        end: One past its last character.
        negated: Whether it must not hold.
    """

    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Word(Part):
    """A word, without punctuation around it.

    Attributes:
        text: The word.
        begun: Whether words that begin so are meant.
    """

    text: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Phrase(Part):
    """Words in quotes.

    Attributes:
        text: The words, with one blank between.
        apart: How many other words may stand among them, in any order; None: exactly so.
    """

    text: str
    apart: int | None = None


@dataclass(frozen=True, slots=True)
class Pair(Part):
    """A field with what it is to be.

    Attributes:
        name: The field as it was typed, in lower case; one of `FIELDS`.
        operator: How the field is compared with the values.
        values: Alternatives; at least one, none of them empty.
    """

    name: str
    operator: Operator
    values: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The values as people write them, with what they are compared by."""
        sign = "" if self.operator == ":" else self.operator
        return sign + ",".join(self.values)


Leaf = Word | Phrase | Pair


@dataclass(frozen=True, slots=True)
class Group(Part):
    """Parts that belong together.

    Attributes:
        parts: In their order.
        either: Whether one of them is enough.
    """

    parts: tuple[Node, ...]
    either: bool = False


Node = Leaf | Group


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the words, phrases and pairs of a tree in their order."""
    if isinstance(node, Group):
        for part in node.parts:
            yield from leaves(part)
    else:
        yield node


def spelled(tree: Group) -> str:
    """Write a tree as a query, which is parsed into the same tree."""
    return _joined(tree)


def _joined(group: Group) -> str:
    between = " OR " if group.either else " "
    return between.join(_spelled(part, group.either) for part in group.parts)


def _spelled(node: Node, within_choice: bool) -> str:
    minus = "-" if node.negated else ""
    if not isinstance(node, Group):
        return minus + _leaf(node)
    # A choice binds more tightly than parts that stand side by side.
    bare = node.either and not within_choice and not node.negated
    return _joined(node) if bare else f"{minus}({_joined(node)})"


def _leaf(leaf: Leaf) -> str:
    match leaf:
        case Word(text, begun):
            return ("'" if _looks_otherwise(text) else "") + text + "*" * begun
        case Phrase(text, apart):
            return f'"{text}"' if apart is None else f'"{text}"~{apart}'
        case Pair(name, operator, values):
            return f"{name}{operator}{','.join(map(_value, values))}"


def _value(value: str) -> str:
    return value if _BARE.fullmatch(value) else f'"{value}"'


def _looks_otherwise(word: str) -> bool:
    """Say whether a word would be taken for an operator, a pair or a group."""
    found = PAIR.match(word)
    is_pair = found is not None and found[1].casefold() in {*FIELDS, *BOUNDS}
    return is_pair or word.partition("(")[0] in {*OPERATORS, ""}


def as_wire(node: Node) -> wire.Node:
    """Return a tree as it goes through the API."""
    return wire.Node(**_told(node), negated=node.negated, start=node.start, end=node.end)


def _told(node: Node) -> dict[str, Any]:
    match node:
        case Group(parts, either):
            return {"kind": "any" if either else "all", "children": list(map(as_wire, parts))}
        case Word(text, begun):
            return {"kind": "prefix" if begun else "word", "value": text}
        case Phrase(text, None):
            return {"kind": "phrase", "value": text}
        case Phrase(text, apart):
            return {"kind": "near", "value": text, "apart": apart}
        case Pair(name, operator, values):
            shown = ",".join(values)
            told = {"field": FIELDS[name], "op": operator, "values": list(values)}
            return {"kind": "field", "value": shown, **told}


def negation(node: Node, start: int) -> Node:
    """Return the opposite of a part, which then begins at its sign."""
    return replace(node, negated=not node.negated, start=start)
