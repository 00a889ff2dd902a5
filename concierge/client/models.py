"""Models, asked of the service."""

from __future__ import annotations

from concierge.client.door import Door, made
from concierge.core import wire
from concierge.core.wire.models import Job


class ModelShelf:
    """The part of the client that lists, fetches, tries and chooses models."""

    _door: Door

    def models(self) -> wire.Models:
        """Return which models there are, whether they fit, and what is under way."""
        return self._door.get("/v1/models", wire.Models)

    def ask_publisher(self, name: str) -> wire.Models:
        """Ask the publisher of a model for sizes and checksums; the person agreed to that."""
        request = made(wire.PublisherRequest, name=name)
        return self._door.post("/v1/models/ask", wire.Models, request)

    def fetch_model(self, name: str, sha256: str) -> wire.Models:
        """Fetch a model that the person agreed to.

        Args:
            name: Its name.
            sha256: The checksum that they were shown.
        """
        request = made(wire.FetchRequest, name=name, sha256=sha256)
        return self._door.post("/v1/models/fetch", wire.Models, request)

    def cancel_fetch(self) -> wire.Models:
        """Break off the fetching of a model; what arrived is kept."""
        return self._door.post("/v1/models/cancel", wire.Models)

    def use_model(self, path: str) -> wire.Models:
        """Find out what a model is, and use it for that."""
        return self._door.post("/v1/models/use", wire.Models, made(wire.UseRequest, path=path))

    def use_no_model(self, job: Job) -> wire.Models:
        """Use no model of the person's own for a job any more."""
        request = made(wire.UseNoneRequest, job=job)
        return self._door.post("/v1/models/none", wire.Models, request)

    def try_model(self, model: str = "", questions: int = 40) -> wire.Models:
        """Begin to try a language model here; `models` tells how far it is.

        Args:
            model: Its name or path; empty means the one in use.
            questions: How many of the built-in questions it is asked.
        """
        request = made(wire.TryRequest, model=model, questions=questions)
        return self._door.post("/v1/models/try", wire.Models, request)

    def cancel_trial(self) -> wire.Models:
        """Break off the trial of a model; nothing of it is kept."""
        return self._door.post("/v1/models/try/cancel", wire.Models)
