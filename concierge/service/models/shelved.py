"""The list of models: what came along, what was added, what can be fetched, and how each fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from concierge.core import wire
from concierge.core.errors import ConciergeError
from concierge.core.paths import from_wire, shown, to_wire
from concierge.core.settings import Preferences, Settings
from concierge.core.wire.models import Job
from concierge.extract.ocr.languages import how_to_install, installed_languages
from concierge.models import catalog, fit, published
from concierge.models.catalog import PackagedModel
from concierge.models.kept import Kept
from concierge.models.published import Published
from concierge.models.recognise import Found, recognise
from concierge.service.models.fetching import Fetching

SETTINGS: Mapping[Job, str] = {
    "answering": "answer_model",
    "meaning": "embedding_model",
    "speech": "speech_model",
    "reranking": "rerank_model",
}
"""The setting that says which model does a job."""

BUILT_IN: tuple[tuple[PackagedModel, Job], ...] = (
    (catalog.ANSWERING, "answering"),
    (catalog.EMBEDDING, "meaning"),
)
"""The models that come with the program."""

_FREE = frozenset({"Apache-2.0", "MIT", "BSD-3-Clause", "CC0-1.0"})


class Listing:
    """Every model as a row of the list.

    Args:
        preferences: Which are in use.
        kept: Which were added, and what trying them came to.
        fetching: Which can be fetched.
    """

    def __init__(self, preferences: Preferences, kept: Kept, fetching: Fetching) -> None:
        self._preferences = preferences
        self._kept = kept
        self._fetching = fetching

    def judged(self, memory: fit.Memory) -> list[wire.Model]:
        """Return all models with whether they suit this machine.

        Args:
            memory: What the machine has.
        """
        rows = [*self.rows(), *_ocr(self._preferences.current)]
        speeds = [fit.Speed(row.bytes, row.measured.tokens_per_s) for row in rows if row.measured]
        settings = self._preferences.current
        hearing = (settings.worker_memory_mb + settings.speech_memory_mb) * 1_000_000
        return [_judged(row, memory, speeds, hearing) for row in rows]

    def rows(self) -> Iterator[wire.Model]:
        """Yield what is here, then what can be fetched."""
        yield from self._here()
        yield from map(self._published, self._fetching.all_published())

    def _here(self) -> Iterator[wire.Model]:
        """Yield what came with the program, and what was added and is still there."""
        for model, job in BUILT_IN:
            yield self._built_in(model, job)
        fetched = {one.place for one in self._fetching.all_published()}
        chosen = [Path(used) for used in self._used().values() if used]
        built_in = [place_of(model) for model, _ in BUILT_IN]
        for path in dict.fromkeys([*chosen, *self._kept.added()]):
            if path not in fetched and path not in built_in:
                try:
                    yield self._own(recognise(path))
                except ConciergeError:  # it is gone, or another file now
                    continue

    def _built_in(self, model: PackagedModel, job: Job) -> wire.Model:
        place = place_of(model)
        found = _recognised(to_wire(place)) if place is not None and job == "answering" else None
        return wire.Model(
            name=model.name,
            title=model.name,
            job=job,
            parameters=found.parameters if found else "",
            detail=found.detail if found else "",
            bytes=place.stat().st_size if place else 0,
            licence=model.licence,
            free=model.licence in _FREE,
            languages="English",
            source=f"PyPI: {model.distribution}",
            built_in=True,
            here=place is not None,
            in_use=not self._used().get(job),
            path=to_wire(place) if place else "",
            sha256=model.sha256,
            measured=self._kept.measured(place) if place else None,
        )

    def _own(self, found: Found) -> wire.Model:
        return wire.Model(
            name=shown(found.path.name),
            title=found.title,
            job=found.job,
            parameters=found.parameters,
            detail=found.detail,
            bytes=found.bytes,
            licence=found.licence,
            free=found.licence.casefold() in {name.casefold() for name in _FREE},
            here=True,
            in_use=self._used().get(found.job) == str(found.path),
            path=to_wire(found.path),
            measured=self._kept.measured(found.path),
        )

    def _published(self, one: Published) -> wire.Model:
        here = one.is_here
        return wire.Model(
            name=one.name,
            title=one.title,
            job=one.job,
            parameters=one.parameters,
            detail=_detail(one) if here else "",
            bytes=one.bytes,
            licence=one.licence,
            free=one.licence in _FREE,
            languages=one.languages,
            source=one.source,
            here=here,
            in_use=here and self._used().get(one.job) == str(one.place),
            path=to_wire(one.place) if here else "",
            files=[
                wire.ModelFile(
                    path=file.path, bytes=file.bytes, checksum=file.checksum, address=file.address
                )
                for file in one.files
            ],
            sha256=one.sha256,
            measured=self._kept.measured(one.place) if here else None,
        )

    def _used(self) -> dict[Job, str]:
        """Return the path of the person's own model for each job, or ""."""
        settings = self._preferences.current
        used = {job: str(getattr(settings, name, "")) for job, name in SETTINGS.items()}
        reranker = catalog.find_reranker(settings.rerank_model)
        return {**used, "reranking": str(reranker or "")}


def place_of(model: PackagedModel) -> Path | None:
    """Return where a model that came along lies, or None when its package is not installed."""
    try:
        return catalog.locate(model)
    except ConciergeError:
        return None


def _judged(
    row: wire.Model, memory: fit.Memory, speeds: list[fit.Speed], hearing: int
) -> wire.Model:
    """Add whether it suits this machine.

    Args:
        row: The model.
        memory: What the machine has.
        speeds: How fast models were that were tried here.
        hearing: What a process that reads speech may use, in bytes.
    """
    if row.job == "ocr":
        return row
    found = _recognised(row.path) if row.job == "answering" else None
    needs = fit.needed_bytes(row.job, row.bytes, found.header if found else None)
    if row.built_in and row.job == "meaning":  # it is ready, and served without torch
        needs = row.bytes
    speed = None
    if row.measured is not None:
        needs = max(needs, row.measured.memory_bytes)
    elif row.job == "answering":
        speed = fit.expected_speed(row.bytes, speeds)
    limit = hearing if row.job == "speech" else None
    return row.model_copy(update={"fit": fit.fit(needs, memory, speed, limit)})


def _recognised(path: str) -> Found | None:
    try:
        return recognise(from_wire(path)) if path else None
    except ConciergeError:  # it is damaged, which shows when it is used
        return None


def _ocr(settings: Settings) -> Iterator[wire.Model]:
    """Yield the languages for scans; the system's own packages bring them."""
    offered = published.ocr_languages()
    try:
        there = installed_languages()
    except OSError:  # there is no tesseract
        there = frozenset()
    used = settings.ocr_languages.split("+")
    names = {**offered.languages, **{code: code for code in there - offered.languages.keys()}}
    for code, name in sorted(names.items(), key=lambda pair: pair[0] not in there):
        here = code in there
        yield wire.Model(
            name=code,
            title=name,
            job="ocr",
            licence=offered.licence,
            free=True,
            source=offered.source,
            here=here,
            in_use=here and (code in used or "auto" in used) and settings.ocr,
            how="" if here else how_to_install([code]),
        )


def _detail(one: Published) -> str:
    found = _recognised(to_wire(one.place))
    return found.detail if found else ""
