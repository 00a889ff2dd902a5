"""Stems of words in the languages that Snowball knows (https://snowballstem.org).

FTS5's own stemmer knows English, and what is in no other language is left to it. A stem of
another language ends in a character that tells the language, so that it is never taken for a
word of another one, and that FTS5's stemmer leaves as it is.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from concierge.store.words.naming import folded
from concierge.store.words.scripts import SUBSTITUTES

if TYPE_CHECKING:
    from Stemmer import Stemmer

# Languages in alphabets whose words FTS5 keeps whole.
_ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
    "yi": "yiddish",
}
# Both kinds of Norwegian.
_SAME = {"nb": "no", "nn": "no"}
_FIRST_SIGN = 0xE400  # in the private use area, whose characters are letters to FTS5
_WORD = re.compile(f"[^\\W_]+(?:[\u0300-\u036f]+[^\\W_]*)*|[{SUBSTITUTES}]")
# Words of a language whose stems are remembered, some 4 MB.
_KNOWN = 16_384
_guard = threading.Lock()  # a stemmer must not be used by two threads at once


def language_of(tag: str) -> str:
    """Return the language by whose stems words are indexed, or "" for English and all others.

    Args:
        tag: What is known of the language, such as ``de``, ``de-AT`` or ``nb_NO``.
    """
    code = re.split("[-_]", tag.lower(), maxsplit=1)[0]
    code = _SAME.get(code, code)
    return code if code in _ALGORITHMS else ""


def words(text: str) -> list[str]:
    """Return the words of a text whose letters were put apart, as FTS5 would."""
    return _WORD.findall(text)


def places(text: str) -> list[tuple[int, int]]:
    """Return where the same words begin and end."""
    return [found.span() for found in _WORD.finditer(text)]


class Stems(dict[str, tuple[str, ...]]):
    """What the index holds of words: by word, one term or two.

    Endings are told by their accents, so a word that is typed without them may have another
    stem: that is held, too. Numbers, words with digits and single letters have none.

    Args:
        language: One that `language_of` gave, not "".
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language, self._sign = language, sign_of(language)

    def __missing__(self, word: str) -> tuple[str, ...]:
        """Find out the terms of a word that is not remembered."""
        if len(self) >= _KNOWN:
            self.clear()
        self[word] = terms = self._terms(word.lower())
        return terms

    def _terms(self, word: str) -> tuple[str, ...]:
        if len(word) == 1 or not word.isalpha():
            return (word,)
        stem, bare = _stem(word, self._language), ""
        if not word.isascii():
            bare = _stem(folded(word), self._language)
        if bare in ("", _indexed(stem)):
            return (stem + self._sign,)
        return stem + self._sign, bare + self._sign


@cache
def stems_of(language: str) -> Stems:
    """Return the stems of a language, some of which are remembered."""
    return Stems(language)


def _indexed(stem: str) -> str:
    """Return a stem as FTS5 folds it: accents of Latin letters count for nothing."""
    bases = (unicodedata.normalize("NFD", letter)[0] for letter in stem)
    return "".join(
        base if base.isascii() else letter for base, letter in zip(bases, stem, strict=True)
    )


def _stem(word: str, language: str) -> str:
    with _guard:
        return str(_stemmer(language).stemWord(word))


def sign_of(language: str) -> str:
    """Return the character that stems of a language end in."""
    first, second = (ord(letter) - ord("a") for letter in language)
    return chr(_FIRST_SIGN + 26 * first + second)


def is_sign(character: str) -> bool:
    """Say whether stems of some language end in a character."""
    return 0 <= ord(character) - _FIRST_SIGN < 26 * 26


def version() -> str:
    """Return what changes when the same word may get another stem."""
    import Stemmer

    return f"{Stemmer.version()}/{unicodedata.unidata_version}"


@cache
def _stemmer(language: str) -> Stemmer:
    from Stemmer import Stemmer

    return Stemmer(_ALGORITHMS[language], 0)
