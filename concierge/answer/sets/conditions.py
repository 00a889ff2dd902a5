"""The conditions of a question about a set, read one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from concierge.answer.papers.money import amounts
from concierge.answer.sets import phrases
from concierge.answer.sets.nouns import LANGUAGES, NUMBERS
from concierge.answer.sets.periods import Period, period_at
from concierge.answer.sets.phrases import quoted, without_article
from concierge.answer.sets.question import Known
from concierge.answer.sets.trades import ways
from concierge.core.filters import spelled
from concierge.core.papers import Names

_SELF: Final = frozenset({"i", "we", "me", "us", "ich", "wir", "mir", "uns", "you"})
_MEASURES: Final = (
    (phrases.PAGES, "pages"),
    (phrases.SIZE, "size"),
    (phrases.DURATION, "duration"),
)
_CENT: Final = Decimal("0.01")
_AMOUNT_CHARS = 40


@dataclass(slots=True)
class Conditions:
    """What was read so far.

    Attributes:
        known: What the index knows by name.
        today: The day it is.
        of_papers: Whether papers are asked for; days, people and amounts are then theirs.
        kind: The type of the files, or "".
        changed: The field that a time is about, where that is said.
        terms: Conditions in the query language.
        period: Days of papers.
        sender: Who papers are from.
        recipient: Who they are for.
        from_whom: The sender as the question writes it, or "".
        to_whom: The recipient as the question writes it, or "".
        least: The least amount.
        most: The greatest amount.
    """

    known: Known
    today: date
    of_papers: bool
    kind: str = ""
    changed: str = ""
    terms: list[str] = field(default_factory=list)
    period: Period | None = None
    sender: Names = ()
    recipient: Names = ()
    from_whom: str = ""
    to_whom: str = ""
    least: Decimal | None = None
    most: Decimal | None = None

    def take(self, text: str) -> int:
        """Read one condition at the beginning of a text; return where it ends, or 0."""
        # What is surer comes first: a folder may be called as a month, a person as a folder.
        readers: tuple[Callable[[str], int], ...] = (
            self._plain,
            self._compared,
            self._folder,
            self._collection,
            self._language,
            self._period,
            self._tag,
            self._called,
            self._mention,
            self._in,
            self._wrote,
            self._from,
            self._to,
            self._phrase,
        )
        return next((end for read in readers if (end := read(text))), 0)

    def add_sender(self, name: str) -> None:
        """Have papers count only from somebody; each word of a name must tell."""
        self.sender = (*self.sender, *ways(name))
        self.from_whom = f"{self.from_whom} {name}".strip()

    def _plain(self, text: str) -> int:
        for pattern, term in phrases.PLAIN:
            if found := pattern.match(text):
                self.terms.append(term)
                return found.end()
        return 0

    def _period(self, text: str) -> int:
        found = period_at(text, self.today)
        if found is None or self.period is not None:
            return 0
        self.period, end = found
        if not self.of_papers or self.changed:
            self.terms.append(self.period.term(self.changed or "date"))
        return end

    def _compared(self, text: str) -> int:
        found = phrases.COMPARED.match(text)
        if found is None:
            return self._exactly(text)
        is_included = phrases.INCLUDED.search(found[0]) is not None
        for pattern, name in _MEASURES:
            if measured := pattern.match(text, found.end()):
                sign = (">" if found["more"] else "<") + "=" * is_included
                self.terms.append(f"{name}{sign}{_measure(name, measured)}")
                return measured.end()
        return self._amount(text, found, is_included)

    def _exactly(self, text: str) -> int:
        begun = phrases.EXACTLY.match(text)
        measured = phrases.PAGES.match(text, begun.end()) if begun else None
        if measured is None:
            return 0
        self.terms.append(f"pages:{_measure('pages', measured)}")
        return measured.end()

    def _amount(self, text: str, compared: re.Match[str], is_included: bool) -> int:
        money = next(amounts(text[compared.end() :][:_AMOUNT_CHARS]), None)
        if money is None or money.start > 1 or not (self.of_papers or money.currency):
            return 0
        # What is compared strictly is a cent more or less at least.
        beyond = Decimal(0) if is_included else _CENT
        if compared["more"]:
            self.least = money.value + beyond
        else:
            self.most = money.value - beyond
        return compared.end() + money.end

    def _language(self, text: str) -> int:
        found = phrases.LANGUAGE.match(text)
        if found is None:
            return 0
        self.terms.append(f"lang:{LANGUAGES[found['name'].casefold()]}")
        return found.end()

    def _collection(self, text: str) -> int:
        begun = phrases.COLLECTION.match(text)
        return self._thing(text, begun, "collection", self.known.collection)

    def _tag(self, text: str) -> int:
        if (tagged := phrases.TAGGED.match(text)) and self.known.tag(tagged["name"]):
            self.terms.append(spelled("tag", tagged["name"]))
            return tagged.end()
        begun = phrases.TAG.match(text)
        is_not = begun is not None and (begun["not"] or begun["without"])
        return self._thing(text, begun, "-tag" if is_not else "tag", self.known.tag)

    def _folder(self, text: str) -> int:
        return self._thing(text, phrases.FOLDER.match(text), "in", self.known.folder)

    def _thing(
        self, text: str, begun: re.Match[str] | None, name: str, is_known: Callable[[str], bool]
    ) -> int:
        """Read the name of a thing of the index, the longest that is known; else one word."""
        found = phrases.VALUE.match(text, begun.end()) if begun else None
        if found is None:
            return 0
        if said := quoted(found):
            self.terms.append(spelled(name, said))
            return found.end()
        for value, end in phrases.shorter(found):
            if is_known(value) or " " not in value:
                self.terms.append(spelled(name, value))
                return end
        return 0

    def _in(self, text: str) -> int:
        """Take what the index knows as a folder for one, and what is written as a path."""
        begun = phrases.IN.match(text)
        found = phrases.VALUE.match(text, begun.end()) if begun else None
        if found is None:
            return 0
        said = quoted(found)
        for value, end in [(said, found.end())] if said else phrases.shorter(found):
            if self.known.folder(value) or ("/" in value and " " not in value):
                self.terms.append(spelled("in", value))
                more = phrases.IS_FOLDER.match(text, end)
                return more.end() if more else end
        return 0

    def _mention(self, text: str) -> int:
        found = phrases.MENTION.match(text)
        words, end = phrases.mentioned(text, found.end()) if found else ("", 0)
        if words:
            self.terms.append(f'"{words}"')
        return end if words else 0

    def _called(self, text: str) -> int:
        found = phrases.NAMED.match(text)
        value = phrases.VALUE.match(text, found.end()) if found else None
        if value is None:
            return 0
        said = quoted(value)
        name = said or value["words"].split()[0]
        self.terms.append(spelled("name", name))
        return value.end() if said else value.start("words") + len(name)

    def _wrote(self, text: str) -> int:
        found = phrases.WROTE.match(text)
        if found is None or found["who"].casefold().split()[0] in _SELF:
            return 0
        self._person(found["who"], is_sender=True)
        return found.end()

    def _from(self, text: str) -> int:
        return self._by_name(text, phrases.FROM.match(text), is_sender=True)

    def _to(self, text: str) -> int:
        if not (self.of_papers or self.kind == "mail"):
            return 0
        return self._by_name(text, phrases.TO.match(text), is_sender=False)

    def _by_name(self, text: str, begun: re.Match[str] | None, is_sender: bool) -> int:
        found = phrases.NAME.match(text, begun.end()) if begun else None
        if found is None:
            return 0
        name = quoted(found) or found["name"].rstrip(".:")
        if not name or name.casefold() in _SELF:
            return 0
        self._person(name, is_sender)
        return found.end()

    def _person(self, name: str, is_sender: bool) -> None:
        told = without_article(name)
        if self.of_papers and is_sender:
            self.add_sender(told)
        elif self.of_papers:
            self.recipient = (*self.recipient, *ways(told))
            self.to_whom = f"{self.to_whom} {told}".strip()
        elif self.kind == "mail":
            self.terms.append(spelled("from" if is_sender else "to", told))
        else:
            # A photograph is from a place, whose name the folder bears, as often as from somebody.
            fields = ("author", "from", *(("path",) if self.kind.startswith("picture") else ()))
            self.terms.append(f"({' OR '.join(spelled(field, told) for field in fields)})")

    def _phrase(self, text: str) -> int:
        found = re.match(phrases.QUOTED, text)
        if found is None:
            return 0
        self.terms.append(f'"{quoted(found)}"')
        return found.end()


def _measure(name: str, found: re.Match[str]) -> str:
    """Return a number with its unit as the query language writes it."""
    unit = found.groupdict().get("unit") or ""
    unit = unit[0] if name == "duration" else unit.removesuffix("s").removesuffix("yte")
    number = NUMBERS.get(found["n"].casefold(), found["n"])
    return f"{str(number).replace(',', '.')}{unit}"
