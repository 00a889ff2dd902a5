"""Numbers of spreadsheets as people see them (ECMA-376 part 1, 18.8.30 and 18.8.31).

Dates and times are written in ISO form, because how a sheet shows them depends on the
country it is opened in; percentages, currencies, groups and decimals follow the format.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy-mm-dd",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy-mm-dd h:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    48: "##0.0E+0",
    49: "@",
}
"""Formats that files name by number only (18.8.30)."""

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_BRACKET = re.compile(r"\[([^\]]*)\]")
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_DATE = re.compile(r"[ydmhse]|AM/PM", re.IGNORECASE)
_TIME = re.compile(r"[hs]|AM/PM", re.IGNORECASE)
_DAY = re.compile(r"[yd]|mmm", re.IGNORECASE)
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+")
_MARK = "\x00"
_EPOCH = datetime.datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no zones
_EPOCH_1904 = datetime.datetime(1904, 1, 1)  # noqa: DTZ001
_MAX_SERIAL = 2_958_466
"""The day after the last of the year 9999."""

Shown = Callable[[float], str]


def general(value: float) -> str:
    """Write a number without a format."""
    return f"{value:.15g}"


@lru_cache(maxsize=4_096)
def formatter(code: str, from_1904: bool = False) -> Shown:
    """Return what writes numbers under a format code.

    Args:
        code: Such as ``#,##0.00 "€"``.
        from_1904: Whether days are counted from 1904 (18.17.4.1).
    """
    sections = _sections(code)
    plain = _without_literals(sections[0])
    if _ELAPSED.search(plain):
        return _elapsed
    bare = _BRACKET.sub("", plain)
    if "general" in bare.lower() or "@" in bare or not code:
        return general
    if _DATE.search(bare) and not re.search(r"[0#?]", re.sub(r"(?i)ss?\.0+", "", bare)):
        day, time = bool(_DAY.search(bare)), bool(_TIME.search(bare))
        return lambda value: _moment(value, day or not time, time, from_1904)
    return lambda value: _number(value, sections)


def _sections(code: str) -> list[str]:
    """Cut a code at its semicolons, but not at those that are quoted."""
    found = [""]
    for piece in re.split(r'("[^"]*"|\\.|;)', code):
        if piece == ";":
            found.append("")
        else:
            found[-1] += piece
    return found


def _without_literals(section: str) -> str:
    return _LITERAL.sub("", section)


def _moment(value: float, day: bool, time: bool, from_1904: bool) -> str:
    """Write a serial date; before 1900-03-01 days count from a leap day that never was."""
    if not 0 <= value < _MAX_SERIAL:
        return general(value)
    if not from_1904 and value < 60:
        value += 1
    start = _EPOCH_1904 if from_1904 else _EPOCH
    try:
        moment = start + datetime.timedelta(seconds=round(value * 86_400))
    except OverflowError:
        return general(value)
    if not day:
        return moment.strftime("%H:%M:%S").removesuffix(":00")
    if time and moment.time() != datetime.time():
        return moment.isoformat(" ").removesuffix(":00")
    return moment.date().isoformat()


def _elapsed(value: float) -> str:
    """Write a duration in hours, minutes and seconds."""
    seconds = round(abs(value) * 86_400)
    sign = "-" if value < 0 and seconds else ""
    return f"{sign}{seconds // 3_600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _number(value: float, sections: list[str]) -> str:
    """Write a number under the section for its sign (18.8.31: positive; negative; zero)."""
    if not math.isfinite(value):
        return general(value)
    section, sign = sections[0], "-" if value < 0 else ""
    if value < 0 and len(sections) > 1:
        section, sign = sections[1], ""
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    literals: list[str] = []

    def keep(found: re.Match[str]) -> str:
        literals.append(found.group(1) or found.group(2) or "")
        return _MARK

    section = _CURRENCY.sub(lambda found: f'"{found.group(1)}"', section)
    section = _BRACKET.sub("", _LITERAL.sub(keep, section))
    if "/" in section or "E+" in section.upper() or "E-" in section.upper():
        return general(value)
    digits = _DIGITS.search(section)
    shown = sign + section
    if digits:
        written = _digits(abs(value), digits.group(), section.count("%"))
        rest = _DIGITS.sub("", section[digits.end() :])
        sign = sign if written.strip("0.,") else ""
        shown = sign + section[: digits.start()] + written + rest
    for literal in literals:
        shown = shown.replace(_MARK, literal, 1)
    return " ".join(shown.split())


def _digits(value: float, pattern: str, percents: int) -> str:
    """Write a number's digits: decimals, groups of three, thousands left out by commas."""
    whole, _, decimals = pattern.partition(".")
    scaled = len(whole) - len(whole.rstrip(","))
    try:
        number = Decimal(repr(value)) * 100**percents / 1000**scaled
        number = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    except InvalidOperation:
        return general(value)
    text = f"{number:,f}" if "," in whole.rstrip(",") else f"{number:f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    if optional and "." in text:
        kept = text[: len(text) - optional]
        text = kept + text[len(kept) :].rstrip("0")
        text = text.rstrip(".")
    zeros = whole.count("0")
    head, point, tail = text.partition(".")
    if zeros > 1 and "," not in head:
        head = head.zfill(zeros)
    return head + point + tail
