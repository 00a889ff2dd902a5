"""JSON, XML and property files as people read them: no escapes, no tags, the same lines."""

from __future__ import annotations

import html
import re
from typing import Final

from concierge.extract import media_types as types

ESCAPED: Final = frozenset({"application/json", "application/jsonl", "application/geo+json"})
"""Types whose strings are written with backslashes (RFC 8259, 7)."""

TAGGED: Final = frozenset({types.XML})
"""Types whose words stand between tags, where no reader knows more of them."""

_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)")
_ESCAPES = {"n": " ", "t": " ", "r": " ", "b": " ", "f": " "}
_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_TAG = re.compile(
    r"<!--|-->|<!\[CDATA\[|\]\]>|<[?!/][^<>]*>"
    r"|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*)\s*/?>",
)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


def unescaped(text: str) -> str:
    r"""Write ``\u00fc`` as the letter it means, and ``\n`` in a string as a space.

    Otherwise the words of files that are ASCII by choice could not be found.
    """
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(_meant, text)
    return _SURROGATES.sub(_joined, text)


def _meant(match: re.Match[str]) -> str:
    escape = match[1]
    if len(escape) == 5:
        char = chr(int(escape[1:], 16))
        return max(char, " ")
    return _ESCAPES.get(escape, escape)


def _joined(match: re.Match[str]) -> str:
    return match[0].encode("utf-16", "surrogatepass").decode("utf-16")


def without_tags(text: str) -> str:
    """Return XML as names and words: ``<a b="c">d</a>`` reads "a b=c d"."""
    return html.unescape(_TAG.sub(_words, text))


def _words(match: re.Match[str]) -> str:
    name, attributes = match.groups()
    words = ""
    if name is not None:
        pairs = _ATTRIBUTE.findall(attributes) if attributes else ()
        words = " ".join((name, *(f"{key}={one or other}" for key, one, other in pairs), ""))
    # What spans lines keeps them, so that the numbers of those below hold.
    return words + "\n" * (match[0].count("\n") - words.count("\n"))
