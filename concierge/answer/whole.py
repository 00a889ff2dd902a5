"""Questions about files as wholes: what they are about, and how they differ."""

from __future__ import annotations

import re

# What such questions are made of, in the languages of the window; any other word asks for
# something that stands somewhere in the files.
_WORDS = frozenset(
    """
    a about all an and are be brief briefly can contain contains content contents could describe
    document documents explain file files for give gist here in is it key main me of on outline
    overview please points say says short shortly sum summaries summarise summarize summary tell
    text texts that the them these they this those to topic topics up what which you

    alle an auf bitte beschreibe das datei dateien den der des die diese diesem diesen dieser dieses
    dokument dokumente ein eine einen enthalten enthält erkläre es fasse fassung geht gib hier ich
    in inhalt ist kurz kurze mir nenne sie sind stehen steht text texte thema themen um und was
    wichtigsten worum zusammen zusammenfassen zusammenfassung
    """.split()  # noqa: SIM905 - a column of 90 strings reads worse
)
_TELLING = frozenset(
    """
    about contain contains content contents describe explain gist key main outline overview points
    sum summaries summarise summarize summary topic topics

    beschreibe enthalten enthält erkläre fasse geht inhalt steht stehen thema themen worum zusammen
    zusammenfassen zusammenfassung
    """.split()  # noqa: SIM905
)


# What asks for a comparison of two given files, and nothing else.
_COMPARING = frozenset(
    """
    change changed changes compare comparison differ difference differences different
    änderung änderungen geändert unterscheiden unterschied unterschiede vergleich vergleiche
    """.split()  # noqa: SIM905
)
_BETWEEN = frozenset(
    """
    between both did do does has have how to two version versions with

    beide beiden hat haben sich version versionen wie wodurch worin zwei zwischen
    """.split()  # noqa: SIM905
)


def asks_for_comparison(question: str) -> bool:
    """Say whether a question asks how the given files differ."""
    words = _words(question)
    return bool(_COMPARING & words) and words <= _COMPARING | _BETWEEN | _WORDS


def asks_for_whole(question: str) -> bool:
    """Say whether a question is about the given files as wholes.

    Such a question has no words of its own that could be looked for in them.
    """
    words = _words(question)
    return bool(_TELLING & words) and words <= _WORDS


_EXPLAINING = re.compile(
    r"\s*(?:please\s+|bitte\s+)?(?:explain|what\s+does|what\s+is\s+meant|erklär\w*|was\s+(?:bedeutet"
    r"|heißt))\b[^“”„\"»«]{0,60}[“„\"«»](?P<passage>.+)[”“\"»«][\s?.!]*",
    re.IGNORECASE | re.DOTALL,
)
_SHORTEST_PASSAGE = 4  # words; fewer are a term, and what it means may stand anywhere


def passage_to_explain(question: str) -> str:
    """Return the passage that a question quotes and wants explained, or ""."""
    found = _EXPLAINING.fullmatch(question)
    passage = found["passage"].strip(" …\n") if found else ""
    return passage if len(passage.split()) >= _SHORTEST_PASSAGE else ""


def _words(question: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", question.casefold()))
