"""What a recording says of itself: ffprobe's answer as title, facts, chapters and streams."""

# ruff: noqa: SIM905 - long lists read best as words
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from concierge.core.records import Kind

Facts = dict[str, str | int | float]

_TEXT_SUBTITLES = frozenset({"subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"})
_MAX_CHAPTERS = 2000
_MAX_VALUE_CHARS = 20_000
# Tags that people search, in the order in which they are shown; other names for them behind.
_TAGS = {
    "title": ("com.apple.quicktime.title",),
    "artist": ("author", "performer", "com.apple.quicktime.author", "wm/artist"),
    "album": ("com.apple.quicktime.album", "wm/albumtitle"),
    "album artist": ("album_artist", "albumartist", "wm/albumartist"),
    "composer": ("wm/composer",),
    "show": ("series", "wm/seriestitle"),
    "genre": ("wm/genre",),
    "date": ("year", "wm/year", "originaldate", "tyer", "date_released"),
    "track": ("tracknumber", "wm/tracknumber"),
    "description": ("synopsis", "com.apple.quicktime.description"),
    "comment": ("com.apple.quicktime.comment",),
    "keywords": ("com.apple.quicktime.keywords",),
    "publisher": ("label", "wm/publisher"),
}
_FACTS = ("album", "track", "genre", "publisher", "keywords")
_LYRICS = ("lyrics", "unsyncedlyrics", "wm/lyrics")
_PLACES = ("com.apple.quicktime.location.iso6709", "location", "©xyz")
_TAKEN = ("com.apple.quicktime.creationdate", "date_recorded", "creation_time")
# ISO 6709, annex H: latitude and longitude in degrees, with signs.
_ISO_6709 = re.compile(r"([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)")
_DATE = re.compile(r"(\d{4})(?:-?(\d\d)(?:-?(\d\d)([T ]\d\d:\d\d\S*)?)?)?$")
_UNSET_TIMES = ("0000", "1904-01-01T00:00:00", "1970-01-01T00:00:00")
# ISO 639-2, in both its forms, where ISO 639-1 has a shorter code (BCP 47 wants that).
_LANGUAGES = {
    code[:3]: code[4:]
    for code in (
        "ara:ar bul:bg cat:ca ces:cs cze:cs chi:zh zho:zh cmn:zh dan:da deu:de ger:de ell:el "
        "gre:el eng:en est:et fas:fa per:fa fin:fi fra:fr fre:fr heb:he hin:hi hrv:hr hun:hu "
        "ind:id isl:is ice:is ita:it jpn:ja kor:ko lav:lv lit:lt may:ms msa:ms nld:nl dut:nl "
        "nob:nb nor:no pol:pl por:pt ron:ro rum:ro rus:ru slk:sk slo:sk slv:sl spa:es srp:sr "
        "swe:sv tam:ta tha:th tur:tr ukr:uk vie:vi"
    ).split()
}


@dataclass(frozen=True, slots=True)
class Stream:
    """One track of a recording.

    Attributes:
        index: Its number in the file.
        codec: How it is coded, as ffmpeg names it.
        language: BCP 47 tag, or "".
        title: What the file calls it, or "".
        is_text: Whether it is a subtitle made of letters rather than pictures.
    """

    index: int
    codec: str
    language: str = ""
    title: str = ""
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """What a file of sound or film says of itself.

    Attributes:
        kind: Sound or film, told by what is inside.
        format: ffmpeg's name of the container.
        seconds: Duration, or None.
        tags: What people search, by the names of `_TAGS`.
        lyrics: Lyrics, or "".
        facts: As in `Extraction.facts`.
        chapters: (seconds, title) of each chapter.
        sound: The track that is listened to: the default one, or the first.
        film: The track that is looked at.
        cover: A cover picture.
        subtitles: All tracks of subtitles.
    """

    kind: Kind
    format: str
    seconds: float | None
    tags: dict[str, str]
    lyrics: str
    facts: Facts
    chapters: tuple[tuple[float, str], ...]
    sound: Stream | None
    film: Stream | None
    cover: Stream | None
    subtitles: tuple[Stream, ...]


def recording(found: dict[str, Any]) -> Recording:
    """Return what ffprobe told, in the words of the rest of the program."""
    streams = [one for one in found["streams"] if isinstance(one.get("index"), int)]
    sounds = [one for one in streams if one.get("codec_type") == "audio"]
    pictures = [one for one in streams if one.get("codec_type") == "video"]
    covers = [one for one in pictures if _is(one, "attached_pic")]
    films = [one for one in pictures if one not in covers and _is_moving(one, sounds)]
    raw = _raw_tags(found, sounds + films)
    tags = _tags(raw)
    film = films[0] if films else None
    return Recording(
        kind=Kind.VIDEO if films else Kind.AUDIO,
        format=str(found.get("format", {}).get("format_name", "")),
        seconds=_seconds(found),
        tags=tags,
        lyrics=_lyrics(raw),
        facts=_facts(raw, tags, film, sounds),
        chapters=_chapters(found),
        sound=_preferred(sounds),
        film=_stream(film) if film else None,
        cover=_stream((covers + pictures)[0]) if pictures and not films else None,
        subtitles=tuple(_stream(one) for one in streams if one.get("codec_type") == "subtitle"),
    )


def _is(stream: dict[str, Any], disposition: str) -> bool:
    return bool(stream.get("disposition", {}).get(disposition))


def _is_moving(stream: dict[str, Any], sounds: list[dict[str, Any]]) -> bool:
    """Tell film from a cover that its container does not call one: a still beside sound."""
    still = stream.get("codec_name") in ("png", "mjpeg", "bmp", "gif", "webp")
    return not (still and sounds and str(stream.get("nb_frames", "")) in ("0", "1"))


def _preferred(streams: list[dict[str, Any]]) -> Stream | None:
    if not streams:
        return None
    return _stream(next((one for one in streams if _is(one, "default")), streams[0]))


def _stream(one: dict[str, Any]) -> Stream:
    tags = _lowered(one.get("tags", {}))
    codec = str(one.get("codec_name", ""))
    return Stream(
        index=one["index"],
        codec=codec,
        language=_language(tags.get("language", "")),
        title=tags.get("title", ""),
        is_text=codec in _TEXT_SUBTITLES,
    )


def _language(code: str) -> str:
    """Return a BCP 47 tag for a language as containers name it, or ""."""
    head, *rest = code.replace("_", "-").lower().split("-")
    head = _LANGUAGES.get(head, head)
    if not re.fullmatch(r"[a-z]{2,3}", head) or head in ("und", "mis", "mul", "zxx", "unk"):
        return ""
    return "-".join([head, *(part.upper() if len(part) == 2 else part.title() for part in rest)])


def _seconds(found: dict[str, Any]) -> float | None:
    lengths = [found.get("format", {}), *found["streams"]]
    for one in lengths:
        try:
            seconds = float(one["duration"])
        except (KeyError, TypeError, ValueError):
            continue
        if 0 < seconds < 1e8:
            return seconds
    return None


def _lowered(tags: object) -> dict[str, str]:
    pairs = tags.items() if isinstance(tags, dict) else ()
    return {str(name).lower(): str(value).strip()[:_MAX_VALUE_CHARS] for name, value in pairs}


def _raw_tags(found: dict[str, Any], streams: list[dict[str, Any]]) -> dict[str, str]:
    """Return the file's tags; Ogg keeps them with its tracks, others name tracks there."""
    own = _lowered(found.get("format", {}).get("tags", {}))
    if "ogg" in str(found.get("format", {}).get("format_name", "")):
        for stream in streams:
            own = {**_lowered(stream.get("tags", {})), **own}
    return own


def _tags(raw: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, others in _TAGS.items():
        value = next((raw[other] for other in (name, *others) if raw.get(other)), "")
        if value and value not in found.values():
            found[name] = value
    return found


def _lyrics(raw: dict[str, str]) -> str:
    for name, value in raw.items():
        # ID3 says the language in the name: lyrics-eng.
        if name in _LYRICS or name.startswith("lyrics-"):
            return value.replace("\r\n", "\n").replace("\r", "\n")
    return ""


def _facts(
    raw: dict[str, str],
    tags: dict[str, str],
    film: dict[str, Any] | None,
    sounds: list[dict[str, Any]],
) -> Facts:
    facts: Facts = {name: tags[name] for name in _FACTS if tags.get(name)}
    coded = [*([film] if film else []), *sounds]
    facts["codec"] = ", ".join(dict.fromkeys(str(one.get("codec_name", "?")) for one in coded))
    given = {
        "date": _date(tags.get("date", "")),
        "description": tags.get("description", "") or tags.get("comment", ""),
        "place": _place(raw),
        "camera": _camera(raw),
        "program": _program(raw),
    }
    times = [_date(raw.get(name, "")) for name in _TAKEN]
    by_camera = given["place"] or given["camera"] or "com.android.version" in raw
    given["taken" if film and by_camera else "created"] = next(filter(None, times), "")
    facts.update({name: value for name, value in given.items() if value})
    if film:
        facts.update(_size(film))
    return facts


def _size(film: dict[str, Any]) -> Facts:
    """Return width and height as they are shown: phones film upright and note the turn."""
    width, height = film.get("width"), film.get("height")
    if not (isinstance(width, int) and isinstance(height, int) and width > 0 and height > 0):
        return {}
    sides = [one.get("rotation") for one in film.get("side_data_list", []) if "rotation" in one]
    turn = sides[0] if sides else _lowered(film.get("tags", {})).get("rotate", 0)
    if str(turn).lstrip("-") in ("90", "270"):
        width, height = height, width
    return {"width": width, "height": height}


def _date(value: str) -> str:
    """Return a date or time in ISO 8601, or "" when it is none or was never set."""
    match = _DATE.match(value.strip())
    if match is None or value.startswith(_UNSET_TIMES):
        return ""
    year, month, day, time = match.groups()
    clock = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", (time or "").replace(" ", "T"))
    return "-".join(filter(None, (year, month, day))) + clock


def _place(raw: dict[str, str]) -> str:
    values = [raw.get(name, "") for name in _PLACES]
    match = next(filter(None, map(_ISO_6709.match, values)), None)
    if match is None:
        return ""
    latitude, longitude = (float(number) for number in match.groups())
    if abs(latitude) > 90 or abs(longitude) > 180:
        return ""
    return f"{round(latitude, 5)},{round(longitude, 5)}"


def _program(raw: dict[str, str]) -> str:
    """Return the program that made it; the library behind most of them tells nothing."""
    name = raw.get("com.apple.quicktime.software", "") or raw.get("encoder", "")
    return "" if name.startswith(("Lavf", "Lavc")) else name


def _camera(raw: dict[str, str]) -> str:
    make = raw.get("com.apple.quicktime.make", "") or raw.get("make", "")
    model = raw.get("com.apple.quicktime.model", "") or raw.get("model", "")
    return model if model.startswith(make) else f"{make} {model}".strip()


def _chapters(found: dict[str, Any]) -> tuple[tuple[float, str], ...]:
    chapters = []
    for one in found.get("chapters", [])[:_MAX_CHAPTERS]:
        title = _lowered(one.get("tags", {})).get("title", "")
        try:
            start = float(one.get("start_time", 0))
        except (TypeError, ValueError):
            continue
        if title:
            chapters.append((max(0.0, start), title))
    return tuple(sorted(chapters))
