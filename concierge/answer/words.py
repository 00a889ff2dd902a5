"""Words as answers are checked by: content words, lightly stemmed, numbers and names."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|\w+(?:['’-]\w+)*")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_SUFFIXES = ("'s", "’s", "ing", "edly", "ed", "ly", "es", "s", "e")
_SHORTEST_STEM = 3

# Function words of English, and words that only ask; none of them carries an answer.
_FUNCTION_WORDS = """
    a about above after again all also am an and any are as at be because been before being
    below between both but by can could did do does doing down during each few for from further
    had has have having he her here hers him his how i if in into is it its itself just kind me
    more most much many my name no nor not of off on once only or other our out over own said
    same she should so some such than that the their them then there these they this those
    through to too type under until up us use used very was we were what when where which while
    who whom whose why will with would you your yes according answer call called tell please
    document documents file files source sources text state states stated mention mentioned
"""
STOP_WORDS = frozenset(_FUNCTION_WORDS.split())


class Spot(NamedTuple):
    """A number or a name in a text.

    Attributes:
        start: Its first character.
        end: One past its last character.
        said: What it says, however it is written.
    """

    start: int
    end: int
    said: str


def words(text: str) -> list[str]:
    """Return the words of a text in their order, in lower case."""
    return [match.group().lower() for match in _WORD.finditer(text)]


def stem(word: str) -> str:
    """Cut the commonest English endings, so that "rents" and "rented" meet.

    It is deliberately lighter than Porter's stemmer: words are only compared with words
    of the same few sentences, where a missed pair costs less than a wrong one.
    """
    if word.endswith("ies") and len(word) > _SHORTEST_STEM + 2:
        return word[:-3] + "y"
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            cut = word[: -len(suffix)]
            return cut[:-1] if len(suffix) > 1 and cut[-1] == cut[-2:-1] else cut
    return word


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that carry meaning, in their order."""
    return [word if word[0].isdigit() else stem(word) for word in words(text) if _carries(word)]


def _carries(word: str) -> bool:
    return word not in STOP_WORDS and (len(word) > 1 or word.isdigit())


def numbers(text: str) -> set[str]:
    """Return the numbers in a text with separators of thousands taken out."""
    return {spot.said for spot in number_spots(text)}


def number_spots(text: str) -> list[Spot]:
    """Return the same, each where it stands."""
    return [Spot(*found.span(), _plain(found.group())) for found in _NUMBER.finditer(text)]


def _plain(number: str) -> str:
    return re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number)


def names(text: str) -> set[str]:
    """Return the capitalised words that do not open a sentence, stemmed."""
    return {spot.said for spot in name_spots(text)}


def name_spots(text: str) -> list[Spot]:
    """Return the same, each where it stands."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group()
        before = text[: match.start()].rstrip(" \"'“‘(«")
        opens = not before or before[-1] in ".!?:\n"
        if word[0].isupper() and not opens and _carries(word.lower()):
            found.append(Spot(*match.span(), stem(word.lower())))
    return found
