"""Where pictures were taken, grouped by distance; a person names the groups."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

RADIUS_KM: Final = 2.0
"""So far from the middle of a group its pictures may be."""

_EARTH_KM: Final = 6371.0
_CELL: Final = 100  # cells to a degree: each about 1 km from south to north
_ROWS: Final = 2  # of cells, farther than the radius


class Shot(NamedTuple):
    """A picture or film and where it was taken, in degrees."""

    file_id: int
    latitude: float
    longitude: float


@dataclass(slots=True)
class Place:
    """What was taken near one point.

    Attributes:
        latitude: Of the middle, in degrees.
        longitude: Of the middle, in degrees.
        files: What was taken there.
    """

    latitude: float
    longitude: float
    files: set[int] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Its name until a person gives it one, ``48.14, 11.58``."""
        return f"{self.latitude:.2f}, {self.longitude:.2f}"


def shot_of(file_id: int, told: str) -> Shot | None:
    """Read latitude and longitude as facts tell them, ``51.50070,-0.12460``; None for others."""
    try:
        latitude, longitude = (float(part) for part in told.split(","))
    except ValueError:
        return None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return Shot(file_id, latitude, longitude)


def places_in(shots: Iterable[Shot]) -> list[Place]:
    """Return where was taken what, most files first; the same for the same shots in any order.

    Shots are counted in cells of 0.01 degrees. From the fullest cell on each becomes the middle
    of a place, unless it is within `RADIUS_KM` of one that is there; then it belongs to that.
    """
    cells: dict[tuple[int, int], list[Shot]] = {}
    for shot in shots:
        cell = (round(shot.latitude * _CELL), round(shot.longitude * _CELL))
        cells.setdefault(cell, []).append(shot)
    rows: dict[int, list[Place]] = {}
    for cell, some in sorted(cells.items(), key=lambda one: (-len(one[1]), one[0])):
        here = Place(cell[0] / _CELL, cell[1] / _CELL)
        place = _nearest(here, rows, cell[0])
        if place is None:
            place = here
            rows.setdefault(cell[0], []).append(here)
        place.files |= {shot.file_id for shot in some}
    found = [place for row in rows.values() for place in row]
    return sorted(found, key=lambda one: (-len(one.files), one.latitude, one.longitude))


def _nearest(here: Place, rows: dict[int, list[Place]], row: int) -> Place | None:
    near = (
        (_km(here, place), place)
        for at in range(row - _ROWS, row + _ROWS + 1)
        for place in rows.get(at, ())
    )
    distance, place = min(near, key=lambda one: one[0], default=(math.inf, None))
    return place if distance <= RADIUS_KM else None


def _km(one: Place, other: Place) -> float:
    """Return the distance along the surface (haversine)."""
    phi, other_phi = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = math.sin((other_phi - phi) / 2) ** 2
    half += math.cos(phi) * math.cos(other_phi) * math.sin(across / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))
