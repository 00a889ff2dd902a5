"""The conditions of a question about a set, read one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from concierge.answer.papers.money import amounts
from concierge.answer.sets.nouns import LANGUAGES
from concierge.answer.sets.periods import Period, period_at
from concierge.answer.sets.question import Known, Names
from concierge.answer.sets.trades import ways
from concierge.core.filters import spelled

_QUOTED: Final = r'"(?P<q>[^"]+)"|“(?P<q2>[^”“]+)[”“]|„(?P<q3>[^“”]+)[“”]'
_VALUE: Final = re.compile(rf"\s*(?:{_QUOTED}|(?P<words>[^\s?!,;]+(?: [^\s?!,;]+){{0,4}}))")
_ENDS: Final = re.compile(
    r"\s(?:in|from|since|before|after|between|tagged|on|of|by|until|during|larger|smaller|over|with|that"
    r"|and|are|is|do|did|i|we|have|there|im|aus|seit|vor|nach|zwischen|von|bis|und|sind|ist|habe|haben"
    r"|gibt|mit)(?=\s|$)",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"\s*(?:the|a|an|my|our|der|die|das|den|dem|einen?|meinen?)\s+", re.IGNORECASE
)
_MORE: Final = (
    r"(?:larger|bigger|greater|longer|more|größer|länger|mehr|höher)(?: than| als)|over|above|über"
)
_LESS: Final = (
    r"(?:smaller|shorter|fewer|less|cheaper|kleiner|kürzer|weniger)(?: than| als)|under|below|unter"
)
_COMPARED: Final = re.compile(
    rf"(?:(?:with|having|mit|that (?:have|are)|die|for|für) )?(?:(?P<more>{_MORE}|at least|mindestens)"
    rf"|(?P<less>{_LESS}|at most|höchstens))\s+",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(
    r"(?P<n>\d+(?:[.,]\d+)?)\s?(?P<unit>bytes?|[kmgt]i?b?)(?!\w)", re.IGNORECASE
)
_PAGES: Final = re.compile(
    r"(?P<n>\d+)\s+(?:pages?|slides?|sheets?|seiten?|folien?)", re.IGNORECASE
)
_DURATION: Final = re.compile(
    r"(?P<n>\d+)\s*(?P<unit>s|m|h)(?:ec(?:onds?|s)?|in(?:utes?|uten|s)?|ours?|ekunden?|tunden?)?(?!\w)",
    re.IGNORECASE,
)
_FOLDER: Final = re.compile(
    r"(?:in|inside|under|below|from|im|aus dem|unter)\s+(?:the |my |our |dem |den )?(?P<said>folder"
    r"|directory|ordner|verzeichnis)\s+",
    re.IGNORECASE,
)
_IN: Final = re.compile(
    r"(?:in|inside|under|within|from|im|aus|unter)\s+(?:the |my |our |dem |den |der |meinem )?",
    re.IGNORECASE,
)
_COLLECTION: Final = re.compile(
    r"(?:in|from|of|aus|in der)\s+(?:the |my |der |meiner )?(?:collection|sammlung)\s+",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"(?:(?:that |which |die )?(?:are |is |sind )?(?P<not>not |nicht )?(?:tagged|labell?ed|markiert"
    r"|getaggt)(?: as| with| mit| als)?"
    r"|(?P<without>without |ohne )?(?:with |having |mit )?(?:the |dem |das )?(?:tag|label|schlagwort))\s+",
    re.IGNORECASE,
)
_PLAIN: Final[tuple[tuple[str, str], ...]] = (
    (
        r"untagged|not tagged|without (?:a |any )?tags?|ohne (?:tags?|schlagw\w+)|have no tags?",
        "is:untagged",
    ),
    (r"(?:are |is )?tagged(?= *[?.!]*$)", "is:tagged"),
    (r"(?:are |is |sind )?(?:duplicates?|duplicated|doppelt)(?!\w)", "is:duplicate"),
    (
        r"(?:that |which )?(?:(?:with|have|has|having|containing) (?:an |any )?attachments?"
        r"|mit (?:einem |einer )?(?:anhang|anhängen|anlagen?)|haben (?:einen )?anh[aä]ng\w*)",
        "has:attachment",
    ),
    (r"(?:that |which )?(?:could not be|were not|cannot be) read", "is:failed"),
)
_LANGUAGE: Final = re.compile(
    rf"(?:in|auf|on)\s+(?P<name>{'|'.join(LANGUAGES)})(?!\w)|written in (?P<also>{'|'.join(LANGUAGES)})"
    r"(?!\w)",
    re.IGNORECASE,
)
_MENTION: Final = re.compile(
    r"(?:that |which |die |der |das |and |, ?)*(?:mention(?:s|ing|ed)?|contain(?:s|ing)?|includ(?:e|es|ing)"
    r"|erwähn(?:en|t)|enthalten|enthält|with the (?:words?|phrase)|mit (?:dem wort|den worten)"
    r"|(?:(?:are|is|sind|talk|talks) )?about|regarding|über)\s+",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:(?:that are |which are )?(?:named|called|namens)|whose (?:file ?)?names? (?:contains?|holds?|has|have"
    r"|includes?)|with (?:a )?names? (?:like|containing))\s+",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"(?:(?:sent |written |made |issued )?(?:from|by)|von)\s+",
    re.IGNORECASE,
)
_TO: Final = re.compile(r"(?:(?:sent |addressed |written )?to|an)\s+", re.IGNORECASE)
_WROTE: Final = re.compile(
    r"(?:did|has|have|hat|haben)\s+(?P<who>[^\s?]+(?: [^\s?]+)?)\s+(?:write|written|send|sent|author"
    r"|geschrieben|geschickt|gesendet)\b(?: me| us| mir| uns)?",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    rf"(?:{_QUOTED}|(?P<name>(?:(?:the|my|our|der|dem|den|die|meine[rmn]?) )?[^\s?!,]+@[^\s?!,]+"
    r"|(?:(?:the|my|our|der|dem|den|die|meine[rmn]?) )?(?:[A-ZÄÖÜ][\w.’'-]*|&)"
    r"(?: (?:[A-ZÄÖÜ][\w.’'-]*|&))*|(?:(?:the|my|our|der|dem|den|die|meine[rmn]?) )?[^\s?!,]+))",
)
_SELF: Final = frozenset({"i", "we", "me", "us", "ich", "wir", "mir", "uns", "you"})


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
        names: The same as the question writes it.
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
    names: list[str] = field(default_factory=list)
    least: Decimal | None = None
    most: Decimal | None = None

    def take(self, text: str) -> int:
        """Read one condition at the beginning of a text; return where it ends, or 0."""
        for read in _READERS:
            if end := read(self, text):
                return end
        return 0

    def _period(self, text: str) -> int:
        found = period_at(text, self.today)
        if found is None or self.period is not None:
            return 0
        self.period, end = found
        if not self.of_papers or self.changed:
            self.terms.append(self.period.term(self.changed or "date"))
        return end

    def _plain(self, text: str) -> int:
        for pattern, term in _PLAIN_COMPILED:
            if found := pattern.match(text):
                self.terms.append(term)
                return found.end()
        return 0

    def _compared(self, text: str) -> int:
        found = _COMPARED.match(text)
        if found is None:
            return 0
        exact = found[0].casefold().split()[-2:] != ["at", "least"]
        sign = (">" if found["more"] else "<") + ("" if exact and not _at(found[0]) else "=")
        for pattern, name in ((_PAGES, "pages"), (_SIZE, "size"), (_DURATION, "duration")):
            if measured := pattern.match(text, found.end()):
                unit = measured.groupdict().get("unit") or ""
                unit = (
                    unit[0] if name == "duration" else unit.removesuffix("ytes").removesuffix("yte")
                )
                self.terms.append(f"{name}{sign}{measured['n'].replace(',', '.')}{unit}")
                return measured.end()
        return self._amount(text, found)

    def _amount(self, text: str, compared: re.Match[str]) -> int:
        rest = text[compared.end() :]
        money = next(amounts(rest[:40]), None)
        if money is None or money.start > 1 or not (self.of_papers or money.currency):
            return 0
        # What is compared strictly, at least a cent more or less.
        cent = Decimal(0) if _at(compared[0]) else Decimal("0.01")
        if compared["more"]:
            self.least = money.value + cent
        else:
            self.most = money.value - cent
        return compared.end() + money.end

    def _language(self, text: str) -> int:
        found = _LANGUAGE.match(text)
        if found is None:
            return 0
        name = found["name"] or found["also"]
        self.terms.append(f"lang:{LANGUAGES[name.casefold()]}")
        return found.end()

    def _collection(self, text: str) -> int:
        return self._named_thing(text, _COLLECTION, "collection", self.known.collection)

    def _tag(self, text: str) -> int:
        found = _TAG.match(text)
        is_not = found is not None and (found["not"] or found["without"])
        return self._named_thing(text, _TAG, "-tag" if is_not else "tag", self.known.tag)

    def _folder(self, text: str) -> int:
        return self._named_thing(text, _FOLDER, "in", self.known.folder)

    def _named_thing(
        self, text: str, start: re.Pattern[str], name: str, is_known: Callable[[str], bool]
    ) -> int:
        """Read the name of a thing of the index, the longest that is known; else one word."""
        begun = start.match(text)
        found = _VALUE.match(text, begun.end()) if begun else None
        if found is None:
            return 0
        if quoted := _quoted(found):
            self.terms.append(spelled(name, quoted))
            return found.end()
        for value, end in _shorter(found):
            if is_known(value) or " " not in value:
                self.terms.append(spelled(name, value))
                return end
        return 0

    def _in(self, text: str) -> int:
        """Take what the index knows as a folder for one."""
        begun = _IN.match(text)
        found = _VALUE.match(text, begun.end()) if begun else None
        if found is None:
            return 0
        if (quoted := _quoted(found)) and self.known.folder(quoted):
            self.terms.append(spelled("in", quoted))
            return found.end()
        for value, end in [] if quoted else _shorter(found):
            if self.known.folder(value) or ("/" in value and " " not in value):
                self.terms.append(spelled("in", value))
                more = re.compile(r"\s+(?:folder|directory|ordner)(?!\w)", re.IGNORECASE).match(
                    text, end
                )
                return more.end() if more else end
        return 0

    def _mention(self, text: str) -> int:
        found = _MENTION.match(text)
        if found is None:
            return 0
        words, end = _until(text, found.end())
        if not words:
            return 0
        self.terms.append(f'"{words}"')
        return end

    def _called(self, text: str) -> int:
        found = _NAMED.match(text)
        value = _VALUE.match(text, found.end()) if found else None
        if value is None:
            return 0
        name = _quoted(value) or value["words"].split()[0]
        self.terms.append(spelled("name", name))
        return value.end() if _quoted(value) else value.start("words") + len(name)

    def _wrote(self, text: str) -> int:
        found = _WROTE.match(text)
        if found is None or found["who"].casefold().split()[0] in _SELF:
            return 0
        self._person(found["who"], is_sender=True)
        return found.end()

    def _from(self, text: str) -> int:
        return self._by_name(text, _FROM, is_sender=True)

    def _to(self, text: str) -> int:
        if not (self.of_papers or self.kind == "mail"):
            return 0
        return self._by_name(text, _TO, is_sender=False)

    def _by_name(self, text: str, start: re.Pattern[str], is_sender: bool) -> int:
        begun = start.match(text)
        found = _NAME.match(text, begun.end()) if begun else None
        if found is None:
            return 0
        name = _quoted(found) or found["name"].rstrip(".:")
        if not name or name.casefold() in _SELF:
            return 0
        self._person(name, is_sender)
        return found.end()

    def _person(self, name: str, is_sender: bool) -> None:
        told = without_article(name)
        if self.of_papers and is_sender:
            self.sender = (*self.sender, *ways(told))
            self.names.append(told)
        elif self.of_papers:
            self.recipient = (*self.recipient, *ways(told))
            self.names.append(told)
        elif self.kind == "mail":
            self.terms.append(spelled("from" if is_sender else "to", told))
        else:
            self.terms.append(f"({spelled('author', told)} OR {spelled('from', told)})")

    def _phrase(self, text: str) -> int:
        found = re.match(_QUOTED, text)
        if found is None:
            return 0
        self.terms.append(f'"{_quoted(found)}"')
        return found.end()


_PLAIN_COMPILED: Final = [
    (re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE), term) for pattern, term in _PLAIN
]
# What is surer comes first: a folder may be called as a month, a person as a folder.
_READERS: Final = (
    Conditions._plain,
    Conditions._compared,
    Conditions._folder,
    Conditions._collection,
    Conditions._language,
    Conditions._period,
    Conditions._tag,
    Conditions._called,
    Conditions._mention,
    Conditions._in,
    Conditions._wrote,
    Conditions._from,
    Conditions._to,
    Conditions._phrase,
)


def without_article(name: str) -> str:
    """Return a name without “the” or “my” before it."""
    return _ARTICLE.sub("", f"{name} ", count=1).strip()


def _quoted(found: re.Match[str]) -> str:
    return found["q"] or found["q2"] or found["q3"] or ""


def _at(words: str) -> bool:
    """Say whether a comparison includes its bound."""
    return any(
        one in words.casefold() for one in ("at least", "at most", "mindestens", "höchstens")
    )


def _shorter(found: re.Match[str]) -> list[tuple[str, int]]:
    """Return some words that stand together, and fewer and fewer of the first of them."""
    words, start = found["words"], found.start("words")
    ends = [*(gap.start() for gap in re.finditer(" ", words)), len(words)]
    return [(words[:end].rstrip("."), start + end) for end in reversed(ends)]


def _until(text: str, start: int) -> tuple[str, int]:
    """Return the words up to where another condition begins, and their end."""
    found = _VALUE.match(text, start)
    if found is None:
        return "", 0
    if quoted := _quoted(found):
        return quoted, found.end()
    begin = found.start("words")
    article = _ARTICLE.match(text, begin)
    begin = article.end() if article else begin
    stop = _ENDS.search(text, begin, found.end())
    end = stop.start() if stop else found.end()
    return text[begin:end].strip(" .").replace('"', ""), end
