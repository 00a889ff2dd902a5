"""What photographs say of themselves: EXIF (CIPA DC-008), and beside it XMP, IPTC and text."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from concierge.extract.pictures.xmp import Said, from_iptc, from_xmp

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

MAX_CHARS = 5_000
"""Characters of one value that are kept."""

_MAX_KEYWORDS = 200
_EXIF_IFD, _GPS_IFD, _PREVIEW_IFD = 0x8769, 0x8825, -1  # the last as Pillow numbers it
_MAKE, _MODEL, _SOFTWARE, _ARTIST, _DESCRIPTION = 0x010F, 0x0110, 0x0131, 0x013B, 0x010E
_TIME, _FNUMBER, _ISO, _COMMENT = 0x829A, 0x829D, 0x8827, 0x9286
_LENS_MAKE, _LENS_MODEL = 0xA433, 0xA434
# When a picture was taken, and when it was made digital: time and offset from UTC.
_MOMENTS = ((0x9003, 0x9011), (0x9004, 0x9012))
# Windows Explorer writes these in UTF-16.
_WINDOWS = {0x9C9B: "title", 0x9C9C: "description", 0x9C9D: "author", 0x9C9F: "description"}
_WINDOWS_KEYWORDS = 0x9C9E
_MOMENT = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")
_OFFSET = re.compile(r"(Z|[+-]\d\d:\d\d)$")
_COMMENT_CODES = {b"ASCII\0\0\0": "utf-8", b"UNICODE\0": "utf-16", b"\0\0\0\0\0\0\0\0": "utf-8"}
# What cameras write where a person's words should be.
_EMPTY_WORDS = re.compile(
    r"(?:OLYMPUS DIGITAL CAMERA|SONY DSC|DIGITAL CAMERA|KODAK Digital Still Camera|"
    r"SAMSUNG(?: CAMERA PICTURES)?|DCIM\\\S*|default|untitled|Exif_JPEG_PICTURE|"
    r"Created (?:by OpenJPEG|with GIMP)\b.*|CREATOR: gd-jpeg.*|LEAD Technologies.*|Lavc\d.*)\s*$",
    re.IGNORECASE,
)
# Keys of text in PNG files (PNG 3rd edition, 11.3.3.2) and comments of other formats.
_TEXT_KEYS = {
    "title": "title",
    "author": "author",
    "description": "description",
    "subject": "description",
    "keywords": "keywords",
    "software": "program",
    "comment": "description",
    "parameters": "description",  # the prompt of a picture that a model drew
}
_PHOTOSHOP_IPTC, _PHOTOSHOP_XMP, _TIFF_IPTC = 0x0404, 0x0424, 33723
BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    LookupError,
    ArithmeticError,
    TypeError,
    AttributeError,
    struct.error,
)
"""What Pillow raises for tags that are broken."""


@dataclass(frozen=True, slots=True)
class About:
    """What a picture says of itself.

    Attributes:
        title: Its title, or "".
        author: Who made it, or "".
        facts: Names are those of `records.FACTS`.
        words: All of it that people would search for, a line each.
    """

    title: str = ""
    author: str = ""
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
    words: str = ""


@dataclass(frozen=True, slots=True)
class Tags:
    """The directories of EXIF: that of the picture, of the shot, and of the place."""

    main: Mapping[int, Any] = field(default_factory=dict)
    shot: Mapping[int, Any] = field(default_factory=dict)
    gps: Mapping[int, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, exif: Exif) -> Tags:
        """Return the directories of what Pillow read."""
        return cls(exif, _inner(exif, _EXIF_IFD), _inner(exif, _GPS_IFD))


def about(picture: ImageFile) -> About:
    """Return what an opened picture says of itself; broken parts are left out."""
    try:
        tags = Tags.of(picture.getexif())
    except BROKEN:
        tags = Tags()
    sources = [from_xmp(_packet(picture)), from_iptc(_iptc(picture)), worded(tags), _texts(picture)]
    return merged(technical(tags), sources)


def merged(facts: Mapping[str, str], sources: Sequence[Said]) -> About:
    """Join what several sources say; the first that names something wins, keywords add up."""
    said: dict[str, str] = {}
    for name in ("title", "author", "description", "taken", "lens", "program"):
        values = next((one[name] for one in sources if one.get(name)), [])
        together = ", ".join(dict.fromkeys(values)) if name == "author" else "".join(values[:1])
        said[name] = together[:MAX_CHARS]
    keywords = ", ".join(_gathered(sources, "keywords")[:_MAX_KEYWORDS])[:MAX_CHARS]
    all_facts: dict[str, str | int | float] = {
        "description": said["description"],
        "keywords": keywords,
        "taken": moment(said["taken"]),
        "lens": said["lens"],
        "program": said["program"],
        **facts,
    }
    where = ", ".join(_gathered(sources, "where"))[:MAX_CHARS]
    told = [str(all_facts.get(name, "")) for name in ("camera", "lens")]
    lines = [said["title"], said["description"], keywords, said["author"], where, *told]
    return About(
        said["title"],
        said["author"],
        {name: value for name, value in all_facts.items() if value},
        "\n".join(dict.fromkeys(line for line in lines if line)),
    )


def _gathered(sources: Sequence[Said], name: str) -> list[str]:
    return list(dict.fromkeys(value for one in sources for value in one.get(name, ())))


def technical(tags: Tags) -> dict[str, str]:
    """Return facts that a camera measured: camera, lens, exposure, taken, place, program."""
    inner = tags.shot
    make, model = _text(tags.main.get(_MAKE)), _text(tags.main.get(_MODEL))
    facts = {
        "camera": named(make, model),
        "lens": named(_text(inner.get(_LENS_MAKE)), _text(inner.get(_LENS_MODEL))),
        "exposure": exposure(
            _number(inner.get(_TIME)), _number(inner.get(_FNUMBER)), _number(inner.get(_ISO))
        ),
        "taken": "",
        "place": _place(tags.gps),
        "program": _text(tags.main.get(_SOFTWARE)),
    }
    for when, offset in _MOMENTS:
        facts["taken"] = facts["taken"] or moment(_text(inner.get(when)), _text(inner.get(offset)))
    return {name: value for name, value in facts.items() if value}


def _inner(exif: Exif, tag: int) -> Mapping[int, Any]:
    try:
        return dict(exif.get_ifd(tag))
    except BROKEN:
        return {}


def named(make: str, model: str) -> str:
    """Return a camera or lens as people call it: models often repeat their maker."""
    if not make or model.lower().startswith(make.split(maxsplit=1)[0].lower()):
        return model or make
    return f"{make} {model}".strip()


def exposure(seconds: float, aperture: float, sensitivity: float) -> str:
    """Write an exposure as ``1/125 s, f/2.8, ISO 200``; what is 0 is left out.

    Args:
        seconds: How long the shutter was open.
        aperture: The f-number.
        sensitivity: ISO speed.
    """
    parts = []
    if seconds > 0:
        slow = seconds >= 0.3
        parts.append(f"{seconds:.4g} s" if slow else f"1/{round(1 / seconds)} s")
    if aperture > 0:
        parts.append(f"f/{aperture:.3g}")
    if sensitivity > 0:
        parts.append(f"ISO {sensitivity:.0f}")
    return ", ".join(parts)


def moment(said: str, offset: str = "") -> str:
    """Return a time of EXIF or XMP as ISO 8601, or "" when it is none.

    Args:
        said: Such as ``2021:07:03 10:11:12`` or ``2021-07-03T10:11:12+02:00``.
        offset: Offset from UTC, such as ``+02:00``, when it is written apart.
    """
    found = _MOMENT.match(said)
    if found is None:
        return ""
    try:
        when = datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type] # noqa: DTZ001 - cameras know their own clock only
    except ValueError:
        return ""
    zone = _OFFSET.search(said[found.end() :]) or _OFFSET.match(offset)
    return when.isoformat() + (zone.group(1).replace("Z", "+00:00") if zone else "")


def _place(gps: Mapping[int, Any]) -> str:
    """Return latitude and longitude in degrees, ``51.50070,-0.12460`` (EXIF 4.6.6)."""
    latitude = _degrees(gps.get(2), gps.get(1), "S")
    longitude = _degrees(gps.get(4), gps.get(3), "W")
    # Both 0 is what devices write that do not know where they are.
    if abs(latitude) > 90 or abs(longitude) > 180 or not (latitude or longitude):
        return ""
    return f"{latitude:.5f},{longitude:.5f}"


def _degrees(value: Any, reference: Any, negative: str) -> float:
    """Return degrees, minutes and seconds as degrees; infinite when they are no such."""
    if not isinstance(value, tuple) or not 1 <= len(value) <= 3:
        return math.inf
    total = math.fsum(_number(part) / (60.0**power) for power, part in enumerate(value))
    return -total if _text(reference).upper() == negative else total


def _number(value: Any) -> float:
    """Return a finite number; 0 for whatever else stands there."""
    if isinstance(value, tuple):
        value = value[0] if value else 0
    try:
        number = float(value)
    except (TypeError, ValueError, ArithmeticError):
        return 0.0
    return number if math.isfinite(number) and number < 2**31 else 0.0


def worded(tags: Tags) -> Said:
    """Return what a person wrote into EXIF."""
    exif, comment = tags.main, _comment(tags.shot.get(_COMMENT))
    said: Said = {
        "description": [_text(exif.get(_DESCRIPTION)), comment],
        "author": [_text(exif.get(_ARTIST))],
        "keywords": [one.strip() for one in _wide(exif.get(_WINDOWS_KEYWORDS)).split(";")],
    }
    for tag, name in _WINDOWS.items():
        said.setdefault(name, []).append(_wide(exif.get(tag)))
    return _cleaned(said)


def _texts(picture: ImageFile) -> Said:
    """Return the text chunks and comments of formats that have such."""
    said: Said = {}
    for key, value in list(picture.info.items())[:1000]:
        name = _TEXT_KEYS.get(str(key).lower())
        if name and isinstance(value, (str, bytes)):
            said.setdefault(name, []).append(_text(value))
    return _cleaned(said)


def _cleaned(said: Said) -> Said:
    return {
        name: kept
        for name, values in said.items()
        if (kept := [one for one in values if one and not _EMPTY_WORDS.match(one)])
    }


def _text(value: Any) -> str:
    """Return one line; EXIF means ASCII, and programs write UTF-8 or Latin-1 all the same."""
    if isinstance(value, tuple):
        value = value[0] if value else ""
    if isinstance(value, str):
        try:
            # Pillow takes all bytes for Latin-1.
            value = value.encode("latin-1")
        except UnicodeEncodeError:
            return _tidy(value)
    if not isinstance(value, bytes):
        return ""
    value = value[: 4 * MAX_CHARS]
    try:
        return _tidy(value.decode("utf-8"))
    except UnicodeDecodeError:
        return _tidy(value.decode("latin-1"))


def _tidy(text: str) -> str:
    visible = "".join(c if c.isprintable() else " " for c in text[: 4 * MAX_CHARS])
    return " ".join(visible.split())[:MAX_CHARS]


def _wide(value: Any) -> str:
    if isinstance(value, tuple):
        value = bytes(one & 255 for one in value if isinstance(one, int))
    return _tidy(value.decode("utf-16-le", "ignore")) if isinstance(value, bytes) else ""


def _comment(value: Any) -> str:
    """Return a user comment; its first 8 bytes name its character code (EXIF 4.6.5)."""
    if not isinstance(value, bytes):
        return ""
    code, words = _COMMENT_CODES.get(value[:8]), value[8:]
    if code == "utf-16" and not words.startswith((b"\xff\xfe", b"\xfe\xff")):
        code = "utf-16-le" if words[1::2].count(0) >= words[::2].count(0) else "utf-16-be"
    return _tidy(words.decode(code, "ignore")) if code else ""


def _packet(picture: ImageFile) -> bytes:
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")
    packet = packet or _resources(picture).get(_PHOTOSHOP_XMP, b"")
    return packet.encode("utf-8", "replace") if isinstance(packet, str) else bytes(packet)


def _iptc(picture: ImageFile) -> bytes:
    block = _resources(picture).get(_PHOTOSHOP_IPTC)
    block = block or getattr(picture, "tag_v2", {}).get(_TIFF_IPTC, b"")
    return block if isinstance(block, bytes) else b""


def preview(picture: ImageFile) -> bytes:
    """Return the small JPEG file that a camera put into the EXIF of a picture, or b""."""
    try:
        tags = picture.getexif().get_ifd(_PREVIEW_IFD)
        start, size = int(tags.get(513, 0)), int(tags.get(514, 0))
    except BROKEN:
        return b""
    block = picture.info.get("exif", b"")
    # Offsets count from the TIFF header, after the name of the block.
    start += 6
    return block[start : start + size] if isinstance(block, bytes) and size > 0 else b""


def _resources(picture: ImageFile) -> Mapping[int, Any]:
    """Return Photoshop's resources by number, from a JPEG or Photoshop file."""
    listed = getattr(picture, "resources", None)
    if isinstance(listed, list):
        return {number: data for number, _, data in listed}
    found = picture.info.get("photoshop")
    return found if isinstance(found, Mapping) else {}
