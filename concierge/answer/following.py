"""Questions that go on from others, said so that they stand alone.

Rules for English and German: what begins with "and" or "what about", pronouns that mean what was
spoken of before, and questions without a word of their own. What stands alone is never changed,
so where a rule could be wrong it is silent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from concierge.answer.exchanges import Exchange, Focus
from concierge.answer.function_words import (
    AUXILIARIES,
    DETERMINERS_DE,
    DETERMINERS_EN,
    FUNCTION_WORDS,
    PREPOSITIONS,
    TIME,
    WH,
)
from concierge.answer.phrases import Phrase, Said
from concierge.answer.pronouns import filled, lowered, points_back
from concierge.answer.whole import asks_for_whole

_LONGEST = 400  # characters of a question that another may go on from
_ABOUT = (
    r"(?:what|how)\s+about|what\s+of"
    r"|was\s+ist\s+mit|wie\s+(?:sieht|steht|ist|war)\s+(?:es|das)\s+(?:mit|bei)"
)
_LEAD = re.compile(
    rf"(?:(?:and|but|so|ok|okay|well|then|or|und|aber|also|oder)[,\s]+)*"
    rf"(?:(?P<about>{_ABOUT})|(?:and|or|und|oder))\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_TIME = re.compile(TIME, re.IGNORECASE)
_YEAR = re.compile(r"(?:in\s+|im\s+Jahre?\s+)?(?:19|20)\d\d", re.IGNORECASE)
_TOPIC = re.compile(
    r"\b(?:about|regarding|über|zu|zum|zur)\s+(?P<topic>[^?]+?)\s*\??$", re.IGNORECASE
)
_INNER = re.compile(r".*\((?P<inner>[^()]+)\)\s*\??$")
_END = re.compile(r"\s+(?:then|denn|dann|please|bitte)$", re.IGNORECASE)
# What is said to the program, and asks nothing of the files.
_CHAT = re.compile(
    r"(?:who|what)\s+(?:are|can)\s+you\b.*|thanks?(?:\s+you)?|no|yes|ok(?:ay)?|please"
    r"|wer\s+bist\s+du|was\s+kannst\s+du.*|danke|nein|ja|bitte|how\s+are\s+you"
    r"|wie\s+geht(?:'|’|\se)s\b.*",
    re.IGNORECASE,
)


def stand_alone(question: str, earlier: Sequence[Exchange], *, chosen: bool = False) -> str | None:
    """Return a question so that it needs nothing that came before it.

    Args:
        question: As it was typed.
        earlier: What came before, the last one last.
        chosen: Whether the person named the files: "this document" is one of them then.

    Returns:
        The whole question, or None where it stands alone as it is.
    """
    text = " ".join(question.split())
    if not earlier or not text or len(earlier[-1].question) > _LONGEST:
        return None
    if _CHAT.fullmatch(text.rstrip(" .!?")) or (chosen and asks_for_whole(text)):
        return None
    last = earlier[-1]
    said, before = Said(text), Said(" ".join(last.question.split()))
    if last.focus is not None:
        return _of_the_file(said, last.focus, _is_german(said, before))
    german = _is_german(said, before)
    found = _rewritten(said, before, last, german, chosen)
    return None if found is None or found == text else _tidied(found)


def _rewritten(said: Said, before: Said, last: Exchange, german: bool, chosen: bool) -> str | None:
    lead = _LEAD.fullmatch(said.text)
    if lead is not None:
        rest = Said(_without_end(lead["rest"]))
        if _is_fragment(rest, german) or (lead["about"] and rest.content):
            return _with_fragment(rest, before, german, dative=bool(lead["about"]))
        if rest.tokens and not lead["about"]:
            said = Said(rest.text + "?")
    if _TIME.fullmatch(said.body):
        return _with_fragment(Said(said.body), before, german)
    found = filled(said, before, last.answer, last.cited, german, chosen=chosen)
    if found is not None:
        return found
    return None if Said(_TIME.sub("", said.text)).content else _bare(said, before)


def _of_the_file(said: Said, focus: Focus, german: bool) -> str | None:
    """Say of which file a question goes on: what was asked before names nothing in it."""
    lead = _LEAD.fullmatch(said.text)
    goes_on = lead is not None or points_back(said, german) or not said.content
    if not goes_on:
        return None
    text = said.text
    if lead is not None and not lead["about"]:
        text = lead["rest"]
    return _tidied(f"{_without_end(text)} ({focus.name})?")


def _is_german(said: Said, before: Said) -> bool:
    return (said.leaning or before.leaning) > 0


def _is_fragment(rest: Said, german: bool) -> bool:
    """Say whether a text is only a part of a question: a noun, a name, a time."""
    if not rest.content or any(word in AUXILIARIES or word in WH for word in rest.words):
        return bool(_TIME.fullmatch(rest.text))
    first = rest.tokens[0]
    if not german:
        return True
    opens = DETERMINERS_DE | PREPOSITIONS
    return first.is_large_word or first.low in opens or not first.low[0].isalpha()


def _with_fragment(rest: Said, before: Said, german: bool, dative: bool = False) -> str:
    """Put a part of a question in the place of its like in the question before."""
    if _TIME.fullmatch(rest.text):
        return _with_time(rest.text, before)
    if rest.words[0] in PREPOSITIONS:
        return _with_preposition(rest, before, german)
    phrase = rest.text
    has_article = rest.words[0] in DETERMINERS_DE | DETERMINERS_EN
    if german and dative and has_article:
        phrase = phrase.partition(" ")[2] or phrase  # "mit dem Strom" is no subject
    topic = _TOPIC.search(before.text)
    if topic is not None and (not has_article or dative):
        return f"{before.text[: topic.start('topic')]}{phrase}?"
    place = _place_for(rest, before, german)
    if place is None:
        return f"{_core(before)} ({phrase})?"
    return f"{before.text[: place.start]}{phrase}{before.text[place.end :]}"


def _place_for(rest: Said, before: Said, german: bool) -> Phrase | None:
    """Return what a noun or name takes the place of: its like, or what comes first."""
    known = before.phrases(german)
    is_name = rest.tokens[0].is_large_word and not (german and before.phrases(german) == [])
    kinds = ("noun", "name", "asked", "bare")
    if not german and is_name:
        kinds = ("name", "noun", "asked", "bare")
    elif not german and rest.words[0] not in DETERMINERS_EN:
        kinds = ("asked", "bare", "noun", "name")
    return next((one for kind in kinds for one in known if one.kind == kind), None)


def _with_time(time: str, before: Said) -> str:
    found = _YEAR.search(before.text) if _YEAR.fullmatch(time) else None
    found = found or _TIME.search(before.text)
    if found is None:
        return f"{_core(before)} {time}?"
    first = found[0].partition(" ")[0]
    keeps = first.lower() in PREPOSITIONS and time[0].isdigit()
    new = f"{first} {time}" if keeps else time
    if new.partition(" ")[0].lower() in PREPOSITIONS and found.start():
        new = new[0].lower() + new[1:]
    return f"{before.text[: found.start()]}{new}{before.text[found.end() :]}"


def _with_preposition(rest: Said, before: Said, german: bool) -> str:
    wanted = rest.words[0]
    for phrase in before.phrases(german):
        lead = before.text[: phrase.start].rstrip()
        if lead.lower().endswith(f" {wanted}"):
            start = len(lead) - len(wanted)
            return f"{before.text[:start]}{rest.text}{before.text[phrase.whole :]}"
    return f"{_core(before)} {rest.text[0].lower()}{rest.text[1:]}?"


def _bare(said: Said, before: Said) -> str:
    """Complete a question that has no word of its own."""
    asks = said.words[1:] if said.words and said.words[0] in PREPOSITIONS else said.words
    verb = next((at for at, one in enumerate(before.tokens) if one.low in AUXILIARIES), None)
    if asks and asks[0] in WH and verb and not AUXILIARIES.intersection(asks):
        replaced = {one.low for one in before.tokens[:verb]}
        if replaced & WH and replaced <= FUNCTION_WORDS and not replaced & {"who", "wer"}:
            return f"{said.body} {_core(before)[before.tokens[verb].start :]}?"
    return f"{said.body} ({lowered(_core(before))})?"


def _core(before: Said) -> str:
    """Return a question without the sign at its end, or what was added to it in brackets."""
    inner = _INNER.fullmatch(before.text)
    return inner["inner"] if inner is not None else before.body


def _without_end(text: str) -> str:
    return re.sub(
        r"\s+(?:then|denn|dann|please|bitte)$", "", text.rstrip(" ?.!"), flags=re.IGNORECASE
    )


def _tidied(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]
