"""Pronouns of a question that mean what was spoken of before, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from concierge.answer.function_words import (
    AUXILIARIES,
    CLAUSES,
    DETERMINERS_EN,
    FUNCTION_WORDS,
    PREPOSITIONS,
    VERBS_EN,
    WH,
)
from concierge.answer.phrases import Phrase, Said

# What each may mean: somebody, something, or several.
_ENGLISH = {
    **dict.fromkeys(("he", "him", "she", "her", "his", "hers"), "person"),
    **dict.fromkeys(("it", "its"), "thing"),
    **dict.fromkeys(("they", "them", "their"), "several"),
    **dict.fromkeys(("this", "that", "these", "those"), "thing"),
}
_OWNING = frozenset({"his", "its", "their"})
_POINTING = frozenset({"this", "that", "these", "those"})
_GERMAN = {
    **dict.fromkeys(("er", "ihn", "ihm"), "any"),
    **dict.fromkeys(("sie", "ihnen"), "any"),
    **dict.fromkeys(("es", "dies", "das"), "thing"),
    **dict.fromkeys(("davon", "dafür", "darin", "daran", "darüber", "dort", "dazu"), "thing"),
    **dict.fromkeys(("seine", "seiner", "seinen", "seinem", "seines"), "any"),
    **dict.fromkeys(("ihre", "ihrer", "ihren", "ihrem", "ihres"), "any"),
}
_GERMAN_OWNING = frozenset(word for word in _GERMAN if word[:4] in {"sein", "ihre"})
# Where "it" and "es" mean nothing.
_VERB = r"to\s+(?!the\b|a\b|my\b|our\b|your\b|him\b|her\b|them\b|us\b|me\b)[a-z]+"
_EMPTY = re.compile(
    rf"\b(?:is|was|be|would|will)\s+it\b.*\b(?:{_VERB}|that|if)\b"
    rf"|\bit\s+(?:takes?|took|taken|costs?)\b.*\b{_VERB}\b"
    r"|\b(?:what|which)\s+(?:time|day|date)\b.*\bit\b|\bit\b.*\brain"
    r"|\bgibt\s+es\b|\bes\s+gibt\b|\bgeht\s+es\b|\bes\s+geht\b|\bhandelt\s+es\s+sich\b"
    r"|\bspät\s+ist\s+es\b|\bes\b.*\b(?:zu\s+[a-zäöüß]+en|dass|ob|wenn)\b",
    re.IGNORECASE,
)
# What somebody's name answers.
_WHO = re.compile(
    r"(?:\w+\s+)?(?:who|whose|whom|wer|wem|wen)\b|wie\s+hei(?:ß|ss)|what(?:'s|’s|\s+is)\s+the\s+name",
    re.IGNORECASE,
)
_PAPERS = (
    "agreement|bill|contract|document|e-?mail|file|invoice|lease|letter|note|page|paper|policy"
    "|receipt|report|statement|text"
    "|beleg|bericht|bescheid|brief|datei|dokument|mail|mietvertrag|notiz|police|rechnung|seite"
    "|vereinbarung|vertrag"
)
_THINGS = "amount|company|date|number|person|price|sum|betrag|datum|firma|nummer|preis|summe"
_POINTED = re.compile(
    rf"\b(?:th(?:is|at)|(?:diese|jene)[rmns]?)\s+(?:(?P<paper>{_PAPERS})|(?:{_THINGS}))\b",
    re.IGNORECASE,
)


def filled(
    said: Said, before: Said, answer: str, cited: Sequence[str], german: bool, *, chosen: bool
) -> str | None:
    """Return a question with what its pronouns mean, or None where they mean nothing earlier.

    Args:
        said: The question.
        before: The one before it.
        answer: What that was answered with.
        cited: The names of the files of the answer.
        german: Whether it is German.
        chosen: Whether the person named the files that are asked.
    """
    pointed = _POINTED.search(said.text)
    if pointed is not None and not chosen:
        name = cited[0] if pointed["paper"] and cited else ""
        return _added(said, pointed.end(), name or _meant("thing", said, before, answer, german))
    at = _pronoun(said, german)
    if at is None:
        return None
    if german:
        meant = _meant(_kind(said, at, german), said, before, answer, german)
        return _germanly(said, at, meant) if meant else _beside(said, before)
    return _replaced(said, before, answer) or _beside(said, before)


def points_back(said: Said, german: bool) -> bool:
    """Say whether a pronoun of a question means something from before it."""
    return _POINTED.search(said.text) is not None or _pronoun(said, german) is not None


def _kind(said: Said, at: int, german: bool) -> str:
    word = said.tokens[at].low
    if word in _POINTING and said.words[0] in {"who", "whose", "whom"}:
        return "person"
    return (_GERMAN if german else _ENGLISH)[word]


def _beside(said: Said, before: Said) -> str:
    """Say what was asked before beside a question whose pronoun nobody understands."""
    return f"{said.body} ({lowered(before.body)})?"


def _pronoun(said: Said, german: bool) -> int | None:
    """Return the place of the first pronoun that means something from before."""
    for at, token in enumerate(said.tokens):
        if token.low not in (_GERMAN if german else _ENGLISH) or not _stands_for(said, at, german):
            continue
        if token.low in {"it", "es", "das"} and _EMPTY.search(said.text):
            continue
        if not _means_own(said, at, german):
            return at
    return None


def _stands_for(said: Said, at: int, german: bool) -> bool:
    """Say whether a word is a pronoun here, and not an article, a name or "you"."""
    token, following = said.tokens[at], said.tokens[at + 1 : at + 4]
    if at and token.is_large_word:  # the department IT; the polite Sie and Ihre
        return False
    if german:
        if token.low == "das":
            return not any(one.is_word for one in following)
        if token.low in _GERMAN_OWNING:
            return any(one.is_large_word for one in following)
        return at > 0 or token.low != "sie"
    if token.low in _POINTING:
        next_word = following[0].low if following else "?"
        ends = not next_word[0].isalnum() or next_word in PREPOSITIONS
        says = at > 0 and next_word in VERBS_EN and said.tokens[at - 1].low in AUXILIARIES
        return ends or says
    return True


def _means_own(said: Said, at: int, german: bool) -> bool:
    """Say whether a pronoun means what stands before it in the same question."""
    token = said.tokens[at]
    before = [phrase for phrase in said.phrases(german) if phrase.end <= token.start]
    asked = said.tokens[0].low in {"which", "welche", "welcher", "welches", "welchen"}
    if not before and not (asked and at > 1):
        return False
    if token.low in _OWNING | _GERMAN_OWNING or token.low == "her":
        return True
    if token.low in {"he", "she", "they"} and said.tokens[at - 1].low not in AUXILIARIES | WH:
        return True  # "which plumber said he would come"
    start = before[0].end if before else said.tokens[1].end
    between = (one for one in said.tokens[:at] if one.start >= start)
    return any(one.low in CLAUSES for one in between)


def _meant(kind: str, said: Said, before: Said, answer: str, german: bool) -> str:
    """Return what a pronoun means, or nothing."""
    spoken = said.text.lower()
    known = (one for one in before.phrases(german) if one.kind != "asked")
    phrases = [one for one in known if one.text.lower() not in spoken]
    named = [name for name in Said(answer).names() if name.lower() not in before.text.lower()]
    asks_who = _WHO.match(before.text) is not None
    people = [one.text for one in phrases if one.is_person]
    things = [one for one in phrases if not one.is_person]
    if kind in {"person", "several", "any"} and asks_who and named:
        return " and ".join(named[:2]) if kind == "several" else _people_of(named)[0]
    if kind == "person":
        return next(iter([*people, *_people_of(named)]), "")
    if kind == "thing" and things:
        return _shown(things[0], german)
    return _shown(phrases[0], german) if phrases and kind != "thing" else ""


def _people_of(names: Sequence[str]) -> list[str]:
    """Return those of some names that are of two words, else those of one."""
    return [name for name in names if " " in name] or list(names)


def _shown(phrase: Phrase, german: bool) -> str:
    return phrase.without_article if german else phrase.text


def _replaced(said: Said, before: Said, answer: str) -> str | None:
    """Put what is meant in the place of each pronoun; None where one is not understood."""
    text, known = said.text, dict[str, str]()
    for at in range(len(said.tokens) - 1, -1, -1):
        token = said.tokens[at]
        if token.low not in _ENGLISH or not _stands_for(said, at, german=False):
            continue
        if _means_own(said, at, german=False):
            continue
        kind = _kind(said, at, german=False)
        meant = _meant(kind, said, before, answer, german=False)
        if not meant or known.setdefault(meant, kind) != kind:  # two that would mean the same
            return None
        text = text[: token.start] + _owning(said, at, meant) + text[token.end :]
    return text


def _owning(said: Said, at: int, meant: str) -> str:
    """Return what a pronoun means in its form: hers is somebody's."""
    word = said.tokens[at].low
    following = said.tokens[at + 1].low if at + 1 < len(said.tokens) else "?"
    is_followed = following[0].isalnum() and following not in FUNCTION_WORDS
    if word not in _OWNING and not (word == "her" and is_followed):
        return meant
    return f"{meant}{'’' if meant.endswith('s') else '’s'}"


def _germanly(said: Said, at: int, meant: str) -> str:
    """Write what is meant behind a pronoun, where it needs no case."""
    token = said.tokens[at]
    end = token.end
    if token.low in _GERMAN_OWNING:
        end = next(one.end for one in said.tokens[at + 1 :] if one.is_large_word)
    return _added(said, end, meant) or said.text


def _added(said: Said, end: int, meant: str) -> str | None:
    return f"{said.text[:end]} ({meant}){said.text[end:]}" if meant else None


def lowered(text: str) -> str:
    """Return a question as it stands within a sentence."""
    first = text.split(" ", 1)[0].lower()
    return text[:1].lower() + text[1:] if first in WH | AUXILIARIES | DETERMINERS_EN else text
