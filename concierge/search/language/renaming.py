"""Queries that follow tags and collections when these are called otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from concierge.search.language.fields import FIELDS
from concierge.search.language.syntax import parse_tree
from concierge.search.language.tree import Group, Node, Pair, spelled


def followed(query: str, names: Mapping[str, str], field: str, key_of: Callable[[str], str]) -> str:
    """Return a query in which tags or collections are called by new names; else as it was written.

    Args:
        query: Any.
        names: The new names by the keys of the old ones.
        field: `tag` or `collection`.
        key_of: Returns the key of a name as somebody wrote it.
    """
    tree = parse_tree(query).tree
    now = Group(tuple(_followed(part, names, field, key_of) for part in tree.parts))
    return spelled(now) if now != tree else query


def _followed(
    node: Node, names: Mapping[str, str], field: str, key_of: Callable[[str], str]
) -> Node:
    match node:
        case Group(parts):
            return replace(node, parts=tuple(_followed(one, names, field, key_of) for one in parts))
        case Pair(name, _, values) if FIELDS[name] == field:
            now = (names.get(key_of(value), value).replace('"', " ") for value in values)
            return replace(node, values=tuple(now))
        case _:
            return node
