"""Trades: what a question calls somebody who is paid, and how such papers name him."""

from __future__ import annotations

import re
from typing import Final

_TRADES: Final = (
    (
        "plumber plumbers plumbing klempner klempnerin installateur",
        "plumb klempner sanitär installat",
    ),
    ("electrician electricians elektriker elektrikerin", "electric elektri elektro"),
    ("sweep sweeps schornsteinfeger kaminkehrer", "sweep schornsteinfeger kaminkehrer"),
    ("garage mechanic mechanics werkstatt autowerkstatt", "garage mechanic werkstatt autohaus kfz"),
    ("dentist dentists zahnarzt zahnärztin", "dentist dental zahnarzt zahnärzt"),
    ("doctor doctors physician arzt ärztin", "doctor physician surgery arzt ärzt praxis"),
    ("pharmacy chemist apotheke", "pharmacy chemist apotheke"),
    ("gardener gardeners gärtner gärtnerin", "garden gärtner"),
    ("roofer roofers dachdecker", "roof dachdecker"),
    ("carpenter joiner tischler schreiner", "carpent joiner tischler schreiner"),
    ("painter painters maler", "paint maler"),
    ("lawyer lawyers solicitor anwalt anwältin", "lawyer solicitor attorney rechtsanw anwalt"),
    ("vet vets tierarzt tierärztin", "veterinar tierarzt tierärzt"),
    ("optician optiker", "optic optik"),
    ("locksmith schlüsseldienst", "locksmith schlüsseldienst"),
    ("accountant steuerberater", "accountant accounting steuerberat"),
    ("insurer insurance versicherung", "insur mutual versicherung"),
    ("waterworks wasserwerk wasserwerke stadtwerke", "water wasser stadtwerke"),
    ("ironmonger ironmongers baumarkt", "ironmonger hardware baumarkt"),
    ("hotel hotels", "hotel"),
)
_BEGINNINGS: Final = {
    word: tuple(begun.split()) for words, begun in _TRADES for word in words.split()
}
# Words before a trade or a name that tell nothing of it.
_BESIDE: Final = frozenset(
    """
    s the a an my our your his her their mr mrs ms dr sir madam master chimney to at on for from by
    of in total all and
    der die das den dem des ein eine einen einem meinen meinem meiner unser unseren unserem frau
    herr herrn an bei für von vom zum zur beim und
    """.split()  # noqa: SIM905 - a column of strings reads worse
)
_WORDS: Final = re.compile(r"[^\W_]+")


def ways(words: str) -> tuple[tuple[str, ...], ...]:
    """Return a name word by word, each as the beginnings that tell it; a trade has several."""
    told = [word for word in _WORDS.findall(words.casefold()) if word not in _BESIDE]
    return tuple(_BEGINNINGS.get(word, (word,)) for word in told)


def has_trade(words: str) -> bool:
    """Say whether one of some words names a trade."""
    return any(word in _BEGINNINGS for word in _WORDS.findall(words.casefold()))


def is_name(words: str) -> bool:
    """Say whether some words surely are a name: each a trade's, or written with a capital."""
    told = [word for word in _WORDS.findall(words) if word.casefold() not in _BESIDE]
    return all(word[0].isupper() or word.casefold() in _BEGINNINGS for word in told)


def is_plain(way: tuple[str, ...]) -> bool:
    """Say whether a word stands for itself alone."""
    return len(way) == 1
