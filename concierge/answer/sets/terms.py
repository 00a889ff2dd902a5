"""The query that finds what a question is about, condition by condition."""

from __future__ import annotations

from collections.abc import Sequence

from concierge.answer.sets.conditions import Conditions
from concierge.answer.sets.nouns import PAPER_WORDS, Noun
from concierge.answer.sets.trades import is_plain
from concierge.core.papers import Names, PaperKind


def terms_of(read: Conditions, noun: Noun) -> tuple[str, ...]:
    """Return the conditions of a question in the query language.

    What can only be told by reading a paper, such as its date, is no part of them.

    Args:
        read: What was read of the question.
        noun: What it calls the files.
    """
    kind = [f"type:{noun.kind}"] if noun.kind else []
    plain = [noun.term] if noun.term else []
    return tuple(dict.fromkeys([*kind, *plain, *_of_papers(noun, read), *read.terms]))


def words_of_papers(papers: frozenset[PaperKind]) -> str:
    """Return the condition that a file holds some word of papers of some kinds, or ""."""
    words = [word for kind, some in PAPER_WORDS.items() if kind in papers for word in some]
    return _either(words) if words else ""


def _of_papers(noun: Noun, read: Conditions) -> list[str]:
    """Return conditions that hold for all files that may be such papers."""
    if not noun.papers:
        return []
    return [*_names(read.sender), *_names(read.recipient), words_of_papers(noun.papers)]


def _names(names: Names) -> list[str]:
    return [
        f'"{way[0]}"' if is_plain(way) else _either([f"{begun}*" for begun in way]) for way in names
    ]


def _either(words: Sequence[str]) -> str:
    return f"({' OR '.join(words)})" if len(words) > 1 else words[0]
