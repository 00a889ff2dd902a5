"""Rules as faces use them."""

from __future__ import annotations

from concierge.client.door import Door, made
from concierge.client.exchange import read
from concierge.core import wire


class Rules:
    """What is done with files by itself.

    Args:
        door: Leads to the service.
    """

    def __init__(self, door: Door) -> None:
        self._door = door

    def all(self) -> list[wire.RuleRow]:
        """Return all rules in the order in which they run."""
        return self._door.get("/v1/filing", wire.RulePage).rules

    def add(self, rule: wire.Rule, *, is_on: bool = True) -> wire.RuleRow:
        """Keep a rule; it runs after all others.

        Raises:
            MisusedError: When it makes no sense, or its name is taken.
        """
        wanted = made(wire.RuleRequest, rule=rule, is_on=is_on)
        return self._door.post("/v1/filing", wire.RuleRow, wanted)

    def change(
        self,
        name: str,
        rule: wire.Rule | None = None,
        *,
        is_on: bool | None = None,
        before: str | None = None,
    ) -> wire.RuleRow:
        """Change a rule, switch it on or off, or put it elsewhere; None leaves it.

        Args:
            name: The rule.
            rule: What it is from now on.
            is_on: Whether it runs by itself.
            before: The rule it is to come before in the order; "" puts it last.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When it makes no sense, or its new name is taken.
        """
        wanted = made(wire.RuleChange, name=name, rule=rule, is_on=is_on, before=before)
        return read(wire.RuleRow, self._door.answer("PATCH", "/v1/filing", wanted))

    def remove(self, name: str) -> wire.RuleRow:
        """Delete a rule; the journal undoes it."""
        return self._door.delete("/v1/filing", wire.RuleRow, name)

    def trial(
        self, name: str = "", rule: wire.Rule | None = None, limit: int = 200
    ) -> wire.RulePlan:
        """Return exactly what a rule would do now.

        Args:
            name: One that is kept.
            rule: Or one that is being written.
            limit: How many files are told one by one.
        """
        wanted = made(wire.RuleTrial, name=name, rule=rule, limit=limit)
        return self._door.post("/v1/filing/try", wire.RulePlan, wanted)

    def run(self, name: str) -> wire.RuleRun:
        """Run a rule now on all files that it is about."""
        wanted = made(wire.RuleName, name=name)
        return self._door.post("/v1/filing/run", wire.RuleRun, wanted)
