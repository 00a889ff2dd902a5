"""Known items: whether a file of the sample library is found by what a person would call it."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from concierge.client import Client
from concierge.core.paths import Home, from_wire
from concierge.core.samples import assets_folder
from concierge.core.settings import Settings, save
from tests.bench.report import Row

# Path of the file and a description, three for each; written before search was tuned to any.
_DESCRIPTIONS = Path(__file__).with_name("known_items.tsv")
_FEW = 5
_FIRST, _AMONG_FEW = 0.80, 0.95


def run(_args: list[str]) -> list[Row]:
    """Search for every description; print those that do not find their file among five."""
    wanted = [line.split("\t") for line in _DESCRIPTIONS.read_text("utf-8").splitlines()]
    library = assets_folder() / "sample_library"
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.create()
        save(Settings(mode="full", deep_when="always"), home.settings)
        client = Client.connect(home)
        try:
            places = _places(client, library, wanted)
        finally:
            client.stop()
    for (path, description), place in zip(wanted, places, strict=True):
        if place is None:
            print(f"   not among {_FEW}: {description!r} for {path}")
    first = sum(place == 0 for place in places) / len(places)
    few = sum(place is not None for place in places) / len(places)
    return [
        _row("first", first, _FIRST, len(places)),
        _row(f"among {_FEW}", few, _AMONG_FEW, len(places)),
    ]


def _places(client: Client, library: Path, wanted: Sequence[Sequence[str]]) -> list[int | None]:
    """Return at which place, from 0, each description finds its file, if among the first."""
    ticket = client.add([library]).ticket
    with client.events() as events:
        next(
            event
            for event in events
            if event.status and event.status.scanned >= ticket and not event.status.busy
        )
    places: list[int | None] = []
    for path, description in wanted:
        hits = client.search(description, _FEW).hits
        found = [from_wire(hit.path) for hit in hits]
        places.append(found.index(library / path) if library / path in found else None)
    return places


def _row(what: str, share: float, least: float, count: int) -> Row:
    shown = f"{100 * share:.0f} %"
    text = f"{count} descriptions of the sample library find their file {what}"
    return Row(text, shown, "", None, f"{100 * least:.0f} %", share >= least)
