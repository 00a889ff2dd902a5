"""Rules: what happens to which files by itself, what it would come to, and what it came to."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from concierge.core.wire.base import Wire

When = Literal["arrives", "changes", "tagged", "daily", "weekly", "monthly", "hand"]
Do = Literal["tag", "collect", "rename", "move", "copy", "notify", "open"]

MOST_ACTIONS = 20

_Name = Annotated[str, Field(min_length=1, max_length=200)]


class RuleWhen(Wire):
    """When a rule looks at files.

    Attributes:
        what: A file arrives, changes or is tagged, a time of the day, week or month has come,
            or the person says so.
        tag: Which tag, for ``tagged``; one below it counts as well.
        day: The day of the week (1 is Monday) or of the month, for ``weekly`` and ``monthly``;
            a month that is too short has it on its last day.
        at: The time of day as ``HH:MM`` of this machine, for all that come by the clock.
    """

    what: When = "arrives"
    tag: str = Field(default="", max_length=200)
    day: int = Field(default=0, ge=0, le=31)
    at: str = Field(default="", max_length=5)


class RuleAction(Wire):
    """Something a rule does with a file.

    Attributes:
        do: What it is.
        value: The tag, the collection, the pattern of a name or of a folder, or what the person
            is told; nothing for ``open``.
    """

    do: Do
    value: str = Field(default="", max_length=2000)


class Rule(Wire):
    """A rule as a person makes it.

    Attributes:
        name: What it is called.
        when: When it looks at files.
        query: What files must answer to the letter, as in a search; "" is any file.
        then: What it does with them, in this order.
        stops: Whether later rules pass over the files it did something with.
    """

    name: _Name
    when: RuleWhen = RuleWhen()
    query: str = Field(default="", max_length=10_000)
    then: list[RuleAction] = Field(min_length=1, max_length=MOST_ACTIONS)
    stops: bool = False


class RuleRun(Wire):
    """What one run of a rule came to.

    Attributes:
        at: When it was, ISO 8601 with zone.
        files: How many files it did something with.
        skipped: How many fit, but could not be dealt with; `problems` tells why.
        failed: How many it could not do everything with.
        problems: Some of the reasons, with the names of their files.
        entry: The entry of the journal that undoes it; 0 where nothing was changed, or the journal
            does not go back so far.
        undone: Whether that was undone.
    """

    at: str
    files: int = 0
    skipped: int = 0
    failed: int = 0
    problems: list[str] = []
    entry: int = 0
    undone: bool = False


class RuleRow(Wire):
    """A rule and how it stands.

    Attributes:
        is_on: Whether it runs by itself.
        due: When it runs next, ISO 8601, for those that come by the clock, or "".
        trouble: Why it was switched off by itself, in words, or "".
        last: Its last runs, the newest first.
    """

    rule: Rule
    is_on: bool = True
    due: str = ""
    trouble: str = ""
    last: list[RuleRun] = []


class RulePage(Wire):
    """All rules in the order in which they run."""

    rules: list[RuleRow]


class RuleRequest(Wire):
    """A rule to be kept."""

    rule: Rule
    is_on: bool = True


class RuleChange(Wire):
    """What becomes of a rule; None leaves it as it is.

    Attributes:
        name: The rule.
        rule: What it is from now on.
        is_on: Whether it runs by itself; switched on, it sees what comes from then on.
        before: The rule that it is to come before in the order; "" puts it last.
    """

    name: _Name
    rule: Rule | None = None
    is_on: bool | None = None
    before: str | None = Field(default=None, max_length=200)


class RuleName(Wire):
    """Which rule is meant."""

    name: _Name


class RuleTrial(Wire):
    """A rule that is tried: one that is kept, by its name, or one that is being written.

    Attributes:
        limit: How many files are told one by one.
    """

    name: str = Field(default="", max_length=200)
    rule: Rule | None = None
    limit: int = Field(default=200, ge=0, le=10_000)


class PlannedStep(Wire):
    """One thing that would be done with a file.

    Attributes:
        do: What it is.
        value: The tag, the collection, the words that are told, or the path where the file, or
            its copy, would be.
    """

    do: Do
    value: str = ""


class PlannedFile(Wire):
    """What would be done with a file.

    Attributes:
        path: Where it is.
        steps: What would be done, in this order.
        skipped: Why nothing is done with it, in words, or "".
    """

    file_id: int
    path: str
    steps: list[PlannedStep] = []
    skipped: str = ""


class RulePlan(Wire):
    """Exactly what a rule would do now with all files.

    Attributes:
        files: Some of those that fit, those with which something would be done first.
        doing: With how many something would be done.
        skipped: How many fit, and are left as they are.
    """

    files: list[PlannedFile]
    doing: int = 0
    skipped: int = 0
