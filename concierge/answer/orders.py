"""What orders to a model look like in a text: patterns, by what they try.

A word in angle brackets stands for one of `_PARTS`. None of the patterns may match what people
write to people: of 74,571 sentences of real documents one is matched.
"""

from __future__ import annotations

import re

_PARTS = {
    # Setting aside what was said before.
    "drop": r"(?:ignor\w*|disregard\w*|forget|overrid\w*|bypass\w*|skip|discard|neglect"
    r"|do\s+not\s+(?:follow|use|obey|trust|read|quote|cite)|don['’]t\s+(?:follow|use|obey|trust)"
    r"|stop\s+(?:following|using|obeying))",
    "earlier": r"(?:(?:all|any|every|each|the|your|my|these|those|this|that|other|of|and|or"
    r"|previous\w*|prior|earlier|above|preceding|foregoing|original|initial|existing|current"
    r"|system|safety|its|given|retrieved|remaining)\s+){0,6}",
    "orders": r"(?:instructions?|prompts?|sources?|directives?|orders?|guidelines?|context"
    r"|guardrails?|system\s+messages?|training|programming|conversation|constraints?"
    r"|(?:everything|what)\s+(?:above|before|you\s+were\s+told))",
    # Whoever is spoken to.
    "model": r"(?:a\.?i\.?|ai\s+assistant|assistant|chat\s?bot|(?:large\s+)?language\s+model|llm"
    r"|gpt\w*|chatgpt|summari[sz]er|ki)",
    # Dictating an answer.
    "speak": r"(?:say|reply|respond|answer|output)",
    "reply": r"(?:say|reply|respond|answer|output|print|write|return|state|claim|tell|repeat)",
    "answers": r"(?:answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|outputs?)",
    "must": r"(?:must|should|shall|has\s+to|have\s+to|is\s+to|are\s+to|needs?\s+to|will)",
    "quote": r"[\"“”‘«„:']",
}

_PATTERNS = (
    # What was said before is to be set aside.
    r"\b<drop>\s+<earlier><orders>\b",
    (
        r"\b(?:ignore|disregard|forget)\s+(?:all|everything|anything)\s+(?:of\s+)?(?:the\s+)?"
        r"(?:above|before|previous\w*|prior|else|said|you\s+were)\b"
    ),
    r"\bend\s+of\s+(?:the\s+)?(?:sources?|context|documents?|prompt|user\s+input)\s*[.:\]]",
    # A new part to play.
    (
        r"\b(?:you\s+are|you['’]re)\s+(?:now|no\s+longer)\s+(?:free|dan\b|bound|acting|called|known"
        r"|in\s+\w+\s+mode|\w+bot\b|(?:an?\s+)?(?:\w+\s+){0,2}<model>\b)"
    ),
    (
        r"\b(?:act|behave|pretend|role-?play|pose)\s+(?:as|to\s+be|like)\s+(?:if\s+you\s+(?:are|were)\s+)?"
        r"(?:an?\s+)?(?:\w+\s+){0,3}<model>\b"
    ),
    r"\bfrom\s+now\s+on,?\s+(?:you\s+<must>|(?:always|only|never)\s+<speak>|<speak>\b|every\s+answer)",
    r"\b(?:developer|debug|god|jailbreak|unrestricted)\s+mode\s+(?:is\s+)?(?:on|enabled|activated)\b",
    r"\b(?:enable|activate|enter)\s+(?:developer|debug|god|jailbreak|unrestricted)\s+mode\b",
    # Addressed to a model.
    (
        r"\b(?:note|message|notice|attention|instructions?|memo|important|reminder|warning|hey|dear)\s*"
        r"(?:to|for)?\s*:?\s*(?:the|any|all|every|an?)?\s*<model>s?(?:\s+<model>s?)?\s*"
        r"(?:reading|processing|that|who|[:,!–—-])"
    ),
    r"\b(?:if|when|as)\s+(?:you|the\s+reader)\s+(?:are|is)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}<model>\b",
    r"\bas\s+an?\s+(?:\w+\s+)?<model>,?\s+(?:you|your)\b",
    (
        r"\b<model>\s+<must>\s+(?:now\s+|always\s+|only\s+|instead\s+|not\s+)*<speak>\s+"
        r"(?:only|with|that|exactly|\w+\s+to\s+(?:whatever|every|any|all))\b"
    ),
    # Prompts.
    r"\b(?:system|hidden|secret|initial)\s+prompt\b",
    (
        r"\b(?:new|updated|real|actual|secret|hidden|revised)\s+(?:system\s+)?"
        r"(?:instructions?|prompt|directive)\s*[:=]"
    ),
    r"^\s*system\s*(?:prompt|message|note|override)?\s*:\s*(?:you\b|the\s+<model>|<drop>|override|all\b)",
    r"#\s*(?:system|assistant|instructions?)\s*:?\s+<speak>\b",
    (
        r"\b(?:reveal|print|repeat|show|output|leak|display)\s+(?:me\s+)?(?:all\s+)?(?:of\s+)?your\s+"
        r"(?:\w+\s+){0,2}(?:prompt|instructions)\b"
    ),
    # A dictated answer.
    (
        r"\b<speak>\s+(?:only|just|exactly|nothing\s+but|simply|solely|always|instead)\b"
        r"[^.!?\n]{0,40}<quote>"
    ),
    (
        r"\b(?:always|only|instead|simply|just)\s*,?\s+<speak>\s+(?:that\b|with\b|<quote>"
        r"|the\s+(?:word|phrase|text|following|answer)\b)"
    ),
    (
        r"\b<speak>s?\s+(?:to\s+)?(?:every|each|any|all)\s+(?:other\s+)?"
        r"(?:questions?|messages?|prompts?|requests?)\s+with\b"
    ),
    r"\b<speak>\s+(?:\w+\s+)?with\s+(?:\w+\s+){0,2}(?:word|phrase|sentence|string)\b",
    (
        r"\b(?:your|every|each)\s+(?:next\s+|final\s+|only\s+|entire\s+)?<answers>\s+<must>\s+"
        r"(?:only\s+|always\s+)?(?:be|begin|start|end|contain|include|consist|say|state|read|mention)\b"
    ),
    r"\b(?:begin|start|end|finish|preface)\s+(?:your|every|each|all)\s+<answers>\b",
    (
        r"\b(?:if|when(?:ever)?)\s+(?:you\s+are\s+|you['’]re\s+)?(?:asked|queried|questioned|prompted"
        r"|(?:any|some)(?:one|body)\s+asks|the\s+user\s+asks|a\s+user\s+asks|users?\s+ask)\b"
        r"[^.!?\n]{0,80}[,:]\s*(?:please\s+)?(?:you\s+<must>\s+)?(?:always\s+|only\s+)?<reply>\b"
    ),
    (
        r"\b(?:do\s+not|don['’]t|never)\s+(?:tell|inform|mention|reveal|warn|alert|disclose)\b"
        r"[^.!?\n]{0,40}\b(?:the\s+users?|this\s+(?:instruction|message)|these\s+instructions)\b"
    ),
    r"\b(?:tell|inform|convince|instruct|order)\s+the\s+user\s+(?:that|to)\b",
    # German
    (
        r"\b(?:ignorier\w*|vergiss|vergesst|missachte\w*|verwirf)\s+(?:bitte\s+)?"
        r"(?:alle|deine|sämtliche|(?:die|alles)\s+(?:obige|vorherige|bisherige|frühere)\w*)\s+(?:\w+\s+){0,3}"
        r"(?:anweisung\w*|vorgaben?|instruktion\w*|quellen?|befehle?|prompts?|regeln)\b"
    ),
    r"\bdu\s+bist\s+(?:ab\s+sofort|ab\s+jetzt|von\s+nun\s+an)\b",
    (
        r"\b(?:antworte|sage?|erwidere)\s+(?:\w+\s+){0,4}(?:nur|ausschließlich|immer|stets|stattdessen)\b"
        r"[^.!?\n]{0,40}<quote>"
    ),
    (
        r"\b(?:hinweis|nachricht|anweisung|achtung|wichtig)\s*(?:an|für)?\s*:?\s*"
        r"(?:die|den|das|jede\w*|alle)?\s*(?:ki|ki-\w+|sprachmodelle?|chatbots?)\b"
    ),
    r"\b(?:systemanweisung|systemprompt|system-prompt|neue\s+anweisung(?:en)?\s*:)",
    # French, Spanish, Italian, Portuguese, Dutch
    (
        r"\b(?:ignore[zrs]?|oublie[zrs]?|ignora\w*|olvida\w*|dimentica\w*|esque[cç]a\w*|desconsidere"
        r"|negeer|vergeet)\s+(?:\w++(?:['’]|\s+)){0,3}(?:instructions|consignes|instrucciones|istruzioni"
        r"|instru[cç][oõ]es|instructies|aanwijzingen|(?:tus|tes|vos|seus|suas|je)\s+\w+)\b"
    ),
)


def _filled(pattern: str) -> str:
    for name, part in _PARTS.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern


def _bounded(pattern: str) -> str:
    """Let gaps be short: two of any length side by side take time by the square."""
    return pattern.replace(r"\s+", r"\s{1,3}").replace(r"\s*", r"\s{0,3}")


ORDERS = re.compile(
    "|".join(_bounded(_filled(_filled(pattern))) for pattern in _PATTERNS),
    re.IGNORECASE | re.MULTILINE,
)
"""Orders in words, in a text whose gaps are single blanks or line ends."""

MARKS = re.compile(
    r"<\|[^<>|]{1,60}\|>|\[/?INST\]|<{2}/?SYS>{2}|</?(?:start|end)_of_turn>|</?source\b[^<>]{0,40}>",
    re.IGNORECASE,
)
"""What chat templates and our own prompts are made of."""

UNSEEN = re.compile("[\U000e0020-\U000e007e]{4,}|(?:[\u200b-\u200d\u2060-\u2064\ufeff]){8,}")
"""Letters that nobody sees: tags, and runs of zero widths, by which orders can be written."""
