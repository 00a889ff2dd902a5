"""What people call files and papers, in English and German, and what each is in a query."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from concierge.core.papers import PaperKind

_FILES: Final = r"(?:[ -]?(?:files?|documents?|dateien|datei|dokumente?))?"


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun stands for.

    Attributes:
        kind: The type of the files, as `type:` knows it, or "".
        papers: The kinds of papers; then the type does not matter.
        term: A whole condition, where it is not about the type.
    """

    kind: str = ""
    papers: frozenset[PaperKind] = frozenset()
    term: str = ""


def _paper(*kinds: PaperKind) -> Noun:
    return Noun(papers=frozenset(kinds))


_NOUNS: Final[tuple[tuple[str, Noun], ...]] = (
    (r"duplicates?|duplicate files?|duplikate?|doppelte dateien", Noun(term="is:duplicate")),
    (r"pdfs?" + _FILES, Noun("pdf")),
    (r"word[ -](?:files?|documents?|dateien|datei|dokumente?)", Noun("word")),
    (r"excel[ -](?:files?|sheets?|spreadsheets?|dateien|datei|tabellen?)", Noun("excel")),
    (r"spreadsheets?|tabellen|tabelle|tabellendokumente?", Noun("spreadsheet")),
    (r"presentations?|powerpoints?|slide ?shows?|präsentation(?:en)?", Noun("presentation")),
    (
        (
            r"photos?|photographs?|pictures?|images?|fotos?|bilder|bild|fotografien"
            r"|(?:photo|picture|image|bild)[ -]?(?:files?|dateien|datei)"
        ),
        Noun("picture,jpg,jpeg,heic"),  # a photograph of a receipt is a scan by its kind
    ),
    (r"scans?|scanned (?:files|documents|pages)|gescannte dokumente", Noun("scan")),
    (r"e-?mails?|mails?|mail messages?|messages?|nachrichten|nachricht", Noun("mail")),
    (
        (
            r"(?:(?:audio|sound|voice)[ -]?)?recordings?|voice (?:memos?|notes?|messages?)"
            r"|sprachmemos?|(?:ton)?aufnahmen?"
            r"|audio[ -]?(?:files?|dateien|datei)|songs?|lieder"
        ),
        Noun("audio"),
    ),
    (r"videos?|films?|movies?|filme?|video[ -]?(?:files?|dateien|datei)", Noun("video")),
    (r"scripts?|source files?|code files?|skripte?|quelltexte?", Noun("code")),
    (r"notes|note files?|markdown files?|notizen|markdown-dateien", Noun("note")),
    (r"text[ -]?(?:files?|dateien|datei)", Noun("text")),
    (r"web ?pages?|saved pages?|webseiten?", Noun("web")),
    (r"zip[ -]?(?:files?|archives?|dateien|archive)|archives?|archive?", Noun("archive")),
    (r"e-?books?", Noun("book")),
    (r"invoices?|bills?|rechnung(?:en)?", _paper("invoice")),
    (r"receipts?|quittung(?:en)?|belege?|kassenbons?|kassenbelege?", _paper("receipt")),
    (r"(?:bank |account )?statements|kontoausz[uü]ge?", _paper("statement")),
    (r"letters?|briefe?|schreiben", _paper("letter")),
    (r"estimates?|quotations?|quotes|kostenvoranschl[aä]ge?|angebote?", _paper("estimate")),
    (r"credit notes?|gutschrift(?:en)?", _paper("credit")),
    (r"reminders|mahnung(?:en)?", _paper("reminder")),
    (r"documents?|dokumente?|unterlagen", Noun("document")),
    (r"files?|everything|dateien|datei|alles", Noun()),
)
_COMPILED: Final = [
    (re.compile(rf"(?:{words})(?![\w-])", re.IGNORECASE), noun) for words, noun in _NOUNS
]
_ENDING: Final = re.compile(
    r"\.?(?P<ending>\w{1,5})[ -]?(?:files?|dateien|datei)(?![\w-])", re.IGNORECASE
)

LANGUAGES: Final = {
    "english": "en", "englisch": "en", "german": "de", "deutsch": "de", "french": "fr",
    "französisch": "fr", "spanish": "es", "spanisch": "es", "italian": "it", "italienisch": "it",
    "portuguese": "pt", "portugiesisch": "pt", "dutch": "nl", "niederländisch": "nl",
    "polish": "pl", "polnisch": "pl", "russian": "ru", "russisch": "ru", "turkish": "tr",
    "türkisch": "tr", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi",
    "czech": "cs", "greek": "el", "hungarian": "hu", "arabic": "ar",
}  # fmt: skip
"""Languages by what they are called, as `lang:` knows them."""

PAPER_WORDS: Final[dict[PaperKind, tuple[str, ...]]] = {
    "invoice": ("invoice*", "bill*", "rechnung*"),
    "receipt": ("receipt*", "quittung*", "kassenbon*", "beleg*"),
    "credit": ('"credit note"', '"credit memo"', "gutschrift*", "stornorechnung*"),
    "statement": ("statement*", "kontoauszug*", "kontoübersicht*"),
    "estimate": ("estimate*", "quotation*", "kostenvoranschlag*", "angebot*"),
    "order": ('"order confirmation"', "auftragsbestätigung*"),
    "reminder": ("reminder*", "mahnung*", "zahlungserinnerung*"),
    "letter": ('"dear"', '"sincerely"', '"faithfully"', '"regards"', "geehrte*", "liebe*", "gruß*",
               "grüße*"),
}  # fmt: skip
"""Words of which one stands in every paper of a kind, each demanded by a query."""


NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eine": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5,
    "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
}  # fmt: skip
"""Small numbers in words."""


def noun_at(text: str) -> tuple[Noun, int] | None:
    """Return what the noun at the beginning of a text stands for, and where it ends."""
    found = [(match.end(), noun) for pattern, noun in _COMPILED if (match := pattern.match(text))]
    if not found:
        return None
    end, noun = max(found, key=lambda one: one[0])
    return noun, end


def ending_at(text: str) -> tuple[str, int] | None:
    """Return the ending that files are called by at the beginning of a text: “txt files”."""
    found = _ENDING.match(text)
    return (found["ending"].casefold(), found.end()) if found else None
