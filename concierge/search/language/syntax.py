"""Parsing a query: the grammar is in `docs/query.md`.

Whatever is typed is a query. What has no meaning where it stands is taken for words, or left
out when it holds none, and told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from concierge.search.language.lexing import Mark, Token, tokens
from concierge.search.language.tree import Group, Node, Word, negation

DEEPEST: Final = 20
"""Parentheses within parentheses count up to here."""

_UNOPENED = "No parenthesis was opened before this one; it is left out."
_UNCLOSED = "This parenthesis is not closed; it is taken to reach to the end."
_TOO_DEEP = f"Parentheses count up to {DEEPEST} deep; this one is left out."
_LONELY = "“{}” joins nothing here; it is searched as a word."
_LEFT_OUT = "This sign joins nothing here; it is left out."
# So many are told of one kind; a text that was pasted may hold hundreds.
_MOST_TOLD = 8


@dataclass(frozen=True, slots=True)
class Problem:
    """What is the matter with a stretch of a query.

    Attributes:
        text: For people.
        start: Its first character.
        end: One past its last character.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query that was parsed.

    Attributes:
        tree: Its parts.
        marks: The stretches that are signs or operators, in order.
        problems: What is the matter with signs and operators, in order.
    """

    tree: Group
    marks: tuple[tuple[int, int], ...] = ()
    problems: tuple[Problem, ...] = ()


def parse_tree(text: str) -> Parsed:
    """Parse a query; every text is one, nothing raises."""
    found = tokens(text)
    balanced, problems = _balanced(found, len(text))
    parser = _Parser(balanced)
    tree = Group(parser.parts(), start=0, end=len(text))
    lonely = {(one.start, one.end) for one in parser.problems}
    marks = [(one.start, one.end) for one in found if isinstance(one, Mark)]
    return Parsed(
        tree,
        tuple(span for span in marks if span not in lonely),
        tuple(sorted([*problems, *parser.problems], key=lambda one: one.start)),
    )


class _Balancer:
    """Pairs parentheses: what is left of them opens and closes."""

    def __init__(self) -> None:
        self.kept: list[Token] = []
        self.problems: list[Problem] = []
        self._opened: list[Mark] = []
        self._ignored = 0

    def open(self, mark: Mark) -> None:
        if self._ignored or len(self._opened) >= DEEPEST:
            self._ignored += 1
            self._tell(_TOO_DEEP, mark)
            return
        self._opened.append(mark)
        self.kept.append(mark)

    def close(self, mark: Mark) -> None:
        if self._ignored:
            self._ignored -= 1
        elif self._opened:
            self._opened.pop()
            self.kept.append(mark)
        else:
            self._tell(_UNOPENED, mark)

    def end(self, length: int) -> None:
        """Close what is open."""
        while self._opened:
            self._tell(_UNCLOSED, self._opened.pop())
            self.kept.append(Mark("close", length, length))

    def _tell(self, text: str, mark: Mark) -> None:
        if sum(one.text == text for one in self.problems) < _MOST_TOLD:
            self.problems.append(Problem(text, mark.start, mark.end))


def _balanced(found: Iterable[Token], length: int) -> tuple[list[Token], list[Problem]]:
    balancer = _Balancer()
    for token in found:
        match token:
            case Mark(kind="open"):
                balancer.open(token)
            case Mark(kind="close"):
                balancer.close(token)
            case _:
                balancer.kept.append(token)
    balancer.end(length)
    return balancer.kept, balancer.problems


class _Parser:
    """Descends over tokens whose parentheses are paired; never deeper than these."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._at = 0
        self.problems: list[Problem] = []

    def parts(self) -> tuple[Node, ...]:
        """Read parts until a parenthesis closes, or to the end."""
        parts: list[Node] = []
        while self._at < len(self._tokens) and not self._is("close"):
            if self._is("and") and parts and self._begins(self._at + 1):
                self._at += 1  # parts side by side belong together anyway
            if (part := self._choice()) is not None:
                parts.append(part)
        return tuple(parts)

    def _choice(self) -> Node | None:
        found = [self._part()]
        while self._is("or") and self._begins(self._at + 1):
            self._at += 1
            found.append(self._part())
        options = tuple(option for option in found if option is not None)
        if len(options) < 2:
            return options[0] if options else None
        return Group(options, either=True, start=options[0].start, end=options[-1].end)

    def _part(self) -> Node | None:
        token = self._tokens[self._at]
        self._at += 1
        if not isinstance(token, Mark):
            return token
        if token.kind == "open":
            return self._group(token)
        if token.kind == "not" and self._begins(self._at):
            return self._opposite(token)
        return self._lonely(token)

    def _group(self, opening: Mark) -> Node | None:
        parts = self.parts()
        closing = self._tokens[self._at]
        self._at += 1
        if not parts:
            return None
        group = parts[0] if len(parts) == 1 else Group(parts, end=closing.end)
        group = replace(group, start=opening.start) if isinstance(group, Group) else group
        return negation(group, opening.start) if opening.negated else group

    def _opposite(self, first: Mark) -> Node | None:
        """Read what NOT stands before; twice is not at all."""
        odd = True
        while self._is("not"):
            self._at += 1
            odd = not odd
        part = self._part()
        return negation(part, first.start) if part is not None and odd else part

    def _lonely(self, mark: Mark) -> Word | None:
        """Take an operator that stands for nothing as a word; a sign is none."""
        is_word = mark.end - mark.start > 1
        if len(self.problems) < _MOST_TOLD:
            text = _LONELY.format(mark.kind.upper()) if is_word else _LEFT_OUT
            self.problems.append(Problem(text, mark.start, mark.end))
        return Word(mark.kind.upper(), start=mark.start, end=mark.end) if is_word else None

    def _begins(self, at: int) -> bool:
        """Say whether a part begins at a place, perhaps after some that turn it round."""
        while at < len(self._tokens):
            token = self._tokens[at]
            if not isinstance(token, Mark) or token.kind == "open":
                return True
            if token.kind != "not":
                return False
            at += 1
        return False

    def _is(self, kind: str) -> bool:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        return isinstance(token, Mark) and token.kind == kind
