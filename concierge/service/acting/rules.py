"""Rules as a person makes, tries and runs them; whoever listens is told of each change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.times import iso_time
from concierge.organize.rules.checking import check
from concierge.service.acting.rule_running import Runner, told_plan
from concierge.service.acting.rule_waking import Waking
from concierge.store.catalog import Catalog
from concierge.store.order.rules import KeptRule


@dataclass(frozen=True, slots=True)
class Rules:
    """Carries out what a person does with rules.

    Attributes:
        catalog: Where they are kept.
        runner: Plans what they do.
        waking: Runs them.
        changed: Called after each change.
    """

    catalog: Catalog
    runner: Runner
    waking: Waking
    changed: Callable[[], None]

    def all(self) -> wire.RulePage:
        """Return all rules in their order."""
        return wire.RulePage(rules=[self._row(one) for one in self.catalog.rules.all()])

    def create(self, wanted: wire.RuleRequest) -> wire.RuleRow:
        """Keep a rule.

        Raises:
            MisusedError: When it makes no sense, or its name is taken.
        """
        rule = _tidied(wanted.rule)
        with self.catalog.journal.about("rule.create", rule.name):
            return self._done(self.catalog.rules.create(rule, is_on=wanted.is_on))

    def change(self, wanted: wire.RuleChange) -> wire.RuleRow:
        """Change a rule, switch it on or off, or have it run at another place in the order.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When it makes no sense, or its name is taken.
        """
        name, kept = wanted.name, self.catalog.rules.find(wanted.name)
        if wanted.rule is not None:
            rule = _tidied(wanted.rule)
            with self.catalog.journal.about("rule.change", name):
                kept = self.catalog.rules.change(name, rule)
            name = rule.name
        if wanted.is_on is not None:
            with self.catalog.journal.about("rule.on" if wanted.is_on else "rule.off", name):
                kept = self.catalog.rules.switch(name, on=wanted.is_on)
        if wanted.before is not None:
            with self.catalog.journal.about("rule.move", name):
                self.catalog.rules.move(name, wanted.before)
        return self._done(kept)

    def delete(self, name: str) -> wire.RuleRow:
        """Delete a rule and return it."""
        with self.catalog.journal.about("rule.delete", name):
            return self._done(self.catalog.rules.delete(name))

    def trial(self, wanted: wire.RuleTrial) -> wire.RulePlan:
        """Tell exactly what a rule would do now with all files that it is about.

        Raises:
            MissingError: When there is none of that name.
            MisusedError: When it makes no sense, or no rule is given.
        """
        if wanted.rule is not None:
            rule = _tidied(wanted.rule)
        elif wanted.name:
            rule = self.catalog.rules.find(wanted.name).rule
        else:
            raise MisusedError("Which rule is to be tried is missing.", "Name one.")
        planned = self.runner.plan(rule, self.runner.matching(rule))
        return told_plan(planned, wanted.limit)

    def run(self, wanted: wire.RuleName) -> wire.RuleRun:
        """Run a rule now on all files that it is about."""
        return self.waking.by_hand(wanted.name)

    def _row(self, kept: KeptRule) -> wire.RuleRow:
        due = self.waking.due(kept)
        return wire.RuleRow(
            rule=kept.rule,
            is_on=kept.is_on,
            due=iso_time(due.timestamp()) if due else "",
            trouble=kept.trouble,
            last=self.catalog.rules.runs(kept.id),
        )

    def _done(self, kept: KeptRule) -> wire.RuleRow:
        self.waking.stir()  # what is due next may be something else
        self.changed()
        return self._row(kept)


def _tidied(rule: wire.Rule) -> wire.Rule:
    """Return a rule that makes sense, with its words on one line.

    Raises:
        MisusedError: When it does not make sense.
    """
    query, name = " ".join(rule.query.split()), " ".join(rule.name.split())
    tidied = rule.model_copy(update={"query": query, "name": name})
    check(tidied)
    return tidied
