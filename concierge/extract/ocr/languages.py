"""Which of tesseract's languages a picture is read in."""

from __future__ import annotations

import locale
import re
import shutil
import sys
from collections.abc import Set as AbstractSet
from functools import lru_cache
from pathlib import Path

from concierge.extract.failures import ocr_missing

AUTOMATIC = "auto"
_NO_LANGUAGES = frozenset({"osd", "equ"})  # directions and formulas
_MOST_AT_ONCE = 3  # each more makes reading slower and letters easier to mistake
_LATIN = "Latin"
# Scripts as tesseract's detection names them; every language not listed is written in Latin.
_LANGUAGES_BY_SCRIPT = {
    "Arabic": "ara fas urd pus snd uig kur",
    "Armenian": "hye",
    "Bengali": "ben asm",
    "Canadian_Aboriginal": "iku",
    "Cherokee": "chr",
    "Cyrillic": "rus ukr bul bel srp mkd kaz kir tgk uzb_cyrl mon tat aze_cyrl",
    "Devanagari": "hin mar nep san",
    "Ethiopic": "amh tir",
    "Georgian": "kat kat_old",
    "Greek": "ell grc",
    "Gujarati": "guj",
    "Gurmukhi": "pan",
    "Han": "chi_sim chi_tra jpn",
    "Hangul": "kor",
    "Hebrew": "heb yid",
    "Japanese": "jpn",
    "Kannada": "kan",
    "Khmer": "khm",
    "Korean": "kor",
    "Lao": "lao",
    "Malayalam": "mal",
    "Myanmar": "mya",
    "Oriya": "ori",
    "Sinhala": "sin",
    "Tamil": "tam",
    "Telugu": "tel",
    "Thai": "tha",
    "Tibetan": "bod dzo",
}
_NOT_LATIN = frozenset(code for codes in _LANGUAGES_BY_SCRIPT.values() for code in codes.split())
# The names of the standard library's locales, where they do not begin like tesseract's codes.
_LOCALE_CODES = {
    "cs": "ces",
    "de": "deu",
    "el": "ell",
    "es": "spa",
    "fr": "fra",
    "ja": "jpn",
    "pt": "por",
    "sv": "swe",
    "tr": "tur",
    "zh": "chi_sim",
}


def usable_languages(wanted: str) -> tuple[str, str]:
    """Return those of the wanted languages that are installed, and a note or "".

    Args:
        wanted: Tesseract language codes joined by "+", or "auto", which stays as it is and
            is settled page by page by `languages_of`.

    Returns:
        Codes joined by "+", and a sentence which are missing and how to get them.

    Raises:
        ModelMissingError: When none of them is installed.
    """
    there = installed_languages()
    if wanted == AUTOMATIC and there:
        return AUTOMATIC, ""
    asked = [code for code in wanted.split("+") if code and code != AUTOMATIC]
    found = [code for code in asked if code in there]
    missing = [code for code in asked if code not in there]
    if not found:
        named = missing or ["eng"]
        raise ocr_missing(
            f"Tesseract does not know the language {named[0]}.", how_to_install(named)
        )
    note = f"Read without {', '.join(missing)}. {how_to_install(missing)}" if missing else ""
    return "+".join(found), note


def languages_of(picture: Path, there: AbstractSet[str], preferred: str = "") -> str:
    """Return the languages to read a picture in, from the script that it shows.

    Args:
        picture: A file that tesseract reads; looked at only when languages of more than one
            script are installed.
        there: Installed languages.
        preferred: The language taken first among those of the script; by default that of
            this system.
    """
    scripts = {_script(code) for code in there}
    script = _detected_script(picture) if len(scripts) > 1 else next(iter(scripts), _LATIN)
    written = [code for code in there if code in _codes(script)] if script != _LATIN else []
    fitting = written or [code for code in there if code not in _NOT_LATIN] or list(there)
    first = (preferred or _language_of_the_system(), "eng")
    fitting.sort(key=lambda code: (code not in first[:1], code not in first, code))
    return "+".join(fitting[:_MOST_AT_ONCE])


@lru_cache(maxsize=1)
def installed_languages() -> frozenset[str]:
    """Return the codes of the languages that tesseract can read here."""
    import pytesseract

    listed = pytesseract.get_languages()
    # Models of whole scripts stand in a folder of their own and are asked for by name only.
    return frozenset(code for code in listed if "/" not in code) - _NO_LANGUAGES


def _codes(script: str) -> list[str]:
    return _LANGUAGES_BY_SCRIPT.get(script, "").split()


def _script(language: str) -> str:
    for script in _LANGUAGES_BY_SCRIPT:
        if language in _codes(script):
            return script
    return _LATIN


def _detected_script(picture: Path) -> str:
    """Ask tesseract's detection of orientation and script; Latin when it cannot say."""
    import pytesseract

    try:
        told = pytesseract.image_to_osd(str(picture), timeout=20)
    except (pytesseract.TesseractError, RuntimeError):  # too few letters, or no time left
        return _LATIN
    found = re.search(r"^Script: (\w+)", str(told), re.MULTILINE)
    return found.group(1) if found else _LATIN


def _language_of_the_system() -> str:
    name = (locale.getlocale()[0] or "")[:2].lower()
    if name in _LOCALE_CODES:
        return _LOCALE_CODES[name]
    return next((code for code in sorted(installed_languages()) if code[:2] == name), "eng")


def how_to_install(missing: list[str]) -> str:
    """Say how this system installs the data of languages.

    Args:
        missing: Tesseract's codes.
    """
    if sys.platform == "darwin":
        return "Run `brew install tesseract-lang`; it brings every language."
    if sys.platform == "win32":
        files = " ".join(f"{code}.traineddata" for code in missing)
        return (
            "Run the installer of Tesseract again and tick the languages under additional "
            f"language data ({files})."
        )
    if shutil.which("dnf"):
        packages = " ".join(f"tesseract-langpack-{code}" for code in missing)
        return f"Run `sudo dnf install {packages}`."
    packages = " ".join(f"tesseract-ocr-{code.replace('_', '-')}" for code in missing)
    return f"Run `sudo apt-get install {packages}`."
