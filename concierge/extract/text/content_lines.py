"""The lines of calendars and contacts: names, parameters and values (RFC 5545, RFC 6350).

One reader for both, and for vCard 2.1 with its quoted-printable values in any encoding.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from concierge.extract.encodings.decode import decode

_FOLD = re.compile(r"\n[ \t]")
_LINE = re.compile(r"(?:[\w-]{1,80}\.)?([\w-]{1,80})((?:;(?:[^\":;\n]|\"[^\"\n]*\")*)*):(.*)")
_PARAMETER = re.compile(r";([\w-]+)(?:=((?:[^\";]|\"[^\"]*\")*))?")
_ESCAPE = re.compile(r"\\(.)")
_MAX_VALUE = 20_000


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property.

    Attributes:
        name: In upper case, without its group.
        parameters: By name in upper case; vCard 2.1's bare words stand under "TYPE".
        value: As it is written, decoded from quoted-printable but not unescaped.
    """

    name: str
    parameters: Mapping[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value with its escapes undone, on as many lines as it has."""
        return plain(self.value)

    @property
    def fields(self) -> list[str]:
        """The parts of a structured value that are not empty, unescaped."""
        parts = re.split(r"(?<!\\);", self.value)
        return [text for part in parts if (text := plain(part))]


def content_lines(text: str) -> Iterator[ContentLine]:
    """Yield the properties of a file, in order; lines that are none are left out.

    Args:
        text: With plain line ends.
    """
    waiting = ""
    for raw in _FOLD.sub("", text).split("\n"):
        line = waiting + raw
        # Soft line breaks of quoted-printable end in "=" (RFC 2045, 6.7).
        if line.endswith("=") and "QUOTED-PRINTABLE" in line[:200].upper():
            waiting = line[:-1] if len(line) < _MAX_VALUE else ""
            continue
        waiting = ""
        match = _LINE.match(line)
        if match:
            yield _line(match[1].upper(), _parameters(match[2]), match[3][:_MAX_VALUE])


def plain(value: str) -> str:
    """Undo the escapes of a value (RFC 5545, 3.3.11)."""
    return _ESCAPE.sub(lambda one: "\n" if one[1] in "nN" else one[1], value).strip()


def _parameters(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in _PARAMETER.findall(written):
        key, words = (name.upper(), value.strip('"')) if value else ("TYPE", name)
        found[key] = f"{found[key]},{words}" if key in found else words
    return found


def _line(name: str, parameters: dict[str, str], value: str) -> ContentLine:
    coding = f"{parameters.get('ENCODING', '')},{parameters.get('TYPE', '')}".upper()
    if "QUOTED-PRINTABLE" in coding:
        data = quopri.decodestring(value.encode("utf-8", "replace"))
        decoded = decode(data, parameters.get("CHARSET", ""))
        value = decoded.text.replace("\r\n", "\n") if decoded else ""
    return ContentLine(name, parameters, value)
