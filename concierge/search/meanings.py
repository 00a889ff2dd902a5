"""What each part of a query was understood to ask, in words."""

from __future__ import annotations

from typing import Final

from concierge.core.filters import Field
from concierge.search.language.fields import FIELDS
from concierge.search.language.tree import Leaf, Pair, Phrase, Word

_OF_FIELD: Final[dict[Field, str]] = {
    "type": "files of the type {}",
    "in": "files in the folder {}",
    "name": "files whose name holds {}",
    "path": "files whose path holds {}",
    "ext": "files whose name ends in {}",
    "tag": "files with the tag {}",
    "collection": "files of the collection {}",
    "date": "files changed last in {}",
    "created": "files created in {}",
    "taken": "pictures and films taken in {}",
    "from": "messages from {}",
    "to": "messages to {}",
    "subject": "files whose subject holds {}",
    "author": "files whose author is {}",
    "title": "files whose title holds {}",
    "note": "files with a note that holds {}",
    "size": "files of the size {}",
    "pages": "files whose number of pages is {}",
    "duration": "recordings and films of the duration {}",
    "amount": "invoices, receipts and the like that come to {}",
    "lang": "files in the language {}",
    "has": "files that have {}",
    "is": "files that are {}",
    "similar": "files similar to {}",
    "by": "files found by {}",
}


def meaning_of(leaf: Leaf, negated: bool, is_choice: bool) -> str:
    """Return what a part of a query asks, as a sentence.

    Args:
        leaf: The part.
        negated: Whether files that fulfil it are left out, all signs before it counted.
        is_choice: Whether it is one of several, of which one is enough.
    """
    asked = _asked(leaf)
    if is_choice:
        if negated:
            return f"Left out is what fulfils several conditions, such as {asked}."
        return f"Enough is one of several, such as {asked}."
    if negated:
        return f"Left out are {asked}."
    if isinstance(leaf, Word) and not leaf.begun:
        return f"First come {asked}."
    return f"Shown are only {asked}."


def _asked(leaf: Leaf) -> str:
    match leaf:
        case Word(text, begun):
            return (
                f"files with a word that begins with “{text}”"
                if begun
                else f"files with the word “{text}”"
            )
        case Phrase(text, None):
            return f"files with exactly “{text}”"
        case Phrase(text, apart):
            return f"files with the words “{text}”, at most {apart} others among them"
        case Pair(name):
            return _OF_FIELD[FIELDS[name]].format(" / ".join(leaf.shown.split(",")))
