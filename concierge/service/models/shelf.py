"""The models of this machine: which there are, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.paths import Home, from_wire, to_wire
from concierge.core.settings import Preferences
from concierge.core.wire.models import Job
from concierge.models import catalog, fit, published
from concierge.models.kept import Kept
from concierge.models.published import Published
from concierge.models.recognise import recognise
from concierge.service.models.fetching import Fetching
from concierge.service.models.shelved import BUILT_IN, SETTINGS, Listing, place_of
from concierge.service.models.trying import Trying

_NOTHING: Mapping[Job, str] = {"reranking": "none"}  # elsewhere an empty setting
# Another model for meaning has all files embedded anew, which a person should choose to begin.
_USED_AT_ONCE = frozenset({"answering", "speech"})


class Shelf:
    """Lists models, fetches them, tries them and chooses them.

    Args:
        home: Where is kept what trying them came to.
        preferences: Which are in use.
        change: Changes settings, which takes effect at once.
        changed: Called when there is something to be told.
    """

    def __init__(
        self,
        home: Home,
        preferences: Preferences,
        change: Callable[[dict[str, object]], None],
        changed: Callable[[], None],
    ) -> None:
        self._preferences = preferences
        self._change = change
        self._kept = Kept(home.folder / "models.json")
        self._fetching = Fetching(self._fetched, changed)
        self._trying = Trying(self._kept.keep, changed)
        self._listing = Listing(preferences, self._kept, self._fetching)

    @property
    def busy(self) -> bool:
        """Whether a model is being fetched or tried."""
        states = (self._fetching.state, self._trying.state)
        return any(state is not None and state.running for state in states)

    def models(self) -> wire.Models:
        """Return all models."""
        memory = fit.memory_here()
        return wire.Models(
            models=self._listing.judged(memory),
            memory_bytes=memory.total,
            free_bytes=memory.free,
            fetch=self._fetching.state,
            trial=self._trying.state,
        )

    def ask(self, name: str) -> wire.Models:
        """Ask the publisher of a model what it would send; the person agreed to that."""
        self._fetching.ask(name)
        return self.models()

    def fetch(self, name: str, sha256: str) -> wire.Models:
        """Fetch a model that the person agreed to; one that is here is only used."""
        one = self._fetching.find(name)
        if one.is_here:
            self._fetched(one)
        else:
            self._fetching.start(name, sha256)
        return self.models()

    def cancel_fetch(self) -> wire.Models:
        """Break off the fetching of a model; what arrived is kept."""
        self._fetching.cancel()
        return self.models()

    def use(self, path: Path) -> wire.Models:
        """Find out what a model is, and use it for that.

        Raises:
            ModelMissingError: When it is no model.
            MisusedError: When this version cannot use another one for that job.
        """
        found = recognise(path)
        built_in = any(place_of(model) == found.path for model, _ in BUILT_IN)
        self._set(found.job, "" if built_in else str(found.path))
        if not built_in:
            self._kept.add(found.path)
        return self.models()

    def use_none(self, job: Job) -> wire.Models:
        """Use no model of the person's own for a job any more."""
        self._set(job, _NOTHING.get(job, ""))
        return self.models()

    def try_model(self, model: str, count: int) -> wire.Models:
        """Try a language model by its name or path; without either, the one in use."""
        path = self._found(model)
        titles = {row.path: row.title for row in self._listing.rows() if row.path}
        self._trying.start(path, count, titles.get(to_wire(path), ""))
        return self.models()

    def cancel_trial(self) -> wire.Models:
        """Break off the trial of a model; nothing of it is kept."""
        self._trying.cancel()
        return self.models()

    def stop(self) -> None:
        """Break off what is under way."""
        self._fetching.stop()
        self._trying.stop()

    def _found(self, model: str) -> Path:
        """Return where a language model is."""
        if not model:
            return catalog.find_language_model(self._preferences.current.answer_model)
        for row in self._listing.rows():
            if model in (row.name, row.path) and row.path:
                return from_wire(row.path)
        if any(one.name == model for one in published.all_published()):
            raise MisusedError(
                f"The model {model} is not here yet.", "Fetch it first, and try it then."
            )
        path = from_wire(model)
        if not path.is_absolute():
            raise MisusedError(
                f"There is no model called {model!r}.",
                "See `concierge models` for those there are.",
            )
        return path

    def _fetched(self, one: Published) -> None:
        if one.job in _USED_AT_ONCE:
            self._set(one.job, str(one.place))

    def _set(self, job: Job, value: str) -> None:
        self._change({SETTINGS[job]: value})
