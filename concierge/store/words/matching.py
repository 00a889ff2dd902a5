"""What the word index is asked for words, stretches of words and choices among them (FTS5)."""

from __future__ import annotations

from collections.abc import Iterable

from concierge.core.wording import Either, Wish, Wishes, Wording
from concierge.store.words.lens import Lens


def term(lens: Lens, wording: Wording) -> str:
    """Return the expression for one wording, or "" where the index can hold nothing of it."""
    match wording.how:
        case "word":
            return lens.word(wording.text)
        case "begun":
            return lens.terms(wording.terms)
        case "prefix":
            return lens.word(wording.text, begun=True)
        case "phrase":
            return lens.phrase(wording.text)
        case "near":
            return lens.phrase(wording.text, apart=wording.apart)


def every(lens: Lens, wishes: Wishes) -> str:
    """Return the expression for passages that fulfil all wishes, or ""."""
    return " AND ".join(filter(None, (_one(lens, wish) for wish in wishes)))


def some(lens: Lens, wordings: Iterable[Wording]) -> str:
    """Return the expression for passages that hold one of the wordings, or ""."""
    return " OR ".join(filter(None, (term(lens, one) for one in wordings)))


def _one(lens: Lens, wish: Wish) -> str:
    if not isinstance(wish, Either):
        return term(lens, wish)
    groups = (every(lens, group) for group in wish.groups)
    inside = " OR ".join(f"({group})" for group in groups if group)
    return f"({inside})" if inside else ""
