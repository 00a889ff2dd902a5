"""What the addresses of models need of the engine."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from concierge.core import wire
from concierge.core.wire.models import Job


class ModelsFacade(Protocol):
    """The models of this machine; every method may raise a ConciergeError."""

    def models(self) -> wire.Models:
        """Return which models there are, and which are in use."""
        ...

    def ask(self, name: str) -> wire.Models:
        """Ask the publisher of a model what it would send; the person agreed to that."""
        ...

    def fetch(self, name: str, sha256: str) -> wire.Models:
        """Fetch a model that the person agreed to."""
        ...

    def cancel_fetch(self) -> wire.Models:
        """Break off the fetching of a model."""
        ...

    def use(self, path: Path) -> wire.Models:
        """Find out what a model is, and use it for that."""
        ...

    def use_none(self, job: Job) -> wire.Models:
        """Use no model of the person's own for a job any more."""
        ...

    def try_model(self, model: str, count: int) -> wire.Models:
        """Try a language model by its name or path."""
        ...

    def cancel_trial(self) -> wire.Models:
        """Break off the trial of a model."""
        ...
