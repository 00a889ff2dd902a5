"""The sets of files that suggestions are measured with: one to tune by, one that was held out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.kinds import business, knowledge, machines, unseen, words
from tests.bench.kinds.world import Made, World

Maker = Callable[[World], Made]

_SEEN: tuple[Maker, ...] = (
    business.invoice,
    business.receipt,
    business.bank_statement,
    business.contract,
    business.ticket,
    business.spreadsheet,
    words.letter,
    words.minutes,
    words.cv,
    words.newsletter,
    words.poem,
    words.photo_text,
    knowledge.recipe,
    knowledge.lecture_notes,
    knowledge.manual,
    knowledge.outline,
    knowledge.itinerary,
    machines.code,
    machines.configuration,
    machines.log,
)
_UNSEEN: tuple[Maker, ...] = (
    unseen.medical_report,
    unseen.job_advert,
    unseen.diary,
    unseen.exam,
    unseen.insurance_policy,
    unseen.review,
)
_STRANGE: tuple[Maker, ...] = (unseen.weather_report, unseen.tale)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a set of files is made.

    Attributes:
        seed: The same seed makes the same files.
        makers: Of the kinds that are tagged.
        strange: Of kinds that nobody tags.
    """

    seed: int
    makers: tuple[Maker, ...]
    strange: tuple[Maker, ...] = ()


TUNED = Recipe(7, _SEEN)
"""What constants were chosen by."""

HELD_OUT = Recipe(20_261_122, (*_SEEN[::3], *_SEEN[1::3], *_UNSEEN), _STRANGE)
"""20 kinds of another seed, six of which tuning never saw, and two that nobody tags."""


def kind_of(maker: Maker) -> str:
    """Return the tag for what a maker makes."""
    return maker.__name__.replace("_", " ")


def write(recipe: Recipe, folder: Path, each: int) -> dict[Path, str]:
    """Write the files of a set, those of all kinds into the same three folders.

    Args:
        recipe: Which.
        folder: Where to; made when it is not there.
        each: How many of each kind.

    Returns:
        The kind of each file; "" for those that nobody tags.
    """
    world = World(recipe.seed)
    kinds: dict[Path, str] = {}
    for maker in (*recipe.makers, *recipe.strange):
        for _ in range(each):
            made = maker(world)
            stem, _, ending = made.name.replace("/", "-").rpartition(".")
            place = folder / world.one(("in", "Documents", "old/2019"))
            place.mkdir(parents=True, exist_ok=True)
            file = place / f"{stem}.{ending}"
            if file in kinds:
                file = place / f"{stem} ({len(kinds)}).{ending}"
            file.write_text(made.text, encoding="utf-8")
            kinds[file] = "" if maker in recipe.strange else kind_of(maker)
    return kinds
