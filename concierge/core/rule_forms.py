"""Rules as people write them down: for the command line, and for files of YAML or JSON.

``when`` is ``arrives``, ``changes``, ``tagged TAG``, ``daily 08:00``, ``weekly monday 08:00``,
``monthly 1 08:00`` or ``by hand``; each part of ``then`` is as ``move: Invoices/{year}``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, get_args

from pydantic import ValidationError

from concierge.core.errors import MisusedError
from concierge.core.rule_words import WEEKDAYS
from concierge.core.wire.rules import Do, Rule, RuleAction, RuleRow, RuleWhen

_WHEN_ADVICE: Final = (
    "Write arrives, changes, tagged TAG, daily HH:MM, weekly DAY HH:MM, monthly NUMBER HH:MM,"
    " or by hand."
)
_THEN_ADVICE: Final = (
    "Write tag: TAG, collect: COLLECTION, rename: PATTERN, move: FOLDER, copy: FOLDER,"
    " notify: TEXT, or open."
)
_FORM_ADVICE: Final = "A rule has name, when, if, then, stop and on; see docs/rules.md."
_KEYS: Final = frozenset({"name", "when", "if", "then", "stop", "on"})
_PLAIN: Final = {"arrives": "arrives", "changes": "changes", "hand": "hand", "by hand": "hand"}


def when_of(text: str) -> RuleWhen:
    """Return when a rule runs, of what a person wrote.

    Raises:
        MisusedError: When that says nothing known.
    """
    said = " ".join(text.split())
    if (plain := _PLAIN.get(said.casefold())) is not None:
        return RuleWhen(what=plain)
    first, _, rest = said.partition(" ")
    match first.casefold(), rest.split(" "):
        case "tagged", _ if rest:
            return RuleWhen(what="tagged", tag=rest[:200])
        case "daily", [at] if at:
            return RuleWhen(what="daily", at=at[:5])
        case "weekly", [day, at]:
            return RuleWhen(what="weekly", day=_weekday(day), at=at[:5])
        case "monthly", [day, at] if day.isascii() and day.isdigit() and 1 <= int(day[:3]) <= 31:
            return RuleWhen(what="monthly", day=int(day), at=at[:5])
    raise MisusedError(f"When a rule runs cannot be “{said}”.", _WHEN_ADVICE)


def when_form(when: RuleWhen) -> str:
    """Return what a person would write for when a rule runs; `when_of` reads it."""
    if when.what == "hand":
        return "by hand"
    if when.what == "weekly":
        return f"weekly {WEEKDAYS[when.day - 1].lower()} {when.at}"
    parts = (when.what, when.tag, str(when.day) if when.what == "monthly" else "", when.at)
    return " ".join(part for part in parts if part)


def action_of(text: str) -> RuleAction:
    """Return what a rule does, of what a person wrote.

    Raises:
        MisusedError: When that says nothing known.
    """
    name, _, value = text.partition(":")
    return _action(name, value, text)


def rule_of(form: object) -> tuple[Rule, bool]:
    """Return the rule that a file describes, and whether it is on.

    Raises:
        MisusedError: When it describes none.
    """
    if not isinstance(form, Mapping) or set(form) - _KEYS or {"name", "then"} - set(form):
        raise MisusedError("This does not describe a rule.", _FORM_ADVICE)
    try:
        rule = Rule(
            name=str(form["name"]),
            when=when_of(str(form.get("when", "arrives"))),
            query=str(form.get("if") or ""),
            then=_actions(form["then"]),
            stops=_flag(form, "stop", default=False),
        )
    except ValidationError as error:
        what = " ".join(str(error.errors()[0]["msg"]).split())
        raise MisusedError(f"This does not describe a rule: {what}.", _FORM_ADVICE) from error
    return rule, _flag(form, "on", default=True)


def form_of(row: RuleRow) -> dict[str, Any]:
    """Return a rule as a file describes it; `rule_of` reads it."""
    rule = row.rule
    return {
        "name": rule.name,
        "when": when_form(rule.when),
        **({"if": rule.query} if rule.query else {}),
        "then": [{one.do: one.value} for one in rule.then],
        "stop": rule.stops,
        "on": row.is_on,
    }


def _actions(form: object) -> list[RuleAction]:
    parts = form if isinstance(form, Sequence) and not isinstance(form, str) else [form]
    return [
        _action(str(name), "" if value is None or value is True else str(value), str(name))
        for part in parts
        for name, value in (part.items() if isinstance(part, Mapping) else [_apart(str(part))])
    ]


def _apart(text: str) -> tuple[str, str]:
    name, _, value = text.partition(":")
    return name, value


def _action(name: str, value: str, said: str) -> RuleAction:
    do, value = name.strip().casefold(), value.strip()
    if do not in get_args(Do) or not (value or do in ("open", "notify")):
        raise MisusedError(f"A rule cannot do “{said.strip()}”.", _THEN_ADVICE)
    return RuleAction(do=do, value=value[:2000])


def _weekday(text: str) -> int:
    wanted = text.casefold()
    for number, day in enumerate(WEEKDAYS, 1):
        if len(wanted) >= 3 and day.casefold().startswith(wanted):
            return number
    raise MisusedError(f"{text} is no day of the week.", "Write monday, tuesday, and so on.")


def _flag(form: Mapping[str, object], name: str, *, default: bool) -> bool:
    value = form.get(name, default)
    if not isinstance(value, bool):
        raise MisusedError(f"“{name}” of a rule is true or false.", _FORM_ADVICE)
    return value
