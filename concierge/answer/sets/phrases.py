"""The ways in which questions say conditions, in English and German."""

from __future__ import annotations

import re
from typing import Final

from concierge.answer.sets.nouns import LANGUAGES, NUMBERS


def _phrase(*ways: str) -> re.Pattern[str]:
    """Return a pattern for one of several ways to say the same."""
    return re.compile("|".join(ways), re.IGNORECASE)


_TONGUES: Final = "|".join(LANGUAGES)
_THE: Final = r"(?:the|my|our|der|dem|den|die|meine[rmn]?) "
_CAPITAL: Final = r"(?:[A-ZÄÖÜ][\w.’'-]*|&)"

QUOTED: Final = r'"(?P<q>[^"]+)"|“(?P<q2>[^”“]+)[”“]|„(?P<q3>[^“”]+)[“”]'
"""What stands in quotes."""

VALUE: Final = re.compile(rf"\s*(?:{QUOTED}|(?P<words>[^\s?!,;]+(?: [^\s?!,;]+){{0,4}}))")
NAME: Final = re.compile(
    rf"(?:{QUOTED}|(?P<name>(?:{_THE})?[^\s?!,]+@[^\s?!,]+"
    rf"|(?:{_THE})?{_CAPITAL}(?: {_CAPITAL})*|(?:{_THE})?[^\s?!,]+))"
)
ARTICLE: Final = re.compile(
    r"\s*(?:the|a|an|my|our|der|die|das|den|dem|einen?|meinen?)\s+", re.IGNORECASE
)
_SAID: Final = re.compile(r"(?:words?|phrase|wort|wörter|worte)\s+", re.IGNORECASE)
ENDS: Final = re.compile(
    r"\s(?:in|from|since|before|after|between|tagged|on|of|by|until|during|larger|smaller|over"
    r"|with|that|and|are|is|do|did|i|we|have|there"
    r"|im|aus|seit|vor|nach|zwischen|von|bis|und|sind|ist|habe|haben|gibt|mit)(?=\s|$)",
    re.IGNORECASE,
)
"""Where words that are mentioned end, because something else is said."""

_MORE: Final = (
    r"(?:larger|bigger|greater|longer|more|größer|länger|mehr|höher)(?: than| als)"
    r"|over|above|über|at least|mindestens"
)
_LESS: Final = (
    r"(?:smaller|shorter|fewer|less|cheaper|kleiner|kürzer|weniger)(?: than| als)"
    r"|under|below|unter|at most|höchstens"
)
COMPARED: Final = _phrase(
    rf"(?:(?:with|having|mit|that (?:have|are)|die|for|für) )?"
    rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS}))\s+"
)
EXACTLY: Final = _phrase(
    r"(?:(?:with|having|mit|that (?:have|are)|have|has|die|haben|hat) )?"
    r"(?:only|just|exactly|nur|genau)\s+(?=\S+\s+(?:pages?|slides?|sheets?|seiten?|folien?)\b)"
)
INCLUDED: Final = _phrase("at least", "at most", "mindestens", "höchstens")
"""Comparisons that include their bound."""

SIZE: Final = _phrase(r"(?P<n>\d+(?:[.,]\d+)?)\s?(?P<unit>bytes?|[kmgt]i?b?)(?!\w)")
PAGES: Final = _phrase(
    rf"(?P<n>\d+|{'|'.join(NUMBERS)})\s+(?:pages?|slides?|sheets?|seiten?|folien?)"
)
DURATION: Final = _phrase(
    r"(?P<n>\d+)\s*(?P<unit>s|m|h)"
    r"(?:ec(?:onds?|s)?|in(?:utes?|uten|s)?|ours?|ekunden?|tunden?)?(?!\w)"
)
FOLDER: Final = _phrase(
    r"(?:in|inside|under|below|from|im|aus dem|unter)\s+(?:the |my |our |dem |den )?"
    r"(?:folder|directory|ordner|verzeichnis)\s+"
)
IN: Final = _phrase(
    r"(?:in|inside|under|within|from|im|aus|unter)\s+(?:the |my |our |dem |den |der |meinem )?"
)
IS_FOLDER: Final = _phrase(r"\s+(?:folder|directory|ordner)(?!\w)")
COLLECTION: Final = _phrase(
    r"(?:in|from|of|aus|in der)\s+(?:the |my |der |meiner )?(?:collection|sammlung)\s+"
)
TAG: Final = _phrase(
    r"(?:(?:that |which |die )?(?:are |is |sind )?(?P<not>not |nicht )?"
    r"(?:tagged|labell?ed|markiert|getaggt)(?: as| with| mit| als)?"
    r"|(?P<without>without |ohne )?(?:with |having |mit )?(?:the |dem |das )?"
    r"(?:tag|label|schlagwort))\s+"
)
TAGGED: Final = _phrase(
    r"(?:die |sind )*mit (?:dem |der )?(?:tag |schlagwort )?(?P<name>[^\s?!,]+(?: [^\s?!,]+)?) "
    r"(?:markiert|getaggt|gekennzeichnet|verschlagwortet|versehen)(?: sind)?(?!\w)"
)
"""The same with the verb at its end, as German has it."""
LANGUAGE: Final = _phrase(
    rf"(?:written )?(?:in|auf)\s+(?P<name>{_TONGUES})(?!\w)",
)
MENTION: Final = _phrase(
    r"(?:that |which |die |der |das |and |, ?)*"
    r"(?:mention(?:s|ing|ed)?|contain(?:s|ing)?|includ(?:e|es|ing)|erwähn(?:en|t)|enthalten|enthält"
    r"|with the (?:words?|phrase)|mit (?:dem wort|den worten)"
    r"|discuss(?:es|ing)?|concern(?:s|ing)?|describ(?:e|es|ing)|deal(?:s|ing)? with|betreffen"
    r"|(?:(?:are|is|sind|talk|talks) )?about|regarding|über)\s+"
)
NAMED: Final = _phrase(
    r"(?:(?:that are |which are )?(?:named|called|namens)"
    r"|whose (?:file ?)?names? (?:contains?|holds?|has|have|includes?)"
    r"|with (?:a )?names? (?:like|containing))\s+"
)
FROM: Final = _phrase(r"(?:(?:sent |written |made |issued )?(?:from|by)|von)\s+")
TO: Final = _phrase(r"(?:(?:sent |addressed |written )?to|an)\s+")
WROTE: Final = _phrase(
    r"(?:did|has|have|hat|haben)\s+(?P<who>[^\s?]+(?: [^\s?]+)?)\s+"
    r"(?:write|written|send|sent|author|geschrieben|geschickt|gesendet)\b(?: me| us| mir| uns)?"
)
PLAIN: Final = tuple(
    (re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE), term)
    for pattern, term in (
        (
            (
                r"untagged|not tagged|without (?:a |any )?tags?|have no tags?"
                r"|ohne (?:tags?|schlagw\w+)"
            ),
            "is:untagged",
        ),
        (r"(?:are |is )?tagged(?= *[?.!]*$)", "is:tagged"),
        (r"(?:are |is |sind )?(?:duplicates?|duplicated|doppelt)", "is:duplicate"),
        (
            (
                r"(?:that |which )?(?:(?:with|have|has|having|containing) (?:an |any )?attachments?"
                r"|mit (?:einem |einer )?(?:anhang|anhängen|anlagen?)"
                r"|haben (?:einen )?anh[aä]ng\w*)"
            ),
            "has:attachment",
        ),
        (r"(?:that |which )?(?:could not be|were not|cannot be) read", "is:failed"),
    )
)
"""Conditions without a value, and how each is written as a query."""


def quoted(found: re.Match[str]) -> str:
    """Return what stands in quotes, or ""."""
    return found["q"] or found["q2"] or found["q3"] or ""


def without_article(name: str) -> str:
    """Return a name without “the” or “my” before it."""
    article = ARTICLE.match(name)
    return name[article.end() :] if article else name


def shorter(found: re.Match[str]) -> list[tuple[str, int]]:
    """Return the words of a `VALUE`, and fewer and fewer of the first of them, with their ends."""
    words, start = found["words"], found.start("words")
    ends = [*(gap.start() for gap in re.finditer(" ", words)), len(words)]
    return [(words[:end].rstrip("."), start + end) for end in reversed(ends)]


def mentioned(text: str, start: int) -> tuple[str, int]:
    """Return the words from a place on, up to where something else is said, and their end."""
    found = VALUE.match(text, start)
    if found is None:
        return "", 0
    if said := quoted(found):
        return said, found.end()
    article = ARTICLE.match(text, found.start("words"))
    begin = article.end() if article else found.start("words")
    if said_to_be := _SAID.match(text, begin):
        return mentioned(text, said_to_be.end())
    stop = ENDS.search(text, begin, found.end())
    end = stop.start() if stop else found.end()
    return text[begin:end].strip(" .").replace('"', ""), end
