"""What a text could be asked: questions of its headings and of what its sentences are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from concierge.answer.function_words import AUXILIARIES, DETERMINERS_DE, FUNCTION_WORDS
from concierge.answer.phrases import Said
from concierge.core.sentences import split

_SHORTEST, _LONGEST = 4, 60  # characters of a subject
_FEW = 2  # passages, in which anything may stand
_VERBS = AUXILIARIES | {
    "begins", "costs", "covers", "ends", "includes", "lasts", "needs", "pays", "requires",
    "starts", "takes",
    "beginnt", "beträgt", "dauert", "endet", "enthält", "gilt", "kostet", "liegt", "umfasst",
}  # fmt: skip


def is_german(text: str) -> bool:
    """Say whether a text is rather German than English."""
    return Said(text).leaning > 0


def about_heading(heading: str, german: bool) -> str:
    """Return the question for what stands below a heading, or "" where it says too little."""
    text = " ".join(heading.split()).strip(" .:#*")
    if not _SHORTEST <= len(text) <= _LONGEST or not Said(text).content:
        return ""
    return f"Was steht unter „{text}“?" if german else f"What does “{text}” say?"


def about_file(name: str, german: bool) -> str:
    """Return the question for what a file is about."""
    return f"Worum geht es in „{name}“?" if german else f"What is “{name}” about?"


def about_sentences(texts: Iterable[str], german: bool) -> Iterator[str]:
    """Yield a question for each sentence that begins with what it is about."""
    known = [" ".join(text.split()) for text in texts]
    for text in known:
        for sentence in split(text):
            subject = _subject(sentence.text)
            if subject is None or _is_everywhere(subject[1], known):
                continue
            yield (
                f"Was steht zu „{subject[1]}“?" if german else f"What is said about {subject[0]}?"
            )


def _is_everywhere(subject: str, texts: Sequence[str]) -> bool:
    """Say whether most passages hold a subject, so that it says nothing of any of them."""
    holding = sum(subject.lower() in text.lower() for text in texts)
    return len(texts) > _FEW and 2 * holding > len(texts)


def _subject(sentence: str) -> tuple[str, str] | None:
    """Return the subject of a sentence with its article and without, where it is plain."""
    said = Said(sentence)
    german = said.leaning > 0 or bool(said.words[:1] and said.words[0] in DETERMINERS_DE - {"die"})
    phrases = said.phrases(german)
    if not phrases or phrases[0].start or phrases[0].kind != "noun":
        return None
    phrase = phrases[0]
    following = next((one for one in said.tokens if one.start >= phrase.whole), None)
    if following is None or following.low not in _VERBS:
        return None
    plain = phrase.without_article
    if not _SHORTEST <= len(plain) <= _LONGEST or plain.lower() in FUNCTION_WORDS:
        return None
    return phrase.text[0].lower() + phrase.text[1:], plain
