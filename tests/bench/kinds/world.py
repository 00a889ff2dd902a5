"""The people, firms and things that made files speak of."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")

_FIRST = (
    "Ada",
    "Ben",
    "Clara",
    "Dev",
    "Elif",
    "Finn",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Karin",
    "Liam",
    "Mara",
    "Nils",
    "Olga",
    "Pavel",
    "Rosa",
    "Sven",
    "Tessa",
    "Uwe",
    "Vera",
    "Will",
    "Xenia",
    "Yusuf",
    "Zoe",
)
_LAST = (
    "Abbott",
    "Becker",
    "Castillo",
    "Drummond",
    "Ekberg",
    "Fischer",
    "Gupta",
    "Haas",
    "Ivanova",
    "Jensen",
    "Keller",
    "Lindqvist",
    "Moreau",
    "Novak",
    "Okafor",
    "Petersen",
    "Quinn",
    "Richter",
    "Santos",
    "Thornton",
    "Ullmann",
    "Vaughn",
    "Weber",
    "Yilmaz",
    "Zeller",
)
_TRADES = (
    "Plumbing",
    "Elektro",
    "Dental Practice",
    "Gartenbau",
    "Software",
    "Verlag",
    "Motors",
    "Travel",
    "Energie",
    "Insurance",
    "Bäckerei",
    "Architekten",
    "Logistics",
    "Telecom",
    "Books",
    "Optik",
)
_FORMS = ("GmbH", "Ltd", "AG", "& Sons", "Inc.", "KG", "Group", "e.K.", "")
_TOWNS = (
    "Bristol",
    "Leipzig",
    "Graz",
    "Malmö",
    "Porto",
    "Utrecht",
    "Galway",
    "Basel",
    "Kraków",
    "Turin",
    "Vancouver",
    "Osaka",
    "Seville",
    "Bergen",
    "Lyon",
    "Tampere",
)
_STREETS = ("Mill Lane", "Hauptstraße", "Station Road", "Gartenweg", "Rue Haute", "Park Avenue")
_THINGS = (
    "router",
    "kitchen tap",
    "office chair",
    "bicycle",
    "heating pump",
    "website",
    "roof gutter",
    "laptop",
    "bookshelf",
    "garden fence",
    "dental crown",
    "front door",
    "printer",
    "camera lens",
    "coffee machine",
    "winter tyres",
    "solar panel",
    "sewing machine",
    "piano",
    "tent",
)
_TOPICS = (
    "the budget",
    "hiring",
    "the new warehouse",
    "customer complaints",
    "the release",
    "parking",
    "the summer party",
    "data protection",
    "the roof repair",
    "training",
    "energy costs",
    "the school library",
    "the website",
    "suppliers",
    "safety",
    "the anniversary",
)
_LINES = (
    "We shall come back to this next week.",
    "The weather was fine and nobody complained.",
    "Das wurde schon öfter besprochen.",
    "More about it can be found on our pages.",
    "Please keep this for your records.",
    "Bei Fragen stehen wir gern zur Verfügung.",
    "It took longer than anybody had expected.",
    "Several people asked about the price.",
    "A second opinion would not hurt.",
    "Ein Termin steht noch nicht fest.",
    "The old one had been in use for twelve years.",
    "All of this is subject to change.",
    "She had seen it in the newspaper.",
    "Wir bitten um eine kurze Rückmeldung.",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made: its name and its words."""

    name: str
    text: str


class World:
    """Draws from a seed what a file speaks of.

    Args:
        seed: The same seed makes the same files.
    """

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def one(self, things: Sequence[T]) -> T:
        """Return one of some things."""
        return self.dice.choice(things)

    def some(self, things: Sequence[T], least: int, most: int) -> list[T]:
        """Return several of some things, in any order."""
        return self.dice.sample(things, min(len(things), self.dice.randint(least, most)))

    def likely(self, chance: float = 0.5) -> bool:
        """Say yes as often as a chance says."""
        return self.dice.random() < chance

    def number(self, least: int, most: int) -> int:
        """Return a number between two, both included."""
        return self.dice.randint(least, most)

    def person(self) -> str:
        """Return a name."""
        return f"{self.one(_FIRST)} {self.one(_LAST)}"

    def firm(self) -> str:
        """Return a firm."""
        return f"{self.one(_LAST)} {self.one(_TRADES)} {self.one(_FORMS)}".strip()

    def town(self) -> str:
        """Return a town."""
        return self.one(_TOWNS)

    def address(self) -> str:
        """Return a street with its number, and a town."""
        return f"{self.one(_STREETS)} {self.number(1, 140)}, {self.town()}"

    def thing(self) -> str:
        """Return something that can be bought or mended."""
        return self.one(_THINGS)

    def topic(self) -> str:
        """Return something to talk about."""
        return self.one(_TOPICS)

    def filler(self, least: int = 0, most: int = 3) -> str:
        """Return sentences that say nothing about the kind of a file."""
        return " ".join(self.some(_LINES, least, most))

    def day(self) -> date:
        """Return a day of the last ten years."""
        return date(2015, 1, 1) + timedelta(self.number(0, 3800))

    def written_day(self, day: date | None = None) -> str:
        """Return a day as somebody might write it."""
        shapes = ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%B %d, %Y", "%d %b %Y")
        return (day or self.day()).strftime(self.one(shapes))

    def money(self, least: int = 5, most: int = 2500) -> str:
        """Return an amount as somebody might write it."""
        value = self.dice.uniform(least, most)
        plain = f"{value:,.2f}"
        german = plain.translate(str.maketrans(",.", ".,"))
        return self.one((f"€ {plain}", f"{german} €", f"${plain}", f"£{plain}", f"EUR {plain}"))

    def name(self, ending: str, telling: Sequence[str]) -> str:
        """Return a file's name: one that says nothing, a date, or one that tells."""
        plain: tuple[Callable[[], str], ...] = (
            lambda: f"scan{self.number(1, 9999):04}",
            lambda: f"Document({self.number(1, 90)})",
            lambda: f"{self.day():%Y%m%d}_{self.number(100, 999)}",
            lambda: f"untitled-{self.number(1, 99)}",
            lambda: f"{self.one(_LAST).lower()}_{self.day():%Y}",
        )
        tells = self.likely(0.35)
        stem = f"{self.one(telling)} {self.number(1, 400)}" if tells else self.one(plain)()
        return f"{stem}.{ending}"

    def document(self, telling: Sequence[str], parts: Sequence[str]) -> Made:
        """Return a file of words, in parts that stand below one another."""
        ending = self.one(("txt", "txt", "md", "html"))
        text = "\n\n".join(part for part in parts if part.strip())
        if ending == "html":
            text = f"<html><body>{text.replace(chr(10), '<br>')}</body></html>"
        return Made(self.name(ending, telling), text + "\n")
