"""People and places that files tell of, to be offered as tags."""

from concierge.organize.offered.people import Mention, Person, people_in
from concierge.organize.offered.places import Place, Shot, places_in, shot_of

__all__ = ["Mention", "Person", "Place", "Shot", "people_in", "places_in", "shot_of"]
