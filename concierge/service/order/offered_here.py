"""Tags for the people and places that one file tells of, for who wants that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from concierge.core import wire
from concierge.organize.offered import Person, Place
from concierge.search.remembering import Remembered
from concierge.service.order.offering import Offering, tag_of
from concierge.store.tagging.labels import key_of

_MOST = 3  # of people, and of places


class OfferedHere:
    """Tells what people and places would be as tags of one file.

    All people and places are gathered once for a state of the index.

    Args:
        offering: Tells of people and places.
    """

    def __init__(self, offering: Offering) -> None:
        self._offering = offering
        self._catalog = offering.catalog
        self._people = Remembered[list[Person]](1, lambda _: 1)
        self._places = Remembered[list[Place]](1, lambda _: 1)

    def of(self, file_id: int) -> wire.OfferedPage:
        """Return tags that the file does not have; none while they are not wanted."""
        if not self._offering.preferences.current.people_and_places:
            return wire.OfferedPage(tags=[])
        state = (self._catalog.finder.version,)
        had = {key_of(name) for name in self._catalog.finder.tags_of([file_id]).get(file_id, [])}
        people = self._people.get("", state, self._offering.found_people)
        places = self._places.get("", state, self._offering.found_places)
        offered = [
            *list(_of_people(people, file_id, had))[:_MOST],
            *list(self._of_places(places, file_id, had))[:_MOST],
        ]
        return wire.OfferedPage(tags=offered)

    def _of_places(
        self, places: list[Place], file_id: int, had: set[str]
    ) -> Iterator[wire.OfferedHere]:
        """Yield the tags by which the person called the places of a file most often."""
        for place in places:
            if file_id not in place.files:
                continue
            named = self._catalog.tags.of_files(place.files).values()
            called = Counter(name for some in named for name in some if name.startswith("places/"))
            for name, _ in called.most_common(1):
                if key_of(name) not in had:
                    yield wire.OfferedHere(tag=name, of="place", files=len(place.files))


def _of_people(people: list[Person], file_id: int, had: set[str]) -> Iterator[wire.OfferedHere]:
    """Yield the tags of who a file tells of, unless it has that of another spelling."""
    for one in people:
        spellings = {key_of(tag_of("people", name)) for name in (one.name, *one.alike)}
        if file_id in one.files and not spellings & had:
            yield wire.OfferedHere(
                tag=tag_of("people", one.name), of="person", files=len(one.files)
            )
