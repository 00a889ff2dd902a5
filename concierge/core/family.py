"""Names that differ only in what people add to a name when they keep another version."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Between words of a name.
_GAP = re.compile(r"[\s_\-\[\](){}+,~]+")
_COUNTER = re.compile(r"\s*\(\d{1,3}\)\s*$")
_COPY_OF = re.compile(r"^(?:copy|kopie|copie|copia) (?:of|von|de|di) ")
_NUMBER = r"\d+(?:[._]\d+)*[a-z]?"
# What stands at the end of a name: with a number, or with or without one.
_NUMBERED = rf"(?:v|ver|version|rev|revision|r|fassung)[. ]?{_NUMBER}"
_WORDS = (
    "copy|kopie|copie|copia|draft|entwurf|version|final|endfassung|latest|old|new|alt|neu"
    "|backup|bak|orig|original|edited|signed|updated|reviewed|corrected|clean"
)
_MARK = re.compile(rf"(?:^|[ .])(?:{_NUMBERED}|(?:{_WORDS})(?: ?{_NUMBER})?)$|(?<=[a-z]{{4}})v\d+$")
_YEAR = r"(?:19|20)\d\d"
_MONTH, _DAY = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<!\d)(?:{_YEAR}[. ]?{_MONTH}(?:[. ]?{_DAY})?|{_DAY}[. ]{_MONTH}[. ]{_YEAR}|{_YEAR})(?!\d)"
)
_ANY_MARK = re.compile(rf"{_WORDS}|(?:v|r|ver|version|rev|revision|fassung)[. _-]?\d")
_TELLING_NUMBER = re.compile(r"\(\d+\)|\d{2,}")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}$")


def family(name: str, loosely: bool = False) -> str:
    """Return what names of one family share.

    "Report_v2 (1).docx", "report final.docx" and "Copy of Report.pdf" are all "report".

    Args:
        name: Name of a file.
        loosely: Whether dates, and numbers of one or two digits at the end, say nothing
            either: "Minutes 2024-05-01" and "Minutes 03" are then both "minutes".

    Returns:
        The rest in lower case, without the extension; "" when nothing is left.
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    stem, dot, extension = text.rpartition(".")
    text = stem if dot and stem and " " not in extension else text
    while (shorter := _COUNTER.sub("", text)) != text:
        text = shorter
    text = _GAP.sub(" ", text).strip()
    text = _COPY_OF.sub("", text)
    if loosely:
        text = _GAP.sub(" ", _DATE.sub(" ", text)).strip()
    while (shorter := _shorter(text, loosely)) != text:
        text = shorter
    return text


def _shorter(text: str, loosely: bool) -> str:
    shorter = _MARK.sub("", text)
    if loosely and shorter == text:
        shorter = _SHORT_NUMBER.sub("", text)
    return shorter.rstrip(" .")


def may_bear_mark(name: str) -> bool:
    """Say, in a fraction of the time of `family`, whether a name could hold such an addition."""
    return _ANY_MARK.search(name.casefold()) is not None


def numbers(name: str) -> tuple[str, ...]:
    """Return what tells files of one family apart all the same.

    A year, a month or the number that a browser adds to a second download of the same name may
    make it another letter: numbers of two digits on, and those in brackets.
    """
    return tuple(_TELLING_NUMBER.findall(name.rpartition(".")[0] or name))


def numbered_apart(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether the numbers of two names tell two of a series: each has one the other lacks."""
    mine, others = set(one), set(other)
    return not (mine <= others or others <= mine)


def telling(key: str) -> list[str]:
    """Return the words of a family that the index of names can find: of three letters on."""
    return [word for word in key.split() if len(word) >= 3]
