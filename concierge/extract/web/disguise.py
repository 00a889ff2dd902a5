"""Words that a page shows in a way in which nobody sees them.

That is folded away, without size, transparent, or in the colour of what they stand on. A ground
that a style sheet may paint is not known, so white words of a page that has one are taken to be
seen.
"""

from __future__ import annotations

import re
from typing import Final

Given = dict[str, str | None]
"""The attributes of an element."""

# Elements that may hold such words; the ends of the latter are often left out.
# fmt: off
_CLOSED: Final = frozenset((
    "div", "span", "section", "article", "aside", "nav", "footer", "form", "button", "ul", "ol",
    "table", "a", "font", "b", "i", "em", "strong", "small", "center",
))
# fmt: on
_OPEN_ENDED: Final = frozenset(("p", "td", "th", "li"))
_FOLDED: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE
)
_NO_SIZE: Final = re.compile(
    r"font-size\s*:\s*0*(?:\.0*)?(?:0|0?\.[0-9]+)\s*(?:px|pt)?\s*(?:!\w+\s*)?(?:;|$)"
    r"|(?<![\w-])opacity\s*:\s*0*\.?0+\s*(?:!\w+\s*)?(?:;|$)",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(r"font-size\s*:", re.IGNORECASE)
_COLOUR: Final = re.compile(r"(?<![\w-])color\s*:\s*([^;!]+)", re.IGNORECASE)
_GROUND: Final = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)", re.IGNORECASE)
_HEX: Final = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_RGB: Final = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\b[^)]*\)", re.IGNORECASE)
_NAMED: Final = {"white": (255, 255, 255), "black": (0, 0, 0)}
_WHITE: Final = (255, 255, 255)
_NEAR = 12  # of 255; nobody tells such shades apart


class Disguise:
    """Gathers the words that are disguised while a page is read from its beginning."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._words: list[str] = []
        self._is_folded = False  # so that no size of what stands within shows it again
        self._is_plain = True  # nothing was met that paints a ground

    def opened(self, tag: str, given: Given) -> str:
        """Note an element; return the words that were disguised before it, marked, or ""."""
        self._is_plain &= tag not in ("style", "link") and "bgcolor" not in given
        self._is_plain &= "background" not in given
        style = given.get("style") or ""
        said = ""
        if self._open and self._shows_again(tag, style):
            said = self.ended()
        if self._open:
            if tag == self._open[-1]:
                self._open.append(tag)
        elif (tag in _CLOSED or tag in _OPEN_ENDED) and self._hides(given, style):
            self._open.append(tag)
            self._is_folded = is_folded(given)
        self._is_plain &= _GROUND.search(style) is None
        return said

    def closed(self, tag: str) -> str:
        """Note the end of an element; return the words that were disguised in it, marked."""
        if self._open and tag == self._open[-1]:
            self._open.pop()
            if not self._open:
                return self.ended()
        return ""

    def takes(self, words: str) -> bool:
        """Take words if they are disguised; say whether they are."""
        if self._open:
            self._words.append(words)
        return bool(self._open)

    def ended(self) -> str:
        """End what is disguised and return its words, marked."""
        said = " ".join(" ".join(self._words).split())
        self._open.clear()
        self._words.clear()
        return f" (hidden text: {said}) " if said else ""

    def _shows_again(self, tag: str, style: str) -> bool:
        if tag == self._open[-1] and tag in _OPEN_ENDED:
            return True
        return not self._is_folded and _SIZE.search(style) is not None

    def _hides(self, given: Given, style: str) -> bool:
        if is_folded(given) or _NO_SIZE.search(style):
            return True
        written, painted = _COLOUR.search(style), _GROUND.search(style)
        colour = _colour(written[1] if written else given.get("color") or "")
        if colour is None:
            return False
        ground = painted[1] if painted else given.get("bgcolor") or ""
        if ground:
            return _alike(colour, _colour(ground))
        return self._is_plain and _alike(colour, _WHITE)


def is_folded(given: Given) -> bool:
    """Say whether an element is one that a page does not show, as such."""
    return "hidden" in given or _FOLDED.search(given.get("style") or "") is not None


def _colour(text: str) -> tuple[int, int, int] | None:
    """Return red, green and blue of a colour, or None where it is not told so."""
    text = text.strip().casefold()
    if text in _NAMED:
        return _NAMED[text]
    if found := _RGB.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _HEX.fullmatch(text):
        digits = found[1] if len(found[1]) > 3 else "".join(one * 2 for one in found[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    return None


def _alike(one: tuple[int, int, int], other: tuple[int, int, int] | None) -> bool:
    return other is not None and all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))
