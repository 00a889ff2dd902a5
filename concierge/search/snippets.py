"""The piece of a passage that is shown, and where it matches."""

from __future__ import annotations

from dataclasses import dataclass

from concierge.core.searching import Marked
from concierge.core.sentences import Sentence

SNIPPET_CHARS = 240
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of text with the spans in it that match.

    Attributes:
        text: On one line.
        highlights: Spans of the words that match.
        sentence: The span of the sentence that is nearest in meaning, if it begins with that.
    """

    text: str
    highlights: tuple[tuple[int, int], ...] = ()
    sentence: tuple[int, int] | None = None


def one_line(text: str) -> str:
    """Fold every run of white space into one space."""
    return " ".join(text.split())


def cut(marked: Marked, length: int = SNIPPET_CHARS) -> Snippet:
    """Cut the window that holds the most matches out of a one-line text."""
    text = marked.text
    if len(text) <= length:
        return Snippet(text, marked.spans)
    start = _best_start(marked, length)
    end = min(len(text), start + length)
    if end < len(text):
        end = _word_edge(text, start, end)
    before = ELLIPSIS if start else ""
    after = ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    spans = tuple((a + shift, b + shift) for a, b in marked.spans if a >= start and b <= end)
    return Snippet(before + text[start:end] + after, spans)


def from_sentence(text: str, sentence: Sentence) -> Snippet:
    """Cut a text so that it begins with one of its sentences, which is emphasised."""
    rest = one_line(text[sentence.start :])
    before = ELLIPSIS if sentence.start else ""
    end = len(rest) if len(rest) <= SNIPPET_CHARS else _word_edge(rest, 0, SNIPPET_CHARS)
    shown = before + rest[:end] + (ELLIPSIS if end < len(rest) else "")
    last = min(end, len(one_line(sentence.text)))
    return Snippet(shown, sentence=(len(before), len(before) + last))


def _best_start(marked: Marked, length: int) -> int:
    """Return where to start so that most matches are in view, with a little before them."""
    best, most = 0, 0
    for place, (first, _) in enumerate(marked.spans):
        inside = sum(1 for a, b in marked.spans[place:] if b <= first + length * 3 // 4)
        if inside > most:
            best, most = first, inside
    start = max(0, min(best - length // 4, len(marked.text) - length))
    space = marked.text.find(" ", start, best) if start else -1
    return space + 1 if space >= 0 else start


def _word_edge(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start, end)
    return space if space > start + (end - start) // 2 else end
