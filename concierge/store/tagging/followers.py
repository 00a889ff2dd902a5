"""Queries and rules that name tags or collections, which follow when these are called otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from concierge.core import wire
from concierge.store.database import Connection
from concierge.store.journaling.rehearsal import rehearsed
from concierge.store.tagging.labels import key_of

Label = Literal["tag", "collection"]
Follow = Callable[[str, Mapping[str, str]], str]
"""Returns a query with tags or collections, by their keys, called by other names."""

_QUERIES: Final = ("collection", "saved")
_GIVES: Final[dict[str, Label]] = {"tag": "tag", "collect": "collection"}


@dataclass(frozen=True, slots=True)
class Renaming:
    """What is called otherwise.

    Attributes:
        label: Tags or collections.
        names: The new names by the keys of the old ones.
        follow: Has a query follow them.
    """

    label: Label
    names: Mapping[str, str]
    follow: Follow

    def name(self, name: str) -> str:
        """Return a name as it is now, that of one below what was renamed, too."""
        above, below = name, ""
        while above:
            if (now := self.names.get(key_of(above))) is not None:
                return f"{now}{below}"
            above, slash, last = above.rpartition("/")
            below = f"{slash}{last}{below}"
        return name

    def query(self, query: str) -> str:
        """Return a query that asks for the same by the new names."""
        return self.follow(query, self.names)

    def rule(self, rule: wire.Rule) -> wire.Rule:
        """Return a rule that waits for, asks and gives the same by the new names."""
        when = rule.when
        if self.label == "tag" and when.tag:
            when = when.model_copy(update={"tag": self.name(when.tag)})
        then = [
            one.model_copy(update={"value": self.name(one.value)})
            if _GIVES.get(one.do) == self.label
            else one
            for one in rule.then
        ]
        new = {"when": when, "query": self.query(rule.query), "then": then}
        return rule.model_copy(update=new)


def naming(
    connection: Connection, label: Label, names: Iterable[str], follow: Follow | None
) -> list[str]:
    """Return the names of collections, saved searches and rules that name one of some labels."""
    if follow is None:
        return []
    # What would follow another name has this one in it.
    other = {key_of(name): f"{name}-" for name in names}
    return rehearsed(
        connection, lambda: have_follow(connection, Renaming(label, other, follow)), dry_run=True
    )


def have_follow(connection: Connection, renaming: Renaming) -> list[str]:
    """Have queries of collections and saved searches, and rules, follow; return whose names."""
    changed = []
    for table in _QUERIES if renaming.names else ():
        for row_id, name, query in connection.execute(
            f"SELECT id, name, query FROM {table} WHERE query <> '' ORDER BY key"  # noqa: S608
        ).fetchall():
            new = renaming.query(query)
            if new != query:
                changed.append(name)
                connection.execute(
                    f"UPDATE {table} SET query = ? WHERE id = ?",  # noqa: S608 - a constant
                    (new, row_id),
                )
    return [*changed, *_rules(connection, renaming)]


def tags_followed(
    connection: Connection, renamed: Iterable[tuple[str, str]], follow: Follow | None
) -> list[str]:
    """Have queries and rules follow tags, given by old and new name; return whose names."""
    if follow is None:
        return []
    names = {key_of(old): new for old, new in renamed}
    return have_follow(connection, Renaming("tag", names, follow))


def _rules(connection: Connection, renaming: Renaming) -> list[str]:
    changed = []
    rows = connection.execute("SELECT id, name, body FROM rule ORDER BY key").fetchall()
    for row_id, name, body in rows if renaming.names else ():
        rule = wire.Rule.model_validate_json(body)
        new = renaming.rule(rule)
        if new != rule:
            changed.append(name)
            connection.execute(
                "UPDATE rule SET body = ? WHERE id = ?", (new.model_dump_json(), row_id)
            )
    return changed
