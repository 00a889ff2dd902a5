"""Filling in what a model is told: sources fenced as data, and the question.

Text from files is data. It stands between marks that it cannot forge, and tokens by which
chat templates tell who is speaking are taken out of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from concierge.answer.citations import Quote
from concierge.answer.prompts import Prompts
from concierge.core.protocols import Passage

SMALL_MODEL_BYTES = 700_000_000
"""A model whose file is smaller gets sentences instead of passages: more text delays its first
word and misleads it. Measured with the 135M model, on encyclopaedia questions: given the best
sentence 60 % of its replies hold the right answer, given the best two 46 %."""

_QUESTION_TOKENS = 150

_CHAT_MARKS = re.compile(
    r"<\|[^<>|]{0,60}\|>"  # ChatML, Llama 3, Phi
    r"|<\uff5c[^<>\uff5c]{0,60}\uff5c>"  # DeepSeek
    r"|</?s>|<{1,2}/?SYS>{1,2}|\[/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS)\]"
    r"|</?(?:start|end)_of_turn>|</?(?:bos|eos|pad|unk|think|tool_call|tool_response)>"
    r"|</?\s*(?:source|question|system|assistant|user)\b[^<>]{0,200}>",
    re.IGNORECASE,
)
_BLANKED = re.compile(r" {20,}")  # what was kept from the model
# Characters that are not seen but read: controls, zero widths, directions, tags.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What goes to a model.

    Attributes:
        messages: Chat messages with "role" and "content".
        max_tokens: Longest reply.
    """

    messages: tuple[dict[str, str], ...]
    max_tokens: int


def compose(
    prompts: Prompts,
    question: str,
    passages: Sequence[Passage],
    quotes: Sequence[Quote],
    model_bytes: int,
) -> Prompt:
    """Write the prompt that suits a model's size.

    Args:
        prompts: What models are told.
        question: In the person's own words.
        passages: The sources, best first.
        quotes: Their sentences nearest to the question, best first.
        model_bytes: Size of the model's file.
    """
    asked = _clipped(inert(question), _QUESTION_TOKENS)
    if model_bytes < SMALL_MODEL_BYTES:
        recipe = prompts["answer-small"]
        sources = _small(quotes[0], recipe.source_tokens)
    else:
        recipe = prompts["answer-large"]
        numbered = [(passage.number, passage.text) for passage in passages]
        sources = fenced(numbered, recipe.source_tokens)
    return Prompt(recipe.messages(sources=sources, question=asked), recipe.reply_tokens)


def explaining(prompts: Prompts, passage: str, passages: Sequence[Passage]) -> Prompt:
    """Write the prompt by which a large model explains a passage.

    Args:
        prompts: What models are told.
        passage: What is to be explained.
        passages: What else is said of it, best first.
    """
    recipe = prompts["explain"]
    numbered = [(one.number, one.text) for one in passages]
    asked = _clipped(inert(passage), _QUESTION_TOKENS * 2)
    sources = fenced(numbered, recipe.source_tokens)
    return Prompt(recipe.messages(sources=sources, question=asked), recipe.reply_tokens)


def inert(text: str) -> str:
    """Take out what could act on a model: chat marks, fences, and characters nobody sees."""
    text = _UNSEEN.sub("", text)
    while (cleaned := _CHAT_MARKS.sub(" ", text)) != text:
        text = cleaned
    return text


def estimated_tokens(text: str) -> float:
    """Return about how many tokens a text has, rather too many than too few."""
    plain = sum(character.isascii() for character in text)
    return plain / 3.5 + (len(text) - plain) * 1.2


def fenced(texts: Sequence[tuple[int, str]], tokens: int) -> str:
    """Put numbered texts between marks that they cannot forge.

    Args:
        texts: With their numbers, the most important first.
        tokens: How long all may be together; each gets its share of what is left.
    """
    left = float(tokens)
    lines = []
    for waiting, (number, text) in zip(range(len(texts), 0, -1), texts, strict=True):
        shown = _clipped(_BLANKED.sub(" … ", inert(text)), left / waiting)
        left -= estimated_tokens(shown)
        lines.append(f'<source n="{number}">\n{shown}\n</source>')
    return "\n".join(lines)


def _small(quote: Quote, tokens: int) -> str:
    text = " ".join(inert(quote.sentence.text).split())
    return f"<source>{_clipped(text, tokens)}</source>"


def _clipped(text: str, tokens: float) -> str:
    """Shorten a text to about so many tokens, keeping its beginning and its end."""
    whole = estimated_tokens(text)
    if whole <= tokens:
        return text
    kept = int(len(text) * tokens / whole)
    head = kept * 2 // 3
    return f"{text[:head].rstrip()} … {text[len(text) - (kept - head) :].lstrip()}"
