"""The colours that text of WordprocessingML stands on, and text that cannot be told from them."""

from __future__ import annotations

import re
from typing import Final
from xml.etree.ElementTree import Element

from concierge.extract.office.office_xml import WORD, local

WHITE: Final = "FFFFFF"

_VALUE: Final = f"{WORD}val"
_RGB: Final = re.compile(r"[0-9A-Fa-f]{6}")
_NEAR = 12  # of 255; nobody tells such shades apart
_TINY = 2  # half points; one point and more is text


def ground_of(node: Element, around: str, shaded: frozenset[str]) -> str:
    """Return the colour that the text of an element stands on, or "" where it is not known.

    Args:
        node: A paragraph, a cell, a table or a text box.
        around: The colour that the element stands on.
        shaded: The styles that paint a ground.
    """
    if local(node.tag) == "txbxContent":  # a shape may be filled with anything
        return ""
    about = node.find(f"{WORD}{local(node.tag)}Pr")
    if about is None:
        return around
    own = about.find(f"{WORD}shd")
    if own is not None:
        return _painted(own, around)
    styles = (about.find(f"{WORD}{name}") for name in ("pStyle", "tblStyle"))
    named = {one.get(_VALUE, "") for one in styles if one is not None}
    return "" if named & shaded else around


def is_disguised(run: Element, ground: str) -> bool:
    """Say whether a run is too small to be seen, or of the colour that it stands on."""
    about = run.find(f"{WORD}rPr")
    if about is None:
        return False
    size = about.find(f"{WORD}sz")
    if size is not None and size.get(_VALUE, "").isdecimal() and int(size.get(_VALUE, "")) < _TINY:
        return True
    colour = about.find(f"{WORD}color")
    if colour is None or about.find(f"{WORD}highlight") is not None:
        return False
    own = about.find(f"{WORD}shd")
    return _alike(colour.get(_VALUE, ""), ground if own is None else _painted(own, ground))


def shaded_styles(root: Element | None) -> frozenset[str]:
    """Return the ids of styles that paint a ground, or are based on one that does."""
    styles = list(root.iter(f"{WORD}style")) if root is not None else []
    found = {one.get(f"{WORD}styleId", "") for one in styles if _paints(one)}
    for _ in range(10):
        found |= {
            one.get(f"{WORD}styleId", "")
            for one in styles
            if (parent := one.find(f"{WORD}basedOn")) is not None
            and parent.get(_VALUE, "") in found
        }
    return frozenset(found)


def _paints(style: Element) -> bool:
    return any(_painted(one, WHITE) != WHITE for one in style.iter(f"{WORD}shd"))


def _painted(shading: Element, around: str) -> str:
    """Return the colour of a shading (17.3.5); of a pattern it is not known."""
    fill = shading.get(f"{WORD}fill", "auto")
    if shading.get(_VALUE, "clear") not in ("clear", "nil"):
        return ""
    return fill.upper() if _RGB.fullmatch(fill) else around


def _alike(one: str, other: str) -> bool:
    if not (_RGB.fullmatch(one) and _RGB.fullmatch(other)):
        return False
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    return all(abs(a - b) <= _NEAR for a, b in pairs)
