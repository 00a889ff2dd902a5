"""The addresses of rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import FastAPI, Query
from starlette.responses import Response

from concierge.api.facade import Facade
from concierge.core import wire


def add_rules(app: FastAPI, engine: Facade, reply: Callable[[wire.Wire], Response]) -> None:
    """Add the addresses.

    Args:
        app: Where to.
        engine: What does the work.
        reply: Makes an answer.
    """

    @app.get("/v1/filing", response_model=wire.RulePage)
    def rules() -> Response:
        """List all rules in the order in which they run."""
        return reply(engine.rules.all())

    @app.post("/v1/filing", response_model=wire.RuleRow)
    def create(wanted: wire.RuleRequest) -> Response:
        """Keep a rule; its patterns are checked, and an error says where they are wrong."""
        return reply(engine.rules.create(wanted))

    @app.patch("/v1/filing", response_model=wire.RuleRow)
    def change(wanted: wire.RuleChange) -> Response:
        """Change a rule, switch it on or off, or put it elsewhere in the order."""
        return reply(engine.rules.change(wanted))

    @app.delete("/v1/filing", response_model=wire.RuleRow)
    def delete(name: Annotated[str, Query(min_length=1, max_length=200)]) -> Response:
        """Delete a rule."""
        return reply(engine.rules.delete(name))

    @app.post("/v1/filing/try", response_model=wire.RulePlan)
    def trial(wanted: wire.RuleTrial) -> Response:
        """Tell exactly what a rule would do now; it may be one that is still being written."""
        return reply(engine.rules.trial(wanted))

    @app.post("/v1/filing/run", response_model=wire.RuleRun)
    def run(wanted: wire.RuleName) -> Response:
        """Run a rule now on all files that it is about."""
        return reply(engine.rules.run(wanted))
