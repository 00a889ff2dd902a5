"""A rule as a sentence, in parts that any face can put together in its language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from concierge.core.wire.rules import Rule, RuleAction, RuleWhen

WEEKDAYS: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip

_WHEN: Final = {
    "arrives": "When a file arrives",
    "changes": "When a file changes",
    "tagged": "When a file is given the tag `{tag}`",
    "daily": "Every day at {at}",
    "weekly": "Every {day} at {at}",
    "monthly": "On day {day} of every month at {at}",
    "hand": "When I say so",
}
_THEN: Final = {
    "tag": "tag it `{value}`",
    "collect": "put it into the collection `{value}`",
    "rename": "rename it to `{value}`",
    "move": "move it to `{value}`",
    "copy": "copy it to `{value}`",
    "notify": "tell me",
    "open": "open it",
}
_TELL: Final = "tell me `{value}`"
_IF: Final = "if it answers `{query}`"


@dataclass(frozen=True, slots=True)
class Clauses:
    """The parts of a sentence.

    Attributes:
        when: How it begins.
        condition: What files must be, or "".
        then: What is done with them.
        stops: Whether later rules pass over them.
    """

    when: str
    condition: str
    then: tuple[str, ...]
    stops: bool


def clauses(rule: Rule) -> Clauses:
    """Return what a rule says, in parts."""
    query = " ".join(rule.query.split())
    return Clauses(
        when_said(rule.when),
        _IF.format(query=query) if query else "",
        tuple(map(_said, rule.then)),
        rule.stops,
    )


def sentence(rule: Rule) -> str:
    """Return a rule as a sentence in English."""
    said = clauses(rule)
    head = f"{said.when}, {said.condition}, then" if said.condition else f"{said.when},"
    *first, last = said.then
    then = f"{', '.join(first)} and {last}" if first else last
    return f"{head} {then}." + (" Later rules pass over it." if said.stops else "")


def when_said(when: RuleWhen) -> str:
    """Return when a rule looks at files, as a sentence begins."""
    day = str(when.day)
    if when.what == "weekly" and 1 <= when.day <= len(WEEKDAYS):
        day = WEEKDAYS[when.day - 1]
    return _WHEN[when.what].format(tag=when.tag, at=when.at, day=day)


def _said(action: RuleAction) -> str:
    value = " ".join(action.value.split())
    template = _TELL if action.do == "notify" and value else _THEN[action.do]
    return template.format(value=value)
