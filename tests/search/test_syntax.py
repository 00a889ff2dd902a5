"""The parser: any text gives a tree, which can be written and parsed again."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.wire import Node as WireNode
from concierge.search.language.fields import FIELDS
from concierge.search.language.syntax import DEEPEST, parse_tree
from concierge.search.language.tree import Group, Node, Pair, Phrase, Word, as_wire, leaves, spelled

WORDS = st.one_of(
    st.sampled_from(["rent", "OR", "AND", "NOT", "f(x)", "main()", "a*", "'x", "3.14", "שלום"]),
    st.text("ab*-'.(){}|~:<=>,;", min_size=1, max_size=6),
    st.text(min_size=1, max_size=4),
)
PHRASES = st.builds(
    '"{}"{}'.format, st.text("ab (|~:-", max_size=8), st.sampled_from(["", "~5", "~", "~999"])
)
PAIRS = st.builds(
    "{}{}{}".format,
    st.sampled_from([*FIELDS, "Type", "note"]),
    st.sampled_from([":", "=", ">", "<=", ":>"]),
    st.sampled_from(["pdf", "a,b", '"a b"', '"a b",c', "1M..5M", "2024", '"open', "(x)", "", ","]),
)
PARTS = st.builds("{}{}".format, st.sampled_from(["", "-", "NOT "]), WORDS | PHRASES | PAIRS)
QUERIES = st.lists(
    PARTS | st.sampled_from(["(", ")", "-(", " OR ", "|", " ", " AND ", '"']), max_size=14
).map(" ".join) | st.lists(PARTS | st.sampled_from(["(", ")", "OR", "|"]), max_size=8).map("".join)


@given(QUERIES | st.text())
def test_what_is_written_of_a_tree_is_parsed_into_the_same(text: str) -> None:
    tree = parse_tree(text).tree
    assert parse_tree(spelled(tree)).tree == tree


def checked(node: Node, start: int, end: int) -> None:
    assert start <= node.start <= node.end <= end
    if isinstance(node, Group):
        assert len(node.parts) > 1
        last = node.start
        for part in node.parts:
            checked(part, last, node.end)
            last = part.end


@given(QUERIES)
def test_parts_stand_where_they_say(text: str) -> None:
    parsed = parse_tree(text)
    last = 0
    for part in parsed.tree.parts:
        checked(part, last, len(text))
        last = part.end
    for leaf in leaves(parsed.tree):
        written = text[leaf.start : leaf.end]
        assert leaf.start < leaf.end
        match leaf:
            case Word(word):
                assert word in written.upper() or word in written
            case Phrase(words):
                assert words in " ".join(written.replace('"', " ").split())
            case Pair(name, _, values):
                assert name in written.casefold()
                assert all(value in written for value in values)
    for problem in parsed.problems:
        assert 0 <= problem.start < problem.end <= len(text)


@given(QUERIES)
def test_the_api_tells_the_same_tree(text: str) -> None:
    tree = parse_tree(text).tree
    told = WireNode.model_validate_json(as_wire(tree).model_dump_json())

    def compare(node: Node, wire: WireNode) -> None:
        assert (wire.start, wire.end, wire.negated) == (node.start, node.end, node.negated)
        match node:
            case Group(parts, either):
                assert wire.kind == ("any" if either else "all")
                for part, child in zip(parts, wire.children, strict=True):
                    compare(part, child)
            case Pair(name, operator, values):
                assert (wire.field, wire.op, wire.values) == (FIELDS[name], operator, list(values))
            case Word(word) | Phrase(word):
                assert wire.value == word

    compare(tree, told)


LONG = {
    "words": "rent " * 2000,
    "letters": "a" * 10_000,
    "signs": "-(|)" * 2500,
    "nots": "NOT " * 2500,
    "ors": "OR " * 3333,
    "bars": "|" * 10_000,
    "open": "(" * 10_000,
    "close": ")" * 10_000,
    "nested": "(" * 5000 + ")" * 5000,
    "nested words": "(a " * 2500 + ")" * 2500,
    "within a word": "a(" * 5000,
    "quotes": '"' * 9999,
    "pairs": "type:pdf " * 1111,
    "values": "tag:" + ",a" * 4998,
    "commas": "type:" + "," * 9990,
    "numbers": "size>" + "9" * 9990,
    "days": "date:" + "2024-" * 1999,
    "stars": "*" * 10_000,
    "right to left": "שלום -(מסמך OR חשוב) " * 400,
    "surrogates": "\ud800" * 10_000,
    "nothing": "\x00" * 10_000,
    "blanks": " \u3000\x1c" * 3000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_queries_are_parsed_at_once(name: str) -> None:
    started = time.process_time()
    tree = parse_tree(LONG[name]).tree
    assert parse_tree(spelled(tree)).tree == tree
    assert time.process_time() - started < 2


def test_how_deep_groups_count() -> None:
    def depth(node: Node) -> int:
        return 1 + max(map(depth, node.parts)) if isinstance(node, Group) else 0

    assert depth(parse_tree("(a " * 500 + "b" + ")" * 500).tree) == DEEPEST + 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a OR b c", "a OR b c"),
        ("a | b|c", "a OR b OR c"),
        ("(a OR b) (c d)", "a OR b (c d)"),
        ("(a b) OR c", "(a b) OR c"),
        ("a OR (b OR c)", "a OR (b OR c)"),
        ("a AND b", "a b"),
        ("NOT (a OR b)", "-(a OR b)"),
        ("((a))", "a"),
        ("() a ( )", "a"),
        ("(a b", "(a b)"),
        ("a) b", "a b"),
        ("a OR", "a 'OR"),
        ("OR a", "'OR a"),
        ("a OR OR b", "a 'OR OR b"),
        ("a AND OR b", "a 'AND OR b"),
        ("a OR (|) b", "a b"),
        ("f(x y)", "f (x y)"),
        (":(0)", "'(0)"),
        ('-a -"b c" -type:pdf', '-a -"b c" -type:pdf'),
        ("SIZE:>1M", "size>1M"),
        ("tag:'x'", "tag:'x'"),
    ],
)
def test_how_queries_are_read(text: str, written: str) -> None:
    assert spelled(parse_tree(text).tree) == written
