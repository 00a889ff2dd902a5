"""What the addresses of rules need of the engine."""

from __future__ import annotations

from typing import Protocol

from concierge.core import wire


class RulesFacade(Protocol):
    """Rules; every method may raise a ConciergeError."""

    def all(self) -> wire.RulePage:
        """Return all rules in their order."""
        ...

    def create(self, wanted: wire.RuleRequest) -> wire.RuleRow:
        """Keep a rule."""
        ...

    def change(self, wanted: wire.RuleChange) -> wire.RuleRow:
        """Change a rule, switch it on or off, or put it elsewhere in the order."""
        ...

    def delete(self, name: str) -> wire.RuleRow:
        """Delete a rule and return it."""
        ...

    def trial(self, wanted: wire.RuleTrial) -> wire.RulePlan:
        """Tell exactly what a rule would do now."""
        ...

    def run(self, wanted: wire.RuleName) -> wire.RuleRun:
        """Run a rule now on all files that it is about."""
        ...
