"""Turns bytes of unknown encoding into text: marks, UTF-8, declarations, then statistics."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from concierge.extract.detect import looks_like_text
from concierge.extract.encodings.alphabets import by_alphabet
from concierge.extract.encodings.wide import unicode_without_bom

_SAMPLE_BYTES = 16_384
"""What statistics see; charset-normalizer is slow, and more does not change its mind."""

_FEW_BYTES = 512

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<\?xml[^>]*?\sencoding\s*=\s*["']|<meta[^>]*?charset\s*=\s*["']?"""
    rb"""|\A(?:[^\n]*\n)?[^\n]*coding[:=][ \t]*|inputenc\}?\s*|\\usepackage\[)([A-Za-z][\w.:-]+)""",
    re.IGNORECASE,
)
_NOT_ASCII_LINES = re.compile(rb"[^\n]*[\x80-\xff][^\n]*\n?")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")

# Code pages of other machines and times that fit many texts by accident.
_UNLIKELY = [
    *("cp037", "cp273", "cp424", "cp500", "cp1026", "cp1140", "cp720", "cp737", "cp775", "cp856"),
    *("cp857", "cp858", "cp860", "cp861", "cp862", "cp863", "cp864", "cp865", "cp869", "cp1006"),
    *("cp1125", "hp_roman8", "kz1048", "koi8_t", "mac_greek", "mac_iceland", "mac_latin2"),
    *("mac_turkish", "ptcp154", "iso8859_3", "iso8859_4", "iso8859_10", "iso8859_13"),
    *("iso8859_14", "iso8859_16"),
]
# A sign such as ³ between letters shows that the byte was meant to be a letter.
_SIGN_IN_WORD = re.compile("[a-z][\xa1-\xbf\xd7\xf7][a-z]")
# Among Latin code pages that fit equally well, the one that more files are in.
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_9", "iso8859_15")

# What people declare is often a subset of what they write (encoding.spec.whatwg.org, names).
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "big5": "big5hkscs",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was in, and whether bytes were lost on the way."""

    text: str
    encoding: str
    lossy: bool = False
    guessed: bool = False


def decode(data: bytes, declared: str = "", cut: bool = False) -> Decoded | None:
    """Decode bytes, or return None when they are no text.

    Args:
        data: The bytes, all of a file or its beginning.
        declared: Encoding named outside the bytes, such as in a mail header.
        cut: Whether the bytes may end in the middle of a character.
    """
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], codec, cut)
    if b"\0" in data:
        wide = unicode_without_bom(data[:4096])
        return _decode_as(data, wide, cut) if wide else None
    if b"\x1b$" in data:
        return _decode_as(data, _iso2022(data), cut)
    named = _known(declared) if declared else ""
    # What is valid UTF-8 is hardly ever anything else, whatever it declares, unless the
    # declared encoding is spelled in ASCII.
    first = named if named in ("utf-7", "hz") else "utf-8"
    strict = _strict(data, first, cut)
    if strict:
        return strict
    named = named or _named_inside(data[:2048])
    return _strict(data, named, cut) or _mostly_utf8(data) or _guess(data, named)


def _named_inside(head: bytes) -> str:
    """Return the encoding that a file names in itself; a name that can be read is not UTF-16."""
    found = _DECLARED.search(head)
    named = _known(found.group(1).decode("ascii")) if found else ""
    return "" if named.startswith(("utf-16", "utf-32")) else named


def _decode_as(data: bytes, codec: str, cut: bool) -> Decoded:
    return _strict(data, codec, cut) or Decoded(data.decode(codec, "replace"), codec, lossy=True)


def _strict(data: bytes, codec: str, cut: bool) -> Decoded | None:
    if not codec:
        return None
    try:
        if cut:
            return Decoded(codecs.getincrementaldecoder(codec)().decode(data), codec)
        return Decoded(data.decode(codec), codec)
    except (UnicodeError, LookupError):
        return None


def _known(name: str) -> str:
    """Return Python's name for a declared encoding, or "" when it has none of text."""
    try:
        found = codecs.lookup(name.strip("\"' "))
    except (LookupError, ValueError):
        return ""
    # rot13, base64 and their like also live in the registry of codecs.
    text_codec = getattr(found, "_is_text_encoding", True)
    return _SUPERSETS.get(found.name, found.name) if text_codec else ""


def _iso2022(data: bytes) -> str:
    return "iso2022_kr" if b"\x1b$)C" in data else "iso2022_jp_2"


def _mostly_utf8(data: bytes) -> Decoded | None:
    """Accept UTF-8 with a few bad bytes, as logs and joined files have."""
    rest, found = _MULTIBYTE.subn(b"", data)
    stray = len(rest) - len(rest.translate(None, bytes(range(128, 256))))
    if found < 3 or stray > found / 5:
        return None
    return Decoded(data.decode("utf-8", "replace"), "utf-8", lossy=True)


def _guess(data: bytes, named: str) -> Decoded | None:
    """Ask charset-normalizer about the lines that are not plain ASCII."""
    if not looks_like_text(data[:8192]):
        return None
    codec = named or _likely(_sample(data)) or "cp1252"
    text = data.decode(codec, "replace")
    return Decoded(text, codec, lossy="\N{REPLACEMENT CHARACTER}" in text, guessed=not named)


def _sample(data: bytes) -> bytes:
    lines: list[bytes] = []
    room = _SAMPLE_BYTES
    for match in _NOT_ASCII_LINES.finditer(data):
        line = match.group()
        if len(line) > room:
            # A cut between two ASCII characters never falls into a character.
            lines.append(line[: max(line.rfind(b" ", 0, room), line.rfind(b"<", 0, room), 0)])
            break
        lines.append(line)
        room -= len(line)
    return b"".join(lines) or data[:_SAMPLE_BYTES]


def _likely(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    for codec in ("euc_jp", "cp932"):
        if _is_japanese(sample, codec):
            return codec
    told = by_alphabet(sample)
    if told:
        return _known(told)
    matches = from_bytes(sample, cp_exclusion=_UNLIKELY)
    best = matches.best()
    if best is None:
        return ""
    if best.encoding not in _LATIN:
        return _known(best.encoding)
    # The statistics of a few words say little; then what is common weighs more.
    few = len(sample) <= _FEW_BYTES
    needed, allowed = (0.0, 0.1) if few else (best.coherence - 0.1, 0.02)
    equal = [
        name
        for one in matches
        if one.chaos <= best.chaos + allowed and one.coherence >= needed
        for name in (one.encoding, *one.could_be_from_charset)
        if name in _LATIN and not _SIGN_IN_WORD.search(sample.decode(name, "replace"))
    ]
    return _known(min(equal or [best.encoding], key=_LATIN.index))


def _is_japanese(sample: bytes, codec: str) -> bool:
    """Say whether the bytes are valid and a fifth hiragana, which no accident makes."""
    found = _strict(sample, codec, cut=True)
    if found is None:
        return False
    kana = sum(1 for char in found.text if "\u3041" <= char <= "\u3096")
    return kana > 0.2 * sum(1 for char in found.text if char > "\x7f")
