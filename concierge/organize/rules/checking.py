"""Whether a rule can run at all, which is looked at when it is saved."""

from __future__ import annotations

from concierge.core.errors import MisusedError
from concierge.core.rule_words import WEEKDAYS
from concierge.core.wire.rules import Rule, RuleAction, RuleWhen
from concierge.organize.rules.patterns import folder_pattern, name_pattern
from concierge.organize.rules.timing import clock_of

_DAYS = 31


def check(rule: Rule) -> None:
    """See that a rule makes sense.

    Raises:
        MisusedError: When it does not; it says where.
    """
    if not rule.name.strip() or not rule.name.isprintable():
        raise MisusedError("A rule needs a name.", "Give it one.")
    _check_when(rule.when)
    for number, action in enumerate(rule.then, 1):
        try:
            _check_action(action)
        except MisusedError as error:
            if len(rule.then) == 1:
                raise
            said = f"Action {number} ({action.do}): {error.message}"
            raise MisusedError(said, error.advice) from error


def _check_when(when: RuleWhen) -> None:
    if when.what == "tagged" and not when.tag.strip():
        raise MisusedError("Which tag starts the rule is missing.", "Name it.")
    if when.what in ("daily", "weekly", "monthly"):
        clock_of(when.at)
    if when.what == "weekly" and not 1 <= when.day <= len(WEEKDAYS):
        raise MisusedError("On which day of the week is missing.", "Choose one.")
    if when.what == "monthly" and not 1 <= when.day <= _DAYS:
        raise MisusedError("On which day of the month is missing.", "Choose one from 1 to 31.")


def _check_action(action: RuleAction) -> None:
    if action.do == "rename":
        name_pattern(action.value)
    elif action.do in ("move", "copy"):
        folder_pattern(action.value)
    elif action.do == "tag" and not action.value.strip():
        raise MisusedError("Which tag files are given is missing.", "Name it.")
    elif action.do == "collect" and not action.value.strip():
        raise MisusedError("Which collection files go into is missing.", "Name it.")
