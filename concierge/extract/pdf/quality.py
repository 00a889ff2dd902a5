"""Judges the text layer of a page: words, or what a broken font or a bad OCR left there.

A PDF shows shapes; which characters they stand for is told apart, and can be missing or
wrong (ISO 32000-2, 9.10). Such a page looks right and yields nonsense. Nothing here knows
a language: private-use and replacement characters, shapes without a mapping, the share of
vowels and the commonness of letter pairs tell nonsense from words of any Latin script;
other scripts, formulas and tables of numbers are never judged by letters.
"""

# ruff: noqa: SIM905 - long lists read best as words
from __future__ import annotations

import operator
import re
from enum import Enum

_STRANGE = re.compile(
    "[\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]"
)
_CONTROLS = bytes(c for c in (*range(32), 127) if c not in b"\x02\t\n\r")
# Names of shapes instead of characters, as some libraries write them out.
_GLYPH_NAMES = re.compile(r"(?:/g\d+|\(cid:\d+\))")
_MOJIBAKE = re.compile("[\u00c0-\u00ff]")
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_LETTERS = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VOWELS = b"aeiouyAEIOUY"
# Symbols that seldom stand close together in text, code or tables.
_SYMBOLS = b"!\"#$%&'?@^`~\\"
_WORD = re.compile("[a-z]{3,}")
_WORDLIKE = re.compile(
    r"[\"'(\[\u201c\u2018\u00ab]*(?:[^\W\d_]['\u2019-]?)*[^\W\d_]{2}[.,;:!?)\]\"'\u2019\u201d\u00bb]*"
    r"|[-+\u00a3$\u20ac]?[\d.,:/%()-]+|[aAIyYeoO&]"
)
# Pairs that are common in at least one of the larger languages written in Latin letters.
_PAIRS = frozenset(
    """
    th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve
    co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ei ie ge un sc ss au qu ue ai el la
    us os do da ci ad ac na no ia pr ij ee aa oo we va ka ke ko sz cz rz ni wi po ow em pa ho je
    ny ov sk ta tt ki sa ja il eg gy et ek fo bi yo ya ku di ba so su ut wa ad am ca ct di ec id
    if ig im ir iv lo ly mo mp nc ns ol op ot pe pl rs rt sh ss tr ts ul um wh wo ab ag ap av
    """.split()
)
_MIN_LETTERS = 40
_SAMPLE = 400


class Quality(Enum):
    """What a page's text layer is worth.

    Attributes:
        GOOD: Words.
        DOUBTFUL: Kept unless OCR reads the page well.
        GARBAGE: No words.
    """

    GOOD = 0
    DOUBTFUL = 1
    GARBAGE = 2


def repaired(text: str) -> str:
    """Put right the text of writers that give UTF-16 with its bytes swapped."""
    if text.isascii() or text[0] < "\u2000":
        return text
    seen = [c for c in text if c not in "\r\n \x02\ufffe"]
    swapped = sum(ord(c) & 0xFF == 0 and 0x20 <= ord(c) >> 8 < 0x7F for c in seen)
    if swapped < 0.9 * len(seen):
        return text
    return "".join(chr(ord(c) >> 8) if ord(c) & 0xFF == 0 else c for c in text)


def judged(text: str, unmapped: float = 0.0) -> Quality:
    """Judge the text of a page.

    Args:
        text: As it stands in the file, with its control characters.
        unmapped: Share (0 to 1) of its characters for which the font tells no Unicode.
    """
    plain = text.encode("ascii", "ignore")
    if len(plain) == len(text):
        strange = len(plain) - len(plain.translate(None, _CONTROLS))
    else:
        strange = _count(_STRANGE, text)
    if "/g" in text or "(cid:" in text:
        strange += sum(map(len, _GLYPH_NAMES.findall(text)))
    wrong = max(unmapped, strange / max(len(text), 1))
    if wrong > 0.3:
        return Quality.GARBAGE
    if wrong > 0.1 or _odd_letters(text, plain):
        return Quality.DOUBTFUL
    return Quality.GOOD


def judged_scan(text: str) -> Quality:
    """Judge the text that some OCR laid under the picture of a page, more strictly."""
    tokens = text.split()[:400]
    if len(tokens) >= 15:
        wordlike = sum(_WORDLIKE.fullmatch(token) is not None for token in tokens)
        if wordlike < 0.5 * len(tokens):
            return Quality.DOUBTFUL
    return judged(text)


def _count(which: re.Pattern[str], text: str) -> int:
    # A page has some sixty different characters, so looking at each of them once is quick.
    return sum(map(text.count, which.findall("".join(set(text)))))


def _odd_letters(text: str, plain: bytes) -> bool:
    letters = len(plain) - len(plain.translate(None, _LETTERS))
    others = len(text) - len(plain)
    if others > letters:
        # Cyrillic, Greek or the like that was taken for Latin-1; no language is so accented.
        return _count(_MOJIBAKE, text) > 0.6 * (letters + others)
    if letters < _MIN_LETTERS:
        symbols = len(plain) - len(plain.translate(None, _SYMBOLS))
        return symbols > max(1, letters) and symbols > 0.3 * len(b"".join(plain.split()))
    accented = _count(_ACCENTED, text) if others else 0
    vowels = len(plain) - len(plain.translate(None, _VOWELS)) + accented
    return not 0.2 < vowels / (letters + accented) < 0.75 or _odd_pairs(text)


def _odd_pairs(text: str) -> bool:
    """Say whether the letter pairs in the middle of a text are such as no language has."""
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    words = _WORD.findall(text[middle : middle + _SAMPLE].lower())
    count = sum(map(len, words)) - len(words)
    if count < _MIN_LETTERS:
        return False
    return _known_pairs(" ".join(words)) < 0.3 * count


def _known_pairs(text: str) -> int:
    """Return how many neighbours in a text of lower-case words are common in some language."""
    return sum(map(_PAIRS.__contains__, map(operator.add, text, text[1:])))
